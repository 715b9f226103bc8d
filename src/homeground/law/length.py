"""A length of time as a rule writes it: a whole number of days, working days, weeks, months or years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal, cast

from pydantic import BeforeValidator

Unit = Literal["day", "working day", "week", "month", "year"]

_WRITTEN = re.compile(r"([1-9]\d{0,2}) (day|working day|week|month|year)s?")


@dataclass(frozen=True, slots=True)
class Length:
    """So many days, working days, weeks, months or years.

    >>> str(Length(26, "week"))
    '26 weeks'
    """

    number: int
    unit: Unit

    def __str__(self) -> str:
        """The length as a rule writes it."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


def length_of(written: object) -> Length:
    """Read `"26 weeks"`; `ValueError` says how a length is written."""
    if isinstance(written, Length):
        return written
    found = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
    if not found:
        raise ValueError('write a whole number up to 999 and a unit, as in "8 weeks" or "7 working days"')
    return Length(int(found[1]), cast("Unit", found[2]))


def _per(written: object) -> object:
    return written if written == "calendar year" else length_of(written)


AnyLength = Annotated[Length, BeforeValidator(length_of)]
Per = Annotated[Length | Literal["calendar year"], BeforeValidator(_per)]
"""The time in which requests are counted: a length, or the calendar year."""
