"""Backups: copies of the whole database, each checked before anybody is told of it, and the way back."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from homeground.case.entry import Entry
from homeground.desk.case_file import BadBackup, BadName
from homeground.store import schema, table
from homeground.store.database import connect
from homeground.store.folder import make_private_folder, settle
from homeground.store.naming import checked_name
from homeground.store.refusal import StoreUnusable, Unkeepable
from homeground.store.row import UnreadableRow, row_of

_UNFINISHED = ".homeground-"


def write_backup(live: sqlite3.Connection, live_path: Path, target: Path) -> None:
    """Copy the database to a new file, which gets its name only when it was read back and tells the same journals.

    `live` is inside a writing transaction, so that nobody writes or erases while the copy is made.
    """
    journals = table.journals(live)
    try:
        if target.exists():
            raise StoreUnusable(f"{target} is there already. Give the backup another name. Nothing was changed.")
        make_private_folder(target.parent)
        with _unfinished(target.parent) as part:
            _copy_out(live_path, part)
            _check_same(part, journals)
            part.replace(target)
        settle(target.parent)
    except (OSError, sqlite3.DatabaseError, BadBackup) as error:
        raise StoreUnusable(
            f"The backup {target} can't be written ({error}). Give it another place. Your cases are as they were."
        ) from error


def free_name(backups: Path, at: datetime) -> Path:
    """A name of that moment which no backup has yet."""
    stem = f"homeground-{at:%Y%m%d-%H%M%S}"
    tries = (backups / f"{stem}{suffix}.sqlite3" for suffix in _suffixes())
    return next(path for path in tries if not path.exists())


@contextmanager
def opened_backup(source: Path) -> Iterator[sqlite3.Connection]:
    """A checked copy of a backup in memory, so that what was checked is what is used; `BadBackup` says why not."""
    if not source.is_file():
        raise BadBackup(f"There is no file {source}.")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        try:
            with closing(connect(source, mode="ro")) as disk:
                disk.backup(copy, progress=_give_up_when_busy)
            fault = _fault(copy)
        except (sqlite3.DatabaseError, UnreadableRow, Unkeepable, BadName) as error:
            fault = str(error)
        if fault:
            raise BadBackup(f"{source} is no backup that can be trusted: {fault}. Nothing was changed.")
        yield copy


def replace_content(live: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Put the cases of a checked copy in the place of the present ones, within the caller's transaction."""
    given = {case_id: last for case_id, _, last in table.cases(live)}
    for case_id in given:
        table.delete_case(live, case_id)
    for case_id, name, last in table.cases(copy):
        entries = table.entries(copy, case_id)
        table.insert_case(live, (case_id, name, max(last, given.get(case_id, 0), *(entry.number for entry in entries))))
        table.insert_rows(live, case_id, [row_of(entry) for entry in entries])
    if table.journals(live) != table.journals(copy):
        raise BadBackup("The backup could not be put back as it is. Nothing was changed.")


def remove_unfinished(backups: Path) -> None:
    """Take away what a crash left of a backup in the making; the caller sees to it that none is in the making now."""
    for part in backups.glob(f"{_UNFINISHED}*"):
        part.unlink(missing_ok=True)


@contextmanager
def _unfinished(folder: Path) -> Iterator[Path]:
    handle, name = tempfile.mkstemp(prefix=_UNFINISHED, suffix=".part", dir=folder)  # for its owner alone
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for beside in folder.glob(f"{Path(name).name}*"):
            beside.unlink()


def _copy_out(source: Path, part: Path) -> None:
    with closing(connect(source)) as disk, closing(connect(part)) as copy:
        disk.backup(copy, progress=_give_up_when_busy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file that stands alone


def _fault(copy: sqlite3.Connection) -> str | None:
    copy.execute("PRAGMA trusted_schema = OFF")
    fault = schema.fault(copy)
    if fault:
        return fault
    told = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if told != "ok":
        return f"it is damaged ({told})"
    if copy.execute("PRAGMA foreign_key_check").fetchone():
        return "it has entries that belong to no case"
    for name, entries in table.journals(copy).items():
        checked_name(name)
        for entry in entries:
            row_of(entry)
    return None


def _give_up_when_busy(status: int, _remaining: int, _pages: int) -> None:
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError("another program keeps it busy")


def _check_same(part: Path, journals: Mapping[str, tuple[Entry, ...]]) -> None:
    with opened_backup(part) as copy:
        if table.journals(copy) != journals:  # stricter than equal folds: what no fold reads is compared as well
            raise BadBackup("what was read back is not what was written")


def _suffixes() -> Iterator[str]:
    yield ""
    yield from (f"-{number}" for number in count(2))
