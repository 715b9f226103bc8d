"""Every day of a case for a calendar: those of the request, and the home days of its trial once they are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.desk.calendar import CalendarDay, calendar_of
from homeground.desk.case_file import CaseFile
from homeground.desk.trial_calendar import trial_calendar
from homeground.trial import trial_of

_SILENT = Message("Homeground: a day to look at")


def whole_calendar(file: CaseFile, today: date, *, private_titles: bool = True) -> tuple[CalendarDay, ...]:
    """The days of the case and of its trial in their order; `private_titles` says of none what it is."""
    home = trial_calendar(trial_of(fold(file.entries())))
    days = (
        *calendar_of(file, today, private_titles=private_titles),
        *(replace(day, title=_title(day, is_private=private_titles)) for day in home),
    )
    return tuple(sorted(days, key=lambda day: (day.on, day.uid)))


def _title(day: CalendarDay, *, is_private: bool) -> Message:
    return _SILENT if is_private else Message("Homeground: {what}", what=day.title)
