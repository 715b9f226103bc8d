"""Two windows on one answer: the second is told, keeps what it typed, and sees both."""

from django.test import Client

from homeground.case import fold
from homeground.store import MemoryShelf
from tests.web.page import Page, faults

PLACE = "/c/ada/terms/"


def test_the_second_window_sees_both_versions_and_keeps_its_own(ada_reader: Client, shelf: MemoryShelf) -> None:
    first, second = (Page(ada_reader.get(PLACE)).filled(PLACE) for _ in range(2))
    ada_reader.post(PLACE, first | {"measure": "letters answered"})
    stale = ada_reader.post(PLACE, second | {"measure": "cases closed", "level_now": "forty"})
    page = Page(stale)
    assert (stale.status_code, faults(stale)) == (409, [])
    rows = [one.text for one in page.all("td")]
    assert rows == ["cases closed", "letters answered", "forty", "44 cases a day on average, from July to September 2026"]
    assert page.by_id("mistakes").attributes["role"] == "alert"
    assert fold(shelf.open("ada").entries()).terms.measure == "letters answered"
    ada_reader.post(PLACE, page.filled(PLACE))
    terms = fold(shelf.open("ada").entries()).terms
    assert (terms.measure, terms.level_now) == ("cases closed", "forty")


def test_two_windows_that_typed_the_same_are_told_so(ada_reader: Client) -> None:
    first, second = (Page(ada_reader.get(PLACE)).filled(PLACE) for _ in range(2))
    for sent in (first, second):
        last = ada_reader.post(PLACE, sent | {"measure": "letters answered"}, follow=True)
    assert "nothing was changed" in Page(last).said


def test_going_back_to_ones_own_page_is_no_conflict(ada_reader: Client, shelf: MemoryShelf) -> None:
    page = Page(ada_reader.get(PLACE)).filled(PLACE)
    for measure in ("leters", "letters", "letters answered"):
        assert ada_reader.post(PLACE, page | {"measure": measure}).status_code == 302
    assert fold(shelf.open("ada").entries()).terms.measure == "letters answered"


def test_going_back_behind_another_windows_save_is_a_conflict(ada_reader: Client) -> None:
    mine = Page(ada_reader.get(PLACE)).filled(PLACE)
    ada_reader.post(PLACE, mine | {"measure": "mine"})
    other = Page(ada_reader.get(PLACE)).filled(PLACE)
    ada_reader.post(PLACE, other | {"measure": "other"})
    assert ada_reader.post(PLACE, mine | {"measure": "mine again"}).status_code == 409


def test_a_form_with_no_number_or_a_strange_one_counts_as_old(ada_reader: Client) -> None:
    page = Page(ada_reader.get(PLACE)).filled(PLACE)
    for seen in ("", "-1", "many", "9" * 30, "٣"):
        assert ada_reader.post(PLACE, page | {"measure": "x", "seen": seen}).status_code == 409


def test_two_windows_that_each_add_a_row_do_not_collide(ada_reader: Client, shelf: MemoryShelf) -> None:
    place = "/c/ada/tasks/"
    first, second = (Page(ada_reader.get(place)).filled(place) for _ in range(2))
    ada_reader.post(place, first | {"name": "One"})
    assert ada_reader.post(place, second | {"name": "Two"}).status_code == 302
    assert {"One", "Two"} <= {task.name for task in fold(shelf.open("ada").entries()).tasks.values()}


def test_a_row_that_was_removed_meanwhile_can_be_saved_again(ada_reader: Client, shelf: MemoryShelf) -> None:
    place = "/c/ada/tasks/monthly-reports/"
    mine = Page(ada_reader.get(place)).filled(place)
    ada_reader.post(f"{place}remove/", Page(ada_reader.get("/c/ada/tasks/")).filled(f"{place}remove/"))
    stale = ada_reader.post(place, mine | {"note": "still mine"})
    assert (stale.status_code, faults(stale)) == (409, [])
    ada_reader.post(place, Page(stale).filled(place))
    assert fold(shelf.open("ada").entries()).tasks["monthly-reports"].note == "still mine"
