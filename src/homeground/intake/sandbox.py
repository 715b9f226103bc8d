"""One child process a file: nothing around it but the file's name, killed in time, its answer looked at as a stranger's."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence

from homeground.intake.found import ReadPolicy
from homeground.intake.limits import ANSWER_BYTES, SECONDS
from homeground.intake.refusal import Reason, Refused

_KEPT = ("SYSTEMROOT",)
"""Windows starts no Python without it."""
_OUT_OF_TIME = {getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
"""The signals by which a system ends a process that used up its processor time."""


def answer_of(command: Sequence[str]) -> ReadPolicy | Reason:
    """What a command answers: with no input, an empty environment but for the language, an empty folder, and `SECONDS` at most."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, _started(command, folder) as child:
        clock = threading.Timer(SECONDS, _kill, [child])
        clock.start()
        try:
            said = _heard(child)
        finally:
            clock.cancel()
            _kill(child)
    if len(said) > ANSWER_BYTES:
        return "damaged"
    if time.monotonic() - began >= SECONDS or -child.returncode in _OUT_OF_TIME:
        return "too_long"
    return "damaged" if child.returncode else checked(said)


def checked(said: bytes) -> ReadPolicy | Reason:
    """The answer, if it has the shape of one."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - heavy, and the child, which imports this room, needs none

    try:
        heard: ReadPolicy | Refused = TypeAdapter(ReadPolicy | Refused).validate_json(said, strict=True)
    except ValidationError:
        return "damaged"
    return heard.refused if isinstance(heard, Refused) else heard


def _started(command: Sequence[str], folder: str) -> subprocess.Popen[bytes]:
    """The child, in a group of its own, so that whatever it might start ends with it."""
    return subprocess.Popen(  # noqa: S603 - our own module, by this Python
        command,
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
