"""The tables that are wanted of a release: by which columns each is known, and what a row of it has to look like.

Tables are known by their columns and never by their names, which change; rows are known by their ids and never by their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from homeground.intake.limits import RELEASE_CELL

Cell: TypeAlias = str | bool | None
"""A cell as it is kept: its words, whether a mark is set, or nothing where it is missing."""
Row: TypeAlias = tuple[Cell, ...]

RATINGS = "ratings"
"""The shape of every table of ratings; whose ratings they are tells the id of the element alone."""
RATED: Mapping[str, str] = {"4.C.": "work_context", "4.A.": "work_activities"}
"""The two tables of ratings that are wanted, by how their elements begin."""

_MISSING = {"", "n/a"}
_SPACE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")
_TEXT = re.compile(rf"[^\x00-\x1f\x7f]{{1,{RELEASE_CELL}}}")
_CODE = re.compile(r"\d\d-\d{4}\.\d\d")
_NUMBER = re.compile(r"\d{1,9}")
_ID = re.compile(r"[0-9A-Za-z.]{1,40}")
_VALUE = re.compile(r"\d{1,3}(\.\d{1,6})?")
_MARK = re.compile(r"[YNyn]")


class Column(NamedTuple):
    """One column that is kept: its name in small letters without signs, and what a cell of it looks like."""

    name: str
    looks: re.Pattern[str]
    may_miss: bool = False
    """Cells of it may be missing."""
    is_needed: bool = True
    """Without the whole column it is not this table."""


class Shape(NamedTuple):
    """One table: the columns kept of it, how many of the first make a row’s key (none: rows have no key), and columns that others have."""

    columns: tuple[Column, ...]
    key: int = 0
    others: frozenset[str] = frozenset()

    @property
    def needed(self) -> frozenset[str]:
        """The columns without which it is not this table."""
        return frozenset(column.name for column in self.columns if column.is_needed)


_OCCUPATION, _TASK = Column("onetsoccode", _CODE), Column("taskid", _NUMBER)
_ACTIVITY, _GROUP = Column("dwaid", _ID), Column("iwaid", _ID)
SHAPES: Mapping[str, Shape] = {
    "task_activities": Shape((_OCCUPATION, _TASK, _ACTIVITY), key=3),
    "tasks": Shape(
        (_OCCUPATION, _TASK, Column("task", _TEXT), Column("tasktype", _TEXT, may_miss=True, is_needed=False)),
        key=2,
        others=frozenset({"scaleid", "greentasktype"}),
    ),
    "activities": Shape((_ACTIVITY, _GROUP, Column("dwatitle", _TEXT)), key=1),
    "activity_groups": Shape((_GROUP, Column("iwatitle", _TEXT)), key=1, others=frozenset({"dwaid"})),
    "alternate_titles": Shape((_OCCUPATION, Column("alternatetitle", _TEXT), Column("shorttitle", _TEXT, may_miss=True, is_needed=False))),
    "reported_titles": Shape((_OCCUPATION, Column("reportedjobtitle", _TEXT))),
    RATINGS: Shape(
        (
            _OCCUPATION,
            Column("elementid", _ID),
            Column("scaleid", _ID),
            Column("datavalue", _VALUE, may_miss=True),
            Column("recommendsuppress", _MARK, may_miss=True, is_needed=False),
        ),
        key=2,
    ),
    "occupations": Shape((_OCCUPATION, Column("title", _TEXT), Column("description", _TEXT, may_miss=True)), key=1),
}
"""The wanted tables; where a header fits two, the first is meant."""
TABLES: tuple[str, ...] = (*(name for name in SHAPES if name != RATINGS), *RATED.values())

_KEPT: Mapping[str, tuple[Column, ...]] = {
    **{name: shape.columns for name, shape in SHAPES.items() if name != RATINGS},
    **dict.fromkeys(RATED.values(), (_OCCUPATION, Column("elementid", _ID), Column("datavalue", _VALUE, may_miss=True))),
}


def plain(name: str) -> str:
    """A column’s name as it is compared: small letters and digits alone.

    >>> plain("O*NET-SOC Code"), plain("onetsoc_code"), plain("Source(s)")
    ('onetsoccode', 'onetsoccode', 'sources')
    """
    return re.sub("[^a-z0-9]", "", name.lower())


def recognised(header: Iterable[str]) -> str | None:
    """The wanted table that has these columns, whatever others it has beside them; nothing for any other table."""
    names = {plain(name) for name in header}
    return next((table for table, shape in SHAPES.items() if shape.needed <= names and not shape.others & names), None)


def cell(raw: object) -> str | None:
    """One cell as text: spaces made one, a whole number without its point; nothing where it is missing (`n/a`).

    >>> cell(" Review  art "), cell("n/a"), cell(8823.0), cell(4.25)
    ('Review art', None, '8823', '4.25')
    """
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = _SPACE.sub(" ", str(raw)).strip()
    return None if text.lower() in _MISSING else text


def fault_of(columns: Sequence[Column], cells: Sequence[str | None]) -> str | None:
    """The name of the first column whose cell is not what it should be; nothing where all are."""
    for column, text in zip(columns, cells, strict=True):
        if not (column.may_miss if text is None else column.looks.fullmatch(text)):
            return column.name
    return None


def is_row(table: str, row: Row) -> bool:
    """Whether this can be a row of the table as the child gives it; of ratings the last cell says whether it is marked.

    >>> is_row("work_context", ("43-3021.00", "4.C.1.a.2.h", "4.1", False)), is_row("tasks", ("43-3021.00", "2691"))
    (True, False)
    """
    columns = _KEPT.get(table, ())
    cells, marks = row[: len(columns)], row[len(columns) :]
    is_marked_well = [type(mark) for mark in marks] == ([bool] if table in RATED.values() else [])
    texts = [text for text in cells if not isinstance(text, bool)]
    return bool(columns) and is_marked_well and len(texts) == len(columns) and fault_of(columns, texts) is None
