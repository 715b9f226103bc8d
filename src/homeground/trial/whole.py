"""How many assignments score at least as high as the one drawn, counted in whole numbers and without drawing any.

The lot is cut into two halves. The law of each is a list of the sums it can give and of how many assignments give each, and the two
laws meet: for each sum of the first half all those of the second that reach the observed score together with it. A half is counted
by convolution, or by writing down all its sums where these are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from homeground.trial.lot import Lot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PIECE_BITS = 22
_LIMB_BITS = 2 * _PIECE_BITS
_FITS = 1 << 62
"""Numbers that do not fit into 64 bits are kept in limbs of 44, lowest first, and multiplied in pieces of 22."""
_AT_ONCE = 1 << 18
_FEW_CHOICES = 64
_SURE = 1 << 42
"""So long as the sums, times the square of a block's choices, are no more, both are joined through frequencies: the products of pieces
stay so small that binary fractions are off by less than a tenth, and the nearest whole number is the true one."""
_SORTING = 40
"""Writing down and sorting a sum takes about as long as so many additions."""


@dataclass(frozen=True, slots=True, eq=False)
class _Law:
    """The sums of a half in rising order, and in the columns of `ways` how many assignments give each."""

    sums: NDArray[np.int64]
    ways: NDArray[np.int64]


def count_at_least(lot: Lot) -> int:
    """How many assignments score at least what was observed."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    one, other = (_law(half) for half in _halves(lot))
    needed = np.searchsorted(other.sums, lot.observed - one.sums)
    if lot.assignments < _FITS:
        return int(one.ways[0] @ _reaching(other.ways)[0, needed])
    ways, reaching = _in_pieces(one.ways), _carried(_reaching(_in_pieces(other.ways)), _PIECE_BITS)
    starts = range(0, len(one.sums), _AT_ONCE)
    return sum(_met(ways[:, at : at + _AT_ONCE], reaching[:, needed[at : at + _AT_ONCE]]) for at in starts)


def steps(lot: Lot) -> int:
    """About how long a count takes, in additions of rounded shares."""
    return sum(min(_written_steps(half), _convolved_steps(half)) for half in _halves(lot))


def _halves(lot: Lot) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]]]:
    """The blocks in two halves of about as many assignments; those in which every choice scores alike are no harder than others."""
    blocks = sorted(lot.blocks, key=len)
    return blocks[::2], blocks[1::2]


def _law(half: Sequence[NDArray[np.int64]]) -> _Law:
    return _written(half) if _written_steps(half) <= _convolved_steps(half) else _convolved(half)


def _written_steps(half: Sequence[NDArray[np.int64]]) -> int:
    return _SORTING * prod(map(len, half))


def _convolved_steps(half: Sequence[NDArray[np.int64]]) -> int:
    limbs = -(-prod(map(len, half)).bit_length() // _LIMB_BITS) if prod(map(len, half)) >= _FITS else 1
    cells = sum(int(block.max()) for block in half)
    return limbs * sum(min(len(block), _FEW_CHOICES) if _is_sure(cells, block) else len(block) for block in half) * cells


def _is_sure(cells: int, block: NDArray[np.int64]) -> bool:
    return cells * len(block) ** 2 <= _SURE


def _written(half: Sequence[NDArray[np.int64]]) -> _Law:
    """All sums, each as often as it comes."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    sums = np.zeros(1, dtype=np.int64)
    for block in half:
        sums = np.add.outer(sums, block).ravel()
    return _Law(np.sort(sums), np.ones((1, len(sums)), dtype=np.int64))


def _convolved(half: Sequence[NDArray[np.int64]]) -> _Law:
    import numpy as np  # noqa: PLC0415 - commands start without it

    law, ways = np.ones((1, 1), dtype=np.int64), 1
    for block in half:
        ways *= len(block)
        if len(block) > _FEW_CHOICES and _is_sure(law.shape[1] + int(block.max()), block):
            law = _joined(law, np.bincount(block), in_limbs=ways >= _FITS)
        else:
            law = _grown(_carried(law, _LIMB_BITS) if ways >= _FITS else law, block)
    sums = np.flatnonzero(law.any(axis=0))
    return _Law(sums, law[:, sums])


def _grown(law: NDArray[np.int64], block: NDArray[np.int64]) -> NDArray[np.int64]:
    """The law with one more block: a copy of it for each choice, moved up by its score."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    cells = law.shape[1]
    scores, times = (block, np.ones_like(block)) if len(block) <= _FEW_CHOICES else np.unique(block, return_counts=True)
    grown = np.zeros((len(law), cells + int(block.max())), dtype=np.int64)
    for score, often in zip(scores.tolist(), times.tolist(), strict=True):
        grown[:, score : score + cells] += law if often == 1 else often * law
    return grown


def _joined(law: NDArray[np.int64], times: NDArray[np.int64], *, in_limbs: bool) -> NDArray[np.int64]:
    """The law with one more block of many choices: piece by piece the product of both in frequencies, to the nearest whole number."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    pieces = _in_pieces(law)
    cells = law.shape[1] + len(times) - 1
    size = 1 << (cells - 1).bit_length()
    products = np.rint(np.fft.irfft(np.fft.rfft(pieces, size) * np.fft.rfft(times, size), size)[:, :cells]).astype(np.int64)
    if not in_limbs:
        return np.asarray((products << (_PIECE_BITS * np.arange(len(products)))[:, None]).sum(axis=0, keepdims=True))
    return products[::2] + (products[1::2] << _PIECE_BITS)


def _reaching(ways: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many assignments give at least each sum, and at last 0."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    reaching = np.zeros((len(ways), ways.shape[1] + 1), dtype=np.int64)
    reaching[:, :-1] = np.cumsum(ways[:, ::-1], axis=1)[:, ::-1]
    return reaching


def _carried(law: NDArray[np.int64], bits: int) -> NDArray[np.int64]:
    """The same numbers in limbs of which none is longer than so many bits."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    limbs = [*law, np.zeros_like(law[0])]
    for at in range(len(law)):
        limbs[at + 1] = limbs[at + 1] + (limbs[at] >> bits)
        limbs[at] = limbs[at] & ((1 << bits) - 1)
    return np.stack(limbs if limbs[-1].any() else limbs[:-1])


def _in_pieces(limbs: NDArray[np.int64]) -> NDArray[np.int64]:
    """The same numbers in pieces of 22 bits, two for each limb."""
    import numpy as np  # noqa: PLC0415 - commands start without it

    mask = (1 << _PIECE_BITS) - 1
    return np.stack([piece for limb in _carried(limbs, _LIMB_BITS) for piece in (limb & mask, limb >> _PIECE_BITS)])


def _met(one: NDArray[np.int64], other: NDArray[np.int64]) -> int:
    """The sum of the products of two rows of long numbers, each in pieces."""
    table: list[list[int]] = (one @ other.T).tolist()
    return sum(value << _PIECE_BITS * (at + to) for at, row in enumerate(table) for to, value in enumerate(row))
