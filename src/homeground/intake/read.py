"""The parent: it looks at a file's size and first bytes, has a child process read it, and checks the child's answer."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from os import PathLike
from pathlib import Path

from homeground.intake.found import Form, ReadPolicy
from homeground.intake.limits import ANSWER_BYTES, FILE_BYTES, FIRST_BYTES, SECONDS
from homeground.intake.refusal import CannotRead, Reason, Refused

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
_KEPT = ("SYSTEMROOT",)
"""Windows starts no Python without it."""
_OUT_OF_TIME = {getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
"""The signals by which a system ends a process that used up its processor time."""


def read_policy(path: str | PathLike[str]) -> ReadPolicy:
    """The clauses of an employer's policy (PDF, DOCX, HTML, Markdown, text), each with its words and place; `CannotRead`.

    The file is a stranger's: only a child process with hard limits reads it (`docs/specs/policy-reading.md`, section 3).
    """
    reason = _reason_against(Path(path))
    if reason:
        raise CannotRead(path, reason)
    answer = _ask_child(Path(path).absolute())
    if not isinstance(answer, ReadPolicy):
        raise CannotRead(path, answer)
    return answer


def _reason_against(path: Path) -> Reason | None:
    """What can be seen of a file from outside."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return "not_a_file"
        with path.open("rb") as file:
            first = file.read(FIRST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    except (OSError, ValueError):  # a name with a zero byte is a ValueError
        return "no_right"
    if not about.st_size:
        return "empty"
    if about.st_size > FILE_BYTES:
        return "too_large"
    form = FORMS.get(path.suffix.lower())
    if form is None:
        return "unknown_kind"
    return None if _fits(form, first) else "misnamed"


def _fits(form: Form, first: bytes) -> bool:
    """Whether the first bytes can begin a file of that form."""
    is_pdf, is_zip = b"%PDF-" in first, first.startswith(b"PK\3\4")
    if form in ("pdf", "docx"):
        return is_pdf if form == "pdf" else is_zip
    return not (first.startswith(b"%PDF-") or is_zip)


def _ask_child(path: Path) -> ReadPolicy | Reason:
    """Have one child read the file; what it says is looked at as one looks at a stranger's words."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as empty, _started(path, empty) as child:
        clock = threading.Timer(SECONDS, _kill, [child])
        clock.start()
        try:
            said = _heard(child)
        finally:
            clock.cancel()
            _kill(child)
    if time.monotonic() - began >= SECONDS or -child.returncode in _OUT_OF_TIME:
        return "too_long"
    return "damaged" if child.returncode else _checked(said)


def _started(path: Path, folder: str) -> subprocess.Popen[bytes]:
    """The child, in a group of its own, so that whatever it might start ends with it."""
    return subprocess.Popen(  # noqa: S603 - our own module, by this Python
        [sys.executable, "-I", "-B", "-m", "homeground.intake.child", FORMS[path.suffix.lower()], str(path)],
        cwd=folder,
        env={"LANG": "C.UTF-8"} | {name: os.environ[name] for name in _KEPT if name in os.environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Windows has no such groups, and overlooks this
    )


def _heard(child: subprocess.Popen[bytes]) -> bytes:
    """What the child says until it ends, or until it says too much."""
    said = child.stdout.read(ANSWER_BYTES + 1) if child.stdout else b""
    if len(said) <= ANSWER_BYTES:
        child.wait()
    return said


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child and its group, if it still runs; on Windows the child alone, which starts no other."""
    if child.poll() is not None:
        return
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)


def _checked(said: bytes) -> ReadPolicy | Reason:
    """The answer, if it has the shape of one."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - heavy, and the child, which imports this room, needs none

    try:
        heard: ReadPolicy | Refused = TypeAdapter(ReadPolicy | Refused).validate_json(said, strict=True)
    except ValidationError:
        return "damaged"
    return heard.refused if isinstance(heard, Refused) else heard
