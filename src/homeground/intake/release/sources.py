"""Where the tables of a download lie: in a zip, in a folder, or in one file; opened one after another, with every byte counted."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, NamedTuple

from homeground.intake.limits import RELEASE_FILES, RELEASE_UNPACKED_BYTES
from homeground.intake.release.said import GaveUp

TEXTS, SHEETS, ZIP, PACKED = (".txt", ".csv", ".tsv"), (".xlsx",), ".zip", ".gz"
_DEPTH = 3
"""So many folders deep a table may lie."""
_LOCKED = 0x1
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")


class Source(NamedTuple):
    """One file that may hold tables: its name within the download, its size as it is packed there, and how it is opened."""

    name: str
    size: int
    opened: Callable[[Callable[[int], None]], BinaryIO]
    """The open file; how many bytes were read of it is told as they are read, in the measure of `size`."""

    @property
    def is_sheet(self) -> bool:
        """It is a spreadsheet, and no text."""
        return kind_of(self.name) in SHEETS


def kind_of(name: str) -> str:
    """The ending of a file’s name in small letters, without that of its packing.

    >>> kind_of("Task Statements.TXT.gz")
    '.txt'
    """
    path = PurePosixPath(name.lower())
    return path.with_suffix("").suffix if path.suffix == PACKED else path.suffix


def files_of(folder: Path) -> list[Path]:
    """The files of a folder that may hold tables, by name; links and what is hidden are passed over."""
    depths = ("/".join(["*"] * depth) for depth in range(1, _DEPTH + 1))
    found = (path for pattern in depths for path in folder.glob(pattern))
    return sorted(path for path in found if _may_hold(path.relative_to(folder).as_posix()) and path.is_file() and not path.is_symlink())


@contextmanager
def sources_of(path: Path) -> Iterator[list[Source]]:
    """The files of a download, for as long as the block lasts; `GaveUp`."""
    if path.is_dir():
        yield [_on_disk(file, file.relative_to(path).as_posix()) for file in files_of(path)]
    elif path.suffix.lower() == ZIP:
        with _archive(path) as archive:
            yield [_packed(archive, about) for about in archive.infolist() if _may_hold(about.filename) and not about.is_dir()]
    else:
        yield [_on_disk(path, path.name)]


def refuse_bomb(archive: zipfile.ZipFile) -> None:
    """Look over an archive before anything in it is unpacked; `GaveUp`."""
    parts = archive.infolist()
    if len(parts) > RELEASE_FILES or sum(part.file_size for part in parts) > RELEASE_UNPACKED_BYTES:
        raise GaveUp("bomb")
    for part in parts:
        if _OUTSIDE.search(part.filename):
            raise GaveUp("outside", part.filename)
        if part.flag_bits & _LOCKED:
            raise GaveUp("locked", part.filename)


@contextmanager
def damage_told(name: str) -> Iterator[None]:
    """Whatever goes wrong while a packed file is read is one thing for the person: it is damaged."""
    try:
        yield
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
        raise GaveUp("damaged", name) from error


class Counted(io.RawIOBase):
    """A stream that tells how many bytes were read of it."""

    def __init__(self, inner: IO[bytes], told: Callable[[int], None]) -> None:
        """Take the stream over: it is closed with this one."""
        self._inner, self._told = inner, told

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, room: bytearray | memoryview) -> int:  # type: ignore[override]  # what a buffer hands in
        """Read into the room that is given."""
        data = self._inner.read(len(room))
        room[: len(data)] = data
        self._told(len(data))
        return len(data)

    def close(self) -> None:
        """Close both."""
        self._inner.close()
        super().close()


def _may_hold(name: str) -> bool:
    is_hidden = any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
    return not is_hidden and kind_of(name) in (*TEXTS, *SHEETS)


@contextmanager
def _archive(path: Path) -> Iterator[zipfile.ZipFile]:
    with damage_told(path.name):
        archive = zipfile.ZipFile(path)
    with archive:
        refuse_bomb(archive)
        yield archive


def _packed(archive: zipfile.ZipFile, about: zipfile.ZipInfo) -> Source:
    def opened(told: Callable[[int], None]) -> BinaryIO:
        return _unpacked(about.filename, Counted(archive.open(about), told))

    return Source(about.filename, about.file_size, opened)


def _on_disk(path: Path, name: str) -> Source:
    def opened(told: Callable[[int], None]) -> BinaryIO:
        return _unpacked(name, Counted(path.open("rb"), told))

    return Source(name, path.stat().st_size, opened)


def _unpacked(name: str, stream: Counted) -> BinaryIO:
    buffered = io.BufferedReader(stream)
    return gzip.GzipFile(fileobj=buffered) if name.lower().endswith(PACKED) else buffered  # type: ignore[return-value]  # it reads as one
