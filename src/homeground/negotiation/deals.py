"""The packages that a talk may end with: what the employee would choose among those that a boss takes, for many a boss and many a taste.

A question is worth asking only as far as its answer may change that choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.best_allowed import allowed
from homeground.negotiation.dice import Dice
from homeground.negotiation.efficient import frontier
from homeground.negotiation.package import Table
from homeground.negotiation.preferences import Preferences, marked

Floats = NDArray[np.float64]
Packages = NDArray[np.int64]

BOSSES, TASTES = 12, 8
"""So many bosses are imagined, and the best deal with each is sought for so many of the possible preferences, besides the mean."""

EMPHASIS, CURVE = 1.2, 0.5
"""How the weights of an imagined boss are shared out, and how the worth of options bends."""

LENIENT, STRICT = 0.4, 0.98
"""A boss turns down at least and at most such a share of all packages."""

PRICES = np.concatenate([[0], np.geomspace(0.03, 30, 29)])
"""What the employee may have to give for one unit of worth to the boss."""

SOUGHT = 3
"""For so many tastes with each boss the frontier is asked, where a mask forbids the quick find."""

_SAMPLED = 256


@dataclass(frozen=True, slots=True)
class Deals:
    """Packages (rows of option places), and for each boss the rows among which the employee would choose."""

    packages: Packages
    choices: tuple[NDArray[np.intp], ...]

    @classmethod
    def of(cls, found: Sequence[Packages]) -> Self:
        """Deals from those with each boss; a package that two bosses take stands once."""
        packages, rows = np.unique(np.concatenate(found), axis=0, return_inverse=True)
        ends = np.cumsum([len(part) for part in found])[:-1]
        return cls(packages, tuple(np.unique(part) for part in np.split(rows.ravel(), ends)))


def imagined_deals(table: Table, preferences: Preferences, dice: Dice) -> Deals:
    """The best deals with bosses of whom nothing is known, but that they like the options the other way round.

    Where both sides like the same, there is nothing to choose, and so nothing to ask.
    """
    mean = preferences.mean_tables
    rows = dice.choice(len(preferences.chances), (BOSSES, TASTES), p=preferences.chances)
    found = []
    for tastes in rows:
        theirs = _imagined_boss(mean, dice)
        mine = [np.vstack([average, worth[tastes]]) for average, worth in zip(mean, preferences.tables, strict=True)]
        found.append(_best_deals(table, mine, theirs, _least_taken(table, theirs, dice)))
    return Deals.of(found)


def deals_among(preferences: Preferences, packages: Packages) -> Deals:
    """Those of some packages that are the best of them in one of the possibilities."""
    tables = np.concatenate(preferences.tables, 1)
    every = np.vstack([preferences.chances @ tables, tables]).astype(np.float32)
    best = (every @ marked(packages, preferences.levels).T.astype(np.float32)).argmax(1)
    return Deals.of([packages[np.unique(best)]])


def _imagined_boss(mean: Sequence[Floats], dice: Dice) -> list[Floats]:
    weights = dice.dirichlet(np.full(len(mean), EMPHASIS))
    bends = np.exp(dice.normal(0, CURVE, len(mean)))
    theirs = []
    for worth, weight, bend in zip(mean, weights, bends, strict=True):
        step = (worth.max() - worth) / max(float(np.ptp(worth)), np.finfo(float).tiny)
        theirs.append(weight * step**bend)
    return theirs


def _least_taken(table: Table, theirs: Sequence[Floats], dice: Dice) -> float:
    some = sum(worth[dice.integers(0, levels, _SAMPLED)] for worth, levels in zip(theirs, table.levels, strict=True))
    return float(np.quantile(some, dice.uniform(LENIENT, STRICT)))


def _best_deals(table: Table, mine: Sequence[Floats], theirs: Sequence[Floats], least: float) -> Packages:
    """The best package for each taste (row) that is worth at least so much to the boss.

    What the boss gets is given a price. At each price every issue has its best option; the lowest price will do that leaves the boss
    enough. Packages that are best at no price are passed over. Where a mask forbids what was found, the frontier tells the best
    for the first few tastes, and the others are left out.
    """
    liked = [worth + barred for worth, barred in zip(mine, _barred(table), strict=True)]
    options = np.stack([(worth + PRICES[:, None, None] * boss).argmax(2) for worth, boss in zip(liked, theirs, strict=True)], 2)
    enough = sum(boss[options[:, :, issue]] for issue, boss in enumerate(theirs)) >= least
    enough[-1] = True
    chosen: Packages = options[enough.argmax(0), np.arange(options.shape[1])]
    forbidden = np.flatnonzero(~allowed(table, chosen))
    for taste in forbidden[:SOUGHT]:
        chosen[taste] = _best_deal(table, [worth[taste] for worth in mine], theirs, least)
    return np.delete(chosen, forbidden[SOUGHT:], 0)


def _barred(table: Table) -> list[Floats]:
    """For each issue, what keeps options out that are forbidden by themselves."""
    barred = [np.zeros(levels) for levels in table.levels]
    for mask in table.masks:
        if len(mask.not_together) == 1:
            issue, option = mask.not_together[0]
            barred[issue][option] = -np.inf
    return barred


def _best_deal(table: Table, mine: Sequence[Floats], theirs: Sequence[Floats], least: float) -> tuple[int, ...]:
    """The best package for one taste that is worth at least so much to the boss; where there is none, the best for the boss."""
    efficient = frontier(table, mine, theirs)
    place = min(int(np.searchsorted(efficient.theirs, least)), len(efficient.numbers) - 1)
    return tuple(int(option) for option in np.unravel_index(efficient.numbers[place], table.levels))
