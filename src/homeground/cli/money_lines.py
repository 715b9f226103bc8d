"""What a formula gave, as the lines of its JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from homeground.case.message import Message
from homeground.cli.shapes.money import FormulaLine, InputLine, OutputLine, RangeLine, Reckoned, TakenLine, TermLine
from homeground.money import Entered, Formula, Input, Range, Spread, Taken, Term, Values, half_up, is_stale, ranged, terms
from homeground.wording import say


def reckoned(formula: Formula, inputs: Entered, today: date) -> Reckoned:
    """What the formula gives for these inputs."""
    found = ranged(formula, inputs)
    given = {
        "formula": formula.name,
        "currency": inputs.currency,
        "why": why_not(found.values),
        "verdicts": found.verdicts,
        "ranges": {name: range_line(spread) for name, spread in found.spreads.items()},
        "taken": [taken_line(taken, today) for taken in inputs.taken],
        "unused": inputs.unused,
        "terms": list(map(_term_line, terms(formula, inputs))),
        "formulas": [],
    }
    return Reckoned.model_validate({**given, **{name: _printed(value) for name, value in found.values.items()}})


def listed(formulas: Iterable[Formula]) -> Reckoned:
    """What can be reckoned."""
    lines = tuple(map(_formula_line, formulas))
    return Reckoned(formula=None, currency=None, why=None, verdicts=(), ranges={}, taken=(), unused=(), terms=(), formulas=lines)


def why_not(values: Values) -> str | None:
    """Why something does not apply, each reason once; nothing where all applies."""
    reasons = dict.fromkeys(say(value) for value in values.values() if isinstance(value, Message))
    return " ".join(reasons) or None


def _printed(value: Decimal | str | Message) -> str | None:
    match value:
        case Decimal():
            return str(half_up(value))
        case str():
            return value
        case Message():
            return None


def range_line(spread: Spread) -> RangeLine:
    """One output with its range as JSON."""
    low, mid, high = (str(half_up(end)) for end in (spread.range.low, spread.range.mid, spread.range.high))
    return RangeLine(low=low, mid=mid, high=high, driver=spread.driver)


def taken_line(taken: Taken, today: date) -> TakenLine:
    """What stands for an input as JSON."""
    figure, ends = taken.figure, _ends(taken.value)
    return TakenLine(
        input=taken.name,
        low=ends.get("low"),
        mid=ends.get("mid"),
        high=ends.get("high"),
        cuts=() if isinstance(taken.value, Range) else taken.value,
        is_counted=taken.is_counted,
        figure=figure.id if figure else None,
        source=figure.source if figure else None,
        checked_on=figure.checked_on if figure else None,
        is_stale=bool(figure and is_stale(figure, today)),
    )


def _ends(value: Range | tuple[str, ...]) -> Mapping[str, str]:
    """The three numbers of a range, as they stand and unrounded."""
    return {name: f"{getattr(value, name).normalize():f}" for name in ("low", "mid", "high")} if isinstance(value, Range) else {}


def _term_line(term: Term) -> TermLine:
    return TermLine(part=term.part, name=term.name, how=say(term.how), value=str(half_up(term.value)), unit=term.unit)


def _formula_line(formula: Formula) -> FormulaLine:
    return FormulaLine(
        name=formula.name,
        title=formula.title,
        how=formula.how,
        inputs=tuple(map(_input_line, formula.inputs)),
        outputs=tuple(OutputLine(name=output.name, unit=output.unit, means=output.means) for output in formula.outputs),
    )


def _input_line(one: Input) -> InputLine:
    left_out = say(one.left_out)
    return InputLine(name=one.name, question=one.ask, unit=one.unit, bounds=one.bounds, example=one.example, left_out=left_out)
