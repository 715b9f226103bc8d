"""The law of the lot as an outline that can be drawn: how often which difference would come up, if home really cost the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, sqrt

from homeground.trial.exact import Direction, null_ratio
from homeground.trial.lot import Lot
from homeground.trial.observed import ObservedBlock
from homeground.trial.rounded import law_on_grid
from homeground.trial.scores import scores_of

BINS = 60
_CELLS = 1 << 16
_DEVIATIONS = 4
"""How far to both sides of its middle the law is drawn."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Shares of all assignments, bin after bin, from the worst for home to the best.

    A bin is `width` wide, in units of the last decimal of a day’s value; bin 0 begins with what was observed, `first` is the number of
    the first bin shown. `observed` is the mean difference of home days, put right for the margin, and office days: in good direction.
    """

    shares: tuple[float, ...]
    first: int
    width: float
    observed: float

    @property
    def edges(self) -> tuple[float, ...]:
        """Where each bin begins, and where the last one ends."""
        return tuple(self.observed + (self.first + number) * self.width for number in range(len(self.shares) + 1))

    @property
    def as_good(self) -> float:
        """The share of assignments that come out at least as good; rounded, since the bins are drawn and not counted."""
        return sum(share for number, share in enumerate(self.shares, start=self.first) if number >= 0)


def outline(blocks: Sequence[ObservedBlock], *, margin: Fraction, direction: Direction, bins: int = BINS) -> Outline | None:
    """The law of the lot at the margin in about so many bins; None where every assignment comes to the same."""
    scores, null = scores_of(blocks), null_ratio(margin, direction)
    lot = scores.lot(null)
    if not sum(lot.highest):
        return None
    least, greatest = scores.statistics(null)
    unit = (greatest - least) / sum(lot.highest)
    sign = 1 if direction == "higher" else -1
    shares, first, width = _binned(lot if sign > 0 else lot.other_way, bins)
    return Outline(shares, first, width * unit, sign * float(scores.statistic(null)))


def _binned(lot: Lot, bins: int) -> tuple[tuple[float, ...], int, float]:
    """The shares, the number of the first bin, and the width of a bin in scores."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    step, law = law_on_grid(lot, _CELLS)
    rounded = (step // 2) * len(lot.lengths)  # by so much may what ties with the observed score lie below it on the grid
    places = np.arange(len(law)) * step + rounded
    middle = float(law @ places)
    reach = _DEVIATIONS * sqrt(float(law @ (places - middle) ** 2))
    low, high = max(0.0, min(middle - reach, lot.observed)), min(float(places[-1]), max(middle + reach, lot.observed))
    width = max(1.0, (high - low) / bins)
    bottom, top = floor((low - lot.observed) / width), floor((high - lot.observed) / width)
    numbers = np.clip(np.floor((places - lot.observed) / width), bottom, top)
    first = int(numbers[0])
    return tuple(np.bincount((numbers - first).astype(np.int64), weights=law).tolist()), first, width
