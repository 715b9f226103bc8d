"""One child process a file: nothing around it but the file's name, killed in time, its answer looked at as a stranger's."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal, TypeAlias

from homeground.intake.found import ReadPolicy
from homeground.intake.limits import ANSWER_BYTES, LINE_BYTES, SECONDS, Limits
from homeground.intake.refusal import Reason, Refused

End: TypeAlias = Literal["well", "too_long", "no_room", "badly"]
"""How a child ended: `no_room` where it asked for more memory than it may have."""

_KEPT = ("SYSTEMROOT",)
"""Windows starts no Python without it."""
_OUT_OF_TIME = {getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
"""The signals by which a system ends a process that used up its processor time."""


class Stopped(Exception):
    """A child that answers line by line ended otherwise than well, or said too much at once."""

    def __init__(self, end: End) -> None:
        """Keep how."""
        super().__init__(end)
        self.end: End = end


def answer_of(command: Sequence[str]) -> ReadPolicy | Reason:
    """What a command answers: with no input, an empty environment but for the language, an empty folder, and `SECONDS` at most."""
    began = time.monotonic()
    with _running(command, SECONDS) as child:
        said = _heard(child)
    if len(said) > ANSWER_BYTES:
        return "damaged"
    match _end_of(child, time.monotonic() - began, SECONDS):
        case "well":
            return checked(said)
        case "too_long":
            return "too_long"
        case _:
            return "damaged"


def lines_of(command: Sequence[str], limits: Limits) -> Iterator[bytes]:
    """What a command answers line by line, while it still reads; around it there is as little. `Stopped`.

    Whoever stops listening ends the child.
    """
    began, left = time.monotonic(), limits.answer_bytes
    with _running(command, limits.wait_seconds) as child:
        while child.stdout and (line := child.stdout.readline(LINE_BYTES + 1)):
            left -= len(line)
            if left < 0 or len(line) > LINE_BYTES:
                raise Stopped("badly")
            if line.endswith(b"\n"):
                yield line
        child.wait()
    end = _end_of(child, time.monotonic() - began, limits.wait_seconds)
    if end != "well":
        raise Stopped(end)


def checked(said: bytes) -> ReadPolicy | Reason:
    """The answer, if it has the shape of one."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - heavy, and the child, which imports this room, needs none

    try:
        heard: ReadPolicy | Refused = TypeAdapter(ReadPolicy | Refused).validate_json(said, strict=True)
    except ValidationError:
        return "damaged"
    return heard.refused if isinstance(heard, Refused) else heard


@contextmanager
def _running(command: Sequence[str], seconds: float) -> Iterator[subprocess.Popen[bytes]]:
    """The child in an empty folder; it is ended after so many seconds, or when the block ends."""
    with tempfile.TemporaryDirectory() as folder, _started(command, folder) as child:
        clock = threading.Timer(seconds, _kill, [child])
        clock.start()
        try:
            yield child
        finally:
            clock.cancel()
            _kill(child)


def _end_of(child: subprocess.Popen[bytes], took: float, seconds: float) -> End:
    if took >= seconds or -child.returncode in _OUT_OF_TIME:
        return "too_long"
    if -child.returncode == signal.SIGABRT:
        return "no_room"
    return "badly" if child.returncode else "well"


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
