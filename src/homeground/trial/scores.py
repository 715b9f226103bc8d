"""The score of every assignment, in whole numbers, so that equal is equal. Spec: docs/specs/trial.md, section 5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, chain
from math import lcm
from typing import TYPE_CHECKING

from homeground.trial.lot import Lot
from homeground.trial.observed import ObservedBlock

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the days spent at home (`won`) and in the office (`lost`) give to each choice of each block that is still possible.

    The choices of all blocks stand in one row; `lengths` says how many each block has, `drawn` which were drawn. Under "home is p/q of
    office" the score of a choice is q won + p lost, in whole numbers: so one table serves every ratio. `multiple` made them whole.
    `compared` counts the weeks, or pairs of weeks, in which both places were measured; the means are the sums over these of the mean
    home day and of the mean office day.
    """

    won: NDArray[np.int64]
    lost: NDArray[np.int64]
    lengths: tuple[int, ...]
    drawn: NDArray[np.int64]
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
        if not self.compared:
            return Fraction(0)
        return (self.home_means / ratio - self.office_means) / self.compared

    def lot(self, ratio: Fraction) -> Lot:
        """The scores that the lot can give under a ratio of home to office."""
        return Lot.of(ratio.denominator * self.won + ratio.numerator * self.lost, self.lengths, self.drawn)

    def statistics(self, ratio: Fraction) -> tuple[float, float]:
        """The least and the greatest that the statistic can be, over all assignments."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        row = ratio.denominator * self.won + ratio.numerator * self.lost
        starts = np.cumsum([0, *self.lengths[:-1]])
        whole = self.multiple * ratio.numerator * self.compared
        return int(np.minimum.reduceat(row, starts).sum()) / whole, int(np.maximum.reduceat(row, starts).sum()) / whole

    def centred(self, ratio: Fraction) -> Iterator[tuple[list[float], int]]:
        """For each block the scores of its choices less their mean, and which was drawn."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        row = ratio.denominator * self.won + ratio.numerator * self.lost
        ends = np.cumsum(self.lengths)
        for end, length, drawn in zip(ends.tolist(), self.lengths, self.drawn.tolist(), strict=True):
            block = row[end - length : end]
            yield (block - block.mean()).tolist(), drawn - (end - length)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Days of a block that are compared with one another, a week or a pair of weeks: how many were measured, and what they sum to."""

    days: slice
    home: int
    office: int
    home_total: int
    office_total: int

    @property
    def is_measured(self) -> bool:
        return self.home > 0 and self.office > 0


def scores_of(blocks: Sequence[ObservedBlock]) -> Scores:
    """Score every choice of every block; missing days take out the choices that would change how many days were measured where."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    used = [(block, compared) for block in blocks if (compared := _compared(block))[0].is_measured or not block.is_pair]
    measured = [one for _, compared in used for one in compared if one.is_measured]
    multiple = lcm(*(lcm(one.home, one.office) for one in measured))
    masks = {key: _masks(block) for key, block in {id(block.choices): block for block, _ in used}.items()}
    scored = [_scored(block, compared, masks[id(block.choices)], multiple) for block, compared in used]
    lengths = tuple(len(won) for won, _, _ in scored)
    none = [np.zeros(0, dtype=np.int64)]
    return Scores(
        np.concatenate([won for won, _, _ in scored] or none),
        np.concatenate([lost for _, lost, _ in scored] or none),
        lengths,
        np.array([start + drawn for start, (_, _, drawn) in zip(accumulate(lengths, initial=0), scored, strict=False)], dtype=np.int64),
        multiple,
        len(measured),
        sum((Fraction(one.home_total, one.home) for one in measured), Fraction(0)),
        sum((Fraction(one.office_total, one.office) for one in measured), Fraction(0)),
    )


def _compared(block: ObservedBlock) -> tuple[_Compared, ...]:
    """Each week for itself, or the whole pair."""
    values, home = block.values, block.home
    ends = tuple(accumulate(map(len, block.weeks)))
    spans = [slice(0, ends[-1])] if block.is_pair else [slice(end - len(week), end) for end, week in zip(ends, block.weeks, strict=True)]
    return tuple(_comparing(span, values[span], home[span]) for span in spans)


def _comparing(span: slice, values: Sequence[int | None], home: Sequence[bool]) -> _Compared:
    at_home = [value for value, is_home in zip(values, home, strict=True) if value is not None and is_home]
    in_office = [value for value, is_home in zip(values, home, strict=True) if value is not None and not is_home]
    return _Compared(span, len(at_home), len(in_office), sum(at_home), sum(in_office))


def _scored(
    block: ObservedBlock, compared: Sequence[_Compared], masks: NDArray[np.bool_], multiple: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """Weigh each day by the place that a choice gives it, up at home and down in the office; and the place of the choice drawn."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    home = np.array(block.home)
    values = np.array([value or 0 for value in block.values], dtype=np.int64)
    up, down = np.zeros_like(values), np.zeros_like(values)
    for one in compared:
        if one.is_measured:
            at_home, in_office = multiple // one.home, multiple // one.office
            up[one.days] = np.where(home[one.days], at_home, in_office) if block.is_pair else at_home
            down[one.days] = up[one.days] if block.is_pair else in_office
    kept, drawn = masks, block.drawn
    if None in block.values and not block.is_pair:
        possible = _still_possible(block, masks, compared)
        kept, drawn = masks[possible], int(possible[: block.drawn].sum())
    weights = kept * (up + down) - down
    return weights @ (values * home), weights @ (values * ~home), drawn


def _still_possible(block: ObservedBlock, masks: NDArray[np.bool_], compared: Sequence[_Compared]) -> NDArray[np.bool_]:
    """The choices that give every week as many measured home days as were drawn."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    seen = masks & np.array([value is not None for value in block.values])
    possible: NDArray[np.bool_] = np.logical_and.reduce([seen[:, one.days].sum(axis=1) == one.home for one in compared])
    return possible


def _masks(block: ObservedBlock) -> NDArray[np.bool_]:
    """A row for each choice, a column for each free day: whether it is a home day."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    lengths = np.array([len(week) for week in block.weeks])
    weeks = tuple(chain.from_iterable(block.choices))
    positions = np.fromiter(chain.from_iterable(weeks), dtype=np.int64)
    row_starts = np.arange(len(block.choices)) * lengths.sum()
    starts = (row_starts[:, None] + np.cumsum(lengths) - lengths).ravel()
    masks = np.zeros(len(block.choices) * lengths.sum(), dtype=bool)
    masks[np.repeat(starts, np.fromiter(map(len, weeks), dtype=np.int64)) + positions] = True
    return masks.reshape(len(block.choices), -1)
