"""The JSON of the commands that tell what the law says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from homeground.case.shape import shape
from homeground.cli.law_lines import (
    AdviserLine,
    AnnouncedLine,
    AskLine,
    DueLine,
    MendLine,
    PlaceLine,
    PointerLine,
    SourceLine,
    StrongerLine,
    UsedLine,
    VersionLine,
)
from homeground.law import Kind


@shape
class Places:
    """`homeground law list`: the places whose law is recorded, and those to which there is a pointer alone."""

    places: tuple[PlaceLine, ...]
    pointers: tuple[PointerLine, ...]


@shape
class Checked:
    """`homeground law check`: what does not apply is null or empty; the words are those of docs/specs/law.md, section 8."""

    version: date | None
    kind: Kind | None
    eligible: Literal["yes", "no", "unknown"]
    why: tuple[str, ...]
    eligible_from: date | None
    blocked: str | None
    next_request_from: date | None
    missing: tuple[str, ...]
    deadlines: Mapping[str, DueLine]
    ground_listed: Literal["yes", "no", "open-list"] | None
    warnings: tuple[str, ...]
    next: str
    rules: tuple[UsedLine, ...]


@shape
class Explained:
    """`homeground law explain`: the rule of a place in words, every version of every right; each rule names its sources by id."""

    id: str
    name: str
    depth: Literal["solid", "usable", "stub"]
    as_of: date
    is_stale: bool
    adviser: AdviserLine
    routes: tuple[VersionLine, ...]
    stronger: tuple[StrongerLine, ...]
    announced: tuple[AnnouncedLine, ...]
    sources: tuple[SourceLine, ...]


@shape
class RightInCase:
    """One right as it stands for the case. `rests_on` are the answers that decided it, `opened_by` the private ones of them.

    Until it `is_asked`, the dates are those of a request made today.
    """

    place: str
    id: str
    is_chosen: bool
    is_asked: bool
    stands: str
    answer: Checked
    missing: tuple[AskLine, ...]
    rests_on: tuple[str, ...]
    opened_by: tuple[str, ...]


@shape
class Mine:
    """`homeground law mine`: the rights of a case, the strongest first; `stronger` is for the employee alone."""

    case: str
    today: date
    place: str | None
    places: tuple[PlaceLine, ...]
    pointers: tuple[PointerLine, ...]
    rights: tuple[RightInCase, ...]
    question: AskLine | None
    stronger: tuple[StrongerLine, ...]
    informal_first: bool
    mistakes: tuple[MendLine, ...]


SHAPES: Mapping[str, type] = {"law list": Places, "law check": Checked, "law explain": Explained, "law mine": Mine}
