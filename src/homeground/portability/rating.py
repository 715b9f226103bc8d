"""Rate one task by its five answers, and add up the hours that can move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from homeground.case.task import Task

Result = Literal["home", "partly", "onsite"]
Tie = Literal["thing", "people", "access", "data", "timing"]

BLOCKS: Mapping[Tie, str] = {"thing": "fixed", "people": "in_person", "access": "never", "data": "site_only"}
"""The answers that tie a task to the office, whatever the others are. Source: docs/specs/portability.md."""

CONDITIONS: Mapping[tuple[Tie, str], str] = {
    ("thing", "paper"): "digitise or take a scanned copy",
    ("thing", "movable"): "bring or supply the equipment",
    ("access", "grantable"): "remote access to the system",
    ("data", "confidential"): "encrypted device, no paper, private room",
    ("data", "restricted"): "named controls agreed with the data owner",
    ("timing", "walk_up"): "published reach times and an answer-time promise",
}
"""The answers that let a task move once a named condition is met."""

_TIES: tuple[Tie, ...] = ("thing", "people", "access", "data", "timing")


@dataclass(frozen=True, slots=True)
class Rating:
    """Where a task can be done. `causes` tie it, `conditions` free it; `is_sure` when all five answers were given."""

    result: Result
    causes: tuple[Tie, ...]
    conditions: tuple[str, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Movable:
    """Hours a week: all that were entered, those that can move now, and those that can once conditions are met."""

    entered: Decimal
    now: Decimal
    with_conditions: Decimal


def rate(task: Task) -> Rating:
    """Rate a task: one blocking answer ties it; else each soft answer adds a condition; none leaves it free.

    An answer that was not given counts as the freest one, and the rating is not sure.
    """
    given = {tie: getattr(task, tie) for tie in _TIES}
    causes = tuple(tie for tie in _TIES if tie in BLOCKS and given[tie] == BLOCKS[tie])
    conditions = () if causes else tuple(CONDITIONS[tie, value] for tie, value in given.items() if (tie, value) in CONDITIONS)
    result: Result = "onsite" if causes else "partly" if conditions else "home"
    return Rating(result, causes, conditions, is_sure=None not in given.values())


def movable_hours(tasks: Iterable[Task]) -> Movable:
    """Add up the hours of a week; a task without hours counts nothing."""
    rated = [(task.hours_per_week or Decimal(0), rate(task).result) for task in tasks]
    now = sum((hours for hours, result in rated if result == "home"), Decimal(0))
    later = sum((hours for hours, result in rated if result == "partly"), Decimal(0))
    return Movable(sum((hours for hours, _ in rated), Decimal(0)), now, now + later)
