"""The concerns and the checklist at the terminal: all at one look, one in full, and what the data of a case ask for."""

import pytest

from homeground.case.concern import CONCERNS
from homeground.concerns import catalogue
from tests.cli.conftest import Terminal


def squeezed(said: str) -> str:
    return " ".join(said.split())


def test_every_concern_is_listed_by_what_is_typed_for_it(terminal: Terminal) -> None:
    said = terminal.done("concerns")
    assert all(kind in said for kind in CONCERNS if kind != "other")
    assert not terminal.home.exists()


@pytest.mark.parametrize("one", catalogue().values(), ids=lambda one: one.id)
def test_one_concern_is_told_whole(terminal: Terminal, one: object) -> None:
    concern = catalogue()[one.id]  # type: ignore[attr-defined]  # one of the catalogue
    said = squeezed(terminal.done("concerns", concern.id))
    for words in (*concern.hear, *concern.fears, *concern.ask, concern.answer, concern.concede_when, *concern.commitments, *concern.never):
        assert words in said


def test_a_concern_of_law_says_that_it_holds_no_opinion(terminal: Terminal) -> None:
    assert "no opinion" in squeezed(terminal.done("concerns", "tax-and-place"))


def test_a_concern_that_is_none_is_refused_with_the_nearest(terminal: Terminal) -> None:
    said = terminal.refused("concerns", "reachabilty")
    assert "There is no concern called reachabilty." in said
    assert "Did you mean reachability?" in said


def test_the_checklist_of_a_case_tells_what_counts_and_until_when(ada_terminal: Terminal) -> None:
    said = squeezed(ada_terminal.done("security"))
    assert "for data of these kinds: internal, personal data (GDPR)" in said
    assert "In place: seen by the IT service desk, until 23 December 2026" in said
    assert "Nothing yet" in said


def test_an_expired_proof_is_told_as_one(ada_terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    patches = next(line for line in ada_terminal.json("security")["controls"] if line["word"] == "patches")
    assert (patches["state"], patches["until"], patches["level"]) == ("expired", "2026-10-24", "required")


def test_a_checklist_without_a_case_says_what_to_show(terminal: Terminal) -> None:
    said = squeezed(terminal.done("security", "--classes", "pci"))
    assert "Card payments by telephone stay on office days" in said
    assert "to show: the supplier’s letter" in said
    assert not terminal.home.exists()


def test_no_number_sums_the_checklist_up(ada_terminal: Terminal) -> None:
    assert set(ada_terminal.json("security")) == {"case", "today", "classes", "controls", "stay_in_the_office"}


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("security", "--classes", "secret"), "there is no kind of data 'secret'; write one or several of public,internal"),
        (("security", "--classes", "pci", "--case", "ada"), "--classes goes without --case"),
        (("security",), "There is no case yet."),
    ],
)
def test_a_wrong_call_says_how_to_mend_it(terminal: Terminal, call: tuple[str, ...], told: str) -> None:
    assert told in squeezed(terminal.refused(*call))


def test_a_case_that_names_no_kinds_is_told_where_to(ada_terminal: Terminal) -> None:
    ada_terminal.done("answer", "workplace", "-", typed='room = "a room"\n')
    assert "homeground answer workplace" in ada_terminal.refused("security")
