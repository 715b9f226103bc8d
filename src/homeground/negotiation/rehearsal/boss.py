"""The simulated boss of a rehearsal: what each option is worth to the boss, the least that is taken, and how that falls in the talk."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.negotiation.package import Package

BossKind: TypeAlias = Literal["open", "firm", "hard", "hard-liner", "mirror", "mine"]
Tables: TypeAlias = tuple[tuple[float, ...], ...]
"""What each option is worth to one side, issue by issue; the worth of a package is the sum."""
TOLD_APART = 1e-9
"""Worths nearer than this are alike: sums of the same numbers in another order."""

KINDS: Mapping[BossKind, str] = {
    "open": "an open one, who listens and gives way early",
    "firm": "a firm one, who gives way step by step",
    "hard": "a hard one, who gives way late, if at all",
    "hard-liner": "a hard-liner, who names one thing and stays with it",
    "mirror": "a mirror, who gives when you give",
    "mine": "one like yours, drawn from what can be guessed",
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How a boss comes down: `first` is how far above the least taken the talk starts (0 to 1), `bend` above 1 is late and below early.

    `follows` is how much of what the employee gives is given back; 0 where the clock alone counts.
    """

    first: float
    bend: float
    follows: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BossDrawn:
    """One simulated boss. `reserve` is what no agreement is worth to the boss, `least` the least that a package must be worth in the end.

    `patience` is how many nuisances end the talk.
    """

    kind: BossKind
    tables: Tables
    reserve: float
    least: float
    manner: Manner
    patience: int

    def __post_init__(self) -> None:
        """A boss takes nothing below the reserve."""
        if self.least < self.reserve:
            raise ValueError("the least that a boss takes must not lie below the reserve")

    @property
    def top(self) -> float:
        """The worth of the boss's best package, masks left aside."""
        return sum(map(max, self.tables))


def worth(tables: Tables, package: Package) -> float:
    """What a package is worth to the side whose tables these are."""
    return sum(options[option] for options, option in zip(tables, package, strict=True))


def demand(boss: BossDrawn, *, gone: float, given: float) -> float:
    """The worth that a package must have for a yes, when this share of the talk is gone and the employee's offers have given so much."""
    start = boss.least + (boss.top - boss.least) * boss.manner.first
    by_the_clock = start - (start - boss.least) * math.pow(gone, boss.manner.bend)
    by_giving = start - boss.manner.follows * max(0.0, given)
    return max(boss.least, min(by_the_clock, by_giving))


def on_one_scale(tables: Sequence[Sequence[float]]) -> Tables:
    """The same preference with 0 for the worst package and 1 for the best; all nought where no option matters."""
    span = sum(max(options) - min(options) for options in tables)
    return tuple(tuple((worth - min(options)) / span if span else 0.0 for worth in options) for options in tables)
