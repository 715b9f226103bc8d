"""The score of every assignment of a block, in whole numbers, so that equal is equal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import lcm
from typing import TYPE_CHECKING

from homeground.trial.observed import Choice, ObservedBlock

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class BlockScores:
    """What the days spent at home (`won`) and in the office (`lost`) give to each assignment of a block that is still possible.

    Under "home is p/q of office" the score of an assignment is q won + p lost, in whole numbers: one table serves every ratio.
    """

    won: NDArray[np.int64]
    lost: NDArray[np.int64]
    drawn: int

    def at(self, ratio: Fraction) -> NDArray[np.int64]:
        """The scores under a ratio of home to office."""
        return ratio.denominator * self.won + ratio.numerator * self.lost


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """The scores of a trial, block by block.

    `multiple` made them whole; `compared` is the number of weeks, or pairs of weeks, in which both places were measured; the means
    are the sums over these of the mean home day and of the mean office day.
    """

    blocks: tuple[BlockScores, ...]
    multiple: int
    compared: int
    home_means: Fraction
    office_means: Fraction

    @property
    def ratio(self) -> Fraction | None:
        """Home output as a multiple of office output; None where nothing was counted in the office."""
        return self.home_means / self.office_means if self.office_means else None

    def statistic(self, ratio: Fraction) -> Fraction:
        """The mean difference of home and office days over the weeks, home values divided by the ratio."""
        score = sum(int(block.at(ratio)[block.drawn]) for block in self.blocks)
        return Fraction(score, self.multiple * ratio.numerator * self.compared) if self.compared else Fraction(0)


@dataclass(frozen=True, slots=True)
class _Compared:
    """The days of a block that are compared with one another, a week or a pair of weeks: how many were measured in each place."""

    days: slice
    home: int
    office: int

    @property
    def is_measured(self) -> bool:
        return self.home > 0 and self.office > 0


def scores_of(blocks: Sequence[ObservedBlock]) -> Scores:
    """Score every assignment of every block. Missing days and empty weeks: docs/specs/trial.md, section 5."""
    blocks = [block for block in blocks if not block.is_pair or all(one.is_measured for one in _compared(block))]
    masks = {id(block.choices): block for block in blocks}
    masked = {key: _masks(block) for key, block in masks.items()}
    compared = [_compared(block) for block in blocks]
    measured = [(block, one) for block, them in zip(blocks, compared, strict=True) for one in them if one.is_measured]
    multiple = reduce(lcm, (lcm(one.home, one.office) for _, one in measured), 1)
    return Scores(
        tuple(_scored(block, them, masked[id(block.choices)], multiple) for block, them in zip(blocks, compared, strict=True)),
        multiple,
        len(measured),
        sum((Fraction(_total(block, one, home=True), one.home) for block, one in measured), Fraction(0)),
        sum((Fraction(_total(block, one, home=False), one.office) for block, one in measured), Fraction(0)),
    )


def _compared(block: ObservedBlock) -> tuple[_Compared, ...]:
    """Each week for itself, or the whole pair."""
    lengths = [len(week) for week in block.weeks]
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    spans = [slice(start, start + length) for start, length in zip(starts, lengths, strict=True)]
    if block.is_pair:
        spans = [slice(0, sum(lengths))]
    return tuple(_Compared(span, _measured(block, span, home=True), _measured(block, span, home=False)) for span in spans)


def _measured(block: ObservedBlock, span: slice, *, home: bool) -> int:
    return sum(value is not None and is_home == home for value, is_home in zip(block.values[span], block.home[span], strict=True))


def _total(block: ObservedBlock, one: _Compared, *, home: bool) -> int:
    days = zip(block.values[one.days], block.home[one.days], strict=True)
    return sum(value for value, is_home in days if value is not None and is_home == home)


def _scored(block: ObservedBlock, compared: Sequence[_Compared], masks: NDArray[np.bool_], multiple: int) -> BlockScores:
    """Weigh each day by the place that an assignment gives it: up at home, down in the office."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    home = np.array(block.home)
    measured = np.array([value is not None for value in block.values])
    values = np.array([value or 0 for value in block.values], dtype=np.int64)
    up, down = np.zeros_like(values), np.zeros_like(values)
    for one in compared:
        if one.is_measured:
            at_home, in_office = multiple // one.home, multiple // one.office
            up[one.days] = np.where(home[one.days], at_home, in_office) if block.is_pair else at_home
            down[one.days] = up[one.days] if block.is_pair else in_office
    kept = masks if block.is_pair else masks[_still_possible(masks, home, measured, compared)]
    weights = kept * (up + down) - down
    drawn = int(np.flatnonzero((kept == home).all(axis=1))[0])
    return BlockScores(weights @ (values * home), weights @ (values * ~home), drawn)


def _still_possible(
    masks: NDArray[np.bool_], home: NDArray[np.bool_], measured: NDArray[np.bool_], compared: Sequence[_Compared]
) -> NDArray[np.bool_]:
    """The assignments that give every week as many measured home days as were drawn."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    possible = np.ones(len(masks), dtype=bool)
    for one in compared:
        here = measured[one.days]
        possible &= (masks[:, one.days] & here).sum(axis=1) == (home[one.days] & here).sum()
    return possible


def _masks(block: ObservedBlock) -> NDArray[np.bool_]:
    """A row for each assignment, a column for each free day: whether it is a home day."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    lengths = [len(week) for week in block.weeks]
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    masks = np.zeros((len(block.choices), sum(lengths)), dtype=bool)
    for row, choice in zip(masks, block.choices, strict=True):
        row[_positions(choice, starts)] = True
    return masks


def _positions(choice: Choice, starts: Sequence[int]) -> list[int]:
    return [start + at for start, homes in zip(starts, choice, strict=True) for at in homes]
