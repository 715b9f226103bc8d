"""The statements on the tables: cases with their entries, read and written within the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from homeground.case.entry import Entry
from homeground.store.row import Row, entry_of

CaseRow: TypeAlias = tuple[str, str, int]
"""id, name, last number"""


def cases(connection: sqlite3.Connection) -> list[CaseRow]:
    """All cases in alphabetical order."""
    return connection.execute("SELECT id, name, last_number FROM cases ORDER BY name").fetchall()


def case_by_name(connection: sqlite3.Connection, name: str) -> CaseRow | None:
    """The case of that name."""
    found: CaseRow | None = connection.execute("SELECT id, name, last_number FROM cases WHERE name = ?", (name,)).fetchone()
    return found


def case_by_id(connection: sqlite3.Connection, case_id: str) -> CaseRow | None:
    """The case of that id, whatever it is called."""
    found: CaseRow | None = connection.execute("SELECT id, name, last_number FROM cases WHERE id = ?", (case_id,)).fetchone()
    return found


def insert_case(connection: sqlite3.Connection, case: CaseRow) -> None:
    """A new case."""
    connection.execute("INSERT INTO cases (id, name, last_number) VALUES (?, ?, ?)", case)


def rename_case(connection: sqlite3.Connection, case_id: str, name: str) -> None:
    """Another name for a case."""
    connection.execute("UPDATE cases SET name = ? WHERE id = ?", (name, case_id))


def count_to(connection: sqlite3.Connection, case_id: str, number: int) -> None:
    """The last number that was given in a case."""
    connection.execute("UPDATE cases SET last_number = ? WHERE id = ?", (number, case_id))


def delete_case(connection: sqlite3.Connection, case_id: str) -> None:
    """The case and its entries, gone."""
    connection.execute("DELETE FROM cases WHERE id = ?", (case_id,))


def entries(connection: sqlite3.Connection, case_id: str) -> tuple[Entry, ...]:
    """All entries of a case by rising number; `UnreadableRow`."""
    return tuple(entry_of(row) for row in rows(connection, case_id))


def rows(connection: sqlite3.Connection, case_id: str) -> list[Row]:
    """All entries of a case as they are kept, by rising number."""
    return connection.execute(
        """
        SELECT number, id, at, "on", by, shape, facts_version, kind, subject, body
        FROM entries WHERE case_id = ? ORDER BY number
        """,
        (case_id,),
    ).fetchall()


def row_by_id(connection: sqlite3.Connection, case_id: str, entry_id: str) -> Row | None:
    """One entry as it is kept."""
    found: Row | None = connection.execute(
        """
        SELECT number, id, at, "on", by, shape, facts_version, kind, subject, body
        FROM entries WHERE case_id = ? AND id = ?
        """,
        (case_id, entry_id),
    ).fetchone()
    return found


def newest_numbers(connection: sqlite3.Connection, case_id: str, subjects: Iterable[str]) -> Mapping[str, int]:
    """For each of these subjects the number of its newest entry, 0 where there is none."""
    query = "SELECT coalesce(max(number), 0) FROM entries WHERE case_id = ? AND subject = ?"
    return {subject: connection.execute(query, (case_id, subject)).fetchone()[0] for subject in subjects}


def insert_rows(connection: sqlite3.Connection, case_id: str, new: Sequence[Row]) -> None:
    """New entries; `sqlite3.IntegrityError` where the id of one is there already."""
    connection.executemany(
        """
        INSERT INTO entries (case_id, number, id, at, "on", by, shape, facts_version, kind, subject, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [(case_id, *row) for row in new],
    )


def rewrite_row(connection: sqlite3.Connection, case_id: str, row: Row) -> None:
    """Another state of the entry of the same id, where that is there."""
    _, id_, *rest = row
    connection.execute(
        """
        UPDATE entries SET at = ?, "on" = ?, by = ?, shape = ?, facts_version = ?, kind = ?, subject = ?, body = ?
        WHERE case_id = ? AND id = ?
        """,
        (*rest, case_id, id_),
    )


def delete_row(connection: sqlite3.Connection, case_id: str, entry_id: str) -> None:
    """The entry of that id, gone."""
    connection.execute("DELETE FROM entries WHERE case_id = ? AND id = ?", (case_id, entry_id))


def journals(connection: sqlite3.Connection) -> dict[str, tuple[Entry, ...]]:
    """Every case's entries by the case's name; `UnreadableRow`."""
    return {name: entries(connection, case_id) for case_id, name, _ in cases(connection)}
