"""The picture of the planned week is well formed, carries classes alone, and shows each hour in its place."""

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from homeground.case.message import Message
from homeground.papers.chart.work_week import work_week_svg
from homeground.papers.paper import Figure, Sentence
from homeground.portability import Week, WeekPlan, WeekTask, plan_week
from homeground.press.picture import png, stylesheet
from tests.portability import brute_week

SVG = "{http://www.w3.org/2000/svg}"
PLANS = st.randoms(use_true_random=False).map(brute_week.random_week).map(plan_week)


def plan(*tasks: WeekTask) -> WeekPlan:
    return plan_week(Week(hours_per_day=Decimal(8), tasks=tasks))


def drawn(of: WeekPlan, title: str = "A week", description: str = "Its days.") -> ET.Element:
    return ET.fromstring(work_week_svg(of, title, description))  # noqa: S314 - our own picture


def texts(picture: ET.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


@given(PLANS)
def test_any_week_is_a_well_formed_picture_with_classes_alone(of: WeekPlan) -> None:
    picture = drawn(of)
    assert picture.get("viewBox") == "0 0 424 292"
    for part in picture.iter():
        assert "style" not in part.attrib
        assert not [name for name in part.attrib if name.startswith(("on", "fill", "stroke"))]
    named = {name for part in picture.iter() for name in part.get("class", "").split()}
    assert all(re.search(rf"\.{name}\{{", stylesheet()) for name in named)


@given(PLANS)
def test_each_piece_has_its_block_inside_the_picture_and_no_two_overlap(of: WeekPlan) -> None:
    blocks = [[Decimal(part.attrib[side]) for side in ("x", "y", "width", "height")] for part in drawn(of).iter(f"{SVG}rect")]
    assert len(blocks) == sum(len(day.pieces) for day in of.days)
    for x, y, width, height in blocks:
        assert 34 <= x <= x + width <= 424
        assert 26 <= y <= y + height <= Decimal("264.1")
    for one, other in pairwise(blocks):
        assert one[0] + one[2] < other[0] or one[1] + one[3] <= other[1] + Decimal("0.2")


@given(PLANS)
def test_home_work_is_lit_office_work_dark_and_tied_work_empty(of: WeekPlan) -> None:
    classes = [part.get("class") for part in drawn(of).iter(f"{SVG}rect")]
    wanted = ["c-tie" if piece.is_tied else "c-home" if day.place == "home" else "c-off" for day in of.days for piece in day.pieces]
    assert classes == wanted


def test_the_days_their_places_and_the_hours_are_written() -> None:
    said = texts(drawn(plan(WeekTask("post", Decimal(2), is_tied=True, on=("tue",)))))
    assert [text for text in said if text in ("Mon", "Tue", "Wed", "Thu", "Fri")] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert (said.count("home"), said.count("office")) == (4, 1)
    assert [text for text in said if text.isdigit()] == [str(hour) for hour in range(9)]


def test_names_are_text_and_never_markup() -> None:
    picture = drawn(plan(WeekTask("<b> & co", Decimal(8), is_tied=True)), title="“<i>” & more", description="a < b")
    assert "<b> & co" in texts(picture)
    assert picture.findtext(f"{SVG}title") == "“<i>” & more"
    assert picture.findtext(f"{SVG}desc") == "a < b"


def test_a_long_name_takes_two_lines_at_most_and_is_cut_with_a_mark() -> None:
    said = texts(drawn(plan(WeekTask("Payment plans and arrears letters", Decimal(4), can_wait=True))))
    assert said[1:3] == ["Payment", "plans and…"]
    assert texts(drawn(plan(WeekTask("Donaudampfschifffahrt", Decimal(4), can_wait=True))))[1] == "Donaudamp…"


def test_a_block_that_is_too_low_for_a_line_has_no_label() -> None:
    thin, tall = (WeekTask(name, Decimal(hours), is_tied=True) for name, hours in (("thin", "0.4"), ("tall", "1")))
    assert "thin" not in texts(drawn(plan(thin)))
    assert "tall" in texts(drawn(plan(tall)))


def test_the_picture_goes_into_files_that_hold_no_svg() -> None:
    svg = work_week_svg(plan(WeekTask("post", Decimal(2), is_tied=True)), "A week", "Its days.")
    said = (Sentence(Message("A week")),)
    assert png(Figure("week", svg, said, said)).startswith(b"\x89PNG")
