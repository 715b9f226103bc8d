"""One line of how a sum is counted: what it is, from which numbers, and what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from homeground.case.message import Message
from homeground.money.exactly import half_up
from homeground.money.unit import Unit

Part = Literal["", "today", "package", "change", "time"]
"""Which state a line belongs to, where several are laid beside each other; `time` is the own time of what has an end."""

SHOWN_PLACES = 4


@dataclass(frozen=True, slots=True)
class Term:
    """`name`: what is counted; `value`: what comes out, unrounded; `how`: the numbers with their signs, as in `48 × (5 − 3)`."""

    name: str
    unit: Unit
    value: Decimal
    how: Message
    part: Part = ""


def term(name: str, unit: Unit, value: Decimal, how: str, *numbers: Decimal) -> Term:
    """A line whose `how` has a pair of braces for each number; a long number is shown with four places."""
    slots = {f"n{place}": _shown(number) for place, number in enumerate(numbers)}
    return Term(name, unit, value, Message(how.format(*(f"{{{slot}}}" for slot in slots)), **slots))


def summed(name: str, unit: Unit, *signed: tuple[str, Decimal]) -> Term:
    """A line that adds and takes away, sign by sign; what is nought is left out of it."""
    kept = [(sign, number) for sign, number in signed if number] or [("+", Decimal(0))]
    value = sum((number if sign == "+" else -number for sign, number in kept), Decimal(0))
    how = " ".join(f"{sign} {{}}" for sign, _ in kept).removeprefix("+ ")
    return term(name, unit, value, how, *(number for _, number in kept))


def of_part(part: Part, terms: Iterable[Term]) -> Iterator[Term]:
    """The lines, each put to one state."""
    return (replace(one, part=part) for one in terms)


def _shown(number: Decimal) -> Decimal:
    shown = half_up(number, SHOWN_PLACES)
    return number if shown == number else shown
