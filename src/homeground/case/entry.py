"""The entries of a case's journal: what was answered and what happened, each dated, each kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from homeground.case.happening import HAPPENINGS, Happening
from homeground.case.reading import BadAnswer, Body, body_of, read
from homeground.case.section import Section, UnknownSection, section_named

ROW_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
"""How a row is named."""

SHAPE = 1
"""The version of the entries' form that this program writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry before the store has given it a number.

    `at` is the UTC moment, `on` the employee's local date; entries of one act carry the same moment. `shape` is the
    version of the entry's form, `facts_version` that of the facts the program had. `body` holds plain JSON values.
    """

    id: UUID
    at: datetime
    on: date
    by: str
    shape: int
    facts_version: str
    kind: str
    body: Body

    @property
    def subject(self) -> str | None:
        """The section or row it is about (`person`, `tasks/post`); nothing for what happened."""
        if self.kind not in ("answer", "removed") or "section" not in self.body:
            return None
        return subject(str(self.body["section"]), self.body.get("row"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Draft):
    """One line of the journal. `number` rises in a case but may have gaps."""

    number: int


def numbered(draft: Draft, number: int) -> Entry:
    """The draft as the store keeps it."""
    names = ("id", "at", "on", "by", "shape", "facts_version", "kind", "body")
    return Entry(number=number, **{name: getattr(draft, name) for name in names})


def subject(section: str, row: str | None = None) -> str:
    """What an answer is about, as one word."""
    return f"{section}/{row}" if row else section


@dataclass(frozen=True, slots=True)
class Answer:
    """The latest answer for its section or row counts. `undoes`: the id of the entry that this one takes back."""

    section: str
    row: str | None
    value: object
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """The section is unanswered again, or the row is gone."""

    section: str
    row: str | None
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """Something happened; it counts for ever unless withdrawn."""

    what: Happening


@dataclass(frozen=True, slots=True)
class Correction:
    """What happened, told better; both stay in the journal."""

    of: UUID
    what: Happening


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """It did not happen after all."""

    of: UUID


@dataclass(frozen=True, slots=True)
class Erased:
    """A tombstone: there was an entry, and its body is gone."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """An entry of a kind or form that this version does not know, or cannot read: kept as it is, and reported."""

    why: str


Content: TypeAlias = Answer | Removed | Happened | Correction | Withdrawn | Erased | Unknown


def content_of(entry: Draft) -> Content:
    """Read an entry's body; whatever cannot be read is `Unknown`, never lost and never an error."""
    if entry.shape > SHAPE:
        return Unknown("written by a later version of this program")
    try:
        return _content(entry.kind, entry.body)
    except UnknownSection as error:
        return Unknown(f"about a section that this version does not know: {error.args[0]}")
    except BadAnswer as error:
        return Unknown(f"not readable: {error}")
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        return Unknown(f"not readable: {type(error).__name__}")


def _content(kind: str, body: Body) -> Content:
    match kind:
        case "answer":
            section, row = _about(body)
            return Answer(section.name, row, read(section.shape, body["fields"]), body.get("undoes"))
        case "removed":
            section, row = _about(body)
            return Removed(section.name, row, body.get("undoes"))
        case "correction":
            return Correction(UUID(body["of"]), read(HAPPENINGS[body["kind"]].shape, body["fields"]))
        case "withdrawn":
            return Withdrawn(UUID(body["of"]))
        case "erased":
            return Erased()
        case _ if kind in HAPPENINGS:
            return Happened(read(HAPPENINGS[kind].shape, body))
        case _:
            return Unknown(f"of a kind that this version does not know: {kind}")


def _about(body: Body) -> tuple[Section, str | None]:
    """The section and row that an entry is about; `ValueError` when they do not fit each other."""
    section, row = section_named(body["section"]), body.get("row")
    if section.has_rows != (row is not None) or (row is not None and not ROW_ID.fullmatch(row)):
        raise ValueError(f"{section.name} is {'a list of rows' if section.has_rows else 'a single answer'}")
    return section, row


def answer_body(section: str, row: str | None, value: object, *, undoes: str | None = None) -> Body:
    """The body of an `answer` entry."""
    return _present(section=section, row=row, fields=body_of(value), undoes=undoes)


def removed_body(section: str, row: str | None, *, undoes: str | None = None) -> Body:
    """The body of a `removed` entry."""
    return _present(section=section, row=row, undoes=undoes)


def tombstone(entry: Entry) -> Entry:
    """What stays of an erased entry: its id, number and day."""
    midnight = entry.at.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(entry, at=midnight, by="", shape=SHAPE, facts_version="", kind="erased", body={})


def _present(**parts: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON values
    return {name: value for name, value in parts.items() if value is not None}
