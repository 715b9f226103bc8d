"""The exact test of a trial: how often a lot as good would come up if home really cost the margin. Spec: docs/specs/trial.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Literal

from homeground.trial.observed import Choice, NotAnObservation, ObservedBlock
from homeground.trial.scores import Scores, scores_of

__all__ = ["Chance", "Choice", "Direction", "Judged", "Limit", "NotAnObservation", "ObservedBlock", "judge"]

Direction = Literal["higher", "lower"]
"""Whether more is better (pieces, calls) or less (minutes, errors)."""
_BEYOND = 5001
"""Ratios are sought from 0.001 to 5 in thousandths."""
Method = Literal["exact", "bracket"]
"""Whether a share is counted in whole numbers, or lies between two shares that are both stated."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The share of assignments that come out at least as good as the one drawn; `low` and `high` are alike where it is exact."""

    assignments: int
    low: Fraction
    high: Fraction

    @property
    def method(self) -> Method:
        """Whether the share is exact."""
        return "exact" if self.low == self.high else "bracket"

    @property
    def count(self) -> int | None:
        """How many assignments these are; None where the share is not exact."""
        return int(self.high * self.assignments) if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Limit:
    """A 95 % limit (at alpha 0.05) of the ratio of home to office in thousandths, rounded outward.

    None: no ratio up to 5 is ruled out on that side. `reached` is the chance at the limit; `beyond` that of the next thousandth, which
    is above alpha. Where `method` is bracket, the limit could be nearer than it is told, never further away.
    """

    thousandths: int | None
    method: Method
    reached: Chance | None = None
    beyond: Chance | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What the lot says of a trial.

    `at_margin` decides "not worse", `at_one` "better". `ratio` is home output over office output; `lower` and `upper` are its one-sided
    limits. `compared` counts the weeks, or pairs of weeks, in which both places were measured.
    """

    direction: Direction
    margin: Fraction
    alpha: Fraction
    at_margin: Chance
    at_one: Chance
    ratio: Fraction | None
    statistic: Fraction
    lower: Limit
    upper: Limit
    compared: int

    @property
    def assignments(self) -> int:
        """How many assignments the lot could have given, with the missing days left out."""
        return self.at_margin.assignments

    @property
    def count(self) -> int | None:
        """How many of them come out at least as good at the margin; None where only a bracket is known."""
        return self.at_margin.count

    @property
    def p(self) -> Fraction:
        """The chance at the margin, the upper end where only a bracket is known."""
        return self.at_margin.high

    @property
    def limit(self) -> Limit:
        """The limit on the side of the margin: the lower one where higher is better."""
        return self.lower if self.direction == "higher" else self.upper


def judge(blocks: Sequence[ObservedBlock], *, margin: Fraction, alpha: Fraction, direction: Direction) -> Judged:
    """Judge a trial by the law of its own lot, without any model of the work."""
    scores = scores_of(blocks)
    null = 1 - margin if direction == "higher" else 1 + margin
    best = _limits(scores, alpha)
    return Judged(
        direction,
        margin,
        alpha,
        _chance(scores, null, direction),
        _chance(scores, Fraction(1), direction),
        scores.ratio,
        scores.statistic(null),
        *best,
        scores.compared,
    )


def _limits(scores: Scores, alpha: Fraction) -> tuple[Limit, Limit]:
    def holds(j: int, side: Direction) -> bool:
        return _chance(scores, Fraction(j, 1000), side).high <= alpha

    low, high = 0, _BEYOND
    while high - low > 1:
        mid = (low + high) // 2
        low, high = (mid, high) if holds(mid, "higher") else (low, mid)
    top, bottom = _BEYOND, 0
    while top - bottom > 1:
        mid = (top + bottom) // 2
        top, bottom = (mid, bottom) if holds(mid, "lower") else (top, mid)
    return Limit(low, "exact"), Limit(top if top < _BEYOND else None, "exact")


def _chance(scores: Scores, ratio: Fraction, direction: Direction) -> Chance:
    law: Counter[int] = Counter({0: 1})
    observed, sign = 0, 1 if direction == "higher" else -1
    for block in scores.blocks:
        grown: Counter[int] = Counter()
        each = (sign * block.at(ratio)).tolist()
        observed += each[block.drawn]
        for score in each:
            for at, ways in law.items():
                grown[at + score] += ways
        law = grown
    assignments = prod(len(block.won) for block in scores.blocks)
    share = Fraction(sum(ways for at, ways in law.items() if at >= observed), assignments)
    return Chance(assignments, share, share)
