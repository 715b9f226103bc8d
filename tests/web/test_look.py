"""The look at this computer: one click looks, a second keeps, an employer's is asked nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from homeground.case import fold
from homeground.desk.interview import answer
from homeground.store import MemoryShelf
from tests import ada
from tests.device.computer import Computer, planted
from tests.web.page import Page, faults

CHECKLIST, LOOK, KEEP = "/c/ada/security/", "/c/ada/security/look/", "/c/ada/security/look/keep/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """A computer with an encrypted disk."""
    return planted(tmp_path / "programs", monkeypatch)


def safeguards(shelf: MemoryShelf) -> object:
    return fold(shelf.open("ada").entries()).safeguards


def test_one_click_looks_and_keeps_nothing(ada_reader: Client, shelf: MemoryShelf, computer: Computer) -> None:
    before = shelf.open("ada").entries()
    assert "Look at this computer" in Page(ada_reader.get(CHECKLIST)).said
    response = ada_reader.post(LOOK, follow=True)
    assert faults(response) == []
    said = Page(response).said
    assert "Disk encryption In placeThe disk of the system is encrypted." in said
    assert "Wi-Fi Not knownThis computer does not have what would be asked." in said
    assert computer.asked == ["lsblk"]
    assert shelf.open("ada").entries() == before


def test_a_second_click_keeps_what_passed_as_a_proof_of_today_and_undo_takes_it_back(
    ada_reader: Client, shelf: MemoryShelf, computer: Computer
) -> None:
    before = safeguards(shelf)
    ada_reader.post(LOOK)
    kept = Page(ada_reader.post(KEEP, follow=True))
    assert "Kept as proofs of today: Disk encryption." in kept.said
    proof = fold(shelf.open("ada").entries()).safeguards["disk-encryption"]
    assert (proof.proof, proof.on) == ("measured", ada.TODAY)
    assert proof.what == "the disk of the system is encrypted (seen by a read-only look at my own computer)"
    assert "Measured by a program, 9 Oct 2026." in kept.said
    ada_reader.post("/c/ada/undo/", kept.filled("/c/ada/undo/"))
    assert safeguards(shelf) == before


def test_what_a_form_claims_is_not_kept(ada_reader: Client, shelf: MemoryShelf, computer: Computer) -> None:
    before = shelf.open("ada").entries()
    said = Page(ada_reader.post(KEEP, {"control": "C04", "state": "pass", "seen": "on"}, follow=True)).said
    assert "Nothing was changed." in said
    assert shelf.open("ada").entries() == before


def test_a_look_of_another_day_is_not_kept(
    ada_reader: Client, shelf: MemoryShelf, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada_reader.post(LOOK)
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-10-10")
    before = shelf.open("ada").entries()
    ada_reader.post(KEEP)
    assert shelf.open("ada").entries() == before


@pytest.mark.parametrize("device", [{"whose": "employer", "account": "mine"}, {"whose": "mine", "account": "employer"}, {"whose": "mine"}])
def test_on_an_employers_computer_and_on_nobodys_no_process_starts(
    ada_reader: Client, shelf: MemoryShelf, computer: Computer, device: dict[str, str]
) -> None:
    answer(shelf.open("ada"), "device", device, stamp=ada.stamp(90))
    said = Page(ada_reader.post(LOOK, follow=True)).said if "account" in device else Page(ada_reader.post(LOOK, follow=True)).source
    assert "ask IT for its compliance line" in said or "say whose computer this is" in said
    assert 'action="/c/ada/security/look/"' not in Page(ada_reader.get(CHECKLIST, follow=True)).source
    assert computer.asked == []


def test_a_link_alone_looks_at_nothing(ada_reader: Client, computer: Computer) -> None:
    assert (ada_reader.get(LOOK).status_code, ada_reader.get(KEEP).status_code, computer.asked) == (405, 405, [])
