"""The child process: it binds itself to the limits, reads one file, finds its clauses, and answers in JSON.

The parent starts it as `python -I -B -m homeground.intake.child FORM FILE`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from homeground.intake.limits import FILE_BYTES, limit_this_process
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
    return {"form": reading.form, "pages": reading.pages, "clauses": [], "unread": [asdict(one) for one in reading.unread]}


def read(form: str, path: str) -> Reading:
    """The file's pieces, by the reader of its form; it alone is imported."""
    with Path(path).open("rb") as file:
        data = file.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise Unreadable("too_large")
    reading: Reading = import_module(f"homeground.intake.{READERS[form]}").reading_of(data)
    if not reading.pieces:
        raise Unreadable("wordless")
    return reading


if __name__ == "__main__":
    main(*sys.argv[1:])
