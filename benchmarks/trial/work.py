"""Made-up work, many trials at once: counts with weekdays, a slow swing, a trend, empty and missing days."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

WEEKDAYS = np.array([1.02, 1.09, 1.05, 0.99, 0.85])
"""What a weekday gives beside another, from Monday to Friday."""


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work: mean count a day, shape of the gamma mixture that makes counts wilder, share of empty days, scale of the swing."""

    mean: float
    shape: float
    empty: float = 0.0
    swing: float = 0.12


KINDS = {
    "noisy": Work(12, 10),
    "medium": Work(40, 40),
    "smooth": Work(150, 300),
    "gaps": Work(12, 10, empty=0.15),
    "sparse": Work(3, 1),
    "calm": Work(400, 400, swing=0.05),
    "even": Work(100, 150, swing=0.05),
}


@dataclass(frozen=True, slots=True)
class World:
    """How days hang together: memory of the swing from day to day, growth a week, strength of weekdays, share of missing days."""

    memory: float = 0.2
    trend: float = 0.005
    weekdays: float = 1.0
    missing: float = 0.0


def counts(
    home: NDArray[np.bool_], days: tuple[int, ...], ratio: float, work: Work, world: World, dice: np.random.Generator
) -> NDArray[np.int64]:
    """Counts of the free days, trials by weeks by days, home days `ratio` times what they were in the office; -1 is a missing day."""
    trials, weeks, _ = home.shape
    level = _swing(trials, weeks * len(WEEKDAYS), work.swing, world.memory, dice).reshape(trials, weeks, len(WEEKDAYS))[:, :, list(days)]
    weekday = (WEEKDAYS / WEEKDAYS.mean()) ** world.weekdays
    expected = work.mean * np.exp(level - work.swing**2 / 2) * weekday[list(days)]
    expected *= np.exp(world.trend * np.arange(weeks))[None, :, None] * np.where(home, ratio, 1.0)
    found = dice.poisson(dice.gamma(work.shape, expected / work.shape))
    found = np.where(dice.random(found.shape) < work.empty, 0, found)
    return np.where(dice.random(found.shape) < world.missing, -1, found)


def spread(work: Work, *, with_weekdays: bool) -> float:
    """The spread of days inside a week over their mean, from the parts of the work; empty days are not reckoned with."""
    between = (WEEKDAYS / WEEKDAYS.mean()).var(ddof=1) if with_weekdays else 0.0
    return sqrt(1 / work.mean + 1 / work.shape + work.swing**2 + between)


def _swing(trials: int, days: int, scale: float, memory: float, dice: np.random.Generator) -> NDArray[np.float64]:
    steps = dice.normal(0, scale, (trials, days))
    level = np.empty((trials, days))
    level[:, 0] = steps[:, 0]
    for day in range(1, days):
        level[:, day] = memory * level[:, day - 1] + sqrt(1 - memory**2) * steps[:, day]
    return level
