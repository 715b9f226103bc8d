"""What happened is noted, told better, and taken back; the next step follows from it."""

import re

from django.test import Client

from homeground.case import fold
from homeground.store import MemoryShelf
from tests.web.page import Page, faults

SENT, REPLY = "/c/ada/happened/paper-sent/", "/c/ada/happened/reply-received/"


def test_a_paper_that_was_sent_makes_the_case_wait(ada_reader: Client, shelf: MemoryShelf) -> None:
    form = Page(ada_reader.get(SENT)).filled(SENT)
    assert form["to"] == "Martin Hale"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", form["on"])
    page = Page(ada_reader.post(SENT, form | {"paper": "letter", "on": "2026-10-12"}, follow=True))
    assert "You sent the letter to Martin Hale." in page.said
    assert "Waiting" in page.said
    assert fold(shelf.open("ada").entries()).where == "asked"


def test_an_answer_is_noted_with_its_words_and_its_day(ada_reader: Client, shelf: MemoryShelf) -> None:
    sent = {"reply": "maybe", "on": "2026-10-20", "said": "Who answers\nthe phones?", "decides_by": "2026-10-26"}
    page = Page(ada_reader.post(REPLY, sent, follow=True))
    assert "The answer was maybe." in page.said
    assert "the phones?” only you see this" in page.said
    assert fold(shelf.open("ada").entries()).where == "maybe"


def test_a_note_with_mistakes_keeps_what_was_typed(ada_reader: Client, shelf: MemoryShelf) -> None:
    response = ada_reader.post(REPLY, {"on": "yesterday", "said": "kept words"})
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    assert "2 things to mend" in page.said
    assert (page.filled(REPLY)["on"], page.filled(REPLY)["said"]) == ("yesterday", "kept words")
    assert fold(shelf.open("ada").entries()).events == ()


def test_what_was_noted_can_be_corrected_and_taken_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    ada_reader.post(REPLY, {"reply": "no", "on": "2026-10-20"})
    event = fold(shelf.open("ada").entries()).events[0].id
    better, withdraw = f"/c/ada/happened/{event}/better/", f"/c/ada/happened/{event}/withdraw/"
    form = Page(ada_reader.get(better)).filled(better)
    assert (form["reply"], form["on"]) == ("no", "2026-10-20")
    assert "(corrected)" in Page(ada_reader.post(better, form | {"reply": "maybe"}, follow=True)).said
    assert ada_reader.post(better, {"on": "x"}).status_code == 422
    assert "Taken back" in Page(ada_reader.post(withdraw, follow=True)).said
    assert fold(shelf.open("ada").entries()).events == ()
    assert "taken back already" in Page(ada_reader.post(withdraw, follow=True)).said
    assert ada_reader.get(better).status_code == 404


def test_each_standing_without_a_case_has_a_step_a_reason_and_a_sentence(reader: Client) -> None:
    page = Page(reader.get("/now/refused/"))
    assert "The answer was no" in page.said
    assert page.by_id("words").text
    assert page.one("button", data_copy="words").attributes.get("hidden") == ""
