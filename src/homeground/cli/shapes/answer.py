"""The JSON of the commands that answer and show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.case.person import Where
from homeground.case.shape import shape
from homeground.cli.parts import ChangeLine, DateLine, FindingLine, HappeningLine, MissingLine, SectionLine, StepLine, VersionLine
from homeground.desk.overview import Stage
from homeground.desk.strength import Advice, ClaimId, Strength


@shape
class Next:
    """`homeground next`."""

    case: str
    today: date
    where: Where | None
    stage: Stage
    step: StepLine


@shape
class ClaimLine:
    """One of the five claims: what holds it up, and what is missing."""

    id: ClaimId
    title: str
    strength: Strength
    holds: tuple[str, ...]
    missing: tuple[MissingLine, ...]


@shape
class Ready:
    """`homeground ready`: `changes` are the things that would change the case most, three at most."""

    case: str
    advice: Advice
    title: str
    why: str
    changes: tuple[MissingLine, ...]
    claims: tuple[ClaimLine, ...]
    findings: tuple[FindingLine, ...]


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


SHAPES: Mapping[str, type] = {"next": Next, "ready": Ready, "answer": Answered, "show": Shown, "history": History, "undo": Undone}
