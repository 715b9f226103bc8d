"""A data folder of its own for each test, the example case in it, and a way to call commands as they are typed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner, Result

from homeground.case import SECTIONS, Entry
from homeground.cli.main import homeground
from homeground.desk.interview import answer_whole
from homeground.store import SqliteShelf
from tests import ada

WIDTH = "100"

Typed = str | bytes | IO[bytes] | None


@dataclass(frozen=True)
class Terminal:
    """Calls commands over one data folder."""

    home: Path
    width: str = WIDTH
    """In letters, as wide for whoever runs the tests."""

    def call(self, *arguments: str, typed: Typed = None) -> Result:
        """The command's status and words; our own mistake (status 1) or a traceback is a failed test."""
        runner = CliRunner(env={"COLUMNS": self.width})
        done = runner.invoke(homeground, ["--home", str(self.home), *arguments], input=typed, prog_name="homeground")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        assert done.exit_code != 1, done.output
        assert "Traceback" not in done.output
        return done

    def done(self, *arguments: str, typed: Typed = None) -> str:
        """What a command says that must succeed."""
        done = self.call(*arguments, typed=typed)
        assert done.exit_code == 0, done.output
        return done.stdout

    def json(self, *arguments: str) -> Any:  # noqa: ANN401 - whatever the object holds
        """The JSON object of a command that must succeed."""
        return json.loads(self.done(*arguments, "--json"))

    def refused(self, *arguments: str, typed: Typed = None) -> str:
        """The message of a call that must be refused: status 2, nothing on standard output."""
        done = self.call(*arguments, typed=typed)
        assert (done.exit_code, done.stdout) == (2, ""), done.output
        return done.stderr

    def entries(self) -> dict[str, tuple[Entry, ...]]:
        """Every journal in the folder."""
        with SqliteShelf(self.home) as shelf:
            return {name: shelf.open(name).entries() for name in shelf.names()}


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """No case yet."""
    return Terminal(tmp_path / "home")


@pytest.fixture(scope="session")
def _ada_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("ada") / "home"
    with SqliteShelf(home) as shelf:
        file = shelf.create("ada")
        for number, section in enumerate(SECTIONS, start=1):
            answer_whole(file, section.name, ada.raw(section.name), stamp=ada.stamp(number))
    return home


@pytest.fixture
def ada_terminal(_ada_home: Path, tmp_path: Path) -> Terminal:
    """The example case, every section answered."""
    shutil.copytree(_ada_home, tmp_path / "home")
    return Terminal(tmp_path / "home")


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes it another day."""
    return lambda day: monkeypatch.setenv("HOMEGROUND_TODAY", day)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Writes a file and gives its name."""

    def write(name: str, content: str | bytes) -> str:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(file)

    return write


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test writes into the checkout, finds somebody's real cases, or depends on the day on which it runs."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOMEGROUND_HOME", str(tmp_path / "nowhere"))
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())
    monkeypatch.delenv("NO_COLOR", raising=False)
    yield
    assert not (tmp_path / "nowhere").exists()
