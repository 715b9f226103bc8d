"""The JSON of the commands for the employer's policy."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from homeground.case.clause import ClauseKind, Judged
from homeground.case.shape import shape
from homeground.intake import FoundClause, Unread


@shape
class PolicyRead:
    """`homeground policy read`: each clause with the words it stands in, and what was not read; `number` is the main one of `numbers`.

    `taken` are the rows of the case `case` that were new, where it was named with `--into`.
    """

    form: Literal["pdf", "docx", "html", "markdown", "text"]
    pages: int | None
    clauses: tuple[FoundClause, ...]
    unread: tuple[Unread, ...]
    case: str | None
    taken: tuple[str, ...]


@shape
class JudgedLine:
    """One clause of a case, and whether it counts."""

    row: str
    kind: ClauseKind
    judged: Judged


@shape
class PolicyJudged:
    """`homeground policy confirm`: every clause of the case as it stands now; `left` are not looked at yet."""

    case: str
    clauses: tuple[JudgedLine, ...]
    left: int


@shape
class BesideLine:
    """One part of the rule as the policy and as the law has it; null where one is silent, `kinder` where both speak."""

    part: str
    title: str
    policy: str | None
    law: str | None
    kinder: Literal["policy", "law", "same"] | None


@shape
class GapLine:
    """A matter on which no confirmed clause speaks; `was_looked_for`: the employee looked and found none."""

    kind: ClauseKind
    what: str
    was_looked_for: bool


@shape
class PolicyBeside:
    """`homeground policy beside`: null where there is no confirmed clause, or no right of the place."""

    case: str
    today: date
    policy: str | None
    place: str | None
    route: str | None
    parts: tuple[BesideLine, ...]
    gaps: tuple[GapLine, ...]


SHAPES: Mapping[str, type] = {"policy read": PolicyRead, "policy confirm": PolicyJudged, "policy beside": PolicyBeside}
