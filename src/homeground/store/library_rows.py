"""What the library keeps, from the rows of its tables."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from homeground.desk.library import NOT_NAMED, HeldOccupation, HeldTask, Release, TableRead, in_order


def tables_of(connection: sqlite3.Connection, release_id: int) -> tuple[TableRead, ...]:
    """The tables of a release."""
    rows = connection.execute("SELECT name, file, read, kept FROM tables WHERE release = ?", (release_id,))
    return in_order(TableRead(*row) for row in rows)


def release_of(row: tuple[Any, ...], tables: tuple[TableRead, ...]) -> Release:
    """A release with its tables."""
    name, file, dated_on, sha256, added_on, home_capable, rated = row
    return Release(
        name=name,
        file=file,
        dated_on=date.fromisoformat(dated_on),
        sha256=sha256,
        added_on=date.fromisoformat(added_on),
        tables=tables,
        home_capable=home_capable,
        rated=rated,
    )


def age_of(name: str) -> tuple[int, ...]:
    """What releases are sorted by; one without a name is older than all."""
    return () if name == NOT_NAMED else tuple(map(int, name.split(".")))


def occupation_of(row: tuple[Any, ...]) -> HeldOccupation:
    """An occupation."""
    code, title, description, is_home_capable = row
    return HeldOccupation(code, title, description, None if is_home_capable is None else bool(is_home_capable))


def task_of(rows: list[tuple[Any, ...]]) -> HeldTask:
    """A task, from a row for each activity to which it belongs."""
    code, number, text, sort, _ = rows[0]
    return HeldTask(code, str(number), text, sort, tuple(row[4] for row in rows if row[4] is not None))
