"""The child process: it binds itself to the limits, reads one download, and gives the rows that are wanted, a JSON line a batch.

The parent starts it as `python -I -B -m homeground.intake.release.child FILE ELEMENTS`; `ELEMENTS` are the ids of the ratings that
are wanted, each with its scale: `4.C.1.a.2.h=CX,4.A.3.a.1=IM`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from homeground.intake.limits import RELEASE, RELEASE_ROWS, limit_this_process
from homeground.intake.release.naming import READ_ME, release_named, release_said
from homeground.intake.release.rows import Budget, Sheet, sheets_of
from homeground.intake.release.said import GaveUp
from homeground.intake.release.sources import Source, damage_told, sources_of
from homeground.intake.release.tables import RATED, RATINGS, SHAPES, Row, cell, fault_of, plain, recognised

BATCH = 250
_TOLD_EVERY = 20_000
"""So many rows may go by before the parent hears how far the reading is."""
_READ_ME_BYTES = 20_000

Line = dict[str, Any]


def main(path: str, elements: str) -> None:
    """Answer on standard output."""
    limit_this_process(RELEASE)
    wanted = dict(one.split("=") for one in elements.split(",") if one)
    for line in answer(Path(path), wanted):
        sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def answer(path: Path, wanted: Mapping[str, str]) -> Iterator[Line]:
    """The lines of the answer: batches of rows, how far the reading is, and at the end what was read or why it was given up."""
    try:
        yield from Download(path, wanted).lines()
    except GaveUp as error:
        yield {"refused": error.reason, "part": error.part[-200:]}
    except MemoryError:
        yield {"refused": "no_room", "part": ""}


class Download:
    """One download while it is read."""

    def __init__(self, path: Path, wanted: Mapping[str, str]) -> None:
        """Nothing is read yet."""
        self._path, self._wanted = path, wanted
        self._budget, self._done, self._whole, self._rows = Budget(), 0, 1, 0
        self._tables: dict[str, Line] = {}
        self._keys: dict[str, set[tuple[str | None, ...]]] = {}
        self._release: str | None = None

    def lines(self) -> Iterator[Line]:
        """Every line; `GaveUp`."""
        with sources_of(self._path) as sources:
            self._whole = max(1, sum(source.size for source in sources))
            for source in sources:
                with damage_told(source.name):
                    yield from self._source(source)
            names = [self._path.name, *(source.name for source in sources)]
        if not self._tables:
            raise GaveUp("no_table")
        yield {"release": self._release or release_named(names), "tables": list(self._tables.values())}

    def _source(self, source: Source) -> Iterator[Line]:
        if READ_ME.search(source.name):
            with source.opened(self._read) as stream:
                self._release = release_said(stream.read(_READ_ME_BYTES).decode("utf-8", "replace"))
            return
        for sheet in sheets_of(source, self._read, self._budget):
            table = recognised(sheet.header)
            if table:
                yield from self._sheet(sheet, table)

    def _sheet(self, sheet: Sheet, table: str) -> Iterator[Line]:
        """The batches of one table."""
        batches: dict[str, list[Row]] = {}
        seen: set[str] = set()
        found = self._ratings(sheet, seen) if table == RATINGS else self._plain_rows(sheet, table, seen)
        for count, (name, row) in enumerate(found, start=1):
            if row:
                batches.setdefault(name, []).append(row)
                if len(batches[name]) == BATCH:
                    yield self._batch(name, batches.pop(name))
            elif not count % _TOLD_EVERY:
                yield {"at": self._at}
        yield from (self._batch(name, rows) for name, rows in batches.items())

    def _batch(self, table: str, rows: list[Row]) -> Line:
        return {"table": table, "rows": rows, "at": self._at}

    def _begin(self, sheet: Sheet, table: str, seen: set[str]) -> None:
        """Note a row of a table, and that the table is here; a second one like it is refused."""
        if table not in seen:
            if table in self._tables:
                raise GaveUp("twice", sheet.name)
            seen.add(table)
            self._tables[table] = {"table": table, "file": sheet.name[-200:], "read": 0}
        self._tables[table]["read"] += 1

    def _plain_rows(self, sheet: Sheet, table: str, seen: set[str]) -> Iterator[tuple[str, Row | None]]:
        for line, cells in self._cells(sheet, table):
            self._begin(sheet, table, seen)
            self._check(sheet, table, line, cells)
            yield table, tuple(cells)

    def _ratings(self, sheet: Sheet, seen: set[str]) -> Iterator[tuple[str, Row | None]]:
        """Of the two wanted tables every row, as itself where its rating is wanted; of others nothing."""
        for line, cells in self._cells(sheet, RATINGS):
            element = cells[1] or ""
            table = RATED.get(element[:4], "")
            if table:
                self._begin(sheet, table, seen)
            if not table or self._wanted.get(element) != cells[2]:
                yield table, None
                continue
            self._check(sheet, RATINGS, line, cells)
            yield table, (cells[0], element, cells[3], (cells[4] or "").upper() == "Y")

    def _cells(self, sheet: Sheet, table: str) -> Iterator[tuple[int, list[str | None]]]:
        """The cells that are kept of each row, those of a column that is not there as missing; empty lines are passed over."""
        names = [plain(name) for name in sheet.header]
        places = [names.index(column.name) if column.name in names else None for column in SHAPES[table].columns]
        for line, raw in sheet.rows:
            self._rows += 1
            if self._rows > RELEASE_ROWS:
                raise GaveUp("bomb", sheet.name)
            if any(cell(one) is not None for one in raw[len(names) :]):
                raise GaveUp("bad_row", f"{sheet.name}, line {line}")
            if any(one not in ("", None) for one in raw):
                yield line, [cell(raw[place]) if place is not None and place < len(raw) else None for place in places]

    def _check(self, sheet: Sheet, table: str, line: int, cells: list[str | None]) -> None:
        shape = SHAPES[table]
        fault = fault_of(shape.columns, cells)
        if fault:
            named = next(name for name in sheet.header if plain(name) == fault)
            raise GaveUp("bad_row", f"{sheet.name}, line {line}, {named}")
        if shape.key:
            key, known = tuple(cells[: shape.key]), self._keys.setdefault(table, set())
            if key in known:
                raise GaveUp("bad_row", f"{sheet.name}, line {line}")
            known.add(key)

    def _read(self, count: int) -> None:
        self._done += count

    @property
    def _at(self) -> int:
        """How far the reading is, of 1,000."""
        return min(1000, self._done * 1000 // self._whole)


if __name__ == "__main__":
    main(*sys.argv[1:])
