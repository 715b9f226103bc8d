"""Reads and writes the files that a person names, whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from homeground.cli.trouble import Refused, said_of

PRIVATE, ORDINARY = 0o600, 0o666
_MEGABYTE = 1_000_000


def read_text(file: str, *, megabytes: int) -> str:
    """The text of a file, or of standard input for `-`; refused when it is no UTF-8 text or longer than a person writes."""
    named = "standard input" if file == "-" else file
    data = _bytes(file, megabytes * _MEGABYTE + 1)
    if len(data) > megabytes * _MEGABYTE:
        raise Refused(f"{named} is larger than {megabytes} MB; no such file is as long. Name the right one.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused(f"{named}, line {line}: not UTF-8 text. Save it as UTF-8 in your editor, and try again.") from None


def write_whole(file: Path, data: bytes, *, mode: int, force: bool = False) -> None:
    """Write a file in one step: it is there whole, or what stood there stays."""
    if file.exists() and not force:
        raise Refused(f"{file} is there already; it was left as it is.", "Write over it: --force", "Or name another file.")
    beside = file.with_name(f".{file.name[:40]}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        error.filename = str(file)
        raise
    finally:
        with suppress(OSError):
            beside.unlink()


def _bytes(file: str, at_most: int) -> bytes:
    try:
        if file == "-":
            return sys.stdin.buffer.read(at_most)
        with Path(file).open("rb") as stream:
            return stream.read(at_most)
    except OSError as error:
        error.filename = file
        raise said_of(error) from None
