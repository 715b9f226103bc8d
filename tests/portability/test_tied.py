"""A task of the week is tied by what its five answers say, and only while its conditions are not taken on."""

from itertools import product
from typing import get_args

from homeground.case.task import Access, Data, People, Task, Thing, Timing
from homeground.portability import TIES, rate, tied_by

WORDS = (get_args(Thing), get_args(People), get_args(Access), get_args(Data), get_args(Timing))
TASKS = [Task(name="x", **dict(zip(TIES, answers, strict=True))) for answers in product(*WORDS)]


def test_a_task_is_tied_exactly_where_it_is_on_site_or_waits_for_its_conditions() -> None:
    assert len(TASKS) == 432
    for task in TASKS:
        result = rate(task).result
        assert bool(tied_by(task, is_taken_on=False)) == (result != "home")
        assert bool(tied_by(task, is_taken_on=True)) == (result == "onsite")


def test_it_is_tied_by_its_blocking_answers_or_else_by_its_conditions() -> None:
    assert tied_by(Task(name="x", thing="fixed", data="confidential"), is_taken_on=False) == ("fixed",)
    assert tied_by(Task(name="x", thing="paper", data="confidential"), is_taken_on=False) == ("paper", "confidential")
    assert tied_by(Task(name="x", people="in_person", data="site_only"), is_taken_on=True) == ("in_person", "site_only")
    for task in TASKS:
        assert len(tied_by(task, is_taken_on=False)) == len(rate(task).causes or rate(task).conditions)
