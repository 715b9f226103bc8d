"""What goes in is checked: every mistake at once, with its field and how to mend it; what is left out is told of."""

import json
from decimal import Decimal
from typing import Any

import pytest

from homeground.case import Mistake
from homeground.money import FORMULAS, BadInputs, Entered, Range, UnknownFormula, formula_named, read_inputs
from homeground.money.contradictions import MOST_RANGES
from homeground.money.questions import INPUTS
from tests.money.known import TODAY

GOOD: dict[str, Any] = {
    "gross": "40000",
    "take_home": "32000",
    "marginal_tax": "0.25",
    "paid_hours_week": "40",
    "weeks": "50",
    "days_week": "5",
    "home_days": "2",
}


def entered(raw: object, formula: str = "worker.package_verdict") -> Entered:
    return read_inputs(FORMULAS[formula], raw, today=TODAY)


def mistakes(raw: object, formula: str = "worker.package_verdict") -> tuple[Mistake, ...]:
    with pytest.raises(BadInputs) as refused:
        entered(raw, formula)
    return refused.value.mistakes


HOURS = "more than 0, at most 168 hours a week"
WEEKS = "more than 0, at most 53 weeks a year"
SHARE = "from 0 to 1 (0.10 is ten in a hundred)"
SUM = "from 0 to 999,999,999.99 a year"
PLAIN = "write a plain number such as 7 or 6.5"
DAYS = "at most 5, the days of the week that are worked (days_week)"
TOO_LONG = "work and travel come to 180.00 hours a week, and a week has 168"
ONE_CURRENCY = "write every sum in one currency"
ORDER = "low, mid and high stand in this order, from the smallest to the largest"
DECIDED = "this is decided, not guessed: write one number, without a range"
WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"paid_hours_week": "0"}, "paid_hours_week", HOURS),
    ({"paid_hours_week": "169"}, "paid_hours_week", HOURS),
    ({"weeks": "0"}, "weeks", WEEKS),
    ({"weeks": "54"}, "weeks", WEEKS),
    ({"commute_hours_day": "30"}, "commute_hours_day", "from 0 to 24 hours a day"),
    ({"cut": "1.1"}, "cut", SHARE),
    ({"cut": "10"}, "cut", SHARE),
    ({"cut": "-0.1"}, "cut", SHARE),
    ({"cut": "3/2"}, "cut", SHARE),
    ({"cut": "1/0"}, "cut", "nothing can be divided by 0"),
    ({"marginal_tax": "1.5"}, "marginal_tax", SHARE),
    ({"gross": "-1"}, "gross", SUM),
    ({"gross": "1000000000"}, "gross", SUM),
    ({"gross": 31200.5}, "gross", 'write it in quotes, exactly: "31200.5"'),
    ({"cut": 0.1}, "cut", 'write it in quotes, exactly: "0.1"'),
    ({"cut": 1e-05}, "cut", 'write it in quotes, exactly: "0.00001"'),
    ({"gross": float("inf")}, "gross", PLAIN),
    ({"gross": float("nan")}, "gross", PLAIN),
    ({"gross": "31,200"}, "gross", "write 31200, with no mark for thousands; decimals come after a point, two at most"),
    ({"fares_day": "9,60"}, "fares_day", "write 9.60: a point for decimals, no mark for thousands"),
    ({"gross": "1e9"}, "gross", PLAIN),
    ({"gross": "NaN"}, "gross", PLAIN),
    ({"gross": ""}, "gross", PLAIN),
    ({"gross": True}, "gross", PLAIN),
    ({"gross": ["31200"]}, "gross", PLAIN),
    ({"gross": "£31200"}, "gross", PLAIN),
    ({"home_days": "6"}, "home_days", DAYS),
    ({"home_days_today": "6"}, "home_days_today", DAYS),
    ({"days_week": "8"}, "days_week", "more than 0, at most 7 days a week"),
    ({"extra_hours_week": "140"}, "paid_hours_week", TOO_LONG),
    ({"commute_hours_day": "24", "extra_hours_week": "20"}, "paid_hours_week", TOO_LONG),
    ({"curency": "GBP"}, "curency", "there is no such input; did you mean currency?"),
    ({"currency": "pounds"}, "currency", "a currency is three capital letters, such as GBP"),
    ({"place": "England"}, "place", "write the country in two capital letters, such as GB or US-VT"),
    ({"gross": "40000 GBP", "fares_day": "8 EUR"}, "fares_day", f"in EUR, while other sums are in GBP: {ONE_CURRENCY}"),
    ({"currency": "USD", "gross": "40000 GBP"}, "gross", f"in GBP, while other sums are in USD: {ONE_CURRENCY}"),
    ({"gross": {"low": "1 USD", "mid": "2 GBP", "high": "3 USD"}}, "gross", f"in GBP, while other sums are in USD: {ONE_CURRENCY}"),
    ({"paid_hours_week": "40 GBP"}, "paid_hours_week", PLAIN),
    ({"weeks": {"low": "44", "high": "50"}}, "weeks", 'a range has three numbers, as in {"low": "44", "mid": "46", "high": "50"}'),
    ({"weeks": {"low": "50", "mid": "46", "high": "44"}}, "weeks", ORDER),
    ({"weeks": {"low": "44", "mid": "46", "high": "54"}}, "weeks.high", WEEKS),
    ({"home_days": {"low": "1", "mid": "2", "high": "3"}}, "home_days", DECIDED),
    ({"miles_day": "20"}, "rate_mile", f"needed beside miles_day: {INPUTS['rate_mile'].ask} For example: 0.30"),
]


@pytest.mark.parametrize(("wrong", "field", "remedy"), WRONG)
def test_what_is_wrong_is_told_with_its_field_and_how_to_mend_it(wrong: dict[str, Any], field: str, remedy: str) -> None:
    assert mistakes({**GOOD, **wrong}) == (Mistake(field, remedy),)


def test_a_name_that_looks_like_none_is_met_with_the_nearest() -> None:
    assert mistakes({**GOOD, "zzz": "1"})[0].remedy.startswith("there is no such input; the nearest are ")


@pytest.mark.parametrize("needed", ["gross", "paid_hours_week", "home_days"])
@pytest.mark.parametrize("absent", [None, "absent"])
def test_what_is_needed_and_not_given_is_asked_for_with_an_example(needed: str, absent: str | None) -> None:
    raw = {name: value for name, value in GOOD.items() if name != needed} | ({} if absent else {needed: None})
    (mistake,) = mistakes(raw)
    assert mistake.field == needed
    assert mistake.remedy == f"needed: {INPUTS[needed].ask} For example: {INPUTS[needed].example}"


def test_all_mistakes_are_told_at_once() -> None:
    raw = {
        "gross": 1.5,
        "cut": "2",
        "commute_hours_day": "30",
        "miles_day": "5",
        "wekes": "4",
        "place": "gb",
        "fares_day": "1 EUR",
        "meals_day": "1 GBP",
    }
    assert [mistake.field for mistake in mistakes(raw)] == [
        "wekes", "place", "meals_day", "gross", "paid_hours_week", "home_days", "commute_hours_day", "rate_mile", "cut",
    ]  # fmt: skip


@pytest.mark.parametrize("raw", [[], "x", 3, None])
def test_inputs_that_are_no_object_are_refused(raw: object) -> None:
    assert mistakes(raw)[0].remedy.startswith("write the inputs as one object")


def test_an_input_of_another_formula_is_let_be_and_named() -> None:
    assert entered({**GOOD, "kwh_el": "1.2", "share": 0.5}).unused == ("kwh_el", "share")


def test_a_sum_may_name_its_currency_and_names_that_of_all() -> None:
    read = entered({**GOOD, "gross": "40000 GBP"})
    assert (read.currency, read.numbers["gross"]) == ("GBP", Range.of(Decimal(40000)))
    assert entered(GOOD).currency is None


@pytest.mark.parametrize("written", ["1/3", 0, 1, "0.10", " 0.10 ", Decimal("0.1"), "0.3333333333", Range.of(Decimal(0))])
def test_a_number_may_be_written_in_several_ways(written: object) -> None:
    cut = entered({**GOOD, "cut": written}).mid["cut"]
    assert 0 <= cut <= 1


def test_a_third_is_kept_with_fifty_digits() -> None:
    assert str(entered({**GOOD, "cut": "1/3"}).mid["cut"]) == "0." + "3" * 50


def test_a_range_keeps_its_three_numbers() -> None:
    read = entered({**GOOD, "weeks": {"low": "44", "mid": "46", "high": "50"}})
    assert read.numbers["weeks"] == Range(Decimal(44), Decimal(46), Decimal(50))
    assert set(read.open) == {"weeks"}


def test_nothing_is_counted_that_was_not_entered() -> None:
    read = entered(GOOD)
    left_out = {one.name for one in read.taken if not one.is_counted}
    costs = {"commute_hours_day", "miles_day", "fares_day", "meals_day", "home_energy_day", "stipend_year", "kit_year"}
    assert costs <= left_out
    assert all(read.mid[name] == 0 for name in left_out)
    assert [one.name for one in read.taken if one.is_counted] == []


def test_what_stands_for_what_was_left_out_is_told_of() -> None:
    read = entered({"gross": "40000", "paid_hours_week": "40", "home_days": "0"})
    assert [one.name for one in read.taken if one.is_counted] == ["marginal_tax", "take_home", "weeks", "days_week"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_every_formula_can_be_reckoned_from_its_examples(formula: str) -> None:
    raw = {one.name: json.loads(one.example) if one.form != "number" else one.example for one in FORMULAS[formula].inputs}
    assert entered(raw, formula).taken == ()


@pytest.mark.parametrize("formula", FORMULAS)
def test_every_formula_tells_what_it_lacks_and_nothing_else(formula: str) -> None:
    needed = [one.name for one in FORMULAS[formula].inputs if one.otherwise is None and not one.beside]
    if needed:
        assert [mistake.field for mistake in mistakes({}, formula)] == needed
    else:
        assert entered({}, formula)


def test_too_many_ranges_are_refused_before_anything_takes_long() -> None:
    guesses = [one.name for one in FORMULAS["worker.package_verdict"].inputs if not one.is_decided]
    raw = {**GOOD, **{name: {"low": "0.1", "mid": "0.2", "high": "0.3"} for name in guesses}}
    assert mistakes(raw)[0].remedy.startswith(f"at most {MOST_RANGES} inputs may have a range, and 15 have")


@pytest.mark.parametrize(
    ("raw", "field", "remedy"),
    [
        ("0.1", "cuts", 'write a list, as in ["0", "0.05", "0.10"]'),
        ([], "cuts", "name at least one, and at most 20"),
        (["0"] * 21, "cuts", "name at least one, and at most 20"),
        (["0.05", 0.1], "cuts.2", 'write it in quotes, exactly: "0.1"'),
        (["0.05", "5"], "cuts.2", "from 0 to 1"),
    ],
)
def test_a_list_of_cuts_is_checked_cut_by_cut(raw: object, field: str, remedy: str) -> None:
    (mistake,) = mistakes({**GOOD, "cuts": raw}, "worker.frontier")
    assert mistake.field == field
    assert mistake.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("raw", "field", "remedy"),
    [
        ([], "periods", "name at least one"),
        ({"miles": "1"}, "periods", "write a list"),
        ([["1", "2"]], "periods.1", "write {"),
        ([{"miles": "1"}], "periods.1", "write {"),
        ([{"miles": "1", "rate": "1", "year": "2022"}], "periods.1", "write {"),
        ([{"miles": "1", "rate": "0.5"}, {"miles": "-1", "rate": "0.5"}], "periods.2.miles", "from 0 to"),
        ([{"miles": "1", "rate": 0.5}], "periods.1.rate", "write it in quotes"),
        ([{"miles": "1", "rate": "0.5 GBP"}, {"miles": "1", "rate": "0.5 USD"}], "periods", "in USD, while other sums are in GBP"),
    ],
)
def test_stretches_of_a_year_are_checked_one_by_one(raw: object, field: str, remedy: str) -> None:
    (mistake,) = mistakes({"periods": raw}, "worker.mileage_cost_split_year")
    assert mistake.field == field
    assert mistake.remedy.startswith(remedy)


def test_shares_out_of_their_order_are_refused() -> None:
    raw = {"hours_year": "88", "wage_hour": "20", "share": "0.9"}
    assert mistakes(raw, "worker.value_of_time")[0].field == "share"


def test_what_stands_beside_nothing_is_not_asked_for() -> None:
    assert entered({**GOOD, "miles_day": "0"}).numbers["rate_mile"] == Range.of(Decimal(1))
    assert entered({"desk_cost_year": "0", "kit": "0"}, "employer.net_year")
    assert mistakes({"desk_cost_year": "0", "kit": "10"}, "employer.net_year")[0].field == "kit_years"
    assert mistakes({"desk_cost_year": "0", "kit": "10", "kit_years": "0"}, "employer.net_year")[0].field == "kit_years"


def test_what_stands_beside_a_number_that_may_be_nothing_is_asked_for() -> None:
    assert mistakes({**GOOD, "miles_day": Range(Decimal(0), Decimal(0), Decimal(20))})[0].field == "rate_mile"


def test_an_unknown_formula_is_met_with_the_nearest() -> None:
    with pytest.raises(UnknownFormula) as unknown:
        formula_named("worker.package_verdikt")
    assert unknown.value.nearest[0] == "worker.package_verdict"
