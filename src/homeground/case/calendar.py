"""How long to say nothing: working days counted from Monday to Friday, public holidays not left out."""

from __future__ import annotations

from datetime import date, timedelta

QUIET_WORKING_DAYS = 10
"""No second mention sooner than this. Source: docs/specs/papers.md, rule D-N1 (the first "don't": being a nuisance)."""

_SATURDAY = 5


def add_working_days(day: date, number: int) -> date:
    """The working day that many after a day.

    >>> add_working_days(date(2026, 10, 9), 1)
    datetime.date(2026, 10, 12)
    """
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < _SATURDAY
    return day


def quiet_until(asked_on: date, decides_by: date | None) -> date:
    """The first day on which one kind reminder is in order: after the boss's own day, else after ten working days."""
    if decides_by is not None:
        return add_working_days(decides_by, 1)
    return add_working_days(asked_on, QUIET_WORKING_DAYS)
