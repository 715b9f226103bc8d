"""Programs that tests start: nobody waits for one without end, and nothing of it is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

PATIENCE_SECONDS = 100.0
"""More than the program gives itself to start, so that its own message comes first."""


@contextmanager
def started(
    command: Sequence[str],
    *,
    stdin: int | None = None,
    stdout: int | None = subprocess.PIPE,
    stderr: int | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Iterator[subprocess.Popen[str]]:
    """A program at the head of a session of its own, as in a terminal; whatever still runs of it at the end is killed."""
    with subprocess.Popen(
        command, stdin=stdin, stdout=stdout, stderr=stderr, env=env, cwd=cwd, text=True, start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            kill(process)


@contextmanager
def within(process: subprocess.Popen[str], seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Kill a program if this takes longer, so that what reads from it or waits for it comes to an end."""
    late = Timer(seconds, kill, [process])
    late.daemon = True
    late.start()
    try:
        yield
    finally:
        late.cancel()


def kill(process: subprocess.Popen[str]) -> None:
    """Kill a program and all that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
