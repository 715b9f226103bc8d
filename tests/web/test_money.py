"""The page of the money: what is good first, the guard with its way out, figures with their sources, another package tried and not kept."""

import pytest
from django.test import Client

from homeground.case import fold
from homeground.desk.interview import answer_some
from homeground.store import MemoryShelf
from tests import ada
from tests.web.page import Page, faults

PAGE = "/c/ada/money/"
MIX = f"{PAGE}?days=2&cut=6&extra=4"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example's day."""
    monkeypatch.setenv("HOMEGROUND_TODAY", ada.TODAY.isoformat())


def test_the_page_says_what_an_hour_and_a_year_leave_today_and_then(ada_reader: Client) -> None:
    response = ada_reader.get(PAGE)
    said = Page(response).said
    assert faults(response) == []
    for words in ("£13.87 an hour", "Today £11.31 an hour", "£24,675 a year", "1,779 hours a year", "Better for you"):
        assert words in said


def test_a_mix_that_is_tried_is_priced_with_what_is_good_first_and_each_part_alone(ada_reader: Client) -> None:
    response = ada_reader.get(MIX)
    said = Page(response).said
    assert faults(response) == []
    assert said.index("Good in it:") < said.index("This mix would leave you worse off") < said.index("Hard in it:")
    for words in ("Without the cut an hour leaves £11.78", "£212 less", "with neither £12.94"):
        assert words in said


def test_what_is_tried_is_not_kept(ada_reader: Client, shelf: MemoryShelf) -> None:
    before = shelf.open("ada").entries()
    ada_reader.get(MIX)
    assert shelf.open("ada").entries() == before
    assert Page(ada_reader.get(MIX)).filled(PAGE)["pay_cut_percent"] == ""


@pytest.mark.parametrize("address", ["?days=many&cut=-1&extra=999", "?days=99", "?cut=1e9", "?cut=6&cut=7", "?days="])
def test_numbers_that_are_none_are_let_be(ada_reader: Client, address: str) -> None:
    response = ada_reader.get(f"{PAGE}{address}")
    assert response.status_code == 200
    assert faults(response) == []


def test_every_figure_says_where_it_comes_from_and_every_picture_has_its_table(ada_reader: Client) -> None:
    text = ada_reader.get(MIX).content.decode()
    assert text.count('<div class="figure">') == text.count("Where this comes from") == 4
    assert text.count('<figure class="chart">') == text.count("The same as a table") == 2


def test_without_a_cut_or_extra_work_no_line_between_them_is_drawn(ada_reader: Client) -> None:
    assert "Cut of pay against extra hours" not in Page(ada_reader.get(PAGE)).said


def test_the_employers_side_names_what_is_left_out(ada_reader: Client) -> None:
    said = Page(ada_reader.get(PAGE)).said
    assert "Hours that may go back into work" in said
    assert "The desk: only a figure of your own employer counts" in said


def test_a_case_without_pay_is_asked_for_it(ada_reader: Client, shelf: MemoryShelf) -> None:
    answer_some(shelf.open("ada"), "person", {"pay_per_year": None}, stamp=ada.stamp(90))
    response = ada_reader.get(PAGE)
    assert faults(response) == []
    assert "It is counted once these are answered:" in Page(response).said
    assert 'href="/c/ada/person/#a-pay_per_year"' in response.content.decode()


def test_what_cannot_be_so_is_told_in_the_place_of_figures(ada_reader: Client, shelf: MemoryShelf) -> None:
    few = {"days_per_week": "2", "workdays": [], "office_weekdays": []}
    answer_some(shelf.open("ada"), "person", few, stamp=ada.stamp(90))
    response = ada_reader.get(PAGE)
    assert faults(response) == []
    assert "Nothing can be counted from these answers" in Page(response).said


def test_the_form_saves_as_any_other(ada_reader: Client, shelf: MemoryShelf) -> None:
    form = Page(ada_reader.get(PAGE)).filled(PAGE)
    assert ada_reader.post(PAGE, form | {"meals_per_day": "4"}).status_code == 302
    assert fold(shelf.open("ada").entries()).money.meals_per_day == 4
