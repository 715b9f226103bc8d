"""The JSON of the first answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from homeground.case.quantity import Share
from homeground.case.shape import shape
from homeground.cli.parts import StepLine
from homeground.cli.shapes.jobs import FigureLine


@shape
class LikeLine:
    """An occupation that the job title may mean, and why."""

    soc: str
    title: str
    why: str


@shape
class ShareLine:
    """The share of tasks of one occupation that can be done at home, from 0 to 1; `offered` is another thing, and kept apart.

    `is_chosen`: the person named the occupation; else it is the likeliest of `others`, and may be the wrong one.
    """

    low: Decimal
    mid: Decimal
    high: Decimal
    source: str
    soc: str
    title: str
    is_chosen: bool
    feasible: FigureLine
    offered: FigureLine | None
    others: tuple[LikeLine, ...]


@shape
class LawLine:
    """What the law of the place says, in a sentence; `place` is null where none was told."""

    place: str | None
    right: str | None
    said: str


@shape
class RangeLine:
    """A number a year, from low to high."""

    low: Decimal
    mid: Decimal
    high: Decimal


@shape
class SavedLine:
    """What the home days save in a year; null where what it takes was not told."""

    hours_a_year: RangeLine | None
    fares_a_year: RangeLine | None
    currency: str | None
    fares_share_of_pay: Share | None


@shape
class Start:
    """`homeground start`: nothing is assumed that was not told. `share_movable` is null where no published job is like the title."""

    share_movable: ShareLine | None
    law: LawLine
    money: SavedLine
    first_step: StepLine


SHAPES: Mapping[str, type] = {"start": Start}
