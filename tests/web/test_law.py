"""The page of the law: the finding first, one question at a time, what is private for the reader alone, every rule with its source."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from homeground.case import fold
from homeground.desk.interview import answer, answer_some
from homeground.law import regimes, stubs
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

PLACE = "/c/new/law/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def begin(shelf: MemoryShelf, place: str | None, **rights: object) -> None:
    """A case that knows little more than its place."""
    file = shelf.create("new")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer(file, "person", {"place": place, "name": "Ada Okafor"}, stamp=ada.stamp(2))
    if rights:
        answer_some(file, "rights", rights, stamp=ada.stamp(3))


def heading(page: Page) -> str:
    return page.one("h1").text


def question(page: Page) -> dict[str, Any]:
    """The question's form as it stands, whatever the address says is skipped."""
    forms = [
        one.attributes["action"]
        for one in page.all("form")
        if one.attributes["action"].startswith(PLACE) and "way" not in one.attributes["action"]
    ]
    return page.filled(forms[0]) if forms else {}


def test_the_heading_says_the_finding(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/law/"))
    assert heading(page) == "You may ask now; asked today, they must answer by 8 December 2026"
    assert "If they say nothing by then, they have broken the rule." in page.said
    assert "They may refuse on these grounds alone" in page.said
    assert "as of 28 February 2026" in page.said
    assert "Acas helpline" in page.said


def test_every_source_is_a_link_and_says_how_it_was_read(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/law/"))
    cited = [one for one in page.all("li") if "details" in one.inside[-2:] and "article" in one.inside]
    assert len(cited) > 12
    for one in cited:
        assert one.text.endswith(("read)", "in part)", "about the rule)", "rely on it)")), one.text
    (often,) = [one.text for one in page.all("summary") if "How often you may ask" in one.text]
    assert often.endswith("Source: the rule itself was read in part")
    assert any(one.attributes["href"].startswith("https://www.legislation.gov.uk/") for one in page.all("a"))


def test_a_place_is_asked_for_first_and_kept(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, None)
    page = Page(reader.get(PLACE))
    assert heading(page) == "Where do you work?"
    assert reader.post(PLACE, {"fact": "place", "answer": ""}).status_code == 422
    reader.post(PLACE, {"fact": "place", "answer": "GB"})
    assert fold(shelf.open("new").entries()).person.place == "GB"
    assert fold(shelf.open("new").entries()).person.name == "Ada Okafor"


@pytest.mark.parametrize("place", list(regimes()))
def test_question_after_question_leads_to_the_finding(reader: Client, shelf: MemoryShelf, place: str) -> None:
    begin(shelf, place)
    asked: list[str] = []
    while (form := question(page := Page(reader.get(PLACE)))) != {}:
        assert form["fact"] not in asked
        asked.append(form["fact"])
        kept = reader.post(PLACE, {"fact": form["fact"], "answer": likely(page)})
        assert (kept.status_code, kept["Location"]) == (302, f"{PLACE}#question"), form
    assert heading(page)
    assert faults(reader.get(PLACE)) == []


def likely(page: Page) -> str:
    """An answer that the question on the page takes."""
    boxes = page.all("input", name="answer")
    if any(one.attributes.get("value") == "none" for one in [*boxes, *page.all("button")]):
        return "none"
    return {"radio": "yes", "date": "2022-09-05"}.get(boxes[0].attributes["type"], "35")


def test_a_question_can_be_skipped_and_its_next_answer_keeps_it_skipped(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "US-CA-SF")
    first = question(Page(reader.get(PLACE)))["fact"]
    page = Page(reader.get(f"{PLACE}?skip={first}"))
    second = question(page)["fact"]
    assert second != first
    kept = reader.post(f"{PLACE}?skip={first}", {"fact": second, "answer": likely(page)})
    assert kept["Location"] == f"{PLACE}?skip={first}#question"


def test_what_cannot_be_an_answer_is_refused_beside_its_question(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "AU")
    before = shelf.open("new").entries()
    response = reader.post(PLACE, {"fact": "employed_since", "answer": "2022-02-30"})
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    assert "There is no such day in the calendar." in page.said
    assert page.by_id("a-answer").attributes["value"] == "2022-02-30"
    assert shelf.open("new").entries() == before


def test_something_ticked_and_none_of_these_is_no_answer(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB", asked_before=False)
    response = reader.post(PLACE, {"fact": "circumstances", "answer": ["disability", "none"]})
    assert response.status_code == 422
    assert "Choose one" in Page(response).said


def test_an_answer_that_another_window_gave_is_not_asked_again(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB")
    page = reader.post(PLACE, {"fact": "weekly_hours", "answer": "35"}, follow=True)
    assert "That was answered already" in Page(page).said


def test_a_private_fact_opens_the_stronger_duty_for_its_reader_alone(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB", asked_before=False)
    page = Page(reader.get(PLACE))
    assert "only you see this" in page.said
    assert "A reasonable adjustment" not in page.said
    reader.post(PLACE, {"fact": "circumstances", "answer": ["disability"]})
    page = Page(reader.get(PLACE))
    assert "Stronger than a request" in page.said
    assert "It stands by itself." in page.said
    for paper in ("letter", "proposal"):
        assert "disab" not in reader.get(f"/c/new/papers/{paper}/").content.decode()


def test_the_informal_way_comes_first_where_a_request_is_scarce(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB")
    page = Page(reader.get(PLACE))
    assert "a formal request is one of 2 requests in 12 months" in page.said
    kept = reader.post(f"{PLACE}way/", {"way": "informal"})
    assert kept["Location"] == f"{PLACE}#way"
    assert fold(shelf.open("new").entries()).rights.way == "informal"
    assert "checked" in Page(reader.get(PLACE)).by_id("way-informal").attributes


def test_where_nothing_is_used_up_no_way_is_put_first(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "AU")
    assert "Good to try first" not in Page(reader.get(PLACE)).said


def test_where_a_rule_can_be_read_in_two_ways_both_days_are_shown(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "PL", true_of_me=["pregnant"])
    page = Page(reader.get(PLACE))
    (due,) = [" ".join(one.text.split()) for one in page.all("li") if "a refusal is due by this day" in one.text]
    assert due.startswith("Tuesday 20 October 2026 They: a refusal is due by this day.")
    assert "Read more strictly it is 17 October 2026. They are late only after the later day." in due


def test_one_right_can_be_chosen_among_several(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "NL")
    assert {one.attributes["value"] for one in Page(reader.get(PLACE)).all("input", name="route")} > {"", "place"}
    reader.post(f"{PLACE}way/", {"way": "law", "route": "place"})
    rights = fold(shelf.open("new").entries()).rights
    assert (rights.way, rights.route) == ("law", "place")
    reader.post(f"{PLACE}way/", {"way": "law", "route": ""})
    assert fold(shelf.open("new").entries()).rights.route is None


@pytest.mark.parametrize("sent", [{"way": "shouting"}, {"route": "../../etc"}])
def test_a_way_that_nobody_knows_changes_nothing(reader: Client, shelf: MemoryShelf, sent: dict[str, str]) -> None:
    begin(shelf, "GB")
    before = shelf.open("new").entries()
    assert "Nothing was changed" in Page(reader.post(f"{PLACE}way/", sent, follow=True)).said
    assert shelf.open("new").entries() == before


def test_a_place_without_a_rule_is_not_said_to_have_no_right(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "ZZ")
    page = Page(reader.get(PLACE))
    assert heading(page) == "No rule is recorded here for ZZ"
    assert "That is not to say that there is none" in page.said
    assert "trade union" in page.said


def test_a_place_with_a_pointer_shows_it_and_counts_nothing(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "DE")
    page = Page(reader.get(PLACE))
    assert "works council" in page.said
    assert page.all("article") == []


def test_an_old_law_is_shown_under_a_banner(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "NL")
    assert "This is more than a year old" in Page(reader.get(PLACE)).said


def test_answers_that_contradict_each_other_are_led_to(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB", way="law")
    sent = reader.post("/c/new/happened/paper-sent/", {"paper": "letter", "to": "M", "on": "2026-09-01", "formal": "yes"})
    assert sent.status_code == 302, Page(sent).said
    answer_some(shelf.open("new"), "person", {"employed_since": "2026-09-15"}, stamp=ada.stamp(9))
    page = Page(reader.get(PLACE))
    assert heading(page) == "Two of your answers do not fit together"
    assert "Nothing was counted" in page.said
    assert [one.text for one in page.all("a") if one.text == "Mend it"]


def test_nothing_is_asked_before_it_is_known_whose_machine_it_is(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("new")
    for response in (reader.get(PLACE), reader.post(PLACE, {"fact": "place", "answer": "GB"}), reader.post(f"{PLACE}way/", {"way": "law"})):
        assert response["Location"] == "/c/new/device/"
    assert shelf.open("new").entries() == ()


@pytest.mark.parametrize("place", list(regimes()))
def test_the_rules_of_each_place_can_be_read_without_a_case(reader: Client, place: str) -> None:
    response = reader.get(f"/law/{place}/")
    page = Page(response)
    assert (response.status_code, faults(response)) == (200, [])
    assert regimes()[place].adviser.who.split(",")[0][:20] in page.said
    assert len(page.all("article")) >= len(regimes()[place].routes)


def test_a_place_that_is_not_known_is_said_not_to_be_without_rights(reader: Client) -> None:
    response = reader.get("/law/ZZ/")
    assert response.status_code == 404
    assert "That is not to say that there is no right." in Page(response).said


def test_the_list_of_places_names_each_with_its_day(reader: Client) -> None:
    page = Page(reader.get("/law/"))
    rows = page.all("th", scope="row")
    names = [one.text for one in rows]
    assert names == sorted([*(regime.name for regime in regimes().values()), *(stub.name for stub in stubs())])
    assert "European Union" in names
    assert "28 February 2026" in page.said


def test_the_days_ahead_are_a_calendar_whose_titles_tell_nothing(ada_reader: Client) -> None:
    plain = ada_reader.get("/c/ada/calendar.ics")
    assert plain["Content-Type"] == "text/calendar; charset=utf-8"
    assert plain["Content-Disposition"] == 'attachment; filename="ada.ics"'
    assert b"BEGIN:VEVENT" in plain.content
    assert b"trial" not in plain.content
    assert b"trial" in ada_reader.get("/c/ada/calendar.ics?whole=yes").content


def test_a_right_is_titled_by_whom_it_is_for(reader: Client, shelf: MemoryShelf) -> None:
    assert "A right to ask: for every employee" in [one.text for one in Page(reader.get("/law/GB/")).all("h2")]
    begin(shelf, "GB")
    assert [one.text for one in Page(reader.get(PLACE)).all("h3") if one.attributes.get("id") == "right-request"] == [
        "A right to ask: for every employee"
    ]


@pytest.mark.parametrize("place", list(regimes()))
def test_each_source_names_its_own_act(place: str) -> None:
    for source in regimes()[place].sources.values():
        assert not source.cite.lower().startswith(("same ", "the same ")), source.cite


def test_after_an_answer_nothing_is_said_of_their_silence(reader: Client, shelf: MemoryShelf) -> None:
    begin(shelf, "GB", way="law")
    sent = reader.post("/c/new/happened/paper-sent/", {"paper": "letter", "to": "M", "on": "2026-09-01", "formal": "yes"})
    assert sent.status_code == 302, Page(sent).said
    assert "If they say nothing by then" in Page(reader.get(PLACE)).said
    reader.post("/c/new/happened/reply-received/", {"reply": "no", "on": "2026-09-20"})
    said = Page(reader.get(PLACE)).said
    assert "If they say nothing by then" not in said
    assert "They: their answer is due" not in said
    assert "last day to take it further" in said


def test_the_whole_rule_waits_behind_its_title_with_what_counted_the_holidays(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/law/"))
    assert all("open" not in one.attributes for one in page.all("details", class_="whole"))
