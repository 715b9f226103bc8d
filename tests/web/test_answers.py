"""What is typed into a form is kept: saved whole, or shown again with what is to be mended."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import SECTIONS, fold, section_named
from homeground.case.field import field_of
from homeground.case.reading import from_form, read
from homeground.store import MemoryShelf
from homeground.web.control import control_of
from homeground.web.form import Form, form_of, texts_of
from tests import strategies
from tests.web.page import Page, faults

SINGLE = [section.name for section in SECTIONS if not section.has_rows]


@pytest.mark.parametrize("name", SINGLE)
def test_a_form_sent_back_as_it_came_changes_nothing(ada_reader: Client, shelf: MemoryShelf, name: str) -> None:
    before, place = shelf.open("ada").entries(), f"/c/ada/{name}/"
    saved = ada_reader.post(place, Page(ada_reader.get(place)).filled(place), follow=True)
    assert shelf.open("ada").entries() == before
    assert "nothing was changed" in Page(saved).said


@given(st.sampled_from(SECTIONS).flatmap(lambda section: st.tuples(st.just(section), strategies.values(section.shape))))
def test_every_value_survives_its_form(pair: tuple[object, object]) -> None:
    value = pair[1]
    assert read(type(value), from_form(type(value), texts_of(value))) == value


def test_an_answer_is_saved_and_said_with_an_undo(ada_reader: Client, shelf: MemoryShelf) -> None:
    place = "/c/ada/terms/"
    sent = Page(ada_reader.get(place)).filled(place) | {"home_days": "2", "weekdays": ["tue", "thu"]}
    page = Page(ada_reader.post(place, sent, follow=True))
    assert "What you ask for: saved." in page.said
    assert fold(shelf.open("ada").entries()).terms.weekdays == ("tue", "thu")
    ada_reader.post("/c/ada/undo/", page.filled("/c/ada/undo/"))
    assert fold(shelf.open("ada").entries()).terms.weekdays == ("mon", "wed", "fri")


def test_saving_can_go_on_to_the_next_section(ada_reader: Client) -> None:
    sent = Page(ada_reader.get("/c/ada/person/")).filled("/c/ada/person/")
    assert ada_reader.post("/c/ada/person/", sent | {"next": "yes"})["Location"] == "/c/ada/terms/"


def test_an_answer_can_be_taken_back_to_none(ada_reader: Client, shelf: MemoryShelf) -> None:
    sent = Page(ada_reader.get("/c/ada/person/")).filled("/c/ada/person/")
    ada_reader.post("/c/ada/person/", sent | {"where": "", "boss_title": " ", "employed_since": ""})
    person = fold(shelf.open("ada").entries()).person
    assert (person.where, person.boss_title, person.employed_since) == (None, None, None)
    assert person.name == "Ada Okafor"


BAD = {
    "home_days": "three",
    "weekdays": ["mon", "fri"],
    "start_on": "next month",
    "trial_end_on": "2027-02-30",
    "slots": "2026-10-15 10:00\nsome morning",
    "alternative": "word " * 200,
    "smallest": "one day, “at least”",
}


def test_every_mistake_is_told_together_and_beside_its_question(ada_reader: Client, shelf: MemoryShelf) -> None:
    before, place = shelf.open("ada").entries(), "/c/ada/terms/"
    response = ada_reader.post(place, Page(ada_reader.get(place)).filled(place) | BAD)
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    assert shelf.open("ada").entries() == before
    summary = page.by_id("mistakes")
    assert (summary.attributes["role"], summary.attributes["tabindex"], "autofocus" in summary.attributes) == ("alert", "-1", True)
    assert "5 things to mend" in summary.text
    assert page.one("title").text.startswith("Not saved")
    for name in ("home_days", "start_on", "trial_end_on", "slots", "alternative"):
        control = page.by_id(f"a-{name}")
        assert control.attributes["aria-invalid"] == "true"
        assert f"a-{name}-error" in control.attributes["aria-describedby"].split()
        assert page.one("a", href=f"#a-{name}")
        assert page.by_id(f"a-{name}-error").text.endswith(".")


def test_whatever_was_typed_stands_in_the_form_again(ada_reader: Client) -> None:
    place = "/c/ada/terms/"
    sent = Page(ada_reader.get(place)).filled(place) | BAD
    again = Page(ada_reader.post(place, sent)).filled(place)
    assert {name: again[name] for name in BAD} == BAD


def test_a_mistake_between_two_answers_is_told(ada_reader: Client) -> None:
    place = "/c/ada/workplace/"
    page = Page(ada_reader.post(place, Page(ada_reader.get(place)).filled(place) | {"reachable_to": "08:00"}))
    assert "The end of the day comes after its beginning." in page.said
    assert page.filled(place)["reachable_to"] == "08:00"


def test_more_than_a_form_can_hold_is_refused_kindly(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    for sent in ({"name": "x" * 600_000}, {f"x{number}": "y" for number in range(500)}):
        response = ada_reader.post("/c/ada/person/", sent)
        assert (response.status_code, faults(response)) == (400, [])
        assert "more than one form can hold" in Page(response).said
    assert shelf.open("ada").entries() == before


def test_a_long_answer_below_that_is_kept_on_the_page(ada_reader: Client) -> None:
    place, words = "/c/ada/person/", "word " * 40_000
    page = ada_reader.post(place, Page(ada_reader.get(place)).filled(place) | {"boss_said": words})
    assert page.status_code == 422
    assert Page(page).filled(place)["boss_said"].strip() == words.strip()


def test_a_case_without_its_device_asks_for_it_first(reader: Client, shelf: MemoryShelf) -> None:
    shelf.create("bare")
    for place in ("person", "tasks", "terms"):
        assert reader.get(f"/c/bare/{place}/")["Location"] == "/c/bare/device/"
    typed = reader.post("/c/bare/person/", {"name": "Kim"})
    assert typed.status_code == 422
    assert Page(typed).filled("/c/bare/person/")["name"] == "Kim"
    assert "whose computer" in Page(typed).said
    assert reader.post("/c/bare/tasks/", {"name": "Post"}).status_code == 422


def test_long_sections_open_only_what_is_essential_or_answered(reader: Client, shelf: MemoryShelf) -> None:
    reader.post("/", {"whose": "mine", "account": "mine", "name": "new"})
    closed = Page(reader.get("/c/new/person/")).all("details", class_="group")
    assert closed
    assert all("open" not in one.attributes for one in closed)
    person = section_named("person")
    form: Form = form_of(person, {"pay_per_year": ["31200"]})
    assert [one.is_open for one in form.groups if one.group.is_more] == [False, True]


def test_a_box_shows_what_a_date_box_could_not() -> None:
    field = field_of(section_named("terms").shape, "start_on")
    assert [control_of(field, [text]).widget for text in ("", "2027-01-04", "soon", "2027-1-4")] == ["date", "date", "text", "text"]
