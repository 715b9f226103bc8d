"""Numbers as people write them: thousands marks, decimal marks, per cent and cents, read into exact values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

Unit: TypeAlias = Literal["percent", "cent"] | None

_PERCENT = r"(?:\s?(?:%|per\s?cent\b|pct\b)|pc\b)"
_NUMBER = re.compile(
    rf"""(?<!\w)(?<!\d[.,:/'])
    (?P<digits>(?>\d{{1,3}}(?:\ \d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,']\d+)*|\.\d+))
    (?![:/]\d)
    (?P<scale>(?:k|m|mn|bn|\s?(?:thousand|million|billion))\b)?
    (?:(?P<percent>{_PERCENT}|(?=\s?(?:-|to|or)\s?\d+(?:[.,]\d+)?{_PERCENT}))|(?P<cent>[\s-]?(?:cents?\b|¢)|c\b))?
    (?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_SCALES = {"k": 10**3, "t": 10**3, "m": 10**6, "b": 10**9}
_GROUP = 3
"""Digits between two thousands marks."""


class Number(NamedTuple):
    """One number in a text: every value it can be read as (`12.833` may be twelve or twelve thousand), and its unit."""

    values: frozenset[Decimal]
    unit: Unit


def numbers_in(text: str) -> Iterator[Number]:
    """The numbers of a text in plain signs (`plain`), in their order; a date, a time or a version is none.

    >>> [sorted(number.values) for number in numbers_in("1,131.50 of 56; 5.14.2026")]
    [[Decimal('1131.50')], [Decimal('56')]]
    """
    for found in _NUMBER.finditer(text):
        values = _values(found["digits"])
        if values:
            scale = _SCALES[found["scale"].strip()[0].lower()] if found["scale"] else 1
            yield Number(frozenset(value * scale for value in values), _unit(found))


def number_of(written: str) -> Number | None:
    """The number that a text is as a whole, read as the English write it; nothing where it is none.

    >>> number_of("11,000"), number_of("24 h")
    (Number(values=frozenset({Decimal('11000')}), unit=None), None)
    """
    found = _NUMBER.fullmatch(written)
    return Number(frozenset({Decimal(found["digits"].replace(",", ""))}), _unit(found)) if found else None


def _unit(found: re.Match[str]) -> Unit:
    if found["percent"] is not None:
        return "percent"
    return "cent" if found["cent"] else None


def _values(digits: str) -> frozenset[Decimal]:
    """What the digits can mean: marks of thousands stand before three digits, a decimal mark stands once and last."""
    groups = re.split(r"[.,' ]", digits)
    marks = re.findall(r"[.,' ]", digits)
    found = set()
    if _are_thousands(groups, marks):
        found.add(Decimal("".join(groups)))
    if marks and marks[-1] in ".," and marks.count(marks[-1]) == 1 and (len(marks) == 1 or _are_thousands(groups[:-1], marks[:-1])):
        found.add(Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"))
    return frozenset(found)


def _are_thousands(groups: list[str], marks: list[str]) -> bool:
    """Whether these groups make a whole number, with one kind of mark before each three digits or with none."""
    if not marks:
        return True
    first, *others = groups
    return len(set(marks)) == 1 and 0 < len(first) <= _GROUP and first[0] != "0" and all(len(group) == _GROUP for group in others)
