"""From plain values, as JSON, a form or a case holds them, to the checked inputs of a formula; every mistake is told with its field."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from homeground.case.reading import Mistake
from homeground.money.contradictions import contradictions
from homeground.money.entered import BadInputs, Entered, Listing, Taken
from homeground.money.exactly import in_full
from homeground.money.figure import Place
from homeground.money.formula import Formula
from homeground.money.left_out import NOT_ASKED, is_not_asked, left_out
from homeground.money.question import Input
from homeground.money.questions import INPUTS
from homeground.money.range import Range
from homeground.money.read_value import read_value, split_currency

AROUND = {
    "place": (re.compile(r"[A-Z]{2}(-[A-Z0-9]{2,4}){0,2}"), "write the country in two capital letters, such as GB or US-VT"),
    "currency": (re.compile(r"[A-Z]{3}"), "a currency is three capital letters, such as GBP"),
}
"""What may stand beside the inputs of every formula, and how it is written."""


def read_inputs(formula: Formula, raw: object, *, today: date) -> Entered:
    """Check the inputs of a formula, and fill in what was left out.

    A number is a text such as `"0.10"` or `"1/3"`, a whole number, a `Decimal`, a `Range`, or `{"low", "mid", "high"}`; a sum may name
    its currency, as in `"31200 GBP"`. `place` and `currency` may stand beside them, and figures are taken for them alone. Null means
    not given. An input of another formula is let be. `BadInputs` tells all mistakes at once.
    """
    if not isinstance(raw, Mapping):
        raise BadInputs(Mistake("", 'write the inputs as one object, as in {"gross": "31200", "home_days": "2"}'))
    told = {str(name): value for name, value in raw.items() if value is not None}
    mistakes = [*_unknown(told), *_badly_around(told)]
    used = {one.name: split_currency(one, told[one.name]) for one in formula.inputs if one.name in told}
    currency, mixed = _one_currency(told.get("currency"), {name: found for name, (_, found) in used.items()})
    reading = _Reading()
    for one in formula.inputs:
        if one.name in used:
            reading.read(one, used[one.name][0])
        else:
            reading.fill(one, Place.of(told.get("place"), currency), today)
    mistakes += [*mixed, *reading.mistakes]
    mistakes = mistakes or list(contradictions(reading.numbers))
    if mistakes:
        raise BadInputs(*mistakes)
    unused = tuple(name for name in told if name in INPUTS and name not in formula.uses)
    follows_gross = "take_home" in formula.uses - set(told)
    return Entered(reading.numbers, reading.lists, currency, tuple(reading.taken), unused, follows_gross)


@dataclass(slots=True)
class _Reading:
    """What was read so far, in the order in which it is asked, since one input may stand for another."""

    numbers: dict[str, Range] = field(default_factory=dict)
    lists: dict[str, Listing] = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def read(self, one: Input, value: object) -> None:
        try:
            self._keep(one, read_value(one, value))
        except BadInputs as error:
            self.mistakes += error.mistakes

    def fill(self, one: Input, place: Place, today: date) -> None:
        if is_not_asked(one, self.numbers):
            self.numbers[one.name] = NOT_ASKED
            return
        with in_full():
            found = left_out(one, self.numbers, place, today)
        if isinstance(found, Mistake):
            self.mistakes.append(found)
        elif found:
            self.taken.append(found)
            self._keep(one, found.value if isinstance(found.value, Range) else read_value(one, found.value))

    def _keep(self, one: Input, value: Range | Listing) -> None:
        if isinstance(value, Range):
            self.numbers[one.name] = value
        else:
            self.lists[one.name] = value


def _unknown(told: Mapping[str, object]) -> Iterator[Mistake]:
    known = [*AROUND, *INPUTS]
    for name in told:
        if name not in known:
            yield Mistake(name, f"there is no such input; {_meant(name, known)}")


def _meant(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"the nearest are {', '.join(difflib.get_close_matches(name, known, n=3, cutoff=0))}"


def _badly_around(told: Mapping[str, object]) -> Iterator[Mistake]:
    for name, (pattern, remedy) in AROUND.items():
        value = told.get(name)
        if value is not None and not (isinstance(value, str) and pattern.fullmatch(value)):
            yield Mistake(name, remedy)


def _one_currency(named: object, found: Mapping[str, tuple[str, ...]]) -> tuple[str | None, list[Mistake]]:
    """The one currency of all sums, and the sums that are in another."""
    seen = [code for codes in found.values() for code in codes]
    currency = named if isinstance(named, str) else next(iter(seen), None)
    others = {name: next(code for code in codes if code != currency) for name, codes in found.items() if set(codes) - {currency}}
    return currency, [
        Mistake(name, f"in {code}, while other sums are in {currency}: write every sum in one currency") for name, code in others.items()
    ]
