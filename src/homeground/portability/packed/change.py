"""One change that could free an office day: who does a task, where, or on which day the team meets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import combinations
from typing import Literal, assert_never

from homeground.case.question import Weekday
from homeground.portability.packed.binding import changed
from homeground.portability.packed.week import BLOCKING, MOST_PLACES, Week, WeekTask, plain

ChangeKind = Literal["move_anchor", "take_on", "digitise", "rota", "swap", "delegate", "half_days"]
CHANGES: tuple[ChangeKind, ...] = ("move_anchor", "take_on", "digitise", "rota", "swap", "delegate", "half_days")
"""The kinds of change, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is changed: the task at this place of the week, or days.

    `move_anchor`: the settled day of `days` moves to the day `to`. `take_on`: the conditions of the task are met. `digitise`: its
    paper becomes data. `rota`: two share it, half the occasions each, rounded up; `days` are the named ones that are kept.
    `swap`: a colleague does it in exchange for movable work of the same hours. `delegate`: somebody at the office does it.
    `half_days`: half of each of these office days is spent at home.
    """

    kind: ChangeKind
    at: int | None = None
    task: str | None = None
    days: tuple[Weekday, ...] = ()
    to: Weekday | None = None

    @property
    def subject(self) -> tuple[Weekday, ...] | int:
        """What is changed; two changes of one subject make no pair."""
        return self.days if self.at is None else self.at


def moves(week: Week) -> Iterator[Change]:
    """Every settled day moved to every other workday."""
    for day in dict.fromkeys((*week.anchor_days, *week.office_weekdays)):
        for to in week.workdays:
            if not any({day, to} <= set(days) for days in (week.anchor_days, week.office_weekdays)) and to != day:
                yield Change(kind="move_anchor", days=(day,), to=to)


def changes_of(week: Week, at: int) -> Iterator[Change]:
    """Every change of a tied task; of a rota each choice of the named days that are kept."""
    task = week.tasks[at]
    if task.tied_by == ("paper",):
        yield Change(kind="digitise", at=at, task=task.name)
    elif task.tied_by and not BLOCKING & set(task.tied_by):
        yield Change(kind="take_on", at=at, task=task.name)
    occasions = task.occasions(len(week.workdays))
    kept = _half(occasions)
    if kept < occasions:
        named = max(0, kept - (occasions - len(task.on)))
        yield from (Change(kind="rota", at=at, task=task.name, days=days) for days in combinations(task.on, named))
    yield Change(kind="swap", at=at, task=task.name)
    yield Change(kind="delegate", at=at, task=task.name)


def applied(week: Week, change: Change) -> Week:
    """The week after the change. Half days change no office day, and leave it as it is."""
    if change.at is not None:
        return changed(week, change.at, _task_after(week, week.tasks[change.at], change))
    if change.to is None:
        return week
    return replace(week, anchor_days=_moved(week.anchor_days, change), office_weekdays=_moved(week.office_weekdays, change))


def _task_after(week: Week, task: WeekTask, change: Change) -> WeekTask:
    match change.kind:
        case "take_on" | "digitise":
            return replace(task, is_tied=False)
        case "swap":
            return replace(task, is_tied=False, can_wait=True, on=(), within_days=0)
        case "delegate":
            return replace(task, is_tied=False, hours_per_week=Decimal(0))
        case "rota":
            occasions = task.occasions(len(week.workdays))
            kept = _half(occasions)
            return replace(task, hours_per_week=_share(task.hours_per_week, Fraction(kept, occasions)), times_per_week=kept, on=change.days)
        case "move_anchor" | "half_days":
            return task
    assert_never(change.kind)


def _half(occasions: int) -> int:
    return -(-occasions // 2)


def _share(hours: Decimal, part: Fraction) -> Decimal:
    """A part of the hours, rounded down where it cannot be written."""
    exactly = Fraction(hours) * part
    return plain((Decimal(exactly.numerator) / exactly.denominator).quantize(Decimal(1).scaleb(-MOST_PLACES), ROUND_FLOOR))


def _moved(days: tuple[Weekday, ...], change: Change) -> tuple[Weekday, ...]:
    return tuple(change.to if change.to and day in change.days else day for day in days)
