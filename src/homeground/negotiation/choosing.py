"""How likely an answer to "Which would you rather get?" is, from how much better one package is than the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.preferences import Preferences
from homeground.negotiation.said import Choice, Rather

Floats = NDArray[np.floating]

SLIP = 0.02
"""The chance that an answer says nothing: a slip of the finger, or a question that was read otherwise."""

BLUR = 0.03
"""How far apart two packages are that people still mix up now and then, where the best package is worth 1 and the worst 0."""

ALIKE = 0.05
"""How far apart two packages are that are called no different."""


UNEXPECTED = 0.05
"""An answer less likely than this is asked for once more."""


def chance_of_left(gap: Floats) -> Floats:
    """The chance that the left package is taken, where it is worth so much more than the right one."""
    with np.errstate(over="ignore"):
        chance: Floats = SLIP + (1 - 2 * SLIP) / (1 + np.exp(-gap / BLUR))
    return chance


def likelihood(answer: Rather, gap: Floats) -> Floats:
    """How well an answer fits where the left package is worth so much more than the right one; a skipped question fits always."""
    match answer:
        case "left":
            return chance_of_left(gap)
        case "right":
            return chance_of_left(-gap)
        case "same":
            alike: Floats = SLIP + (1 - SLIP) * np.exp(-0.5 * (gap / ALIKE) ** 2)
            return alike
        case "skip":
            return np.ones_like(gap)


def gaps(tables: tuple[Floats, ...], choice: Choice) -> Floats:
    """By how much the left package is worth more than the right one, in every possibility."""
    gap = np.zeros(len(tables[0]))
    for table, left, right in zip(tables, choice.left, choice.right, strict=True):
        if left != right:
            gap += table[:, left] - table[:, right]
    return gap


def is_unexpected(before: Preferences, choice: Choice) -> bool:
    """Whether an answer was so unlikely beforehand that both packages are calmly shown once more. Both answers are kept."""
    return float(before.chances @ likelihood(choice.answer, gaps(before.tables, choice))) < UNEXPECTED
