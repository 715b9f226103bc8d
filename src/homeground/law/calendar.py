"""Counting: the day on which a length of time ends, by the rules of `docs/specs/law.md`, section 7."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, assert_never

from homeground.law.length import Length
from homeground.law.regime import Calendar
from homeground.law.rule import Count

if TYPE_CHECKING:
    from holidays import HolidayBase

Week = Literal["place", "mon-sat"]
"""Which days are worked: those of the place's own week, or Monday to Saturday."""

DAY = timedelta(days=1)
MONTHS = {"month": 1, "year": 12}
DAYS = {"day": 1, "week": 7}


class UnknownCalendar(ValueError):
    """There are no public holidays for this country, or for this part of it."""


def computed_by() -> str:
    """Which calendar a date was computed with, to be kept beside it: a newer one may know other holidays.

    >>> computed_by()
    'holidays 0.109'
    """
    from holidays.version import __version__  # noqa: PLC0415 - a heavy import

    return f"holidays {__version__}"


def is_working_day(day: date, place: Calendar, week: Week = "place") -> bool:
    """Whether work is done on that day: neither weekend nor public holiday."""
    known = _days_off(place)
    return known.is_working_day(day) if week == "place" else day.weekday() < calendar.SUNDAY and day not in known


def next_working_day(day: date, place: Calendar) -> date:
    """That day itself, or the first working day after it."""
    while not is_working_day(day, place):
        day += DAY
    return day


def after(day: date, length: Length, place: Calendar, *, count: Count = "after", week: Week = "place") -> date:
    """The last day of a length that begins after a day, or with it.

    Months end on the same day number, else on the month's last day. A length that begins with a day ends on the day before
    the corresponding one; where there is no corresponding day, on the month's last.
    """
    end = _moved(day, length, place, week, sign=1)
    if count == "after":
        return end
    has_no_corresponding_day = length.unit in MONTHS and end.day != day.day
    return end if has_no_corresponding_day else end - DAY


def before(day: date, length: Length, place: Calendar) -> date:
    """The day that lies so long before another: 3 months before 1 September is 1 June."""
    return _moved(day, length, place, "place", sign=-1)


def check_calendar(place: Calendar) -> None:
    """`UnknownCalendar` says what is known, when there are no holidays for the place."""
    _days_off(place)


def _moved(day: date, length: Length, place: Calendar, week: Week, *, sign: Literal[1, -1]) -> date:
    match length.unit:
        case "day" | "week":
            return day + DAY * DAYS[length.unit] * length.number * sign
        case "month" | "year":
            return _months_later(day, MONTHS[length.unit] * length.number * sign)
        case "working day":
            return _working_days_later(day, length.number, place, week, DAY * sign)
        case never:
            assert_never(never)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _working_days_later(day: date, number: int, place: Calendar, week: Week, step: timedelta) -> date:
    while number:
        day += step
        number -= is_working_day(day, place, week)
    return day


@cache
def _days_off(place: Calendar) -> HolidayBase:
    import holidays  # noqa: PLC0415 - a heavy import

    try:
        return holidays.country_holidays(place.country, subdiv=place.subdiv)
    except RuntimeError:  # what the package says of a place that it does not have
        parts = holidays.list_supported_countries().get(place.country)
        known = f"known parts of {place.country}: {', '.join(parts) or 'none'}" if parts is not None else "no such country"
        raise UnknownCalendar(f"there are no public holidays for {place.subdiv or place.country}; {known}") from None
