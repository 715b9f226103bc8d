"""The worth of the best package that no mask forbids, without a list of all packages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.package import Mask, Table

Floats = NDArray[np.float64]

_AT_ONCE = 4_000_000
"""So many worths are held at once."""


def best_allowed(table: Table, tables: Sequence[Floats]) -> Floats:
    """In every possibility (a row of each of `tables`) the worth of the best allowed package.

    Issues that no mask ties are free to take their best option; those tied to each other are tried together.
    """
    groups = _tied(table)
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
    rows = max(1, _AT_ONCE // options.shape[1])
    parts = [
        sum(tables[issue][start : start + rows, options[place]] for place, issue in enumerate(group)).max(1)  # type: ignore[union-attr]  # no group is empty
        for start in range(0, len(tables[0]), rows)
    ]
    return np.concatenate(parts)


def _forbidden(mask: Mask, group: tuple[int, ...], options: NDArray[np.int64]) -> NDArray[np.bool_]:
    met: NDArray[np.bool_] = np.all([options[group.index(issue)] == option for issue, option in mask.not_together], 0)
    return met
