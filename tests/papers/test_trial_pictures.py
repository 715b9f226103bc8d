"""The pictures of a trial are well formed, carry classes alone, stay in their frame, and tell places by shape too."""

import re
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.papers.chart.drawing import round_step
from homeground.papers.chart.trial_days import DayMark, WeekMarks, trial_days_svg
from homeground.papers.chart.trial_law import trial_law_svg
from homeground.papers.chart.trial_ratio import Limits, signed, trial_ratio_svg
from homeground.papers.chart.trial_weeks import WeekTotal, trial_weeks_svg
from homeground.press.picture import stylesheet
from homeground.trial import Outline

SVG = "{http://www.w3.org/2000/svg}"
VALUES = st.none() | st.decimals(0, 10**6, places=1)
DAYS = st.builds(DayMark, drawn=st.sampled_from(["home", "office"]), value=VALUES, is_crossed=st.booleans())
WEEKS = st.lists(
    st.builds(WeekMarks, word=st.just("11 Jan"), days=st.lists(DAYS, min_size=1, max_size=5).map(tuple)), min_size=1, max_size=52
)
CHANGES = st.fractions(-99, 200)
LIMITS = st.builds(
    Limits,
    seen=CHANGES,
    lower=st.none() | CHANGES,
    upper=st.none() | CHANGES,
    margin=st.fractions(1, 50),
    direction=st.sampled_from(["higher", "lower"]),
)


@st.composite
def laws(draw: st.DrawFn) -> Outline:
    shares = tuple(draw(st.lists(st.floats(0.001, 1), min_size=2, max_size=61)))
    return Outline(shares, draw(st.integers(1 - len(shares), 0)), draw(st.floats(0.01, 100)), draw(st.floats(-1000, 1000)))


TOTALS = st.lists(st.builds(WeekTotal, home=st.decimals(0, 1000, places=1), office=st.decimals(0, 1000, places=1)), min_size=1)


def sound(svg: str) -> ET.Element:
    """The picture, once it was seen that it holds to the rules of charts."""
    picture = ET.fromstring(svg)  # noqa: S314 - our own picture
    width, height = map(float, (picture.get("viewBox") or "").split()[2:])
    assert width == 424
    assert picture.findtext(f"{SVG}title") == "A trial & its <days>"
    assert picture.findtext(f"{SVG}desc")
    for part in picture.iter():
        assert not [name for name in part.attrib if name.startswith(("on", "fill", "stroke", "style"))]
        assert all(re.search(rf"\.{name}\{{", stylesheet()) for name in part.get("class", "").split())
        for name, most in (("x", width), ("cx", width), ("y", height), ("cy", height)):
            assert -0.1 <= float(part.get(name, 0)) <= most + 0.1
    return picture


WORDS = {"title": "A trial & its <days>", "told": "Every day."}


@settings(max_examples=30, deadline=None)
@given(WEEKS)
def test_every_day_has_its_mark_and_home_and_office_differ_in_shape(weeks: list[WeekMarks]) -> None:
    picture = sound(trial_days_svg(weeks, **WORDS))
    days = [day for week in weeks for day in week.days]
    home = sum(day.drawn == "home" and day.value is not None for day in days)
    office = sum(day.drawn == "office" and day.value is not None for day in days)
    assert len([one for one in picture.iter(f"{SVG}circle") if one.get("class") == "c-home"]) == home
    assert len([one for one in picture.iter(f"{SVG}rect") if one.get("class") == "c-off"]) == office
    assert len([one for one in picture.iter(f"{SVG}rect") if one.get("class") == "c-tie"]) == len(days) - home - office


@settings(max_examples=50, deadline=None)
@given(LIMITS)
def test_the_margin_is_dashed_and_named_and_nought_is_on_the_axis(limits: Limits) -> None:
    picture = sound(trial_ratio_svg(limits, below="output", **WORDS))
    said = [one.text for one in picture.iter(f"{SVG}text")]
    assert "the margin agreed" in said
    assert "0%" in said
    assert [one.get("class") for one in picture.iter(f"{SVG}path")].count("c-dash") == 1


@settings(max_examples=50, deadline=None)
@given(laws())
def test_what_is_at_least_as_good_is_lit_and_the_rest_is_empty(law: Outline) -> None:
    picture = sound(trial_law_svg(law, scale=1, below="invoices", **WORDS))
    bars = [one.get("class") for one in picture.iter(f"{SVG}rect")]
    assert bars.count("c-home") == max(0, len(law.shares) + law.first)
    assert "what was seen" in [one.text for one in picture.iter(f"{SVG}text")]


@settings(max_examples=30, deadline=None)
@given(TOTALS)
def test_each_week_stands_in_its_place(weeks: list[WeekTotal]) -> None:
    before = [WeekTotal(Decimal(0), Decimal(200), is_before=True)] * 8
    picture = sound(trial_weeks_svg([*before, *weeks], **WORDS))
    assert [one.get("class") for one in picture.iter(f"{SVG}rect")].count("c-tie") == 8


@pytest.mark.parametrize(("span", "most", "step"), [("47", 5, "10"), ("1", 4, "0.5"), ("0", 4, "1"), ("2.5", 5, "0.5"), ("1000", 4, "500")])
def test_an_axis_goes_by_round_steps(span: str, most: int, step: str) -> None:
    assert round_step(Decimal(span), most) == Decimal(step)


def test_a_change_is_written_with_its_sign_and_no_idle_noughts() -> None:
    assert [signed(Fraction(one)) for one in ("-13/2", "0", "10")] == ["−6.5%", "0%", "+10%"]
