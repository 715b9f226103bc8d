"""The parts of which the JSON of the commands is made: a step, a section, an answer, a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from homeground.case.person import Where
from homeground.case.shape import shape
from homeground.desk.interview import Change
from homeground.desk.overview import Stage, State
from homeground.desk.work import Grade


@shape
class FieldChange:
    """One field before and after; null where it was not answered."""

    field: str
    before: Any
    now: Any


@shape
class ChangeLine:
    """What an act did to one section or row, and which of its fields it changed."""

    section: str
    row: str | None
    how: Change
    fields: tuple[FieldChange, ...]


@shape
class StepLine:
    """One thing to do; `command` does it, where there is a case for it; `say` is a sentence to say aloud."""

    id: str
    title: str
    why: str
    minutes: int
    say: str | None
    command: str | None


@shape
class MissingLine:
    """Something that is not answered yet, at its dotted path."""

    path: str
    what: str


@shape
class FindingLine:
    """Something found: why it matters, what to do, on what it rests; `path` is the answer where it is mended."""

    id: str
    grade: Grade
    title: str
    reason: str
    remedy: str | None
    source: str
    path: str | None


@shape
class AnswerLine:
    """One answer, as it would stand in a file."""

    field: str
    question: str
    answer: Any
    unit: str
    is_private: bool


@shape
class RowLine:
    """One row of a section; a private row as a whole stays with you."""

    row: str
    is_private: bool
    answers: tuple[AnswerLine, ...]


@shape
class SectionLine:
    """A section: how far it is, what it lacks, and its answers (or rows of answers)."""

    section: str
    title: str
    state: State
    summary: str
    missing: tuple[MissingLine, ...]
    answers: tuple[AnswerLine, ...]
    rows: tuple[RowLine, ...]


@shape
class DateLine:
    """A day that matters."""

    on: date
    what: str
    is_past: bool


@shape
class HappeningLine:
    """Something that happened; `number` is that of its entry in the journal."""

    number: int
    id: UUID
    kind: str
    fields: Mapping[str, Any]


@shape
class SentLine:
    """A paper that others have."""

    paper: str
    to: str
    on: date


@shape
class CaseLine:
    """One case in the list."""

    case: str
    where: Where | None
    stage: Stage
    sections_done: int
    sections: int
    next: str


@shape
class VersionLine:
    """One state that a section or row has had; `fields` is null where it was taken out."""

    number: int
    at: datetime
    on: date
    by: str
    section: str
    row: str | None
    fields: Mapping[str, Any] | None
    is_undo: bool


@shape
class FileLine:
    """A file that was written; `state` is same where it was there already, byte for byte."""

    paper: str
    format: str
    file: str
    is_private: bool
    state: Literal["written", "same"]


@shape
class GapLine:
    """What a paper leaves out because it is not known yet; `by_law`: without it, it may not count as a formal request."""

    paper: str
    path: str
    what: str
    by_law: bool
