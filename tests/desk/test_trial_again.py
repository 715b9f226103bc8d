"""After a closed trial its report is read together; a second one is planned beside it, with its days where that is honest."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from homeground.case import BadAnswer
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import answer, answer_some
from homeground.desk.trial import bundle, close, freeze, look_at_trial
from homeground.desk.trial_days import FileDay, log_day, preview_of, take_days
from homeground.desk.trial_heads import note_sent
from homeground.guidance.trial import in_the_trial, trial_said
from homeground.trial import CompletePlan, trial_of, verify
from homeground.wording import say
from tests.desk.trials import PLAN, case_of, days_from, drawn, stamp

FIRST, AFTER = date(2027, 1, 18), date(2027, 2, 22)
SECOND = {**PLAN, "weeks": "10", "start_on": "2027-03-08", "delete_on": "2027-12-01"}


def closed() -> CaseFile:
    """A trial that was counted to its end, and closed."""
    file = drawn()
    days = [FileDay(on, Decimal(38 + 7 * on.toordinal() % 9)) for on in days_from(FIRST, 33)]
    take_days(file, preview_of(file, days, "0f" * 32, today=AFTER), may_use=True, stamp=stamp(AFTER))
    close(file, "over", stamp=stamp(AFTER, hour=18))
    return file


def at_trial(file: CaseFile) -> CaseFile:
    answer_some(file, "person", {"where": "trial", "where_since": FIRST}, stamp=stamp(AFTER, hour=19))
    return file


def test_after_the_closing_the_last_head_goes_out_and_then_the_report_is_read_together() -> None:
    file = at_trial(closed())
    step = in_the_trial(case_of(file), AFTER)
    assert step is not None
    assert step.id == "trial-note"
    note_sent(file, stamp=stamp(AFTER, hour=20))
    step = in_the_trial(case_of(file), AFTER)
    assert step is not None
    assert step.id == "trial-report"
    assert "report" in say(step.title)


def test_a_trial_that_was_never_drawn_is_followed_by_another_plan() -> None:
    file = at_trial(closed())
    answer(file, "trial", SECOND, stamp=stamp(AFTER, hour=20))
    freeze(file, stamp=stamp(AFTER, hour=21))
    close(file, "no-draw", stamp=stamp(AFTER, hour=22))
    step = in_the_trial(case_of(file), AFTER)
    assert step is not None
    assert step.id == "trial-again"


def test_a_second_plan_has_the_first_trial_beside_it_and_its_days_in_the_forecast() -> None:
    file = closed()
    assert look_at_trial(case_of(file), AFTER).earlier == ()
    answer(file, "trial", SECOND, stamp=stamp(AFTER, hour=19))
    look = look_at_trial(case_of(file), AFTER)
    assert (look.stage, look.result) == ("unplanned", None)
    assert "not frozen yet" in say(trial_said(case_of(file), AFTER))
    (first,) = look.earlier
    assert first.result is not None
    assert say(first.said).startswith("Do I close as many cases at home?")
    assert look.forecast is not None
    assert look.forecast.past is not None
    assert look.forecast.past.weeks == 5
    freeze(file, stamp=stamp(AFTER, hour=20), knowingly=True)
    later = look_at_trial(case_of(file), AFTER)
    assert later.stage == "commitments"
    assert [one.result.result for one in later.earlier if one.result] == [first.result.result]
    assert len(trial_of(case_of(file)).weeks_before) == 25


def test_days_of_a_trial_that_counted_something_else_tell_nothing_of_a_second() -> None:
    file = closed()
    answer(file, "trial", {**SECOND, "measure_name": "letters answered"}, stamp=stamp(AFTER, hour=19))
    look = look_at_trial(case_of(file), AFTER)
    assert look.forecast is None
    freeze(file, stamp=stamp(AFTER, hour=20), knowingly=True)
    assert trial_of(case_of(file)).weeks_before == {}


def test_days_after_a_closed_trial_are_taken_in_and_change_nothing_of_it() -> None:
    file = closed()
    packed = bundle(case_of(file), AFTER)
    week = days_from(AFTER, 8)
    today = week[-1]
    days = [FileDay(on, Decimal(44)) for on in (*week, FIRST)]
    found = preview_of(file, days, "1f" * 32, today=today)
    assert (found.count("new"), found.count("outside")) == (7, 2)
    assert take_days(file, found, may_use=True, stamp=stamp(today)) == 7
    assert take_days(file, preview_of(file, days, "1f" * 32, today=today), may_use=True, stamp=stamp(today)) == 0
    assert bundle(case_of(file), today) == packed
    assert verify(packed).holds


def test_a_second_trial_runs_and_the_first_stays_as_it_was() -> None:
    file = drawn()
    log_day(file, value=44, stamp=stamp(FIRST))
    close(file, "agreed", stamp=stamp(FIRST, hour=18))
    before = look_at_trial(case_of(file), FIRST).result
    answer(file, "trial", {**PLAN, "start_on": "2027-02-01"}, stamp=stamp(FIRST, hour=19))
    drawn(file, on=FIRST + timedelta(days=1))
    plan = trial_of(case_of(file)).plan
    assert isinstance(plan, CompletePlan)
    log_day(file, value=99, stamp=stamp(plan.days[0]))
    (first,) = look_at_trial(case_of(file), plan.days[0]).earlier
    assert before is not None
    assert first.result is not None
    assert first.result.result == before.result
    with pytest.raises(BadAnswer, match="no day of this trial"):
        log_day(file, value=1, on=FIRST, stamp=stamp(plan.days[0]))


def test_days_counted_after_an_early_end_are_no_words_of_the_trial_that_ended() -> None:
    file = drawn()
    log_day(file, value=44, stamp=stamp(FIRST))
    close(file, "stopped", stamp=stamp(FIRST, hour=18))
    packed = bundle(case_of(file), AFTER)
    days = [FileDay(on, Decimal(99)) for on in days_from(FIRST, 20)]
    assert take_days(file, preview_of(file, days, "1f" * 32, today=AFTER), may_use=True, stamp=stamp(AFTER)) == 19
    assert bundle(case_of(file), AFTER) == packed
