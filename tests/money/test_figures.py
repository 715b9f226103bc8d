"""The figures: each with its source, its day and how it is known; none crosses into another currency."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from homeground.money import FORMULAS, Figure, Range, figures, is_stale, read_inputs
from homeground.money.figure import NoNumber, Place, default_figure
from homeground.money.question import FromFigure
from homeground.money.questions import INPUTS
from tests.money.known import TODAY

BY_ID = {figure.id: figure for figure in figures()}
COUNTRIES = st.sampled_from(["", "GB", "US", "DE", "CN"])
CURRENCIES = st.sampled_from(["", "GBP", "USD", "EUR"])
CONCEPTS = st.sampled_from(sorted({figure.concept for figure in figures()}))
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
DRIVING = {"gross": "40000", "paid_hours_week": "40", "home_days": "2", "miles_day": "20"}


def test_no_two_figures_share_an_id() -> None:
    assert len(BY_ID) == len(figures()) > 25


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: figure.id)
def test_every_figure_has_a_source_a_year_a_day_and_says_how_it_is_known(figure: Figure) -> None:
    assert figure.source
    assert figure.url.startswith("https://")
    assert figure.year <= figure.checked_on.year
    assert figure.checked_on <= TODAY
    assert figure.known in ("read", "secondary", "memory", "estimate")
    assert figure.since is None or figure.since.year == figure.year


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: figure.id)
def test_money_has_a_currency_and_what_is_no_money_has_none(figure: Figure) -> None:
    of_money = figure.concept.startswith(("driving", "mileage")) or figure.concept in (
        "employer_payment", "home_energy_day", "office_day_spend", "desk_cost",
    )  # fmt: skip
    assert bool(figure.currency) == of_money


def test_every_figure_that_an_input_asks_for_is_there_and_may_be_taken() -> None:
    asked = {one.otherwise.concept for one in INPUTS.values() if isinstance(one.otherwise, FromFigure)}
    assert asked == {figure.concept for figure in figures() if figure.is_default}


@given(CONCEPTS, COUNTRIES, CURRENCIES, DAYS)
def test_no_sum_of_another_country_or_currency_is_ever_taken(concept: str, country: str, currency: str, today: date) -> None:
    figure = default_figure(figures(), concept, Place(country, currency), today)
    if figure and figure.currency:
        assert (figure.country, figure.currency) == (country, currency)


@given(CONCEPTS, COUNTRIES, CURRENCIES, DAYS)
def test_a_figure_is_taken_only_once_it_holds_and_the_newest_of_them(concept: str, country: str, currency: str, today: date) -> None:
    figure = default_figure(figures(), concept, Place(country, currency), today)
    if figure:
        assert figure.is_default
        since = figure.since or date.min
        assert since <= today
        assert not [
            one
            for one in figures()
            if one.concept == concept and one.country == figure.country and since < (one.since or date.min) <= today and one.is_default
        ]


@pytest.mark.parametrize(("today", "rate"), [("2026-11-30", "0.205"), ("2026-01-01", "0.205"), ("2025-12-31", "0.21")])
def test_the_rate_of_a_mile_is_that_of_the_day(today: str, rate: str) -> None:
    raw = {**DRIVING, "place": "US-VT", "currency": "USD"}
    inputs = read_inputs(FORMULAS["worker.effective_hourly"], raw, today=date.fromisoformat(today))
    assert inputs.numbers["rate_mile"] == Range.of(Decimal(rate))
    taken = next(one for one in inputs.taken if one.name == "rate_mile")
    assert taken.figure
    assert taken.figure.id.startswith("us.irs_medical_mile")


@pytest.mark.parametrize(
    "around",
    [
        {},
        {"currency": "USD"},
        {"place": "US"},
        {"place": "US", "currency": "GBP"},
        {"place": "GB", "currency": "USD"},
        {"place": "GB", "currency": "GBP"},
    ],
)
def test_where_no_rate_is_known_for_the_place_and_the_currency_none_is_taken(around: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="rate_mile: needed beside miles_day"):
        read_inputs(FORMULAS["worker.effective_hourly"], {**DRIVING, **around}, today=TODAY)


def test_no_food_no_energy_and_no_way_is_taken_from_a_figure() -> None:
    taken = {one.name for one in INPUTS.values() if isinstance(one.otherwise, FromFigure)}
    assert taken == {"rate_mile", "share_low", "share", "share_high", "replacement_share", "relative_reduction", "share_given"}


def test_a_figure_is_stale_after_its_own_day() -> None:
    aaa = BY_ID["us.aaa_year"]
    assert is_stale(aaa, TODAY)
    assert not is_stale(aaa, date(2026, 9, 30))
    assert is_stale(BY_ID["uk.hmrc_amap.car"], TODAY)
    assert not is_stale(BY_ID["us.irs_business_mile.2026"], TODAY)
    assert is_stale(BY_ID["us.irs_business_mile.2026"], date(2027, 1, 2))


@given(st.sampled_from(figures()), st.integers(-1000, 1000))
def test_a_figure_is_trusted_up_to_its_day_and_no_longer(figure: Figure, days: int) -> None:
    assert is_stale(figure, figure.review_after + timedelta(days=days)) == (days > 0)


def test_what_may_be_taken_by_itself_is_not_stale_today() -> None:
    assert [figure.id for figure in figures() if figure.is_default and is_stale(figure, TODAY)] == []


def test_a_range_alone_gives_no_number() -> None:
    with pytest.raises(NoNumber):
        _ = BY_ID["desk_cost_year"].range


@pytest.mark.parametrize(
    "wrong",
    [{"mid": None}, {"low": "0.3"}, {"country": "England"}, {"currency": "pounds"}, {"known": "rumour"}, {"url": "x"}, {"mid": 0.2}],
)
def test_a_figure_that_cannot_be_relied_on_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        replace(BY_ID["us.irs_medical_mile.2026"], **wrong)  # type: ignore[arg-type]  # the values are wrong on purpose


def rows_of(reference_data: Path) -> dict[str, dict[str, Any]]:
    rows = tomllib.loads((reference_data / "facts" / "money.toml").read_text(encoding="utf-8"))["figure"]
    return {row["id"]: row for row in rows}


def ours(name: str) -> list[Figure]:
    return [figure for figure in figures() if figure.id == name or figure.id.startswith(f"{name}.")]


def test_every_figure_of_the_reference_is_carried_with_its_source_and_its_day(reference_data: Path) -> None:
    for name, row in rows_of(reference_data).items():
        assert ours(name), name
        assert "url" not in row or row["url"] in {figure.url for figure in ours(name)}
        assert "review_after" not in row or {figure.review_after for figure in ours(name)} == {row["review_after"]}
        assert row["verified"].startswith("read") == all(figure.known in ("read", "secondary") for figure in ours(name)), name


def test_every_number_of_the_reference_is_carried(reference_data: Path) -> None:
    for name, row in rows_of(reference_data).items():
        for step in row.get("series", []):
            assert [figure.mid for figure in ours(name) if figure.since == step["from"]] == [Decimal(step["value"])]
        if row.get("value", "ask").replace(".", "").isdigit():
            assert Decimal(row["value"]) in {figure.mid for figure in ours(name)}
        if "range" in row:
            low, high = (Decimal(end.split()[0]) for end in row["range"])
            assert (low, high) in {(figure.low, figure.high) for figure in ours(name)}
