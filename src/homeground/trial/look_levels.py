"""The levels of two looks that together keep the risk of a false yes, by spending it over time.

Source: O'Brien-Fleming-type spending (Lan and DeMets 1983), one-sided; known answers from rpact 3.3.4 for looks at half and at the end.
"""

from __future__ import annotations

from math import exp, pi, sqrt
from statistics import NormalDist

_NORMAL = NormalDist()
_STEPS = 2000
_FARTHEST = 8.0


def first_level(alpha: float, share: float = 0.5) -> float:
    """The level of a look after a share of the weeks: 2 (1 - F(z / sqrt(share))), z at 1 - alpha/2."""
    return 2 * (1 - _NORMAL.cdf(_NORMAL.inv_cdf(1 - alpha / 2) / sqrt(share)))


def second_level(first: float, alpha: float, share: float = 0.5) -> float:
    """The level at the end that spends what a first look at a level has left of alpha.

    >>> round(second_level(0.030367, 0.05), 4)
    0.0304
    """
    border = _NORMAL.inv_cdf(1 - first)
    low, high = 0.0, alpha
    for _ in range(50):
        level = (low + high) / 2
        low, high = (level, high) if first + _missed_then_found(border, level, share) < alpha else (low, level)
    return low


def _missed_then_found(border: float, level: float, share: float) -> float:
    """The chance that the first look finds nothing and the second does: a normal density up to the border, by Simpson's rule."""
    needed = _NORMAL.inv_cdf(1 - level) if level else _FARTHEST
    width = (border + _FARTHEST) / _STEPS

    def density(at: int) -> float:
        z = -_FARTHEST + at * width
        rest = 1 - _NORMAL.cdf((needed - sqrt(share) * z) / sqrt(1 - share))
        return exp(-z * z / 2) / sqrt(2 * pi) * rest

    weighed = sum((1 if at in (0, _STEPS) else 4 if at % 2 else 2) * density(at) for at in range(_STEPS + 1))
    return weighed * width / 3
