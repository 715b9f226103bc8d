"""A release on its way into the library, within the transaction that makes it whole or not there at all."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from homeground.desk.library import Batch, Release, Table
from homeground.store.library_tables import WORD_TABLES, inserts


def delete(connection: sqlite3.Connection, name: str) -> bool:
    """Take a release out of every table; whether there was one."""
    found = connection.execute("SELECT id FROM releases WHERE name = ?", (name,)).fetchone()
    if found is None:
        return False
    for table in WORD_TABLES:
        connection.execute(f"DELETE FROM {table} WHERE release = ?", found)  # noqa: S608 - one of our own names
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 - as above; it forgets what was deleted
    connection.execute("DELETE FROM releases WHERE id = ?", found)
    return True


class SqliteWriting:
    """A release that is being written, within the transaction of the library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin without a name."""
        self._connection, self._kept = connection, Counter[Table]()
        begun = connection.execute("INSERT INTO releases (name, file, dated_on, sha256, added_on) VALUES ('', '', '', '', '') RETURNING id")
        self._id: int = begun.fetchone()[0]

    def write(self, batch: Batch) -> None:
        """Keep rows."""
        for statement, values in inserts(batch.table, self._id, batch.rows):
            self._connection.executemany(statement, values)
        self._kept[batch.table] += len(batch.rows)

    def kept(self) -> Mapping[Table, int]:
        """How many rows of each table are kept so far."""
        return dict(self._kept)

    def elements(self) -> frozenset[str]:
        """The elements of which ratings are kept."""
        rows = self._connection.execute("SELECT DISTINCT element FROM ratings WHERE release = ?", (self._id,))
        return frozenset(element for (element,) in rows)

    def ratings(self) -> Iterator[tuple[str, Mapping[str, Decimal]]]:
        """Each occupation that has ratings, by its code, with the value of each element; what is missing is left out."""
        rows = self._connection.execute(
            "SELECT code, element, value FROM ratings WHERE release = ? AND value IS NOT NULL ORDER BY code", (self._id,)
        )
        for code, group in groupby(rows, key=lambda row: str(row[0])):
            yield code, {element: Decimal(value) for _, element, value in group}

    def finish(self, release: Release, home_capable: Mapping[str, bool]) -> None:
        """Name the release, in the place of the one of that name, and keep what is known of it and of its occupations."""
        delete(self._connection, release.name)
        about = (release.name, release.file, release.dated_on.isoformat(), release.sha256, release.added_on.isoformat())
        self._connection.execute(
            "UPDATE releases SET name = ?, file = ?, dated_on = ?, sha256 = ?, added_on = ?, home_capable = ?, rated = ? WHERE id = ?",
            (*about, release.home_capable, release.rated, self._id),
        )
        self._connection.executemany(
            "INSERT INTO tables (release, name, file, read, kept) VALUES (?, ?, ?, ?, ?)",
            [(self._id, one.table, one.file, one.read, one.kept) for one in release.tables],
        )
        self._connection.executemany(
            "UPDATE occupations SET is_home_capable = ? WHERE release = ? AND code = ?",
            [(is_capable, self._id, code) for code, is_capable in home_capable.items()],
        )
