"""The lines in which the child answers, and what they have to look like before one is believed."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from homeground.desk.library import Row, Table
from homeground.intake.limits import RELEASE_ROWS
from homeground.intake.release.said import Reason
from homeground.intake.release.tables import is_row

_EXACT = ConfigDict(extra="forbid", strict=True)
_Name: TypeAlias = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
_Thousandth: TypeAlias = Annotated[int, Field(ge=0, le=1000)]


@dataclass(frozen=True, config=_EXACT)
class Rows:
    """A batch of rows of one table, and how far the reading is, of 1,000."""

    table: Table
    rows: tuple[Row, ...]
    at: _Thousandth


@dataclass(frozen=True, config=_EXACT)
class At:
    """How far the reading is, of 1,000."""

    at: _Thousandth


@dataclass(frozen=True, config=_EXACT)
class TableLine:
    """A table that was found, in which file, and how many rows it has."""

    table: Table
    file: _Name
    read: Annotated[int, Field(ge=0, le=RELEASE_ROWS)]


@dataclass(frozen=True, config=_EXACT)
class Last:
    """All was read: which release it says it is, and its tables."""

    release: Annotated[str, Field(pattern=r"^\d{1,2}\.\d$")] | None
    tables: tuple[TableLine, ...]


@dataclass(frozen=True, config=_EXACT)
class Refused:
    """The child gave up, at which file and line."""

    refused: Reason
    part: _Name


Line: TypeAlias = Rows | At | Last | Refused
_LINES: TypeAdapter[Line] = TypeAdapter(Line)


def checked(said: bytes) -> Line | None:
    """The line, if it has the shape of one and each of its rows is one of its table; else nothing."""
    try:
        line = _LINES.validate_json(said)
    except ValidationError:
        return None
    return None if isinstance(line, Rows) and not all(is_row(line.table, row) for row in line.rows) else line
