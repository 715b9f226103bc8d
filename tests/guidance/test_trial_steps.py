"""The next step while a trial is under way, and what its section lacks before."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from homeground.desk.interview import answer_some
from homeground.desk.trial import close, freeze
from homeground.desk.trial_days import log_day
from homeground.guidance import next_step, section_states
from homeground.guidance.trial import in_the_trial, trial_said
from homeground.wording import say
from tests import ada
from tests.desk.trials import PLAN, PLANNED_ON, case_of, drawn, planned, stamp

FIRST, LAST = date(2027, 1, 18), date(2027, 2, 19)
_IN_TRIAL: Mapping[str, str] = {"where": "trial", "where_since": "2027-01-04"}


def test_a_plan_that_is_whole_is_frozen_once_the_trial_was_agreed() -> None:
    file = planned()
    assert next_step(case_of(file), PLANNED_ON).id != "trial-freeze"
    answer_some(file, "person", _IN_TRIAL, stamp=stamp(hour=10))
    assert next_step(case_of(file), PLANNED_ON).id == "trial-freeze"


def test_first_the_digests_then_the_days_then_the_end() -> None:
    file = planned()
    answer_some(file, "person", _IN_TRIAL, stamp=stamp(hour=9))
    freeze(file, stamp=stamp(hour=10))
    assert next_step(case_of(file), PLANNED_ON).id == "trial-commit"
    file = planned()
    answer_some(file, "person", _IN_TRIAL, stamp=stamp(hour=9))
    drawn(file)
    step = next_step(case_of(file), FIRST)
    assert (step.id, say(step.title)) == ("trial-log", "Log today")
    log_day(file, value=44, stamp=stamp(FIRST))
    assert not next_step(case_of(file), FIRST).id.startswith("trial-")
    assert next_step(case_of(file), FIRST + timedelta(days=5)).id == "trial-log-late"
    for at in range(1, 33):
        if (on := FIRST + timedelta(days=at)).isoweekday() < 6:
            log_day(file, value=44, stamp=stamp(on))
    after = LAST + timedelta(days=1)
    assert next_step(case_of(file), after).id == "trial-close"
    close(file, "over", stamp=stamp(after))
    assert next_step(case_of(file), after).id == "trial-note"


@pytest.mark.parametrize(("without", "path"), [("question", "trial.question"), ("home_days", "trial.home_days"), ("kind", "trial.kind")])
def test_the_section_says_what_its_plan_lacks(without: str, path: str) -> None:
    case = case_of(planned({name: value for name, value in PLAN.items() if name != without}))
    state = next(state for state in section_states(case, PLANNED_ON) if state.section == "trial")
    assert state.state == "in-progress"
    assert path in {missing.path for missing in state.missing}


def test_a_frozen_plan_lacks_nothing_and_says_how_far_it_is() -> None:
    state = next(state for state in section_states(case_of(drawn()), FIRST) if state.section == "trial")
    assert (state.state, say(state.summary)) == ("done", "It runs until 19 February 2027. 0 days counted.")


@pytest.mark.parametrize(("where", "is_lacking"), [("not-asked", False), ("maybe", True), ("trial", True), ("granted", False)])
def test_a_plan_lacks_something_only_while_it_is_talked_of(where: str, is_lacking: bool) -> None:  # noqa: FBT001 - a column of the table
    case = ada.changed(ada.case(), person=ada.changed(ada.case().person, where=where))
    state = next(state for state in section_states(case, ada.TODAY) if state.section == "trial")
    assert (state.state, bool(state.missing)) == ("not-started", is_lacking)


def test_a_day_is_named_once_and_not_twice_over() -> None:
    file = drawn()
    waiting = say(trial_said(case_of(file), FIRST - timedelta(days=10)))
    late = in_the_trial(case_of(file), FIRST + timedelta(days=5))
    assert late is not None
    for told in (waiting, say(late.title)):
        assert told.count("2027") == 1
