"""Dates, times and durations as other systems write them; a date that can be read in two ways is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from homeground.intake.log.found import DATE_ORDERS, DateChoice, DateOrder

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""A log lies between; a year of two digits is one of them."""
LONGEST_SECONDS = 31 * 86_400
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})[ /.-]{1,2}([A-Za-z]{3,9})[ /.-]{1,2}(\d{4}|\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)")
_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:\s*([AaPp])\.?[Mm]\.?)?")
_CLOCK = re.compile(r"(-?)(\d{1,5}):(\d\d):(\d\d)")
_HOURS = re.compile(r"(-?)(\d{1,5})\.(\d{1,6})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PLACES: dict[DateOrder, tuple[int, int, int]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
"""Where year, month and day stand in each order."""


@lru_cache(maxsize=50_000)
def read_date(text: str, order: DateOrder | None) -> date | None:
    """The date that a cell holds; numbers alone are read in that order, or, without one, where they have one reading only.

    >>> read_date("12/Mar/24", None), read_date("3/4/2026", "dmy"), read_date("3/4/2026", None)
    (datetime.date(2024, 3, 12), datetime.date(2026, 4, 3), None)
    """
    sure = _sure(text)
    if sure:
        return sure
    found = readings(text)
    if order:
        return found.get(order)
    return next(iter(found.values())) if len(set(found.values())) == 1 else None


def readings(text: str) -> dict[DateOrder, date]:
    """What a date of numbers alone means in each order in which it is one; nothing for any other cell.

    >>> sorted(readings("25/03/2026")), sorted(readings("3/4/26")), readings("2026-03-04")
    (['dmy'], ['dmy', 'mdy', 'ymd'], {})
    """
    found = _NUMBERS.fullmatch(text)
    if not found:
        return {}
    first, _, second, third = found.groups()
    numbers = (first, second, third)
    dates = {order: _date(*(numbers[at] for at in places)) for order, places in _PLACES.items() if len(third) == 2 or order != "ymd"}  # noqa: PLR2004 - a year of four digits can only stand last here
    return {order: on for order, on in dates.items() if on}


def settled(cells: Iterable[str]) -> tuple[DateOrder | None, tuple[DateChoice, ...]]:
    """The order in which a column's dates are written where only one is possible, and what to ask where several are.

    One order is possible where all cells are numbers alone and no other reads them all; then it is known, and no guess.
    """
    cells = set(cells)
    numbers = {text: found for text in cells if (found := readings(text))}
    unfit = {order: sum(order not in found for found in numbers.values()) for order in DATE_ORDERS}
    fits = [order for order in DATE_ORDERS if not unfit[order]]
    is_same = bool(fits) and all(len({found[order] for order in fits}) == 1 for found in numbers.values())
    is_mixed = any(_sure(text) for text in cells)
    if not numbers:
        return None, ()
    if is_same and not (is_mixed and len(fits) == 1):
        return fits[0], ()
    choices = [_choice(order, unfit[order], numbers) for order in fits or DATE_ORDERS if unfit[order] < len(numbers)]
    return None, tuple(choices)


@lru_cache(maxsize=100_000)
def read_time(text: str) -> time | None:
    """The time of day that a cell holds.

    >>> read_time("9:41 PM"), read_time("12:05:30 am"), read_time("17:00"), read_time("25:00")
    (datetime.time(21, 41), datetime.time(0, 5, 30), datetime.time(17, 0), None)
    """
    found = _TIME.fullmatch(text)
    if not found:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
            return None
        hour = hour % 12 + (12 if found[4] in "Pp" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


@lru_cache(maxsize=50_000)
def seconds_of(text: str) -> int | None:
    """The seconds of a duration in hours, minutes and seconds, or in hours with decimals; below zero as it is written.

    >>> seconds_of("01:17:00"), seconds_of("-0:00:05"), seconds_of("1.25"), seconds_of("1:17")
    (4620, -5, 4500, None)
    """
    found = _CLOCK.fullmatch(text)
    if found:
        minutes, seconds = int(found[3]), int(found[4])
        size = int(found[2]) * 3600 + minutes * 60 + seconds
        return None if max(minutes, seconds) >= 60 else -size if found[1] else size  # noqa: PLR2004 - minutes of an hour
    found = _HOURS.fullmatch(text)
    if not found:
        return None
    size = int((Decimal(text.lstrip("-")) * 3600).to_integral_value())
    return -size if found[1] else size


@lru_cache(maxsize=200_000)
def read_moment(text: str) -> datetime | None:
    """A moment with its offset from world time, as in `2026-03-02T09:41:00Z`; one without an offset is none.

    >>> read_moment("2026-03-02T09:41:00Z"), read_moment("2026-03-02T09:41:00")
    (datetime.datetime(2026, 3, 2, 9, 41, tzinfo=datetime.timezone.utc), None)
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo and FIRST_YEAR <= moment.year <= LAST_YEAR else None


def _sure(text: str) -> date | None:
    found = _ISO.fullmatch(text)
    if found:
        return _date(found[1], found[3], found[4])
    found = _NAMED.fullmatch(text)
    if found and found[2][:3].lower() in _MONTHS:
        return _date(found[3], str(_MONTHS.index(found[2][:3].lower()) + 1), found[1])
    return None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(year) + (FIRST_YEAR if len(year) <= 2 else 0)  # noqa: PLR2004 - digits of a short year
    try:
        return date(number, int(month), int(day)) if FIRST_YEAR <= number <= LAST_YEAR else None
    except ValueError:
        return None


def _choice(order: DateOrder, unfit: int, numbers: dict[str, dict[DateOrder, date]]) -> DateChoice:
    """What that order makes of a cell that others read otherwise."""
    able = [text for text, found in numbers.items() if order in found]
    example = min(able, key=lambda text: (-len(set(numbers[text].values())), text))
    return DateChoice(order, example, numbers[example][order], unfit)
