"""What is found on the work of a case: each finding in one case, and not in the nearest other."""

import pytest

from homeground.case import Case
from homeground.guidance import GRADES, next_step, work_findings
from homeground.wording import say
from tests import ada

ADA = ada.case()


def _asks(days: str, *names: str, **more: object) -> Case:
    return ada.changed(ADA, terms=ada.changed(ADA.terms, home_days=days, weekdays=names), **more)


def _task(row: str, **answers: object) -> Case:
    return ada.changed(ADA, tasks={**ADA.tasks, row: ada.changed(ADA.tasks[row], **answers)})


NO_DAY = _task("post-and-cheques", times_per_week="5", can_wait=False, within_days=None)
FOUND = {
    "work-allows-it": ADA,
    "work-allows-less": _asks("4", "mon", "wed", "thu", "fri"),
    "no-full-day": ada.changed(NO_DAY, terms=ada.changed(ADA.terms, home_days=None, weekdays=())),
    "other-days": _asks("3", "mon", "tue", "fri"),
    "conditions-open": _task("payment-plans", taken_on=None),
    "not-rated": _task("monthly-reports", timing=None),
    "over-contract": _task("monthly-reports", hours_per_week="4"),
    "under-contract": _task("monthly-reports", hours_per_week="1"),
    "overfull": _task("team-meeting", hours_per_week="9"),
    "too-few-days": ada.changed(
        ADA,
        tasks={
            "desk": ada.changed(ADA.tasks["post-and-cheques"], hours_per_week="28", within_days=None),
            "calls": ada.changed(ADA.tasks["reconciliation"], hours_per_week="1", times_per_week="5", can_wait=False),
        },
    ),
}


def _ids(case: Case) -> list[str]:
    return [finding.id for finding in work_findings(case)]


@pytest.mark.parametrize("name", FOUND)
def test_each_finding_is_found_in_its_case(name: str) -> None:
    assert name in _ids(FOUND[name])


@pytest.mark.parametrize("name", [name for name in FOUND if name != "work-allows-it"])
def test_no_finding_but_a_good_one_is_found_in_the_example(name: str) -> None:
    assert name not in _ids(ADA)


@pytest.mark.parametrize("name", FOUND)
def test_each_says_why_on_what_it_rests_and_what_to_do(name: str) -> None:
    found = next(one for one in work_findings(FOUND[name]) if one.id == name)
    assert say(found.reason).strip()
    assert say(found.source).strip()
    assert (found.remedy is None) == (found.grade == "good")


def test_the_gravest_stands_first() -> None:
    both = ada.changed(_asks("4", "mon", "wed", "thu", "fri"), tasks=FOUND["not-rated"].tasks)
    grades = [finding.grade for finding in work_findings(both)]
    assert grades[0] == "grave"
    assert grades == sorted(grades, key=list(GRADES).index)


def test_a_safe_that_is_opened_every_day_leaves_no_full_day_although_most_hours_could_move() -> None:
    found = next(one for one in work_findings(NO_DAY) if one.id == "work-allows-less")
    assert "takes 5 different days" in say(found.reason)


def test_half_a_day_may_be_asked_for_where_half_days_are_free() -> None:
    assert "work-allows-it" in _ids(_asks("3.5"))
    assert "work-allows-less" in _ids(_asks("4"))


def test_who_asks_for_more_than_the_work_allows_is_told_before_the_letter_goes_out() -> None:
    step = next_step(FOUND["work-allows-less"], ada.TODAY)
    assert step.id == "work-allows-less"
    assert next_step(ADA, ada.TODAY).id != "work-allows-less"


def test_once_it_is_handed_in_that_step_does_not_come_back() -> None:
    asked = ada.changed(FOUND["work-allows-less"], person=ada.changed(ADA.person, where="asked", where_since=ada.TODAY))
    assert next_step(asked, ada.TODAY).id != "work-allows-less"
