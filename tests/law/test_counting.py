"""Counting: when a length of time ends, and what holds of it whatever the day, the length and the place."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.law import Calendar, Length, UnknownCalendar, computed_by
from homeground.law.calendar import after, before, is_working_day, next_working_day
from homeground.law.length import length_of
from tests.law.strategies import DAYS, IN_DAYS, IN_MONTHS, LENGTHS, PLACES, WORKING

GB = Calendar(country="GB", subdiv="ENG")
DAY = timedelta(days=1)


@given(DAYS, IN_DAYS)
def test_days_and_weeks_forth_and_back_return(day: date, length: Length) -> None:
    assert before(after(day, length, GB), length, GB) == day


@given(DAYS, WORKING, PLACES)
def test_working_days_forth_and_back_return_to_a_working_day(day: date, length: Length, place: Calendar) -> None:
    assume(is_working_day(day, place))
    assert before(after(day, length, place), length, place) == day


@given(DAYS, IN_MONTHS)
def test_months_keep_the_day_number_or_end_the_month(day: date, length: Length) -> None:
    end = after(day, length, GB)
    assert end.day == day.day or (end.day < day.day and (end + DAY).day == 1)
    months = length.number * (12 if length.unit == "year" else 1)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months


@given(DAYS, LENGTHS, PLACES)
def test_a_longer_length_ends_later_and_a_later_day_never_earlier(day: date, length: Length, place: Calendar) -> None:
    end = after(day, length, place)
    assert day < end < after(day, Length(length.number + 1, length.unit), place)
    assert end <= after(day + DAY, length, place)


@given(DAYS, IN_DAYS | IN_MONTHS)
def test_what_begins_with_a_day_ends_a_day_before_what_begins_after_it_or_on_the_month_s_last(day: date, length: Length) -> None:
    late, early = after(day, length, GB), after(day, length, GB, count="beginning_with")
    assert day <= early <= late
    assert late - early == DAY or (early == late and (early + DAY).day == 1)


@given(DAYS, WORKING, PLACES)
def test_working_days_end_on_a_working_day_and_count_so_many(day: date, length: Length, place: Calendar) -> None:
    end = after(day, length, place)
    passed = [day + DAY * number for number in range(1, (end - day).days + 1)]
    assert is_working_day(end, place)
    assert sum(is_working_day(one, place) for one in passed) == length.number


@given(DAYS, WORKING, PLACES)
def test_a_week_to_saturday_never_ends_later_and_never_on_a_sunday(day: date, length: Length, place: Calendar) -> None:
    assume(place.country != "IL")  # Sunday is worked there
    early = after(day, length, place, week="mon-sat")
    assert early <= after(day, length, place)
    assert early.strftime("%a") != "Sun"


@given(DAYS, PLACES)
def test_a_day_rolls_to_the_first_working_day_from_it(day: date, place: Calendar) -> None:
    rolled = next_working_day(day, place)
    assert is_working_day(rolled, place)
    assert not any(is_working_day(day + DAY * number, place) for number in range((rolled - day).days))


@given(LENGTHS)
def test_a_length_is_written_as_it_is_read(length: Length) -> None:
    assert length_of(str(length)) == length


@given(st.text() | st.integers() | st.none())
def test_what_is_no_length_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="write a whole number up to 999 and a unit"):
        length_of(written)


@pytest.mark.parametrize(
    ("day", "length", "count", "end"),
    [
        ("2025-12-31", "2 months", "beginning_with", "2026-02-28"),  # adding two months and taking a day off gives 27 February
        ("2019-02-11", "3 months", "beginning_with", "2019-05-10"),  # Walsh v Network Rail
        ("2026-01-31", "1 month", "after", "2026-02-28"),
        ("2028-01-31", "1 month", "after", "2028-02-29"),
        ("2028-02-29", "1 year", "after", "2029-02-28"),
        ("2028-02-29", "1 year", "beginning_with", "2029-02-28"),
        ("2026-03-02", "4 weeks", "beginning_with", "2026-03-29"),
    ],
)
def test_known_ends(day: str, length: str, count: str, end: str) -> None:
    assert after(date.fromisoformat(day), length_of(length), GB, count=count).isoformat() == end  # type: ignore[arg-type]  # a word of the table


def test_back_from_a_day_the_months_are_clamped_too() -> None:
    assert before(date(2026, 9, 1), length_of("3 months"), GB) == date(2026, 6, 1)
    assert before(date(2026, 5, 31), length_of("1 month"), GB) == date(2026, 4, 30)


def test_holidays_differ_within_a_country() -> None:
    kings_birthday = date(2026, 6, 8)
    assert not is_working_day(kings_birthday, Calendar(country="AU", subdiv="NSW"))
    assert is_working_day(kings_birthday, Calendar(country="AU", subdiv="WA"))
    assert not is_working_day(date(2026, 3, 17), Calendar(country="GB", subdiv="NIR"))
    assert is_working_day(date(2026, 3, 17), GB)


def test_an_unknown_calendar_is_told_with_what_is_known() -> None:
    with pytest.raises(UnknownCalendar, match="no public holidays for XYZ; known parts of GB: ENG, NIR, SCT, WLS"):
        is_working_day(date(2026, 1, 1), Calendar(country="GB", subdiv="XYZ"))


def test_the_pinned_package_computes_the_dates() -> None:
    assert computed_by() == "holidays 0.109"
