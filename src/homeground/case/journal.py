"""Fold a journal into the case that it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from homeground.case.case import Case, Event, Unread
from homeground.case.entry import Answer, Content, Correction, Entry, Erased, Happened, Removed, Unknown, Withdrawn, content_of
from homeground.case.happening import Happening
from homeground.case.section import SECTIONS

About: TypeAlias = tuple[str, str | None]
"""A section and, in a list, its row."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state that a section or row has had: the entry that made it, and its value (nothing where it was removed)."""

    entry: Entry
    value: object | None
    undoes: str | None


def fold(entries: Iterable[Entry]) -> Case:
    """The case that the entries tell, whatever they hold: what cannot be read is listed in `unread`."""
    read = [(entry, content_of(entry)) for entry in sorted(entries, key=lambda entry: entry.number)]
    events, withdrawn = _events(read)
    return Case(**_answers(read), events=events, withdrawn=withdrawn, unread=tuple(_unread(read)))


def versions(entries: Iterable[Entry]) -> Mapping[About, tuple[Version, ...]]:
    """Every state that each section or row has had, oldest first, by its section and row."""
    found: dict[About, tuple[Version, ...]] = {}
    for entry in sorted(entries, key=lambda entry: entry.number):
        content = content_of(entry)
        if isinstance(content, (Answer, Removed)):
            about = (content.section, content.row)
            value = content.value if isinstance(content, Answer) else None
            found[about] = (*found.get(about, ()), Version(entry, value, content.undoes))
    return found


def standing_versions(states: Iterable[Version]) -> tuple[Version, ...]:
    """The states that are still to be undone, oldest first: an undo takes back the last, it does not add one."""
    stack: list[Version] = []
    for state in states:
        if state.undoes is None:
            stack.append(state)
        elif stack:
            stack.pop()
    return tuple(stack)


def latest_numbers(entries: Iterable[Entry]) -> Mapping[str, int]:
    """For each section or row the number of its last entry: what a later write is based on."""
    found: dict[str, int] = {}
    for entry in entries:
        if entry.subject is not None:
            found[entry.subject] = max(entry.number, found.get(entry.subject, 0))
    return found


_Read = Iterable[tuple[Entry, Content]]


def _answers(read: _Read) -> dict[str, Any]:
    single: dict[str, Any] = {}
    rows: dict[str, dict[str, object | None]] = {section.name: {} for section in SECTIONS if section.has_rows}
    for _, content in read:
        if not isinstance(content, (Answer, Removed)):
            continue
        value = content.value if isinstance(content, Answer) else None
        if content.section in rows:
            rows[content.section][str(content.row)] = value
        else:
            single[content.section] = value
    present = {name: {row: value for row, value in held.items() if value is not None} for name, held in rows.items()}
    return {name: value for name, value in single.items() if value is not None} | present


def _events(read: _Read) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    told: dict[UUID, tuple[Happening, ...]] = {}
    withdrawn: set[UUID] = set()
    for entry, content in read:
        match content:
            case Happened(what):
                told[entry.id] = (what,)
            case Correction(of, what) if of in told:
                told[of] = (*told[of], what)
            case Withdrawn(of):
                withdrawn.add(of)
            case _:
                pass
    every = tuple(Event(id_, told_) for id_, told_ in told.items())
    return tuple(event for event in every if event.id not in withdrawn), tuple(event for event in every if event.id in withdrawn)


def _unread(read: _Read) -> Iterable[Unread]:
    for entry, content in read:
        match content:
            case Unknown(why):
                yield Unread(entry.id, entry.kind, why)
            case Answer() | Removed() | Happened() | Correction() | Withdrawn() | Erased():
                pass
