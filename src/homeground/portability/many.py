"""The rule for large numbers of tasks at once: one look into a table that the rule itself has filled."""

from __future__ import annotations

from functools import cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

from homeground.portability.rating import ANSWERS, RESULTS, TIES, rate_answers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class BadCodes(ValueError):
    """The numbers are no answers; the message says where, and which are."""


def rate_codes(codes: NDArray[np.integer[Any]]) -> NDArray[np.int8]:
    """The results of many tasks, as places in `RESULTS`: 0 home, 1 partly, 2 on-site.

    A row is a task; its five whole numbers are the places of its answers in `ANSWERS`, in the order of `TIES`. `BadCodes`
    where they are not.
    """
    import numpy as np  # noqa: PLC0415 - 0.1 s, for those who rate many tasks

    _check(codes)
    place = np.zeros(len(codes), dtype=np.int16)
    for column, tie in enumerate(TIES):
        place *= len(ANSWERS[tie])
        place += codes[:, column].astype(np.int16)
    return _table()[place]


def _check(codes: NDArray[np.integer[Any]]) -> None:
    if codes.dtype.kind not in "iu" or codes.shape[1:] != (len(TIES),):
        raise BadCodes(f"a table of {len(TIES)} columns of whole numbers is needed: {', '.join(TIES)}")
    for column, tie in enumerate(TIES):
        wrong = (codes[:, column] < 0) | (codes[:, column] >= len(ANSWERS[tie]))
        if wrong.any():
            words = ", ".join(f"{at} ({word})" for at, word in enumerate(ANSWERS[tie]))
            raise BadCodes(f"row {int(wrong.argmax())}, column {tie}: one of {words}")


@cache
def _table() -> NDArray[np.int8]:
    """The result of each of the 432 sets of answers, in the order in which their codes count up."""
    import numpy as np  # noqa: PLC0415 - as above

    sets = (dict(zip(TIES, words, strict=True)) for words in product(*ANSWERS.values()))
    results = (RESULTS.index(rate_answers(answers).result) for answers in sets)
    return np.fromiter(results, dtype=np.int8, count=prod(map(len, ANSWERS.values())))
