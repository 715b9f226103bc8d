"""Numbers in the plain words of an option: two days, 6 % less, none."""

from __future__ import annotations

import re
from decimal import Decimal

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: Decimal(number) for number, word in enumerate(_WORDS)} | {
    "none": Decimal(0),
    "nothing": Decimal(0),
    "half": Decimal("0.5"),
}
_PART = re.compile(r"\d+(?:[.,]\d+)?|[a-z]+")
_MORE = re.compile(r"\b(?:more|rise|raise|higher|extra)\b|\+")


def amount_in(option: str) -> Decimal | None:
    """The number that an option names, the largest where it names several; nothing where it names none.

    >>> amount_in("two or three days"), amount_in("−6 %"), amount_in("as today")
    (Decimal('3'), Decimal('6'), None)
    """
    parts = _PART.findall(option.casefold())
    found = [Decimal(part.replace(",", ".")) if part[0].isdigit() else _NUMBERS.get(part) for part in parts]
    return max((number for number in found if number is not None), default=None)


def is_none(option: str) -> bool:
    """The option is that there is none of it: “no trial”, “none”, “nothing agreed”."""
    return option.casefold().split(maxsplit=1)[:1] in (["no"], ["none"], ["nothing"])


def is_rise(option: str) -> bool:
    """The option is more of it than today, in words or by a sign."""
    return bool(_MORE.search(option.casefold()))
