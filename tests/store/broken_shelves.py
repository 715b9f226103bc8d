"""Stores that break their word on purpose, so that the crash harness can show that it notices."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from homeground.case.entry import Draft, Entry, numbered
from homeground.case.reading import Body
from homeground.store import SqliteShelf, table
from homeground.store.row import rewritten, row_of
from homeground.store.sqlite import SqliteCaseFile


class OneByOneFile(SqliteCaseFile):
    """Writes each entry in a transaction of its own."""

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        return tuple(entry for draft in drafts for entry in super(OneByOneFile, self).append([draft]))


class TableOnlyFile(SqliteCaseFile):
    """Erases in the table, and leaves the bytes and the backups as they are."""

    def erase(self, bodies: Mapping[int, Body | None], *, seen: Mapping[int, Body] | None = None) -> None:
        entries = [entry for entry in self.entries() if entry.number in bodies]
        with self._database.writing() as connection:
            for entry in entries:
                table.rewrite_row(connection, self._id, row_of(rewritten(entry, bodies[entry.number])))


class OneByOneShelf(SqliteShelf):
    def open(self, name: str) -> SqliteCaseFile:
        file = super().open(name)
        return OneByOneFile(file._database, file._id, name)  # noqa: SLF001 - broken from inside


class TableOnlyShelf(SqliteShelf):
    def open(self, name: str) -> SqliteCaseFile:
        file = super().open(name)
        return TableOnlyFile(file._database, file._id, name)  # noqa: SLF001 - broken from inside


class HastyFile(SqliteCaseFile):
    """Acknowledges entries at once and leaves the writing for later."""

    later: list[Callable[[], object]]

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        self.later.append(lambda: super(HastyFile, self).append(drafts, seen=seen))
        return tuple(numbered(draft, number) for number, draft in enumerate(drafts, start=len(self.entries()) + 1))


class HastyShelf(SqliteShelf):
    """Writes what it has acknowledged when the next act begins."""

    def __init__(self, folder: Path) -> None:
        self.later: list[Callable[[], object]] = []
        super().__init__(folder)

    def open(self, name: str) -> SqliteCaseFile:
        self.catch_up()
        file = super().open(name)
        hasty = HastyFile(file._database, file._id, name)  # noqa: SLF001 - broken from inside
        hasty.later = self.later
        return hasty

    def rename(self, old: str, new: str) -> None:
        self.catch_up()
        super().rename(old, new)

    def remove(self, name: str) -> None:
        self.catch_up()
        super().remove(name)

    def backup(self, at: datetime, to: Path | None = None) -> Path:
        self.catch_up()
        return super().backup(at, to)

    def catch_up(self) -> None:
        while self.later:
            self.later.pop(0)()
