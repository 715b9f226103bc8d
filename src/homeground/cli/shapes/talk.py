"""The JSON of the commands for papers and for what happened."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.happening import NOTED, noting_of
from homeground.case.shape import shape
from homeground.cli.parts import FileLine, GapLine, HappeningLine


@shape
class Printed:
    """`homeground print`."""

    case: str
    files: tuple[FileLine, ...]
    gaps: tuple[GapLine, ...]


@shape
class Noted:
    """`homeground sent`, `homeground reply`, `homeground withdraw`: what was noted, or taken back."""

    case: str
    happening: HappeningLine
    is_withdrawn: bool


SHAPES: Mapping[str, type] = {
    "print": Printed,
    **{noting_of(kind).word: Noted for kind in NOTED.values()},
    "withdraw": Noted,
}
