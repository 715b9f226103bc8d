"""How the parts of a plan are written in a file or typed in a form: whole numbers, shares in quotes, days, weekdays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from homeground.case.question import Day, Line

_WHOLE = re.compile(r"\d{1,6}")
MOST_PARTS = 400


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value)
    raise ValueError("write a whole number, without a point")


def _share(decimals: tuple[int, int], example: str) -> Callable[[object], Decimal]:
    few, many = decimals
    pattern = re.compile(rf"[01]\.[0-9]{{{few},{many}}}")
    remedy = f'write a share in quotes, with {few} to {many} decimals, as in "{example}"'

    def read(value: object) -> Decimal:
        text = str(value) if isinstance(value, Decimal) else value
        if not isinstance(text, str) or not pattern.fullmatch(text.strip()):
            raise ValueError(remedy)
        return Decimal(text.strip())

    return read


def _weekday(value: int) -> int:
    if not 1 <= value <= 7:  # noqa: PLR2004 - ISO numbers the weekdays 1 to 7
        raise ValueError("weekdays are numbered from 1 (Monday) to 7 (Sunday)")
    return value


def several_parts(value: object) -> tuple[object, ...]:
    """A list as it was written, even of one part."""
    if not isinstance(value, (list, tuple)):
        raise ValueError("write a list, even of one")  # noqa: TRY004 - pydantic gathers ValueError
    if len(value) > MOST_PARTS:
        raise ValueError(f"at most {MOST_PARTS} of them")
    return tuple(value)


def _sorted_once(values: tuple[int, ...] | tuple[date, ...]) -> tuple[int | date, ...]:
    return tuple(sorted(set(values)))


def _composed(text: str) -> str:
    if not text:
        raise ValueError("write a few words")
    return unicodedata.normalize("NFC", text)


Text = Annotated[Line, AfterValidator(_composed)]
"""A line that is not empty, with each letter in its one spelling (NFC)."""
Whole = Annotated[int, BeforeValidator(_whole)]
Share = Annotated[Decimal, BeforeValidator(_share((2, 3), "0.10"))]
"""A share with two or three decimals, kept as it was typed: 0.10 stays 0.10."""
Level = Annotated[Decimal, BeforeValidator(_share((2, 6), "0.0482"))]
"""The level of one look, to six decimals at most."""
WeekdayNumbers = Annotated[
    tuple[Annotated[int, BeforeValidator(_whole), AfterValidator(_weekday)], ...],
    BeforeValidator(several_parts),
    AfterValidator(_sorted_once),
]
"""Weekdays by their ISO number, each once, in order."""
ClosedDays = Annotated[tuple[Day, ...], BeforeValidator(several_parts), AfterValidator(_sorted_once)]
"""Days on which nothing is drawn, each once, in order."""
