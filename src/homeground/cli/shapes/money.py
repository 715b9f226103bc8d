"""The JSON of the command that reckons with money."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from homeground.case.shape import shape
from homeground.money import Unit, Verdict


@shape
class RangeLine:
    """How far one output reaches; `driver`: the input whose range alone moves it most."""

    low: str
    mid: str
    high: str
    driver: str | None


@shape
class TakenLine:
    """What stands for an input that was left out; `is_counted` is false where it is left out of the sum.

    `source` and `checked_on` are those of a figure; `is_stale`: its time is over, and a new one is asked for.
    """

    input: str
    low: str | None
    mid: str | None
    high: str | None
    cuts: tuple[str, ...]
    is_counted: bool
    figure: str | None
    source: str | None
    checked_on: date | None
    is_stale: bool


@shape
class TermLine:
    """One line of the sum: `part` is today, package, change or time where several states are laid beside each other, else empty."""

    part: str
    name: str
    how: str
    value: str
    unit: Unit


@shape
class InputLine:
    """One input and how it is asked for; `left_out` says what happens where it is left out."""

    name: str
    question: str
    unit: Unit
    bounds: str
    example: str
    left_out: str


@shape
class OutputLine:
    """One thing that comes out."""

    name: str
    unit: Unit
    means: str


@shape
class FormulaLine:
    """One formula with what goes in and what comes out."""

    name: str
    title: str
    how: str
    inputs: tuple[InputLine, ...]
    outputs: tuple[OutputLine, ...]


class Reckoned(BaseModel):
    """`homeground money`: beside these keys every output of the formula stands under its own name, two places after the point.

    An output that does not apply is null, and `why` says so. `ranges` hold those outputs whose bounds are known over the ranges of the
    inputs. Without inputs `formula` is null, and `formulas` lists what can be reckoned; else it is empty.
    """

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, str | None] = Field(init=False)

    formula: str | None
    currency: str | None
    why: str | None
    verdicts: tuple[Verdict, ...]
    ranges: Mapping[str, RangeLine]
    taken: tuple[TakenLine, ...]
    unused: tuple[str, ...]
    terms: tuple[TermLine, ...]
    formulas: tuple[FormulaLine, ...]


SHAPES: Mapping[str, type] = {"money": Reckoned}
