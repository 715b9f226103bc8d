"""The tutorial is run: what it shows is what the program says."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import ada
from tests.cli.conftest import Terminal

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"
_EXPORT = "export HOMEGROUND_TODAY="
_BLOCK = re.compile(r"```(console|\w+ file=(\S+))\n(.*?)```", re.DOTALL)


def _steps(block: str) -> Iterator[tuple[str, str]]:
    for part in block.split("$ ")[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown.rstrip("\n")


def _is_said(shown: str, said: str) -> bool:
    """Whether the program says what the page shows, “…” standing for anything; where a line breaks is another test's matter."""
    parts = [" ".join(part.split()) for part in shown.split("…")]
    rest = " ".join(said.split())
    if not rest.startswith(parts[0]) or not rest.endswith(parts[-1]):
        return False
    place = len(parts[0])
    for part in parts[1:]:
        place = rest.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return len(parts) > 1 or rest == parts[0]


def test_a_page_that_shows_something_else_is_found() -> None:
    said = "It is kept in a folder of yours.\n1 of 3\nDone.\n"
    assert _is_said("It is kept in …\n1 of 3\nDone.", said)
    assert _is_said("It is …\n…\nDone.", said)
    assert not _is_said("It is kept in …\n2 of 3\nDone.", said)
    assert not _is_said("It is kept in …\n1 of 3", said)
    assert not _is_said("Done.\n…\nDone.", "Done.")


def test_every_command_of_the_tutorial_says_what_the_page_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ada.FOLDER, tmp_path / "examples" / "ada")
    terminal, ran = Terminal(tmp_path / "home", width="200"), 0
    monkeypatch.chdir(tmp_path)
    for kind, file, block in _BLOCK.findall(TUTORIAL.read_text(encoding="utf-8")):
        if kind != "console":
            (tmp_path / file).write_text(block, encoding="utf-8")
            continue
        for command, shown in _steps(block):
            if command.startswith(_EXPORT):
                monkeypatch.setenv("HOMEGROUND_TODAY", command.removeprefix(_EXPORT))
                continue
            program, *words = shlex.split(command)
            assert program == "homeground"
            said = terminal.call(*words)
            told = said.stdout + said.stderr
            assert _is_said(shown, told), f"$ {command}\n--- says\n{told}\n--- the page shows\n{shown}"
            ran += 1
    assert ran > 20
    assert (tmp_path / "final" / "brief.pdf").read_bytes().startswith(b"%PDF")
