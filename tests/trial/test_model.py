"""A model may stand beside the verdict; it fits what it says it fits, and says when too little was counted."""

from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.trial import ObservedBlock
from homeground.trial.model import Model, model_of
from homeground.trial.weeks import student_quantile
from homeground.wording import say
from tests.trial.observations import week_choices
from tests.trial.test_verdicts import ALPHA, TENTH

CHOICES = week_choices(5, 2)
WEEKS = st.lists(st.tuples(st.lists(st.integers(1, 60), min_size=5, max_size=5), st.integers(0, 9)), min_size=2, max_size=8)


def blocks_of(weeks: list[tuple[list[int], int]]) -> list[ObservedBlock]:
    return [ObservedBlock((tuple(days),), CHOICES, drawn) for days, drawn in weeks]


def fitted_by_newton(weeks: list[tuple[list[int], int]]) -> float:
    """The same model as a generalised linear one: a column a week and one for home, by reweighted least squares."""
    values = np.array([days for days, _ in weeks], dtype=float).ravel()
    home = np.array([[at in CHOICES[drawn][0] for at in range(5)] for _, drawn in weeks], dtype=float).ravel()
    rows = np.column_stack([np.kron(np.eye(len(weeks)), np.ones((5, 1))), home])
    told = np.linalg.lstsq(rows, np.log(values + 0.5), rcond=None)[0]
    for _ in range(60):
        mean = np.exp(rows @ told)
        told += np.linalg.solve(rows.T @ (rows * mean[:, None]), rows.T @ (values - mean))
    return float(told[-1])


@given(WEEKS)
def test_the_ratio_is_that_of_the_generalised_linear_model(weeks: list[tuple[list[int], int]]) -> None:
    found = model_of(blocks_of(weeks), margin=TENTH, alpha=ALPHA, direction="higher")
    assert found is not None
    assert log(found.ratio) == pytest.approx(fitted_by_newton(weeks), abs=1e-6)


@pytest.mark.parametrize(("free", "known"), [(5, 2.0150), (9, 1.8331), (30, 1.6973), (120, 1.6577)])
def test_the_quantile_is_that_of_the_tables(free: int, known: float) -> None:
    assert student_quantile(1.6448536, free) == pytest.approx(known, abs=0.01)


def test_clear_days_agree_and_poor_ones_do_not() -> None:
    good = blocks_of([([44, 46, 40, 42, 41], 0)] * 6)
    poor = blocks_of([([30, 31, 40, 42, 41], 0)] * 6)
    for blocks, is_shown in ((good, True), (poor, False)):
        found = model_of(blocks, margin=TENTH, alpha=ALPHA, direction="higher")
        assert found is not None
        assert found.is_not_worse is is_shown
    less = model_of(poor, margin=TENTH, alpha=ALPHA, direction="lower")
    assert less is not None
    assert less.is_not_worse


def test_wild_days_show_nothing_though_their_ratio_is_good() -> None:
    found = model_of(
        blocks_of([([60, 5, 40, 10, 45], 0), ([3, 50, 20, 44, 9], 0), ([40, 30, 5, 38, 55], 0)]),
        margin=TENTH,
        alpha=ALPHA,
        direction="higher",
    )
    assert found is not None
    assert found.ratio > 0.9
    assert not found.is_not_worse


def test_pairs_are_compared_as_pairs() -> None:
    both = ((0, 1, 2), ()), ((), (0, 1, 2))
    blocks = [ObservedBlock(((20, 22, 21), (10, 11, 9)), both, 0), ObservedBlock(((30, 32, 31), (60, 66, None)), both, 1)] * 2
    found = model_of(blocks, margin=TENTH, alpha=ALPHA, direction="higher")
    assert found is not None
    assert found.ratio == pytest.approx(2.05, abs=0.03)


def test_too_little_counted_is_no_model() -> None:
    assert model_of([], margin=TENTH, alpha=ALPHA, direction="higher") is None
    assert model_of(blocks_of([([0, 0, 4, 5, 6], 0)] * 4), margin=TENTH, alpha=ALPHA, direction="higher") is None


def test_it_says_whether_it_agrees_and_that_the_lot_decides() -> None:
    assert say(Model(1.0, is_not_worse=True).said_beside(is_shown=True)).endswith("agrees.")
    assert "goes by the lot" in say(Model(1.0, is_not_worse=False).said_beside(is_shown=True))
