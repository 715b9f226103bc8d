"""What was said in the talk so far: offers put, and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from homeground.negotiation.package import Package

Reply = Literal["yes", "maybe", "no"]


@dataclass(frozen=True, slots=True)
class Round:
    """One ask and its answer: one to three packages put at once; `chosen` is the place of the one liked best, where one was named.

    `counter` is the package that the boss put instead. `concerned` are the issues that answer the worries named.
    """

    offers: tuple[Package, ...]
    reply: Reply
    counter: Package | None = None
    chosen: int | None = None
    concerned: frozenset[int] = frozenset()
