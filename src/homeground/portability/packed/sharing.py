"""Amounts shared over the days of a week, exactly: no more on a day than it has room for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from homeground.portability.packed.week import plain

_Step: TypeAlias = tuple[int, int]


class DoesNotFit(Exception):
    """The amounts find no room; whoever shares them out has to look first."""


def shared_out(amounts: Sequence[int], limits: Sequence[Sequence[int]], rooms: Sequence[int]) -> list[list[int]]:
    """Each amount shared over the days, at most its limit on each, and no day above its room.

    `DoesNotFit` where that cannot be. Method: shortest augmenting paths (Edmonds and Karp).
    """
    given = [[0] * len(rooms) for _ in amounts]
    room = list(rooms)
    for row, amount in enumerate(amounts):
        left = amount
        while left:
            path = _path(row, given, limits, room)
            come, go, last = path[::2], path[1::2], path[-1][1]
            spare = [limits[to][day] - given[to][day] for to, day in come] + [given[of][day] for of, day in go]
            size = min(left, room[last], *spare)
            for to, day in come:
                given[to][day] += size
            for of, day in go:
                given[of][day] -= size
            room[last] -= size
            left -= size
    return given


def in_decimals(rows: Sequence[Sequence[int]], parts: int, places: int) -> list[list[Decimal]]:
    """Hours with so many decimal places, from parts of an hour; `parts` of them make one.

    Every cell is rounded up or down, every row keeps its sum, and a day that held whole last places holds no more of them. A row
    must come to a whole number of them.
    """
    unit = parts // 10**places
    rest = [[cell % unit for cell in row] for row in rows]
    raised = shared_out(
        [sum(row) // unit for row in rest],
        [[int(cell > 0) for cell in row] for row in rest],
        [-(-sum(column) // unit) for column in zip(*rest, strict=True)],
    )
    return [[_rounded(*cell, unit, places) for cell in zip(*both, strict=True)] for both in zip(rows, raised, strict=True)]


def _rounded(cell: int, up: int, unit: int, places: int) -> Decimal:
    return plain(Decimal(cell // unit + up).scaleb(-places))


def _path(row: int, given: Sequence[Sequence[int]], limits: Sequence[Sequence[int]], room: Sequence[int]) -> list[_Step]:
    """The shortest way to a day with room: what comes where, and in turns which other amount makes way for it."""
    ways: list[list[_Step]] = [[(row, day)] for day in range(len(room)) if given[row][day] < limits[row][day]]
    seen = {day for (_, day), *_ in ways}
    for way in ways:  # grows while it is read
        day = way[-1][1]
        if room[day]:
            return way
        for other, hours in enumerate(given):
            for to in range(len(room)) if hours[day] else ():
                if to not in seen and hours[to] < limits[other][to]:
                    seen.add(to)
                    ways.append([*way, (other, day), (other, to)])
    raise DoesNotFit
