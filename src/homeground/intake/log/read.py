"""The parent: it looks at a log's size and first bytes, sums up its bytes, and believes no answer of the child unseen."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from os import PathLike
from pathlib import Path

from homeground.intake.limits import LOG, LOG_FILE_BYTES
from homeground.intake.log.found import Asked, DateOrder, LogForm, LogRead, Measure
from homeground.intake.log.said import CannotReadLog, LogReason
from homeground.intake.log.zones import zone_named
from homeground.intake.outside import first_bytes
from homeground.intake.sandbox import Stopped, lines_of

_CHILD = (sys.executable, "-I", "-B", "-m", "homeground.intake.log.child")
_PACKED = (b"PK\3\4", b"PK\5\6", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"SQLite")
"""How files begin that are no text: zips and spreadsheets, PDF, the old form of Office, packed files, databases."""
_LONGEST_NAME = 200
_SAID_OF_END: dict[str, LogReason] = {"too_long": "too_long", "no_room": "no_room"}


@dataclass(frozen=True, slots=True)
class Refused:
    """The child's answer where it gave up, and where."""

    refused: LogReason
    part: str


def read_log(
    source: str | PathLike[str] | bytes,
    *,
    zone: str,
    last: date,
    form: LogForm | None = None,
    measure: Measure | None = None,
    mine: str | None = None,
    date_order: DateOrder | None = None,
) -> LogRead | Asked:
    """Another system's log as day and count, or what has to be asked before it can be counted; `CannotReadLog`.

    `zone` is the time zone in which days are cut, as in `Europe/London`; later days than `last` are not counted. `mine` is a name,
    an address or an account as it stands in the file, where rows of several people do. Without `form` and `measure` the form is told by the
    file's columns, and the measure is asked for where there are two. The file is a stranger's: only a child process with hard limits
    reads it (`docs/specs/log-imports.md`). Titles and names are not kept.
    """
    known = zone_named(zone)
    if not known:
        raise CannotReadLog(zone, "no_such_zone")
    wanted = {
        "zone": known.key,
        "last": last.isoformat(),
        "form": form,
        "measure": measure,
        "mine": (mine or "").strip()[:_LONGEST_NAME] or None,
        "date_order": date_order,
    }
    with _on_disk(source) as file:
        name = file.name if isinstance(source, bytes) else source
        reason = _reason_against(file)
        if reason:
            raise CannotReadLog(name, reason)
        found = _answer(file, json.dumps(wanted))
        if isinstance(found, Refused):
            raise CannotReadLog(name, found.refused, found.part)
        if isinstance(found, Asked):
            return found
        with file.open("rb") as opened:
            return replace(found, sha256=hashlib.file_digest(opened, "sha256").hexdigest())


@contextmanager
def _on_disk(source: str | PathLike[str] | bytes) -> Iterator[Path]:
    """The file; what came as bytes lies in a folder of its own, and is gone afterwards."""
    if not isinstance(source, bytes):
        yield Path(source)
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "log")
        file.write_bytes(source)
        yield file


def _reason_against(file: Path) -> LogReason | None:
    """What can be seen of a file from outside."""
    first = first_bytes(file, at_most=LOG_FILE_BYTES)
    if not isinstance(first, bytes):
        return first
    return "other_kind" if first.startswith(_PACKED) else None


def _answer(file: Path, wanted: str) -> LogRead | Asked | Refused:
    try:
        said = b"".join(lines_of((*_CHILD, str(file.absolute()), wanted), LOG))
    except Stopped as stopped:
        return Refused(_SAID_OF_END.get(stopped.end, "damaged"), "")
    return checked(said) or Refused("damaged", "")


def checked(said: bytes) -> LogRead | Asked | Refused | None:
    """The answer, if it has the shape of one."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - heavy, and the child, which imports this room, needs none

    try:
        heard: LogRead | Asked | Refused = TypeAdapter(LogRead | Asked | Refused).validate_json(said, strict=True)
    except ValidationError:
        return None
    return heard
