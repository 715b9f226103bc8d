"""The limits of the ratio of home to office: the last thousandth that the lot rules out, on either side.

The chance never falls as the ratio grows, so halving finds the limit. Far from it a coarse grid tells on which side a ratio lies; the
grid is refined only where it does not, until whole numbers decide. The chance at the limit itself is then told as closely as that is
quick.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from homeground.trial.lot import Lot
from homeground.trial.rounded import share_between
from homeground.trial.scores import Scores
from homeground.trial.whole import count_at_least, steps

Method: TypeAlias = Literal["exact", "bracket"]
"""Whether a share was counted in whole numbers, or lies between two shares that are both told."""

FARTHEST = 5000
"""Ratios are sought up to 5, in thousandths; a lower limit there is read as "at least"."""
_GRIDS = (1 << 11, 1 << 14, 1 << 16, 1 << 20, 1 << 22)
_QUICK_GRID = 1 << 20
"""Scores too fine for the finest grid are put on this one where a chance is only told, and nothing hangs on it."""
_CLOSE = Fraction(3, 1_000_000)
"""Ends no further apart than this are not sought more closely."""
_MANY = 64
_MOST_STEPS = 1_000_000_000
"""Up to about so many additions, a second or two, a count is made in whole numbers whatever it takes."""


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
    """A one-sided limit of the ratio in thousandths, rounded outward: every ratio beyond it is ruled out at alpha.

    None: no ratio up to 5 is. `reached` is the chance at the limit, told closely, and `beyond` the chance one thousandth further, as
    closely as was needed to settle the limit, each with its bracket. Where `method` is "bracket" no grid could settle that thousandth,
    and the limit may be nearer than it is told.
    """

    thousandths: int | None
    method: Method
    reached: Chance | None
    beyond: Chance | None


def chance(lot: Lot) -> Chance:
    """The chance of the lot, in whole numbers where that is done in a second or two, else between the ends that the finest grid gives."""
    return _counted(lot) if steps(lot) <= _MOST_STEPS else _between(lot, _GRIDS[-1])


def chance_beside(lot: Lot, alpha: Fraction) -> Chance:
    """The chance of a lot, as finely as is needed to tell whether it is above alpha."""
    found = Chance(lot.assignments, Fraction(0), Fraction(1))
    for found in _ever_finer(lot):
        if found.high <= alpha or found.low > alpha:
            break
    return found


def chance_told(lot: Lot) -> Chance:
    """The chance of a lot as closely as that is quick: for counts of a year to three millionths."""
    if steps(lot) <= _steps_on(lot, _GRIDS[-1]):
        return _counted(lot)
    return _between(lot, _GRIDS[-1] if sum(lot.highest) <= _GRIDS[-1] else _QUICK_GRID)


def lower_limit(scores: Scores, alpha: Fraction) -> Limit:
    """The largest thousandth at which a lot as high as this is no likelier than alpha; 0 where there is none."""
    return _sought(range(FARTHEST + 1), lambda at: scores.lot(Fraction(at, 1000)), alpha, none=0)


def upper_limit(scores: Scores, alpha: Fraction) -> Limit:
    """The smallest thousandth at which a lot as low as this is no likelier than alpha."""
    return _sought(range(FARTHEST + 1, 0, -1), lambda at: scores.lot(Fraction(at, 1000)).other_way, alpha, none=None)


def _sought(order: range, lot_at: Callable[[int], Lot], alpha: Fraction, *, none: int | None) -> Limit:
    """The last in an order of thousandths at which the chance is no more than alpha; the first is taken to be one."""
    held, failed = 0, len(order)
    chances: dict[int, Chance] = {}
    while failed - held > 1:
        middle = (held + failed) // 2
        found = chances[middle] = chance_beside(lot_at(order[middle]), alpha)
        held, failed = (middle, failed) if found.high <= alpha else (held, middle)
    beyond = chances.get(failed)
    is_open = beyond is not None and beyond.low <= alpha
    reached = chances.get(held)
    if reached and reached.high - reached.low > _CLOSE:
        reached = chance_told(lot_at(order[held]))
    return Limit(order[held] if held else none, "bracket" if is_open else "exact", reached, beyond)


def _ever_finer(lot: Lot) -> Iterator[Chance]:
    """Grids as long as they are less work than whole numbers, then whole numbers if that can be done."""
    whole = steps(lot)
    for cells in _GRIDS:
        if whole <= _steps_on(lot, cells):
            yield _counted(lot)
            return
        yield _between(lot, cells)
    if whole <= _MOST_STEPS:
        yield _counted(lot)


def _steps_on(lot: Lot, cells: int) -> int:
    """About how long the share takes on a grid, in the additions of a count."""
    return min(cells, sum(lot.highest)) * sum(min(length, _MANY) for length in lot.lengths) // 8


def _counted(lot: Lot) -> Chance:
    share = Fraction(count_at_least(lot), lot.assignments)
    return Chance(lot.assignments, share, share)


def _between(lot: Lot, cells: int) -> Chance:
    low, high = share_between(lot, cells)
    return Chance(lot.assignments, Fraction(low), Fraction(high))
