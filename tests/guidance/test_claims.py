"""The five claims: what holds each up, what is missing, and what would change the case most."""

from datetime import date

import pytest
from hypothesis import given

from homeground.case import Case
from homeground.guidance import STRENGTHS, claims, readiness
from homeground.guidance.claims import SUPPORTS
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

ADA = ada.case()
EMPTY = Case(device=ADA.device)
POINTED = [pytest.param(name, at, id=f"{name}-{at}") for name, points in SUPPORTS.items() for at in range(len(points))]


def test_all_five_claims_of_the_example_stand_strong() -> None:
    assert [claim.strength for claim in claims(ADA, ada.TODAY)] == ["strong"] * 5


def test_with_nothing_known_all_five_are_empty_and_say_what_is_wanted() -> None:
    for claim in claims(EMPTY, ada.TODAY):
        assert claim.strength == "empty"
        assert len(claim.missing) == len(SUPPORTS[claim.id])


WANTED = {
    "reasons": ["A gain for the work that your boss may read.", "Two gains for the work.", "A figure of your own behind a gain."],
    "work": [
        "A result with a figure and a day.",
        "Three results with a figure and a day.",
        "A record of your own from before.",
        "By what the trial is judged.",
        "The level of that today.",
    ],
    "costs-nobody": [
        "A promise about the team or working together.",
        "Who stands in for you.",
        "A way out for both.",
        "A day to look at it together.",
        "Two other patterns that would also do.",
    ],
    "risks": [
        "A promise about data.",
        "What risk stays with each promise.",
        "How work is locked away.",
        "A safeguard with a proof that counts.",
    ],
    "reachable": ["The hours.", "By which way.", "Within how many minutes.", "Who answers when you cannot."],
}


def test_no_support_of_a_claim_could_be_left_out() -> None:
    assert {claim.id: [say(one.what) for one in claim.missing] for claim in claims(EMPTY, ada.TODAY)} == WANTED


@pytest.mark.parametrize(("name", "at"), POINTED)
def test_each_point_holds_in_the_example_and_not_in_an_empty_case(name: str, at: int) -> None:
    point = SUPPORTS[name][at]  # type: ignore[index]  # the names are those of the claims
    held = point.holds(ADA, ada.TODAY)
    assert held is not None
    assert say(held).strip()
    assert point.holds(EMPTY, ada.TODAY) is None


@FEW
@given(cases())
def test_every_point_either_holds_or_is_missing_and_leads_to_an_answer(case: Case) -> None:
    for claim in claims(case, ada.TODAY):
        assert claim.strength in STRENGTHS
        assert (claim.strength == "strong") == (not claim.missing)
        for missing in claim.missing:
            case.value(missing.path)


def test_the_boss_is_named_where_the_name_is_known() -> None:
    titles = [say(claim.title) for claim in claims(ADA, ada.TODAY)]
    assert "It costs nobody, Martin Hale included" in titles


def _advice(case: Case, on: date = ada.TODAY) -> str:
    return readiness(case, on).advice


def _person(**answers: object) -> Case:
    return ada.changed(ADA, person=ada.changed(ADA.person, **answers))


ADVISED = {
    "ask-now": ADA,
    "build-first": _person(employed_since="2026-08-01"),
    "change-the-work-first": ada.changed(
        ADA,
        tasks={
            **ADA.tasks,
            "post-and-cheques": ada.changed(ADA.tasks["post-and-cheques"], times_per_week="5", can_wait=False, within_days=None),
        },
    ),
    "fill-first": _person(boss_name=None),
    "has-begun": _person(where="asked", where_since="2026-10-05"),
}


@pytest.mark.parametrize("advice", ADVISED)
def test_each_advice_has_its_case(advice: str) -> None:
    assert _advice(ADVISED[advice]) == advice


def test_an_empty_case_is_told_what_is_missing_and_not_that_nothing_has_to_wait() -> None:
    ready = readiness(Case(), ada.TODAY)
    assert ready.advice == "fill-first"
    assert "Nothing has to wait" not in say(ready.why)
    assert [one.path for one in ready.changes] == ["person.name", "person.job_title", "person.boss_name"]


def test_within_the_first_year_one_result_that_can_be_looked_up_is_standing() -> None:
    first_year = _person(employed_since="2026-01-05")
    assert _advice(first_year) == "ask-now"
    assert _advice(ada.changed(first_year, standing={})) == "build-first"
    assert _advice(_person(employed_since=None)) == "ask-now"


@pytest.mark.parametrize(("place", "advice"), [("PT", "ask-now"), ("ES", "build-first")], ids=["hard to refuse", "may be refused"])
def test_a_right_that_is_hard_to_refuse_need_not_wait_for_standing(place: str, advice: str) -> None:
    new = _person(employed_since="2026-08-01", place=place)
    parent = ada.changed(new, rights=ada.changed(ADA.rights, route=None, child_ages=("2",), has_children=True))
    assert _advice(parent) == advice


def test_the_three_changes_come_from_the_weakest_claims_first() -> None:
    thin = ada.changed(ADA, standing={}, reasons={}, terms=ada.changed(ADA.terms, notice=None))
    changes = readiness(thin, ada.TODAY).changes
    assert [one.path for one in changes[:2]] == ["reasons", "standing"]
    assert len(changes) == 3
    assert readiness(ADA, ada.TODAY).changes == ()


def test_ten_days_of_ones_own_record_hold_the_claim_that_the_work_gets_done_and_nine_do_not() -> None:
    case = ada.changed(ada.case(), evidence={})
    nine = ada.changed(case, record=dict(list(case.record.items())[:9]))
    wanted = {
        name: {gap.path for claim in claims(one, ada.TODAY) for gap in claim.missing} for name, one in (("ten", case), ("nine", nine))
    }
    assert "record" not in wanted["ten"]
    assert "record" in wanted["nine"]
