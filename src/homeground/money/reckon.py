"""What a formula gives: at the best guess, over the ranges of what goes in, and line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from homeground.money.entered import Entered
from homeground.money.exactly import in_full, sign
from homeground.money.formula import Formula, Values
from homeground.money.range import Range
from homeground.money.term import Term
from homeground.money.verdict import Verdict, verdicts_within

Point = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Spread:
    """How far one output reaches; `driver` is the input whose range alone moves it most, none where nothing moves it."""

    range: Range
    driver: str | None


@dataclass(frozen=True, slots=True)
class Ranged:
    """What a formula gives.

    `values` are those of the best guess. `spreads` hold every number with its range; a number without one does not apply everywhere within
    the ranges of what went in. `verdicts` are the words that may hold there, that of the best guess first.
    """

    values: Values
    spreads: Mapping[str, Spread]
    verdicts: tuple[Verdict, ...] = ()


def counted(formula: Formula, inputs: Entered) -> Values:
    """What the formula gives at the best guess of every input, unrounded."""
    with in_full():
        return _at(formula, inputs, {})


def terms(formula: Formula, inputs: Entered) -> tuple[Term, ...]:
    """How that is counted, line by line."""
    with in_full():
        return tuple(formula.terms(**inputs.mid, **inputs.lists))


def ranged(formula: Formula, inputs: Entered) -> Ranged:
    """What the formula gives while every input moves within its range, each for itself.

    Every output is monotone in each input while the others stand still, so its bounds lie at corners: every combination of lows and
    highs is tried. The change of the hourly rate alone turns in `formula.turning`; where it turns is tried as well.
    """
    with in_full():
        guess = _at(formula, inputs, {})
        found = [guess, *(_at(formula, inputs, point) for point in _points(formula, inputs))]
        alone = {name: [_at(formula, inputs, point) for point in _alone(formula, inputs, name)] for name in inputs.open}
        spreads = {
            name: Spread(_reach(name, found), _driver(name, alone))
            for name, value in guess.items()
            if isinstance(value, Decimal) and all(isinstance(one[name], Decimal) for one in found)
        }
        return Ranged(guess, spreads, _verdicts(spreads, guess))


def _at(formula: Formula, inputs: Entered, point: Point) -> Values:
    return formula.counts(**inputs.at(point), **inputs.lists)


def _points(formula: Formula, inputs: Entered) -> Iterator[Point]:
    """The corners of the box of all ranges, and where an output turns on its edges."""
    if not inputs.open:
        return
    for ends in product(*((one.low, one.high) for one in inputs.open.values())):
        corner = dict(zip(inputs.open, ends, strict=True))
        yield corner
        for name in formula.turning:
            if name in inputs.open:
                yield from _turned(formula, inputs, corner, name)


def _alone(formula: Formula, inputs: Entered, name: str) -> Iterator[Point]:
    """One input at the ends of its range and where an output turns, all others at their best guess."""
    ends = inputs.open[name]
    yield from ({name: ends.low}, {name: ends.high}, {name: ends.mid})
    if name in formula.turning:
        yield from _turned(formula, inputs, {}, name)


def _turned(formula: Formula, inputs: Entered, corner: Point, name: str) -> Iterator[Point]:
    at = formula.turns(inputs.at(corner), name) if formula.turns else None
    if at is not None and inputs.open[name].low < at < inputs.open[name].high:
        yield {**corner, name: at}


def _reach(name: str, found: list[Values]) -> Range:
    numbers = _numbers(name, found)
    return Range.around(numbers[0], numbers)


def _driver(name: str, alone: Mapping[str, list[Values]]) -> str | None:
    """The first input whose range alone moves the output as far as any; none where nothing moves it."""
    widths = {moved: _reach(name, values).width for moved, values in alone.items()}
    widest = max(widths.values(), default=Decimal(0))
    return next((moved for moved, width in widths.items() if not sign(widest - width)), None) if sign(widest) else None


def _numbers(name: str, found: list[Values]) -> list[Decimal]:
    return [value for values in found if isinstance(value := values[name], Decimal)]


def _verdicts(spreads: Mapping[str, Spread], guess: Values) -> tuple[Verdict, ...]:
    if "verdict" not in guess:
        return ()
    net = spreads["net_change_year" if "net_change_year" in spreads else "net_change"].range
    return verdicts_within(rate_change=spreads["rate_change"].range, net_change=net)
