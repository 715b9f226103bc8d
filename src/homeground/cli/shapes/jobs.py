"""The JSON of `homeground jobs`: occupations like a job, with what is published of each, and the figures of all jobs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from homeground.case.quantity import Percent
from homeground.case.shape import shape
from homeground.portability import Concept, Known, Teller


@shape
class FigureLine:
    """One published figure; beside it either `se`, in percentage points, or `low`, `high` and `range_is`, or in `margin` why neither."""

    concept: Concept
    told_by: Teller
    percent: Percent
    of: str
    country: str
    period: str
    se: Percent | None
    low: Percent | None
    high: Percent | None
    range_is: str | None
    margin: str | None
    source: str
    url: str
    licence: str
    known: Known
    checked_on: date
    note: str | None


@shape
class JobLine:
    """An occupation; `why` it was found, null where it was asked for. `low`, `mid`, `high` are shares of its tasks, from 0 to 1."""

    soc: str
    title: str
    group: str
    group_name: str
    why: str | None
    tasks: int
    low: Decimal
    mid: Decimal
    high: Decimal
    feasible: FigureLine
    offered: FigureLine | None


@shape
class GroupLine:
    """A major group, with what is offered in it; null where nobody told that."""

    group: str
    name: str
    offered: FigureLine | None


@shape
class Jobs:
    """`homeground jobs`: the occupations most like a title, or the one asked for; the groups where none is like it, or the one asked for.

    `general` are the figures of all jobs, `cautions` what must be said beside them, `notice` whose database the shares rest on.
    """

    title: str | None
    jobs: tuple[JobLine, ...]
    groups: tuple[GroupLine, ...]
    general: tuple[FigureLine, ...]
    cautions: tuple[str, ...]
    notice: str


SHAPES: Mapping[str, type] = {"jobs": Jobs}
