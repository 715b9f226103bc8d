"""The tables of a database file, and how to tell that a file is ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from homeground.store.folder import DATABASE


@dataclass(frozen=True, slots=True)
class Schema:
    """What one database file holds, and the way out where it can't be used.

    `application` in the file's header says whose it is, `form` (kept as `user_version`) in which form the tables are.
    """

    file: str
    application: int
    form: int
    statements: tuple[str, ...]
    if_strange: str
    if_damaged: str


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
CASES = Schema(
    file=DATABASE,
    application=0x486F6D65,  # “Home” in ASCII
    form=1,  # a new form brings the function that lifts the one before it
    statements=_TABLES,
    if_strange="Move it away, use the version that wrote it, or keep your cases in another folder (--home DIR or HOMEGROUND_HOME).",
    if_damaged="Move it away; Homeground then begins a new one, and you can restore a backup from {backups}.",
)
"""The cases with their entries."""


def is_blank(connection: sqlite3.Connection) -> bool:
    """Nothing was ever written into the file."""
    return not (_pragma(connection, "application_id") or _pragma(connection, "user_version") or _objects(connection))


def is_ours(connection: sqlite3.Connection, schema: Schema = CASES) -> bool:
    """Homeground wrote the file, in this version or another."""
    return _pragma(connection, "application_id") == schema.application


def make_tables(connection: sqlite3.Connection, schema: Schema = CASES) -> None:
    """Turn a blank file into ours, within the caller's transaction."""
    for statement in schema.statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {schema.application}")
    connection.execute(f"PRAGMA user_version = {schema.form}")


def fault(connection: sqlite3.Connection, schema: Schema = CASES) -> str | None:
    """Why the file can't be used as ours, if it can't."""
    if not is_ours(connection, schema):
        return "it belongs to another program"
    form = _pragma(connection, "user_version")
    if form > schema.form:
        return f"it was written by a later version of Homeground (form {form}; this version knows form {schema.form})"
    if form < schema.form or _objects(connection) != _made(schema):
        return f"its tables are not those of form {schema.form}"
    return None


@cache
def _made(schema: Schema) -> Sequence[tuple[str, str]]:
    """What is in a file that was just made."""
    with closing(sqlite3.connect(":memory:")) as connection:
        make_tables(connection, schema)
        return _objects(connection)


def _objects(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").fetchall()


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
