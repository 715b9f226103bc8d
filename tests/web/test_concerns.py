"""The page of a concern and the checklist: what helps stands beside the form, a pick saves nothing, and no page shows a score."""

import re

import pytest
from django.test import Client

from homeground.case import fold
from homeground.case.concern import CONCERNS
from homeground.concerns import catalogue, controls
from homeground.desk.interview import answer, answer_some
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

LIST, CHECKLIST = "/c/ada/concerns/", "/c/ada/security/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def concern(shelf: MemoryShelf, row: str) -> object:
    return fold(shelf.open("ada").entries()).concerns[row]


@pytest.mark.parametrize("kind", CONCERNS)
def test_the_page_of_each_kind_is_sound_and_shows_what_is_known_of_it(ada_reader: Client, shelf: MemoryShelf, kind: str) -> None:
    answer(shelf.open("ada"), "concerns", {"concern": kind}, row="one", stamp=ada.stamp(90))
    response = ada_reader.get(f"{LIST}one/")
    said = Page(response).said
    assert faults(response) == []
    for common in (one for one in catalogue().values() if one.kind == kind):
        for words in (*common.fears, *common.ask, common.answer, common.concede_when, *common.commitments, *common.never):
            assert words in said


def test_what_was_heard_stands_over_the_page_and_the_next_act_below_it(ada_reader: Client) -> None:
    page = Page(ada_reader.get(f"{LIST}output/"))
    assert page.one("h1").text == "“People do less at home.”"
    assert "Ask before you answerName the fear back as a question" in page.said


def test_studies_stand_on_both_sides_or_not_at_all(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert "What studies say, on both sides For" in Page(ada_reader.get(f"{LIST}output/")).said
    answer(shelf.open("ada"), "concerns", {"concern": "tax-and-place"}, row="one", stamp=ada.stamp(90))
    assert "What studies say" not in Page(ada_reader.get(f"{LIST}one/")).said


def test_a_promise_that_is_taken_stands_in_the_form_and_nothing_is_saved(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    form = Page(ada_reader.get(f"{LIST}phones/")).filled(f"{LIST}phones/")
    taken = ada_reader.post(f"{LIST}phones/", form | {"commitment": "", "check": "typed meanwhile", "pick": "promise:1"})
    again = Page(taken)
    assert (taken.status_code, faults(taken)) == (200, [])
    assert again.filled(f"{LIST}phones/")["commitment"] == catalogue()["O06"].commitments[1]
    assert again.filled(f"{LIST}phones/")["check"] == "typed meanwhile"
    assert "autofocus" in again.by_id("a-commitment").attributes
    assert "It stands in your form now." in again.said
    assert shelf.open("ada").entries() == before


def test_a_promise_more_is_put_behind_the_one_that_was_typed_as_long_as_both_fit(ada_reader: Client) -> None:
    form = Page(ada_reader.get(f"{LIST}phones/")).filled(f"{LIST}phones/")
    for typed, expected in (
        ("I call back.", "I call back; my core hours are 09:30 to 16:30"),
        ("My core hours are 09:30 to 16:30", "My core hours are 09:30 to 16:30"),
        ("x" * 230, "x" * 230),
    ):
        taken = Page(ada_reader.post(f"{LIST}phones/", form | {"commitment": typed, "pick": "promise:0"}))
        assert taken.filled(f"{LIST}phones/")["commitment"] == expected


def test_a_measure_that_is_taken_brings_its_margin_unless_one_was_typed(ada_reader: Client) -> None:
    form = Page(ada_reader.get(f"{LIST}phones/")).filled(f"{LIST}phones/")
    taken = Page(ada_reader.post(f"{LIST}phones/", form | {"measure": "", "margin": "", "pick": "measure:answer-times"}))
    again = taken.filled(f"{LIST}phones/")
    assert again["measure"] == "answer-times"
    assert again["margin"].startswith("at least 95%")
    kept = Page(ada_reader.post(f"{LIST}phones/", form | {"margin": "my own", "pick": "measure:missed-calls"})).filled(f"{LIST}phones/")
    assert (kept["measure"], kept["margin"]) == ("missed-calls", "my own")


@pytest.mark.parametrize("pick", ["promise:99", "promise:-1", "promise:x", "measure:speed", "measure:team-pulse", "x", "promise:²"])
def test_a_pick_that_names_nothing_saves_the_form_as_it_stands(ada_reader: Client, shelf: MemoryShelf, pick: str) -> None:
    form = Page(ada_reader.get(f"{LIST}phones/")).filled(f"{LIST}phones/")
    saved = ada_reader.post(f"{LIST}phones/", form | {"pick": pick})
    assert saved["Location"] == f"{LIST}phones/"
    assert concern(shelf, "phones") == ada.case().concerns["phones"]


def test_a_worry_that_is_often_heard_is_one_link_from_the_form(ada_reader: Client) -> None:
    page = Page(ada_reader.get(LIST))
    links = [one.attributes["href"] for one in page.all("a") if one.attributes["href"].startswith("?concern=")]
    assert {re.findall("=([a-z-]+)#", link)[0] for link in links} == {k for k in CONCERNS if k != "other"} - {
        one.concern for one in ada.case().concerns.values()
    }
    chosen = Page(ada_reader.get(f"{LIST}?concern=culture"))
    assert chosen.filled(LIST)["concern"] == "culture"
    assert Page(ada_reader.get(f"{LIST}?concern=gossip")).filled(LIST).get("concern", "") == ""


def test_the_checklist_names_each_control_with_its_state_in_a_word(ada_reader: Client) -> None:
    response = ada_reader.get(CHECKLIST)
    page = Page(response)
    assert faults(response) == []
    for control in controls().values():
        assert (control.name in page.said) is (control.id != "C23")
    assert "Seen by the IT service desk, 24 Sept 2026. It counts until 23 Dec 2026." in page.said
    assert "You noted that these must stay on site: Medical premium disputes." in page.said
    assert "see NIST SP 800-46" in page.said


def test_no_number_of_the_checklist_is_a_score(ada_reader: Client) -> None:
    page = Page(ada_reader.get(CHECKLIST))
    assert not re.search(r"\b\d+ of \d+\b|\d+ ?%|score", page.by_id("main").text)


def test_a_control_leads_to_its_proof_or_to_the_form_for_one(ada_reader: Client) -> None:
    page = Page(ada_reader.get(CHECKLIST))
    hrefs = [one.attributes["href"] for one in page.all("a")]
    assert "/c/ada/safeguards/disk-encryption/" in hrefs
    assert "/c/ada/safeguards/?control=router#add" in hrefs
    assert Page(ada_reader.get("/c/ada/safeguards/?control=router")).filled("/c/ada/safeguards/")["control"] == "router"


def test_an_expired_proof_says_so_and_is_renewed_where_it_stands(ada_reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    said = Page(ada_reader.get(CHECKLIST)).said
    assert "ExpiredSeen by the IT service desk, 24 Sept 2026. It counted until 24 Oct 2026.Renew it: System and patches" in said


def test_the_kinds_of_data_are_chosen_on_the_page_and_can_be_taken_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    sent = Page(ada_reader.get(CHECKLIST)).filled(CHECKLIST) | {"data_classes": ["internal", "pci"]}
    saved = Page(ada_reader.post(CHECKLIST, sent, follow=True))
    assert fold(shelf.open("ada").entries()).workplace.data_classes == ("internal", "pci")
    assert "Your kinds of data: saved." in saved.said
    assert "Card payments by telephone stay on office days" in saved.said
    ada_reader.post("/c/ada/undo/", saved.filled("/c/ada/undo/"))
    workplace = fold(shelf.open("ada").entries()).workplace
    assert workplace == ada.case().workplace


def test_a_kind_of_data_that_is_none_changes_nothing(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    assert "Nothing was changed" in Page(ada_reader.post(CHECKLIST, {"data_classes": ["secret"]}, follow=True)).said
    assert shelf.open("ada").entries() == before


def test_a_case_without_kinds_of_data_is_asked_for_them_first(ada_reader: Client, shelf: MemoryShelf) -> None:
    answer_some(shelf.open("ada"), "workplace", {"data_classes": []}, stamp=ada.stamp(90))
    response = ada_reader.get(CHECKLIST)
    assert faults(response) == []
    assert Page(response).one("h1").text == "Which kinds of data would you handle at home?"
    assert "Which of these is it?Confidential: business secrets" in Page(response).said


def test_before_all_else_it_is_asked_whose_computer_this_is(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("new")
    assert reader.get("/c/new/security/")["Location"] == "/c/new/device/"
