"""The child process: it binds itself to the limits, reads one file, finds its clauses, and answers in JSON.

The parent starts it as `python -I -B -m homeground.intake.child FORM FILE`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from homeground.intake.finder import clauses_of
from homeground.intake.found import FoundClause, ReadPolicy, Unread
from homeground.intake.limits import CLAUSES, FILE_BYTES, limit_this_process
from homeground.intake.piece import Reading, Unreadable

READERS = {"pdf": "pdf_file", "docx": "docx_file", "html": "html_file", "markdown": "markdown_file", "text": "text_file"}


def main(form: str, path: str) -> None:
    """Answer on standard output: what was found, or the reason why nothing was."""
    limit_this_process()
    sys.stdout.buffer.write(json.dumps(answer(form, path), ensure_ascii=False).encode())


def answer(form: str, path: str) -> dict[str, Any]:
    """What was found in the file as plain JSON values, or `{"refused": reason}`."""
    try:
        reading = read(form, path)
    except Unreadable as error:
        return {"refused": error.reason}
    except MemoryError:
        return {"refused": "bomb"}
    clauses, unread = find(reading)
    return asdict(ReadPolicy(reading.form, reading.pages, clauses, unread))


def find(reading: Reading) -> tuple[tuple[FoundClause, ...], tuple[Unread, ...]]:
    """The clauses, so many as an answer holds, and what was not read."""
    found = tuple(islice(clauses_of(reading.pieces), CLAUSES + 1))
    beyond = found[CLAUSES:]
    unread = tuple(Unread(one.page, one.heading, f"only the first {CLAUSES:,} clauses are shown") for one in beyond)
    return found[:CLAUSES], (*reading.unread, *unread)


def read(form: str, path: str) -> Reading:
    """The file's pieces, by the reader of its form; it alone is imported."""
    with Path(path).open("rb") as file:
        data = file.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise Unreadable("too_large")
    reading: Reading = import_module(f"homeground.intake.form.{READERS[form]}").reading_of(data)
    if not reading.pieces:
        raise Unreadable("wordless")
    return reading


if __name__ == "__main__":
    main(*sys.argv[1:])
