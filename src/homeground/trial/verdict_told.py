"""A verdict in words, and what no verdict of this kind can show. Spec: docs/specs/trial.md, section 8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from homeground.case.message import Message
from homeground.case.quantity import Weeks
from homeground.trial import verdict_words as words
from homeground.trial.exact import Judged
from homeground.trial.observed import ObservedBlock
from homeground.trial.percent import at_least, at_most, nearest, percent_said
from homeground.trial.verdict import Break, VerdictKind

SENSIBLE_WEEKS = 26
"""More weeks than this on top are more than anybody should be asked for."""
_WANTED = 1.6448536 + 0.8416212
"""How many standard deviations from the margin a trial lies on average that reaches 0.05 in four of five times."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much was measured: weeks of the plan, home and office days with a value, and free days without one."""

    weeks: int
    home_days: int
    office_days: int
    missing_days: int


@dataclass(frozen=True, slots=True)
class VerdictSaid:
    """A verdict in words: its headline, its sentences, and what it cannot show."""

    headline: Message
    sentences: tuple[Message, ...]
    cannot_show: tuple[Message, ...]


def extent_of(blocks: Sequence[ObservedBlock]) -> Extent:
    """How much of a trial was measured."""
    days = [day for block in blocks for day in zip(block.values, block.home, strict=True)]
    home = sum(value is not None and is_home for value, is_home in days)
    office = sum(value is not None and not is_home for value, is_home in days)
    return Extent(sum(len(block.weeks) for block in blocks), home, office, len(days) - home - office)


def verdict_said(
    kind: VerdictKind, judged: Judged, extent: Extent, breaks: Sequence[Break] = (), *, turning: int | None = None
) -> VerdictSaid:
    """The verdict in words; `breaks` are what made it void, `turning` are so few missing days that they could turn it (`near_turn`)."""
    match kind:
        case "void":
            told = tuple(Message(words.BREAKS[found]) for found in breaks or ("too_few_weeks",))
        case "not_settled":
            told = (*_measured(judged, extent), *_not_settled(judged, extent))
        case "worse":
            told = (*_measured(judged, extent), *_worse(judged))
        case "not_worse" | "better" | "lower_within_margin":
            told = (*_measured(judged, extent), *_shown(kind, judged))
    assumed = (words.ASSUMED_OF_MISSING,) if extent.missing_days and kind != "void" else ()
    headline = Message(words.HEADLINES[kind]) if turning is None else Message(words.HEADLINES[kind] + words.COULD_TURN, days=turning)
    near = (Message(words.TURNED_BY, days=turning),) if turning is not None else ()
    return VerdictSaid(headline, (*told, *near), tuple(map(Message, (*words.CANNOT_SHOW, *assumed))))


def more_weeks(judged: Judged, extent: Extent) -> int | None:
    """About how many more weeks would settle it, at the ratio and the spread seen; None where no number of weeks is likely to."""
    if judged.distance <= 0:
        return None
    return max(ceil(extent.weeks * (_WANTED / judged.distance) ** 2) - extent.weeks, 1)


def one_of(p: Fraction, assignments: int) -> int:
    """The N of "at most 1 of N draws": never more than there are assignments."""
    return min(floor(1 / p), assignments)


def _measured(judged: Judged, extent: Extent) -> Iterator[Message]:
    yield Message(words.MEASURED, weeks=Weeks(extent.weeks), home=extent.home_days, office=extent.office_days)
    if judged.ratio is None:
        yield Message(words.NOTHING_TO_COMPARE)
        return
    ours, change = words.WORDS[judged.direction], nearest(judged.ratio - 1)
    yield Message(ours.above if change > 0 else ours.below if change < 0 else ours.same, change=percent_said(abs(change)))
    low, high = Fraction(judged.lower.thousandths or 0, 1000), judged.upper.thousandths
    level, begin = percent_said(nearest(1 - 2 * judged.alpha)), percent_said(at_least(low))
    if high is None:
        yield Message(ours.open_interval, level=level, low=begin)
    else:
        yield Message(ours.interval, level=level, low=begin, high=percent_said(at_most(Fraction(high, 1000))))


def _shown(kind: VerdictKind, judged: Judged) -> Iterator[Message]:
    margin = percent_said(nearest(judged.margin))
    yield Message(words.AS_GOOD, margin=margin, draws=one_of(judged.p, judged.assignments))
    yield _ruled_out(judged)
    if kind == "better":
        yield Message(words.AS_GOOD_FOR_NO_CHANGE, draws=one_of(judged.at_one.high, judged.assignments))
    if kind == "lower_within_margin":
        yield Message(words.WORDS[judged.direction].within_margin, margin=margin)


def _ruled_out(judged: Judged) -> Message:
    ours, share = words.WORDS[judged.direction], judged.rules_out
    if share is None or share >= 1:
        return Message(ours.rules_out_nothing)
    if share > 0:
        return Message(ours.rules_out, share=percent_said(at_most(share)))
    gain = at_least(-share)
    return Message(ours.gain, share=percent_said(gain)) if gain else Message(ours.rules_out_all)


def _worse(judged: Judged) -> Iterator[Message]:
    told = judged.upper if judged.direction == "higher" else judged.lower
    loss = abs(1 - Fraction(told.thousandths or 0, 1000))
    yield Message(words.WORDS[judged.direction].worse, share=percent_said(at_least(loss)))
    yield Message(words.ADVICE)


def _not_settled(judged: Judged, extent: Extent) -> Iterator[Message]:
    share = judged.rules_out
    if share is None or share >= 1:
        yield _ruled_out(judged)
    else:
        slots = {"share": percent_said(at_most(share)), "margin": percent_said(nearest(judged.margin))}
        yield Message(words.WORDS[judged.direction].not_settled, **slots)
    weeks = more_weeks(judged, extent)
    if weeks is None:
        yield Message(words.NO_WEEKS)
    else:
        yield Message(words.MORE_WEEKS, weeks=weeks) if weeks <= SENSIBLE_WEEKS else Message(words.TOO_MANY_WEEKS)
