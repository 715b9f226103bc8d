"""The real program, started as a person starts it, over a folder of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from homeground.case import SECTIONS, Case, fold
from homeground.desk.interview import answer_whole
from homeground.store import SqliteShelf
from tests import ada
from tests.programs import started, within


@dataclass
class Site:
    """A running program: its link, its folder, its process."""

    link: str
    folder: Path
    process: subprocess.Popen[str]

    @property
    def base(self) -> str:
        """The address of the start page, without the slash at its end."""
        return self.link.split("/?")[0]

    def keep_example(self, name: str) -> None:
        """Lay the example's whole case into the folder, as another program would."""
        with SqliteShelf(self.folder) as shelf:
            file = shelf.create(name)
            for number, section in enumerate(SECTIONS, start=1):
                answer_whole(file, section.name, ada.raw(section.name), stamp=ada.stamp(number))

    def case(self, name: str) -> Case:
        """A case as it lies on the disk now."""
        with SqliteShelf(self.folder) as shelf:
            return fold(shelf.open(name).entries())


@contextmanager
def running(folder: Path, *options: str) -> Iterator[Site]:
    """Start the program, wait for its link, and end it as Ctrl-C does."""
    command = [sys.executable, "-m", "homeground", "--home", str(folder), "serve", "--no-browser", *options]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with started(command, env=environment) as process:
        yield Site(_link(process), folder, process)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def _link(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    with within(process):
        for line in process.stdout:
            words = [word for word in line.split() if word.startswith("http://127.0.0.1:")]
            if words:
                return words[0]
        raise AssertionError(f"the program ended with {process.wait()} and printed no link")
