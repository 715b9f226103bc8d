"""The chances of many trials at once: the scores of all are reckoned together, and each is counted by the product's own law."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm

import numpy as np
from numpy.typing import NDArray

from benchmarks.trial.lots import Blocks, Design, observed
from homeground.trial.exact import chance_at
from homeground.trial.limits import chance_beside
from homeground.trial.lot import Lot
from homeground.trial.scores import scores_of

AT_ONCE = 500


def are_certified(
    design: Design, numbers: list[NDArray[np.int64]], values: NDArray[np.int64], home: NDArray[np.bool_], ratio: Fraction, alpha: Fraction
) -> NDArray[np.bool_]:
    """For each trial, whether a lot as good as its own is no likelier than alpha under the ratio."""
    return np.array([chance_beside(lot, alpha).high <= alpha for lot in lots(design, numbers, values, home, ratio)])


def lots(
    design: Design, numbers: list[NDArray[np.int64]], values: NDArray[np.int64], home: NDArray[np.bool_], ratio: Fraction
) -> Iterator[Lot]:
    """The lot of each trial under a ratio, ready to be counted."""
    if (values < 0).any():
        yield from (scores_of(observed(design, numbers, values, trial)).lot(ratio) for trial in range(len(values)))
        return
    lengths = tuple(len(part.choices) for part in design.blocks for _ in range(part.number))
    starts = np.cumsum([0, *lengths[:-1]])
    for first in range(0, len(values), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        scores = _scores(design, values[some], home[some], ratio)
        places = np.concatenate([number[some] for number in numbers], axis=1) + starts
        yield from (Lot.of(row, lengths, place) for row, place in zip(scores, places, strict=True))


def _scores(design: Design, values: NDArray[np.int64], home: NDArray[np.bool_], ratio: Fraction) -> NDArray[np.int64]:
    """Trials by choices, the choices of all blocks in a row."""
    scaled = np.where(home, ratio.denominator * values, ratio.numerator * values)
    parts, week = [], 0
    for part in design.blocks:
        days = scaled[:, week : week + part.number * part.weeks].reshape(len(values), part.number, -1)
        parts.append((days @ _weights(part).T).reshape(len(values), -1))
        week += part.number * part.weeks
    return np.concatenate(parts, axis=1)


def _weights(part: Blocks) -> NDArray[np.int64]:
    if part.is_pair:
        return np.where(part.table, 1, -1)
    home_days, days = len(part.choices[0][0]), part.table.shape[1] // part.weeks
    multiple = lcm(home_days, days - home_days)
    return np.where(part.table, multiple // home_days, -multiple // (days - home_days))


def are_as_the_product_judges(
    design: Design, numbers: list[NDArray[np.int64]], values: NDArray[np.int64], home: NDArray[np.bool_], ratio: Fraction, alpha: Fraction
) -> bool:
    """Whether the trials come out as the product's own judgement of each, one by one."""
    ours = are_certified(design, numbers, values, home, ratio, alpha)
    theirs = [chance_at(observed(design, numbers, values, trial), ratio, "higher").high <= alpha for trial in range(len(values))]
    return bool((ours == theirs).all())
