"""One rule rates a task: never kinder when an answer gets stricter."""

import csv
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from homeground.case.task import Task
from homeground.portability import movable_hours, rate
from tests import ada

STRICTER = {
    "thing": ("none", "paper", "movable", "fixed"),
    "people": ("none", "video", "in_person"),
    "access": ("yes", "grantable", "never"),
    "data": ("ordinary", "confidential", "restricted", "site_only"),
    "timing": ("async", "scheduled", "walk_up"),
}
ALL = [dict(zip(STRICTER, answers, strict=True)) for answers in product(*STRICTER.values())]
ORDER = ("home", "partly", "onsite")


def _rated(answers: dict[str, str]) -> str:
    return rate(Task(name="x", **answers)).result  # type: ignore[arg-type]  # the words are read at run time


def test_of_the_432_answer_sets_4_are_home_104_partly_and_324_on_site() -> None:
    results = [_rated(answers) for answers in ALL]
    assert (len(ALL), *(results.count(result) for result in ORDER)) == (432, 4, 104, 324)


def test_a_stricter_answer_never_frees_a_task() -> None:
    for answers in ALL:
        for tie, words in STRICTER.items():
            for word in words[words.index(answers[tie]) :]:
                assert ORDER.index(_rated({**answers, tie: word})) >= ORDER.index(_rated(answers)), (answers, tie, word)


def test_a_task_that_is_not_tied_is_sure_only_when_all_five_answers_were_given() -> None:
    full = Task(name="x", **ALL[0])  # type: ignore[arg-type]  # the words are read at run time
    assert rate(full).is_sure
    assert not any(rate(ada.changed(full, **{tie: None})).is_sure for tie in STRICTER)


def test_one_blocking_answer_is_enough_to_be_sure() -> None:
    assert rate(Task(name="x", thing="fixed")).is_sure


def test_hours_of_a_task_that_is_not_sure_move_nowhere_and_the_week_has_no_share() -> None:
    counter = Task(name="Serve at the counter", hours_per_week="35")  # type: ignore[arg-type]  # typed as people type it
    movable = movable_hours([counter])
    assert [movable.entered, movable.now, movable.with_conditions, movable.unsure] == [Decimal(35), Decimal(0), Decimal(0), Decimal(35)]
    assert movable.share is None


def test_a_share_lies_between_nought_and_one_and_more_hours_than_a_week_has_make_none() -> None:
    movable = movable_hours(ada.case().tasks.values())
    assert movable.share is not None
    assert str(round(movable.share, 4)) == "0.8143"
    assert movable_hours([ada.changed(ada.case().tasks["monthly-reports"], hours_per_week="80") for _ in range(3)]).share is None


def test_the_example_moves_28_and_a_half_of_35_hours_once_the_conditions_are_met() -> None:
    movable = movable_hours(ada.case().tasks.values())
    assert (movable.entered, movable.now, movable.with_conditions) == (Decimal(35), Decimal("18.5"), Decimal("28.5"))


def test_what_the_person_sees_to_lies_between_what_moves_now_and_what_may_move() -> None:
    movable = movable_hours(ada.changed(task, taken_on=row != "billing-queries") for row, task in ada.case().tasks.items())
    assert (movable.now, movable.taken_on, movable.with_conditions) == (Decimal("18.5"), Decimal(22), Decimal("28.5"))


def test_the_known_answer_sets_agree(reference_data: Path) -> None:
    with (reference_data / "cases" / "task-questions.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        rating = rate(Task(name="x", **{tie: row[tie] for tie in STRICTER}))  # type: ignore[arg-type]  # the words are read at run time
        assert rating.result == row["expected"], row
        assert ";".join(rating.causes) == row["blocked_by"], row
        assert ";".join(rating.conditions) == row["conditions"], row


@pytest.mark.parametrize("hours", [None, "0"])
def test_a_task_without_hours_counts_nothing(hours: str | None) -> None:
    assert movable_hours([Task(name="x", hours_per_week=hours)]).entered == 0  # type: ignore[arg-type]  # typed as people type it
