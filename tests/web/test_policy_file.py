"""A policy's file is read and forgotten, its clauses are judged one by one, and none counts before."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from homeground.case import Case, fold
from homeground.desk.interview import answer, answer_whole
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, escaped_in, faults

PLACE, SENT = "/c/new/clauses/", "/c/new/policy-file/"
POLICY = """# Remote Work Policy

## 4 Days

Employees may work from home on up to two days a week.

## 5 Requests

A request must be made in writing at least four weeks before the start. The manager must answer within ten working days.
"""
NASTY = "Employees may work from home on up to two days a week <img src=x onerror=alert(2)><script>alert(1)</script> {{ secret }}."


@pytest.fixture
def begun(reader: Client, shelf: MemoryShelf) -> Client:
    """A browser before a case that knows its place and no policy."""
    file = shelf.create("new")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer(file, "person", {"place": "GB"}, stamp=ada.stamp(2))
    return reader


def case(shelf: MemoryShelf) -> Case:
    return fold(shelf.open("new").entries())


def given(text: str | bytes = POLICY, name: str = "policy.md") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)}


def judge(client: Client, row: str, judged: str) -> None:
    sent = Page(client.get(PLACE)).filled(f"{PLACE}{row}/judge/")
    assert client.post(f"{PLACE}{row}/judge/", sent | {"judged": judged})["Location"] == f"{PLACE}#clause-{row}"


def test_what_is_found_waits_beside_its_words_and_nothing_counts(begun: Client, shelf: MemoryShelf) -> None:
    response = begun.post(SENT, given(), follow=True)
    page = Page(response)
    assert (response.redirect_chain, faults(response)) == ([(PLACE, 302)], [])
    quoted = [one.text for one in page.all("blockquote")]
    assert "Employees may work from home on up to two days a week." in quoted
    assert "2 days a week at home. It is allowed." in page.said
    assert "4 Days" in page.said
    assert "The file is not kept." in page.said
    assert {clause.judged for clause in case(shelf).clauses.values()} == {"found"}
    assert case(shelf).policy.found == "yes"
    assert "No clause of your policy is confirmed yet" in Page(begun.get("/c/new/beside/")).said


def test_no_copy_of_the_file_stays_on_the_disk(begun: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    begun.post(SENT, given())
    begun.post(SENT, given("", "empty.txt"))
    assert list(tmp_path.iterdir()) == []


def test_one_tap_confirms_leaves_out_and_puts_back(begun: Client, shelf: MemoryShelf) -> None:
    begun.post(SENT, given())
    row = next(iter(case(shelf).clauses))
    for judged in ("confirmed", "dropped", "found"):
        judge(begun, row, judged)
        assert case(shelf).clauses[row].judged == judged
    judge(begun, row, "confirmed")
    pressed = Page(begun.get(PLACE)).by_id(f"yes-{row}")
    assert (pressed.attributes["aria-pressed"], pressed.attributes["value"]) == ("true", "found")


def test_a_judgement_can_be_undone(begun: Client, shelf: MemoryShelf) -> None:
    begun.post(SENT, given())
    row = next(iter(case(shelf).clauses))
    judge(begun, row, "confirmed")
    begun.post("/c/new/undo/", Page(begun.get(PLACE)).filled("/c/new/undo/"))
    assert case(shelf).clauses[row].judged == "found"


def test_a_clause_that_another_window_changed_is_looked_at_first(begun: Client, shelf: MemoryShelf) -> None:
    begun.post(SENT, given())
    row = next(iter(case(shelf).clauses))
    seen = Page(begun.get(PLACE)).filled(f"{PLACE}{row}/judge/")
    judge(begun, row, "dropped")
    page = Page(begun.post(f"{PLACE}{row}/judge/", seen | {"judged": "confirmed"}, follow=True))
    assert "changed in another window meanwhile" in page.said
    assert case(shelf).clauses[row].judged == "dropped"


def test_a_clause_that_is_gone_is_said_to_be_gone(begun: Client) -> None:
    page = Page(begun.post(f"{PLACE}nothing/judge/", {"judged": "confirmed"}, follow=True))
    assert "not there any more" in page.said
    assert begun.post(f"{PLACE}nothing/judge/", {"judged": "burnt"}).status_code == 404


def test_all_at_once_is_not_offered(begun: Client) -> None:
    begun.post(SENT, given())
    page = Page(begun.get(PLACE))
    assert not [one for one in page.all("button") if "all" in one.text.lower().split()]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("", "policy.txt", "The file is empty."),
        ("x", "policy.exe", "This kind of file is not read here."),
        ("no pdf at all", "policy.pdf", "What is in the file is not what its name says."),
        (b"%PDF-1.7 and then nothing", "policy.pdf", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_message_and_changes_nothing(
    begun: Client, shelf: MemoryShelf, text: str | bytes, name: str, words: str
) -> None:
    before = shelf.open("new").entries()
    response = begun.post(SENT, given(text, name))
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    told = page.by_id("mistakes")
    assert words.lower().rstrip(".") in told.text.lower()
    assert name in told.text
    assert "Type in a clause" in told.text
    assert shelf.open("new").entries() == before


def test_no_file_and_too_large_a_file_are_told_apart(begun: Client) -> None:
    assert "No file was chosen." in Page(begun.post(SENT, {})).said
    with override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=50):
        response = begun.post(SENT, given())
    assert response.status_code == 422
    assert "larger than 20 MiB" in Page(response).said


def test_the_words_of_a_policy_are_words_and_nothing_else(begun: Client) -> None:
    response = begun.post(SENT, given(NASTY, "policy.txt"), follow=True)
    source = response.content.decode()
    assert faults(response) == []
    assert "<script>alert" not in source
    assert escaped_in(source, "<img src=x onerror=alert(2)>")
    assert "{{ secret }}" in source


def test_reading_the_same_file_again_adds_nothing(begun: Client, shelf: MemoryShelf) -> None:
    begun.post(SENT, given())
    before = case(shelf).clauses
    page = Page(begun.post(SENT, given(), follow=True))
    assert case(shelf).clauses == before
    assert "All of them were here already." in page.said


def test_two_numbers_in_the_same_words_are_shown_and_not_settled(begun: Client, shelf: MemoryShelf) -> None:
    words = {"kind": "answer_time", "text": "within five (4) working days", "unit": "working_day", "modal": "must"}
    rows = {"one": {**words, "number": "5"}, "two": {**words, "number": "4"}}
    answer_whole(shelf.open("new"), "clauses", rows, stamp=ada.stamp(5))
    page = Page(begun.get(PLACE))
    assert page.said.count("The same words name more than one number.") == 2
    assert "5 working days" in page.said
    assert "4 working days" in page.said


def test_for_a_kind_without_a_clause_looked_is_another_answer_than_not_looked(begun: Client, shelf: MemoryShelf) -> None:
    begun.post(SENT, given())
    sent = Page(begun.get(PLACE)).filled("/c/new/policy-file/none/")
    assert sent["none-appeal"] == "not-yet"
    assert "none-days" not in sent
    begun.post("/c/new/policy-file/none/", sent | {"none-appeal": "none"})
    assert case(shelf).policy.no_rule_on == ("appeal",)
    page = Page(begun.get(PLACE))
    assert page.filled("/c/new/policy-file/none/")["none-appeal"] == "none"
    assert "Whom you ask when the answer is no looked, none" in page.said


def test_what_the_policy_leaves_open_is_said_to_protect_nobody(ada_reader: Client) -> None:
    page = Page(ada_reader.get("/c/ada/clauses/"))
    assert "Nobody is protected on 11 matters" in page.said
    assert "Settle them in your agreement." in page.said


def test_a_confirmed_policy_stands_beside_the_law_with_the_kinder_marked(begun: Client, shelf: MemoryShelf) -> None:
    words = {"kind": "tenure", "text": "After 26 weeks of service.", "number": "26", "unit": "week", "modal": "must", "judged": "confirmed"}
    rows = {"one": words, "two": words | {"kind": "answer_time", "text": "They answer in one week.", "number": "1"}}
    answer_whole(shelf.open("new"), "clauses", rows, stamp=ada.stamp(5))
    answer(shelf.open("new"), "person", {"place": "GB", "employed_since": "2026-09-01"}, stamp=ada.stamp(6))
    response = begun.get("/c/new/beside/")
    page = Page(response)
    assert faults(response) == []
    assert page.one("h1").text == "Your policy asks for more than the law on 1 point: whether you may ask"
    assert "A policy cannot lower what the law gives" in page.said
    assert "What their silence means was not found" not in page.said
    assert "Acas" in page.said
    by_part = dict(zip([one.text for one in page.all("th", scope="row")], rows_of(page), strict=True))
    assert by_part["Whether you may ask"].endswith("The law is kinder")
    assert by_part["By when they have to answer"].endswith("The policy is kinder")


def rows_of(page: Page) -> list[str]:
    """The rows of the table, each as its text."""
    return [" ".join(one.text.split()) for one in page.all("tr") if "tbody" in one.inside]


def test_nothing_is_read_before_it_is_known_whose_machine_it_is(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("new")
    assert reader.post(SENT, given())["Location"] == "/c/new/device/"
    assert shelf.open("new").entries() == ()


def test_only_a_form_of_ours_brings_a_file(shelf: MemoryShelf, begun: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1:8100"})
    strict.cookies = begun.cookies
    assert strict.post(SENT, given()).status_code == 403
    assert case(shelf).clauses == {}


def test_the_address_of_the_file_alone_leads_to_the_clauses(begun: Client) -> None:
    assert begun.get(SENT)["Location"] == PLACE


def test_a_file_without_a_word_of_it_is_asked_about_and_a_later_refusal_stands_alone(begun: Client) -> None:
    assert "in English" in Page(begun.get(PLACE)).by_id("file-why").text
    page = Page(begun.post(SENT, given("The canteen opens at noon.", "menu.md"), follow=True))
    assert "Nothing about working from home was found in menu.md" in page.said
    assert "Is this the right file, and is it in English?" in page.said
    assert "menu.md" not in Page(begun.post(SENT, given("", "empty.txt"))).said
    assert "menu.md" not in Page(begun.get(PLACE)).said


def test_the_policys_own_words_are_its_source_and_say_who_may_ask(begun: Client, shelf: MemoryShelf) -> None:
    words = {"kind": "eligibility", "text": "Only staff of grade 5.", "page": "1", "modal": "must", "judged": "confirmed"}
    answer_whole(shelf.open("new"), "clauses", {"one": words}, stamp=ada.stamp(5))
    page = Page(begun.get("/c/new/beside/"))
    assert "Only staff of grade 5." in page.said
    assert "What they have to do" not in page.said
    assert "the rule itself was read" not in page.said.split("Your policy as a rule of its own")[1]
    assert "page 1" in page.said
