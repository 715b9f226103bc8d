"""The efficient frontier of two additive preferences: the packages that nobody can better without a loss to the other.

Every part of an efficient package is efficient for its issues, so the frontier grows issue by issue and the packages need
never be listed. A mask breaks that rule for the issues that it ties; so parts are compared only with parts that still
stand in the same way to every mask, and the issues under masks are taken first, while there is little to compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.package import Table

Floats = NDArray[np.floating]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Frontier:
    """Its packages, from best to worst for the first side: worth to each side, and the package numbers (the last issue varies fastest)."""

    mine: Floats
    theirs: Floats
    numbers: Numbers


def worths(tables: Sequence[Floats]) -> Floats:
    """The worth of every package of an additive preference, the last issue varying fastest."""
    worth = np.zeros(1)
    for table in tables:
        worth = (worth[:, None] + table[None, :]).ravel()
    return worth


def frontier(table: Table, mine: Sequence[Floats], theirs: Sequence[Floats]) -> Frontier:
    """The exact frontier. `mine`, `theirs`: the worth of each option, an array an issue. Of equal packages the lowest number stays."""
    strides = np.cumprod((1, *table.levels[:0:-1]), dtype=np.int64)[::-1]
    tied = dict.fromkeys(issue for mask in table.masks for issue, _ in mask.not_together)
    parts = _Parts(np.zeros(1), np.zeros(1), np.zeros(1, np.int64), np.zeros(1, np.int64))
    for issue in (*tied, *(other for other in range(len(table.levels)) if other not in tied)):
        parts = _grown(parts, mine[issue], theirs[issue], np.arange(table.levels[issue]) * strides[issue])
        if issue in tied:
            parts = _masked(parts, *_bits(table, issue, tuple(tied)))
        parts = _undominated(parts)
    return Frontier(parts.mine, parts.theirs, parts.numbers)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parts of packages; `met` has a bit for each mask whose options so far all meet in the part."""

    mine: Floats
    theirs: Floats
    numbers: Numbers
    met: Numbers

    def __getitem__(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> _Parts:
        return _Parts(self.mine[rows], self.theirs[rows], self.numbers[rows], self.met[rows])


def _grown(parts: _Parts, mine: Floats, theirs: Floats, steps: Numbers) -> _Parts:
    """Every part with every option of one more issue; the parts of one option stay together, and so nearly sorted."""
    return _Parts(
        (mine[:, None] + parts.mine).ravel(),
        (theirs[:, None] + parts.theirs).ravel(),
        (steps[:, None] + parts.numbers).ravel(),
        np.tile(parts.met, len(steps)),
    )


def _bits(table: Table, issue: int, order: tuple[int, ...]) -> tuple[Numbers, Numbers, int]:
    """For each option of an issue the masks that begin with it and those that outlive it, and the masks that end with this issue."""
    begin, outlive, end = np.zeros(table.levels[issue], np.int64), np.full(table.levels[issue], -1), 0
    for bit, mask in enumerate(table.masks):
        wanted = dict(mask.not_together)
        if issue not in wanted:
            continue
        places = [order.index(tied) for tied in wanted]
        if order.index(issue) == min(places):
            begin[wanted[issue]] |= 1 << bit
        else:
            outlive[np.arange(table.levels[issue]) != wanted[issue]] &= ~(1 << bit)
        if order.index(issue) == max(places):
            end |= 1 << bit
    return begin, outlive, end


def _masked(parts: _Parts, begin: Numbers, outlive: Numbers, end: int) -> _Parts:
    """The parts that no mask forbids, with the masks that they can still meet."""
    each = len(parts.met) // len(begin)
    met = parts.met & np.repeat(outlive, each) | np.repeat(begin, each)
    return _Parts(parts.mine, parts.theirs, parts.numbers, met)[met & end == 0]


def _undominated(parts: _Parts) -> _Parts:
    """Without what another part, standing in the same way to the masks, beats for both sides."""
    if not parts.met.any():
        return parts[_best(parts.mine, parts.theirs, parts.numbers)]
    kept = []
    for standing in set(parts.met.tolist()):
        rows = np.flatnonzero(parts.met == standing)
        kept.append(rows[_best(parts.mine[rows], parts.theirs[rows], parts.numbers[rows])])
    return parts[np.concatenate(kept)]


def _best(mine: Floats, theirs: Floats, numbers: Numbers) -> NDArray[np.int64]:
    """The rows that no other row beats, from best to worst for the first side."""
    order = np.argsort(-mine, kind="stable")
    ranked = mine[order]
    if (ranked[1:] == ranked[:-1]).any():
        order = np.lexsort((numbers, -theirs, -mine))
    worth = theirs[order]
    keeps = np.ones(len(order), bool)
    keeps[1:] = worth[1:] > np.maximum.accumulate(worth)[:-1]
    return order[keeps]
