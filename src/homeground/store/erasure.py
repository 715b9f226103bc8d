"""Real erasure: what is erased in the tables leaves every backup and every byte, also when a crash comes between.

An erasure is noted in the table `erasing` together with the change itself, and the note goes when the bytes are gone. So
an erasure that was cut off is finished when the store is next opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from homeground.store import schema, table
from homeground.store.backup import remove_unfinished
from homeground.store.database import Database, clearly, connect
from homeground.store.refusal import StoreUnusable
from homeground.store.row import Row

_Note: TypeAlias = tuple[str, str | None]
"""The id of a case, and that of one of its entries; none for the whole case."""

_BESIDE = ("-journal", "-wal", "-shm")


def note(connection: sqlite3.Connection, case_id: str, entry_ids: Iterable[str | None]) -> None:
    """Note what is being erased, within the transaction that erases it; `None` is the whole case."""
    connection.executemany("INSERT INTO erasing (case_id, entry_id) VALUES (?, ?)", [(case_id, id_) for id_ in entry_ids])


def is_unfinished(database: Database) -> bool:
    """Something was erased in the tables and may still be found in the bytes."""
    with database.reading() as connection:
        return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM erasing)").fetchone()[0])


def refuse_unreadable_backups(database: Database) -> None:
    """`StoreUnusable` before anything is erased, where a backup can't be read."""
    for _ in backups_in(database.backups):
        pass


def finish(database: Database) -> None:
    """Take what was noted out of the backups and the bytes, then the notes; may be done again at any time."""
    with database.writing() as connection:  # nobody is making a backup meanwhile
        remove_unfinished(database.backups)
        notes: list[_Note] = connection.execute("SELECT case_id, entry_id FROM erasing").fetchall()
        now = {(case_id, id_): table.row_by_id(connection, case_id, id_) if id_ else None for case_id, id_ in notes}
    for backup in backups_in(database.backups):
        with clearly(backup), closing(connect(backup)) as copy:
            _amend(copy, now)
    database.compact()
    with database.writing() as connection:
        connection.executemany("DELETE FROM erasing WHERE case_id = ? AND entry_id IS ?", notes)


def backups_in(folder: Path) -> Iterator[Path]:
    """Our backups in the folder; `StoreUnusable` for one that can't be read, since what is in it can't be erased."""
    for path in sorted(folder.glob("*")):
        if path.is_file() and not path.name.endswith(_BESIDE) and _is_backup(path):
            yield path


def _is_backup(path: Path) -> bool:
    try:
        with closing(connect(path)) as connection:
            if not schema.is_ours(connection):
                return False
            fault = schema.fault(connection)
    except sqlite3.DatabaseError as error:
        if path.suffix != ".sqlite3":
            return False
        fault = str(error)
    if fault:
        raise StoreUnusable(
            f"The backup {path} can't be read ({fault}), so nothing can be erased from it. Delete it, or move it to another place,"
            " and try again."
        )
    return True


def _amend(copy: sqlite3.Connection, now: Mapping[_Note, Row | None]) -> None:
    copy.execute("BEGIN IMMEDIATE")
    for (case_id, entry_id), row in now.items():
        if entry_id is None:
            table.delete_case(copy, case_id)
        elif row is None:
            table.delete_row(copy, case_id, entry_id)
        else:
            table.rewrite_row(copy, case_id, row)
    copy.execute("COMMIT")
    copy.execute("VACUUM")
