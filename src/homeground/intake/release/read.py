"""The parent: it looks at a download's name, size and first bytes, sums up its bytes, and believes no line of the child unseen."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from os import PathLike
from pathlib import Path

from homeground.desk.library import Batch, Ended, TableRead
from homeground.intake.limits import RELEASE, RELEASE_FILE_BYTES, RELEASE_FILES, RELEASE_ROWS
from homeground.intake.outside import first_bytes
from homeground.intake.release.lines import At, Last, Line, Refused, Rows, checked
from homeground.intake.release.said import CannotTake, Reason
from homeground.intake.release.sources import PACKED, SHEETS, TEXTS, ZIP, files_of, kind_of
from homeground.intake.sandbox import Stopped, lines_of

_CHILD = (sys.executable, "-I", "-B", "-m", "homeground.intake.release.child")
_PDF, _ZIP, _OLD, _GZIP = b"%PDF-", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"\x1f\x8b"
"""How files begin. A spreadsheet locked with a password lies inside one of the old form."""
_SAID_OF_END: dict[str, Reason] = {"too_long": "too_long", "no_room": "no_room"}


@dataclass(frozen=True, slots=True)
class Download:
    """A download that can be read; `parts` reads it. The file is a stranger's: only a child process with hard limits looks into it."""

    path: Path
    dated_on: date
    sha256: str
    elements: Sequence[tuple[str, str]]
    told: Callable[[int], None]

    @property
    def file(self) -> str:
        """Its file or folder, by its last name."""
        return self.path.name

    def parts(self) -> Iterator[Batch | Ended]:
        """Its rows as they are read, and at last that it ended; `CannotTake`."""
        elements = ",".join(f"{element}={scale}" for element, scale in self.elements)
        line: Line | None = None
        rows = 0
        try:
            for said in lines_of((*_CHILD, str(self.path), elements), RELEASE):
                line = checked(said)
                rows += len(line.rows) if isinstance(line, Rows) else 0
                if line is None or rows > RELEASE_ROWS:
                    raise CannotTake(self.path, "damaged")
                if isinstance(line, Refused):
                    raise CannotTake(self.path, line.refused, line.part)
                yield from self._part(line)
        except Stopped as stopped:
            raise CannotTake(self.path, _SAID_OF_END.get(stopped.end, "damaged")) from None
        if not isinstance(line, Last):
            raise CannotTake(self.path, "damaged")

    def _part(self, line: Rows | At | Last) -> Iterator[Batch | Ended]:
        match line:
            case Rows():
                self.told(line.at)
                yield Batch(line.table, line.rows)
            case At():
                self.told(line.at)
            case Last():
                yield Ended(line.release, tuple(TableRead(one.table, one.file, one.read) for one in line.tables))


def open_download(
    path: str | PathLike[str], elements: Sequence[tuple[str, str]], *, told: Callable[[int], None] = lambda _at: None
) -> Download:
    """A download of the O*NET database: a zip, a folder, or one table as text, CSV or spreadsheet; `CannotTake`.

    `elements` are the ids of the ratings that are wanted, each with its scale. `told` hears how far the reading is, of 1,000.
    """
    download = Path(path)
    reason = _reason_against(download)
    if reason:
        raise CannotTake(path, reason)
    download = download.absolute()
    files = files_of(download) if download.is_dir() else [download]
    try:
        dated = max(file.stat().st_mtime for file in files)
        summed = _sum_of(download, files)
    except OSError:
        raise CannotTake(path, "no_right") from None
    return Download(download, datetime.fromtimestamp(dated, tz=UTC).date(), summed, tuple(elements), told)


def _reason_against(path: Path) -> Reason | None:
    """What can be seen of a download from outside."""
    first = first_bytes(path, at_most=RELEASE_FILE_BYTES)
    if first == "not_a_file" and path.is_dir():
        return _reason_against_folder(path)
    if not isinstance(first, bytes):
        return first
    if path.suffix.lower() != ZIP and kind_of(path.name) not in (*TEXTS, *SHEETS):
        return "unknown_kind"
    return None if _fits(path.name.lower(), first) else "misnamed"


def _reason_against_folder(folder: Path) -> Reason | None:
    try:
        files = files_of(folder)
        size = sum(file.stat().st_size for file in files)
    except OSError:
        return "no_right"
    if not files:
        return "no_table"
    return "too_large" if len(files) > RELEASE_FILES or size > RELEASE_FILE_BYTES else None


def _fits(name: str, first: bytes) -> bool:
    """Whether the first bytes can begin a file of that name."""
    if name.endswith(PACKED):
        return first.startswith(_GZIP)
    if name.endswith(ZIP):
        return first.startswith(_ZIP)
    if name.endswith(SHEETS):
        return first.startswith((_ZIP, _OLD))
    return not first.startswith((_PDF, _ZIP, _OLD, _GZIP))


def _sum_of(download: Path, files: Sequence[Path]) -> str:
    """The SHA-256 of a file; of a folder that of its files' names and sums, a line each."""
    if files == [download]:
        return _sum(download)
    lines = (f"{_sum(file)}  {file.relative_to(download).as_posix()}\n" for file in files)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
