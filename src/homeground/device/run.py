"""Asks this computer: one child process a command, with a bare environment, ended in time, its answer cut; or one file read."""

from __future__ import annotations

import os
import platform
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

from homeground.device.ask import Ask, Command, Heard, NewestDay, TextFile, Variable

SECONDS = 2.0
"""For all that one probe asks."""
BYTES = 64 << 10
FILES = 5_000
_POSIX_FOLDERS = ("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/libexec/ApplicationFirewall", "/run/current-system/sw/bin")
_KEPT = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME")
"""Settings of a desktop are found by these; nothing else of the environment is handed on."""


def heard_from(ask: Ask, seconds: float) -> Heard:
    """What this computer answers within so many seconds; whatever goes wrong is the trouble that it had."""
    if seconds <= 0:
        return Heard(trouble="slow")
    try:
        match ask:
            case Command():
                return _command(ask, seconds)
            case TextFile():
                return _text(Path(ask.path).expanduser())
            case Variable():
                return _variable(ask.name)
            case NewestDay():
                return _newest_day(Path(ask.folder))
            case _:
                assert_never(ask)
    except FileNotFoundError:
        return Heard(trouble="missing")
    except (OSError, RuntimeError):
        return Heard(trouble="refused")


def _command(ask: Command, seconds: float) -> Heard:
    program = shutil.which(ask.words[0], path=os.pathsep.join(_folders()))
    if program is None:
        return Heard(trouble="missing")
    began = time.monotonic()
    with _started((program, *ask.words[1:]), on_stderr=ask.on_stderr) as child:
        clock = threading.Timer(seconds, _end, [child])
        clock.start()
        try:
            said = child.stdout.read(BYTES + 1) if child.stdout else b""
            if len(said) <= BYTES:
                child.wait()
        finally:
            clock.cancel()
            if child.returncode is None:
                _end(child)
    if len(said) > BYTES:
        return Heard(trouble="long")
    return Heard(trouble="slow") if time.monotonic() - began >= seconds else _decoded(said, child.returncode)


def _started(words: Sequence[str], *, on_stderr: bool) -> subprocess.Popen[bytes]:
    """The child, in a group of its own, so that whatever it might start ends with it."""
    return subprocess.Popen(  # noqa: S603 - a program of the system, with our own fixed words
        words,
        cwd=Path(words[0]).anchor,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if on_stderr else subprocess.DEVNULL,
        start_new_session=True,  # Windows has no such groups, and overlooks this
    )


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child and all that it started, also when itself is through already; on Windows the child alone."""
    if sys.platform == "win32":
        child.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _text(path: Path) -> Heard:
    if not path.is_file():
        return Heard(trouble="missing")
    with path.open("rb") as file:
        said = file.read(BYTES + 1)
    return Heard(trouble="long") if len(said) > BYTES else _decoded(said, 0)


def _variable(name: str) -> Heard:
    value = os.environ.get(name)
    return Heard(trouble="missing") if value is None else Heard(value[:BYTES])


def _newest_day(folder: Path) -> Heard:
    with os.scandir(folder) as files:
        times = [file.stat().st_mtime for _, file in zip(range(FILES), files, strict=False) if file.is_file()]
    if not times:
        return Heard(trouble="missing")
    return Heard(f"{datetime.fromtimestamp(max(times), UTC).date().isoformat()}\n")


def _decoded(said: bytes, status: int) -> Heard:
    try:
        return Heard(said.decode().replace("\r\n", "\n"), status)
    except UnicodeDecodeError:
        return Heard(trouble="garbled")


def _folders() -> tuple[str, ...]:
    """Where programs of the system lie; the person's own search path is not used."""
    if platform.system() != "Windows":
        return _POSIX_FOLDERS
    system = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")
    return str(system), str(system / "WindowsPowerShell" / "v1.0")


def _environment() -> dict[str, str]:
    kept = (*_KEPT, "SYSTEMROOT") if platform.system() == "Windows" else _KEPT
    bare = {"LC_ALL": "C", "LANG": "C", "PATH": os.pathsep.join(_folders())}
    return bare | {name: os.environ[name] for name in kept if name in os.environ}
