"""How alike two rankings are."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.reproduction.tables import Numbers


def ranks(values: Numbers) -> Numbers:
    """The ranks from 1; those of equal values are averaged, also where sums of thirds differ in the last digit alone."""
    _, at, count = np.unique(np.round(values, 12), return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[at]


def spearman(one: Numbers, other: Numbers) -> float:
    """Spearman's correlation of ranks, over the pairs of which both are known."""
    known = ~np.isnan(one + other)
    return float(np.corrcoef(ranks(one[known]), ranks(other[known]))[0, 1])


def area_under_curve(values: Numbers, is_hit: NDArray[np.bool_]) -> float:
    """The chance that a hit has a higher value than another, half for a tie (Mann and Whitney)."""
    hits = int(is_hit.sum())
    above = ranks(values)[is_hit].sum() - hits * (hits + 1) / 2
    return float(above / (hits * (len(values) - hits)))
