"""Reads tasks from a table: their texts, hours and answers, with every mistake told by row and column."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from homeground.case.quantity import BadQuantity, Hours
from homeground.case.reading import BadAnswer
from homeground.cli.csv_in import Row, Table, read_table
from homeground.cli.toml_in import named
from homeground.cli.trouble import Refused
from homeground.portability import TIES, RatedText, rate_text

NOTHING = "Nothing was rated."
COLUMNS = ("text", "hours", *TIES)
_LOOKS = ("Its first row names the columns, such as: text,hours", "A row below it: Reconcile payments,6.5")
_MOST_ROWS, _LONGEST, _TOLD = 10_000, 1000, 20
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task of the table, rated; `hours` a week, nothing where none were given."""

    number: int
    text: str
    hours: Decimal | None
    rated: RatedText


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The tasks of a table, and its columns that mean nothing here."""

    rows: tuple[TaskRow, ...]
    ignored: tuple[str, ...]


def read_tasks(file: str) -> TaskTable:
    """The tasks of a CSV file, each rated; refused with all its mistakes at once."""
    table = read_table(file, nothing=NOTHING, most_rows=_MOST_ROWS)
    ignored = _ignored(file, table)
    rows, mistakes = [], []
    for row in table.rows:
        try:
            rows.append(_task(row, table.columns))
        except _Wrong as wrong:
            mistakes += [f"row {row.number}: {line}" for line in wrong.lines]
    if mistakes:
        raise _refused(file, mistakes)
    return TaskTable(tuple(rows), ignored)


class _Wrong(Exception):
    def __init__(self, lines: list[str]) -> None:
        super().__init__(*lines)
        self.lines = lines


def _ignored(file: str, table: Table) -> tuple[str, ...]:
    """The columns that mean nothing here; refused where the heading itself is wrong."""
    where = f"{named(file)}, row 1"
    if twice := sorted({name for name in table.columns if name and table.columns.count(name) > 1}):
        raise Refused(f"{where}: the column {twice[0]} is there twice. {NOTHING}", "Keep one of them.")
    ignored = tuple(name for name in table.columns if name and name not in COLUMNS)
    absent = [name for name in COLUMNS if name not in table.columns]
    if slips := [f"{name}: there is no such column; did you mean {meant}?" for name in ignored if (meant := _meant(name, absent))]:
        raise Refused(f"{where}: {_counted(slips)}. {NOTHING}", *slips, f"The columns: {', '.join(COLUMNS)}")
    if "text" in absent:
        found = ", ".join(table.columns)[:80] or "none"
        raise Refused(f"{where}: there is no column text. Found: {found}. {NOTHING}", *_LOOKS)
    if not table.rows:
        raise Refused(f"{named(file)}: there is no task below the first row. {NOTHING}", *_LOOKS)
    return ignored


def _meant(name: str, absent: list[str]) -> str | None:
    """The column that was likely meant: nearly the same word, or one of several words, as in `hours_per_week`."""
    if not re.fullmatch(r"[\w .-]+", name):
        return None
    words = re.split(r"[^a-z]+", name)
    near = difflib.get_close_matches(name, absent, n=1, cutoff=_ALIKE)
    return next(iter(near), None) or next((one for one in absent if one in words), None)


def _task(row: Row, columns: tuple[str, ...]) -> TaskRow:
    lines = [*_beyond(row, columns)]
    text, hours = row.cells["text"], None
    try:
        hours = Decimal(Hours(row.cells["hours"])) if row.cells.get("hours") else None
    except BadQuantity as error:
        lines.append(f"hours: {error}")
    if len(text) > _LONGEST:
        raise _Wrong([*lines, f"text: {len(text)} characters; at most {_LONGEST}. Part it into several tasks."])
    try:
        rated = rate_text(text, {tie: row.cells.get(tie, "") for tie in TIES})
    except BadAnswer as error:
        raise _Wrong([*(f"{mistake.field}: {mistake.remedy}" for mistake in error.mistakes), *lines]) from None
    if lines:
        raise _Wrong(lines)
    return TaskRow(row.number, text, hours, rated)


def _beyond(row: Row, columns: tuple[str, ...]) -> Iterator[str]:
    """A row with more cells than there are columns: a comma was written inside a number, or inside a text without quotation marks."""
    if not row.surplus:
        return
    cells = [*(row.cells.get(name, "") for name in columns), *row.surplus]
    at = columns.index("hours") if "hours" in columns else len(cells)
    if at + 1 < len(cells) and all(re.fullmatch(r"\d{1,3}", cell.strip()) for cell in cells[at : at + 2]):
        yield f"hours: write {cells[at].strip()}.{cells[at + 1].strip()}: a point for decimals"
    else:
        yield f"{len(cells)} cells, but {len(columns)} columns; put a text with a comma in quotation marks"


def _refused(file: str, mistakes: list[str]) -> Refused:
    more = [f"and {len(mistakes) - _TOLD} more"] if len(mistakes) > _TOLD else []
    return Refused(f"{_counted(mistakes)} in {named(file)}. {NOTHING}", *mistakes[:_TOLD], *more)


def _counted(mistakes: list[str]) -> str:
    return "One mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
