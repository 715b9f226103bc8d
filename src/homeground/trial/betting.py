"""A bet that may be read at any time: for the open-ended arrangement after a trial, where days go on being drawn by lot.

Each block multiplies what is held by exp(l T) over its mean over the block's choices, T the block's score. If home days really cost
the margin this grows in no lot on average, whenever it is read: to reach 20 by chance happens at most once in twenty times (Ville's
inequality; Shafer 2021, "Testing by betting", from memory). The stake l is set from earlier blocks, and from how far the choices of
this one lie apart, which does not depend on the lot. It takes about twice the weeks of a trial, so it is no verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import exp, sqrt
from operator import mul

from homeground.trial.exact import Direction, null_ratio
from homeground.trial.observed import ObservedBlock
from homeground.trial.scores import scores_of

_FIRST, _MOST_STAKE = 0.3, 1.0
"""The stake by one standard deviation of a block's scores: at first, and at most."""


@dataclass(frozen=True, slots=True)
class Bet:
    """What one unit has become after each block."""

    held: tuple[float, ...]

    def is_enough(self, alpha: Fraction) -> bool:
        """Whether it has ever reached 1 / alpha: then home days were shown to keep the margin, and it may be said at once."""
        return any(held >= 1 / alpha for held in self.held)


def bet(blocks: Sequence[ObservedBlock], *, margin: Fraction, direction: Direction) -> Bet:
    """Bet, block by block, that home days cost less than the margin."""
    scores = scores_of(blocks)
    sign = 1 if direction == "higher" else -1
    factors: list[float] = []
    passed: list[float] = []
    for off, drawn in scores.centred(null_ratio(margin, direction)):
        deviation = sqrt(sum(score**2 for score in off) / len(off))
        if not deviation:
            factors.append(1.0)
            continue
        scaled = [sign * score / deviation for score in off]
        stake = min(max((_FIRST + sum(passed)) / (1 + len(passed)), 0.0), _MOST_STAKE)
        factors.append(exp(stake * scaled[drawn]) / (sum(exp(stake * score) for score in scaled) / len(scaled)))
        passed.append(scaled[drawn])
    return Bet(tuple(accumulate(factors, mul)))
