"""What the employee is asked about stays within what they brought up: nobody learns from a question that their pay could be cut."""

from dataclasses import replace

import numpy as np
import pytest

from homeground.desk.choosing import instead, learned
from homeground.desk.negotiation import prepared
from homeground.negotiation import Package, Question, kept_of
from tests import ada


def _asked(*, brought: bool) -> Question:
    case = ada.case()
    issues = {**case.issues, "extra-work": replace(case.issues["extra-work"], brought=brought)}
    question = prepared(ada.changed(case, issues=issues), ada.TODAY).question
    assert question is not None
    return question


def _shown(question: Question, seed: int) -> list[Package]:
    """Every package that a page would show for it."""
    found = learned(question, np.random.default_rng(seed))
    held = instead(question, (), np.random.default_rng(seed))
    return [*(found.pair or ()), *found.examples, *([held] if held else [])]


@pytest.mark.parametrize("seed", range(4))
def test_extra_work_that_was_not_brought_up_stands_in_no_question_no_example_and_no_alternative(seed: int) -> None:
    question = _asked(brought=False)
    place = next(at for at, issue in enumerate(question.table.issues) if issue.id == "extra-work")
    assert question.kept == kept_of(question.table, ()) == {place}
    shown = _shown(question, seed)
    assert len(shown) >= 4
    assert {package[place] for package in shown} == {question.table.now[place]}


def test_extra_work_that_was_brought_up_is_asked_about() -> None:
    question = _asked(brought=True)
    place = next(at for at, issue in enumerate(question.table.issues) if issue.id == "extra-work")
    assert len({package[place] for seed in range(4) for package in _shown(question, seed)}) > 1
