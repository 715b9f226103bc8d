"""Rows are added, changed, removed and brought back; two windows never collide."""

import pytest
from django.test import Client

from homeground.case import SECTIONS, Section, fold
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Answered, Page, faults

LISTS = [section for section in SECTIONS if section.has_rows]
ALL_ROWS = [(section.name, row) for section in LISTS for row in ada.raw(section.name)]
PLACE = "/c/ada/tasks/"


def tasks(shelf: MemoryShelf) -> dict[str, str]:
    """The tasks' names by row."""
    return {row: task.name for row, task in fold(shelf.open("ada").entries()).tasks.items()}


@pytest.mark.parametrize(("section", "row"), ALL_ROWS)
def test_a_row_sent_back_as_it_came_changes_nothing(ada_reader: Client, shelf: MemoryShelf, section: str, row: str) -> None:
    before, place = shelf.open("ada").entries(), f"/c/ada/{section}/{row}/"
    saved = ada_reader.post(place, Page(ada_reader.get(place)).filled(place), follow=True)
    assert shelf.open("ada").entries() == before
    assert "Nothing was changed." in Page(saved).said


@pytest.mark.parametrize("section", LISTS, ids=[section.name for section in LISTS])
def test_a_row_is_added_by_what_it_cannot_be_without(ada_reader: Client, shelf: MemoryShelf, section: Section) -> None:
    place = f"/c/ada/{section.name}/"
    blank = Page(ada_reader.get(place)).filled(place)
    page = ada_reader.post(place, blank)
    assert (page.status_code, faults(page)) == (422, [])
    packages = {"left": "home-days: one day", "right": "home-days: none"}
    choices = {"concern": "control", "kind": "days", "control": "patches", "done": "44", **packages}
    required = {field: choices.get(field, "Kept words") for field in missing(page)}
    added = Page(ada_reader.post(place, blank | required, follow=True))
    assert f"Added to “{section.title}”." in added.said
    assert len(getattr(fold(shelf.open("ada").entries()), section.name)) == len(ada.raw(section.name)) + 1


def missing(page: Answered) -> list[str]:
    """The fields that the page's summary asks for."""
    links = [one.attributes["href"] for one in Page(page).all("a") if one.attributes.get("href", "").startswith("#a-")]
    return [link.removeprefix("#a-").removesuffix("-1") for link in links]


def test_whoever_has_added_a_row_can_type_the_next(ada_reader: Client) -> None:
    blank = Page(ada_reader.get(PLACE)).filled(PLACE)
    assert "autofocus" not in Page(ada_reader.get(PLACE)).by_id("a-name").attributes
    added = Page(ada_reader.post(PLACE, blank | {"name": "Filing", "hours_per_week": "1"}, follow=True))
    assert "autofocus" in added.by_id("a-name").attributes
    assert added.filled(PLACE)["name"] == ""
    assert added.filled(PLACE)["row"] != blank["row"]


def test_a_form_sent_twice_adds_one_row(ada_reader: Client, shelf: MemoryShelf) -> None:
    sent = Page(ada_reader.get(PLACE)).filled(PLACE) | {"name": "Filing"}
    ada_reader.post(PLACE, sent)
    ada_reader.post(PLACE, sent)
    assert list(tasks(shelf).values()).count("Filing") == 1


def test_a_form_changed_after_back_adds_another_row(ada_reader: Client, shelf: MemoryShelf) -> None:
    sent = Page(ada_reader.get(PLACE)).filled(PLACE)
    ada_reader.post(PLACE, sent | {"name": "Filing"})
    ada_reader.post(PLACE, sent | {"name": "Archive"})
    assert {"Filing", "Archive"} <= set(tasks(shelf).values())


@pytest.mark.parametrize("row", ["", "../etc", "reconciliation", "ABCDEFGH", "é" * 8, "a" * 500])
def test_a_row_is_never_written_over_by_an_added_one(ada_reader: Client, shelf: MemoryShelf, row: str) -> None:
    ada_reader.post(PLACE, {"name": "Filing", "row": row})
    assert set(tasks(shelf).values()) >= {"Filing", "Reconcile payments with the ledger"}


def test_a_bad_row_keeps_what_was_typed(ada_reader: Client) -> None:
    page = Page(ada_reader.post(PLACE, {"name": "x" * 90, "hours_per_week": "many", "thing": "paper", "note": "kept"}))
    again = page.filled(PLACE)
    assert (again["name"], again["hours_per_week"], again["thing"], again["note"]) == ("x" * 90, "many", "paper", "kept")
    assert "2 things to mend" in page.said


def test_a_row_is_changed_on_its_own_page(ada_reader: Client, shelf: MemoryShelf) -> None:
    place = f"{PLACE}monthly-reports/"
    sent = Page(ada_reader.get(place)).filled(place) | {"name": "Reports of the month"}
    saved = ada_reader.post(place, sent)
    assert saved["Location"] == place
    assert tasks(shelf)["monthly-reports"] == "Reports of the month"


def test_saving_a_row_can_go_on_to_the_next_in_a_page_or_in_place(ada_reader: Client) -> None:
    place, after = f"{PLACE}invoice-batches/", f"{PLACE}reconciliation/"
    sent = Page(ada_reader.get(place)).filled(place) | {"next": "yes"}
    assert ada_reader.post(place, sent)["Location"] == after
    assert ada_reader.post(place, sent, headers={"hx-request": "true"})["HX-Redirect"] == after


def test_a_removed_row_comes_back_by_undo(ada_reader: Client, shelf: MemoryShelf) -> None:
    page = Page(ada_reader.get(PLACE))
    action = f"{PLACE}reconciliation/remove/"
    removed = Page(ada_reader.post(action, page.filled(action), follow=True))
    assert "reconciliation" not in tasks(shelf)
    assert "Removed" in removed.said
    ada_reader.post("/c/ada/undo/", removed.filled("/c/ada/undo/"))
    assert tasks(shelf)["reconciliation"] == "Reconcile payments with the ledger"


def test_only_a_form_removes_a_row(ada_reader: Client, shelf: MemoryShelf) -> None:
    assert ada_reader.get(f"{PLACE}reconciliation/remove/").status_code == 405
    assert "reconciliation" in tasks(shelf)


def test_a_row_that_was_changed_meanwhile_is_shown_before_it_is_removed(ada_reader: Client, shelf: MemoryShelf) -> None:
    seen = Page(ada_reader.get(PLACE)).filled(f"{PLACE}reconciliation/remove/")
    change = Page(ada_reader.get(f"{PLACE}reconciliation/")).filled(f"{PLACE}reconciliation/")
    ada_reader.post(f"{PLACE}reconciliation/", change | {"note": "changed"})
    kept = ada_reader.post(f"{PLACE}reconciliation/remove/", seen)
    assert kept["Location"] == f"{PLACE}reconciliation/"
    assert "reconciliation" in tasks(shelf)


def test_the_hours_are_added_up_against_the_contract(ada_reader: Client) -> None:
    assert "Your tasks make up your contract, hour by hour." in Page(ada_reader.get(PLACE)).said
    assert "28.5 of 35 hours" in Page(ada_reader.get(PLACE)).said
    ada_reader.post(f"{PLACE}reconciliation/remove/", {"seen": 99})
    ada_reader.post(f"{PLACE}reconciliation/remove/", Page(ada_reader.get(PLACE)).filled(f"{PLACE}reconciliation/remove/"))
    assert "Your tasks make 28 hours, your contract says 35." in Page(ada_reader.get(PLACE)).said
    ada_reader.post(PLACE, {"name": "Too much", "hours_per_week": "9"})
    assert "Your tasks make 37 hours, your contract says 35." in Page(ada_reader.get(PLACE)).said


def test_each_task_has_its_result_in_a_word_and_its_cause(ada_reader: Client) -> None:
    ada_reader.post(PLACE, {"name": "Half told", "hours_per_week": "1", "thing": "none"})
    page = Page(ada_reader.get(PLACE))
    tags = [one.text for one in page.all("span") if "tag" in one.attributes.get("class", "")]
    assert tags.count("Home") == 3
    assert tags.count("Home, if") == 2
    assert tags.count("Office") == 3
    assert tags.count("Not sure yet") == 1
    assert "Remote access to the system." in page.said
