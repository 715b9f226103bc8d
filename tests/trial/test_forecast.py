"""What a trial is likely to show is said before it begins, with the own risk and every doubt."""

from dataclasses import replace
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.trial.forecast import Forecast, practice_week_said
from homeground.trial.spread import Spread
from homeground.trial.weeks import Prospect, assignments_of
from homeground.wording import say
from tests.trial.test_verdict_words import BANNED

CALM = Prospect(0.15, Fraction(1, 10), 2)
PAST = Spread(0.2, 0.15, 0.1, 12.0, days=40, weeks=8, empty_days=2)


def of(prospect: Prospect, weeks: int, past: Spread | None = PAST) -> Forecast:
    return Forecast(prospect, weeks, assignments_of("balanced", weeks=weeks, home_days=2), past)


def test_both_sides_read_what_it_can_rule_out_and_what_it_may_cost_the_employee() -> None:
    assert [say(one) for one in of(CALM, 12).said] == [
        (
            "This trial can rule out a fall of about 6%. That is the middle of such trials: half of them leave a deeper fall open, and"
            " where it is deeper than the 10% agreed, the question stays open."
        ),
        "Somebody exactly as good at home ends such a trial without “not worse” in about 16 of 100.",
        "To show it in 80 of 100 such trials it takes about 11 weeks.",
    ]


def test_where_less_is_better_a_rise_is_spoken_of() -> None:
    prospect = Prospect(0.15, Fraction(1, 10), 2, direction="lower")
    assert say(of(prospect, 12).said[0]).startswith("This trial can rule out a rise of about 7%. That is the middle")


def test_a_sound_plan_has_no_doubts() -> None:
    assert of(CALM, 12).doubts == ()


@pytest.mark.parametrize(
    ("forecast", "beginning"),
    [
        (Forecast(CALM, 1, 10), "The best lot there is would come up by itself in 1 of 10. The plan asks for 5%"),
        (of(Prospect(0.4, Fraction(1, 10), 2), 8), "It is likelier than not that this trial settles nothing"),
        (of(CALM, 12, Spread(0.2, 0.15, 0.1, 12.0, 15, 3, 0)), "The spread comes from 3 weeks alone"),
        (of(CALM, 12, Spread(0.2, 0.15, 0.1, 1.2, 40, 8, 12)), "On 30% of the days nothing was counted."),
    ],
)
def test_each_doubt_is_told(forecast: Forecast, beginning: str) -> None:
    assert say(forecast.doubts[0]).startswith(beginning)


def test_a_wild_measure_rules_nothing_out() -> None:
    told = [say(one) for one in of(Prospect(3.0, Fraction(1, 10), 2), 4).said]
    assert told[0] == "At such a spread this trial can rule out nothing."
    assert "more than a year" in told[2]


def test_one_week_is_offered_as_practice_with_its_true_strength() -> None:
    told = say(practice_week_said(CALM))
    assert "in 1 of 10" in told
    assert "the chance that one such week shows anything is 0 of 100" in told
    assert not BANNED.search(told)


@given(st.floats(0.01, 2), st.floats(0.95, 1.5), st.integers(2, 6), st.data())
def test_one_week_shows_nothing_at_any_spread_while_its_best_lot_is_above_the_level(
    spread: float, ratio: float, free_days: int, data: st.DataObject
) -> None:
    days = data.draw(st.integers(1, free_days - 1))
    prospect = Prospect(spread, Fraction(1, 10), days, free_days)
    assert (prospect.power(1, ratio=ratio) == 0) == (Fraction(1, comb(free_days, days)) > prospect.alpha)


def test_at_a_level_that_its_best_lot_reaches_the_chance_of_one_week_is_told() -> None:
    lax = replace(CALM, alpha=Fraction(1, 10))
    told = say(practice_week_said(lax))
    assert f"in {round(100 * lax.power(1))} of 100 such weeks" in told
    assert 0 < lax.power(1) < 0.5
    assert not BANNED.search(told)
