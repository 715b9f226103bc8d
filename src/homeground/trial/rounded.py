"""Between which two shares the chance lies, from scores rounded to a grid: quick where whole numbers would be long.

Each score is rounded to the nearest point of a grid. How far the sum of a whole assignment can be off by that is known exactly, from
the blocks; so the share of assignments that surely reach the observed score, and of those that might, are tails of the same law.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from homeground.trial.lot import Lot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FLOAT_ERROR = 1e-11
"""More than the sums of a law in binary fractions are off by; both ends of a bracket are moved outward by it."""
_ROUNDING = 2.0**-24
"""The most by which an addition in single precision is off, as a share of its sum: all that is added up here is above 0."""
_FEW_CHOICES = 64
_LONG = 1 << 18
_PIECE = 1 << 15
"""Laws of more points are kept in single precision, and grow in pieces that a processor holds near."""


def share_between(lot: Lot, cells: int) -> tuple[float, float]:
    """The least and the most that the share of assignments with at least the observed score can be, on a grid of so many cells."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    step = max(1, -(-sum(lot.highest) // cells))
    points = (lot.scores + step // 2) // step
    off = lot.scores - step * points
    starts = np.concatenate([[0], np.cumsum(lot.lengths)[:-1]])
    most, least = int(np.maximum.reduceat(off, starts).sum()), int(np.minimum.reduceat(off, starts).sum())
    blocks = np.split(points, starts[1:])
    (one, one_off), (other, other_off) = _law(blocks[::2]), _law(blocks[1::2])
    rising = np.append(np.cumsum(other[::-1], dtype=np.float64)[::-1], 0.0)
    surely = _reaching(one, rising, -((least - lot.observed) // step))
    perhaps = _reaching(one, rising, -((most - lot.observed) // step))
    part = 1.01 * (one_off + other_off)
    return max(0.0, surely * (1 - part) - _FLOAT_ERROR), min(1.0, perhaps * (1 + part) + _FLOAT_ERROR)


def law_on_grid(lot: Lot, cells: int) -> tuple[int, NDArray[np.float64]]:
    """The step of a grid of so many cells, and the share of assignments whose scores sum to each of its points, to the nearest."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    step = max(1, -(-sum(lot.highest) // cells))
    starts = np.concatenate([[0], np.cumsum(lot.lengths)[:-1]])
    return step, _law(np.split((lot.scores + step // 2) // step, starts[1:]))[0].astype(np.float64)


def _law(blocks: Sequence[NDArray[np.int64]]) -> tuple[NDArray[np.floating], float]:
    """The share of each sum of some blocks, and by which part of itself it can be off where single precision was used."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    law: NDArray[np.floating] = _joined([points for points in blocks if len(points) > _FEW_CHOICES])
    off = 0.0
    for points in blocks:
        if len(points) <= _FEW_CHOICES:
            if len(law) > _LONG:
                law, off = law.astype(np.float32), off + _ROUNDING * (len(points) + 1)
            law = _moved(law, points)
    return law, off


def _moved(law: NDArray[np.floating], points: NDArray[np.int64]) -> NDArray[np.floating]:
    """The law with one more block: a copy of it for each choice."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    up = int(points.max())
    size = len(law) + up
    between, grown = np.zeros(size + up, dtype=law.dtype), np.zeros(size, dtype=law.dtype)
    between[up:size] = law / len(points)
    for start in range(0, size, _PIECE):
        stop = min(start + _PIECE, size)
        piece = grown[start:stop]
        for first in (up - points).tolist():
            piece += between[start + first : stop + first]
    return grown


def _joined(blocks: Sequence[NDArray[np.int64]]) -> NDArray[np.float64]:
    """The law of some blocks of many choices: the product of theirs in frequencies."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    length = sum(int(points.max()) for points in blocks) + 1
    unit = 1 << max(0, length.bit_length() - 3)
    size = -(-length // unit) * unit
    waves = np.ones(size // 2 + 1, dtype=complex)
    for points in blocks:
        waves *= np.fft.rfft(np.bincount(points) / len(points), size)
    law: NDArray[np.float64] = np.fft.irfft(waves, size)[:length]
    return law


def _reaching(one: NDArray[np.floating], rising: NDArray[np.float64], point: int) -> float:
    """The share of pairs of sums that reach a point together; `rising` holds the shares of the second that reach each point."""
    stop = min(max(0, point), len(one))
    start = min(max(0, point - len(rising) + 1), stop)
    needed = rising[point - stop + 1 : point - start + 1][::-1] if start < stop else rising[:0]
    return float(one[start:stop] @ needed) + float(one[stop:].sum(dtype=float)) * float(rising[0])
