"""From rows to days: first what has to be asked is found out, then each row is counted on its day or listed with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from homeground.intake.limits import LOG_ROWS
from homeground.intake.log.cutting import Stretch, cut, merged, minutes_of, stretch_of
from homeground.intake.log.dates import read_date, read_time, readings, settled
from homeground.intake.log.found import MEASURES, Asked, DateChoice, DateOrder, LogDay, LogRead, Measure, UnusedReason
from homeground.intake.log.row import Person, Row, Said, Source, Start, Time, Written
from homeground.intake.log.said import GaveUp
from homeground.intake.log.tally import Tally

_SUMMED = ("toggl", "clockify")
"""Time sheets, whose rows are added up as they stand; elsewhere what overlaps is one time."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a log is to be counted: the zone in which days are cut, the last day that counts, what was answered."""

    zone: ZoneInfo
    last: date
    measure: Measure | None = None
    mine: str | None = None
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What was seen when the rows were gone over the first time."""

    people: int
    has_mine: bool
    order: DateOrder | None
    choices: tuple[DateChoice, ...]


def read(source: Source, wanted: Wanted) -> LogRead | Asked:
    """The days of a log, or what has to be asked first; `GaveUp`."""
    able = MEASURES[source.form]
    measure = wanted.measure or (able[0] if len(able) == 1 else None)
    if measure and measure not in able:
        raise GaveUp("no_such_measure", ", ".join(able))
    seen = survey(source, wanted)
    asks_person = seen.people > (0 if wanted.mine else 1) and not seen.has_mine
    if not measure or seen.choices or asks_person:
        people = seen.people if asks_person else None
        is_unknown = asks_person and bool(wanted.mine)
        return Asked(source.form, source.columns, () if measure else able, seen.choices, people, is_unknown)
    return _Count(source, wanted, measure, seen).read()


def survey(source: Source, wanted: Wanted) -> Surveyed:
    """Go over all rows once: how many people, and how dates are written. Names are let go at the end."""
    mine = _plain(wanted.mine or "")
    people: set[str] = set()
    has_mine, rows = False, 0
    cells: set[str] = set()
    for row in source.rows():
        rows += 1
        if rows > LOG_ROWS:
            raise GaveUp("too_large")
        for person in row.who:
            people.add(_plain(person[0]))
            has_mine = has_mine or _is(person, mine)
        cells.update(time.start.day for time in row.times if isinstance(time.start, Written))
    if not rows:
        raise GaveUp("no_rows")
    order, choices = settled(cells)
    if wanted.date_order:
        order, choices = (wanted.date_order if any(map(readings, cells)) else None), ()
    return Surveyed(len(people), has_mine, order, choices)


class _Count:
    """One counting."""

    def __init__(self, source: Source, wanted: Wanted, measure: Measure, seen: Surveyed) -> None:
        self._source, self._wanted, self._measure, self._seen = source, wanted, measure, seen
        self._mine = _plain(wanted.mine or "") if seen.people else ""
        self._tally = Tally()
        self._counts: dict[date, int] = defaultdict(int)
        self._stretches: list[Stretch] = []
        self._said: dict[date, list[tuple[int, int, Said]]] = defaultdict(list)

    def read(self) -> LogRead:
        for row in self._source.rows():
            self._tally.row(row.line, self._reason_against(row) or self._add(row))
        days = self._days()
        return LogRead(
            form=self._source.form,
            columns=self._source.columns,
            unknown_columns=self._source.unknown,
            measure=self._measure,
            zone=self._wanted.zone.key,
            date_order=self._seen.order,
            people=self._seen.people,
            rows=self._tally.rows,
            used=self._tally.used,
            days=days,
            unused=self._tally.unused(),
            notes=(*self._source.notes, *(("old_letters",) if self._source.text.has_old_letters else ())),
        )

    def _reason_against(self, row: Row) -> UnusedReason | None:
        if row.unused in ("uneven", "empty", "no_row"):
            return row.unused
        if self._seen.people and not row.who:
            return "nobodys"
        if self._mine and not any(_is(person, self._mine) for person in row.who):
            return "anothers"
        return row.unused

    def _add(self, row: Row) -> UnusedReason | None:
        """Count a row; the first reason against it where none of its times could be counted."""
        reason: UnusedReason | None = None if row.times else "no_date"
        was_counted = False
        for time in row.times:
            against = self._count(time, row)
            was_counted = was_counted or not against
            reason = reason or against
        return None if was_counted else reason

    def _count(self, time: Time, row: Row) -> UnusedReason | None:
        on = self._day_of(time.start)
        if not isinstance(on, date):
            return on
        if on > self._wanted.last:
            return "later"
        if row.said:
            self._said[on].append((self._tally.rows, row.line, row.said))
        elif self._measure == "minutes":
            return self._count_minutes(time)
        else:
            self._counts[on] += 1
        return None

    def _count_minutes(self, time: Time) -> UnusedReason | None:
        start = time.start
        if isinstance(start, Written):
            on, at = read_date(start.day, self._seen.order), read_time(start.time)
            if not on or at is None:
                return "bad_time"
            start = datetime.combine(on, at, self._wanted.zone)
        if not isinstance(start, datetime):
            return "all_day"
        stretch = stretch_of(start, time.seconds or 0)
        if self._source.form in _SUMMED:
            self._put(stretch)
        else:
            self._stretches.append(stretch)
        return None

    def _put(self, stretch: Stretch) -> None:
        for on, seconds in cut(stretch, self._wanted.zone):
            self._counts[on] += seconds

    def _day_of(self, start: Start) -> date | UnusedReason:
        if isinstance(start, Written):
            if not start.day:
                return "no_date"
            return read_date(start.day, self._seen.order) or ("order_unfit" if readings(start.day) else "bad_date")
        return start.astimezone(self._wanted.zone).date() if isinstance(start, datetime) else start

    def _days(self) -> tuple[LogDay, ...]:
        if self._measure == "minutes":
            for stretch in merged(self._stretches):
                self._put(stretch)
            return tuple(LogDay(on, Decimal(minutes_of(self._counts[on]))) for on in sorted(self._counts) if on <= self._wanted.last)
        if self._measure == "values":
            return tuple(self._own_days())
        return tuple(LogDay(on, Decimal(self._counts[on])) for on in sorted(self._counts))

    def _own_days(self) -> Iterator[LogDay]:
        """A day that stands in two rows is in neither."""
        for on in sorted(self._said):
            rows = self._said[on]
            if len(rows) == 1:
                _, _, said = rows[0]
                yield LogDay(on, said.value, said.assigned, said.worked)
            else:
                for at, line, _ in rows:
                    self._tally.take_back(at, line, "day_twice")


@lru_cache(maxsize=10_000)
def _is(person: Person, mine: str) -> bool:
    return any(_plain(name) == mine for name in person)


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
