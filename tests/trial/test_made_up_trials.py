"""The benchmark judges many made-up trials at once; each comes out as the product judges it alone."""

from fractions import Fraction

import numpy as np
import pytest

from benchmarks.trial import adapter, lots
from benchmarks.trial.many import are_as_the_product_judges
from benchmarks.trial.work import KINDS, World, counts
from homeground.trial import Design


@pytest.mark.parametrize("name", ["free", "balanced", "pairs", "free-wed", "fours-wed"])
def test_many_trials_at_once_come_out_as_one_by_one(name: str) -> None:
    dice = np.random.default_rng(20261201)
    plan = lots.design(name, 8)
    numbers = lots.drawn(plan, 40, dice)
    home = lots.home(plan, numbers)
    values = counts(home, plan.days, 0.95, KINDS["noisy"], World(), dice)
    assert are_as_the_product_judges(plan, numbers, values, home, Fraction(9, 10), Fraction(1, 4))


def test_tables_of_four_weeks_with_four_days_keep_the_balance() -> None:
    tables = lots.fours()
    assert len(set(tables)) == 90
    assert all(sum(day in week for week in table) == 2 for table in tables for day in range(4))


@pytest.mark.parametrize("design", ["free", "balanced", "pairs"])
def test_the_adapter_draws_and_judges_as_the_product(design: Design) -> None:
    home_days = 0 if design == "pairs" else 2
    home = adapter.draw(bytes(range(32)), 10, home_days, design)
    assert [len(week) for week in home] == [5] * 10
    answer = adapter.test([[40, 41, 42, 43, 44]] * 10, home, "0.10", design)
    assert 0 < answer["p"] <= 1
    assert answer["verdict"] in ("not_worse", "not_settled", "better")
    assert answer["rules_out"] < 1
