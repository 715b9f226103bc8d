"""`homeground device check`: only on one's own computer, honest about what it cannot see, and what passed is kept on request."""

from __future__ import annotations

from pathlib import Path

import pytest

from homeground.case import fold
from tests import ada
from tests.cli.conftest import Terminal
from tests.device.computer import SEEN, Computer, planted


@pytest.fixture(autouse=True)
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """A computer with an encrypted disk."""
    return planted(tmp_path / "programs", monkeypatch)


def test_it_says_what_is_in_place_and_what_is_not_known_and_writes_nothing(terminal: Terminal) -> None:
    said = terminal.done("device", "check", "--mine")
    assert said.startswith("This computer on 9 October 2026, looked at and not changed\n")
    assert f"\nIn place\n  - Disk encryption: {SEEN}.\n" in said
    assert "  - Wi-Fi: this computer does not have what would be asked.\n" in said.partition("\nNot known\n")[2]
    assert not terminal.home.exists()


def test_each_check_comes_with_what_was_asked(terminal: Terminal) -> None:
    found = terminal.json("device", "check", "--mine")
    assert (found["case"], found["system"], found["kept"]) == (None, "Linux", [])
    assert [(one["id"], one["state"]) for one in found["checks"]][:1] == [("C02", "pass")]
    assert found["checks"][0]["seen"] == SEEN
    assert found["checks"][0]["how"] == "lsblk -J -o NAME,TYPE,FSTYPE,MOUNTPOINTS"
    assert len(found["checks"]) == 7


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_without_an_answer_whose_computer_it_is_nothing_is_asked(ada_terminal: Terminal, computer: Computer, more: tuple[str, ...]) -> None:
    said = ada_terminal.refused("device", "check", *more)
    assert "First say whose computer this is" in said
    assert "homeground device check --mine" in said
    assert computer.asked == []


@pytest.mark.parametrize("option", ["--case", "--into"])
@pytest.mark.parametrize("owner", [("--device", "employer", "--account", "mine"), ("--device", "mine", "--account", "employer")])
def test_on_an_employers_computer_nothing_is_asked(terminal: Terminal, computer: Computer, owner: tuple[str, ...], option: str) -> None:
    terminal.done("new", "bob", *owner, "--anyway")
    before = terminal.entries()
    for more in ((), ("--json",)):
        assert "ask IT for its compliance line" in terminal.refused("device", "check", option, "bob", *more)
    assert computer.asked == []
    assert terminal.entries() == before


def test_of_two_cases_either_may_forbid_the_look(ada_terminal: Terminal, computer: Computer) -> None:
    ada_terminal.done("new", "bob", "--device", "employer", "--account", "mine", "--anyway")
    for one, other in (("ada", "bob"), ("bob", "ada")):
        ada_terminal.refused("device", "check", "--case", one, "--into", other)
    assert computer.asked == []


def test_mine_goes_without_a_case(ada_terminal: Terminal, computer: Computer) -> None:
    assert "--mine goes without a case" in ada_terminal.refused("device", "check", "--mine", "--case", "ada")
    assert computer.asked == []


def test_a_look_by_a_case_keeps_nothing_unless_told(ada_terminal: Terminal) -> None:
    before = ada_terminal.entries()
    assert ada_terminal.json("device", "check", "--case", "ada")["kept"] == []
    assert ada_terminal.entries() == before


def test_what_passed_takes_the_place_of_the_older_proof_and_undo_brings_that_back(ada_terminal: Terminal) -> None:
    said = ada_terminal.done("device", "check", "--into", "ada")
    assert "Kept as proofs of today in ada: disk-encryption. Take it back: homeground undo safeguards" in said
    held = fold(ada_terminal.entries()["ada"]).safeguards
    assert (held["disk-encryption"].proof, held["disk-encryption"].on) == ("measured", ada.TODAY)
    assert held.keys() == ada.case().safeguards.keys()
    assert "Nothing new was kept in ada." in ada_terminal.done("device", "check", "--into", "ada")
    ada_terminal.done("undo", "safeguards")
    assert fold(ada_terminal.entries()["ada"]).safeguards == ada.case().safeguards


def test_the_proposal_tells_what_was_measured_in_a_sentence_that_can_be_read(ada_terminal: Terminal) -> None:
    ada_terminal.done("device", "check", "--into", "ada")
    ada_terminal.done("print", "proposal", "--format", "txt")
    proposal = " ".join(next(Path().rglob("*proposal*.txt")).read_text(encoding="utf-8").split())
    assert (
        "The disk of the system is encrypted (seen by a read-only look at my own computer). Measured by a program, 9 Oct 2026" in proposal
    )
