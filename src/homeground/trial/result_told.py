"""What came out of a trial, once it was closed or its look at half has decided: the verdict, its words, the guards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from homeground.trial.contents import make_bundle
from homeground.trial.daybook import Daybook
from homeground.trial.draw import Draw
from homeground.trial.guards import GuardJudged, judge_guard
from homeground.trial.held import TrialHeld
from homeground.trial.missing import near_turn
from homeground.trial.moved_work import CarriedOver, Displaced, carried_over, displaced
from homeground.trial.observed import ObservedBlock
from homeground.trial.observing import observed
from homeground.trial.result import Result, judged_at, result_of
from homeground.trial.verdict_told import Extent, VerdictSaid, extent_of, verdict_said

_GUARD_DECIMALS = 3
Half = Literal["ahead", "open", "decided"]
"""The look at half is still to come; it has settled nothing, and the trial goes on; or it has decided, and nothing later changes that."""


class TooEarly(ValueError):
    """The trial has no result yet: nobody looks at one before its day."""


@dataclass(frozen=True, slots=True)
class CameOut:
    """The result of a trial with everything that is said of it. `blocks` are what was judged."""

    result: Result
    said: VerdictSaid
    extent: Extent
    blocks: tuple[ObservedBlock, ...]
    guards: tuple[GuardJudged, ...]
    displaced: Displaced | None
    carried: CarriedOver | None


def half_of(held: TrialHeld, today: date) -> Half | None:
    """How the look at half stands; None where the plan has none. It waits until every day before it is counted."""
    if held.draw is None or held.book is None or held.plan is None or len(looks := held.plan.plan.settled_looks) == 1:
        return None
    last = held.plan.last_day_after(looks[0].after_weeks)
    if today <= last or any(on <= last for on in held.unlogged(today)):
        return "ahead"
    judged = judged_at(held.draw, held.book, looks[0])
    return "decided" if judged.p <= judged.alpha else "open"


def has_result(held: TrialHeld, today: date) -> bool:
    """Whether the result may be seen: the trial was closed, or the look at half has decided.

    That the last day is over is not enough: who saw a result could still log its last days to suit.
    """
    return held.closed is not None or half_of(held, today) == "decided"


def settled_until(held: TrialHeld, today: date) -> date | None:
    """The last day of which a look has been taken, and of which nothing more is told; None before any look."""
    if held.closed:
        return held.ends_on
    if held.plan is None or half_of(held, today) in (None, "ahead"):
        return None
    return held.plan.last_day_after(held.plan.plan.settled_looks[0].after_weeks)


def came_out(held: TrialHeld, today: date) -> CameOut:
    """Judge the trial of a case by its plan. `TooEarly` before it has a result (`has_result`)."""
    draw, book, plan = held.draw, held.book, held.plan
    if held.fit:
        raise TooEarly("A fit trial gives no verdict, so there is nothing to check or to pack. Its report tells the reviews.")
    if draw is None or book is None or plan is None or not has_result(held, today):
        raise TooEarly("There is no result before the trial is closed: whoever looks before, stops or adds days where it suits.")
    result = result_of(draw, book)
    blocks = observed(draw, book, after_weeks=result.look.after_weeks)
    extent = extent_of(blocks)
    return CameOut(
        result=result,
        said=verdict_said(result.verdict, result.judged, extent, result.breaks, turning=near_turn(blocks, result.judged, result.verdict)),
        extent=extent,
        blocks=blocks,
        guards=tuple(_guards(held, blocks)),
        displaced=_displaced(held, draw, book, draw.plan.last_day_after(result.look.after_weeks)),
        carried=carried_over(tuple(day for day in held.outcomes if day.on <= plan.last_day_after(result.look.after_weeks))),
    )


def _displaced(held: TrialHeld, draw: Draw, book: Daybook, last: date) -> Displaced | None:
    """The days up to a look, fixed office days too, beside those of the weeks before."""
    decimals = draw.plan.plan.measure.decimals
    before = {on: whole for on, value in held.weeks_before.items() if (whole := _scaled(value, decimals)) is not None}
    counted = {on: entry.counted.value for on, entry in book.latest.items() if on <= last}
    home, office = (
        {on: value for on, value in counted.items() if value is not None and held.place(on) == place} for place in ("home", "office")
    )
    return displaced(before, home=home, office=office, direction=draw.plan.plan.measure.direction)


def bundle_of(held: TrialHeld, today: date) -> bytes:
    """The bundle of a trial that was closed or decided; `TooEarly` as `came_out`."""
    came_out(held, today)
    if held.revealed is None or held.book is None:
        raise TooEarly("There is nothing to pack before the draw was made.")
    return make_bundle(held.revealed, held.book)


def _guards(held: TrialHeld, blocks: Sequence[ObservedBlock]) -> Iterator[GuardJudged]:
    if held.plan is None:
        return
    for guard in held.plan.plan.guards:
        values = held.guard_values(guard.name)
        filled = tuple(_with(block, days.weeks, values) for block, days in zip(blocks, held.plan.blocks, strict=False))
        yield judge_guard(guard, filled, alpha=Fraction(held.plan.plan.alpha))


def _with(block: ObservedBlock, weeks: Sequence[Sequence[date]], values: Mapping[date, Decimal]) -> ObservedBlock:
    """The block with the numbers of a guard in place of those of the main measure."""
    put = tuple(tuple(_scaled(values[day], _GUARD_DECIMALS) if day in values else None for day in week) for week in weeks)
    return replace(block, weeks=put)


def _scaled(value: Decimal, decimals: int) -> int | None:
    """A number in units of a decimal; what is finer, or below nought, is left out."""
    whole = value.scaleb(decimals)
    return int(whole) if whole >= 0 and whole == whole.to_integral_value() else None
