"""Three example packages that show at once what was understood, and what their correction tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.choosing import chance_of_left
from homeground.negotiation.deals import Packages, imagined_deals
from homeground.negotiation.dice import Dice
from homeground.negotiation.package import Package, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.said import Choice

Floats = NDArray[np.float64]

EXAMPLES = 3


def examples(table: Table, preferences: Preferences, dice: Dice) -> tuple[Package, ...]:
    """Three deals that a boss may take, the best for the employee first, as far as is known; fewer where there are not so many.

    The first is as good as any. The others are those whose order, among the three, is least sure: there a correction tells most.
    """
    packages = imagined_deals(table, preferences, dice).packages
    worth = preferences.all_of(packages)
    mean = preferences.chances @ worth
    chosen = [int(mean.argmax())]
    while len(chosen) < min(EXAMPLES, len(packages)):
        doubt = np.sum([_doubt(preferences, worth, one) for one in chosen], 0)
        doubt[chosen] = -1
        chosen.append(int(doubt.argmax()))
    return tuple(_package(packages, one) for one in sorted(chosen, key=lambda one: (-mean[one], one)))


def corrected(shown: Sequence[Package], ranked: Sequence[Package]) -> tuple[Choice, ...]:
    """What was said by putting the examples into another order: each pair that was turned. What was left as shown says nothing."""
    places = {package: place for place, package in enumerate(shown)}
    return tuple(Choice(better, worse, "left") for better, worse in combinations(ranked, 2) if places[better] > places[worse])


def _doubt(preferences: Preferences, worth: Floats, one: int) -> Floats:
    """How open it is which of two packages the employee would take, one against all."""
    left = chance_of_left(worth - worth[:, [one]])
    expected = preferences.chances @ left
    doubt: Floats = preferences.chances @ left**2 - expected**2
    return doubt


def _package(packages: Packages, row: int) -> Package:
    return tuple(packages[row].tolist())
