"""The page of the trial goes with it: kinds and plan, the draw, one tap a day with no result before its day, then the verdict."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from homeground.case import fold
from homeground.case.offer_made import OfferMade
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived
from homeground.desk import trial as desk
from homeground.desk.interview import answer_some
from homeground.desk.transfer import read_export
from homeground.desk.trial_heads import heads_of
from homeground.store import MemoryShelf
from homeground.trial import commitment, trial_of, verify
from tests import ada
from tests.papers import trials
from tests.trial.plans import EMPLOYER
from tests.web.page import Answered, Page, faults

NOW = "/c/ada/trial/now/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the trial."""
    monkeypatch.setenv("HOMEGROUND_TODAY", trials.FROZEN_ON.isoformat())


def page(response: Answered) -> Page:
    assert response.status_code == 200, response.status_code
    assert faults(response) == []
    return Page(response)


def held(shelf: MemoryShelf) -> desk.TrialHeld:
    return trial_of(fold(shelf.open("ada").entries()))


def test_before_a_plan_the_three_kinds_stand_side_by_side_and_a_week_is_called_practice(ada_reader: Client) -> None:
    shown = page(ada_reader.get(NOW))
    for kind in ("Fit trial", "Fair lot", "Week pairs"):
        assert kind in shown.said
    assert "A fit trial is always open to you" in shown.said
    assert "can fall in 10 ways" in shown.said
    assert "shows anything is 0 of 100" in shown.said
    assert len(shown.all("a", class_="btn lit")) == 1


def test_a_whole_plan_shows_what_it_can_rule_out_and_the_own_risk_before_it_is_frozen(shelf: MemoryShelf, reader: Client) -> None:
    trials.planned(shelf.create("ada"))
    said = page(reader.get(NOW)).said
    assert "This trial can rule out a fall of about" in said
    assert "ends such a trial without “not worse” in about" in said
    assert "Fair lot advised" in said


def test_a_plan_likely_to_settle_nothing_asks_for_a_tick_and_a_day_of_deletion_is_suggested(shelf: MemoryShelf, reader: Client) -> None:
    trials.planned(shelf.create("ada"), weeks="2", margin_percent="5", delete_on=None)
    shown = page(reader.get(NOW))
    assert "It is likely to settle nothing" in shown.said
    sent = shown.filled(NOW)
    assert sent["delete_on"] == "2027-07-22"
    refused = reader.post(NOW, sent)
    assert refused.status_code == 422
    assert faults(refused) == []
    assert "of 100" in Page(refused).said
    assert reader.post(NOW, {**sent, "knowingly": "yes"}).status_code == 302
    frozen = held(shelf).frozen
    assert frozen is not None
    assert (frozen.knowingly, frozen.delete_on) == (True, date(2027, 7, 22))


def test_the_plan_is_frozen_and_both_numbers_draw_the_days(shelf: MemoryShelf, reader: Client) -> None:
    trials.planned(shelf.create("ada"))
    assert reader.post(NOW, {"do": "freeze"}).status_code == 302
    plan = held(shelf).plan
    assert plan is not None
    assert plan.words in page(reader.get(NOW)).said
    assert reader.get("/c/ada/trial/plan.json").content == plan.canonical
    reader.post(NOW, {"do": "commit"})
    shown = page(reader.get(NOW))
    assert shown.by_id("own-digest").text == held(shelf).commitments["employee"]
    sealed = held(shelf).sealed
    assert sealed
    assert sealed.hex() not in shown.source
    own = reader.post(NOW, {"do": "take-digest", "digits": held(shelf).commitments["employee"]})
    assert own.status_code == 422
    reader.post(NOW, {"do": "take-digest", "digits": "0f" * 32})
    assert page(reader.get(NOW)).by_id("their-digest").text == "0f" * 32
    reader.post(NOW, {"do": "wrong-paste"})
    assert "employer" not in held(shelf).commitments
    reader.post(NOW, {"do": "take-digest", "digits": commitment(plan.digest, "employer", EMPLOYER)})
    reader.post(NOW, {"do": "reveal"})
    assert page(reader.get(NOW)).by_id("own-number").text == sealed.hex()
    wrong = reader.post(NOW, {"do": "take-number", "digits": "0" * 64})
    assert wrong.status_code == 422
    assert faults(wrong) == []
    assert held(shelf).draw is None
    reader.post(NOW, {"do": "take-number", "digits": EMPLOYER.hex()})
    draw = held(shelf).draw
    assert draw is not None
    calendar = reader.get("/c/ada/trial/home-days.ics").content.decode()
    assert calendar.count("BEGIN:VEVENT") == sum(day.place == "home" for day in draw.days)


def test_throws_of_a_die_are_taken_in_place_of_a_digest(shelf: MemoryShelf, reader: Client) -> None:
    trials.planned(shelf.create("ada"))
    reader.post(NOW, {"do": "freeze"})
    reader.post(NOW, {"do": "commit"})
    assert "would rather not use a computer" in page(reader.get(NOW)).said
    few = reader.post(NOW, {"do": "throws", "throws": "316"})
    assert few.status_code == 422
    assert faults(few) == []
    assert reader.post(NOW, {"do": "throws", "throws": "31625 " * 10}).status_code == 302
    reader.post(NOW, {"do": "reveal"})
    assert held(shelf).draw is not None


@pytest.fixture
def runner(shelf: MemoryShelf, reader: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser in the third week of a trial."""
    file = shelf.create("ada")
    trials.planned(file)
    trials.drawn(file)
    trials.logged(file, date(2027, 1, 28))
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-01-28")
    return reader


def test_while_it_runs_the_tap_comes_first_and_no_figure_of_a_result_is_shown(shelf: MemoryShelf, runner: Client) -> None:
    shown = page(runner.get(NOW))
    assert shown.said.index("Today, Thursday 28 January 2027") < shown.said.index("Every day of it")
    assert "%" not in shown.by_id("main").text
    assert not shown.all("figure")
    assert all(one.text.split()[-1] not in ("44", "45") for one in shown.all("span", class_="d home"))
    place = held(shelf).place(date(2027, 1, 28))
    runner.post(NOW, {"do": "log", "on": "2027-01-28", "value": "47", "worked": place})
    assert held(shelf).latest[date(2027, 1, 28)].value == 47
    assert "Today, Thursday" not in page(runner.get(NOW)).said


def test_the_head_for_the_weeks_note_is_shown_and_one_press_keeps_that_it_was_sent(
    shelf: MemoryShelf, runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-02-01")
    shown = page(runner.get(NOW))
    book = held(shelf).book
    assert book is not None
    assert shown.by_id("head").text == book.head
    runner.post(NOW, {"do": "note", "head": book.head})
    assert [sent.head for sent in held(shelf).sent] == [book.head]
    again = page(runner.get(NOW))
    assert "This week’s note" not in again.said
    assert "1 head sent" in again.said
    (which,) = (str(number) for number, _ in heads_of(fold(shelf.open("ada").entries())))
    runner.post(NOW, {"do": "take-back", "which": "nothing"})
    assert len(held(shelf).sent) == 1
    runner.post(NOW, {"do": "take-back", "which": which})
    assert held(shelf).sent == ()
    assert runner.post(NOW, {"do": "note", "head": "0f" * 32}).status_code == 422


def test_a_plan_of_two_looks_says_when_it_is_looked_at_and_how_it_was_drawn(shelf: MemoryShelf, reader: Client) -> None:
    file = shelf.create("ada")
    trials.planned(file, looks="two", closed=[])
    trials.drawn(file)
    said = page(reader.get(NOW)).said
    assert "two: after 5 weeks at 0.00557, and at the end at 0.0482" in said
    assert "in every five whole weeks" in said
    assert "It is looked at after half of the weeks, and at the end." in said
    assert reader.post(NOW, {"do": "close", "why": "decided"}).status_code == 422


def test_a_tap_that_cannot_be_kept_says_why_and_changes_nothing(shelf: MemoryShelf, runner: Client) -> None:
    before = held(shelf).told
    for wrong in (
        {"value": "many"},
        {"value": "-1"},
        {"value": "4.5"},
        {"on": "2027-02-01", "value": "4"},
        {"on": "tomorrow", "value": "4"},
    ):
        answer = runner.post(NOW, {"do": "log", "on": "2027-01-28", "worked": "home", **wrong})
        assert answer.status_code == 422, wrong
        assert faults(answer) == []
    assert held(shelf).told == before
    assert runner.post(NOW, {"do": "look-early"}).status_code == 404
    assert runner.get("/c/ada/trial/bundle.zip").status_code == 404
    assert runner.get(f"{NOW}law.csv").status_code == 404


def test_after_the_last_day_there_is_no_figure_before_the_trial_is_closed(
    shelf: MemoryShelf, runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials.logged(shelf.open("ada"), trials.OVER_ON)
    monkeypatch.setenv("HOMEGROUND_TODAY", trials.OVER_ON.isoformat())
    shown = page(runner.get(NOW))
    assert shown.one("h1").text == "The last day is over"
    assert len(shown.all("a", class_="btn lit")) + len(shown.all("button", class_="lit")) == 1
    assert not shown.all("figure")
    assert runner.get("/c/ada/trial/bundle.zip").status_code == 404
    runner.post(NOW, {"do": "close", "why": "over"})
    assert page(runner.get(NOW)).all("figure")
    assert runner.post(NOW, {"do": "log", "on": "2027-01-28", "value": "99", "worked": "home"}).status_code == 422


@pytest.fixture
def finisher(shelf: MemoryShelf, reader: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser after the last day."""
    file = shelf.create("ada")
    trials.planned(file)
    trials.drawn(file)
    trials.logged(file, trials.OVER_ON)
    desk.close(file, "over", stamp=trials.stamp(trials.OVER_ON, 40))
    monkeypatch.setenv("HOMEGROUND_TODAY", trials.OVER_ON.isoformat())
    return reader


def test_after_the_last_day_the_verdict_stands_above_with_pictures_tables_and_what_it_cannot_show(finisher: Client) -> None:
    shown = page(finisher.get(NOW))
    assert shown.one("h1").text == "Shown: not worse."
    assert "What this cannot show" in shown.said
    assert "Read the trial report" in shown.said
    assert len(shown.all("figure", class_="chart")) == 4
    for name in ("ratio", "law", "days", "weeks"):
        told = finisher.get(f"{NOW}{name}.csv")
        rows = list(csv.reader(io.StringIO(told.content.decode())))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1


def test_a_second_plan_is_made_with_the_closed_trial_beside_it(shelf: MemoryShelf, finisher: Client) -> None:
    assert "Plan another trial" in page(finisher.get(NOW)).said
    changed = {"start_on": "2027-05-03", "delete_on": "2028-03-01", "closed": []}
    answer_some(shelf.open("ada"), "trial", changed, stamp=trials.stamp(trials.OVER_ON, 50))
    shown = page(finisher.get(NOW))
    assert shown.one("h1").text == "A trial that both of you can trust"
    assert "Shown: not worse" in shown.by_id("main").text
    assert "Its days are among the past days of this plan, those at home too." in shown.said
    assert not shown.all("figure")
    assert finisher.get("/c/ada/trial/bundle.zip").status_code == 200


def test_a_fit_trial_has_a_form_for_its_review_and_no_field_for_a_number(
    shelf: MemoryShelf, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = shelf.create("ada")
    trials.planned(file, **{**dict.fromkeys(trials.SECTION), **trials.FIT})
    desk.freeze(file, stamp=trials.stamp(trials.FROZEN_ON))
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-01-15")
    shown = page(reader.get(NOW))
    assert "Hold this week’s review" in shown.said
    assert "Head of the log" not in shown.said
    assert not shown.all("input", inputmode="decimal")
    said = {"do": "review", "on": "2027-01-15", "went_well": "two reports", "went_badly": "the scanner", "next_week": "scans on Mondays"}
    half = reader.post(NOW, {**said, "went_badly": ""})
    assert half.status_code == 422
    assert faults(half) == []
    assert "two reports" in Page(half).source
    assert reader.post(NOW, said).status_code == 302
    assert "the scanner" in page(reader.get(NOW)).said
    monkeypatch.setenv("HOMEGROUND_TODAY", "2027-03-10")
    assert page(reader.get(NOW)).one("h1").text == "The last day is over"
    reader.post(NOW, {"do": "close", "why": "over"})
    closed = page(reader.get(NOW))
    assert "The report of the trial" in closed.said
    assert reader.get("/c/ada/trial/bundle.zip").status_code == 404


def test_the_result_is_checked_again_and_its_bundle_holds(finisher: Client) -> None:
    assert "Everything holds." in page(finisher.get(f"{NOW}?check=yes")).said
    assert verify(finisher.get("/c/ada/trial/bundle.zip").content).broken == ()


def test_a_file_is_looked_at_first_and_taking_it_in_asks_whether_it_may_be_used(shelf: MemoryShelf, ada_reader: Client) -> None:
    log = b"date,value,assigned,worked\n2026-12-01,41,office,office\n2026-12-02,44,home,home\n"
    shown = page(ada_reader.post("/c/ada/trial/import/", {"file": SimpleUploadedFile("days.csv", log)}))
    assert "2 of 2 days would be taken in" in shown.said
    assert held(shelf).told == ()
    sent = shown.filled("/c/ada/trial/import/keep/")
    refused = ada_reader.post("/c/ada/trial/import/keep/", sent)
    assert refused.status_code == 422
    assert "may be used" in Page(refused).said
    ada_reader.post("/c/ada/trial/import/keep/", {**sent, "may_use": "yes"})
    assert [day.value for day in held(shelf).told] == [41, 44]
    again = page(ada_reader.post("/c/ada/trial/import/", {"file": SimpleUploadedFile("days.csv", log)}))
    assert "0 of 2 days would be taken in" in again.said


def test_days_of_a_file_are_cut_where_this_computer_is(ada_reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert "Left open: Pacific/Auckland" in page(ada_reader.get("/c/ada/trial/import/")).said
    issues = b'[{"number": 1, "title": "a", "state": "CLOSED", "createdAt": "2026-12-06T09:00:00Z", "closedAt": "2026-12-07T20:00:00Z"}]'
    sent = {"file": SimpleUploadedFile("issues.json", issues), "measure": "closed"}
    assert "8 December 2026" in page(ada_reader.post("/c/ada/trial/import/", sent)).said


def test_a_file_that_is_none_says_so(ada_reader: Client) -> None:
    for sent in ({}, {"file": SimpleUploadedFile("days.csv", b"")}, {"file": SimpleUploadedFile("x.bin", b"PK\3\4junk")}):
        answer = ada_reader.post("/c/ada/trial/import/", sent)
        assert answer.status_code == 422
        assert faults(answer) == []
    assert ada_reader.post("/c/ada/trial/import/keep/", {"days": "x", "sha256": "1"}).status_code == 422


def test_the_case_page_offers_to_take_back_only_what_can_be_and_a_step_of_the_trial_is_refused_gently(
    shelf: MemoryShelf, runner: Client
) -> None:
    case = fold(shelf.open("ada").entries())
    shown = page(runner.get("/c/ada/"))
    steps = {str(event.id): event.what for event in case.events}
    for number, what in steps.items():
        offered = number in shown.source
        assert offered == isinstance(what, (PaperSent, ReplyReceived, OfferMade)), what
        if not offered:
            assert runner.post(f"/c/ada/happened/{number}/withdraw/").status_code == 302
            assert runner.get(f"/c/ada/happened/{number}/better/").status_code == 302
    assert len(fold(shelf.open("ada").entries()).events) == len(case.events)
    assert "counted, " not in shown.by_id("main").text


@pytest.mark.parametrize("room", ["", "history/", "keep/"])
def test_every_page_of_a_case_with_a_logged_trial_opens(shelf: MemoryShelf, reader: Client, room: str) -> None:
    shelf.create("ada").append(read_export((ada.FOLDER / "trial" / "journal.jsonl").read_text(encoding="utf-8")).drafts)
    assert page(reader.get(f"/c/ada/{room}"))
