"""Calendars (ICS): an event is a row, at each of its times; whole days end before the day on which they say they end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from zoneinfo import ZoneInfo

from homeground.intake.limits import LOG_NAMES, LOG_ROWS
from homeground.intake.log.calendar_lines import Entry, Part, entries_of
from homeground.intake.log.calendar_times import BadWhen, When, between, day_of, key_of, length_of, when_of
from homeground.intake.log.dates import LONGEST_SECONDS
from homeground.intake.log.found import LogForm, Note, UnusedReason
from homeground.intake.log.repeats import days_of, rule_of
from homeground.intake.log.row import Row, Time
from homeground.intake.log.said import GaveUp
from homeground.intake.log.text import Text

_LONGEST_DAYS = 366


class Calendar:
    """One calendar; times without a zone are those of the case. Rules that never end are followed to the last day that is counted."""

    form: LogForm = "ics"
    columns = ("BEGIN:VCALENDAR", "VEVENT", "DTSTART")

    def __init__(self, text: Text, zone: ZoneInfo, last: date) -> None:
        """Nothing is read yet."""
        self.text, self._zone, self._last = text, zone, last
        self._unknown: set[str] = set()
        self._rows: list[Row] | None = None
        self.notes: tuple[Note, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """Parts of events that are not known here."""
        return tuple(sorted(self._unknown)[:LOG_NAMES])

    def rows(self) -> Iterator[Row]:
        """Every event."""
        if self._rows is None:
            self._rows = self._all_rows()
        return iter(self._rows)

    def _all_rows(self) -> list[Row]:
        """Events that repeat come last, once it is known which of their times stand in the file as events of their own."""
        rows: list[Row] = []
        repeating: list[Entry] = []
        moved: dict[str, set[When]] = {}
        for entry in entries_of(self.text, self._unknown):
            if "RRULE" in entry.parts:
                repeating.append(entry)
                continue
            rows.append(self._row(entry, {}))
            one, uid = entry.one("RECURRENCE-ID"), entry.one("UID")
            if one and uid:
                with suppress(BadWhen):  # then it moves nothing
                    moved.setdefault(uid.value, set()).update(self._whens([one]))
        left = LOG_ROWS - len(rows)
        for entry in repeating:
            rows.append(self._row(entry, moved))
            left -= len(rows[-1].times)
            if left < 0:
                raise GaveUp("too_large")
        return sorted(rows, key=attrgetter("line"))

    def _row(self, entry: Entry, moved: dict[str, set[When]]) -> Row:
        unused = _why_not(entry)
        if unused:
            return Row(entry.line, unused=unused)
        try:
            start, size = self._span(entry)
            uid = entry.one("UID")
            but = set(self._whens(entry.parts.get("EXDATE", [])))
            if uid and not entry.one("RECURRENCE-ID"):
                but |= moved.get(uid.value, set())
            starts = [one for one in self._starts(entry, start) if key_of(one) not in but and day_of(one) not in but]
        except BadWhen as error:
            return Row(entry.line, unused=error.reason)
        if not starts:
            return Row(entry.line, unused="later" if day_of(start) > self._last else "called_off")
        return Row(entry.line, tuple(time for one in starts for time in _times(one, size)))

    def _span(self, entry: Entry) -> tuple[When, timedelta]:
        """When it begins first, and how long it is; one that fills whole days ends with a day."""
        start = self._when(entry.one("DTSTART"))
        end, length = entry.one("DTEND"), entry.one("DURATION")
        if end:
            size = between(start, self._when(end))
        elif length:
            size = length_of(length.value)
        else:
            size = timedelta(0)
        if size < timedelta(0):
            raise BadWhen("negative_duration")
        if entry.word("X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE" and isinstance(start, datetime):
            start = start.astimezone(self._zone).date()
        if isinstance(start, datetime):
            if size.total_seconds() > LONGEST_SECONDS:
                raise BadWhen("bad_duration")
            return start, size
        if size.days > _LONGEST_DAYS:
            raise BadWhen("bad_duration")
        return start, max(timedelta(days=round(size / timedelta(days=1))), timedelta(days=1))

    def _starts(self, entry: Entry, start: When) -> Iterable[When]:
        """All its beginnings up to the last day."""
        part = entry.one("RRULE")
        if "RDATE" in entry.parts or len(entry.parts.get("RRULE", ())) > 1:
            raise BadWhen("repeats_oddly")
        if not part:
            return [start]
        first = start.date() if isinstance(start, datetime) else start
        rule = rule_of(part.value, first)
        if not rule:
            raise BadWhen("repeats_oddly")
        until = self._when(Part("", rule.until)) if rule.until else None
        starts = (_moved_to(start, day) for day in days_of(rule, first, self._last))
        return [one for one in starts if until is None or _is_by(one, until)]

    def _when(self, part: Part | None) -> When:
        return when_of(part, self._zone)

    def _whens(self, parts: Iterable[Part]) -> Iterator[When]:
        """The times of a list, as they are compared."""
        for part in parts:
            for value in part.value.split(","):
                yield key_of(self._when(Part(part.about, value)))


def _why_not(entry: Entry) -> UnusedReason | None:
    busy, status = entry.word("X-MICROSOFT-CDO-BUSYSTATUS"), entry.word("STATUS")
    checks: tuple[tuple[bool, UnusedReason], ...] = (
        (status == "CANCELLED", "called_off"),
        (busy in ("OOF", "OUTOFOFFICE"), "away"),
        (busy in ("FREE", "WORKINGELSEWHERE") or entry.word("TRANSP") == "TRANSPARENT", "free"),
        (busy == "TENTATIVE" or status == "TENTATIVE", "tentative"),
    )
    return next((reason for holds, reason in checks if holds), None)


def _times(start: When, size: timedelta) -> Iterator[Time]:
    if isinstance(start, datetime):
        yield Time(start, int(size.total_seconds()))
    else:
        yield from (Time(start + timedelta(days=at)) for at in range(size.days))


def _moved_to(start: When, day: date) -> When:
    return datetime.combine(day, start.timetz()) if isinstance(start, datetime) else day


def _is_by(one: When, until: When) -> bool:
    if isinstance(one, datetime) and isinstance(until, datetime):
        return one.astimezone(UTC) <= until.astimezone(UTC)
    return day_of(one) <= day_of(until)
