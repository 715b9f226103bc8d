"""How policies write numbers and units."""

from __future__ import annotations

import re
from decimal import Decimal

from homeground.intake.found import Unit

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **{word: at for at, word in enumerate((*_ONES, *_TEENS), start=1)},
    **{word: at * 10 for at, word in enumerate(_TENS, start=2)},
}
_PHRASES = {
    "a": "1",
    "an": "1",
    "half a": "0.5",
    "half an": "0.5",
    "half": "0.5",
    "one and a half": "1.5",
    "a hundred": "100",
    "one hundred": "100",
}
_SPELT = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(sorted((*_ONES, *_TEENS), key=len, reverse=True))}"
_FIGURE = r"\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?"
COUNTED = rf"one and a half|(?:a|one) hundred|{_SPELT}|{_FIGURE}"
"""A number that counts."""
NUMBER = rf"{COUNTED}|half an?|half|an?"
"""Before a unit "a" too is a number."""
AGAIN = rf"(?:\s*\((?P<again>{COUNTED})\))?"
"""Many write a number twice: five (5)."""
_UNITS: dict[str, Unit] = {
    r"(?:work(?:ing)?|business)[- ]?days?": "working_day",
    r"days?": "day",
    r"weeks?|fortnights?": "week",
    r"months?": "month",
    r"years?": "year",
    r"hours?|hrs?": "hour",
    r"miles?": "mile",
    r"km|kilomet(?:re|er)s?": "km",
}
UNIT = "|".join(_UNITS)
_FORTNIGHT = 2


def number_of(words: str) -> str:
    """A number in words or figures as a decimal string.

    >>> [number_of(words) for words in ("twenty-one", "1,500", "2.50", "half a", "an")]
    ['21', '1500', '2.5', '0.5', '1']
    """
    text = " ".join(words.lower().replace("-", " ").split())
    if text[0].isdigit():
        whole, _, part = text.replace(",", "").partition(".")
        return f"{int(whole)}.{part.rstrip('0')}".rstrip(".")
    return _PHRASES.get(text) or str(sum(_VALUES[word] for word in text.split()))


def measure_of(number: str, unit: str) -> tuple[str, Unit]:
    """A number and its unit; working, work and business days are one unit, a fortnight is two weeks.

    >>> measure_of("five", "workdays"), measure_of("a", "fortnight")
    (('5', 'working_day'), ('2', 'week'))
    """
    known = next(known for pattern, known in _UNITS.items() if re.fullmatch(pattern, unit.lower()))
    times = _FORTNIGHT if unit.lower().startswith("fortnight") else 1
    return (f"{Decimal(number_of(number)) * times:f}" if times > 1 else number_of(number)), known
