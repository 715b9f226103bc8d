"""Time sheets and trackers that are tables: Toggl, Clockify, Jira, GitLab. Titles and tags are never looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from homeground.intake.limits import LOG_NAMES
from homeground.intake.log.dates import LONGEST_SECONDS, read_date, read_moment, read_time, seconds_of
from homeground.intake.log.found import LogForm, Note, UnusedReason
from homeground.intake.log.layouts import JIRA_PIPELINE, Layout, plain
from homeground.intake.log.row import Person, Row, Start, Time, Written
from homeground.intake.log.said import GaveUp
from homeground.intake.log.sheet import Sheet, is_formula

_NOT_DONE = frozenset(
    {
        "won't do",
        "won't fix",
        "wontfix",
        "won’t do",
        "won’t fix",
        "duplicate",
        "cannot reproduce",
        "declined",
        "incomplete",
        "invalid",
        "obsolete",
        "rejected",
        "not a bug",
    }
)
"""How Jira's work items end that were not done."""


class Table:
    """A table whose layout was recognised; `GaveUp` where a needed column is missing."""

    notes: tuple[Note, ...] = ("local_times",)

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        """Look at the header alone."""
        self._sheet, self._layout, self.text = sheet, layout, sheet.text
        names = {plain(name, has_money=layout.has_money): name for name in sheet.header}
        missing = next((name for name in layout.needed if name not in names), None)
        if missing:
            raise GaveUp("no_column", missing)
        self.form: LogForm = layout.form
        kept = {*layout.marks, *layout.needed}
        self.columns = tuple(name.strip() for name in sheet.header if plain(name, has_money=layout.has_money) in kept)
        unknown = [name for plain_name, name in names.items() if plain_name and plain_name not in layout.known]
        self.unknown = tuple(unknown[:LOG_NAMES])

    def _cells(self, *wanted: str) -> Iterator[tuple[int, list[str] | None, tuple[Person, ...]]]:
        """Each row's line, its wanted cells, and its person."""
        for line, cells in self._sheet.rows(self._layout, (*wanted, *self._layout.who)):
            if cells is None:
                yield line, None, ()
            else:
                names = tuple(name for name in cells[len(wanted) :] if name)
                yield line, cells[: len(wanted)], (names,) if names else ()


class TimeSheet(Table):
    """Toggl or Clockify: a row is a stretch of time."""

    def rows(self) -> Iterator[Row]:
        """Every row."""
        length = "duration" if self.form == "toggl" else "duration (h)"
        for line, cells, who in self._cells("start date", "start time", length, "duration (decimal)"):
            yield _stretch(line, cells, who) if cells else Row(line, unused="uneven")


class Tracker(Table):
    """Jira: a row is an item, with the time at which it was resolved as its exporter's own."""

    def rows(self) -> Iterator[Row]:
        """Every row."""
        for line, cells, who in self._cells("resolved", "resolution"):
            if not cells:
                yield Row(line, unused="uneven")
                continue
            closed, resolution = cells
            yield Row(line, (Time(_start(closed)),), who, _why_not_done(closed, resolution))


class UtcTracker(Table):
    """GitLab, and Jira's data pipeline: a row is an item, with the moment at which it was closed in world time."""

    notes: tuple[Note, ...] = ("utc_times",)

    def rows(self) -> Iterator[Row]:
        """Every row."""
        is_pipeline = self._layout is JIRA_PIPELINE
        wanted = ("resolution_date", "resolution") if is_pipeline else ("closed at (utc)", "state")
        for line, cells, who in self._cells(*wanted):
            if not cells:
                yield Row(line, unused="uneven")
                continue
            closed, state = cells
            unused = _why_not_done(closed, state if is_pipeline else "")
            if not is_pipeline and state.lower() != "closed":
                unused = unused or "not_closed"
            moment = _utc(closed)
            yield Row(line, (Time(moment),) if moment else (), who, unused or (None if moment else "bad_date"))


def _stretch(line: int, cells: list[str], who: tuple[Person, ...]) -> Row:
    day, at, length, decimal = cells
    if is_formula(day, at, length):
        return Row(line, (), who, "formula")
    if not day:
        return Row(line, (), who, "no_date" if any(cells) or who else "empty")
    seconds = seconds_of(length)
    if seconds is None:
        seconds = seconds_of(decimal)
    unused: UnusedReason | None = None
    if seconds is None or seconds > LONGEST_SECONDS:
        unused = "bad_duration"
    elif seconds < 0:
        unused = "negative_duration"
    return Row(line, (Time(Written(day, at), seconds),), who, unused)


def _start(text: str) -> Start:
    """As it is written, or a moment where the cell says its offset."""
    moment = read_moment(text) if "T" in text else None
    day, _, at = text.partition(" ")
    return moment or Written(day, at.strip())


def _why_not_done(closed: str, resolution: str) -> UnusedReason | None:
    if is_formula(closed, resolution):
        return "formula"
    if not closed:
        return "not_closed"
    return "not_done" if resolution.lower() in _NOT_DONE else None


def _utc(text: str) -> datetime | None:
    """A moment in world time, whether or not the cell says so."""
    moment = read_moment(text)
    if moment:
        return moment
    day, _, at = text.partition(" ")
    on, clock = read_date(day, None), read_time(at.removesuffix("UTC").strip())
    return datetime.combine(on, clock, UTC) if on and clock else None
