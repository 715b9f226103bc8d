"""The page of the own record: one tap a day, and a second one changes the same day."""

import pytest
from django.test import Client

from homeground.case import fold
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

PAGE = "/c/ada/record/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def _tap(reader: Client, **typed: str) -> None:
    form = Page(reader.get(PAGE)).filled(PAGE)
    assert reader.post(PAGE, form | typed).status_code == 302


def test_a_tap_keeps_today_and_a_second_one_changes_it(ada_reader: Client, shelf: MemoryShelf) -> None:
    _tap(ada_reader, done="40", interruptions="7")
    assert "Today, Friday 9 October 2026, is kept" in Page(ada_reader.get(PAGE)).said
    _tap(ada_reader, done="43")
    record = fold(shelf.open("ada").entries()).record
    day = record["2026-10-09"]
    assert (len(record), str(day.done), str(day.interruptions)) == (11, "43", "7")


def test_another_day_is_kept_under_its_own_name(ada_reader: Client, shelf: MemoryShelf) -> None:
    _tap(ada_reader, done="40", on="2026-10-08")
    record = fold(shelf.open("ada").entries()).record
    assert "2026-10-08" in record
    assert "2026-10-09" not in record


def test_the_page_shows_the_level_and_says_what_it_does_not_show(ada_reader: Client) -> None:
    response = ada_reader.get(PAGE)
    said = Page(response).said
    assert faults(response) == []
    for words in ("10 of 10 days counted", "from 39 to 48, on 10 days", "from 6 to 12, on 10 days", "and no proof"):
        assert words in said


def test_a_day_that_is_still_to_come_keeps_what_was_typed(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    form = Page(ada_reader.get(PAGE)).filled(PAGE)
    response = ada_reader.post(PAGE, form | {"done": "40", "on": "2026-10-10"})
    page = Page(response)
    assert (response.status_code, faults(response)) == (422, [])
    assert page.filled(PAGE)["done"] == "40"
    assert shelf.open("ada").entries() == before
