"""Note what happened: a paper sent, a reply received; correct it or take it back."""

from __future__ import annotations

from uuid import UUID

from homeground.case.case import Event
from homeground.case.entry import Entry
from homeground.case.happening import HAPPENINGS, Happening, kind_of
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer, Body, Mistake, body_of, read
from homeground.desk.case_file import CaseFile, Stamp


class NoSuchHappening(LookupError):
    """Nothing of that id happened, or it was withdrawn."""


def record(file: CaseFile, kind: str, raw: Body, *, stamp: Stamp) -> Entry:
    """Note that something of a kind happened (the kinds: `HAPPENINGS`); `BadAnswer` tells every mistake."""
    return file.append((stamp.draft(kind, _fields(kind, raw, stamp)),))[0]


def correct(file: CaseFile, happening: UUID, raw: Body, *, stamp: Stamp) -> Entry:
    """Tell it better; the first telling stays beside it."""
    event = _event(file, happening)
    kind = kind_of(event.what).name
    body = {"of": str(happening), "kind": kind, "fields": _fields(kind, raw, stamp)}
    return file.append((stamp.draft("correction", body),))[0]


def withdraw(file: CaseFile, happening: UUID, *, stamp: Stamp) -> Entry:
    """It did not happen after all."""
    _event(file, happening)
    return file.append((stamp.draft("withdrawn", {"of": str(happening)}),))[0]


def _fields(kind: str, raw: Body, stamp: Stamp) -> Body:
    what: Happening = read(HAPPENINGS[kind].shape, raw)
    if what.on > stamp.on:
        raise BadAnswer((Mistake("on", "this day is still to come"),))
    return body_of(what)


def _event(file: CaseFile, happening: UUID) -> Event:
    found = next((event for event in fold(file.entries()).events if event.id == happening), None)
    if found is None:
        raise NoSuchHappening(str(happening))
    return found
