"""The law's questions are answered one at a time, and a policy's clauses are proposals until each is judged."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, fold
from homeground.case.clause import CLAUSES
from homeground.desk.case_file import CaseFile
from homeground.desk.clauses import judge, note_none, take_clauses, take_policy
from homeground.desk.interview import answer, answer_some, undo
from homeground.desk.rights import answer_question
from homeground.intake import KINDS
from homeground.law import Missing, outlook, question_for
from homeground.store import MemoryShelf
from tests import ada


def begun(place: str) -> CaseFile:
    file = MemoryShelf().create("ada")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer(file, "person", {"place": place}, stamp=ada.stamp(2))
    return file


def question(file: CaseFile) -> Missing:
    asked = outlook(fold(file.entries()), ada.TODAY).question
    assert asked is not None
    return asked


ANSWERS = {
    "date": ["2022-09-05"],
    "dates": ["none"],
    "count": ["64"],
    "number": ["35"],
    "ages": ["6, 9"],
    "yes-no": ["yes"],
    "tokens": ["none"],
}


@pytest.mark.parametrize(
    "place", ["GB", "GB-NIR", "IE", "NL", "PL", "ES", "PT", "AU", "AU-VIC", "CA-FED", "SG", "CL", "BE", "US-CA-SF", "US-VT", "NZ"]
)
def test_answering_question_after_question_comes_to_an_end(place: str) -> None:
    file, asked = begun(place), []
    while (missing := outlook(fold(file.entries()), ada.TODAY).question) is not None:
        assert missing.name not in asked, "it was asked again although it was answered"
        asked.append(missing.name)
        answer_question(file, missing, ANSWERS[missing.ask.kind], stamp=ada.stamp(10 + len(asked)))
    assert all(option.answer.eligible != "unknown" for option in outlook(fold(file.entries()), ada.TODAY).options if not option.is_bill)


def test_what_is_not_ticked_is_a_no_and_what_was_not_offered_stays_open() -> None:
    file = begun("AU")
    answer(file, "person", {"place": "AU", "employed_since": "2020-01-06"}, stamp=ada.stamp(22))
    answer(file, "rights", {"true_of_me": ["probation"]}, stamp=ada.stamp(3))
    answer_question(file, question(file), ["carer"], stamp=ada.stamp(4))
    rights = fold(file.entries()).rights
    assert rights.true_of_me == ("carer", "probation")
    assert "disability" in rights.not_true_of_me
    assert "probation" not in rights.not_true_of_me


@pytest.mark.parametrize("typed", [[], [""], ["left-handed"]])
def test_an_answer_that_is_none_is_refused_and_changes_nothing(typed: list[str]) -> None:
    file = begun("AU")
    before = file.entries()
    with pytest.raises(BadAnswer):
        answer_question(file, question(file), typed, stamp=ada.stamp(4))
    assert file.entries() == before


def found(kind: str = "days", text: str = "Up to two days a week from home.", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as a reader tells it
    return {
        "kind": kind,
        "text": text,
        "page": 3,
        "heading": "4 > 4.2",
        "modal": "may",
        "number": "2",
        "unit": "day",
        "base": "week",
    } | more


def test_what_was_found_waits_to_be_judged_and_is_taken_back_together() -> None:
    file = begun("GB")
    take_clauses(file, [found(), found("notice"), found("days", "Another rule.")], stamp=ada.stamp(5))
    clauses = fold(file.entries()).clauses
    assert list(clauses) == ["days", "notice", "days-2"]
    assert {clause.judged for clause in clauses.values()} == {"found"}
    undo(file, stamp=ada.stamp(6))
    assert fold(file.entries()).clauses == {}


def test_reading_the_same_file_again_changes_nothing_that_was_judged() -> None:
    file = begun("GB")
    take_clauses(file, [found()], stamp=ada.stamp(5))
    judge(file, "days", "confirmed", stamp=ada.stamp(6))
    before = file.entries()
    take_clauses(file, [found()], stamp=ada.stamp(7))
    assert file.entries() == before
    assert fold(file.entries()).clauses["days"].counts


def test_a_clause_with_two_numbers_becomes_two_proposals() -> None:
    file = begun("GB")
    numbers = [
        {"number": "10", "unit": "working_day", "base": None, "modal": "should"},
        {"number": "15", "unit": "working_day", "base": None, "modal": "must"},
    ]
    take_clauses(file, [found("answer_time", numbers=numbers)], stamp=ada.stamp(5))
    assert [(str(clause.number), clause.modal) for clause in fold(file.entries()).clauses.values()] == [("10", "should"), ("15", "must")]


@given(st.text(min_size=300, max_size=400).filter(lambda text: text.strip() != ""))
def test_a_long_heading_keeps_its_end(heading: str) -> None:
    file = begun("GB")
    take_clauses(file, [found(heading=heading)], stamp=ada.stamp(5))
    assert len(fold(file.entries()).clauses) == 1


def test_the_reader_knows_the_kinds_of_the_case_and_no_other() -> None:
    assert set(KINDS) == set(CLAUSES)


def test_a_day_typed_for_the_law_is_kept_where_the_case_keeps_it() -> None:
    file = begun("IE")
    while question(file).name != "employed_since":
        missing = question(file)
        answer_question(file, missing, ANSWERS[missing.ask.kind], stamp=ada.stamp(20))
    answer_question(file, question(file), ["2024-02-01"], stamp=ada.stamp(21))
    assert fold(file.entries()).person.employed_since == date(2024, 2, 1)


def test_a_policy_that_was_read_is_one_that_was_found_and_goes_again_with_its_clauses() -> None:
    file = begun("GB")
    take_policy(file, [found()], stamp=ada.stamp(5))
    case = fold(file.entries())
    assert (case.policy.found, case.policy.looked_on, list(case.clauses)) == ("yes", ada.TODAY, ["days"])
    undo(file, stamp=ada.stamp(6))
    case = fold(file.entries())
    assert (case.policy.found, case.clauses) == (None, {})


def test_looked_and_found_none_is_kept_kind_by_kind() -> None:
    file = begun("GB")
    note_none(file, {"appeal": True, "recall": True, "days": False}, stamp=ada.stamp(5))
    note_none(file, {"recall": False}, stamp=ada.stamp(6))
    assert fold(file.entries()).policy.no_rule_on == ("appeal",)


def test_some_answers_leave_the_others_as_they_are() -> None:
    file = begun("GB")
    answer_some(file, "person", {"name": "Ada"}, stamp=ada.stamp(5))
    person = fold(file.entries()).person
    assert (person.name, person.place) == ("Ada", "GB")


def test_no_disabled_child_is_not_no_child() -> None:
    file = begun("BE")
    answer(file, "rights", {"has_children": True, "child_ages": ["4"]}, stamp=ada.stamp(3))
    answer_question(file, Missing("disabled_child_ages", question_for("disabled_child_ages")), ["none"], stamp=ada.stamp(4))
    rights = fold(file.entries()).rights
    assert (rights.has_children, [int(age) for age in rights.child_ages]) == (True, [4])
    assert "disabled_child" in rights.not_true_of_me
