"""The JSON that each command gives with `--json`, one shape a command; docs/reference/json.md is written from here.

Days are `YYYY-MM-DD`, moments ISO 8601 in UTC, exact numbers are texts. Every key is always there; `null` is "not known".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from homeground.case.device import Owner
from homeground.case.person import Where
from homeground.case.shape import shape
from homeground.cli.parts import (
    CaseLine,
    ChangeLine,
    DateLine,
    FileLine,
    GapLine,
    HappeningLine,
    SectionLine,
    SentLine,
    StepLine,
    VersionLine,
)
from homeground.desk.overview import Stage


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
