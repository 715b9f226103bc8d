"""Which of its answers tie a task to the office."""

from __future__ import annotations

from typing import get_args

from homeground.case.task import Task
from homeground.portability.packed.week import BLOCKING, TiedBy
from homeground.portability.rating import TIES, rate


def tied_by(task: Task, *, is_taken_on: bool) -> tuple[TiedBy, ...]:
    """The answers that tie the task, in the order in which they are asked; none for one that can move.

    A task that can move on conditions is tied by them until they are taken on.
    """
    rating = rate(task)
    if rating.result == "partly" and is_taken_on:
        return ()
    words = BLOCKING if rating.causes else frozenset(get_args(TiedBy)) - BLOCKING
    given = {getattr(task, tie): None for tie in TIES}
    return tuple(word for word in given if word in words)
