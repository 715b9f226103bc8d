"""The rows of one file: of a text or CSV as it comes, of each sheet of a spreadsheet; no cell is believed yet."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from homeground.intake.limits import RELEASE_FILE_BYTES, RELEASE_UNPACKED_BYTES
from homeground.intake.release.said import GaveUp
from homeground.intake.release.sources import Counted, Source, refuse_bomb

Cells: TypeAlias = list[object]
_LONGEST_FIELD = 100_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OLD_LETTERS = "old-letters"


class Sheet(NamedTuple):
    """One table as it stands: its columns’ names, and its rows with the number of the line on which each ends."""

    name: str
    header: tuple[str, ...]
    rows: Iterator[tuple[int, Cells]]


class Budget:
    """How many bytes may still be unpacked, of the whole download together."""

    def __init__(self, left: int = RELEASE_UNPACKED_BYTES) -> None:
        """Begin with all that a download may hold."""
        self.left = left

    def spend(self, count: int) -> None:
        """Count what was unpacked; `GaveUp` where it is too much."""
        self.left -= count
        if self.left < 0:
            raise GaveUp("bomb")


def sheets_of(source: Source, told: Callable[[int], None], budget: Budget) -> Iterator[Sheet]:
    """The tables of one file, whatever they hold. The rows of one have to be read before the next is asked for."""
    with source.opened(told) as stream:
        if source.is_sheet:
            yield from _spreadsheet(source.name, stream.read(RELEASE_FILE_BYTES + 1), budget)
        else:
            yield _text(source.name, io.BufferedReader(Counted(stream, budget.spend)))


def _text(name: str, stream: io.BufferedReader) -> Sheet:
    """A text parted by tabs, in which quotation marks are letters, or one parted by commas or semicolons, in which they hold cells."""
    encoding = "utf-16" if stream.peek(2)[:2] in _UTF_16 else "utf-8-sig"
    words = io.TextIOWrapper(stream, encoding, errors=_OLD_LETTERS, newline="")
    first = words.readline(_LONGEST_FIELD)
    parted_by = max("\t,;", key=first.count)
    csv.field_size_limit(_LONGEST_FIELD)
    lines = chain([first], words)
    reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if parted_by == "\t" else csv.reader(lines, delimiter=parted_by)
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise GaveUp("damaged", name) from error
    return Sheet(name, tuple(header), _lines(name, reader, width=len(header)))


def _lines(name: str, reader: Iterator[list[str]], *, width: int) -> Iterator[tuple[int, Cells]]:
    """The rows; a last one that ends before its last cell was cut off, and others before it may be missing too."""
    last = width
    while True:
        line = reader.line_num + 1  # type: ignore[attr-defined]  # a reader of csv counts its lines
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise GaveUp("damaged", f"{name}, line {line}") from error
        if row is None:
            if 0 < last < width:
                raise GaveUp("damaged", f"{name}, line {line - 1}")
            return
        last = len(row)
        yield line, list(row)


def _spreadsheet(name: str, data: bytes, budget: Budget) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 - most downloads are texts

    if len(data) > RELEASE_FILE_BYTES:
        raise GaveUp("too_large", name)
    if zipfile.is_zipfile(io.BytesIO(data)):  # else it is locked or damaged, which the reader of spreadsheets can tell apart
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bomb(archive)
            budget.spend(sum(part.file_size for part in archive.infolist()))
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for title in book.sheet_names:
                rows = enumerate(book.get_sheet_by_name(title).iter_rows(), start=1)
                header = next(rows, (1, []))[1]
                yield Sheet(f"{name}, sheet {title}", tuple(map(str, header)), ((line, list(row)) for line, row in rows))
    except PasswordError as error:
        raise GaveUp("locked", name) from error
    except CalamineError as error:
        raise GaveUp("damaged", name) from error


def _as_old_letters(error: UnicodeError) -> tuple[str, int]:
    """Older releases were written in the old Windows letters: what is no UTF-8 is read as those, a byte at a time."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("cp1252", errors="replace"), error.start + 1


codecs.register_error(_OLD_LETTERS, _as_old_letters)
