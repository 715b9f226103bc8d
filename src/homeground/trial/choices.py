"""The choices that the lot has in a block, in the order by which they are numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, groupby

from homeground.trial.blocks import FIVE, Block
from homeground.trial.observed import Choice


def choices_of(block: Block, *, home_days: int, longest_run: int) -> tuple[Choice, ...]:
    """All ways in which the home days of a block can fall, in their fixed order; none where too many days in a row are ruled out."""
    match block.kind:
        case "week":
            return week_choices(tuple(day.isoweekday() for day in block.weeks[0]), home_days, longest_run)
        case "five":
            return five_week_tables(home_days)
        case "pair":
            return _either_week(*map(len, block.weeks))


@cache
def five_week_tables(home_days: int) -> tuple[Choice, ...]:
    """All tables of five whole weeks in which every weekday is a home day equally often, the first week changing slowest."""
    return tuple(_tables(tuple(combinations(range(FIVE), home_days)), home_days, ()))


@cache
def week_choices(weekdays: tuple[int, ...], home_days: int, longest_run: int) -> tuple[Choice, ...]:
    """The sets of so many free days, in the order of a dictionary, without those that hold too many calendar days in a row."""
    sets = combinations(range(len(weekdays)), home_days)
    return tuple((chosen,) for chosen in sets if not longest_run or _run(tuple(weekdays[at] for at in chosen)) <= longest_run)


@cache
def _either_week(first_days: int, second_days: int) -> tuple[Choice, ...]:
    return (tuple(range(first_days)), ()), ((), tuple(range(second_days)))


def _run(weekdays: tuple[int, ...]) -> int:
    """The most calendar days in a row."""
    return max(len(tuple(run)) for _, run in groupby(enumerate(weekdays), key=lambda numbered: numbered[1] - numbered[0]))


def _tables(sets: tuple[tuple[int, ...], ...], home_days: int, above: Choice) -> Iterator[Choice]:
    if len(above) == FIVE:
        yield above
        return
    used = Counter(day for week in above for day in week)
    for chosen in sets:
        if all(used[day] < home_days for day in chosen):
            yield from _tables(sets, home_days, (*above, chosen))
