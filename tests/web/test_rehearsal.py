"""The page of the rehearsal: carried by its form from turn to turn, nothing kept in the case, and the debrief at the end."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client

from homeground.desk.interview import answer_whole
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Answered, Page, faults

PAGE = "/c/ada/rehearse/"
TALK = f"{PAGE}?kind=firm&seed=7"
CHECK = "The call log shows it each Friday."


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def play(reader: Client, *moves: dict[str, str]) -> Answered:
    """Send one move after another, each by the form of the page before, as a browser without scripts does."""
    response = reader.get(TALK)
    for move in moves:
        lines = [one.attributes["value"] for one in Page(response).all("input", name="line")]
        response = reader.post(TALK, {"line": lines, **move})
    return response


def said(response: Answered) -> str:
    assert faults(response) == []
    return unescape(Page(response).said)


def count(response: Answered, what: str) -> str:
    """What a line of the debrief says of this time."""
    row = next(one for one in Page(response).all("tr") if what in one.text)
    return row.text.replace(what, "").strip()


def test_the_start_offers_kinds_and_says_that_it_is_a_drill(ada_reader: Client) -> None:
    words = said(ada_reader.get(PAGE))
    assert "A drill of twenty minutes, not an oracle." in words
    assert "Nothing of it is kept in your case" in words


def test_a_seed_is_drawn_where_none_is_given_and_stands_in_the_address(ada_reader: Client) -> None:
    assert ada_reader.get(f"{PAGE}?kind=open&seed=").headers["Location"].startswith(f"{PAGE}?kind=open&seed=")


@pytest.mark.parametrize("wrong", ["kind=nice", "kind=firm&seed=x", "kind=firm&seed=1234567"])
def test_a_kind_or_seed_that_there_is_not_is_told(ada_reader: Client, wrong: str) -> None:
    response = ada_reader.get(f"{PAGE}?{wrong}")
    assert response.status_code == 422
    assert "One thing to mend" in said(response)


def test_a_talk_goes_on_by_its_form_alone_and_nothing_is_written(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    response = play(
        ada_reader,
        {"do": "say", "say": "What worries you most about it?"},
        {"do": "say", "say": CHECK},
        {"do": "offer", "o-home-days": "three days", "o-trial-length": "12 weeks", "o-review-date": "a review"},
    )
    words = said(response)
    assert "Martin Hale (simulated)" in words
    assert "turn 4 of 8" in words
    assert count(response, "Asked before answering").startswith("1 of ")
    assert "What this boss wanted" not in words  # that would spoil the drill
    assert shelf.open("ada").entries() == before


def test_a_turn_that_is_taken_back_leaves_no_trace(ada_reader: Client) -> None:
    once = said(play(ada_reader, {"do": "say", "say": CHECK}))
    again = play(ada_reader, {"do": "say", "say": CHECK}, {"do": "say", "say": "I must have an answer by Friday."}, {"do": "back"})
    assert said(again) == once


def test_two_packages_are_put_at_once_and_both_stand_in_the_talk(ada_reader: Client) -> None:
    told = said(play(ada_reader, {"do": "both", "o-home-days": "two days", "p-home-days": "one day"}))
    assert "I offer one of these two:" in told
    assert "Or this:" in told
    assert "Good: two at once." in told
    same = play(ada_reader, {"do": "both", "o-home-days": "two days", "p-home-days": "two days"})
    assert "Both packages are the same" in said(same)


def test_a_line_that_presses_is_told_with_a_better_one(ada_reader: Client) -> None:
    response = play(ada_reader, {"do": "say", "say": "I must have an answer by Friday, though."})
    assert count(response, "Lines that press or refuse") == "1"
    assert "rule of tone" in said(response)


def test_an_empty_line_is_mended_and_what_was_chosen_stays(ada_reader: Client) -> None:
    response = play(ada_reader, {"do": "say", "say": "  ", "o-home-days": "two days"})
    assert response.status_code == 422
    assert "One thing to mend" in said(response)
    assert "selected" in next(one for one in Page(response).all("option", value="two days")).attributes


def test_the_end_brings_the_debrief_and_the_next_talk_is_held_against_it(ada_reader: Client) -> None:
    words = said(play(ada_reader, {"do": "say", "say": CHECK}, {"do": "end"}))
    for part in ("You ended it, with nothing agreed.", "What this boss wanted", "gives way step by step", "A drill, not an oracle"):
        assert part in words
    assert "Last time" not in words
    assert "Last time" in said(play(ada_reader, {"do": "say", "say": CHECK}))
    for _ in range(2):  # shown once more, it is still held against the one before
        assert "Last time" in said(play(ada_reader, {"do": "end"}))
    assert ada_reader.session["rehearsed"]["case"] == "ada"
    assert CHECK not in str(ada_reader.session["rehearsed"])


def test_a_card_is_put_into_the_answer_and_is_not_said_by_it(ada_reader: Client) -> None:
    response = play(ada_reader, {"do": "card:phones"})
    assert "Priya Shah stands in" in Page(response).by_id("say").text
    assert "turn 1 of 8" in said(response)


def test_marks_that_are_typed_stay_text(ada_reader: Client) -> None:
    assert "<script>alert" not in play(ada_reader, {"do": "say", "say": "<script>alert(1)</script>"}).content.decode()


def test_without_a_table_the_page_says_what_comes_first(shelf: MemoryShelf, reader: Client) -> None:
    answer_whole(shelf.create("bob"), "device", ada.raw("device"), stamp=ada.stamp())
    assert "Something has to be on the table first" in said(reader.get("/c/bob/rehearse/"))
