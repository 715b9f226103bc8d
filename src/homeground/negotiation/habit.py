"""How a boss may behave in a talk: for what worth a yes is likely, as time goes by.

Three habits. *Gives way with time*: asks for everything at first and for little at the end, early or late; firm bosses and
hard-liners are its ends. *Mirrors*: gives as much as it is given. *Moody*: says yes now and then, whatever is asked. Worths
are shares of the best that the boss can get (0 to 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]

LEAST_RESERVE, MOST_RESERVE = 0.1, 0.9
"""Between these shares of the best lies the least that a boss takes."""

_MOODY_YES = -1.73
"""The log odds of a moody yes: a chance of 0.15."""

_LATE_DRIFT = 0.1
"""By so much a mirroring boss gives way in the end, though nothing was given."""


class Habit(IntEnum):
    """The kinds of behaviour."""

    TIME = 0
    MIRROR = 1
    MOODY = 2


@dataclass(frozen=True, slots=True)
class Habits:
    """The behaviour of many possible bosses, a value each.

    `reserve` (0..1, stretched to 0.1..0.9): the least taken. `floor`: the share of the way from there to the best that is
    still asked for at the end. `pace`: log of the exponent of time; large gives way late. `noise`: log of the spread of a
    yes around the worth asked for. `echo`: how much a mirroring boss gives back.
    """

    kind: NDArray[np.int8]
    reserve: Singles
    floor: Singles
    pace: Singles
    noise: Singles
    echo: Singles

    @property
    def least(self) -> Singles:
        """The worth below which the answer is no."""
        return np.float32(LEAST_RESERVE) + np.float32(MOST_RESERVE - LEAST_RESERVE) * self.reserve


@dataclass(frozen=True, slots=True)
class Demand:
    """What bosses ask for at some moments, ready to be held against packages.

    A package of worth B has the margin min(B - `lowest`, `slope` B + `shift`) in units of `spread`; `shift` has a row a
    moment. A yes is as likely as the logistic of that, and never comes below `least`.
    """

    slope: Singles
    shift: Singles
    lowest: Singles
    spread: Singles
    least: Singles

    def chance(self, worth: Singles, moment: int) -> Singles:
        """The chance of yes to packages (rows) by bosses (columns) at one moment."""
        chance = self.slope * worth
        chance += self.shift[moment]
        np.minimum(chance, worth - self.lowest, out=chance)
        chance /= self.spread
        logistic(chance)
        chance *= worth >= self.least
        return chance

    def asked(self, worth: Singles, moments: NDArray[np.intp]) -> Singles:
        """The worth asked for (rows: moments) where the package on the table then had that worth."""
        wanted = -(self.shift[moments] + (self.slope - 1) * worth)
        return np.maximum(np.maximum(wanted, self.lowest), self.least)


def demand(habits: Habits, times: Singles, first: Singles) -> Demand:
    """What is asked for at these shares of the talk gone (0 to 1); `first` is the worth of the employee's first offer to each boss."""
    least = habits.least
    low = least + habits.floor * (1 - least)
    gone = times[:, None]
    with_time = (1 - low) * np.power(gone, np.exp(habits.pace)) - 1
    mirrored = np.float32(_LATE_DRIFT) * gone**3 - (1 + habits.echo * first)
    spread = np.exp(habits.noise)
    mirrors, is_moody = habits.kind == Habit.MIRROR, habits.kind == Habit.MOODY
    slope = np.where(mirrors, 1 + habits.echo, np.where(is_moody, np.float32(0), np.float32(1)))
    shift = np.where(mirrors, mirrored, np.where(is_moody, np.float32(_MOODY_YES) * spread, with_time))
    return Demand(slope, shift, np.where(is_moody, np.float32(-9), low), spread, least)


def logistic(z: Singles) -> Singles:
    """1 / (1 + exp(-z)), in place."""
    np.negative(z, out=z)
    with np.errstate(over="ignore", under="ignore"):
        np.exp(z, out=z)
        z += 1
        return np.reciprocal(z, out=z)
