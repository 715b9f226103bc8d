"""Whether a release still gets patches, and how old an answer may be: rules that the systems share."""

from __future__ import annotations

from datetime import date, timedelta

from homeground.device.facts import last_days
from homeground.device.verdict import Verdict, fails, passes, unknown

UPDATES_DAYS = 14
"""No patch is older than that, in the words of the control."""
_TUESDAY = 1
_WEEK_DAYS = 7


def supported(system: str, release: str, today: date) -> Verdict:
    """Whether a release gets patches on a day, by the table beside this room."""
    ends = last_days(system).get(release)
    if ends is None:
        return unknown("how long this release gets patches is not recorded here")
    until, longest = ends
    if today <= until:
        return passes("the release is supported")
    if today <= longest:
        return unknown("this release gets patches only by a longer contract")
    return fails("this release gets no patches any more")


def age_of(day: str, today: date) -> int | None:
    """How many days ago a day was; nothing for what is no day, or is still to come."""
    try:
        on = date.fromisoformat(day.strip())
    except ValueError:
        return None
    return (today - on).days if on <= today else None


def patch_day_due(today: date) -> date:
    """The newest monthly patch day (a second Tuesday) that is at least 14 days past: a newer fix has to be installed.

    >>> patch_day_due(date(2026, 10, 27)), patch_day_due(date(2026, 10, 26))
    (datetime.date(2026, 10, 13), datetime.date(2026, 9, 8))
    """
    latest = today - timedelta(days=UPDATES_DAYS)
    this_month = _second_tuesday(latest.replace(day=1))
    return this_month if this_month <= latest else _second_tuesday((latest.replace(day=1) - timedelta(days=1)).replace(day=1))


def _second_tuesday(first_of_month: date) -> date:
    return first_of_month + timedelta(days=(_TUESDAY - first_of_month.weekday()) % _WEEK_DAYS + _WEEK_DAYS)
