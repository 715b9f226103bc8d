"""The packages worth thinking about: those that no other package beats for the employee and some possible boss.

For each of many possible bosses and several exchange rates between the two sides, the package best at that rate is found
issue by issue; these are the corners of that boss's frontier. The whole frontier is added for what bosses want on average
and for a few of them. No package is listed for its own sake, so a million packages cost no more than ten thousand.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.belief import Belief
from homeground.negotiation.dice import Dice
from homeground.negotiation.efficient import Floats, frontier
from homeground.negotiation.package import Package, Table

_RATES, _BOSSES, _WHOLE_FRONTIERS = 10, 192, 4
_NOTHING = -1e6
_STEEPEST = 0.03
"""The flattest and the steepest exchange rate, as an angle from the axes."""

Packages = NDArray[np.int64]
"""Rows of option places."""


def candidates(
    table: Table, mine: Sequence[Floats], belief: Belief, dice: Dice, *, without: Collection[Package], ceiling: Package
) -> Packages:
    """Packages that no mask forbids, near the frontier of some possible boss, in order of their number.

    Those already asked are left out, and those with an option beyond the `ceiling` of its issue.
    """
    beyond = [np.arange(level) > most for level, most in zip(table.levels, ceiling, strict=True)]
    starts = belief.scale.starts[1:]
    some = belief.worths[dice.choice(len(belief.worths), min(_BOSSES, len(belief.worths)), replace=False)]
    numbers = [_corners(table, mine, np.split(some, starts, axis=1), beyond)]
    whole = (belief.worths.mean(0, dtype=np.float64), *some[:_WHOLE_FRONTIERS].astype(np.float64))
    reachable = _worthless(mine, beyond)
    numbers += [frontier(table, reachable, _worthless(np.split(theirs, starts), beyond)).numbers for theirs in whole]
    packages = np.stack(np.unravel_index(np.unique(np.concatenate(numbers)), table.levels), 1)
    return packages[_allowed(table, packages) & ~_among(packages, without)]


def _worthless(worths: Sequence[Floats], beyond: Sequence[NDArray[np.bool_]]) -> list[Floats]:
    """The worths with what is beyond reach below everything, so that no frontier holds it."""
    return [np.where(out, _NOTHING, worth) for worth, out in zip(worths, beyond, strict=True)]


def _corners(
    table: Table, mine: Sequence[Floats], theirs: Sequence[NDArray[np.float32]], beyond: Sequence[NDArray[np.bool_]]
) -> NDArray[np.int64]:
    rates = np.tan(np.linspace(_STEEPEST, np.pi / 2 - _STEEPEST, _RATES)).astype(np.float32)[:, None, None]
    numbers = np.zeros((_RATES, len(theirs[0])), np.int64)
    for issue, levels in enumerate(table.levels):
        worth = theirs[issue] + rates * mine[issue].astype(np.float32)
        worth[..., _barred(table, issue) | beyond[issue]] = -np.inf
        numbers = numbers * levels + worth.argmax(2)
    return numbers.ravel()


def _barred(table: Table, issue: int) -> NDArray[np.bool_]:
    """The options that a mask forbids by themselves."""
    alone = [mask.not_together[0][1] for mask in table.masks if len(mask.not_together) == 1 and mask.not_together[0][0] == issue]
    return np.isin(np.arange(table.levels[issue]), alone)


def _allowed(table: Table, packages: Packages) -> NDArray[np.bool_]:
    allowed = np.ones(len(packages), bool)
    for mask in table.masks:
        allowed &= ~np.all([packages[:, issue] == option for issue, option in mask.not_together], axis=0)
    return allowed


def _among(packages: Packages, named: Collection[Package]) -> NDArray[np.bool_]:
    among = np.zeros(len(packages), bool)
    for package in named:
        among |= (packages == package).all(1)
    return among
