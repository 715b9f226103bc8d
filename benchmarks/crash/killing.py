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
LIFE_SECONDS = 0.04
"""The longest that a child works before it is killed."""

OPENING_SECONDS = 0.012
"""The longest that a child has for opening, where it is to be killed in that."""


@dataclass(frozen=True, slots=True)
class Death:
    """How far the child came: acts begun and acts acknowledged; what it said if it failed by itself."""

    begun: int
    done: int
    failure: str


def killed_at_work(folder: Path, opener: Opener, acts: Sequence[Act], dice: Random) -> Death:
    """Let a child work through the acts, kill it, and read what it had acknowledged."""
    return _killed(folder, opener, acts, after_seconds=dice.uniform(0, LIFE_SECONDS), is_begun=True)


def killed_at_opening(folder: Path, opener: Opener, dice: Random) -> Death:
    """Let a child open the folder and do nothing else, and kill it about then."""
    return _killed(folder, opener, (), after_seconds=dice.uniform(0, OPENING_SECONDS), is_begun=False)


def _killed(folder: Path, opener: Opener, acts: Sequence[Act], *, after_seconds: float, is_begun: bool) -> Death:
    reader, writer = os.pipe()
    child = _fork()
    if child == 0:
        os.close(reader)
        _work(folder, opener, acts, writer)
    os.close(writer)
    if is_begun:
        select.select([reader], [], [], 10)  # until its first act begins
    time.sleep(after_seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        told, _, failure = pipe.read().partition(FAILED)
    return Death(told.count(BEGUN), told.count(DONE), failure.decode(errors="replace"))


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
