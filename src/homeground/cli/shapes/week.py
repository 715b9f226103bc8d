"""The JSON of the command that packs a week."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from homeground.case.question import Weekday
from homeground.case.shape import shape
from homeground.cli.parts import FindingLine, MissingLine
from homeground.portability import ChangeKind, FindingKind, Term


@shape
class PieceLine:
    """The hours of one task on one day."""

    task: str
    hours: Decimal
    is_tied: bool


@shape
class WorkdayLine:
    """One workday of a week that would do."""

    day: Weekday
    place: Literal["home", "office"]
    hours: Decimal
    pieces: tuple[PieceLine, ...]


@shape
class WeekChangeLine:
    """One thing to change: a `task`, or the named `days`, which go `to` another one, are kept, or are halved."""

    kind: ChangeKind
    task: str | None
    days: tuple[Weekday, ...]
    to: Weekday | None


@shape
class RemedyLine:
    """What would win `days_won`: one change, or two that win only together."""

    changes: tuple[WeekChangeLine, ...]
    home_days_max: Decimal
    days_won: Decimal
    said: str


@shape
class WeekFindingLine:
    """Something to look at; `hours` is by how much, null are a day or a task that it does not name."""

    kind: FindingKind
    day: Weekday | None
    task: str | None
    hours: Decimal
    said: str


@shape
class TasksWeek:
    """`homeground tasks week`: `because` are the terms that bind, `binding` the tasks that carry them, `office` the chosen days."""

    office_days: int
    home_days_max: int
    office: tuple[Weekday, ...]
    because: tuple[Term, ...]
    binding: tuple[str, ...]
    why_not_one_less: tuple[str, ...]
    days: tuple[WorkdayLine, ...]
    remedies: tuple[RemedyLine, ...]
    findings: tuple[WeekFindingLine, ...]


@shape
class MyWeek:
    """`homeground tasks mine`: `week` is null while answers are missing (`lacks`) or cannot be so (`mend`)."""

    case: str
    week: TasksWeek | None
    lacks: tuple[MissingLine, ...]
    mend: tuple[str, ...]
    findings: tuple[FindingLine, ...]


SHAPES: Mapping[str, type] = {"tasks week": TasksWeek, "tasks mine": MyWeek}
