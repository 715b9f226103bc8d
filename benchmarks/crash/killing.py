"""A child process that works through a plan and is killed (SIGKILL) at a random moment of it."""

from __future__ import annotations

import os
import select
import signal
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.crash.acts import Act, do
from homeground.store import SqliteShelf

Opener = Callable[[Path], SqliteShelf]

BEGUN, DONE, FAILED = b"(", b")", b"!"
ACTS_AT_MOST = 16
"""The most acts that a child begins before it is killed: counted, so that a busy machine does not make for idle children."""

FURTHER_SECONDS = 0.01
"""The longest that it goes on after the last act waited for has begun."""

OPENING_SECONDS = 0.012
"""The longest that a child has for opening, where it is to be killed in that."""

PATIENCE_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Death:
    """How far the child came: acts begun and acts acknowledged; what it said if it failed by itself."""

    begun: int
    done: int
    failure: str


def killed_at_work(folder: Path, opener: Opener, acts: Sequence[Act], dice: Random) -> Death:
    """Let a child work through the acts, kill it, and read what it had acknowledged."""
    return _killed(folder, opener, acts, after_acts=dice.randint(1, ACTS_AT_MOST), after_seconds=dice.uniform(0, FURTHER_SECONDS))


def killed_at_opening(folder: Path, opener: Opener, dice: Random) -> Death:
    """Let a child open the folder and do nothing else, and kill it about then."""
    return _killed(folder, opener, (), after_acts=0, after_seconds=dice.uniform(0, OPENING_SECONDS))


def _killed(folder: Path, opener: Opener, acts: Sequence[Act], *, after_acts: int, after_seconds: float) -> Death:
    reader, writer = os.pipe()
    child = _fork()
    if child == 0:
        os.close(reader)
        _work(folder, opener, acts, writer)
    os.close(writer)
    told = _wait_for(reader, after_acts)
    time.sleep(after_seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        told, _, failure = (told + pipe.read()).partition(FAILED)
    return Death(told.count(BEGUN), told.count(DONE), failure.decode(errors="replace"))


def _wait_for(reader: int, acts: int) -> bytes:
    told = b""
    while told.count(BEGUN) < acts and FAILED not in told:
        if not select.select([reader], [], [], PATIENCE_SECONDS)[0]:
            break
        part = os.read(reader, 1024)
        if not part:  # it ended by itself, and can't say more
            break
        told += part
    return told


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns of forking beside other threads, whose locks a child would wait for; this child needs none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work(folder: Path, opener: Opener, acts: Sequence[Act], writer: int) -> None:
    """What the child does; it never returns."""
    with suppress(BaseException):
        try:
            shelf = opener(folder)
            for act in acts:
                os.write(writer, BEGUN)
                do(act, shelf)
                os.write(writer, DONE)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent is told
            os.write(writer, FAILED + repr(error).encode())
        signal.pause()
    os._exit(1)
