"""The tables of the library's file, and how a row of a release goes into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from homeground.desk.library import Row, Table
from homeground.store.schema import Schema

Values: TypeAlias = tuple[object, ...]
_WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"

LIBRARY = Schema(
    file="library.sqlite3",
    application=0x486F4C69,  # “HoLi” in ASCII
    form=1,
    statements=(
        """
        CREATE TABLE releases (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            file TEXT NOT NULL,
            dated_on TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            added_on TEXT NOT NULL,
            home_capable INTEGER,
            rated INTEGER
        )
        """,
        """
        CREATE TABLE tables (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            file TEXT NOT NULL,
            read INTEGER NOT NULL,
            kept INTEGER NOT NULL,
            PRIMARY KEY (release, name)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE occupations (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            title TEXT NOT NULL,
            description TEXT,
            is_home_capable INTEGER,
            PRIMARY KEY (release, code)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE tasks (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            id INTEGER NOT NULL,
            text TEXT NOT NULL,
            sort TEXT,
            PRIMARY KEY (release, code, id)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE task_activities (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            task INTEGER NOT NULL,
            activity TEXT NOT NULL,
            PRIMARY KEY (release, code, task, activity)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX tasks_by_activity ON task_activities (release, activity)",
        """
        CREATE TABLE activities (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            id TEXT NOT NULL,
            "group" TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (release, id)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE activity_groups (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            id TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (release, id)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE ratings (
            release INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            element TEXT NOT NULL,
            value TEXT,  -- none: missing (n/a)
            is_suppressed INTEGER NOT NULL,  -- the publisher advises not to show it
            PRIMARY KEY (release, code, element)
        ) WITHOUT ROWID
        """,
        f"CREATE VIRTUAL TABLE title_words USING fts5 (words, release UNINDEXED, code UNINDEXED, how UNINDEXED, {_WORDS})",
        f"CREATE VIRTUAL TABLE task_words USING fts5 (words, release UNINDEXED, code UNINDEXED, id UNINDEXED, {_WORDS})",
        f"CREATE VIRTUAL TABLE activity_words USING fts5 (words, release UNINDEXED, id UNINDEXED, {_WORDS})",
    ),
    if_strange="Move it away, and add your download again: homeground data add FILE.",
    if_damaged="Move it away, and add your download again: homeground data add FILE.",
)
"""Releases of occupation data that the person downloaded.

A new form needs no lifting of the old: the download can be added again.
"""

WORD_TABLES = ("title_words", "task_words", "activity_words")
"""What is searched; no foreign key reaches it."""

_TITLE = "INSERT INTO title_words (words, release, code, how) VALUES (?, ?, ?, ?)"
_RATING = "INSERT INTO ratings (release, code, element, value, is_suppressed) VALUES (?, ?, ?, ?, ?)"

_Made: TypeAlias = Callable[[int, Row], Iterable[Values]]
INSERTS: Mapping[Table, tuple[tuple[str, _Made], ...]] = {
    "occupations": (
        ("INSERT INTO occupations (release, code, title, description) VALUES (?, ?, ?, ?)", lambda release, row: [(release, *row)]),
        (_TITLE, lambda release, row: [(row[1], release, row[0], "title")]),
    ),
    "alternate_titles": ((_TITLE, lambda release, row: [(words, release, row[0], "also_called") for words in row[1:] if words]),),
    "reported_titles": ((_TITLE, lambda release, row: [(row[1], release, row[0], "reported")]),),
    "tasks": (
        ("INSERT INTO tasks (release, code, id, text, sort) VALUES (?, ?, ?, ?, ?)", lambda release, row: [(release, *row)]),
        (
            "INSERT INTO task_words (words, release, code, id) VALUES (?, ?, ?, ?)",
            lambda release, row: [(row[2], release, row[0], row[1])],
        ),
    ),
    "task_activities": (
        ("INSERT INTO task_activities (release, code, task, activity) VALUES (?, ?, ?, ?)", lambda release, row: [(release, *row)]),
    ),
    "activities": (
        ('INSERT INTO activities (release, id, "group", title) VALUES (?, ?, ?, ?)', lambda release, row: [(release, *row)]),
        ("INSERT INTO activity_words (words, release, id) VALUES (?, ?, ?)", lambda release, row: [(row[2], release, row[0])]),
    ),
    "activity_groups": (("INSERT INTO activity_groups (release, id, title) VALUES (?, ?, ?)", lambda release, row: [(release, *row)]),),
    "work_context": ((_RATING, lambda release, row: [(release, *row)]),),
    "work_activities": ((_RATING, lambda release, row: [(release, *row)]),),
}
"""What is inserted for the rows of each table."""


def inserts(table: Table, release: int, rows: Iterable[Row]) -> Iterator[tuple[str, list[Values]]]:
    """The statements for rows of a table, each with all its values."""
    rows = tuple(rows)
    for statement, made in INSERTS[table]:
        yield statement, [values for row in rows for values in made(release, row)]
