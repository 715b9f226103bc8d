"""The JSON of the command that prices the package of a case."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.cli.parts import FindingLine, MissingLine
from homeground.cli.shapes.money import RangeLine, TakenLine
from homeground.money import Unit, Verdict


@shape
class PackageLine:
    """One package: money an hour, money a year, hours a year, each today and then, with its ranges; `verdicts`, the best guess first."""

    name: str
    verdicts: tuple[Verdict, ...]
    ranges: Mapping[str, RangeLine]


@shape
class EmployerFigure:
    """One thing that the employer saves, pays (`is_paid`) or gets back, with its range and what it does not promise."""

    name: str
    title: str
    low: str
    mid: str
    high: str
    unit: Unit
    is_paid: bool
    caveat: str


@shape
class CaseWorth:
    """`homeground worth`: both sides of the package of a case, or of one that was tried out (`is_tried`).

    `packages` holds the whole one first; of a mix also each part alone and neither. `lacks` names what to answer before anything
    can be counted. `left_out` says what of the employer's side is not counted, and why.
    """

    case: str
    currency: str | None
    is_tried: bool
    verdict: str | None
    packages: tuple[PackageLine, ...]
    good: tuple[str, ...]
    hard: tuple[str, ...]
    counted: tuple[str, ...]
    own_time: str | None
    taken: tuple[TakenLine, ...]
    not_counted: tuple[str, ...]
    employer: tuple[EmployerFigure, ...]
    left_out: tuple[str, ...]
    findings: tuple[FindingLine, ...]
    lacks: tuple[MissingLine, ...]
    mend: tuple[str, ...]


SHAPES: Mapping[str, type] = {"worth": CaseWorth}
