"""Looking at a data folder from outside: its bytes, its modes, and databases made by hand."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path


def files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def found(folder: Path, words: str) -> list[str]:
    """The files below the folder in whose bytes the words stand."""
    return [str(path.relative_to(folder)) for path in files_below(folder) if words.encode() in path.read_bytes()]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def change(database: Path, *statements: str) -> None:
    """Do to a database file what our program never would."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def ask(database: Path, query: str) -> object:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        return connection.execute(query).fetchone()[0]
