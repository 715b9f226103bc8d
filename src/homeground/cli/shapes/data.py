"""The JSON of the commands for the person's own download of the O*NET database."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from homeground.case.shape import shape
from homeground.cli.data_lines import OccupationLine, ReleaseLine, TitleLine
from homeground.portability import Result


@shape
class DataAdded:
    """`homeground data add`: whether it is new, took the place of another download of the release, or is the same as before."""

    how: Literal["new", "replaced", "same"]
    release: ReleaseLine
    published: str


@shape
class DataList:
    """`homeground data list`: the newest release first."""

    file: str
    releases: tuple[ReleaseLine, ...]


@shape
class DataTitles:
    """`homeground data titles`: the best first, each occupation once."""

    release: str
    occupations: tuple[TitleLine, ...]
    attribution: str


@shape
class BankTaskLine:
    """One task; `sort` is Core or Supplemental, `label` null where none of its activities has one."""

    code: str
    id: str
    text: str
    sort: str | None
    label: Result | None


@shape
class ShareLine:
    """How many tasks have a label, and which part of the labelled tasks, from 0 to 1: of tasks, not of hours."""

    tasks: int
    share: Decimal | None


@shape
class DataTasks:
    """`homeground data tasks`: `unlabelled` counts the tasks without a label."""

    release: str
    occupations: tuple[OccupationLine, ...]
    tasks: tuple[BankTaskLine, ...]
    shares: Mapping[Result, ShareLine]
    unlabelled: int
    attribution: str


@shape
class DwaLine:
    """One detailed work activity (DWA), the group to which it belongs (IWA) with its label, and how many tasks belong to it."""

    id: str
    title: str
    group: str
    group_title: str | None
    label: Result | None
    tasks: int


@shape
class DataActivities:
    """`homeground data activities`: the best first."""

    release: str
    activities: tuple[DwaLine, ...]
    attribution: str


@shape
class DataRemoved:
    """`homeground data remove`."""

    release: str


@shape
class TakenLine:
    """One task that became a row of the case."""

    row: str
    name: str
    taken_from: str


@shape
class TasksTaken:
    """`homeground tasks from`: the new rows, and how many of the chosen tasks were there already."""

    case: str
    release: str
    taken: tuple[TakenLine, ...]
    there_already: int
    attribution: str


SHAPES: Mapping[str, type] = {
    "data add": DataAdded,
    "data list": DataList,
    "data titles": DataTitles,
    "data tasks": DataTasks,
    "data activities": DataActivities,
    "data remove": DataRemoved,
    "tasks from": TasksTaken,
}
