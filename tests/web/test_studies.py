"""The page of studies: both sides at equal size, and a tap takes a study together with its counterpart."""

import pytest
from django.test import Client

from homeground.case import fold
from homeground.desk.interview import undo
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

PAGE = "/c/ada/studies/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def _rows(shelf: MemoryShelf) -> dict[str, object]:
    return dict(fold(shelf.open("ada").entries()).evidence)


def test_the_page_is_sound_and_shows_both_sides_with_what_is_not_known(ada_reader: Client) -> None:
    response = ada_reader.get(PAGE)
    said = Page(response).said
    assert faults(response) == []
    for words in (
        "interval not recorded",
        "Does not show",
        "Against, or both ways",
        "The abstract or an official summary was read",
        "Where to look",
    ):
        assert words in said


def test_a_tap_takes_a_study_with_its_counterpart_and_one_undo_takes_both_back(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = _rows(shelf)
    told = ada_reader.post(PAGE, {"take": "E10", "concern": "O03"}, follow=True)
    new = _rows(shelf).keys() - before.keys()
    assert "e10" in new
    assert len(new) == 2
    assert "Taken into your evidence: 2 studies." in Page(told).said
    undo(shelf.open("ada"), stamp=ada.stamp(99))
    assert _rows(shelf) == before


def test_what_is_there_already_is_not_taken_again(ada_reader: Client, shelf: MemoryShelf) -> None:
    ada_reader.post(PAGE, {"take": "E10", "concern": "O03"})
    before = shelf.open("ada").entries()
    assert "It is in your evidence already." in Page(ada_reader.post(PAGE, {"take": "E10", "concern": "O03"}, follow=True)).said
    assert shelf.open("ada").entries() == before


@pytest.mark.parametrize("take", ["", "E48", "E52", "E30", "X01", "<b>"])
def test_what_may_not_be_used_is_refused_with_a_word_and_nothing_is_written(ada_reader: Client, shelf: MemoryShelf, take: str) -> None:
    before = shelf.open("ada").entries()
    assert "Nothing was taken" in Page(ada_reader.post(PAGE, {"take": take}, follow=True)).said
    assert shelf.open("ada").entries() == before
