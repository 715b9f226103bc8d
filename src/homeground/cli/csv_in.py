"""Reads a table from a CSV file, with every slip told by its row as a spreadsheet counts it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import PurePath

from homeground.cli.files import read_text
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused

_MARKS = (",", ";", "\t")
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SPREADSHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".numbers"})
_MEGABYTES = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, its cells, and those that lie beyond the last heading."""

    number: int
    cells: dict[str, str]
    surplus: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The headings in small letters, and the rows below; empty ones are left out."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(file: str, *, nothing: str, most_rows: int) -> Table:
    """The table of a file, or of standard input for `-`; commas, semicolons or tabs part its cells. `nothing` says what was not done."""
    if PurePath(file).suffix.lower() in _SPREADSHEETS:
        raise Refused(f"{file} is a spreadsheet, not CSV. {nothing}", "In the spreadsheet: save as CSV UTF-8, and name that file.")
    text = read_text(file, megabytes=_MEGABYTES)
    first, *others = list(_rows(text, f"{named(file)}", nothing)) or [(1, [])]
    columns = tuple(cell.strip().lower() for cell in first[1])
    rows = tuple(_row(number, cells, columns) for number, cells in others if any(cell.strip() for cell in cells))
    if len(rows) > most_rows:
        raise Refused(
            f"{named(file)} has {len(rows)} rows; at most {most_rows} are read. {nothing}", "Part the file, or name the right one."
        )
    return Table(columns, rows)


def _rows(text: str, where: str, nothing: str) -> Iterator[tuple[int, list[str]]]:
    told = _SEP.match(text)
    mark = told[1] if told else max(_MARKS, key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text[told.end() :] if told else text, newline=""), delimiter=mark, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            yield number, cells
    except csv.Error as error:
        raise Refused(
            f"{where}, row {number + 1}: {_said(str(error), mark)} {nothing}", "A row looks like this: Reconcile payments,6.5"
        ) from None


def _said(error: str, mark: str) -> str:
    if "unexpected end" in error:
        return "a quotation mark opens here and is never closed."
    if "expected after" in error:
        return (
            f"after a closing quotation mark, {'a tab' if mark == chr(9) else mark} is needed; write a quotation mark inside a text twice."
        )
    return f"this is not CSV ({error})."


def _row(number: int, cells: list[str], columns: tuple[str, ...]) -> Row:
    surplus = tuple(cells[len(columns) :])
    filled = dict(zip_longest(columns, (cell.strip() for cell in cells[: len(columns)]), fillvalue=""))
    return Row(number, filled, surplus if any(map(str.strip, surplus)) else ())
