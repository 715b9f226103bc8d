"""The week of a case rests on its answers alone, and says what it lacks."""

from decimal import Decimal

from hypothesis import given

from homeground.case import Case
from homeground.portability import asked_week, week_of
from tests import ada, strategies

ADA = ada.case()


def _with_task(row: str, **answers: object) -> Case:
    return ada.changed(ADA, tasks={**ADA.tasks, row: ada.changed(ADA.tasks[row], **answers)})


def test_the_example_allows_three_days_since_cheques_wait_three_workdays_at_most() -> None:
    plan = week_of(ADA).plan
    assert plan is not None
    assert (plan.home_days_max, plan.office, plan.because) == (3, ("tue", "thu"), ("within_days",))


def test_a_day_is_the_contract_over_its_days_and_nothing_is_assumed() -> None:
    plan = week_of(ADA).plan
    assert plan is not None
    assert plan.hours_per_day == Decimal(7)
    for name in ("hours_per_week", "days_per_week"):
        lacking = week_of(ada.changed(ADA, person=ada.changed(ADA.person, workdays=(), **{name: None})))
        assert (lacking.plan, lacking.lacks) == (None, (f"person.{name}",))


def test_named_workdays_say_how_many_they_are() -> None:
    assert week_of(ada.changed(ADA, person=ada.changed(ADA.person, days_per_week=None))).plan == week_of(ADA).plan


def test_without_one_task_with_hours_there_is_no_week() -> None:
    assert week_of(ada.changed(ADA, tasks={})).lacks == ("tasks",)


def test_a_condition_that_nobody_sees_to_counts_as_a_tie() -> None:
    open_ = week_of(_with_task("billing-queries", taken_on=None))
    assert open_.conditional == ("billing-queries",)
    assert open_.plan is not None
    assert open_.plan.home_days_max == 0  # five days a week, and it cannot wait


def test_a_task_that_is_not_rated_counts_as_free_and_is_named() -> None:
    assert week_of(_with_task("post-and-cheques", thing=None)).unrated == ("post-and-cheques",)


def test_hours_that_no_week_holds_are_a_mistake_and_no_crash() -> None:
    tasks = {str(at): ada.changed(ADA.tasks["monthly-reports"], hours_per_week="80") for at in range(3)}
    work = week_of(ada.changed(ADA, tasks=tasks))
    assert work.plan is None
    assert "a week has 168" in work.mistakes[0].remedy


def test_thirty_hours_of_tasks_in_a_job_of_twenty_hours_are_a_finding() -> None:
    work = week_of(ada.changed(ADA, person=ada.changed(ADA.person, hours_per_week="20")))
    assert work.plan is not None
    assert "over_contract" in [one.kind for one in work.plan.findings]


def test_the_asked_week_has_the_asked_days_at_home_and_there_is_none_that_the_work_does_not_allow() -> None:
    plan = asked_week(ADA)
    assert plan is not None
    assert [day.day for day in plan.days if day.place == "home"] == ["mon", "wed", "fri"]
    for days, names in (("4", ("mon", "wed", "thu", "fri")), ("1", ("tue",))):
        assert asked_week(ada.changed(ADA, terms=ada.changed(ADA.terms, home_days=days, weekdays=names))) is None
    fewer = asked_week(ada.changed(ADA, terms=ada.changed(ADA.terms, home_days="2", weekdays=())))
    assert fewer is not None
    assert fewer.home_days_max == 2


@strategies.FEW
@given(strategies.cases())
def test_any_case_has_a_week_or_says_what_it_lacks(case: Case) -> None:
    work = week_of(case)
    assert (work.plan is not None) == (not work.lacks and not work.mistakes)
    if work.plan is not None:
        assert 0 <= work.plan.home_days_max <= len(work.plan.days)
    asked = asked_week(case)
    assert asked is None or asked.home_days_max == case.terms.home_days
