"""What a formula gave, on the screen: the answer first, then how it is counted, then what was taken for what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from homeground.case.message import Message
from homeground.cli.money_lines import why_not
from homeground.cli.screen import day, heading, out, table, title
from homeground.money import (
    VERDICTS,
    Entered,
    Figure,
    Formula,
    Range,
    Ranged,
    Spread,
    Taken,
    Term,
    Unit,
    is_stale,
    ranged,
    terms,
    value_said,
)
from homeground.wording import say

PARTS = {
    "": "How it is counted",
    "today": "How it is counted: today",
    "package": "With the package",
    "change": "What changes",
    "time": "Over its own time",
}
"""What stands above the lines of each state."""

KNOWN = {
    "read": "read at its source",
    "secondary": "read at second hand",
    "memory": "from memory",
    "estimate": "an estimate of our own",
}
"""How a figure is known."""


def tell(formula: Formula, inputs: Entered, today: date) -> None:
    """The whole answer."""
    found = ranged(formula, inputs)
    title(_headline(formula, found, inputs.currency))
    if formula.one_for_each:
        out(f"{formula.outputs[0].means[0].upper()}{formula.outputs[0].means[1:]}.")
    if why := why_not(found.values):
        out(why)
    _tell_doubt(found)
    _tell_tax({one.name for one in inputs.taken})
    if rows := list(_rows(formula, found, inputs.currency)):
        out()
        table(rows)
    if drivers := dict.fromkeys(spread.driver for spread in found.spreads.values() if spread.driver):
        out(f"\nWhat moves it most: {', '.join(map(str, drivers))}. The better you know that, the narrower the range.")
    _tell_terms(terms(formula, inputs), inputs.currency)
    _tell_taken(inputs, today)
    if formula.caveat:
        out(f"\n{say(formula.caveat)}")


def _headline(formula: Formula, found: Ranged, currency: str | None) -> str:
    """The verdict, or the first thing that comes out, or the question where there are several answers or none."""
    if found.verdicts:
        return say(VERDICTS[found.verdicts[0]])
    first = formula.outputs[0]
    value = found.values.get(first.name)
    return f"{formula.title}: {say(value_said(value, first.unit, currency))}" if isinstance(value, Decimal) else formula.title


def _tell_doubt(found: Ranged) -> None:
    """What else may hold within the ranges."""
    others = [say(VERDICTS[verdict]) for verdict in found.verdicts[1:]]
    if others:
        out("That is the best guess. Within the ranges it may also be:")
    for other in others:
        out(f"- {other}", indent="  ")


def _tell_tax(taken: set[str]) -> None:
    """That tax was not told, which nobody can leave out of account."""
    if "marginal_tax" in taken:
        out("Your tax was not told: this is reckoned without any, and the ranges hold what tax of up to one half changes.")
    elif "take_home" in taken:
        out("What you earn after tax was not told: this is reckoned with pay before tax, and the ranges hold what tax changes.")


def _rows(formula: Formula, found: Ranged, currency: str | None) -> Iterator[tuple[str, str, str]]:
    for name in found.values if formula.one_for_each else [output.name for output in formula.outputs]:
        value, output = found.values[name], formula.output(name)
        if isinstance(value, Decimal):
            means = f"at a cut of {name}" if formula.one_for_each else output.means
            yield say(value_said(value, output.unit, currency)), _reach(found.spreads.get(name), output.unit, currency), means


def _reach(spread: Spread | None, unit: Unit, currency: str | None) -> str:
    """The range of one output; nothing where it is exact, a word where it does not apply everywhere."""
    if spread is None:
        return "not everywhere in the ranges"
    ends = (spread.range.low, spread.range.high)
    return "" if spread.range.is_exact else " to ".join(_bare(end, unit, currency) for end in ends)


def _bare(number: Decimal, unit: Unit, currency: str | None) -> str:
    """A number or a sum without what it is for each of."""
    return say(value_said(number, "money" if unit.startswith("money") else "share", currency))


def _tell_terms(lines: tuple[Term, ...], currency: str | None) -> None:
    for part, of_part in groupby(lines, key=lambda term: term.part):
        heading(PARTS[part])
        table([(term.name, say(term.how), f"= {say(value_said(term.value, term.unit, currency))}") for term in of_part])


def _tell_taken(inputs: Entered, today: date) -> None:
    taken = [one for one in inputs.taken if one.is_counted]
    if taken:
        heading("Taken for what you left out")
    for one in taken:
        out(f"- {one.name}: {_stands(one)}", indent="  ")
        if one.figure:
            _tell_figure(one.figure, today)
    nothing = [one.name for one in inputs.taken if not one.is_counted]
    if nothing:
        out(f"\nLeft out, and not counted: {', '.join(nothing)}")
    if inputs.unused:
        out(f"\nGiven, and of no use here: {', '.join(inputs.unused)}")


def _stands(one: Taken) -> str:
    if not isinstance(one.value, Range):
        return ", ".join(one.value)
    low, mid, high = (say(Message("{number}", number=end)) for end in (one.value.low, one.value.mid, one.value.high))
    return mid if one.value.is_exact else f"{mid}, from {low} to {high}"


def _tell_figure(figure: Figure, today: date) -> None:
    where = f", {figure.country}" if figure.country else ""
    more = f" ({figure.known_more})" if figure.known_more else ""
    out(f"{figure.use} ({figure.year}{where}). {figure.source}; {KNOWN[figure.known]}{more}, {day(figure.checked_on)}.", indent="    ")
    if is_stale(figure, today):
        out(f"It was to be looked at again by {day(figure.review_after)}: use a newer one if you can.", indent="    ")
