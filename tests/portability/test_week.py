"""The packing of a week is exact: equal to another method and to the formula, never worse for less tied work, and always filled."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.question import Weekday
from homeground.portability import BadWeek, Remedy, Week, WeekPlan, WeekTask, plan_week, remedies, remedy_said, week_finding_said
from homeground.wording import say
from tests.portability import brute_week

D = Decimal
WORKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
WEEKS = st.randoms(use_true_random=False).map(brute_week.random_week)
DEMANDING = WEEKS.filter(lambda week: any(task.binds for task in week.tasks))
SAFE = WeekTask("open the safe", D("1.25"), times_per_week=5, is_tied=True, tied_by=("fixed",))
LETTERS = WeekTask("letters", D("38.75"), times_per_week=5, can_wait=True)
POST = WeekTask("post", D(2), on=("tue",), is_tied=True, tied_by=("paper",))
ARCHIVE = WeekTask("archive", D(12), can_wait=True, is_tied=True, tied_by=("paper",))


def week(*tasks: WeekTask, hours_per_day: str = "8", **more: object) -> Week:
    return Week(hours_per_day=D(hours_per_day), tasks=tasks, **more)  # type: ignore[arg-type]  # the tests name what they need


def why(plan: WeekPlan) -> tuple[str, ...]:
    return tuple(map(say, plan.why_not_one_less))


def known_weeks(folder: Path) -> Iterator[tuple[dict[str, str], Week]]:
    with (folder / "cases" / "week.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            tasks = (
                WeekTask(
                    f"task {at}",
                    D(told["hours"]),
                    times_per_week=told["distinct_days"],
                    can_wait=told["distinct_days"] == 0,
                    is_tied=True,
                )
                for at, told in enumerate(json.loads(row["tasks_json"]))
            )
            yield (
                row,
                Week(
                    workdays=WORKDAYS[: int(row["workdays"])],
                    hours_per_day=D(row["hours_per_day"]),
                    anchors_at_least=int(row["anchor_days"]),
                    tasks=tuple(tasks),
                ),
            )


def test_the_known_weeks_agree(reference_data: Path) -> None:
    known = list(known_weeks(reference_data))
    assert len(known) == 11
    for row, one in known:
        plan = plan_week(one)
        assert (plan.office_days, plan.home_days_max) == (int(row["office_days"]), int(row["home_days_max"])), row["id"]


@given(DEMANDING)
def test_the_packing_is_as_small_as_any_other_method_finds(one: Week) -> None:
    assert plan_week(one).office_days == brute_week.office_days(one)


def test_a_thousand_weeks_are_as_small_as_the_other_method_finds() -> None:
    dice = Random(20261130)  # noqa: S311 - dice that fall alike each time, for examples
    for number in range(1000):
        one = brute_week.random_week(dice)
        assert plan_week(one).office_days == brute_week.office_days(one), (number, one)


@given(WEEKS)
def test_without_named_days_and_waits_the_formula_holds(one: Week) -> None:
    tasks = tuple(replace(task, on=(), within_days=0) for task in one.tasks)
    plain = replace(one, anchor_days=(), office_weekdays=(), tasks=tasks)
    tied = [task for task in tasks if task.binds]
    hours = sum((task.hours_per_week for task in tied), D(0)) / one.hours_per_day
    distinct = max((min(max(1, task.times_per_week), len(one.workdays)) for task in tied if not task.can_wait), default=0)
    formula = max(int(hours.to_integral_value(ROUND_CEILING)), distinct, plain.anchors_at_least)
    assert plan_week(plain).office_days == min(formula, len(one.workdays))


@given(DEMANDING, st.data())
def test_taking_a_tie_away_never_lowers_the_home_days(one: Week, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([at for at, task in enumerate(one.tasks) if task.is_tied]))
    free = replace(one, tasks=(*one.tasks[:at], replace(one.tasks[at], is_tied=False), *one.tasks[at + 1 :]))
    assert plan_week(free).home_days_max >= plan_week(one).home_days_max


@given(DEMANDING, st.data())
def test_a_longer_wait_never_lowers_the_home_days(one: Week, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([at for at, task in enumerate(one.tasks) if task.is_tied]))
    task = one.tasks[at]
    longer = replace(task, can_wait=True, within_days=task.within_days + 1 if task.within_days in (1, 2) else 0)
    later = replace(one, tasks=(*one.tasks[:at], longer, *one.tasks[at + 1 :]))
    assert plan_week(later).home_days_max >= plan_week(one).home_days_max


@given(WEEKS, st.booleans())
def test_a_filling_holds_exactly_each_tasks_hours_and_no_tied_hour_at_home(one: Week, dull: bool) -> None:  # noqa: FBT001 - Hypothesis hands it in
    plan = plan_week(one, dull_at_office=dull)
    for task in one.tasks:
        pieces = [piece for day in plan.days for piece in day.pieces if piece.task == task.name]
        assert sum((piece.hours for piece in pieces), D(0)) == task.hours_per_week
        assert all(piece.hours > 0 for piece in pieces)
    assert tuple(day.day for day in plan.days) == one.workdays
    assert tuple(day.day for day in plan.days if day.place == "office") == plan.office
    assert not [piece for day in plan.days if day.place == "home" for piece in day.pieces if piece.is_tied]


@given(WEEKS)
def test_a_filling_makes_no_day_longer_than_it_is_unless_a_finding_says_that_the_work_is_too_much(one: Week) -> None:
    plan = plan_week(one)
    too_much = {finding.kind for finding in plan.findings} & {"overfull", "more_than_the_week"}
    assert too_much or all(day.hours <= one.hours_per_day for day in plan.days)


@given(WEEKS)
def test_tied_work_that_cannot_wait_has_its_days_and_no_day_has_more_than_its_part(one: Week) -> None:
    plan = plan_week(one)
    for task in one.tasks:
        if task.binds and not task.can_wait:
            on_days = [piece.hours for day in plan.days for piece in day.pieces if piece.task == task.name]
            part = Fraction(task.hours_per_week) / task.occasions(len(one.workdays))
            assert len(on_days) >= task.occasions(len(one.workdays))
            assert all(Fraction(hours) < part + Fraction(1, 100) for hours in on_days)


@given(WEEKS)
def test_named_days_hold_their_part_of_the_tied_task(one: Week) -> None:
    plan = plan_week(one)
    for task in one.tasks:
        part = Fraction(task.hours_per_week) / task.occasions(len(one.workdays))
        for day in plan.days:
            if task.binds and day.day in task.on:
                assert sum(piece.hours for piece in day.pieces if piece.task == task.name) > part - Fraction(1, 100)


@given(WEEKS)
def test_every_office_day_has_a_reason_and_every_reason_is_a_sentence(one: Week) -> None:
    plan = plan_week(one)
    assert bool(plan.because) == bool(plan.why_not_one_less) == (plan.office_days > 0)
    for said in why(plan) + tuple(say(week_finding_said(finding, plan)) for finding in plan.findings):
        assert said[0] == said[0].upper()
        assert said[-1] in ".?"
        assert not set(said) & set("{}_")


@given(WEEKS)
def test_every_remedy_wins_what_it_says(one: Week) -> None:
    plan, found = plan_week(one), remedies(one)
    whole = [remedy.days_won for remedy in found if remedy.changes[0].kind != "half_days"]
    assert whole == sorted(whole, reverse=True)
    assert all(remedy.changes[0].kind != "half_days" for remedy in found[:-1])
    for remedy in found:
        assert remedy.days_won > 0
        assert remedy.home_days_max == plan.home_days_max + remedy.days_won
        assert say(remedy_said(remedy))[-1] == "."


@given(DEMANDING)
def test_every_task_that_would_free_a_day_alone_has_its_remedies(one: Week) -> None:
    now = plan_week(one).home_days_max
    told = {(change.at, change.kind): remedy for remedy in remedies(one) if len(remedy.changes) == 1 for change in remedy.changes}
    for at, task in enumerate(one.tasks):
        away = replace(one, tasks=(*one.tasks[:at], *one.tasks[at + 1 :]))
        after = plan_week(away).home_days_max
        for kind in ("swap", "delegate"):
            assert ((at, kind) in told) == (after > now), task
        if after > now:
            assert told[at, "delegate"].home_days_max == told[at, "swap"].home_days_max == after


def test_a_daily_safe_that_cannot_wait_leaves_no_full_home_day_though_nearly_every_hour_could_move() -> None:
    plan = plan_week(week(SAFE, LETTERS))
    assert (plan.office_days, plan.home_days_max) == (5, 0)
    assert (plan.because, plan.binding) == (("distinct_days",), ("open the safe",))
    assert why(plan) == ("Open the safe takes 5 different days.",)
    assert sum(piece.hours for day in plan.days for piece in day.pieces if not piece.is_tied) == D("38.75")


def test_an_anchor_day_and_a_task_on_another_day_make_two_office_days_and_bind_only_together() -> None:
    plan = plan_week(week(POST, anchor_days=("wed",)))
    assert plan.office == ("tue", "wed")
    assert (plan.because, plan.is_joint, plan.binding) == (("anchor_days", "named_days"), True, ("post",))
    assert why(plan) == ("Wednesday is an anchor day and post is tied to Tuesday.",)


def test_hours_that_fill_days_exactly_are_not_rounded_up() -> None:
    assert plan_week(week(WeekTask("x", D("7.5"), is_tied=True), hours_per_day="7.5")).office_days == 1
    assert plan_week(week(WeekTask("x", D("7.500001"), is_tied=True), hours_per_day="7.5")).office_days == 2
    thirds = [WeekTask(f"task {at}", D(8), times_per_week=3, is_tied=True) for at in range(3)]
    assert plan_week(week(*thirds)).office_days == 3


def test_hours_in_days_say_so() -> None:
    plan = plan_week(week(ARCHIVE))
    assert plan.because == ("hours",)
    assert why(plan) == ("12 tied hours need 2 days of 8 hours.",)


def test_all_terms_are_named_on_a_tie() -> None:
    plan = plan_week(week(ARCHIVE, replace(SAFE, times_per_week=2), anchors_at_least=2))
    assert plan.because == ("hours", "distinct_days", "anchor_days")
    assert why(plan)[1:] == ("Open the safe takes 2 different days.", "2 anchor days are agreed.")


def test_where_terms_bind_together_the_tasks_that_would_free_a_day_are_named_and_no_others() -> None:
    full, twice = WeekTask("stocktaking", D(8), on=("wed",), is_tied=True), WeekTask("handover", D(2), times_per_week=2, is_tied=True)
    plan = plan_week(week(full, twice, WeekTask("scan", D(1), is_tied=True)))
    assert (plan.office_days, plan.because) == (3, ("hours", "distinct_days", "named_days"))
    assert plan.binding == ("stocktaking", "handover")
    assert why(plan) == ("11 tied hours need 2 days of 8 hours, handover takes 2 different days and stocktaking is tied to Wednesday.",)


def test_work_that_may_wait_a_day_needs_an_office_day_at_least_every_other_day_and_friday_is_followed_by_monday() -> None:
    cheques = WeekTask("cheques", D(1), can_wait=True, is_tied=True, within_days=1)
    plan = plan_week(week(cheques))
    assert plan.office_days == 3
    assert why(plan) == ("Cheques may wait 1 workday at most, which takes 3 office days.",)
    assert plan_week(week(replace(cheques, within_days=3))).office_days == 2
    assert plan_week(week(replace(cheques, within_days=4))).office_days == 1


def test_a_day_that_named_work_fills_has_no_room_for_other_tied_work() -> None:
    full = WeekTask("stocktaking", D(8), on=("wed",), is_tied=True)
    assert plan_week(week(full, WeekTask("x", D(1), is_tied=True))).office_days == 2
    assert plan_week(week(full, WeekTask("x", D(1), times_per_week=4, is_tied=True))).office_days == 5


def test_a_task_with_more_times_than_named_days_takes_the_others_freely() -> None:
    plan = plan_week(week(replace(POST, times_per_week=3), anchor_days=("fri",)))
    assert plan.office_days == 3
    assert {"tue", "fri"} < set(plan.office)


def test_a_day_that_is_too_long_is_a_finding_and_holds_nothing_else() -> None:
    plan = plan_week(week(replace(POST, hours_per_week=D(9)), WeekTask("x", D(1), is_tied=True)))
    assert plan.office_days == 2
    assert [say(week_finding_said(finding, plan)) for finding in plan.findings] == [
        "What must be done on Tuesday takes 9 hours, 1 hour more than the day has."
    ]


def test_more_tied_work_than_the_week_holds_is_a_finding_and_every_day_an_office_day() -> None:
    plan = plan_week(week(WeekTask("x", D("42.5"), is_tied=True)))
    assert (plan.office_days, plan.home_days_max) == (5, 0)
    assert why(plan) == ("42.5 tied hours are more than 5 days of 8 hours hold.",)
    assert [say(week_finding_said(finding, plan)) for finding in plan.findings] == [
        "2.5 hours of tied work find no room in 5 days of 8 hours."
    ]
    assert {day.hours for day in plan.days} == {D("8.5")}


def test_hours_that_do_not_make_up_the_contract_are_a_question() -> None:
    less, more = (plan_week(week(LETTERS, hours_contract=D(hours))) for hours in ("40", "37.5"))
    assert [(finding.kind, finding.hours) for finding in (*less.findings, *more.findings)] == [
        ("under_contract", D("1.25")),
        ("over_contract", D("1.25")),
    ]
    assert all(say(week_finding_said(finding, less))[-1] == "?" for finding in (*less.findings, *more.findings))


def test_more_work_than_the_week_holds_is_told_and_still_filled() -> None:
    plan = plan_week(week(SAFE, replace(LETTERS, hours_per_week=D(40))))
    assert [(finding.kind, finding.hours) for finding in plan.findings] == [("more_than_the_week", D("1.25"))]
    assert {day.hours for day in plan.days} == {D("8.25")}


def test_work_that_can_move_and_cannot_wait_is_told_where_it_lacks_a_day() -> None:
    plan = plan_week(week(WeekTask("stocktaking", D(8), on=("wed",), is_tied=True), WeekTask("calls", D(5), times_per_week=5)))
    assert [(finding.kind, finding.task) for finding in plan.findings] == [("too_few_days", "calls")]


def test_wanted_days_stay_at_home_where_they_can() -> None:
    assert plan_week(week(ARCHIVE)).office == ("tue", "thu")
    assert plan_week(week(ARCHIVE), home_wanted=("tue",)).office == ("mon", "wed")
    assert plan_week(week(ARCHIVE), home_wanted=("tue", "wed", "thu")).office == ("mon", "fri")
    assert plan_week(week(ARCHIVE, anchor_days=("tue",)), home_wanted=("tue",)).office == ("tue", "thu")


def placed(plan: WeekPlan, task: WeekTask) -> dict[str, Decimal]:
    return {day.day: piece.hours for day in plan.days for piece in day.pieces if piece.task == task.name}


def test_an_occasion_stays_whole_and_each_has_a_day_of_its_own_where_it_can() -> None:
    twice = WeekTask("archive", D(4), times_per_week=2, can_wait=True, is_tied=True)
    desk = WeekTask("desk", D(3), on=("wed",), is_tied=True)
    assert placed(plan_week(week(twice, desk, anchor_days=("tue", "wed"))), twice) == {"tue": D(2), "wed": D(2)}
    thrice = replace(twice, hours_per_week=D(6), times_per_week=3, is_tied=False)
    assert sorted(placed(plan_week(week(thrice)), thrice).values()) == [D(2)] * 3


def test_work_that_can_move_keeps_its_named_day() -> None:
    call = WeekTask("call", D(2), on=("thu",))
    assert placed(plan_week(week(call, replace(LETTERS, hours_per_week=D(36)))), call) == {"thu": D(2)}


def test_rounding_makes_no_day_longer() -> None:
    thirds = [WeekTask(f"task {at}", D(1), times_per_week=3, is_tied=True) for at in range(3)]
    plan = plan_week(week(*thirds, hours_per_day="1"))
    assert {day.hours for day in plan.days if day.place == "office"} == {D(1)}


def test_dull_work_goes_to_office_days_if_wanted() -> None:
    dull = WeekTask("label boxes", D(6), can_wait=True, is_dull=True)
    one = week(ARCHIVE, dull, replace(LETTERS, hours_per_week=D(22)))

    def at_home(plan: WeekPlan) -> Decimal:
        return sum((piece.hours for day in plan.days if day.place == "home" for piece in day.pieces if piece.task == dull.name), D(0))

    assert at_home(plan_week(one)) > at_home(plan_week(one, dull_at_office=True)) == 2


def test_a_task_of_no_hours_and_one_that_is_not_tied_bind_nothing() -> None:
    plan = plan_week(week(replace(POST, hours_per_week=D(0)), replace(SAFE, is_tied=False)))
    assert (plan.office_days, plan.because, plan.binding) == (0, (), ())
    assert remedies(week(replace(SAFE, is_tied=False))) == ()


def changes(found: tuple[Remedy, ...]) -> list[tuple[str, str]]:
    return [(say(remedy_said(remedy)), str(remedy.home_days_max)) for remedy in found]


def test_the_safe_can_be_swapped_shared_or_handed_on_and_half_of_each_day_can_be_at_home() -> None:
    assert changes(remedies(week(SAFE, LETTERS))) == [
        ("Swap “open the safe” with a colleague for work of the same hours that can move.", "5"),
        ("Ask somebody at the office to do “open the safe”.", "5"),
        ("Share “open the safe” with a colleague, half each.", "2"),
        ("Stay at home for half of Monday, Tuesday, Wednesday, Thursday and Friday, which saves no trip.", "2.5"),
    ]


def test_an_anchor_day_can_move_onto_a_day_that_is_needed_anyway_and_is_never_halved() -> None:
    assert changes(remedies(week(POST, anchor_days=("wed",)))) == [
        ("Move the office day of Wednesday to Tuesday.", "4"),
        ("Put the paper of “post” into a computer, and it can be done at home.", "4"),
        ("Swap “post” with a colleague for work of the same hours that can move.", "4"),
        ("Ask somebody at the office to do “post”.", "4"),
        ("Stay at home for half of Tuesday, which saves no trip.", "3.5"),
    ]
    assert changes(remedies(week(SAFE, anchors_at_least=4)))[-1] == ("Stay at home for half of Monday, which saves no trip.", "0.5")


def test_only_paper_is_digitised_and_only_conditions_are_taken_on() -> None:
    def kinds(*tied_by: str) -> set[str]:
        task = replace(SAFE, tied_by=tied_by)  # type: ignore[arg-type]  # the words are answers
        return {str(change.kind) for remedy in remedies(week(task)) for change in remedy.changes} & {"digitise", "take_on"}

    assert kinds("paper") == {"digitise"}
    assert kinds("grantable", "paper") == {"take_on"}
    assert kinds("fixed") == kinds("fixed", "paper") == kinds() == set()


def test_a_rota_keeps_the_named_days_that_cost_least() -> None:
    on_three = WeekTask("desk", D(3), times_per_week=3, on=("mon", "wed", "fri"), is_tied=True)
    found = remedies(week(on_three, office_weekdays=("fri",)))
    rota = next(remedy for remedy in found if remedy.changes[0].kind == "rota")
    assert (rota.changes[0].days, rota.home_days_max) == (("mon", "fri"), D(3))


def test_a_rota_gives_the_named_day_away_where_other_days_are_kept() -> None:
    thrice = WeekTask("desk", D(3), times_per_week=3, on=("tue",), is_tied=True)
    found = remedies(week(thrice, anchor_days=("wed", "thu")))
    rota = next(remedy for remedy in found if remedy.changes[0].kind == "rota")
    assert (rota.changes[0].days, rota.home_days_max) == ((), D(3))


def test_a_settled_day_is_not_halved_nor_is_one_of_which_more_than_half_is_named() -> None:
    found = changes(remedies(week(POST, anchor_days=("mon",))))
    assert ("Stay at home for half of Tuesday, which saves no trip.", "3.5") in found
    assert not [said for said, _ in changes(remedies(week(replace(POST, hours_per_week=D("4.25"))))) if "half of" in said]


def test_two_changes_are_told_together_where_neither_wins_alone() -> None:
    twice, for_work = replace(SAFE, name="lock up"), "with a colleague for work of the same hours that can move"
    pairs = [remedy for remedy in remedies(week(SAFE, twice)) if len(remedy.changes) == 2]
    assert [(say(remedy_said(remedy)), remedy.home_days_max) for remedy in pairs] == [
        (
            f"Swap “open the safe” {for_work}, and swap “lock up” {for_work}.",
            D(5),
        )
    ]
    assert not [remedy for remedy in remedies(week(SAFE, twice, replace(SAFE, name="count up"))) if len(remedy.changes) == 2]


def test_two_settled_days_are_never_moved_onto_one() -> None:
    small = replace(SAFE, hours_per_week=D("0.25"), times_per_week=3)
    found = remedies(week(small, anchor_days=("mon", "tue"), office_weekdays=("wed",)))
    assert not [remedy for remedy in found if len(remedy.changes) == 2 and all(change.kind == "move_anchor" for change in remedy.changes)]


def test_small_work_that_needs_an_overfull_day_too_is_still_placed() -> None:
    named = WeekTask("stocktaking", D(9), on=("mon",), is_tied=True)
    plan = plan_week(week(named, replace(SAFE, hours_per_week=D("0.25"))))
    assert [(finding.day, finding.hours) for finding in plan.findings] == [("mon", D(1)), (None, D("0.05"))]
    assert {day.hours for day in plan.days} == {D("9.05"), D("0.05")}


WRONG: list[tuple[dict[str, object], str, str]] = [
    ({"workdays": ()}, "workdays", "name at least one day"),
    ({"workdays": ("mon", "mon")}, "workdays", "mon is named twice"),
    ({"workdays": ("mon", "moon")}, "workdays", "moon: there is no such weekday"),
    ({"hours_per_day": D(0)}, "hours_per_day", "more than 0 hours"),
    ({"hours_per_day": D(25)}, "hours_per_day", "from 0 to 24 hours"),
    ({"hours_per_day": 7.5}, "hours_per_day", 'in quotes, exactly: "7.5"'),
    ({"anchor_days": ("sat",)}, "anchor_days", "Saturday is none of your workdays"),
    ({"anchors_at_least": 6}, "anchor_days", "you have 5 workdays, so at most 5"),
    ({"anchors_at_least": -1}, "anchor_days", "0 or more"),
    ({"office_weekdays": ("sun",)}, "office_weekdays", "Sunday is none"),
    ({"hours_contract": D(-1)}, "hours_contract", "from 0 to 168 hours"),
    ({"tasks": (WeekTask("x", D(1), on=("sat",)),)}, "task.1.on", "Saturday is none"),
    ({"tasks": (WeekTask("x", D(100)), WeekTask("y", D("68.5")))}, "task", "together the tasks take 168.5 hours"),
    ({"tasks": (WeekTask("x", D(0)),) * 201}, "task", "at most 200 tasks"),
]


@pytest.mark.parametrize(("wrong", "field", "remedy"), WRONG)
def test_a_week_that_cannot_be_is_never_made(wrong: dict[str, object], field: str, remedy: str) -> None:
    with pytest.raises(BadWeek) as refused:
        replace(week(), **wrong)  # type: ignore[arg-type]  # wrong on purpose
    assert [mistake.field for mistake in refused.value.mistakes] == [field]
    assert remedy in refused.value.mistakes[0].remedy


WRONG_TASKS: list[tuple[dict[str, object], str, str]] = [
    ({"name": " "}, "name", "give it a name"),
    ({"hours_per_week": D(-1)}, "hours_per_week", "from 0 to 168 hours"),
    ({"hours_per_week": D("0.0000001")}, "hours_per_week", "at most 6 decimal places"),
    ({"hours_per_week": D("NaN")}, "hours_per_week", "plain number"),
    ({"times_per_week": -1}, "times_per_week", "0 or more"),
    ({"times_per_week": 1001}, "times_per_week", "at most 1000"),
    ({"on": ("tue", "tue")}, "on", "tue is named twice"),
    ({"within_days": 2}, "within_days", "what cannot wait has no days to wait"),
]


@pytest.mark.parametrize(("wrong", "field", "remedy"), WRONG_TASKS)
def test_a_task_that_cannot_be_is_never_made(wrong: dict[str, object], field: str, remedy: str) -> None:
    with pytest.raises(BadWeek) as refused:
        replace(SAFE, **wrong)  # type: ignore[arg-type]  # wrong on purpose
    assert [mistake.field for mistake in refused.value.mistakes] == [field]
    assert remedy in refused.value.mistakes[0].remedy
