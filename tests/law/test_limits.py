"""Limits on asking: they end on the day that they name, whatever was asked before."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from homeground.law import Calendar, Given
from homeground.law.limits import blocked
from homeground.law.rule import Limit

NOWHERE = Calendar(country="NZ")
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
LIMITS = st.builds(Limit, requests=st.integers(1, 3), per=st.sampled_from(["12 months", "1 year", "90 days", "calendar year"]))


def asked(*days: date) -> Given:
    return Given(route="request", histories={"previous_requests": days})


@given(LIMITS, st.lists(DAYS, max_size=6), DAYS)
def test_on_the_day_named_one_may_ask_again_and_the_day_before_not(limit: Limit, days: list[date], on: date) -> None:
    past = asked(*(day for day in days if day <= on))
    found = blocked(limit, past, on, NOWHERE)
    if found is not None:
        assert found.next_on is not None
        assert blocked(limit, past, found.next_on, NOWHERE) is None
        assert blocked(limit, past, found.next_on - timedelta(days=1), NOWHERE) is not None


@given(LIMITS, st.lists(DAYS, max_size=6), DAYS)
def test_one_more_past_request_never_frees(limit: Limit, days: list[date], more: date) -> None:
    on = date(2026, 12, 31)
    assert blocked(limit, asked(*days), on, NOWHERE) is None or blocked(limit, asked(*days, more), on, NOWHERE) is not None


def test_when_more_count_than_are_allowed_one_falling_out_is_not_enough() -> None:
    limit = Limit(requests=2, per="12 months")  # type: ignore[arg-type]  # as the file writes it
    days = (date(2025, 1, 10), date(2025, 3, 1), date(2025, 6, 1))
    found = blocked(limit, asked(*days), date(2025, 9, 1), NOWHERE)
    assert found is not None
    assert found.next_on == date(2026, 3, 1)


def test_a_reached_limit_is_named_before_an_open_request() -> None:
    limit = Limit(requests=1, per="12 months", live=1)  # type: ignore[arg-type]  # as the file writes it
    open_ = Given(route="request", flags={"live_request": True}, histories={"previous_requests": (date(2025, 1, 10),)})
    found = [blocked(limit, open_, day, NOWHERE) for day in (date(2025, 9, 1), date(2026, 9, 1))]
    assert [one.why if one else None for one in found] == ["limit reached", "one live request at a time"]
