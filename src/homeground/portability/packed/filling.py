"""One fair filling of the week: tied work on the office days, everything else where there is most room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from homeground.portability.packed.need import Days, bits, decimal_places, left_over, mask, occasion, parts_of_an_hour
from homeground.portability.packed.sharing import in_decimals, shared_out
from homeground.portability.packed.week import Week, WeekTask


@dataclass(slots=True)
class _Open:
    """What of a task is still to be placed, in occasions of one size; one that cannot wait goes on no day of `without`."""

    at: int
    task: WeekTask
    size: int
    left: int
    without: Days = 0

    def may_use(self, day: int) -> bool:
        return self.task.can_wait or not self.without >> day & 1


class _Filling:
    """A week while it is filled: the parts of an hour of each task on each day, and what room is left."""

    def __init__(self, week: Week, day: int) -> None:
        self.rows = [[0] * len(week.workdays) for _ in week.tasks]
        self.room = [day] * len(week.workdays)

    def put(self, one: _Open, day: int, size: int) -> None:
        self.rows[one.at][day] += size
        self.room[day] -= size
        one.left -= size
        one.without |= 1 << day

    def roomiest(self, one: _Open, days: Iterable[int]) -> list[int]:
        """The days in the order in which a task takes them: first those without it, those with most room, the earliest."""
        return sorted(days, key=lambda day: (self.rows[one.at][day] > 0, -self.room[day], day))

    def widen(self, more: int) -> None:
        """Make each day longer, or shorter again."""
        self.room = [room + more for room in self.room]


def filled(week: Week, office: Days, *, dull_at_office: bool) -> list[list[Decimal]]:
    """The hours of each task (a row) on each workday (a column); a row adds up to exactly the task's hours.

    Tied work comes first: on its named days, then each occasion whole, on different days, where there is most room. Then the work
    that can move in the same way, what cannot wait before all else. What fits nowhere whole is split. Days become longer than they
    are only where the week cannot hold the work.
    """
    parts = parts_of_an_hour(week)
    filling = _Filling(week, int(Fraction(week.hours_per_day) * parts))
    opened = [_open(week, at, parts) for at, task in enumerate(week.tasks) if task.hours_per_week]
    _place_tied([one for one in opened if one.task.is_tied], filling, week, office)
    _place_movable([one for one in opened if not one.task.is_tied], filling, week, office if dull_at_office else 0)
    return in_decimals(filling.rows, parts, decimal_places(week))


def _open(week: Week, at: int, parts: int) -> _Open:
    task = week.tasks[at]
    return _Open(at, task, occasion(task, week, parts), int(Fraction(task.hours_per_week) * parts))


def _place_tied(opened: Sequence[_Open], filling: _Filling, week: Week, office: Days) -> None:
    every_hour = sum(one.left for one in opened)
    for one in opened:
        for day in bits(mask(week, one.task.on)):
            filling.put(one, day, one.size)
    longer = bisect_left(range(every_hour), x=True, key=lambda more: _fits(opened, filling, office, more))
    filling.widen(longer)
    for one in sorted(opened, key=lambda one: (one.task.can_wait, -one.left)):
        _place_whole(one, opened, filling, office)
    _split(opened, filling, office)
    filling.widen(-longer)


def _place_whole(one: _Open, opened: Sequence[_Open], filling: _Filling, office: Days) -> None:
    """Each occasion on a day that holds it whole, as long as all other tied work still finds room."""
    is_placed = True
    while one.left and is_placed:
        is_placed = any(_try(one, day, opened, filling, office) for day in filling.roomiest(one, filter(one.may_use, bits(office))))


def _try(one: _Open, day: int, opened: Sequence[_Open], filling: _Filling, office: Days) -> bool:
    if filling.room[day] < one.size:
        return False
    before = one.without
    filling.put(one, day, one.size)
    if _fits(opened, filling, office):
        return True
    filling.put(one, day, -one.size)
    one.without = before
    return False


def _fits(opened: Sequence[_Open], filling: _Filling, office: Days, longer: int = 0) -> bool:
    loose = sum(one.left for one in opened if one.task.can_wait)
    spread: dict[tuple[int, Days], int] = {}
    for one in opened:
        if one.left and not one.task.can_wait:
            kind = (one.left // one.size, one.without)
            spread[kind] = spread.get(kind, 0) + one.size
    return left_over(office, _rooms(filling, longer), loose, spread) == 0


def _split(opened: Sequence[_Open], filling: _Filling, office: Days) -> None:
    left = [one for one in opened if one.left]
    limits = [[_limit(one, day) if office >> day & 1 else 0 for day in range(len(filling.room))] for one in left]
    for one, row in zip(left, shared_out([one.left for one in left], limits, _rooms(filling)), strict=True):
        for day, size in enumerate(row):
            if size:
                filling.put(one, day, size)


def _limit(one: _Open, day: int) -> int:
    return one.left if one.task.can_wait else one.size if one.may_use(day) else 0


def _rooms(filling: _Filling, longer: int = 0) -> list[int]:
    return [max(0, room + longer) for room in filling.room]


def _place_movable(opened: Sequence[_Open], filling: _Filling, week: Week, dull: Days) -> None:
    every = range(len(filling.room))
    longer = -min(0, _level(filling.room, sum(one.left for one in opened)))
    filling.widen(longer)
    for one in opened:
        _place_on(one, bits(mask(week, one.task.on)), filling)
    for one in (one for one in opened if one.task.is_dull):
        if one.task.can_wait:
            _pour(one, bits(dull), filling)
        else:
            _place_on(one, filling.roomiest(one, filter(one.may_use, bits(dull))), filling)
    for one in sorted(opened, key=lambda one: -(one.left // one.size)):
        if not one.task.can_wait:
            _place_on(one, filling.roomiest(one, filter(one.may_use, every)), filling)
    for one in sorted(opened, key=lambda one: -one.size):
        _pour(one, every, filling)
    filling.widen(-longer)


def _place_on(one: _Open, days: Iterable[int], filling: _Filling) -> None:
    """An occasion on each of these days that has room for it, as long as there are any."""
    for day in days:
        if one.left >= one.size <= filling.room[day]:
            filling.put(one, day, one.size)


def _pour(one: _Open, days: Iterable[int], filling: _Filling) -> None:
    """The task over these days, as far as they have room; an occasion stays whole where one day can hold it."""
    days = tuple(days)
    while one.left and (with_room := [day for day in days if filling.room[day] > 0]):
        piece = min(one.size, one.left)
        whole = [day for day in with_room if filling.room[day] >= piece]
        day = filling.roomiest(one, whole or with_room)[0]
        filling.put(one, day, min(piece, filling.room[day]))


def _level(rooms: Sequence[int], amount: int) -> int:
    """The room that is left on each day when so much is poured over the roomiest days, until they are level; rounded down."""
    highest = sorted(rooms, reverse=True)
    levels = ((sum(highest[:count]) - amount) // count for count in range(1, len(highest) + 1))
    return max(levels)
