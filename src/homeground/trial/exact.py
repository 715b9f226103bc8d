"""The exact test of a trial: how often a lot as good would come up if home really cost the margin. Spec: docs/specs/trial.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from homeground.trial.limits import Chance, Limit, Method, chance, lower_limit, upper_limit
from homeground.trial.lot import Lot
from homeground.trial.observed import Choice, NotAnObservation, ObservedBlock
from homeground.trial.scores import Scores, scores_of

__all__ = ["Chance", "Choice", "Direction", "Judged", "Limit", "Method", "NotAnObservation", "ObservedBlock", "chance_at", "judge"]

Direction: TypeAlias = Literal["higher", "lower"]
"""Whether more is better (pieces, calls) or less (minutes, errors)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the lot says of a trial.

    `at_margin` decides "not worse", `at_one` "better". `ratio` is home output over office output; `lower` and `upper` are its one-sided
    limits. `compared` counts the weeks, or pairs of weeks, in which both places were measured; `distance` is how many standard
    deviations of the lot the result lies on the good side of the margin.
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
    distance: float = 0.0

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

    @property
    def rules_out(self) -> Fraction | None:
        """The largest fall that is ruled out (where less is better, the largest rise), a share; below 0 even a gain was shown.

        None where nothing is ruled out.
        """
        thousandths = self.limit.thousandths
        if thousandths is None or not self.compared:
            return None
        return (1 if self.direction == "higher" else -1) * (1 - Fraction(thousandths, 1000))


def judge(blocks: Sequence[ObservedBlock], *, margin: Fraction, alpha: Fraction, direction: Direction) -> Judged:
    """Judge a trial by the law of its own lot, without any model of the work. Margin and alpha are shares (1/10, 1/20)."""
    scores = scores_of(blocks)
    null = null_ratio(margin, direction)
    return Judged(
        direction,
        margin,
        alpha,
        _at(scores, null, direction),
        _at(scores, Fraction(1), direction),
        scores.ratio,
        scores.statistic(null),
        lower_limit(scores, alpha),
        upper_limit(scores, alpha),
        scores.compared,
        _lot(scores, null, direction).distance,
    )


def chance_at(blocks: Sequence[ObservedBlock], ratio: Fraction, direction: Direction) -> Chance:
    """How often a lot as good would come up if home output were this multiple of office output."""
    return _at(scores_of(blocks), ratio, direction)


def null_ratio(margin: Fraction, direction: Direction) -> Fraction:
    """The ratio of home to office at which home costs exactly the margin."""
    return 1 - margin if direction == "higher" else 1 + margin


def _at(scores: Scores, ratio: Fraction, direction: Direction) -> Chance:
    return chance(_lot(scores, ratio, direction))


def _lot(scores: Scores, ratio: Fraction, direction: Direction) -> Lot:
    lot = scores.lot(ratio)
    return lot if direction == "higher" else lot.other_way
