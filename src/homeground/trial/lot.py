"""The scores that the lot can give, block after block, and the one that it gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)  # no slots: the sizes are counted once, when first asked for
class Lot:
    """All scores of all blocks in one row, the least of each block taken off, and what they have in common divided out.

    `lengths` says how many choices each block has; `observed` is the sum of the scores drawn, less what was taken off.
    """

    scores: NDArray[np.int64]
    lengths: tuple[int, ...]
    observed: int

    @classmethod
    def of(cls, scores: NDArray[np.int64], lengths: tuple[int, ...], drawn: NDArray[np.int64]) -> Lot:
        """The lot of whole scores as they come; `drawn` are the places in the row of the scores that were drawn."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        if not lengths:
            return cls(np.zeros(0, dtype=np.int64), (), 0)
        shifted = scores - np.repeat(np.minimum.reduceat(scores, _starts(lengths)), lengths)
        shifted //= max(int(np.gcd.reduce(shifted)), 1)
        return cls(shifted, lengths, int(shifted[drawn].sum()))

    @classmethod
    def of_blocks(cls, blocks: Sequence[Sequence[int]], drawn: Sequence[int]) -> Lot:
        """The lot of scores block by block, with the number of the choice drawn in each."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        lengths = tuple(map(len, blocks))
        row = np.array([score for block in blocks for score in block], dtype=np.int64)
        return cls.of(row, lengths, _starts(lengths) + np.array(drawn, dtype=np.int64))

    @cached_property
    def assignments(self) -> int:
        """How many assignments the lot has."""
        return prod(self.lengths)

    @cached_property
    def highest(self) -> tuple[int, ...]:
        """The highest score of each block; the lowest is 0."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        return tuple(np.maximum.reduceat(self.scores, _starts(self.lengths)).tolist()) if self.lengths else ()

    @property
    def distance(self) -> float:
        """How many standard deviations of the lot the observed score lies above the middle of it; 0 where all scores are alike."""
        middles = [(float(block.mean()), float(block.var())) for block in self.blocks]
        deviation = sqrt(sum(variance for _, variance in middles))
        return (self.observed - sum(middle for middle, _ in middles)) / deviation if deviation else 0.0

    @property
    def blocks(self) -> tuple[NDArray[np.int64], ...]:
        """The scores of each block."""
        ends = _starts(self.lengths) + self.lengths if self.lengths else ()
        return tuple(self.scores[end - length : end] for end, length in zip(ends, self.lengths, strict=True))

    @property
    def other_way(self) -> Lot:
        """The same lot seen from the other side: what was at most the observed score is now at least it."""
        import numpy as np  # noqa: PLC0415 - commands start without it

        highest = np.repeat(np.array(self.highest, dtype=np.int64), self.lengths)
        return Lot(highest - self.scores, self.lengths, sum(self.highest) - self.observed)


def _starts(lengths: Sequence[int]) -> NDArray[np.int64]:
    import numpy as np  # noqa: PLC0415 - commands start without it

    return np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
