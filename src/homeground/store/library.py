"""Releases of occupation data, kept in one SQLite file of its own beside the cases' database.

It is public data, large, and can be downloaded again: so it is no part of the cases, of their backups or of what is erased there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from homeground.desk.library import Found, HeldDwa, HeldOccupation, HeldTask, NoSuchRelease, Release
from homeground.store.database import Database
from homeground.store.library_rows import age_of, occupation_of, release_of, tables_of, task_of
from homeground.store.library_tables import LIBRARY
from homeground.store.library_words import query, words_of
from homeground.store.library_writing import SqliteWriting, delete

_TITLES_LOOKED_AT = 400
"""So many titles are weighed before the best occupations are named; an occupation has some sixty."""


class SqliteLibrary:
    """The library in one data folder. Whatever goes wrong with the file itself is a `StoreUnusable`."""

    def __init__(self, folder: Path) -> None:
        """Open the folder's library, or make an empty one."""
        self._database = Database(folder, LIBRARY)

    def close(self) -> None:
        """Let go of the file; the library can't be used any more."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._database.path

    def releases(self) -> tuple[Release, ...]:
        """Every release, the newest first; one without a name is last."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id, name, file, dated_on, sha256, added_on, home_capable, rated FROM releases").fetchall()
            held = tuple(release_of(row[1:], tables_of(connection, row[0])) for row in rows)
        return tuple(sorted(held, key=lambda release: age_of(release.name), reverse=True))

    @contextmanager
    def writing(self) -> Iterator[SqliteWriting]:
        """Write a release: whole when the block ends, or not at all."""
        with self._database.writing() as connection:
            yield SqliteWriting(connection)
        self._database.empty_log()

    def remove(self, name: str) -> None:
        """Take a release out; `NoSuchRelease`."""
        with self._database.writing() as connection:
            if not delete(connection, name):
                raise NoSuchRelease(name)
        self._database.compact()

    def occupations(self, release: str, code: str) -> tuple[HeldOccupation, ...]:
        """The occupations whose code is this one, or begins with it as `43-3021` does."""
        with self._database.reading() as connection:
            held = connection.execute(
                """
                SELECT code, title, description, is_home_capable FROM occupations
                WHERE release = ? AND (code = ? OR substr(code, 1, ?) = ?) ORDER BY code
                """,
                (_id(connection, release), code, len(code) + 1, f"{code}."),
            ).fetchall()
        return tuple(map(occupation_of, held))

    def titles(self, release: str, words: str, *, most: int) -> tuple[Found, ...]:
        """Occupations by their titles, the best first; each once, by the title that fits best."""
        typed = words_of(words)
        with self._database.reading() as connection:
            held = _search(
                connection,
                """
                SELECT words, how, occupations.code, title, description, is_home_capable
                FROM title_words JOIN occupations ON occupations.release = title_words.release AND occupations.code = title_words.code
                WHERE title_words MATCH ? AND title_words.release = ? ORDER BY title_words.rank LIMIT ?
                """,
                typed,
                (_id(connection, release), _TITLES_LOOKED_AT),
            )
        held.sort(key=lambda row: words_of(row[0]) != typed)  # one that is just what was typed goes first
        best = {row[2]: row for row in reversed(held)}
        ranked = sorted(best.values(), key=held.index)
        return tuple(Found(occupation_of(row[2:]), row[1], row[0]) for row in ranked[:most])

    def tasks(self, release: str, code: str, *, words: str = "") -> tuple[HeldTask, ...]:
        """The tasks of the occupations of that code, or those of them in which the words stand."""
        with self._database.reading() as connection:
            release_id = _id(connection, release)
            rows = connection.execute(
                """
                SELECT tasks.code, tasks.id, text, sort, "group" FROM tasks
                LEFT JOIN task_activities ON task_activities.release = tasks.release
                    AND task_activities.code = tasks.code AND task = tasks.id
                LEFT JOIN activities ON activities.release = tasks.release AND activities.id = activity
                WHERE tasks.release = ? AND (tasks.code = ? OR substr(tasks.code, 1, ?) = ?)
                ORDER BY tasks.code, tasks.id, activity
                """,
                (release_id, code, len(code) + 1, f"{code}."),
            ).fetchall()
            wanted = _tasks_with(connection, release_id, words)
        held = (list(group) for _, group in groupby(rows, key=lambda row: row[:2]))
        return tuple(task_of(group) for group in held if wanted is None or group[0][:2] in wanted)

    def activities(self, release: str, words: str, *, most: int) -> tuple[HeldDwa, ...]:
        """Detailed work activities by their titles, the best first."""
        with self._database.reading() as connection:
            held = _search(
                connection,
                """
                SELECT activities.id, activities.title, "group", activity_groups.title,
                    (SELECT count(*) FROM task_activities WHERE release = activities.release AND activity = activities.id)
                FROM activity_words
                JOIN activities ON activities.release = activity_words.release AND activities.id = activity_words.id
                LEFT JOIN activity_groups ON activity_groups.release = activities.release AND activity_groups.id = "group"
                WHERE activity_words MATCH ? AND activity_words.release = ? ORDER BY activity_words.rank LIMIT ?
                """,
                words_of(words),
                (_id(connection, release), most),
            )
        return tuple(HeldDwa(*row) for row in held)


def _id(connection: sqlite3.Connection, name: str) -> int:
    found = connection.execute("SELECT id FROM releases WHERE name = ?", (name,)).fetchone()
    if found is None:
        raise NoSuchRelease(name)
    number: int = found[0]
    return number


def _search(connection: sqlite3.Connection, statement: str, words: tuple[str, ...], more: tuple[object, ...]) -> list[Any]:
    """The rows in which all the words stand, or, where there are none, those in which any does."""
    for all_of in (True, False) if words else ():
        rows = connection.execute(statement, (query(words, all_of=all_of), *more)).fetchall()
        if rows:
            return rows
    return []


def _tasks_with(connection: sqlite3.Connection, release_id: int, words: str) -> set[tuple[str, int]] | None:
    typed = words_of(words)
    if not typed:
        return None
    statement = "SELECT code, id FROM task_words WHERE task_words MATCH ? AND release = ?"
    rows = connection.execute(statement, (query(typed, all_of=True), release_id)).fetchall()
    return {(code, int(number)) for code, number in rows}
