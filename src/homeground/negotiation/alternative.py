"""How good the alternative to an agreement is: found by a few questions "rather that, or this package?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from homeground.negotiation.efficient import frontier
from homeground.negotiation.package import Package, Table
from homeground.negotiation.preferences import Preferences

Instead: TypeAlias = Literal["package", "alternative", "same"]

MOST_QUESTIONS = 4
"""Four halvings place the alternative among sixteen packages."""


@dataclass(frozen=True, slots=True)
class Held:
    """A package that was held against the alternative, and which of the two the employee would rather have."""

    package: Package
    answer: Instead


def alternative_question(table: Table, preferences: Preferences, held: Sequence[Held] = ()) -> Package | None:
    """The next package to hold against the alternative; nothing once it is known well enough.

    Each answer halves what is left of a ladder of packages that goes from today's terms to the best for the employee.
    """
    if len(held) >= MOST_QUESTIONS or any(one.answer == "same" for one in held):
        return None
    ladder = _left(table, preferences, held)
    return ladder[len(ladder) // 2] if ladder else None


def as_good_as_alternative(table: Table, preferences: Preferences, held: Sequence[Held]) -> Package:
    """The package that is as good as the alternative, as far as the answers tell; today's terms where nothing was better than that."""
    for one in held:
        if one.answer == "same":
            return one.package
    ladder = _left(table, preferences, held)
    if ladder:
        return ladder[len(ladder) // 2]
    below = [one.package for one in held if one.answer == "alternative"]
    return max(below, key=lambda package: _mean(preferences, package), default=table.now)


def _left(table: Table, preferences: Preferences, held: Sequence[Held]) -> list[Package]:
    """The rungs that the answers leave: worth more than what the alternative beat, less than what beat it. The later answer counts."""
    least, most = -np.inf, np.inf
    for one in held:
        worth = _mean(preferences, one.package)
        if one.answer == "alternative":
            least, most = worth, most if most > worth else np.inf
        elif one.answer == "package":
            least, most = least if least < worth else -np.inf, worth
    return [rung for rung in _ladder(table, preferences) if least < _mean(preferences, rung) < most]


def _ladder(table: Table, preferences: Preferences) -> list[Package]:
    """Packages from just above today's terms to the best, such as a boss may take who weighs all issues alike, the other way round."""
    mean = preferences.mean_tables
    theirs = [(worth.max() - worth) / max(float(np.ptp(worth)), np.finfo(float).tiny) for worth in mean]
    efficient = frontier(table, mean, theirs)
    now = _mean(preferences, table.now)
    numbers = efficient.numbers[efficient.mine > now][::-1]
    return [tuple(package) for package in np.stack(np.unravel_index(numbers, table.levels), 1).tolist()]


def _mean(preferences: Preferences, package: Package) -> float:
    return float(sum(worth[option] for worth, option in zip(preferences.mean_tables, package, strict=True)))
