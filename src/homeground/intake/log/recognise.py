"""Which log a file is, told by how it begins: the columns of its header, the keys of its JSON, the first line of a calendar or of Git."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from homeground.intake.log.calendars import Calendar
from homeground.intake.log.commits import Git, begins_as_git
from homeground.intake.log.found import LogForm
from homeground.intake.log.layouts import GITLAB, JIRA_PIPELINE, layout_of
from homeground.intake.log.layouts import is_summary as is_summary_header
from homeground.intake.log.objects import ActivityWatch, GitHub
from homeground.intake.log.own import OwnLog
from homeground.intake.log.row import Source
from homeground.intake.log.said import GaveUp
from homeground.intake.log.sheet import Sheet
from homeground.intake.log.tables import TimeSheet, Tracker, UtcTracker
from homeground.intake.log.text import Text


def source_of(path: Path, *, zone: ZoneInfo, last: date, form: LogForm | None = None) -> Source:
    """The log that lies there, and that of the named form where one is named; `GaveUp`."""
    text = Text(path)
    source = _source(text, zone, last)
    if form and source.form != form:
        raise GaveUp("not_that_form", source.form)
    return source


def _source(text: Text, zone: ZoneInfo, last: date) -> Source:
    beginning = text.beginning
    if not beginning:
        raise GaveUp("empty")
    if beginning[:15].upper() == "BEGIN:VCALENDAR":
        return Calendar(text, zone, last)
    if beginning.startswith("{"):
        return ActivityWatch(text)
    if beginning.startswith("["):
        return GitHub(text)
    if begins_as_git(beginning):
        return Git(text)
    return _table(text)


def _table(text: Text) -> Source:
    sheet = Sheet(text)
    layout = layout_of(sheet.header)
    if not layout:
        raise GaveUp("summary" if is_summary_header(sheet.header) else "unknown_form")
    kind: type[OwnLog | TimeSheet | Tracker | UtcTracker]
    if layout.form == "own":
        kind = OwnLog
    elif layout in (GITLAB, JIRA_PIPELINE):
        kind = UtcTracker
    else:
        kind = Tracker if layout.form == "jira" else TimeSheet
    return kind(sheet, layout)
