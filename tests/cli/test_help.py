"""The help: quick, whole, and the same everywhere."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from homeground import __version__
from homeground.cli.catalogue import COMMANDS
from homeground.cli.main import homeground
from tests.cli.calls import CALLS, WORDS, command

HEAVY = {"pydantic", "rich", "babel", "django", "typst", "docx", "granian", "holidays", "icalendar"} | {
    f"homeground.{room}" for room in ("case", "law", "desk", "store", "intake", "press")
}


def loaded(*arguments: str, tmp_path: Path) -> set[str]:
    """The modules that a command leaves loaded, in a process of its own."""
    script = (
        "import sys\nfrom homeground.__main__ import main\n"
        f"sys.argv = ['homeground', *{list(arguments)!r}]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    env = {"HOME": str(tmp_path), "HOMEGROUND_HOME": str(tmp_path / "home"), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=env)
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), (), ("law", "--help"), ("policy",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert loaded(*arguments, tmp_path=tmp_path) & HEAVY == set()


def test_a_command_that_shows_no_table_and_no_paper_loads_neither(tmp_path: Path) -> None:
    assert loaded("now", "--where", "maybe", tmp_path=tmp_path) & {"rich", "django", "typst", "docx", "granian"} == set()


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_the_table_of_commands_says_what_each_command_says_of_itself(words: tuple[str, ...]) -> None:
    assert command(words).name == words[-1]
    assert CALLS[words].help == (command(words).help or "").split("\n")[0]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_every_command_has_help_with_examples_that_name_it(words: tuple[str, ...]) -> None:
    said = CliRunner().invoke(homeground, [*words, "--help"])
    assert said.exit_code == 0
    examples = said.stdout.partition("Examples:\n")[2].strip().splitlines()
    assert examples
    assert all(example.strip().startswith(f"homeground {' '.join(words)}") for example in examples)


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_every_option_of_every_command_says_what_it_does(words: tuple[str, ...]) -> None:
    options = [one for one in command(words).params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []


def test_the_help_names_every_command_once() -> None:
    lines = CliRunner().invoke(homeground, ["--help"]).stdout.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ") and line.split()[0] in COMMANDS] == list(COMMANDS)


def test_no_command_at_all_shows_the_help() -> None:
    assert CliRunner().invoke(homeground, []).stdout == CliRunner().invoke(homeground, ["--help"]).stdout


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(homeground, ["--version"]).stdout == f"homeground {__version__}\n"


def test_a_slip_of_the_finger_is_met_with_the_nearest_command() -> None:
    said = CliRunner().invoke(homeground, ["anwser", "terms"])
    assert (said.exit_code, said.stdout) == (2, "")
    assert "Did you mean answer?" in said.stderr
