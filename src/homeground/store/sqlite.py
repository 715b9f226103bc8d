"""Cases kept in one SQLite file in the user's data folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from homeground.case.entry import Draft, Entry, numbered
from homeground.case.reading import Body
from homeground.desk.case_file import CaseExists, NoSuchCase
from homeground.store import erasure, table
from homeground.store.backup import free_name, opened_backup, remove_unfinished, replace_content, write_backup
from homeground.store.database import Database
from homeground.store.naming import checked_name
from homeground.store.refusal import EntryExists, refuse_missing, refuse_moved, refuse_stale
from homeground.store.row import entry_of, rewritten, row_of


class SqliteShelf:
    """The cases in one data folder; any number of programs and threads may use it at once.

    Everything that a method acknowledges is on the disk. Whatever goes wrong with the file itself is a `StoreUnusable`.
    """

    def __init__(self, folder: Path) -> None:
        """Open the folder, or make it; an erasure that a crash cut off is finished first."""
        self._database = Database(folder)
        try:
            self._finish_erasures()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file; the shelf can't be used any more."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The database file."""
        return self._database.path

    @property
    def backups(self) -> Path:
        """The folder of the local backups."""
        return self._database.backups

    def names(self) -> tuple[str, ...]:
        """The cases' names in alphabetical order."""
        with self._database.reading() as connection:
            return tuple(name for _, name, _ in table.cases(connection))

    def open(self, name: str) -> SqliteCaseFile:
        """The case of that name; `NoSuchCase` where there is none."""
        with self._database.reading() as connection:
            return SqliteCaseFile(self._database, _id_of(connection, name), name)

    def create(self, name: str) -> SqliteCaseFile:
        """A new, empty case; `CaseExists`, `BadName`."""
        case_id = str(uuid4())
        with self._database.writing() as connection:
            if table.case_by_name(connection, checked_name(name)):
                raise CaseExists(name)
            table.insert_case(connection, (case_id, name, 0))
        return SqliteCaseFile(self._database, case_id, name)

    def rename(self, old: str, new: str) -> None:
        """Give a case another name; `NoSuchCase`, `CaseExists`, `BadName`."""
        with self._database.writing() as connection:
            case_id = _id_of(connection, old)
            if table.case_by_name(connection, checked_name(new)) and new != old:
                raise CaseExists(new)
            table.rename_case(connection, case_id, new)

    def remove(self, name: str) -> None:
        """Erase a case whole, here and in every local backup; `NoSuchCase`."""
        erasure.refuse_unreadable_backups(self._database)
        with self._database.writing() as connection:
            case_id = _id_of(connection, name)
            table.delete_case(connection, case_id)
            erasure.note(connection, case_id, [None])
        erasure.finish(self._database)

    def backup(self, at: datetime, to: Path | None = None) -> Path:
        """Copy all cases into a new file while they may be in use, check the copy, and give its path.

        It goes among the local backups under the name of the moment, from where erasures reach it; a copy put elsewhere
        is its owner's. It never overwrites a file.
        """
        with self._database.writing() as connection:
            return self._back_up(connection, to or free_name(self.backups, at))

    def restore(self, source: Path, at: datetime) -> Path:
        """Put a backup in the place of all cases; give the path of the backup of what was there; `BadBackup`."""
        self._finish_erasures()
        with opened_backup(source) as copy, self._database.writing() as connection:
            kept = self._back_up(connection, free_name(self.backups, at))
            replace_content(connection, copy)
        return kept

    def _back_up(self, connection: sqlite3.Connection, target: Path) -> Path:
        remove_unfinished(self.backups)
        write_backup(connection, self.path, target)
        return target

    def _finish_erasures(self) -> None:
        if erasure.is_unfinished(self._database):
            erasure.finish(self._database)


class SqliteCaseFile:
    """One case's journal in the database. It stays the same case when it is renamed."""

    def __init__(self, database: Database, case_id: str, name: str) -> None:
        """Know the case by its lasting id; `name` is what it was opened by."""
        self._database, self._id, self._opened_as = database, case_id, name

    @property
    def name(self) -> str:
        """The case's name, also after it was renamed."""
        with self._database.reading() as connection:
            _, name, _ = self._case(connection)
            return name

    def entries(self) -> tuple[Entry, ...]:
        """All entries by rising number."""
        with self._database.reading() as connection:
            self._case(connection)
            return table.entries(connection, self._id)

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        """Write entries together and give them back numbered; `Stale` when a subject moved on; `EntryExists`."""
        with self._database.writing() as connection:
            _, _, last = self._case(connection)
            refuse_stale(seen or {}, table.newest_numbers(connection, self._id, seen or ()))
            new = [row_of(numbered(draft, number)) for number, draft in enumerate(drafts, start=last + 1)]
            try:
                table.insert_rows(connection, self._id, new)
            except sqlite3.IntegrityError as error:
                raise EntryExists("the case has an entry of that id already") from error
            table.count_to(connection, self._id, last + len(new))
        return tuple(entry_of(row) for row in new)

    def erase(self, bodies: Mapping[int, Body | None], *, seen: Mapping[int, Body] | None = None) -> None:
        """Rewrite the bodies of these entries for good, here and in every local backup; `None` leaves a tombstone.

        `NoSuchEntry` where the case has no entry of a number; `Stale` where a body is no longer the one that was seen.
        """
        erasure.refuse_unreadable_backups(self._database)
        with self._database.writing() as connection:
            self._case(connection)
            entries = [entry for entry in table.entries(connection, self._id) if entry.number in bodies]
            refuse_missing(tuple(bodies), [entry.number for entry in entries])
            refuse_moved(entries, seen or {})
            for entry in entries:
                table.rewrite_row(connection, self._id, row_of(rewritten(entry, bodies[entry.number])))
            erasure.note(connection, self._id, [str(entry.id) for entry in entries])
        erasure.finish(self._database)

    def _case(self, connection: sqlite3.Connection) -> table.CaseRow:
        found = table.case_by_id(connection, self._id)
        if found is None:
            raise NoSuchCase(self._opened_as)
        return found


def _id_of(connection: sqlite3.Connection, name: str) -> str:
    found = table.case_by_name(connection, name)
    if found is None:
        raise NoSuchCase(name)
    return found[0]
