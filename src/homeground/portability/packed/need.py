"""What the tied work asks of the office days, and whether a set of days gives it.

A set of days is a number, one bit a workday, the first workday the lowest. Hours are whole parts of an hour, so fine that each
task's hours can be divided by any number of days: nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import lcm
from typing import Literal, TypeAlias

from homeground.case.question import Weekday
from homeground.portability.packed.week import DAYS_OF_A_WEEK, Week, WeekTask, places_of, plain

Term = Literal["hours", "distinct_days", "anchor_days", "office_weekdays", "named_days", "within_days"]
"""What can ask for office days."""

TERMS: tuple[Term, ...] = ("hours", "distinct_days", "anchor_days", "office_weekdays", "named_days", "within_days")
Days: TypeAlias = int
Spread: TypeAlias = Mapping[tuple[int, Days], int]
"""Work that wants a day of its own each time, by how often it comes and the days that it cannot use: the size of an occasion."""

_DIVISIBLE = lcm(*range(1, DAYS_OF_A_WEEK + 1))


@dataclass(frozen=True, slots=True)
class Need:
    """What the office days must give.

    They hold the days `must`, are `at_least` so many, and meet each of the `spans` within which some work has to be done.
    In their `rooms` (what the named work leaves of each day) there is a place for the `loose` hours, which any day can take, and
    for the `spread` ones. `excess` is by how much named work alone makes a day too long.
    """

    workdays: int
    must: Days
    at_least: int
    spans: tuple[Days, ...]
    rooms: tuple[int, ...]
    excess: tuple[int, ...]
    loose: int
    spread: Spread

    def is_met_by(self, days: Days) -> bool:
        """Whether these office days give all of it."""
        return (
            self.must & ~days == 0
            and days.bit_count() >= self.at_least
            and all(days & span for span in self.spans)
            and left_over(days, self.rooms, self.loose, self.spread) == 0
        )


def need_of(week: Week, terms: Iterable[Term] = TERMS) -> Need:
    """What the tied tasks and the settled days ask for, with only these terms counted."""
    asked = frozenset(terms)
    parts = parts_of_an_hour(week)
    tied = [task for task in week.tasks if task.binds]
    must = mask(week, week.anchor_days if "anchor_days" in asked else ())
    must |= mask(week, week.office_weekdays if "office_weekdays" in asked else ())
    rooms = [int(Fraction(week.hours_per_day) * parts)] * len(week.workdays)
    loose = 0
    spread: dict[tuple[int, Days], int] = {}
    for task in tied:
        named = mask(week, task.on if "named_days" in asked else ())
        must |= named
        size, free = occasion(task, week, parts), task.occasions(len(week.workdays)) - named.bit_count()
        for at in bits(named):
            rooms[at] -= size
        if task.can_wait or "distinct_days" not in asked:
            loose += size * free
        elif free:
            spread[free, named] = spread.get((free, named), 0) + size
    if "hours" not in asked:
        rooms, loose = [sum(size * free for (free, _), size in spread.items())] * len(week.workdays), 0
    return Need(
        workdays=len(week.workdays),
        must=must,
        at_least=week.anchors_at_least if "anchor_days" in asked else 0,
        spans=_spans(week, [task.within_days for task in tied if task.within_days and "within_days" in asked]),
        rooms=tuple(max(0, room) for room in rooms),
        excess=tuple(max(0, -room) for room in rooms),
        loose=loose,
        spread=spread,
    )


def left_over(days: Days, rooms: Sequence[int], loose: int, spread: Spread) -> int:
    """How much of the work finds no room on these days; 0 when all of it does.

    By the theorem of the smallest cut: for each part of the days, what cannot be placed outside that part must fit into it.
    """
    most = 0
    for inside in _subsets(days):
        outside = days & ~inside
        stuck = 0 if outside else loose
        for (occasions, without), size in spread.items():
            stuck += size * max(0, occasions - (outside & ~without).bit_count())
        most = max(most, stuck - sum(rooms[at] for at in bits(inside)))
    return most


def parts_of_an_hour(week: Week) -> int:
    """Into how many parts an hour is divided, so that every size that is needed is a whole number of them."""
    return _DIVISIBLE * int(10 ** decimal_places(week))


def decimal_places(week: Week) -> int:
    """How finely the hours of this week are told: to the hundredth, or as finely as they were given."""
    return max(2, *(places_of(hours) for hours in (week.hours_per_day, *(task.hours_per_week for task in week.tasks))))


def hours_of(size: int, week: Week) -> Decimal:
    """So many parts of an hour as hours, rounded half up to the places in which this week is told."""
    hours = Decimal(size) / parts_of_an_hour(week)
    return plain(hours.quantize(Decimal(1).scaleb(-decimal_places(week)), ROUND_HALF_UP))


def occasion(task: WeekTask, week: Week, parts: int) -> int:
    """How long the task takes each time, in parts of an hour."""
    return int(Fraction(task.hours_per_week) * parts / task.occasions(len(week.workdays)))


def mask(week: Week, days: Iterable[Weekday]) -> Days:
    """These days as a number; those on which nobody works are left out."""
    return sum(1 << week.workdays.index(day) for day in set(days) & set(week.workdays))


@cache
def bits(days: Days) -> tuple[int, ...]:
    """The positions of these days in the week."""
    return tuple(at for at in range(days.bit_length()) if days >> at & 1)


@cache
def sets_of(size: int, workdays: int) -> tuple[Days, ...]:
    """Every set of so many workdays."""
    return tuple(sum(1 << at for at in chosen) for chosen in combinations(range(workdays), size))


@cache
def _subsets(days: Days) -> tuple[Days, ...]:
    """Every part of these days, the whole first, since that is where room lacks most often."""
    return tuple(_walked(days))


def _walked(days: Days) -> Iterator[Days]:
    part = days
    while part:
        yield part
        part = (part - 1) & days
    yield 0


def _spans(week: Week, waits: Sequence[int]) -> tuple[Days, ...]:
    """From each workday, the days on which the work that can wait least is done in time; after the last workday comes the first."""
    if not waits:
        return ()
    length = len(week.workdays)
    return tuple(sum({1 << (begin + later) % length for later in range(min(waits) + 1)}) for begin in range(length))
