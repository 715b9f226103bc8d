"""The page of the talks: what was said and when, the next sensible day on a strip of ten, and what to do after each answer."""

from __future__ import annotations

import pytest
from django.test import Client

from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

TALKS = "/c/ada/talks/"


@pytest.fixture
def talker(shelf: MemoryShelf, reader: Client) -> Client:
    """A browser before the example after Martin's counter-offer."""
    shelf.create("ada").append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return reader


def shown(reader: Client) -> Page:
    response = reader.get(TALKS)
    assert response.status_code == 200
    assert faults(response) == []
    return Page(response)


def strip(page: Page) -> list[str]:
    """The days of the strip, as they are read aloud."""
    return [one.text for one in page.all("span", class_="unseen") if "ol" in one.inside and ": " in one.text]


def test_until_the_day_that_the_boss_named_the_strip_says_nothing(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-10-26")
    page = shown(talker)
    assert "No. The next sensible day is Thursday 29 October 2026." in page.said
    assert "Say nothing about it until Thursday 29 October 2026" in page.said
    days = strip(page)
    assert len(days) == 10
    assert days[0] == "Monday 19 October 2026: over"
    assert days[4] == "Friday 23 October 2026: over, answer"
    assert days[5] == "Monday 26 October 2026: say nothing, today"
    assert days[8] == "Thursday 29 October 2026: the day to speak"
    assert days[9] == "Friday 30 October 2026: open"


def test_after_a_no_the_talks_ask_a_question_and_no_new_offer(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    talker.post("/c/ada/happened/reply-received/", {"reply": "no", "on": "2026-11-02"})
    said = shown(talker).said
    assert "Thank your boss, and ask what would have to change" in said
    assert "Put these" not in said
    assert "A question is in order" in said


def test_after_it_the_next_step_is_that_of_the_advice(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    said = shown(talker).said
    assert "It can be raised today." in said
    assert "offer on the table" in said or "offers on the table" in said


@pytest.mark.parametrize("on", ["2026-10-26", "2026-11-02"])
def test_overview_board_and_talks_show_one_next_step(talker: Client, monkeypatch: pytest.MonkeyPatch, on: str) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", on)
    pages = [Page(talker.get(f"/c/ada/{room}")) for room in ("", "package/", "talks/")]
    steps = {page.by_id("next").text for page in pages}
    assert len(steps) == 1
    assert pages[0].one("a", class_="btn lit").attributes["href"] == pages[2].one("a", class_="btn lit").attributes["href"]


def test_what_was_said_stands_in_its_order_with_the_days_ahead(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-10-26")
    page = shown(talker)
    days = [one.attributes["datetime"] for one in page.all("time") if "ol" in one.inside]
    assert days == sorted(days)
    assert "You offered 1 package." in page.said
    assert "Who picks up the phone when you are not here?" in page.said
    assert [one.text for one in page.all("summary")] == ["If the answer is yes", "If it is maybe", "If it is no"]


def test_before_anything_was_asked_nothing_waits(ada_reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())
    page = shown(ada_reader)
    assert "Nothing waits between you two at the moment." in page.said
    assert len(strip(page)) == 10
