"""The one database file: opened, checked, and written in whole transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from time import monotonic, sleep

from homeground.store import schema
from homeground.store.folder import BACKUPS, make_private_file, make_private_folder
from homeground.store.refusal import StoreUnusable
from homeground.store.row import UnreadableRow
from homeground.store.schema import CASES, Schema

WAIT_SECONDS = 10.0
"""How long a writer waits for another program's turn to end."""

_PRAGMAS = (
    "synchronous = FULL",  # a commit is on the disk when it returns
    "secure_delete = ON",  # what is deleted is overwritten with zeros
    "foreign_keys = ON",
    "temp_store = MEMORY",  # no private word in a temporary file elsewhere
    "trusted_schema = OFF",
)


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """A connection to a file that is there, with our settings; every transaction is begun by hand."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
    )
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


class Database:
    """An open database file. Its transactions take turns, between threads by a lock and between programs by SQLite's."""

    def __init__(self, folder: Path, holds: Schema = CASES) -> None:
        """Open the folder's database, or make it; `StoreUnusable` where that can't be, and then nothing was changed."""
        self.path = folder / holds.file
        self.backups = folder / BACKUPS
        self._holds = holds
        self._turn = RLock()
        with clearly(self.path, holds):
            make_private_folder(folder)
            make_private_file(self.path)
            self._connection = connect(self.path)
            try:
                self._prepare_patiently()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One moment of the database, whatever others write meanwhile."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A change that is whole and on the disk at the end of the block, or not at all; nobody else writes meanwhile."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def compact(self) -> None:
        """Rewrite the file so that nothing of what was deleted stays in it or in the log beside it."""
        with self._turn, clearly(self.path, self._holds):
            self._connection.execute("VACUUM")
            if any(self.empty_log() for _ in _tries()):
                return
        raise StoreUnusable(
            f"Another program goes on reading {self.path}. What you erased is gone from your case; its traces leave the file when"
            " Homeground next starts. Close the other program, then start Homeground again."
        )

    def empty_log(self) -> bool:
        """Move what is in the log beside the file into it; whether that was possible, since nobody reads in between."""
        with self._turn, clearly(self.path, self._holds):
            return not self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._turn, clearly(self.path, self._holds):
            try:
                self._connection.execute(begin)
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _prepare_patiently(self) -> None:
        for _ in _tries():
            try:
                return self._prepare()
            except sqlite3.OperationalError as error:
                if _code(error) != sqlite3.SQLITE_BUSY:
                    raise
                busy = error
        raise busy

    def _prepare(self) -> None:
        if schema.is_blank(self._connection):
            with self.writing() as connection:
                if schema.is_blank(connection):
                    schema.make_tables(connection, self._holds)
        fault = schema.fault(self._connection, self._holds)
        if fault:
            raise StoreUnusable(f"{self.path} can't be opened: {fault}. {self._holds.if_strange} Nothing was changed.")
        if self._connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            self._connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _tries() -> Iterator[None]:
    """Turns to try again: SQLite waits by itself for a writer, but not for a first start or a tidying up elsewhere."""
    give_up_at = monotonic() + WAIT_SECONDS
    yield
    while monotonic() < give_up_at:
        sleep(0.02)
        yield


@contextmanager
def clearly(path: Path, holds: Schema = CASES) -> Iterator[None]:
    """Turn what SQLite or the system says about a file into a `StoreUnusable` that tells how to mend it."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise StoreUnusable(_sentence(path, error, holds)) from error
    except UnreadableRow as error:
        raise StoreUnusable(_damaged(path, error, holds)) from error
    except OSError as error:
        raise StoreUnusable(
            f"{error.filename or path} can't be used ({error.strerror or error}). Give yourself the right to write there, or keep your"
            " cases in another folder (--home DIR or HOMEGROUND_HOME)."
        ) from error


def _sentence(path: Path, error: sqlite3.DatabaseError, holds: Schema) -> str:
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"Another program keeps {path} busy. Close it, or try again in a moment. Nothing was changed."
        case sqlite3.SQLITE_FULL:
            return f"There is no room left on the disk of {path}. Free some room and try again. Nothing was changed."
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return _damaged(path, error, holds)
        case _:
            return (
                f"{path} can't be read or written ({error}). Give yourself the right to write there, or keep your cases in another"
                " folder (--home DIR or HOMEGROUND_HOME)."
            )


def _code(error: sqlite3.DatabaseError) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _damaged(path: Path, error: Exception, holds: Schema) -> str:
    way_out = holds.if_damaged.format(backups=path.parent / BACKUPS)
    return f"{path} is damaged, or no database ({error}). {way_out} Nothing was changed."
