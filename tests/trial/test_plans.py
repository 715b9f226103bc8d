"""A plan is checked as a whole before anything is drawn; what is wrong is told all at once, with its field and how to mend it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, Mistake
from homeground.trial import (
    CannotSucceed,
    CompletePlan,
    NotCanonical,
    canonical,
    complete,
    freeze,
    read_canonical,
    read_complete,
    read_plan,
)
from tests.trial.plans import RAW, plan, plans, raw

MEASURE = RAW["measure"]
LOOK = {"after_weeks": 10, "level": "0.05"}
HALF = {"after_weeks": 5, "level": "0.00557"}
GUARD = {"name": "on time", "direction": "higher", "margin": "0.20"}


def mistakes(**changed: object) -> tuple[Mistake, ...]:
    with pytest.raises(BadAnswer) as refused:
        complete(read_plan(raw(**changed)))
    return refused.value.mistakes


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"schema": 2}, "schema", "write schema = 1"),
    ({"schema": 1.0}, "schema", "write schema = 1"),
    ({"question": ""}, "question", "write a few words"),
    ({"question": "x" * 301}, "question", "at most 300 characters"),
    ({"question": None}, "question", "needed: What shall the trial answer?"),
    ({"margin": 0.1}, "margin", 'write a share in quotes, with 2 to 3 decimals, as in "0.10"'),
    ({"margin": "0.1"}, "margin", "write a share in quotes"),
    ({"margin": "0,10"}, "margin", "write a share in quotes"),
    ({"margin": "0.51"}, "margin", "not more than 0.50"),
    ({"margin": "0.00"}, "margin", "not less than 0.01"),
    ({"alpha": "0.11"}, "alpha", "not more than 0.10"),
    ({"start_on": date(2027, 1, 12)}, "start_on", "2027-01-12 is a Tuesday: a trial starts on a Monday"),
    ({"start_on": "11.1.2027"}, "start_on", "write the day as year-month-day"),
    ({"start_on": "01/11/2027"}, "start_on", "write the day as year-month-day"),
    ({"start_on": datetime(2027, 1, 11)}, "start_on", "write the day as year-month-day"),  # noqa: DTZ001 - TOML's moments may have no zone
    ({"weeks": 0}, "weeks", "not less than 1"),
    ({"weeks": 53}, "weeks", "not more than 52"),
    ({"weeks": 10.0}, "weeks", "write a whole number"),
    ({"weeks": True}, "weeks", "write a whole number"),
    ({"design": "chosen"}, "design", "write one of: balanced, free, pairs"),
    ({"home_days": None}, "home_days", "needed: 1, 2 or 3 home days a week"),
    ({"home_days": 4}, "home_days", "not more than 3"),
    ({"design": "pairs"}, "home_days", "leave it out for pairs"),
    ({"design": "pairs", "home_days": None, "weeks": 9}, "weeks", "pairs need an even number of weeks"),
    ({"design": "pairs", "home_days": None, "longest_run": 1}, "longest_run", "leave it out for pairs"),
    ({"weekdays": [1, 8]}, "weekdays.2", "weekdays are numbered from 1 (Monday) to 7 (Sunday)"),
    ({"weekdays": 5}, "weekdays", "write a list"),
    ({"office_weekdays": [1, 2, 3]}, "weekdays", "2 weekdays are left to draw from, and a week needs 3"),
    ({"closed": ["2027-02-30"]}, "closed.1", "there is no such day in the calendar"),
    ({"longest_run": -1}, "longest_run", "not less than 0"),
    ({"home_days": 3, "closed": [date(2027, 1, 22)], "longest_run": 1}, "longest_run", "in the week of 2027-01-18"),
    ({"practice_weeks": 5}, "practice_weeks", "not more than 4"),
    ({"looks": [{**LOOK, "after_weeks": 9}]}, "looks", "the last look comes at the end, after 10 weeks"),
    ({"looks": [{**LOOK, "after_weeks": 5}, LOOK]}, "looks", "the levels add up to more than 0.05"),
    ({"looks": [{**LOOK, "level": "0.02"}] * 2}, "looks", "name them in the order of the weeks"),
    ({"looks": [{**HALF, "after_weeks": weeks} for weeks in (1, 5, 10)]}, "looks", "at most 2"),
    (
        {"looks": [{**HALF, "after_weeks": 4}, {**LOOK, "level": "0.040"}]},
        "looks",
        "a look ends a block: after 5, 10 measured weeks, not after 4",
    ),
    ({"looks": [{"after_weeks": 10}]}, "looks.1.level", "needed: At which level?"),
    ({"guards": [GUARD] * 5}, "guards", "at most 4"),
    ({"guards": [{**GUARD, "direction": "up"}]}, "guards.1.direction", "write one of: higher, lower"),
    ({"guards": ["on time"]}, "guards.1", "write a table with name, direction, margin"),
    ({"missing": "guess"}, "missing", "write one of: drop"),
    ({"measure": "tickets"}, "measure", "write a table with name, unit, source, query, direction, decimals"),
    ({"measure": {**MEASURE, "decimals": 4}}, "measure.decimals", "not more than 3"),
    ({"measure": {**MEASURE, "units": "x"}}, "measure.units", "did you mean unit?"),
    ({"measure": {**MEASURE, "name": "Git commits"}}, "measure.name", "this cannot carry a verdict: one piece of work"),
    ({"measure": {**MEASURE, "name": "hours active"}}, "measure.name", "this cannot carry a verdict: it shows that a computer was on"),
    ({"measure": {**MEASURE, "name": "lines of code"}}, "measure.name", "this cannot carry a verdict"),
    ({"measure": {**MEASURE, "name": "keystrokes an hour"}}, "measure.name", "this cannot carry a verdict"),
    ({"holidays": []}, "holidays", "there is no such key"),
    ({"start": 1}, "start", "did you mean start_on?"),
]


@pytest.mark.parametrize(("changed", "field", "remedy"), WRONG)
def test_a_wrong_plan_is_refused_with_its_field_and_how_to_mend_it(changed: dict[str, Any], field: str, remedy: str) -> None:
    (found,) = mistakes(**changed)
    assert found.field == field
    assert remedy in found.remedy


def test_all_mistakes_are_told_at_once() -> None:
    found = mistakes(margin=0.1, weeks=99, measure={"name": "tickets"}, extra=1)
    assert [mistake.field for mistake in found] == ["measure.unit", "measure.source", "measure.query", "margin", "weeks", "extra"]


def test_nothing_wrong_can_be_made_of_a_good_plan() -> None:
    with pytest.raises(ValueError, match="Monday"):
        replace(plan().plan, start_on=date(2027, 1, 12))


@pytest.mark.parametrize("name", ["online orders packed", "minutes until online orders are packed", "commitments kept", "lines proofread"])
def test_a_measure_may_speak_of_work_done_online(name: str) -> None:
    assert read_plan(raw(measure={**MEASURE, "name": name})).measure.name == name


def test_numbers_stay_as_they_were_typed() -> None:
    assert b'"margin":"0.100"' in plan(margin="0.100").canonical
    assert b'"margin":"0.10"' in plan(margin="0.10").canonical


def test_the_same_plan_in_another_order_has_the_same_digest() -> None:
    shuffled = raw(closed=[date(2027, 3, 29), date(2027, 3, 26), date(2027, 3, 29)], weekdays=[5, 4, 3, 2, 1, 1])
    written = raw(closed=["2027-03-26", "2027-03-29"], weekdays=[1, 2, 3, 4, 5])
    assert complete(read_plan(dict(reversed(shuffled.items())))).digest == complete(read_plan(written)).digest


def test_the_known_pair_of_looks_is_taken() -> None:
    assert len(plan(looks=[HALF, {**LOOK, "level": "0.0482"}]).plan.looks) == 2


@pytest.mark.parametrize(("weeks", "home_days", "knowingly"), [(2, 1, False), (1, 2, False), (1, 2, True)])
def test_a_plan_that_cannot_succeed_is_refused(weeks: int, home_days: int, *, knowingly: bool) -> None:
    with pytest.raises(CannotSucceed, match="the best result possible is 1 in") as refused:
        freeze(read_plan(raw(weeks=weeks, home_days=home_days, design="free")), knowingly=knowingly)
    assert refused.value.may_be_confirmed is (weeks == 2)


def test_a_plan_that_hardly_can_succeed_is_frozen_once_that_was_confirmed() -> None:
    assert freeze(read_plan(raw(weeks=2, home_days=1, design="free")), knowingly=True).assignments == 25


def test_too_many_closed_days_are_told() -> None:
    (found,) = mistakes(weekdays=[1, 2, 3], closed=[date.fromordinal(RAW["start_on"].toordinal() + 7 * week) for week in range(104)])
    assert found == Mistake("weeks", "in two years only 0 weeks have 3 free days: close fewer days, or measure fewer weeks")


@given(plans())
def test_a_complete_plan_reads_as_itself(whole: CompletePlan) -> None:
    again = read_complete(whole.canonical)
    assert again == whole
    assert again.digest == whole.digest


@given(plans(), st.data())
def test_a_plan_whose_blocks_were_moved_is_refused(whole: CompletePlan, data: st.DataObject) -> None:
    value: Any = read_canonical(whole.canonical)
    week = data.draw(st.sampled_from([week for block in value["blocks"] for week in block["weeks"]]))
    week.pop()
    with pytest.raises(NotCanonical, match="its blocks are not those"):
        read_complete(canonical(value))


@given(plans())
def test_every_measured_day_is_free_and_every_block_has_its_size(whole: CompletePlan) -> None:
    sizes = {"week": 1, "five": 5, "pair": 2}
    assert sum(len(block.weeks) for block in whole.blocks) == whole.plan.weeks
    for block in whole.blocks:
        assert len(block.weeks) == sizes[block.kind]
        assert all(len(week) >= whole.plan.fewest_days for week in block.weeks)
    assert list(whole.days) == sorted(set(whole.days))
    assert all(day.isoweekday() in whole.plan.free_weekdays and day not in whole.plan.closed for day in whole.days)
    assert not whole.practice_days & set(whole.days)
    assert not whole.office_days & set(whole.days)
