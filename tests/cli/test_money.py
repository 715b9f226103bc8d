"""Money at the command line: the answer first, then how it is counted, then what was taken for what was left out."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from homeground.money import FORMULAS
from tests.cli.conftest import Terminal
from tests.money.known import ROWS, rows_of

OnDay = Callable[[str], None]
MIX = {
    "place": "GB",
    "currency": "GBP",
    "gross": "31200",
    "take_home": "25983.60",
    "marginal_tax": "0.28",
    "paid_hours_week": "35",
    "weeks": "46",
    "home_days": "2",
    "commute_hours_day": "11/6",
    "fares_day": "9.60",
    "meals_day": "3.50",
    "home_energy_day": "0.75",
    "cut": "0.06",
    "extra_hours_week": "4",
}
DRIVING = {"place": "US", "currency": "USD", "gross": "60000", "paid_hours_week": "40", "home_days": "2", "miles_day": "30"}


def said(terminal: Terminal, formula: str, inputs: Mapping[str, Any]) -> str:
    return terminal.done("money", formula, "--inputs", "-", typed=json.dumps(inputs))


def told(terminal: Terminal, formula: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(terminal.done("money", formula, "--inputs", "-", "--json", typed=json.dumps(inputs)))
    return read


def refused(terminal: Terminal, formula: str, typed: str) -> str:
    return terminal.refused("money", formula, "--inputs", "-", typed=typed)


def test_every_known_answer_stands_in_the_json_under_its_own_name(terminal: Terminal) -> None:
    for row in ROWS:
        found = told(terminal, row.formula, row.inputs)
        assert {name: found[name] for name in row.expected} == row.expected, row.id
        assert (found["why"] is None) == (None not in row.expected.values())


def test_every_reference_answer_stands_in_the_json(terminal: Terminal, reference_data: Path) -> None:
    for row in rows_of(reference_data / "cases" / "money.csv"):
        found = told(terminal, row.formula, row.inputs)
        assert {name: found[name] for name in row.expected} == row.expected, row.id


def test_every_known_answer_can_be_told_in_words(terminal: Terminal) -> None:
    for row in ROWS:
        assert not set(said(terminal, row.formula, row.inputs)) & set("{}"), row.id


def test_the_answer_comes_first_then_the_numbers_then_how_they_are_counted(terminal: Terminal) -> None:
    lines = said(terminal, "worker.package_verdict", MIX).splitlines()
    assert lines[0] == "This would leave you worse off: an hour leaves less than today, and so does the year."
    assert lines[2].split("  ")[0] == "£11.31 an hour"
    assert lines.index("How it is counted: today") < lines.index("With the package") < lines.index("What changes")
    for words in (
        "what the cut costs         31,200 × 0.06 × (1 − 0.28)      = £1,347.84 a year",
        "what an hour leaves        22,758.96 ÷ 2,047               = £11.12 an hour",
        "the year’s money      22,758.96 − 22,970.6   = -£211.64 a year",
        "Left out, and not counted: home_days_today, miles_day, stipend_year, kit_year",
        "All at yearly rates.",
    ):
        assert words in "\n".join(lines)


def test_a_single_number_is_told_in_the_first_line(terminal: Terminal) -> None:
    assert said(terminal, "worker.commute_hours_saved", {"weeks": "46", "home_days": "2", "commute_minutes_day": "110"}).startswith(
        "How many hours a year days at home save on the way: 168.67 hours a year\n"
    )


def test_a_range_is_told_with_what_moves_it_most(terminal: Terminal) -> None:
    weeks = {"low": "44", "mid": "46", "high": "50"}
    words = said(terminal, "worker.package_verdict", {**MIX, "weeks": weeks})
    assert "£11.31 an hour          £10.28 to £11.89" in words
    assert "What moves it most: weeks." in words
    ranges = told(terminal, "worker.package_verdict", {**MIX, "weeks": weeks})["ranges"]
    assert ranges["rate_old"] == {"low": "10.28", "mid": "11.31", "high": "11.89", "driver": "weeks"}


def test_tax_that_was_not_told_is_said_and_what_else_may_hold_with_it(terminal: Terminal) -> None:
    untaxed = {name: value for name, value in MIX.items() if name not in ("take_home", "marginal_tax")}
    words = said(terminal, "worker.package_verdict", {**untaxed, "extra_hours_week": "0"})
    assert "Your tax was not told: this is reckoned without any, and the ranges hold what tax of up to one half changes." in words
    assert "That is the best guess. Within the ranges it may also be:\n  - Better for you" in words
    half = said(terminal, "worker.effective_hourly", {**untaxed, "marginal_tax": "0.28"})
    assert "What you earn after tax was not told" in half


def test_what_does_not_apply_says_why(terminal: Terminal) -> None:
    words = said(terminal, "worker.price_per_freed_hour", MIX)
    assert words.splitlines()[:2] == [
        "What you give up for each freed hour",
        "No hour is freed: the year takes as many hours as today, or more.",
    ]
    found = told(terminal, "worker.price_per_freed_hour", MIX)
    assert (found["price"], found["half_wage"], found["why"]) == (None, "9.69", words.splitlines()[1])


def test_what_does_not_apply_everywhere_in_the_ranges_has_no_bounds(terminal: Terminal) -> None:
    inputs = {**MIX, "extra_hours_week": {"low": "0", "mid": "1", "high": "4"}}
    assert "not everywhere in the ranges" in said(terminal, "worker.price_per_freed_hour", inputs)
    assert "price" not in told(terminal, "worker.price_per_freed_hour", inputs)["ranges"]


def test_a_figure_that_was_taken_is_told_with_its_source_and_its_day_and_whether_its_time_is_over(
    terminal: Terminal, on_day: OnDay
) -> None:
    on_day("2026-11-30")
    words = said(terminal, "worker.effective_hourly", DRIVING)
    assert "rate_mile: 0.205" in words
    assert "IRS, the mileage rate for medical journeys; read at its source" in words
    assert "21 November 2026" in words
    assert "use a newer one" not in words
    on_day("2027-02-01")
    assert "It was to be looked at again by 1 January 2027: use a newer one if you can." in said(
        terminal, "worker.effective_hourly", DRIVING
    )
    (taken,) = (one for one in told(terminal, "worker.effective_hourly", DRIVING)["taken"] if one["figure"])
    assert (taken["input"], taken["figure"], taken["is_stale"]) == ("rate_mile", "us.irs_medical_mile.2026", True)


def test_an_hour_that_may_be_given_to_work_is_no_promise(terminal: Terminal) -> None:
    assert "never a promise" in said(terminal, "employer.hours_returned", {"commute_hours_saved": "88"})


def test_a_package_with_an_end_shows_its_own_sum_beside_the_yearly_rates(terminal: Terminal) -> None:
    words = said(terminal, "worker.package_for_a_time", {**MIX, "weeks_trial": "12"})
    assert "-£14.64" in words
    assert "-£211.64 a year" in words
    assert words.index("How it is counted: today") < words.index("Over its own time")


def test_the_frontier_has_a_line_for_each_cut(terminal: Terminal) -> None:
    words = said(terminal, "worker.frontier", {**MIX, "cuts": ["0", "0.06"]})
    assert "5.85 hours a week at a cut of 0 3.26 hours a week at a cut of 0.06" in " ".join(words.split())
    assert "Given, and of no use here: cut, extra_hours_week" in words


def test_the_list_names_every_formula_and_every_input_with_its_question(terminal: Terminal) -> None:
    words = terminal.done("money")
    assert terminal.done("money", "--list") == words
    for formula in FORMULAS.values():
        assert f"{formula.name}: {formula.title}" in words
        assert all(one.name in words for one in formula.inputs)
    listed = terminal.json("money")
    assert (listed["formula"], [one["name"] for one in listed["formulas"]]) == (None, list(FORMULAS))
    assert all(one["question"].endswith((".", "?")) for line in listed["formulas"] for one in line["inputs"])


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_alone_is_explained_with_a_file_that_can_be_used_as_it_is(terminal: Terminal, formula: str) -> None:
    words = terminal.done("money", formula)
    example = words.partition("A file to begin with\n")[2].partition("\nThen:")[0]
    assert told(terminal, formula, json.loads(example))["taken"] == []
    assert [one["name"] for one in terminal.json("money", formula)["formulas"]] == [formula]


def test_every_mistake_of_a_file_is_told_at_once(terminal: Terminal) -> None:
    message = refused(terminal, "worker.package_verdict", '{"gross": 31200.50, "paid_hours_week": "0", "curency": "GBP"}')
    assert message.splitlines() == [
        "4 mistakes in standard input. Nothing was computed.",
        "  curency: there is no such input; did you mean currency?",
        '  gross: write it in quotes, exactly: "31200.5"',
        "  paid_hours_week: more than 0, at most 168 hours a week",
        "  home_days: needed: How many days a week would be at home? 0 for none. For example: 2",
        "  What goes in: homeground money worker.package_verdict",
    ]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "line 1: this is not JSON"),
        ("{", "line 1: this is not JSON"),
        ('{"gross": "1", "gross": "2"}', "gross is told twice"),
        ('{"gross": NaN}', "NaN is no number that can be reckoned with"),
        ('{"gross": 1e999}', "gross: write a plain number"),
        ("[]", "write the inputs as one object"),
        ("[" * 100_000, "too many brackets"),
        ('{"gross": ' + "9" * 5000 + "}", "Nothing was computed"),
        ('{"gross": "' + "9" * 100_000 + '"}', "gross: write a plain number"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(terminal: Terminal, typed: str, words: str) -> None:
    assert words in refused(terminal, "worker.package_verdict", typed)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("worker.package_verdikt",), "Did you mean worker.package_verdict"),
        (("package_verdict",), "Did you mean worker.package_verdict"),
        (("net",), "Did you mean worker.net"),
        (("zzz",), "All formulas with their inputs: homeground money --list"),
        (("--inputs", "x.json"), "--inputs goes with the name of one formula"),
        (("--list", "worker.net", "--inputs", "x.json"), "--inputs goes with the name of one formula"),
        (("worker.net", "--inputs", "no-such.json"), "no-such.json: there is no such file"),
        (("worker.net", "--inputs", "."), ".: this is a folder"),
        (("worker.net", "extra"), "unexpected extra argument"),
    ],
)
def test_a_wrong_call_says_how_to_go_on(terminal: Terminal, call: tuple[str, ...], words: str) -> None:
    assert words in terminal.refused("money", *call)
