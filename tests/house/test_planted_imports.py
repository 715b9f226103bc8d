"""One fault of import of each kind, planted in a copy, is refused by the rule that was meant."""

import re
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, copy_to, plant, pure_rooms, rooms, tool

LINT = ("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo", "--no-cache")

FAULTS = [
    pytest.param("case/planted.py", "import homeground.desk\n", {"Floors", "Circles"}, "case -> homeground.desk", id="an import goes up"),
    pytest.param("press/planted.py", "import homeground.wording\n", {"Floors"}, "press -> homeground.wording", id="press knows wording"),
    pytest.param("store/planted.py", "import homeground.press\n", {"Floors"}, "store -> homeground.press", id="the store knows the press"),
    pytest.param(
        "law/__init__.py", "import homeground.portability\n", {"Floors"}, "law -> homeground.portability", id="one analysis knows another"
    ),
    pytest.param("attic/__init__.py", "", {"Floors"}, "- homeground.attic", id="a room on no floor"),
    pytest.param("desk/planted.py", "import django\n", {"Pages"}, "desk -> django", id="Django below the pages"),
    pytest.param("cli/planted.py", "import django\n", {"Pages"}, "cli -> django", id="Django in the command line"),
    pytest.param("cli/planted.py", "import sqlite3\n", {"Tables"}, "cli -> sqlite3", id="tables outside the store"),
    pytest.param("desk/planted.py", "import sqlite3\n", {"Tables"}, "desk -> sqlite3", id="tables at the desk"),
    pytest.param("web/planted.py", "import click\n", {"Terminal"}, "web -> click", id="click in a page"),
    pytest.param("papers/planted.py", "import typst\n", {"Layout"}, "papers -> typst", id="layout in a paper"),
    pytest.param("web/planted.py", "import pypdfium2\n", {"Reading"}, "web -> pypdfium2", id="a stranger's PDF in a page"),
    pytest.param("papers/planted.py", "import babel\n", {"Languages"}, "papers -> babel", id="a country's numbers in a paper"),
    pytest.param("papers/planted.py", "import subprocess\n", {"World"}, "papers -> subprocess", id="a process below the shells"),
    pytest.param("case/planted.py", "from pathlib import Path\n", {"World"}, "case -> pathlib", id="the disk below the shells"),
    pytest.param("guidance/planted.py", "import urllib.request\n", {"World"}, "guidance -> urllib", id="the network below the shells"),
    pytest.param("desk/planted.py", "import os\n", {"World"}, "desk -> os", id="the environment below the shells"),
    pytest.param("guidance/planted.py", "import time\n", {"World"}, "guidance -> time", id="the clock below the shells"),
    pytest.param("desk/planted.py", "import secrets\n", {"World"}, "desk -> secrets", id="dice below the shells"),
    pytest.param(
        "guidance/planted.py", "import importlib.resources\n", {"World"}, "guidance -> importlib", id="packaged files outside facts.py"
    ),
    pytest.param(
        "web/planted.py",
        "import homeground.portability.rating\n",
        {"Faces"},
        "web -> homeground.portability.rating",
        id="past a public face",
    ),
]


@pytest.mark.parametrize(("where", "text", "rules", "shown"), FAULTS)
def test_a_planted_import_is_refused_by_the_rule_that_was_meant(tmp_path: Path, where: str, text: str, rules: set[str], shown: str) -> None:
    copy = copy_to(tmp_path)
    plant(copy, where, text)
    said = lint(copy)
    assert broken(said) == rules
    assert shown in said.replace(".planted ->", " ->")


def test_a_circle_inside_a_room_is_refused(tmp_path: Path) -> None:
    copy = copy_to(tmp_path)
    plant(copy, "case/planted_here.py", "import homeground.case.planted_there\n")
    plant(copy, "case/planted_there.py", "import homeground.case.planted_here\n")
    said = lint(copy)
    assert broken(said) == {"Circles"}
    assert "No cycles are allowed in homeground.case." in said


def test_the_copy_without_a_fault_is_kept(tmp_path: Path) -> None:
    said = lint(copy_to(tmp_path))
    assert broken(said) == set()
    assert " 0 broken" in said


def test_every_pure_room_is_held_to_purity() -> None:
    rules = (ROOT / ".importlinter").read_text(encoding="utf-8")
    named = set(re.findall(r"homeground\.(\w+)", contract(rules, "world").partition("forbidden_modules")[0]))
    assert named == pure_rooms()


def test_every_inhabited_room_is_named_without_parentheses() -> None:
    floors = contract((ROOT / ".importlinter").read_text(encoding="utf-8"), "floors").partition("layers =")[2]
    assert set(re.findall(r"(?<!\()\b\w+\b(?!\))", floors)) == rooms()


def test_every_analysis_is_called_by_its_public_face_alone() -> None:
    rules = (ROOT / ".importlinter").read_text(encoding="utf-8")
    analyses = {"law", "portability", "money", "evidence", "concerns", "negotiation", "trial"} & rooms()
    assert set(re.findall(r"homeground\.(\w+)", contract(rules, "faces"))) == analyses


def lint(copy: Path) -> str:
    return tool(*LINT, cwd=copy, PYTHONPATH="src")


def broken(said: str) -> set[str]:
    return set(re.findall(r"^(\w+): .* BROKEN", said, flags=re.MULTILINE))


def contract(rules: str, name: str) -> str:
    return rules.partition(f"[importlinter:contract:{name}]")[2].partition("[importlinter")[0]
