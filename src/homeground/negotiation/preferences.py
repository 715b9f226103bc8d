"""What the employee wants, as weighted possibilities: what every option may be worth, and what the alternative to an agreement is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.best_allowed import best_allowed
from homeground.negotiation.package import Package, Table

Floats = NDArray[np.float64]

LOW, HIGH = 0.1, 0.9
"""The worth of a package lies between these two quantiles over the possibilities."""

LEAST_WORTH = -100.0
"""Far below the alternative no figure says more than another."""

Compared: TypeAlias = Literal[
    "worse than now by a lot",
    "clearly worse than now",
    "worse than now by a little",
    "about as good as now",
    "better than now by a little",
    "clearly better than now",
    "better than now by a lot",
]

_ALIKE, _LITTLE, _CLEAR = 0.04, 0.25, 0.6
"""Of all that could be won or lost against now: less is about the same, up to here a little, up to here clearly."""

_NARROWEST = 0.02
"""Where the alternative is as good as the best package, worth is told on this share of the whole scale, so that it stays a number."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a package is worth to the employee: 0 as good as the alternative, 100 the best that no mask forbids; with its bounds."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Preferences:
    """Possible preferences, a row each. `tables`: for each issue the worth of every option. `chances` sum to 1.

    `reserves`: the worth of the alternative. Worths of one possibility share a scale; the best package is worth about 1.
    """

    tables: tuple[Floats, ...]
    chances: Floats
    reserves: Floats

    @classmethod
    def known(cls, tables: Sequence[Sequence[float] | Floats], reserve: float) -> Self:
        """Preferences of which nothing is guessed: one possibility."""
        return cls(tuple(np.asarray(worth, np.float64)[None, :] for worth in tables), np.ones(1), np.array([reserve], np.float64))

    @property
    def mean_tables(self) -> tuple[Floats, ...]:
        """For each issue the mean worth of every option."""
        return tuple(self.chances @ worth for worth in self.tables)

    @property
    def mean_reserve(self) -> float:
        """The mean worth of the alternative."""
        return float(self.chances @ self.reserves)

    def of(self, package: Package) -> Floats:
        """The worth of a package in every possibility, on the scale of `tables`."""
        return self.all_of(np.array([package]))[:, 0]

    def all_of(self, packages: NDArray[np.int64]) -> Floats:
        """The same for packages (rows of option places): possibilities x packages."""
        worth: Floats = np.concatenate(self.tables, 1) @ marked(packages, self.levels).T
        return worth

    @property
    def levels(self) -> tuple[int, ...]:
        """How many options each issue has."""
        return tuple(worth.shape[1] for worth in self.tables)


def marked(packages: NDArray[np.int64], levels: Sequence[int]) -> Floats:
    """Packages with a 1 at each of their options, the options of all issues side by side, so that worth is a product of matrices."""
    marks = np.zeros((len(packages), sum(levels)))
    starts = np.cumsum([0, *levels[:-1]])
    marks[np.arange(len(packages))[:, None], starts + packages] = 1
    return marks


def weighed(table: Table, preferences: Preferences, packages: Sequence[Package]) -> tuple[Worth, ...]:
    """What packages are worth, each with the 10 % and 90 % quantile over the possibilities."""
    if not packages:
        return ()
    best, reserve = best_allowed(table, preferences.tables), preferences.reserves
    whole = best - sum(worth.min(1) for worth in preferences.tables)
    scale = np.maximum(np.maximum(best - reserve, _NARROWEST * whole), np.finfo(float).tiny)
    worth = 100 * (preferences.all_of(np.array(packages)) - reserve[:, None]) / scale[:, None]
    worth = np.maximum(worth, LEAST_WORTH)
    return tuple(_with_bounds(column, preferences.chances) for column in worth.T)


def compared(table: Table, preferences: Preferences, package: Package) -> Compared:
    """A package against today's terms, in words."""
    now = float(preferences.chances @ preferences.of(table.now))
    gain = float(preferences.chances @ preferences.of(package)) - now
    best = float(preferences.chances @ best_allowed(table, preferences.tables))
    worst = float(sum(preferences.chances @ worth.min(1) for worth in preferences.tables))
    return share_compared(gain / max(best - now if gain > 0 else now - worst, (best - worst) / 10, np.finfo(float).tiny))


def share_compared(share: float) -> Compared:
    """A gain (below 0 a loss) in words, told as a share of all that could be won or lost against now."""
    if abs(share) < _ALIKE:
        return "about as good as now"
    if share > 0:
        return (
            "better than now by a little"
            if share < _LITTLE
            else "clearly better than now"
            if share < _CLEAR
            else "better than now by a lot"
        )
    return "worse than now by a little" if share > -_LITTLE else "clearly worse than now" if share > -_CLEAR else "worse than now by a lot"


def _with_bounds(worth: Floats, chances: Floats) -> Worth:
    order = np.argsort(worth, kind="stable")
    reached = np.cumsum(chances[order])
    low, high = (worth[order[min(int(np.searchsorted(reached, level)), len(order) - 1)]] for level in (LOW, HIGH))
    mean = chances @ worth
    return Worth(float(mean), float(min(low, mean)), float(max(high, mean)))
