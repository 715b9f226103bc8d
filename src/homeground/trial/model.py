"""A model of counts that may stand beside the verdict and say whether it agrees; it never is the verdict.

Quasi-Poisson with a level of its own for each week (for pairs, each pair) and one ratio of home to office. Given the total of a week, the
ratio alone says how much of it falls on home days; the ratio that fits all weeks together is found by halving. The scatter is taken from
the days (Pearson's chi-square over its degrees of freedom), and the logarithm of the ratio has to pass Student's t.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from math import exp, log, sqrt
from statistics import NormalDist

from homeground.case.message import Message
from homeground.trial.exact import Direction, null_ratio
from homeground.trial.observed import ObservedBlock
from homeground.trial.weeks import student_quantile

_WIDEST = 10.0
"""Ratios are sought from exp(-10) to exp(10)."""
_HALVINGS = 60
_FEWEST_FREE = 5


@dataclass(frozen=True, slots=True)
class Model:
    """The ratio that fits best, and whether the model too finds home days not worse by the margin."""

    ratio: float
    is_not_worse: bool

    def said_beside(self, *, is_shown: bool) -> Message:
        """Whether the model agrees with what the lot says of "not worse"."""
        if self.is_not_worse == is_shown:
            return Message("A model of the counts (quasi-Poisson) agrees.")
        return Message("A model of the counts (quasi-Poisson) sees it otherwise. The verdict goes by the lot, which needs no model.")


@dataclass(frozen=True, slots=True)
class _Side:
    """What is compared, a week or a pair: the values of its home and of its office days."""

    home: tuple[int, ...]
    office: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.home) + sum(self.office)

    def home_share(self, ratio: float) -> float:
        """The part of the total that a ratio gives to home days."""
        return len(self.home) * ratio / (len(self.home) * ratio + len(self.office))


def model_of(blocks: Sequence[ObservedBlock], *, margin: Fraction, alpha: Fraction, direction: Direction) -> Model | None:
    """What the model says; None where too little was counted for it."""
    sides = [side for block in blocks for side in _sides(block) if side.home and side.office and side.total]
    free = sum(len(side.home) + len(side.office) for side in sides) - len(sides) - 1
    at_home, in_office = (sum(sum(days) for days in place) for place in ([side.home for side in sides], [side.office for side in sides]))
    if free < _FEWEST_FREE or not at_home or not in_office:
        return None
    ratio = _fitting(sides)
    scatter = sum(_chi_square(side, ratio) for side in sides) / free
    weight = sum(side.total * side.home_share(ratio) * (1 - side.home_share(ratio)) for side in sides)
    sign = 1 if direction == "higher" else -1
    distance = sign * (log(ratio) - log(null_ratio(margin, direction)))
    needed = student_quantile(NormalDist().inv_cdf(1 - float(alpha)), free) * sqrt(scatter / weight)
    return Model(ratio, distance > 0 and distance >= needed)


def _sides(block: ObservedBlock) -> Iterator[_Side]:
    days = zip(block.values, block.home, strict=True)
    lengths = [sum(map(len, block.weeks))] if block.is_pair else [len(week) for week in block.weeks]
    for together in (tuple(islice(days, length)) for length in lengths):
        known = [(value, home) for value, home in together if value is not None]
        yield _Side(tuple(value for value, home in known if home), tuple(value for value, home in known if not home))


def _fitting(sides: Sequence[_Side]) -> float:
    """The ratio at which the home days of all weeks together are what it makes of their totals."""
    wanted = sum(sum(side.home) for side in sides)
    low, high = -_WIDEST, _WIDEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        is_low = sum(side.total * side.home_share(exp(middle)) for side in sides) < wanted
        low, high = (middle, high) if is_low else (low, middle)
    return exp(low)


def _chi_square(side: _Side, ratio: float) -> float:
    share = side.home_share(ratio)
    home, office = side.total * share / len(side.home), side.total * (1 - share) / len(side.office)
    return sum((value - home) ** 2 / home for value in side.home) + sum((value - office) ** 2 / office for value in side.office)
