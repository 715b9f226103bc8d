"""What stands for an input that was left out; what is needed and has nothing to stand for it is a mistake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from homeground.case.reading import Mistake
from homeground.money.entered import Taken
from homeground.money.facts import figures
from homeground.money.figure import Figure, Place, default_figure
from homeground.money.question import FromFigure, FromGross, Input, Nothing, Part, Usual, UsualCuts
from homeground.money.range import Range

NOT_ASKED = Range.of(Decimal(1))
"""Stands for an input whose partner is 0, so that it counts for nothing."""


def left_out(one: Input, numbers: Mapping[str, Range], place: Place, today: date) -> Taken | Mistake | None:
    """What stands for an input; what has to be told about it; nothing where it is not asked, or waits for another to be mended."""
    if one.beside and one.beside not in numbers:
        return None
    match one.otherwise:
        case Nothing():
            return Taken(one.name, Range.of(Decimal(0)), is_counted=False)
        case Usual(range=usual):
            return Taken(one.name, usual)
        case UsualCuts(cuts=cuts):
            return Taken(one.name, cuts)
        case FromGross():
            return _from_gross(one.name, numbers)
        case FromFigure(concept=concept, part=part):
            figure = default_figure(figures(), concept, place, today)
            return Taken(one.name, _part(figure, part), figure) if figure else _needed(one)
        case None:
            return _needed(one)


def is_not_asked(one: Input, numbers: Mapping[str, Range]) -> bool:
    """Whether an input counts for nothing, since the one that it stands beside is 0."""
    return one.beside is not None and one.beside in numbers and numbers[one.beside].high == 0


def _from_gross(name: str, numbers: Mapping[str, Range]) -> Taken | None:
    """After tax not less than if all were taxed like the last sum earned, and not more than before tax."""
    if "gross" not in numbers or "marginal_tax" not in numbers:
        return None
    gross, tax = numbers["gross"], numbers["marginal_tax"]
    return Taken(name, Range(gross.low * (1 - tax.high), gross.mid, gross.high))


def _part(figure: Figure, part: Part) -> Range:
    return figure.range if part == "all" else Range.of(getattr(figure.range, part))


def _needed(one: Input) -> Mistake:
    return Mistake(one.name, f"needed{f' beside {one.beside}' if one.beside else ''}: {one.ask} For example: {one.example}")
