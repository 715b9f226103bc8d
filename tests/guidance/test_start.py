"""The first answer says what can be said from what was told, and assumes nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer
from homeground.guidance import instant
from homeground.wording import say

TODAY = date(2026, 10, 9)
TOLD = {
    "job_title": "Billing analyst",
    "place": "GB",
    "home_days": "3",
    "commute_minutes": "55",
    "fare_per_day": "9.60",
    "currency": "GBP",
}


def test_four_answers_give_a_share_a_right_what_is_saved_and_a_first_step() -> None:
    answer = instant(TOLD, TODAY)
    assert answer.share is not None
    assert answer.share.low <= answer.share.mid <= answer.share.high
    assert "8 December 2026" in say(answer.law_said)
    assert answer.saved.hours_a_year is not None
    assert (answer.saved.hours_a_year.low, answer.saved.hours_a_year.mid) == (Decimal(242), Decimal(253))
    assert answer.saved.fares_a_year is not None
    assert answer.saved.fares_a_year.mid == Decimal("1324.80")
    assert answer.first_step.id == "device"


def test_nothing_told_gives_nothing_but_the_first_step() -> None:
    answer = instant({}, TODAY)
    assert (answer.share, answer.matches, answer.saved.hours_a_year, answer.saved.fares_a_year) == (None, (), None, None)
    assert say(answer.law_said) == "Say where you work, and the rule can be looked up."


@pytest.mark.parametrize("left_out", sorted(TOLD))
def test_what_was_left_out_is_not_assumed(left_out: str) -> None:
    answer = instant({name: text for name, text in TOLD.items() if name != left_out}, TODAY)
    is_known = {
        "job_title": answer.share is not None,
        "place": answer.law.place is not None,
        "home_days": answer.saved.hours_a_year is not None or answer.saved.fares_a_year is not None,
        "commute_minutes": answer.saved.hours_a_year is not None,
        "fare_per_day": answer.saved.fares_a_year is not None,
        "currency": answer.saved.fares_a_year is not None,
    }
    assert not is_known[left_out]


def test_the_likeliest_job_is_not_chosen_for_the_person_and_a_chosen_one_counts() -> None:
    assert not instant(TOLD, TODAY).is_chosen
    nurse = instant({**TOLD, "occupation": "29-1141"}, TODAY)
    assert nurse.is_chosen
    assert nurse.share is not None
    assert nurse.share.occupation.soc == "29-1141"


def test_a_place_without_a_recorded_rule_is_told_as_that_and_not_as_no_right() -> None:
    assert "There may be one" in say(instant({"place": "ZZ"}, TODAY).law_said)


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(BadAnswer) as told:
        instant({"home_days": "9", "commute_minutes": "-5", "place": "Great Britain"}, TODAY)
    assert {mistake.field for mistake in told.value.mistakes} == {"home_days", "commute_minutes", "place"}


@given(st.text(max_size=60), st.decimals(0, 7, places=1), st.integers(0, 360))
def test_any_title_has_an_answer(title: str, days: Decimal, minutes: int) -> None:
    try:
        answer = instant({"job_title": title, "home_days": str(days), "commute_minutes": str(minutes)}, TODAY)
    except BadAnswer:
        return
    assert say(answer.first_step.title)
