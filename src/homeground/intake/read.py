"""The parent: it looks at a file's name, size and first bytes, and never at more."""

from __future__ import annotations

import sys
from os import PathLike
from pathlib import Path

from homeground.intake.found import Form, ReadPolicy
from homeground.intake.limits import FILE_BYTES
from homeground.intake.outside import first_bytes
from homeground.intake.refusal import CannotRead, Reason
from homeground.intake.sandbox import answer_of

FORMS: dict[str, Form] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
"""The form of a file by the ending of its name."""
_CHILD = (sys.executable, "-I", "-B", "-m", "homeground.intake.child")
_PDF, _ZIP, _OLD_WORD = b"%PDF-", b"PK\3\4", b"\xd0\xcf\x11\xe0"
"""How files begin. A Word file locked with a password lies inside one of the old form."""


def read_policy(path: str | PathLike[str]) -> ReadPolicy:
    """The clauses of an employer's policy (PDF, DOCX, HTML, Markdown, text), each with its words and place; `CannotRead`.

    The file is a stranger's: only a child process with hard limits reads it (`docs/specs/policy-reading.md`).
    """
    file = Path(path)
    reason = _reason_against(file)
    answer = reason or answer_of((*_CHILD, FORMS[file.suffix.lower()], str(file.absolute())))
    if not isinstance(answer, ReadPolicy):
        raise CannotRead(path, answer)
    return answer


def _reason_against(file: Path) -> Reason | None:
    """What can be seen of a file from outside."""
    first = first_bytes(file, at_most=FILE_BYTES)
    if not isinstance(first, bytes):
        return first
    form = FORMS.get(file.suffix.lower())
    if form is None:
        return "unknown_kind"
    return None if _fits(form, first) else "misnamed"


def _fits(form: Form, first: bytes) -> bool:
    """Whether the first bytes can begin a file of that form."""
    if form == "pdf":
        return _PDF in first
    if form == "docx":
        return first.startswith((_ZIP, _OLD_WORD))
    return not first.startswith((_PDF, _ZIP, _OLD_WORD))
