"""The last ask as a trial: where it is told, what it holds, and how much likelier it is."""

from dataclasses import replace

import numpy as np

from homeground.negotiation import Advice, Issue, Noted, Package, Question, Round, Said, Table, advise, templates
from homeground.negotiation.as_a_trial import as_a_trial_said
from homeground.wording import say

IDS = ("home-days", "trial-length", "review-date", "reporting")
FOR_GOOD: Package = (3, 0, 0, 2)


def on_the_table(*ids: str) -> Table:
    return Table(
        tuple(Issue(one.id, one.name, one.options, one.options.index(one.now)) for one in map(templates().__getitem__, ids or IDS))
    )


def told(*history: Round, on: Table | None = None, **more: object) -> Advice:
    on = on or on_the_table()
    said = Said(tuple("matters" for _ in on.issues), tuple(tuple(range(count)) for count in on.levels), tuple(None for _ in on.issues))
    question = Question(table=on, said=said, history=history, noted=tuple(Noted() for _ in history), offers_left=5)
    return advise(replace(question, **more), np.random.default_rng(3), bosses=256)  # type: ignore[arg-type]  # fields of a question


def test_after_a_maybe_the_same_can_be_put_as_a_trial_and_is_then_likelier() -> None:
    found = told(Round((FOR_GOOD,), "maybe")).as_trial
    assert found is not None
    assert found.yes.middle > found.outright.middle
    assert found.package[0] == FOR_GOOD[0], "what is asked for stays"
    assert found.package[3] == FOR_GOOD[3]
    assert found.package[1] != FOR_GOOD[1], "but it is a trial"


def test_the_surer_the_mark_is_the_likelier_it_counts() -> None:
    maybe = Round((FOR_GOOD,), "maybe")
    sure, unsure = (told(maybe, succeeds=chance).as_trial for chance in (0.9, 0.2))
    assert sure is not None
    assert unsure is not None
    assert sure.outright == unsure.outright
    assert sure.yes.middle > unsure.yes.middle, "a good result eases what is asked for"


def test_it_is_told_in_words_with_both_ends_and_as_a_guess() -> None:
    found = told(Round((FOR_GOOD,), "maybe")).as_trial
    assert found is not None
    words = say(as_a_trial_said(on_the_table(), found))
    assert "Days at home: three days; Length of the trial: " in words
    assert "as today if it does not" in words
    assert "guess" in words
    assert not any(sign.isdigit() for sign in words.replace("4 weeks", "").replace("8 weeks", "").replace("12 weeks", ""))


def test_it_is_not_told_before_an_answer_after_a_yes_or_where_it_is_a_trial_already() -> None:
    assert told().as_trial is None
    assert told(Round((FOR_GOOD,), "yes")).as_trial is None
    assert told(Round(((3, 2, 2, 2),), "maybe")).as_trial is None
    assert told(on=on_the_table("home-days", "reporting", "core-hours")).as_trial is None


def test_no_mask_is_broken_and_no_ask_repeated() -> None:
    on = on_the_table()
    tried: Package = (3, 2, 2, 2)
    found = told(Round((tried,), "no", concerned=frozenset({1})), Round((FOR_GOOD,), "maybe"), on=on).as_trial
    assert found is None or found.package != tried
