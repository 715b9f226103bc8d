"""The JSON that each command gives with `--json`, one shape a command; docs/reference/json.md is written from here.

Days are `YYYY-MM-DD`, moments ISO 8601 in UTC, exact numbers are texts. Every key is always there; `null` is "not known".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from homeground.case.device import Owner
from homeground.case.person import Where
from homeground.case.shape import shape
from homeground.desk.interview import Change
from homeground.desk.overview import Stage, State


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
    """One thing to do; `command` does it, where a command can; `say` is a sentence to say aloud."""

    id: str
    title: str
    why: str
    minutes: int
    say: str | None
    target: str
    command: str | None


@shape
class MissingLine:
    """Something that is not answered yet, at its dotted path."""

    path: str
    what: str


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
    """What a paper leaves out because it is not known yet."""

    paper: str
    path: str
    what: str


@shape
class NewCase:
    """`homeground new`."""

    case: str
    folder: str
    whose: Owner | None
    account: Literal["mine", "employer"] | None
    is_seen_by_employer: bool


@shape
class CaseList:
    """`homeground list`."""

    folder: str
    cases: tuple[CaseLine, ...]


@shape
class Answered:
    """`homeground answer`."""

    case: str
    section: str
    changes: tuple[ChangeLine, ...]


@shape
class Shown:
    """`homeground show`: with a section named, `sections` holds that one alone."""

    case: str
    where: Where | None
    where_since: date | None
    stage: Stage
    sections: tuple[SectionLine, ...]
    dates: tuple[DateLine, ...]
    happenings: tuple[HappeningLine, ...]
    unread: tuple[str, ...]


@shape
class Next:
    """`homeground next`."""

    case: str
    today: date
    where: Where | None
    stage: Stage
    step: StepLine


@shape
class Now:
    """`homeground now`."""

    where: str
    title: str
    step: str
    why: str
    say: str
    papers: tuple[str, ...]
    then: tuple[str, ...]


@shape
class History:
    """`homeground history`: newest first; `erased` counts the entries whose contents are gone for good."""

    case: str
    versions: tuple[VersionLine, ...]
    happenings: tuple[HappeningLine, ...]
    erased: int


@shape
class Undone:
    """`homeground undo`."""

    case: str
    changes: tuple[ChangeLine, ...]


@shape
class Noted:
    """`homeground sent`, `homeground reply`, `homeground withdraw`: what was noted, or taken back."""

    case: str
    happening: HappeningLine
    is_withdrawn: bool


@shape
class ErasedAnswers:
    """`homeground erase`: how many entries lost their contents, and which papers others have."""

    case: str
    whole_case: bool
    entries: int
    sent: tuple[SentLine, ...]


@shape
class Imported:
    """`homeground import`: `unread` are entries of kinds that this version keeps without knowing them."""

    case: str
    entries: int
    unread: tuple[str, ...]


@shape
class BackedUp:
    """`homeground backup`."""

    file: str


@shape
class Restored:
    """`homeground restore`: `before` is a backup of what stood there until now."""

    cases: tuple[str, ...]
    before: str


@shape
class Renamed:
    """`homeground rename`."""

    before: str
    case: str


@shape
class Printed:
    """`homeground print`."""

    case: str
    files: tuple[FileLine, ...]
    gaps: tuple[GapLine, ...]


@shape
class Demo:
    """`homeground demo`."""

    folder: str
    today: date
    files: tuple[FileLine, ...]
    gaps: tuple[GapLine, ...]
    step: StepLine


SHAPES: Mapping[str, type] = {
    "new": NewCase,
    "list": CaseList,
    "answer": Answered,
    "show": Shown,
    "next": Next,
    "now": Now,
    "history": History,
    "undo": Undone,
    "sent": Noted,
    "reply": Noted,
    "withdraw": Noted,
    "erase": ErasedAnswers,
    "import": Imported,
    "backup": BackedUp,
    "restore": Restored,
    "rename": Renamed,
    "print": Printed,
    "demo": Demo,
}
"""The shape of each command's JSON."""
