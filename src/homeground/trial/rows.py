"""A log as somebody kept it, a row a day, as the blocks of the exact test: by a plan, or by the design alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from homeground.case import BadAnswer, Mistake
from homeground.trial.blocks import FIVE, BlockKind
from homeground.trial.choices import five_week_tables, week_choices
from homeground.trial.draw import Place
from homeground.trial.observed import MOST_VALUE, Choice, ObservedBlock
from homeground.trial.plan import Design
from homeground.trial.whole_plan import CompletePlan

MOST_DECIMALS = 3
_SCALE = 10**MOST_DECIMALS
_FEWEST_WEEKS = 2


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One day: what was counted (none: a missing day) and the place that the lot gave. `row` is its number in the file."""

    row: int
    on: date
    value: Decimal | None
    assigned: Place


def blocks_by_design(rows: Sequence[CountedDay], design: Design) -> tuple[ObservedBlock, ...]:
    """The blocks of a log without a plan: the weeks are its calendar weeks, and every day that it names was free.

    `BadAnswer` for a date twice, a value that no day gives, an assignment that the design cannot give, and fewer than two weeks.
    """
    weeks = [tuple(week) for _, week in groupby(_checked(rows), key=lambda row: row.on.isocalendar()[:2])]
    if len(weeks) < _FEWEST_WEEKS:
        raise BadAnswer((Mistake("", f"the log holds {len(weeks)} week; a trial is judged from {_FEWEST_WEEKS} weeks on"),))
    usual = Counter(_homes(week) for week in weeks).most_common(1)[0][0] if design != "pairs" else 0
    blocks = []
    while weeks:
        kind = _kind(design, weeks)
        size = {"week": 1, "pair": 2, "five": FIVE}[kind]
        blocks.append(_block(kind, weeks[:size], usual))
        weeks = weeks[size:]
    return tuple(blocks)


def blocks_by_plan(rows: Sequence[CountedDay], plan: CompletePlan) -> tuple[ObservedBlock, ...]:
    """The blocks of a log under its plan; a day of the plan that the log leaves out is refused, since its place is not known.

    `BadAnswer` also for days outside the plan, dates twice, and an assignment that the plan cannot give.
    """
    told = {row.on: row for row in _checked(rows)}
    mistakes = [Mistake(f"row {row.row}", f"{row.on} is no day of the plan's lot") for row in told.values() if not plan.has(row.on)]
    absent = [day for day in plan.days if day not in told]
    if absent:
        mistakes.append(
            Mistake("", f"the plan draws {absent[0]}, and the log has no row for it; where nothing was counted, leave the value empty")
        )
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return tuple(
        _observed([[told[day] for day in week] for week in block.weeks], choices)
        for block, choices in zip(plan.blocks, plan.choices, strict=True)
    )


def _checked(rows: Sequence[CountedDay]) -> list[CountedDay]:
    if not rows:
        raise BadAnswer((Mistake("", "the log is empty: below the headings it needs a row for each day"),))
    if mistakes := [*_twice(rows), *_wrong_values(rows)]:
        raise BadAnswer(tuple(mistakes))
    return sorted(rows, key=lambda row: row.on)


def _twice(rows: Sequence[CountedDay]) -> Iterator[Mistake]:
    first: dict[date, int] = {}
    for row in rows:
        if row.on in first:
            yield Mistake(f"row {row.row}", f"{row.on} stands in row {first[row.on]} too; keep one of them")
        first.setdefault(row.on, row.row)


def _wrong_values(rows: Sequence[CountedDay]) -> Iterator[Mistake]:
    for row in rows:
        if row.value is None:
            continue
        if row.value < 0:
            yield Mistake(f"row {row.row}", f"{row.value} is below 0, and no day counts less than nothing")
        elif row.value > MOST_VALUE // _SCALE:
            yield Mistake(f"row {row.row}", f"{row.value} is more than any day counts")
        elif row.value * _SCALE != int(row.value * _SCALE):
            yield Mistake(f"row {row.row}", f"{row.value} has more than {MOST_DECIMALS} decimals")


def _kind(design: Design, weeks: Sequence[Sequence[CountedDay]]) -> BlockKind:
    if design == "pairs":
        if len(weeks) == 1:
            raise BadAnswer((Mistake("", "pairs need an even number of weeks; one week at the end has no partner"),))
        return "pair"
    five = weeks[:FIVE]
    whole = all(tuple(row.on.isoweekday() for row in week) == (1, 2, 3, 4, 5) for week in five)
    return "five" if design == "balanced" and len(five) == FIVE and whole else "week"


def _block(kind: BlockKind, weeks: Sequence[Sequence[CountedDay]], home_days: int) -> ObservedBlock:
    match kind:
        case "pair":
            choices: tuple[Choice, ...] = tuple(
                (tuple(range(len(weeks[0]))) if first else (), () if first else tuple(range(len(weeks[1])))) for first in (True, False)
            )
        case "five":
            choices = five_week_tables(home_days)
        case "week":
            choices = week_choices(tuple(row.on.isoweekday() for row in weeks[0]), home_days, 0)
    return _observed(weeks, choices)


def _observed(weeks: Sequence[Sequence[CountedDay]], choices: tuple[Choice, ...]) -> ObservedBlock:
    drawn = tuple(tuple(at for at, row in enumerate(week) if row.assigned == "home") for week in weeks)
    numbers: Mapping[Choice, int] = {choice: number for number, choice in enumerate(choices)}
    if drawn not in numbers:
        first, last = weeks[0][0], weeks[-1][-1]
        remedy = f"the design cannot give these home days ({first.on} to {last.on}); look at “assigned”, or name another design"
        raise BadAnswer((Mistake(f"row {first.row}", remedy),))
    values = tuple(tuple(None if row.value is None else int(row.value * _SCALE) for row in week) for week in weeks)
    return ObservedBlock(values, choices, numbers[drawn])


def _homes(week: Sequence[CountedDay]) -> int:
    return sum(row.assigned == "home" for row in week)
