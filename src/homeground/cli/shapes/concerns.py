"""The JSON of the commands that tell what a boss may fear and what keeps data safe."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.case.shape import shape
from homeground.cli.concern_lines import CheckLine, ConcernLine


@shape
class Concerns:
    """`homeground concerns`: every common concern, or the one that was named."""

    concerns: tuple[ConcernLine, ...]


@shape
class Checklist:
    """`homeground security`: the controls that the data ask for, those required first; `case` is null where only kinds were named.

    `stay_in_the_office`: rules by which tasks with such data stay on office days.
    """

    case: str | None
    today: date
    classes: tuple[str, ...]
    controls: tuple[CheckLine, ...]
    stay_in_the_office: tuple[str, ...]


SHAPES: Mapping[str, type] = {"concerns": Concerns, "security": Checklist}
