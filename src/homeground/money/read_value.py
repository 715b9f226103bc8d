"""Reads one input: a number with its bounds, a range, a list of cuts, or stretches of a year; a sum may name its currency."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from homeground.case.quantity import BadQuantity
from homeground.case.reading import Mistake
from homeground.money.entered import BadInputs, Listing
from homeground.money.exactly import number
from homeground.money.question import Input
from homeground.money.range import BadRange, Range
from homeground.money.travel import Period
from homeground.money.unit import is_money

ENDS = ("low", "mid", "high")
RATE = Input("rate", "money a mile", "What did a mile cost?", "0.585")
MOST_ROWS = 20
_WITH_CURRENCY = re.compile(r"(?P<number>\S.*?) (?P<currency>[A-Z]{3})")


def split_currency(one: Input, value: object) -> tuple[object, tuple[str, ...]]:
    """What was written without the currencies of its sums, and these currencies; what is no sum of money stays as it is."""
    found: list[str] = []
    return (_split(value, found) if is_money(one.unit) or one.form == "periods" else value), tuple(found)


def read_value(one: Input, value: object) -> Range | Listing:
    """The checked value of an input; `BadInputs` tells every mistake in it."""
    match one.form:
        case "number":
            return _range(one, value)
        case "cuts":
            return _cuts(one, value)
        case "periods":
            return _periods(one, value)


def _range(one: Input, value: object) -> Range:
    if isinstance(value, Range):
        value = {end: getattr(value, end) for end in ENDS}
    if not isinstance(value, Mapping):
        return Range.of(_numbers([(one.name, one, value)])[0])
    if set(value) != set(ENDS):
        raise BadInputs(Mistake(one.name, 'a range has three numbers, as in {"low": "44", "mid": "46", "high": "50"}'))
    ends = _numbers((f"{one.name}.{end}", one, value[end]) for end in ENDS)
    try:
        made = Range(*ends)
    except BadRange as error:
        raise BadInputs(Mistake(one.name, str(error))) from None
    if one.is_decided and not made.is_exact:
        raise BadInputs(Mistake(one.name, "this is decided, not guessed: write one number, without a range"))
    return made


def _cuts(one: Input, value: object) -> Mapping[str, Decimal]:
    rows = _rows(one, value)
    cuts = _numbers((f"{one.name}.{place}", one, row) for place, row in enumerate(rows, start=1))
    return {str(row).strip(): cut for row, cut in zip(rows, cuts, strict=True)}


def _periods(one: Input, value: object) -> tuple[Period, ...]:
    asked: list[tuple[str, Input, object]] = []
    mistakes: list[Mistake] = []
    for place, row in enumerate(_rows(one, value), start=1):
        field = f"{one.name}.{place}"
        if isinstance(row, Mapping) and set(row) == {"miles", "rate"}:
            asked += [(f"{field}.miles", one, row["miles"]), (f"{field}.rate", RATE, row["rate"])]
        else:
            mistakes.append(Mistake(field, 'write {"miles": "1200", "rate": "0.585"}'))
    if mistakes:
        raise BadInputs(*mistakes)
    numbers = _numbers(asked)
    return tuple(map(Period, numbers[::2], numbers[1::2]))


def _rows(one: Input, value: object) -> Sequence[object]:
    if not isinstance(value, (list, tuple)):
        raise BadInputs(Mistake(one.name, f"write a list, as in {one.example}"))
    if not 1 <= len(value) <= MOST_ROWS:
        raise BadInputs(Mistake(one.name, f"name at least one, and at most {MOST_ROWS}, as in {one.example}"))
    return value


def _numbers(asked: Iterable[tuple[str, Input, object]]) -> list[Decimal]:
    """Each number within its bounds; every mistake at once, by its field."""
    read: list[Decimal] = []
    mistakes: list[Mistake] = []
    for field, one, value in asked:
        try:
            read.append(_within(one, number(value)))
        except BadQuantity as error:
            mistakes.append(Mistake(field, str(error)))
    if mistakes:
        raise BadInputs(*mistakes)
    return read


def _within(one: Input, read: Decimal) -> Decimal:
    if not one.allows(read):
        raise BadQuantity(one.bounds)
    return read


def _split(value: object, found: list[str]) -> object:
    if isinstance(value, Mapping):
        return {key: _split(part, found) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_split(part, found) for part in value]
    if isinstance(value, str) and (parts := _WITH_CURRENCY.fullmatch(value.strip())):
        found.append(parts["currency"])
        return parts["number"]
    return value
