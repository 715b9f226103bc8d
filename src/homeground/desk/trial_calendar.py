"""The home days of a trial for a calendar, once they are known."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from homeground.case.message import Message
from homeground.desk.calendar import CalendarDay
from homeground.trial import TrialHeld


def trial_calendar(held: TrialHeld) -> tuple[CalendarDay, ...]:
    """Every home day, in order; the same trial gives the same days, each with an id of its own."""
    if held.frozen is None:
        return ()
    at = datetime.combine(held.frozen.on, time(), UTC)
    return tuple(
        CalendarDay(
            uid=f"{uuid5(NAMESPACE_URL, f'{held.frozen.plan} {on}')}@homeground", on=on, title=Message("At home"), at=at, sequence=0
        )
        for on in _home_days(held)
    )


def _home_days(held: TrialHeld) -> tuple[date, ...]:
    if held.fit:
        return tuple(day.on for day in held.fit_days)
    return tuple(day.on for day in held.draw.days if day.place == "home") if held.draw else ()
