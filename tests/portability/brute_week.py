"""The fewest office days by another way: try every set of days, and send each task's hours through a network by whole parts.

Nothing here is taken from the program but the values that describe a week. A quarter of an hour is divided by every number of
days up to seven, so that whole numbers are exact.
"""

from __future__ import annotations

from collections import deque
from decimal import Decimal
from itertools import combinations
from random import Random
from typing import Any

from homeground.portability import Week, WeekTask

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS = 4 * 420


def office_days(week: Week) -> int:
    """The smallest number of workdays at the office that gives the tied tasks what they need; all workdays where none does."""
    for number in range(len(week.workdays) + 1):
        if any(holds(week, set(office)) for office in combinations(week.workdays, number)):
            return number
    return len(week.workdays)


def holds(week: Week, office: set[str]) -> bool:
    """Whether these office days will do."""
    if not {*week.anchor_days, *week.office_weekdays} <= office or len(office) < week.anchors_at_least:
        return False
    tied = [task for task in week.tasks if task.is_tied and task.hours_per_week > 0]
    if not all(set(task.on) <= office for task in tied) or not all(comes_in_time(week, task.within_days, office) for task in tied):
        return False
    room = {day: _parts(week.hours_per_day) for day in office}
    wanted: list[tuple[int, dict[str, int]]] = []
    for task in tied:
        hours, times = _parts(task.hours_per_week), len(task.on) or 1
        if task.times_per_week > len(task.on):
            times = max(1, min(task.times_per_week, len(week.workdays)))
        each = hours // times
        assert each * times == hours
        for day in task.on:
            room[day] -= each
        rest = hours - each * len(task.on)
        days = office if task.can_wait else office - set(task.on)
        wanted.append((rest, dict.fromkeys(days, rest if task.can_wait else each)))
    return flow(wanted, {day: max(0, left) for day, left in room.items()}) == sum(hours for hours, _ in wanted)


def comes_in_time(week: Week, within: int, office: set[str]) -> bool:
    """Whether work that comes up on any workday meets an office day soon enough; after the last workday comes the first."""
    if within == 0:
        return True
    for begin in range(len(week.workdays)):
        waited = 0
        while week.workdays[(begin + waited) % len(week.workdays)] not in office:
            waited += 1
            if waited > within:
                return False
    return True


def flow(wanted: list[tuple[int, dict[str, int]]], room: dict[str, int]) -> int:
    """The most that can flow from the tasks through their limits into the days' room."""
    spare: dict[Any, dict[Any, int]] = {"from": {}, "to": {}, **{day: {"to": left} for day, left in room.items()}}
    for at, (hours, limits) in enumerate(wanted):
        spare["from"][at] = hours
        spare[at] = dict(limits)
    total = 0
    while path := _way(spare):
        size = min(spare[one][other] for one, other in path)
        for one, other in path:
            spare[one][other] -= size
            spare[other][one] = spare[other].get(one, 0) + size
        total += size
    return total


def _way(spare: dict[Any, dict[Any, int]]) -> list[tuple[Any, Any]]:
    came: dict[Any, Any] = {"from": None}
    queue = deque(["from"])
    while queue and "to" not in came:
        one = queue.popleft()
        for other, left in spare[one].items():
            if left and other not in came:
                came[other] = one
                queue.append(other)
    path, at = [], "to" if "to" in came else "from"
    while came[at] is not None:
        path.append((came[at], at))
        at = came[at]
    return path


def _parts(hours: Decimal) -> int:
    assert hours * 4 == int(hours * 4), "hours by quarters alone"
    return int(hours * PARTS)


def random_week(dice: Random) -> Week:
    """A week as dice give it, hours by quarters; tight ones, overfull ones and empty ones too."""
    workdays = tuple(day for day in DAYS if dice.random() < (0.9 if day in DAYS[:5] else 0.2)) or DAYS[:1]

    def some(most: int) -> tuple[Any, ...]:
        chosen = dice.sample(workdays, min(dice.randint(0, most), len(workdays)))
        return tuple(day for day in workdays if day in chosen)

    by_name = dice.random() < 0.5
    return Week(
        workdays=workdays,  # type: ignore[arg-type]  # the names are weekdays
        hours_per_day=Decimal(dice.choice(("4", "6", "7.5", "8", "10"))),
        anchor_days=some(2) if by_name else (),
        anchors_at_least=0 if by_name else dice.randint(0, min(3, len(workdays))),
        office_weekdays=some(1),
        tasks=tuple(_random_task(dice, at, some) for at in range(dice.randint(0, 6))),
        hours_contract=dice.choice((None, Decimal(35))),
    )


def _random_task(dice: Random, at: int, some: Any) -> WeekTask:  # noqa: ANN401 - gives some of the workdays
    can_wait = dice.random() < 0.5
    return WeekTask(
        f"task {at}",
        Decimal(dice.choice((0, 1, 2, 4, 7, 12, 20, 30, 36))) / 4,
        times_per_week=dice.choice((0, 1, 1, 2, 2, 3, 4, 5, 8)),
        can_wait=can_wait,
        is_tied=dice.random() < 0.75,
        on=some(3) if dice.random() < 0.35 else (),
        within_days=dice.choice((0, 0, 0, 1, 2, 3)) if can_wait else 0,
        tied_by=dice.choice(((), ("paper",), ("fixed",), ("grantable", "confidential"))),
        is_dull=dice.random() < 0.3,
    )
