"""The own file: a row a day, with its value and the place to which it was assigned; and the template that is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from homeground.intake.log.found import Place, UnusedReason
from homeground.intake.log.row import Row, Said, Time, Written
from homeground.intake.log.sheet import is_formula
from homeground.intake.log.tables import Table

COLUMNS = ("date", "value", "assigned", "worked")
_VALUE = re.compile(r"(-?)\d{1,12}(?:\.\d{1,3})?")
_PLACES: dict[str, Place | None] = {"": None, "home": "home", "office": "office", "absent": "absent"}


class OwnLog(Table):
    """The filled-in template."""

    notes = ()

    def rows(self) -> Iterator[Row]:
        """Every row."""
        for line, cells, _ in self._cells(*COLUMNS):
            yield _row(line, cells) if cells else Row(line, unused="uneven")


def template(days: Iterable[tuple[date, Place | None]] = ()) -> str:
    """The file to fill in, as CSV: a header, and a row a day with the place to which it was assigned.

    >>> print(template([(date(2026, 3, 2), "home")]), end="")
    date,value,assigned,worked
    2026-03-02,,home,
    """
    return "".join([",".join(COLUMNS) + "\n", *(f"{on.isoformat()},,{assigned or ''},\n" for on, assigned in days)])


def _row(line: int, cells: list[str]) -> Row:
    day, value, assigned, worked = cells
    unused = _why_not(day, value, assigned.lower(), worked.lower())
    if unused:
        return Row(line, (Time(Written(day)),) if day else (), unused=unused)
    said = Said(Decimal(value) if value else None, _PLACES[assigned.lower()], _PLACES[worked.lower()])
    return Row(line, (Time(Written(day)),), said=said)


def _why_not(day: str, value: str, assigned: str, worked: str) -> UnusedReason | None:
    number = _VALUE.fullmatch(value)
    checks: tuple[tuple[bool, UnusedReason], ...] = (
        (not (day or value or assigned or worked), "empty"),
        (is_formula(day, value), "formula"),
        (not day, "no_date"),
        (assigned not in _PLACES or assigned == "absent" or worked not in _PLACES, "bad_place"),
        (not value and worked != "absent", "not_filled_in"),
        (bool(value) and not number, "bad_value"),
        (bool(number and number[1] and Decimal(value)), "negative_value"),
    )
    return next((reason for holds, reason in checks if holds), None)
