"""The JSON of the commands that tell which tasks can move."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.cli.tasks_lines import TaskLine, TotalsLine


@shape
class TasksRated:
    """`homeground tasks rate`: each task with its result; `ignored` are the columns of the file that mean nothing here."""

    rows: tuple[TaskLine, ...]
    totals: TotalsLine
    ignored: tuple[str, ...]


SHAPES: Mapping[str, type] = {"tasks rate": TasksRated}
