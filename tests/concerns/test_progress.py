"""A concern is answered by a promise that can be checked, or by asking for less; and there is always one thing to do next, or none."""

from typing import Any

import pytest
from hypothesis import given

from homeground.case.concern import Concern
from homeground.case.field import fields_of
from homeground.concerns import is_answered, is_conceded, lacking, next_act
from homeground.wording import say
from tests import ada
from tests.strategies import values

WHOLE: dict[str, Any] = {
    "concern": "productivity",
    "heard": "People do less at home.",
    "asked": "Twenty cases a day.",
    "boss_is_right": False,
    "commitment": "I close twenty cases a day.",
    "check": "The report shows it.",
    "measure": "output-per-hour",
    "margin": "nineteen",
}


def concern(**answers: object) -> Concern:
    return Concern(**{**WHOLE, **answers})


def without(*names: str) -> Concern:
    return Concern(**{name: value for name, value in WHOLE.items() if name not in names})


@given(values(Concern))
def test_what_lacks_names_a_question_of_the_form_and_so_does_the_next_act(one: Concern) -> None:
    fields = {field.name for field in fields_of(Concern)}
    act = next_act(one)
    assert {lack.field for lack in lacking(one)} <= fields
    assert act is None or (act.field in fields and say(act.title) and say(act.why))
    assert act is not None or is_answered(one)
    assert not is_conceded(one) or "narrowed" not in {lack.field for lack in lacking(one)}


@given(values(Concern))
def test_an_answer_more_never_opens_a_concern_again_but_that_the_boss_is_right(one: Concern) -> None:
    for name, answer in WHOLE.items():
        if name not in ("concern", "boss_is_right") and is_answered(one) and getattr(one, name) is None:
            assert is_answered(ada.changed(one, **{name: answer}))


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        (without("asked"), "asked"),
        (without("asked", "commitment", "check", "measure"), "asked"),
        (without("boss_is_right"), "boss_is_right"),
        (concern(boss_is_right=True), "narrowed"),
        (without("commitment"), "commitment"),
        (without("check", "measure", "margin"), "check"),
        (without("measure", "margin"), "measure"),
        (without("margin"), "margin"),
        (without("heard", "asked"), "heard"),
        (without("heard", "asked", "commitment"), "commitment"),
        (concern(), None),
        (concern(boss_is_right=True, narrowed="two days"), None),
    ],
)
def test_the_next_act_follows_the_steps(answers: Concern, field: str | None) -> None:
    act = next_act(answers)
    assert (act.field if act else None) == field


def test_a_promise_without_a_way_to_check_it_is_open_and_a_measure_is_such_a_way() -> None:
    bare = without("check", "measure", "margin")
    assert [lack.field for lack in lacking(bare)] == ["check"]
    assert is_answered(ada.changed(bare, measure="missed-calls"))


def test_where_the_boss_is_right_asking_for_less_answers_it_without_a_promise() -> None:
    right = without("commitment", "check", "measure", "margin")
    assert not is_answered(ada.changed(right, boss_is_right=True))
    assert is_answered(ada.changed(right, boss_is_right=True, narrowed="two days"))
    assert not is_answered(ada.changed(right, narrowed="two days"))


def test_something_else_is_never_weighed_against_a_list_that_knows_nothing_of_it() -> None:
    assert next_act(concern(concern="other", boss_is_right=None)) is None
    assert next_act(Concern(concern="other", heard="No.", asked="No.", commitment="I do.", check="Look.")) is None


def test_a_released_answer_of_four_sentences_is_still_an_answered_one() -> None:
    old = Concern(concern="team", commitment="I share what the trial shows.", check="It is written down.")
    assert is_answered(old)
