"""What a trial needs and can show is told before it begins, and never better than it is."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import sqrt
from statistics import pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.trial.spread import TooLittleMeasured, spread_of
from homeground.trial.weeks import NothingToShow, Prospect, assignments_of, smallest_p

MONDAY = date(2026, 9, 7)
SPREADS = st.floats(0.05, 0.6)
MARGINS = st.sampled_from([Fraction(1, 20), Fraction(1, 10), Fraction(3, 20)])
PROSPECTS = st.builds(Prospect, SPREADS, MARGINS, st.integers(0, 3), direction=st.sampled_from(["higher", "lower"]))


HARDLY = 0.1
"""Below such a power the formula is rough, and so is every trial."""


@given(PROSPECTS, st.integers(2, 50))
def test_more_weeks_show_more(before: Prospect, weeks: int) -> None:
    assert before.power(weeks + 1) >= before.power(weeks) or before.power(weeks + 1) < HARDLY
    assert before.own_risk(weeks + 1) <= before.own_risk(weeks) or before.own_risk(weeks + 1) > 1 - HARDLY
    less, more = before.rules_out(weeks), before.rules_out(weeks + 1)
    assert less is None or (more is not None and more <= less)


@given(PROSPECTS)
def test_the_planned_weeks_are_likely_to_be_enough(before: Prospect) -> None:
    weeks = before.weeks()
    assert before.power(weeks) > 0.7
    assert weeks % 2 == 0 or before.home_days
    wide, most = before.rules_out(weeks), float(before.margin)
    assert wide is not None
    assert wide < most


@given(SPREADS, MARGINS, st.integers(1, 3))
def test_a_worker_who_loses_the_whole_margin_needs_no_end_of_weeks(spread: float, margin: Fraction, home_days: int) -> None:
    with pytest.raises(NothingToShow):
        Prospect(spread, margin, home_days).weeks(ratio=float(1 - margin))
    with pytest.raises(NothingToShow):
        Prospect(spread, margin, home_days, direction="lower").weeks(ratio=float(1 + margin))


def test_so_wild_a_measure_rules_nothing_out() -> None:
    assert Prospect(2.0, Fraction(1, 10), 2).rules_out(2) is None
    assert Prospect(0.0, Fraction(1, 10), 2).power(4) == 1


def test_the_best_lot_of_one_week_comes_up_in_one_of_ten() -> None:
    assert smallest_p("free", weeks=1, home_days=2) == Fraction(1, 10)
    assert smallest_p("pairs", weeks=12, home_days=0) == Fraction(1, 64)
    assert assignments_of("balanced", weeks=12, home_days=2) == 2040**2 * 100
    assert assignments_of("balanced", weeks=12, home_days=1) == 120**2 * 25
    assert assignments_of("balanced", weeks=8, home_days=2, free_days=4) == 6**8


def past(*weeks: Sequence[float]) -> dict[date, float]:
    return {MONDAY + timedelta(weeks=at, days=day): value for at, week in enumerate(weeks) for day, value in enumerate(week)}


@given(st.lists(st.lists(st.integers(1, 90), min_size=5, max_size=5), min_size=2, max_size=10), st.integers(2, 30))
def test_another_unit_leaves_the_spread_as_it_is(weeks: list[list[float]], times: int) -> None:
    one, other = spread_of(past(*weeks)), spread_of(past(*([value * times for value in week] for week in weeks)))
    assert other.within_weeks == pytest.approx(one.within_weeks)
    assert other.within_weekdays == pytest.approx(one.within_weekdays)
    assert other.of_weeks == pytest.approx(one.of_weeks)


def test_weekdays_alone_are_no_spread_once_they_are_taken_out() -> None:
    same = spread_of(past(*[[10, 12, 14, 12, 7]] * 8))
    assert same.within_weekdays == pytest.approx(0)
    assert same.within_weeks == pytest.approx(sqrt(pvariance([10, 12, 14, 12, 7]) * 5 / 4) / 11)
    assert same.of_weeks == 0
    assert not same.is_rough


def test_the_spread_follows_the_design() -> None:
    measured = spread_of(past([10, 12, 14, 12, 7], [11, 12, 15, 10, 8], [9, 14, 12, 12, 9]))
    assert measured.of_design("free", weeks=6) == measured.within_weeks
    assert measured.of_design("balanced", weeks=10) == pytest.approx(measured.within_weekdays)
    mixed = measured.of_design("balanced", weeks=8)
    assert measured.within_weekdays < mixed < measured.within_weeks
    assert measured.of_design("balanced", weeks=10, free_days=4) == measured.within_weeks
    assert measured.of_design("pairs", weeks=8) == measured.of_weeks
    assert measured.is_rough


def test_where_no_weekday_comes_twice_weekdays_stay_in() -> None:
    measured = spread_of({MONDAY + timedelta(days=day): value for day, value in {0: 4, 1: 6, 10: 0, 11: 9}.items()})
    assert measured.within_weekdays == measured.within_weeks
    assert measured.empty_days == 1


@pytest.mark.parametrize("weeks", [([],), ([3, 4, 5],), ([0, 0], [0, 0]), ([1], [2])])
def test_too_little_of_the_past_is_told(weeks: tuple[list[float], ...]) -> None:
    with pytest.raises(TooLittleMeasured):
        spread_of(past(*weeks))


def test_pairs_of_weeks_need_neighbours() -> None:
    apart = past([4, 6, 7], [], [5, 5, 6])
    with pytest.raises(TooLittleMeasured):
        spread_of(apart).of_design("pairs", weeks=12)
