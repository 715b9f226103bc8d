"""A text with such answers as were given: the person's word counts, and each answer says whose it is."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.reading import BadAnswer
from homeground.case.task import Task
from homeground.portability import ANSWERS, TIES, rate, rate_text

FREE: dict[str, str] = {tie: words[0] for tie, words in ANSWERS.items()}
SETS = st.fixed_dictionaries({tie: st.sampled_from(words) for tie, words in ANSWERS.items()})
SOME = SETS.flatmap(lambda answers: st.sets(st.sampled_from(TIES), min_size=1).map(lambda ties: {tie: answers[tie] for tie in ties}))


def test_with_all_five_answers_the_rule_alone_decides_whatever_the_text_says() -> None:
    for words in product(*ANSWERS.values()):
        answers = dict(zip(TIES, words, strict=True))
        rated, ruled = rate_text("count the cash drawer", answers), rate(Task(name="x", **answers))  # type: ignore[arg-type]  # words of the lists
        assert (rated.result, rated.causes, rated.conditions) == (ruled.result, ruled.causes, ruled.conditions)
        assert rated.is_sure


@given(some=SOME)
def test_it_is_sure_only_when_all_five_were_given(some: dict[str, str]) -> None:
    assert rate_text("count the cash drawer", some).is_sure == (len(some) == len(TIES))


@given(some=SOME)
def test_each_answer_says_whose_it_is(some: dict[str, str]) -> None:
    answers = rate_text("quaggle", some).answers
    assert {tie: one.by for tie, one in answers.items()} == {tie: "you" if tie in some else "default" for tie in TIES}
    assert {tie: one.answer for tie, one in answers.items()} == {**FREE, **some}


def test_what_was_not_given_is_as_guessed_where_the_guess_is_sure() -> None:
    rated = rate_text("count the cash drawer", {"access": "yes"})
    assert (rated.answers["thing"].answer, rated.answers["thing"].by) == ("fixed", "guess")
    assert (rated.result, rated.causes, rated.is_sure) == ("onsite", ("thing",), False)


def test_the_person_s_word_goes_before_the_guess() -> None:
    rated = rate_text("count the cash drawer", {"thing": "none"})
    assert (rated.answers["thing"].by, rated.result) == ("you", "home")


def test_a_guess_alone_has_no_conditions_and_names_a_cause_only_where_it_prefills_one() -> None:
    assert (rate_text("count the cash drawer").causes, rate_text("meet guests").causes) == (("thing",), ())
    assert rate_text("open the post").conditions == ()


@given(answers=SETS)
def test_an_empty_answer_was_not_given(answers: dict[str, str]) -> None:
    answers["timing"] = "  "
    assert rate_text("quaggle", answers).answers["timing"].by == "default"


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        ("", {}, "text: needed"),
        ("  ", {"thing": "none"}, "text: needed"),
        ("x", {"thing": "heavy"}, "thing: 'heavy' is none of its words; write one of: none, paper, movable, fixed"),
        ("x", {"people": "None"}, "people: 'None' is none of its words; write one of: none, video, in_person"),
        ("x", {"thin": "none"}, "thin: there is no such answer; did you mean thing?"),
        ("x", {"colour": "red"}, "colour: there is no such answer; known: thing, people, access, data, timing"),
    ],
)
def test_a_slip_names_the_answer_and_the_words_that_there_are(text: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(BadAnswer, match=re.escape(said)):
        rate_text(text, given)


def test_all_slips_are_told_at_once() -> None:
    with pytest.raises(BadAnswer) as refused:
        rate_text("", {"thing": "a", "data": "b"})
    assert [mistake.field for mistake in refused.value.mistakes] == ["text", "thing", "data"]
