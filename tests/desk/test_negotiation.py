"""A case as the question of an advice: what it knows is in it, what it does not know is named, and nothing else is guessed."""

from datetime import date
from typing import Any

import pytest

from homeground.case import Case, fold
from homeground.case.entry import Entry, numbered
from homeground.case.issue import Issue
from homeground.case.reading import read
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import record, withdraw
from homeground.desk.interview import answer, answer_some, remove
from homeground.desk.negotiation import Prepared, prepared
from homeground.negotiation import Question
from homeground.store import MemoryShelf
from tests import ada

LATER = date(2026, 12, 1)
THREE = {"offer": ["home-days: three days", "trial-length: 12 weeks", "review-date: a review"], "on": "2026-10-12"}
TWO = {"offer": ["home-days: two days"], "second": ["home-days: three days", "extra-work: two hours a week"], "on": "2026-10-29"}


@pytest.fixture
def file() -> CaseFile:
    """The example's case."""
    made = MemoryShelf().create("ada")
    made.append(ada.drafts())
    return made


def _asked(file: CaseFile) -> Question:
    found = prepared(fold(file.entries()), ada.TODAY)
    assert found.question is not None, found
    return found.question


def _noted(file: CaseFile, *happened: tuple[str, dict[str, Any]]) -> None:
    for number, (kind, raw) in enumerate(happened, start=len(file.entries())):
        record(file, kind, raw, stamp=ada.stamp(number, LATER))


def _paths(found: Prepared) -> list[str]:
    return [one.path for one in found.better_with]


def test_the_examples_question_holds_what_she_said(file: CaseFile) -> None:
    found = prepared(fold(file.entries()), ada.TODAY)
    assert (found.lacks, found.mistakes, found.better_with) == ((), (), ())
    asked = _asked(file)
    assert asked.table.named(asked.table.now)["home-days"] == "none"
    assert asked.said.piles[0] == "must"
    assert [choice.answer for choice in asked.said.choices] == ["left", "left", "right", "same", "right", "left"]
    assert asked.table.named(asked.said.choices[0].left)["extra-work"] == "two hours a week"
    assert (asked.said.alternative, asked.offers_left, asked.history) == ("stay", 4, ())
    assert (asked.brought, asked.kept) == (frozenset({"extra-work"}), frozenset())
    assert asked.concerns >= {"reachability", "team"}
    assert asked.answers[3] == {"reachability"}


def test_an_empty_case_is_told_what_to_answer_first() -> None:
    found = prepared(Case(), ada.TODAY)
    assert found.question is None
    assert [one.path for one in found.lacks] == ["issues"]


def test_an_issue_without_options_or_without_today_is_asked_for_before_anything_else() -> None:
    issues = {"a": read(Issue, {"name": "A"}), "b": read(Issue, {"name": "B", "options": ["x", "y"]})}
    found = prepared(ada.changed(Case(), issues=issues), ada.TODAY)
    assert found.question is None
    assert [one.path for one in found.lacks] == ["issues.a.options", "issues.b.now"]


def test_with_a_table_alone_it_can_be_asked_and_what_would_better_it_is_named() -> None:
    two = {name: read(Issue, {"name": name, "options": ["x", "y"], "now": "x"}) for name in ("a", "b")}
    found = prepared(ada.changed(Case(), issues=two), ada.TODAY)
    assert found.question is not None
    assert _paths(found) == ["issues.a.pile", "issues.b.pile", "choices", "terms.if_no"]


@pytest.mark.parametrize(
    ("likes", "favourite", "order", "peak"),
    [(None, None, (0, 1, 2), None), ("first", None, (2, 1, 0), None), ("middle", "b", (0, 1, 2), 1), ("middle", None, (0, 1, 2), None)],
)
def test_the_order_of_options_is_as_it_was_said(likes: str, favourite: str, order: tuple[int, ...], peak: int | None) -> None:
    raw = {"name": "x", "options": ["a", "b", "c"], "now": "a", "likes": likes, "favourite": favourite}
    found = prepared(ada.changed(ada.case(), issues={"x": read(Issue, raw), "y": read(Issue, {**raw, "name": "y"})}, choices={}), ada.TODAY)
    assert found.question is not None
    assert (found.question.said.orders[0], found.question.said.peaks[0]) == (order, peak)
    assert ("issues.x.favourite" in _paths(found)) is (likes == "middle" and favourite is None)


def test_a_package_that_is_as_good_as_no_agreement_stands_before_the_word(file: CaseFile) -> None:
    answer_some(file, "terms", {"as_good_as": ["home-days: one day"]}, stamp=ada.stamp(90))
    asked = _asked(file)
    assert asked.said.alternative == asked.table.read({**asked.table.named(asked.table.now), "home-days": "one day"}, "")


def test_offers_and_answers_are_paired_in_the_order_of_their_days(file: CaseFile) -> None:
    _noted(
        file,
        ("offer-made", THREE),
        ("reply-received", {"reply": "maybe", "on": "2026-10-20", "concerns": ["reachability"]}),
        ("reply-received", {"reply": "maybe", "on": "2026-10-23", "counter": ["home-days: two days"], "concerns": ["team"]}),
        ("offer-made", TWO),
    )
    asked = _asked(file)
    [heard], [noted] = asked.history, asked.noted
    assert heard.counter is not None
    assert (heard.reply, asked.table.named(heard.counter)["trial-length"]) == ("maybe", "12 weeks")
    assert heard.concerned == {3}
    assert (noted.on, noted.replied_on, noted.concerns) == (date(2026, 10, 12), date(2026, 10, 23), frozenset({"reachability", "team"}))
    assert (len(asked.unanswered), asked.is_waiting, asked.waiting_since, asked.on_the_table) == (2, True, date(2026, 10, 29), None)
    assert asked.offers_left == 2
    _noted(file, ("reply-received", {"reply": "maybe", "on": "2026-11-02", "chosen": "second"}))
    assert (_asked(file).history[1].chosen, _asked(file).is_waiting) == (1, False)


def test_the_package_of_the_boss_stays_on_the_table_until_a_no(file: CaseFile) -> None:
    counter = {"reply": "maybe", "on": "2026-10-23", "counter": ["home-days: two days"]}
    _noted(file, ("offer-made", THREE), ("reply-received", counter), ("reply-received", {"reply": "maybe", "on": "2026-10-26"}))
    assert _asked(file).on_the_table is not None
    _noted(file, ("reply-received", {"reply": "no", "on": "2026-10-27"}))
    assert (_asked(file).history[0].reply, _asked(file).on_the_table) == ("no", None)


def test_an_offer_that_was_never_answered_is_remembered_beside_the_history(file: CaseFile) -> None:
    _noted(file, ("offer-made", THREE), ("offer-made", TWO), ("reply-received", {"reply": "no", "on": "2026-10-30"}))
    asked = _asked(file)
    assert (len(asked.history), len(asked.unanswered), asked.is_waiting) == (1, 1, False)


def test_a_reply_to_a_letter_is_no_round_and_its_worries_are_heard(file: CaseFile) -> None:
    _noted(
        file,
        ("paper-sent", {"paper": "letter", "to": "Martin Hale", "on": "2026-10-12"}),
        ("reply-received", {"reply": "maybe", "on": "2026-10-20", "concerns": ["performance"]}),
    )
    asked = _asked(file)
    assert (asked.history, asked.asked_on) == ((), (date(2026, 10, 12),))
    assert "performance" in asked.concerns


def test_an_offer_that_was_withdrawn_leaves_its_answer_out_of_the_history(file: CaseFile) -> None:
    noted = record(file, "offer-made", THREE, stamp=ada.stamp(90, LATER))
    _noted(file, ("reply-received", {"reply": "maybe", "on": "2026-10-23", "counter": ["home-days: two days"]}))
    withdraw(file, noted.id, stamp=ada.stamp(95, LATER))
    assert _asked(file).history == ()


def test_an_issue_that_was_taken_off_the_table_is_passed_over_and_a_new_one_stands_as_today(file: CaseFile) -> None:
    _noted(file, ("offer-made", THREE), ("reply-received", {"reply": "no", "on": "2026-10-23"}))
    remove(file, "issues", "reporting", stamp=ada.stamp(90))
    answer(file, "issues", {"name": "Parking", "options": ["none", "a place"], "now": "none"}, row="parking", stamp=ada.stamp(91))
    asked = _asked(file)
    assert asked.table.named(asked.history[0].offers[0])["parking"] == "none"
    assert [one.field for one in prepared(fold(file.entries()), ada.TODAY).mistakes] == [
        "choices.choice-3.left.reporting",
        "choices.choice-3.right.reporting",
    ]


def test_an_option_that_was_offered_and_is_gone_is_named_with_the_day_of_the_offer(file: CaseFile) -> None:
    _noted(file, ("offer-made", THREE), ("reply-received", {"reply": "no", "on": "2026-10-23"}))
    days = {**ada.raw("issues")["home-days"], "options": ["none", "one day", "two days"]}
    answer(file, "issues", days, row="home-days", stamp=ada.stamp(90))
    found = prepared(fold(file.entries()), ada.TODAY)
    assert found.question is None
    [mistake] = found.mistakes
    assert mistake.remedy.startswith("your offer of 2026-10-12: home-days: there is no option “three days”")
    assert "Put the option back" in mistake.remedy


def test_as_many_offers_as_were_meant_are_told_and_one_more_can_still_be_asked_for(file: CaseFile) -> None:
    answer_some(file, "terms", {"offers_at_most": "1"}, stamp=ada.stamp(90))
    _noted(file, ("offer-made", THREE))
    found = prepared(fold(file.entries()), ada.TODAY)
    assert "terms.offers_at_most" in _paths(found)
    assert found.question is not None
    assert found.question.offers_left == 1


MIX = ["home-days: two days", "pay-change: 6 % less", "extra-work: four hours a week"]


def _with_pay(file: CaseFile) -> Question:
    pay = {"name": "Pay", "options": ["6 % less", "3 % less", "as today"], "now": "as today", "brought": False}
    answer(file, "issues", pay, row="pay-change", stamp=ada.stamp(90))
    return _asked(file)


def test_the_mix_that_leaves_an_hour_worth_less_is_never_proposed_and_a_counter_may_still_be_it(file: CaseFile) -> None:
    asked = _with_pay(file)
    assert asked.kept == {6}
    mix = {**asked.table.named(asked.table.now), "home-days": "two days", "pay-change": "6 % less", "extra-work": "four hours a week"}
    assert not asked.table.allows(asked.table.read(mix, ""))
    assert asked.table.allows(asked.table.read({**mix, "extra-work": "none"}, ""))
    assert asked.table.allows(
        asked.table.read({**mix, "extra-work": "two hours a week", "home-days": "three days", "pay-change": "3 % less"}, "")
    )
    _noted(file, ("offer-made", THREE), ("reply-received", {"reply": "maybe", "on": "2026-10-23", "counter": MIX}))
    assert _asked(file).on_the_table is not None


def test_a_mix_that_cannot_be_priced_is_never_proposed(file: CaseFile) -> None:
    answer(file, "person", {"where": "not-asked"}, stamp=ada.stamp(89))
    asked = _with_pay(file)
    mix = {**asked.table.named(asked.table.now), "home-days": "three days", "pay-change": "3 % less", "extra-work": "two hours a week"}
    assert not asked.table.allows(asked.table.read(mix, ""))


def test_more_days_than_the_work_allows_are_never_proposed(file: CaseFile) -> None:
    days = {**ada.raw("issues")["home-days"], "options": ["none", "two days", "three days", "four days"]}
    answer(file, "issues", days, row="home-days", stamp=ada.stamp(90))
    table = _asked(file).table
    named = table.named(table.now)
    assert table.allows(table.read({**named, "home-days": "three days"}, ""))
    assert not table.allows(table.read({**named, "home-days": "four days"}, ""))


def test_the_order_in_which_things_were_noted_does_not_matter_but_their_days_do(file: CaseFile) -> None:
    happened: list[tuple[str, dict[str, Any]]] = [
        ("offer-made", THREE),
        ("reply-received", {"reply": "no", "on": "2026-10-23"}),
        ("offer-made", TWO),
    ]
    _noted(file, *happened)
    moved = [numbered(entry, entry.number + (100 if entry.kind == "offer-made" else 0)) for entry in file.entries()]
    assert prepared(fold(moved), ada.TODAY) == prepared(fold(file.entries()), ada.TODAY)
    assert all(isinstance(entry, Entry) for entry in moved)
