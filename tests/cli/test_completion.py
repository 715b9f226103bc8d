"""Completion in the shell: commands, options, sections and the names of cases."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from homeground.case import SECTIONS
from homeground.cli.catalogue import COMMANDS
from homeground.cli.main import homeground
from tests.cli.conftest import Terminal


def completed(*words: str, home: Terminal) -> set[str]:
    *before, begun = words
    shell = ShellComplete(homeground, {}, "homeground", "_HOMEGROUND_COMPLETE")
    return {item.value for item in shell.get_completions(["--home", str(home.home), *before], begun)}


def test_commands_are_completed(ada_terminal: Terminal) -> None:
    assert completed("", home=ada_terminal) >= set(COMMANDS)
    assert completed("re", home=ada_terminal) == {"ready", "record", "reply", "restore", "rename"}


def test_sections_are_completed(ada_terminal: Terminal) -> None:
    assert completed("answer", "", home=ada_terminal) == {section.name for section in SECTIONS}
    assert completed("show", "te", home=ada_terminal) == {"terms"}


def test_options_are_completed(ada_terminal: Terminal) -> None:
    assert completed("answer", "--t", home=ada_terminal) == {"--template"}


@pytest.mark.parametrize("before", [("next", "--case"), ("rename",)])
def test_names_of_cases_are_completed(ada_terminal: Terminal, before: tuple[str, ...]) -> None:
    assert completed(*before, "a", home=ada_terminal) == {"ada"}
    assert completed(*before, "b", home=ada_terminal) == set()


def test_a_folder_that_cannot_be_read_completes_nothing(ada_terminal: Terminal) -> None:
    for file in ada_terminal.home.glob("*.sqlite3*"):
        file.unlink()
    (ada_terminal.home / "homeground.sqlite3").write_bytes(b"no database" * 1000)
    assert completed("next", "--case", "", home=ada_terminal) == set()


ASKED = {
    "bash": {"COMP_WORDS": "homeground ans", "COMP_CWORD": "1"},
    "zsh": {"COMP_WORDS": "homeground ans", "COMP_CWORD": "1"},
    "fish": {"COMP_WORDS": "homeground ans", "COMP_CWORD": "ans"},
}


@pytest.mark.parametrize("shell", ASKED)
def test_each_shell_is_answered_as_it_asks(shell: str, tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **ASKED[shell], "_HOMEGROUND_COMPLETE": f"{shell}_complete"}
    done = subprocess.run([sys.executable, "-m", "homeground"], capture_output=True, text=True, check=False, env=env)
    assert "answer" in done.stdout
    assert done.stderr == ""
