"""The board of the talks and the pages beside it: weighed in words, noted by a click, asked one question at a time, no script needed."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from homeground.case import Case, fold
from homeground.case.package import lines_of
from homeground.desk.choosing import MOST
from homeground.desk.happenings import record
from homeground.desk.interview import answer as answer_section
from homeground.desk.transfer import read_export
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Answered, Page, faults

BOARD = "/c/ada/package/"
CHOOSE = f"{BOARD}choose/"
INSTEAD = f"{BOARD}instead/"
REPLY = "/c/ada/happened/reply-received/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Martin's own day is over."""
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")


@pytest.fixture
def talker(shelf: MemoryShelf, reader: Client) -> Client:
    """A browser before the example after Martin's counter-offer."""
    shelf.create("ada").append(read_export((ada.FOLDER / "talks" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    return reader


def case_of(shelf: MemoryShelf) -> Case:
    return fold(shelf.open("ada").entries())


def page(response: Answered) -> Page:
    assert response.status_code == 200, response.status_code
    assert faults(response) == []
    return Page(response)


def sent(shown: Page, button: str) -> dict[str, list[str]]:
    """What the form with this button sends, its hidden answers as often as they stand there."""
    start = max(at for at, one in enumerate(shown.elements) if one.tag == "form" and button in one.text)
    told: dict[str, list[str]] = {"do": ["offer"]}
    for one in shown.elements[start + 1 :]:
        if "form" not in one.inside:
            break
        if one.tag == "input" and one.attributes.get("type") == "hidden":
            told.setdefault(one.attributes["name"], []).append(one.attributes["value"])
    return told


def test_the_bosss_package_is_told_good_first_then_the_guard_then_what_is_hard(talker: Client) -> None:
    said = page(talker.get(BOARD)).said
    assert "What Martin Hale put on the table" in said
    assert said.index("Good in it:") < said.index("This mix would leave you worse off") < said.index("Hard in it:") < said.index("Offer A")
    assert "Not as it stands." in said


def test_words_carry_no_figure_of_a_guess_outside_details(talker: Client) -> None:
    shown = page(talker.get(BOARD))
    inside = " ".join(one.text for one in shown.elements if one.tag == "details")
    figures = re.findall(r"\d+ \(-?\d+ to \d+\)|\d+% \(\d+ to \d+\)", shown.said)
    assert figures
    assert all(figure in inside for figure in figures)
    for one in shown.all("dl", class_="weighed"):
        assert "details" in one.inside or not re.search(r"\d", one.text)
    assert shown.said.count("(a guess)") >= len(shown.all("article")) // 2


def test_one_click_notes_an_offer_with_its_guess_and_then_the_board_waits(talker: Client, shelf: MemoryShelf) -> None:
    told = sent(page(talker.get(BOARD)), "Record that I put this: offer A")
    shown = page(talker.post(BOARD, told, follow=True))
    offer = case_of(shelf).offers[-1]
    assert (offer.on, [*offer.offer], len(offer.guess)) == (date(2026, 11, 2), told["offer"], 1)
    assert "Noted: your offer." in shown.said
    assert "Has the answer come?" in shown.said
    assert "Nothing to offer now" in shown.said


def test_the_reply_is_one_click_away_and_a_counter_package_begins_from_the_offer(talker: Client, shelf: MemoryShelf) -> None:
    talker.post(BOARD, sent(page(talker.get(BOARD)), "Record that I put this: offer A"))
    links = [one.attributes["href"] for one in page(talker.get(BOARD)).all("a") if REPLY in one.attributes.get("href", "")]
    assert {link.partition("?")[2] for link in links} >= {"reply=yes", "reply=no", "reply=maybe", "reply=maybe&counter=mine"}
    form = page(talker.get(f"{REPLY}?reply=maybe&counter=mine")).filled(REPLY)
    assert form["reply"] == "maybe"
    assert form["counter"].splitlines() == [*case_of(shelf).offers[-1].offer]
    assert page(talker.get(f"{REPLY}?reply=maybe")).filled(REPLY)["counter"].strip() == ""


def test_several_packages_are_noted_at_once(talker: Client, shelf: MemoryShelf) -> None:
    offers = {"offer": ["home-days: two days"], "second": ["home-days: three days"], "guess": ["0.1 0.2 0.3", "0.2 0.3 0.4"]}
    talker.post(BOARD, {"do": "offer", **offers})
    assert [len(one) for one in case_of(shelf).offers[-1].packages] == [7, 7]


def test_after_a_maybe_the_last_offer_can_be_noted_once_more_as_a_trial(talker: Client, shelf: MemoryShelf) -> None:
    record(
        shelf.open("ada"),
        "offer-made",
        {"on": date(2026, 11, 2), "offer": ["home-days: three days"]},
        stamp=ada.stamp(97, date(2026, 11, 2)),
    )
    record(shelf.open("ada"), "reply-received", {"on": date(2026, 11, 2), "reply": "maybe"}, stamp=ada.stamp(98, date(2026, 11, 2)))
    shown = page(talker.get(BOARD))
    [tried] = [one for one in shown.elements if one.attributes.get("aria-labelledby") == "as-trial"]
    assert "It stays if the trial meets its mark" in tried.text
    talker.post(BOARD, sent(shown, "as a trial"))
    offer = case_of(shelf).offers[-1]
    assert "home-days: three days" in offer.offer
    assert "trial-length: no trial" not in offer.offer
    assert len(offer.chances) == 1


def test_what_is_no_offer_is_not_noted_and_says_why(talker: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    shown = page(talker.post(BOARD, {"do": "offer", "offer": ["home-days: nine days"]}, follow=True))
    assert "This was not noted: there is no option “nine days”" in shown.said
    assert shelf.open("ada").entries() == before


def test_a_package_of_ones_own_stands_in_the_address_and_is_weighed(talker: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    said = page(talker.get(f"{BOARD}?o-home-days=three+days&o-trial-length=8+weeks&o-review-date=a+review")).said
    own = said[said.index("Your package") :]
    assert "Days at home: three days" in own
    assert "What would help Martin Hale most" in own
    assert "The program never proposes this" not in own
    mix = page(talker.get(f"{BOARD}?o-home-days=two+days&o-extra-work=four+hours+a+week&o-pay-change=6+%25+less")).said
    assert "The program never proposes this: A cut of pay together with extra work" in mix[mix.index("Your package") :]
    assert shelf.open("ada").entries() == before


def test_a_package_that_is_not_on_the_table_is_told(talker: Client) -> None:
    response = talker.get(f"{BOARD}?o-home-days=nine+days")
    assert response.status_code == 422
    assert faults(response) == []
    assert "There is no option “nine days”" in Page(response).said


def test_before_the_bosss_own_day_nothing_is_offered(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-10-26")
    said = page(talker.get(BOARD)).said
    assert "Say nothing about it until Thursday 29 October 2026" in said
    assert "Nothing to offer now" in said
    assert "Record that I put" not in said


def test_before_the_first_ask_it_says_what_it_may_be_worth_and_what_would_lift_it(
    ada_reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())
    said = page(ada_reader.get(BOARD)).said
    assert "Before you ask: what it may be worth to Martin Hale against today" in said
    assert "For Martin Hale" in said
    assert "What would help Martin Hale most" in said


def test_an_empty_board_is_begun_by_one_click(reader: Client, shelf: MemoryShelf) -> None:
    ada_device = [draft for draft in ada.drafts() if draft.body.get("section") == "device"]
    shelf.create("ada").append(ada_device)
    shown = page(reader.get(BOARD))
    assert "First, what is to be settled" in shown.said
    issues = [one.attributes["value"] for one in shown.all("input", name="issue")]
    reader.post(BOARD, {"do": "begin", "issue": issues})
    assert [*case_of(shelf).issues] == issues
    assert "Before you ask" in page(reader.get(BOARD)).said


def test_the_picture_its_table_and_its_file_say_the_same(talker: Client) -> None:
    shown = page(talker.get(BOARD))
    rows = [*csv.reader(io.StringIO(talker.get(f"{BOARD}packages.csv").content.decode()))]
    cells = [[cell.text for cell in shown.elements if cell.tag in ("th", "td") and cell.inside[-1] == "tr" and "figure" in cell.inside]][0]
    assert [cell.casefold() for cell in cells] == [cell.casefold() for row in rows for cell in row]
    assert {"Today", "Martin Hale", "A"} <= {row[0] for row in rows}


def answer(reader: Client, word: str) -> dict[str, Any]:
    told = sent(page(reader.get(CHOOSE)), "Left") | {"answer": [word]}
    reader.post(CHOOSE, told)
    return told


def test_one_question_at_a_time_and_a_form_sent_twice_counts_once(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = len(case_of(shelf).choices)
    told = answer(ada_reader, "left")
    ada_reader.post(CHOOSE, told)
    after = case_of(shelf).choices
    assert len(after) == before + 1
    kept = after[told["row"][0]]
    assert ([*kept.left], [*kept.right], kept.answer) == (told["left"], told["right"], "left")
    assert page(ada_reader.get(CHOOSE)).source.count("Kept.") <= 1


def test_no_more_is_asked_than_eight_and_an_answer_can_be_taken_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    while len(case_of(shelf).choices) < MOST:
        told = answer(ada_reader, "skip")
    assert "That is enough" in page(ada_reader.get(CHOOSE)).said
    ada_reader.post("/c/ada/undo/", {"section": "choices", "row": told["row"][0], "next": CHOOSE})
    assert len(case_of(shelf).choices) == MOST - 1
    assert f"Question {MOST} of {MOST} at most" in page(ada_reader.get(CHOOSE)).said


def test_an_example_that_stands_too_low_is_corrected_by_a_click(ada_reader: Client, shelf: MemoryShelf) -> None:
    told = sent(page(ada_reader.get(CHOOSE)), "Rather this than the one before")
    ada_reader.post(CHOOSE, told)
    kept = case_of(shelf).choices[told["row"][0]]
    assert ([*kept.left], [*kept.right], kept.answer) == (told["left"], told["right"], "left")


def test_an_answer_that_contradicts_the_others_is_asked_once_more_and_both_are_kept(ada_reader: Client, shelf: MemoryShelf) -> None:
    less = {"left": ["home-days: none", "core-hours: 08:30 to 17:30"], "right": ["home-days: three days", "core-hours: 09:00 to 17:00"]}
    told = sent(page(ada_reader.get(CHOOSE)), "Left") | less | {"answer": ["left"]}
    shown = page(ada_reader.post(CHOOSE, told, follow=True))
    assert "Once more, to be sure" in shown.said
    assert "You said: the left one." in shown.said
    again = sent(shown, "Left") | {"answer": ["right"]}
    assert again["left"][0] == "home-days: none"
    assert "Once more" not in page(ada_reader.post(CHOOSE, again, follow=True)).said
    kept = case_of(shelf).choices
    assert {kept[told["row"][0]].answer, kept[again["row"][0]].answer} == {"left", "right"}


def test_the_same_question_answered_the_other_way_is_shown_once_more_with_what_was_said_earlier(
    ada_reader: Client, shelf: MemoryShelf
) -> None:
    first = case_of(shelf).choices["choice-1"]
    told = sent(page(ada_reader.get(CHOOSE)), "Left") | {"left": [*first.right], "right": [*first.left], "answer": ["left"]}
    shown = page(ada_reader.post(CHOOSE, told, follow=True)).said
    assert "Once more, to be sure" in shown
    assert (
        "Earlier you said: rather “Days at home: three days; The Harrogate book: two hours a week” than “Days at home: two days;" in shown
    )
    assert {"choice-1", told["row"][0]} <= case_of(shelf).choices.keys()


def test_after_a_yes_the_board_shows_what_was_agreed_and_the_step_to_write_it_down(talker: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    talker.post("/c/ada/happened/reply-received/", {"reply": "yes", "chosen": "theirs", "on": "2026-11-02"})
    shown = page(talker.get(BOARD))
    assert "You agreed. Write it down" in shown.said
    assert "What was agreedDays at hometwo days" in shown.said
    assert "Repeat the terms aloud, and send them in writing the same day." in shown.said
    assert "Record that I put this: offer" not in shown.said


def test_each_option_is_shown_with_its_worth_to_both_by_itself_folded_away(talker: Client) -> None:
    shown = page(talker.get(BOARD))
    assert "What each option is worth by itself" in [one.text for one in shown.all("summary")]
    table = shown.said[shown.said.index("What each option is worth by itself") :]
    assert "Days at home" in table
    assert re.search(r"Two days\s?Clearly better than now \d+ \(\d+ to \d+\)", table)


def test_nothing_hard_is_announced_where_nothing_is_hard(reader: Client, shelf: MemoryShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2026-11-02")
    file = shelf.create("ada")
    answer_section(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    for number, (name, options) in enumerate((("days", ("none", "one day", "two days")), ("report", ("none", "a note"))), start=2):
        issue = {"name": name, "options": options, "now": "none", "likes": "last", "pile": "must"}
        answer_section(file, "issues", issue, row=name, stamp=ada.stamp(number))
    record(file, "offer-made", {"offer": ["days: two days"], "on": ada.TODAY}, stamp=ada.stamp(5))
    record(file, "reply-received", {"reply": "maybe", "counter": ["days: one day"], "on": ada.TODAY}, stamp=ada.stamp(6))
    said = page(reader.get(BOARD)).said
    assert "Good in it: days: one day." in said
    assert "Hard in it:" not in said


def test_an_answer_that_there_is_not_is_refused(ada_reader: Client, shelf: MemoryShelf) -> None:
    told = sent(page(ada_reader.get(CHOOSE)), "Left") | {"answer": ["both"]}
    before = case_of(shelf).choices
    assert "This was not kept" in page(ada_reader.post(CHOOSE, told, follow=True)).said
    assert case_of(shelf).choices == before


def test_who_stays_as_they_are_is_asked_nothing_more(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert ada_reader.post(INSTEAD, {"if_no": "leave"}).status_code == 200
    assert ada_reader.post(INSTEAD, {"if_no": "stay"}).headers["Location"] == BOARD
    assert (case_of(shelf).terms.if_no, case_of(shelf).terms.as_good_as) == ("stay", ())


def test_the_alternative_is_found_by_four_packages_at_most(ada_reader: Client, shelf: MemoryShelf) -> None:
    told: dict[str, list[str]] = {"if_no": ["leave"]}
    for number in range(1, 5):
        shown = page(ada_reader.post(INSTEAD, told))
        assert f"Question {number} of four at most" in shown.said
        told = sent(shown, "The package") | {"answer": ["alternative"]}
    assert case_of(shelf).terms.as_good_as == ()
    assert page(ada_reader.post(INSTEAD, told, follow=True)).said.startswith("Kept.")
    terms = case_of(shelf).terms
    assert terms.if_no == "leave"
    assert terms.as_good_as
    assert lines_of(dict(line.split(": ", 1) for line in terms.as_good_as)) == terms.as_good_as


@pytest.mark.parametrize(
    "wrong", [{"if_no": "perhaps"}, {"if_no": "leave", "held": ["package|nonsense"]}, {"if_no": "leave", "package": "x: y"}]
)
def test_an_alternative_that_cannot_be_read_keeps_nothing(ada_reader: Client, shelf: MemoryShelf, wrong: dict[str, Any]) -> None:
    before = shelf.open("ada").entries()
    assert "Choose one of the answers." in page(ada_reader.post(INSTEAD, wrong, follow=True)).said
    assert shelf.open("ada").entries() == before
