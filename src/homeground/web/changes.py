"""The journal in plain words: what each entry changed, and which version can come back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from homeground.case.entry import Answer, Correction, Erased, Happened, Removed, Unknown, Withdrawn
from homeground.case.happening import kind_of
from homeground.case.section import Section, section_named
from homeground.desk.case_file import CaseFile
from homeground.desk.history import Past, history
from homeground.web.form import texts_of
from homeground.web.line import line_of
from homeground.web.shown import Difference, differences
from homeground.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry as the history tells it. `number` is set where this version can come back."""

    title: str
    about: str
    at: datetime
    on: date
    section: str = ""
    differences: tuple[Difference, ...] = ()
    number: int | None = None
    is_erased: bool = False


def changes(file: CaseFile, section: str | None = None) -> tuple[Change, ...]:
    """What changed, newest first; of one section where it is named."""
    return tuple(change for past in history(file) if section in (None, (change := _change(past)).section))


def _change(past: Past) -> Change:
    at, on = past.entry.at.astimezone(), past.entry.on
    match past.content:
        case Answer() | Removed() as content:
            return _answered(past, content)
        case Happened(what):
            return Change(title="What happened", about=say(kind_of(what).told(what)), at=at, on=on)
        case Correction(_, what):
            return Change(title="What happened, told better", about=say(kind_of(what).told(what)), at=at, on=on)
        case Withdrawn():
            return Change(title="What happened", about="one of these was taken back", at=at, on=on)
        case Erased():
            return Change(title="Erased", about="there was something here; its words are gone for good", at=at, on=on, is_erased=True)
        case Unknown(why):
            return Change(title="Not readable by this version", about=f"kept as it is: {why}", at=at, on=on)
        case never:
            assert_never(never)


def _answered(past: Past, content: Answer | Removed) -> Change:
    section, is_there = section_named(content.section), past.value is not None
    before, after = ({} if value is None else texts_of(value) for value in (past.before, past.value))
    verb = "taken back" if content.undoes else "removed" if not is_there else _verb(past, content.row)
    return Change(
        title=_title(section, content.row, past.value if is_there else past.before),
        about=verb,
        at=past.entry.at.astimezone(),
        on=past.entry.on,
        section=section.name,
        differences=tuple(differences(section.shape, before, after)) if is_there else (),
        number=past.entry.number if is_there and not past.is_latest else None,
    )


def _verb(past: Past, row: str | None) -> str:
    if past.before is not None:
        return "changed"
    return "added" if row else "answered"


def _title(section: Section, row: str | None, value: object | None) -> str:
    title = line_of("", value).title if row and value is not None else ""
    return f"{section.title}: {title}" if title else section.title
