"""Erase for good: which bodies go, and what others already have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from uuid import UUID

from homeground.case.entry import Entry, Unknown, content_of
from homeground.case.field import fields_of
from homeground.case.journal import fold
from homeground.case.paper_sent import PaperSent
from homeground.case.reading import BadAnswer, Body, Mistake
from homeground.case.section import section_named
from homeground.desk.case_file import CaseFile, Stale

ATTEMPTS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased, and what stays with others."""

    entries: int
    sent: tuple[PaperSent, ...]


def erase_answers(file: CaseFile, section_name: str, *, row: str | None = None, field: str | None = None) -> Erasure:
    """Erase a section, a row or one field, with its whole history; it can't be undone.

    Raises `UnknownSection`; `BadAnswer` for a field that is not there or that a row can't be without.
    """
    section = section_named(section_name)
    if field is not None:
        _require_erasable(section.shape, field)

    def new_body(entry: Entry) -> Body | None:
        return _without(entry, field)

    def is_chosen(entry: Entry) -> bool:
        return _is_of(entry, section.name, row) and (field is None or _may_hold(entry, field))

    return _erase(file, is_chosen, new_body)


def erase_happening(file: CaseFile, happening: UUID) -> Erasure:
    """Erase what happened, with its corrections."""

    def is_chosen(entry: Entry) -> bool:
        return entry.id == happening or str(entry.body.get("of")).lower() == str(happening)

    return _erase(file, is_chosen, lambda _: None)


def _erase(file: CaseFile, is_chosen: Callable[[Entry], bool], new_body: Callable[[Entry], Body | None]) -> Erasure:
    """Erase what is chosen; when another erasure came between, begin again, so that it brings nothing back."""
    for attempt in count(1):
        chosen = [entry for entry in file.entries() if is_chosen(entry)]
        sent = fold(file.entries()).papers_sent
        try:
            if chosen:
                file.erase({entry.number: new_body(entry) for entry in chosen}, seen={entry.number: entry.body for entry in chosen})
        except Stale:
            if attempt == ATTEMPTS_AT_MOST:
                raise
        else:
            break
    return Erasure(len(chosen), sent)


def _is_of(entry: Entry, section: str, row: str | None) -> bool:
    if entry.kind not in ("answer", "removed") or entry.body.get("section") != section:
        return False
    return row is None or entry.body.get("row") == row


def _may_hold(entry: Entry, field: str) -> bool:
    """The entry holds the field, or cannot be read, so that nobody can tell."""
    return isinstance(content_of(entry), Unknown) or field in entry.body.get("fields", {})


def _without(entry: Entry, field: str | None) -> Body | None:
    if field is None or isinstance(content_of(entry), Unknown):
        return None
    kept = {name: value for name, value in entry.body["fields"].items() if name != field}
    return {**entry.body, "fields": kept}


def _require_erasable(shape: type, name: str) -> None:
    field = next((field for field in fields_of(shape) if field.name == name), None)
    if field is None:
        raise BadAnswer((Mistake(name, f"there is no such field; known: {', '.join(f.name for f in fields_of(shape))}"),))
    if field.is_required:
        raise BadAnswer((Mistake(name, "a row cannot be without it: erase the whole row"),))
