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
_FEW_CHOICES = 64
_SHORT = 400


def share_between(lot: Lot, cells: int) -> tuple[float, float]:
    """The least and the most that the share of assignments with at least the observed score can be, on a grid of so many cells."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    step = max(1, -(-sum(lot.highest) // cells))
    points = (lot.scores + step // 2) // step
    off = lot.scores - step * points
    starts = np.concatenate([[0], np.cumsum(lot.lengths)[:-1]])
    most, least = int(np.maximum.reduceat(off, starts).sum()), int(np.minimum.reduceat(off, starts).sum())
    blocks = np.split(points, starts[1:])
    one, other = _law(blocks[::2]), _law(blocks[1::2])
    surely, perhaps = -((least - lot.observed) // step), -((most - lot.observed) // step)
    return max(0.0, _reaching(one, other, surely) - _FLOAT_ERROR), min(1.0, _reaching(one, other, perhaps) + _FLOAT_ERROR)


def law_on_grid(lot: Lot, cells: int) -> tuple[int, NDArray[np.float64]]:
    """The step of a grid of so many cells, and the share of assignments whose scores sum to each of its points, to the nearest."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    step = max(1, -(-sum(lot.highest) // cells))
    starts = np.concatenate([[0], np.cumsum(lot.lengths)[:-1]])
    return step, _law(np.split((lot.scores + step // 2) // step, starts[1:]))


def _law(blocks: Sequence[NDArray[np.int64]]) -> NDArray[np.float64]:
    """The share of each sum of some blocks."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    law = np.ones(1)
    for points in blocks:
        law = _moved(law, points) if len(points) <= _FEW_CHOICES else _joined(law, np.bincount(points) / len(points))
    return law


def _moved(law: NDArray[np.float64], points: NDArray[np.int64]) -> NDArray[np.float64]:
    """The law with one more block: a copy of it for each choice."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    grown = np.zeros(len(law) + int(points.max()))
    each = law / len(points)
    for point in points.tolist():
        grown[point : point + len(law)] += each
    return grown


def _joined(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """The law of the sum of two, by convolution, of long ones through their frequencies."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    length = len(one) + len(other) - 1
    if min(len(one), len(other)) < _SHORT:
        return np.convolve(one, other)
    size = 1 << (length - 1).bit_length()
    joined: NDArray[np.float64] = np.fft.irfft(np.fft.rfft(one, size) * np.fft.rfft(other, size), size)[:length]
    return joined


def _reaching(one: NDArray[np.float64], other: NDArray[np.float64], point: int) -> float:
    """The share of pairs of sums that reach a point together."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    rising = np.append(np.cumsum(other[::-1])[::-1], 0.0)
    needed = np.clip(point - np.arange(len(one)), 0, len(other))
    return float(one @ rising[needed])
