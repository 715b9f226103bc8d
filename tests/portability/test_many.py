"""Many tasks at once are rated by the one rule."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.task import Task
from homeground.portability import ANSWERS, RESULTS, TIES, BadCodes, rate, rate_codes

SIZES = [len(words) for words in ANSWERS.values()]
ROW = st.tuples(*(st.integers(0, size - 1) for size in SIZES))


def _one(codes: tuple[int, ...]) -> str:
    answers = {tie: ANSWERS[tie][code] for tie, code in zip(TIES, codes, strict=True)}
    return rate(Task(name="x", **answers)).result  # type: ignore[arg-type]  # words of the lists


def test_all_432_sets_of_answers_come_out_as_the_rule_has_them() -> None:
    rows = list(product(*map(range, SIZES)))
    assert [RESULTS[result] for result in rate_codes(np.array(rows))] == [_one(row) for row in rows]
    assert np.bincount(rate_codes(np.array(rows))).tolist() == [4, 104, 324]


@given(rows=st.lists(ROW, min_size=1, max_size=50), kind=st.sampled_from([np.int8, np.uint8, np.int32, np.int64]))
def test_any_rows_in_any_order_and_of_any_whole_kind_agree(rows: list[tuple[int, ...]], kind: type[np.integer]) -> None:
    assert [RESULTS[result] for result in rate_codes(np.array(rows, dtype=kind))] == [_one(row) for row in rows]


@given(row=ROW, column=st.integers(0, 4))
def test_a_stricter_answer_never_frees_a_task(row: tuple[int, ...], column: int) -> None:
    stricter = [[*row[:column], code, *row[column + 1 :]] for code in range(row[column], SIZES[column])]
    results = rate_codes(np.array(stricter))
    assert (results >= results[0]).all()


def test_no_tasks_give_no_results_and_what_was_given_stays_as_it_was() -> None:
    codes = np.zeros((2, 5), dtype=np.int8)
    assert rate_codes(codes[:0]).tolist() == []
    rate_codes(codes)[:] = 9
    assert (rate_codes(codes) == 0).all()
    assert (codes == 0).all()


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ([[0, 0, 0, 0, 0], [0, 3, 0, 0, 0]], r"row 1, column people: one of 0 \(none\), 1 \(video\), 2 \(in_person\)"),
        ([[-1, 0, 0, 0, 0]], "row 0, column thing"),
        ([[0, 0, 0, 300, 0]], "row 0, column data"),
        ([[0, 0, 0, 0]], "five|5 columns"),
        ([0, 0, 0, 0, 0], "5 columns"),
        ([[0.0, 0.0, 0.0, 0.0, 0.0]], "whole numbers"),
        ([[True] * 5], "whole numbers"),
    ],
)
def test_numbers_that_are_no_answers_are_refused_with_their_place(codes: list[list[int]], said: str) -> None:
    with pytest.raises(BadCodes, match=said):
        rate_codes(np.array(codes))
