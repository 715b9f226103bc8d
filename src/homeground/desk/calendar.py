"""The days ahead of a case for a calendar, with what an earlier copy of them has to be told: what moved, and what is off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from uuid import UUID, uuid5

from homeground.case.case import Case
from homeground.case.entry import Entry
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.desk.case_file import CaseFile
from homeground.desk.dates import CaseDay, days_of

_SECTIONS = ("person", "terms", "rights")
"""The sections on which a day may rest; other answers move none."""
_FROM = datetime(2020, 1, 1, tzinfo=UTC)
"""Versions of a day are numbered by the seconds since then, so that they rise also across erasures and exports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One whole day. `uid` stays the same while the day moves; `sequence` rises with each move; `at` is when it was last changed.

    `rings`: the calendar reminds of it. `is_off`: it was in an earlier copy and holds no longer.
    """

    uid: str
    on: date
    title: Message
    at: datetime
    sequence: int
    rings: bool = False
    is_off: bool = False


def calendar_of(file: CaseFile, today: date, *, private_titles: bool = True) -> tuple[CalendarDay, ...]:
    """The days of the case as they stand, and those that were once set and are off now; the same journal gives the same days.

    `private_titles`: a title says that something is due and not what, since calendars are often shared.
    """
    entries = sorted(file.entries(), key=lambda entry: entry.number)
    kept: dict[str, CalendarDay] = {}
    for case, on, at in _states(entries, today):
        days = {day.id: day for day in days_of(case, on) if day.kind in ("planned", "deadline")}
        now = {name: replace(day, is_off=True, rings=False) for name, day in kept.items() if name not in days}
        now |= {name: _written(day, uuid5(entries[0].id, name), at, is_private=private_titles) for name, day in days.items()}
        kept |= {name: _moved(kept[name], day, at) if name in kept else day for name, day in now.items()}
    return tuple(sorted(kept.values(), key=lambda day: (day.on, day.uid)))


def _states(entries: Iterable[Entry], today: date) -> Iterator[tuple[Case, date, datetime]]:
    """The case as it stood after each act that could move a day, with the act's day and moment; last, as it stands today."""
    counting: dict[str, Entry] = {}
    case, at = Case(), _FROM
    for moment, act in groupby(entries, key=lambda entry: entry.at):
        moving = [entry for entry in act if entry.subject is None or entry.subject in _SECTIONS]
        if moving:
            counting |= {entry.subject or str(entry.id): entry for entry in moving}
            case, at = fold(counting.values()), max(at, moment)
            yield case, moving[-1].on, at
    yield case, today, at


def _written(day: CaseDay, uid: UUID, at: datetime, *, is_private: bool) -> CalendarDay:
    title = _title(day, is_private=is_private)
    return CalendarDay(uid=f"{uid}@homeground", on=day.on, title=title, at=at, sequence=_version(at), rings=day.is_own_deadline)


def _moved(before: CalendarDay, now: CalendarDay, at: datetime) -> CalendarDay:
    """The day in its new version, or as it was where nothing changed."""
    if replace(now, at=before.at, sequence=before.sequence) == before:
        return before
    return replace(now, at=at, sequence=max(_version(at), before.sequence + 1))


def _version(at: datetime) -> int:
    return int((at - _FROM).total_seconds())


def _title(day: CaseDay, *, is_private: bool) -> Message:
    if not is_private:
        return Message("Homeground: {what:bare}", what=day.what)
    return Message("Homeground: act by today" if day.is_own_deadline else "Homeground: a day to look at")
