"""The worth of the best package that no mask forbids, without a list of all packages."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.efficient import frontier
from homeground.negotiation.package import Mask, Table

Floats = NDArray[np.float64]

MOST_TOGETHER = 5_000
"""Issues that a chain of masks ties are tried in every combination up to so many; beyond, the frontier finds the best one by one."""


def best_allowed(table: Table, tables: Sequence[Floats]) -> Floats:
    """In every possibility (a row of each of `tables`) the worth of the best allowed package.

    Issues that no mask ties are free to take their best option; those tied to each other are tried together.
    """
    groups = _tied(table)
    if any(prod(table.levels[issue] for issue in group) > MOST_TOGETHER for group in groups):
        return _best_one_by_one(table, tables)
    tied = {issue for group in groups for issue in group}
    best = np.zeros(len(tables[0]))
    for issue, worth in enumerate(tables):
        if issue not in tied:
            best += worth.max(1)
    for group in groups:
        best += _best_together(table, tables, group)
    return best


def allowed(table: Table, packages: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For packages (option places along the last axis) whether no mask forbids them."""
    found = np.ones(packages.shape[:-1], bool)
    for mask in table.masks:
        found &= ~np.all([packages[..., issue] == option for issue, option in mask.not_together], 0)
    return found


def _tied(table: Table) -> list[tuple[int, ...]]:
    """The issues under masks, together where a mask ties them or a chain of masks does."""
    groups: list[set[int]] = []
    for mask in table.masks:
        group = {issue for issue, _ in mask.not_together}
        apart = [other for other in groups if other.isdisjoint(group)]
        groups = [*apart, group.union(*(other for other in groups if not other.isdisjoint(group)))]
    return [tuple(sorted(group)) for group in groups]


def _best_together(table: Table, tables: Sequence[Floats], group: tuple[int, ...]) -> Floats:
    options = np.indices([table.levels[issue] for issue in group]).reshape(len(group), -1)
    inside = [mask for mask in table.masks if mask.not_together[0][0] in group]
    options = options[:, ~np.any([_forbidden(mask, group, options) for mask in inside], 0)]
    worth: Floats = np.sum([tables[issue][:, options[place]] for place, issue in enumerate(group)], 0)
    best: Floats = worth.max(1)
    return best


def _best_one_by_one(table: Table, tables: Sequence[Floats]) -> Floats:
    """The frontier against a side that likes all packages alike begins and ends with the best allowed one."""
    alike = [np.zeros(levels) for levels in table.levels]
    return np.array([frontier(table, [worth[row] for worth in tables], alike).mine[0] for row in range(len(tables[0]))])


def _forbidden(mask: Mask, group: tuple[int, ...], options: NDArray[np.int64]) -> NDArray[np.bool_]:
    met: NDArray[np.bool_] = np.all([options[group.index(issue)] == option for issue, option in mask.not_together], 0)
    return met
