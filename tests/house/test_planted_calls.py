"""One forbidden call of each kind, planted in a copy, is refused by the rule that was meant."""

import json
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, copy_to, plant, tool

CLOCK = "Only the shells read the clock"
DICE = "Only the shells throw"

FAULTS = [
    pytest.param("from datetime import date\nprint(date.today())", CLOCK, id="today"),
    pytest.param("from datetime import UTC, datetime\nprint(datetime.now(UTC))", CLOCK, id="now"),
    pytest.param("import datetime\nprint(datetime.datetime.utcnow())", CLOCK, id="now in UTC"),
    pytest.param("import time\nprint(time.time())", CLOCK, id="seconds"),
    pytest.param("from time import monotonic\nprint(monotonic())", CLOCK, id="a stopwatch"),
    pytest.param("from uuid import uuid4\nprint(uuid4())", DICE, id="a fresh id"),
    pytest.param("import uuid\nprint(uuid.uuid1())", DICE, id="an id of this machine"),
    pytest.param("import random\nprint(random.random())", DICE, id="chance"),
    pytest.param("import secrets\nprint(secrets.token_hex())", DICE, id="a secret"),
    pytest.param("import numpy as np\nprint(np.random.default_rng())", DICE, id="an unseeded generator"),
]


@pytest.mark.parametrize(("call", "message"), FAULTS)
def test_a_planted_clock_or_die_is_refused_by_the_rule_that_was_meant(tmp_path: Path, call: str, message: str) -> None:
    copy = copy_to(tmp_path)
    below = plant(copy, "desk/planted.py", call)
    shell = plant(copy, "store/planted.py", call)
    assert any(said.startswith(message) for said in banned(copy, below))
    assert banned(copy, shell) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("from __future__ import annotations\n\n\ndef planted(x) -> None:\n    print(x)\n", "ANN001"),
        ("import os  # noqa\n", "PGH004"),
        ("def planted() -> int:  # type: ignore\n    return 1\n", "PGH003"),
        ("from homeground.case import Case  # noqa: F401, S101 - only one of them is there\n", "RUF100"),
    ],
    ids=["a function without types", "a bare noqa", "a bare type: ignore", "a noqa for nothing"],
)
def test_a_planted_shortcut_is_refused(tmp_path: Path, text: str, code: str) -> None:
    copy = copy_to(tmp_path)
    assert code in [fault["code"] for fault in ruff(copy, plant(copy, "desk/planted.py", text))]


def test_a_planted_mistake_of_type_is_refused(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(
        'from homeground.case.quantity import Hours\n\n\ndef planted(hours: Hours) -> str:\n    """Wrong."""\n    return hours\n'
    )
    said = tool("-m", "mypy", "--cache-dir", str(ROOT / ".mypy_cache"), str(planted), cwd=ROOT)
    assert "[return-value]" in said
    assert "Found 1 error" in said


def ruff(copy: Path, file: Path) -> list[dict[str, str]]:
    said = tool("-m", "ruff", "check", "--no-cache", "--quiet", "--output-format=json", str(file), cwd=copy)
    found: list[dict[str, str]] = json.loads(said)
    return found


def banned(copy: Path, file: Path) -> list[str]:
    return [fault["message"].partition("is banned: ")[2] for fault in ruff(copy, file) if fault["code"] == "TID251"]
