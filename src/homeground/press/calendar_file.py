"""Days that matter as a calendar file (ICS), whose later copies move and cancel what an earlier one put there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from homeground.case.message import Message
from homeground.desk.calendar import CalendarDay

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARMS = (timedelta(days=-7), timedelta(days=-1))
"""When a calendar reminds of a day of one's own. Source: docs/specs/papers.md, section 7."""


def calendar_file(days: Iterable[CalendarDay], say: Callable[[Message], str]) -> bytes:
    """The days as one calendar (ICS) that other programs take in; the same days give the same bytes."""
    from icalendar import Calendar  # noqa: PLC0415 - only whoever writes a calendar pays for it

    calendar = Calendar()
    calendar.add("prodid", "-//Homeground//Homeground//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for day in days:
        calendar.add_component(_event(day, say(day.title)))
    written: bytes = calendar.to_ical()
    return written


def _event(day: CalendarDay, title: str) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", day.uid)
    event.add("dtstamp", day.at)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", title)
    event.add("sequence", day.sequence)
    event.add("status", "CANCELLED" if day.is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    for ahead in ALARMS if day.rings else ():
        event.add_component(_alarm(ahead, title))
    return event


def _alarm(ahead: timedelta, title: str) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", ahead)
    return alarm
