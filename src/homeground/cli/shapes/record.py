"""The JSON of the command that keeps a day of the own record."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from homeground.case.shape import shape
from homeground.cli.parts import ChangeLine


@shape
class LevelLine:
    """One count: on how many days it was kept, its mean of a day to one place, the least and the most of one day."""

    days: int
    mean: Decimal
    least: Decimal
    most: Decimal


@shape
class Recorded:
    """`homeground record`: the day that was kept, how many of ten are still wanted, and the level of each count."""

    case: str
    change: ChangeLine
    wanted: int
    done: LevelLine | None
    interruptions: LevelLine | None


SHAPES: Mapping[str, type] = {"record": Recorded}
