"""The tables of the database file, and how to tell that a file is ours."""

from __future__ import annotations

import sqlite3

APPLICATION = 0x486F6D65
"""Says in the file's header that it is Homeground's (“Home” in ASCII)."""

FORM = 1
"""The form of the tables, kept as `user_version`. A new form brings the function that lifts the one before it."""

_TABLES = (
    """
    CREATE TABLE cases (
        id TEXT NOT NULL PRIMARY KEY,  -- stays the same in every backup, whatever the case is called
        name TEXT NOT NULL UNIQUE,
        last_number INTEGER NOT NULL  -- so that no number is given twice, not even after a restore
    )
    """,
    """
    CREATE TABLE entries (
        case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        "on" TEXT NOT NULL,
        by TEXT NOT NULL,
        shape INTEGER NOT NULL,
        facts_version TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT,
        body TEXT NOT NULL,
        PRIMARY KEY (case_id, number),
        UNIQUE (case_id, id)
    )
    """,
    "CREATE INDEX entries_by_subject ON entries (case_id, subject, number)",
    """
    CREATE TABLE erasing (  -- what is erased in the tables, but not yet from every byte
        case_id TEXT NOT NULL,
        entry_id TEXT  -- none: the whole case
    )
    """,
)
_OBJECTS = [("index", "entries_by_subject"), ("table", "cases"), ("table", "entries"), ("table", "erasing")]


def is_blank(connection: sqlite3.Connection) -> bool:
    """Nothing was ever written into the file."""
    return not (_pragma(connection, "application_id") or _pragma(connection, "user_version") or _objects(connection))


def is_ours(connection: sqlite3.Connection) -> bool:
    """Homeground wrote the file, in this version or another."""
    return _pragma(connection, "application_id") == APPLICATION


def make_tables(connection: sqlite3.Connection) -> None:
    """Turn a blank file into ours, within the caller's transaction."""
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORM}")


def fault(connection: sqlite3.Connection) -> str | None:
    """Why the file can't be used as ours, if it can't."""
    if not is_ours(connection):
        return "it belongs to another program"
    form = _pragma(connection, "user_version")
    if form > FORM:
        return f"it was written by a later version of Homeground (form {form}; this version knows form {FORM})"
    if form < FORM or _objects(connection) != _OBJECTS:
        return f"its tables are not those of form {FORM}"
    return None


def _objects(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").fetchall()


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
