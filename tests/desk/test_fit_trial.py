"""A fit trial has a review each week and counts nothing; its days grow if the reviews go well, and its report tells them in order."""

from datetime import date, timedelta
from typing import Any

import pytest

from homeground.case import BadAnswer
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import withdraw
from homeground.desk.trial import TooEarly, bundle, close, freeze, look_at_trial
from homeground.desk.trial_calendar import trial_calendar
from homeground.desk.trial_days import FileDay, log_day, preview_of
from homeground.desk.trial_draw import commit
from homeground.desk.trial_reviews import hold_review
from homeground.guidance.trial import in_the_trial, trial_said
from homeground.papers import PAPERS
from homeground.papers.check import check
from homeground.trial import trial_of
from homeground.wording import say
from tests.desk.trials import FIT, OURS, case_of, planned, stamp

MONDAY, FRIDAY = date(2027, 1, 18), date(2027, 1, 22)
GROWS = {"grown_weekdays": ["tue", "thu"], "grows_from_week": "3"}
SAID: dict[str, Any] = {"went_well": "two reports by noon", "went_badly": "the scanner was missed", "next_week": "scans on Mondays"}
WEEK = timedelta(weeks=1)


def frozen(**other: object) -> CaseFile:
    file = planned(FIT, **GROWS, **other)
    freeze(file, stamp=stamp(hour=10))
    return file


def home_days(file: CaseFile) -> list[date]:
    return [day.on for day in trial_of(case_of(file)).fit_days]


def report(file: CaseFile, on: date) -> str:
    return "\n".join(say(sentence.message) for _, sentence in PAPERS["trial-report"].of(case_of(file), on).sentences())


def test_it_asks_for_a_review_each_week_and_for_no_number() -> None:
    file = frozen()
    assert in_the_trial(case_of(file), FRIDAY - timedelta(days=1)) is None
    step = in_the_trial(case_of(file), FRIDAY)
    assert step is not None
    assert step.id == "trial-review"
    assert look_at_trial(case_of(file), FRIDAY).unlogged == ()
    with pytest.raises(BadAnswer, match="counts nothing"):
        log_day(file, value=3, stamp=stamp(FRIDAY))
    assert preview_of(file, [FileDay(FRIDAY, None)], "0f" * 32, today=FRIDAY).count("outside") == 1
    hold_review(file, SAID, stamp=stamp(FRIDAY))
    assert in_the_trial(case_of(file), FRIDAY) is None
    assert say(trial_said(case_of(file), FRIDAY)).endswith("1 of 4 weekly reviews held.")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"went_well": "all"}, "went_badly"),
        ({**SAID, "on": FRIDAY + WEEK}, "on"),
        ({**SAID, "on": MONDAY - timedelta(days=1)}, "on"),
        ({**SAID, "went_well": "x" * 301}, "went_well"),
    ],
)
def test_a_review_that_cannot_be_is_refused_and_nothing_changes(said: dict[str, Any], field: str) -> None:
    file = frozen()
    before = file.entries()
    with pytest.raises(BadAnswer) as refused:
        hold_review(file, said, stamp=stamp(FRIDAY))
    assert field in {one.field for one in refused.value.mistakes}
    assert file.entries() == before


def test_the_second_word_on_a_week_corrects_the_first_and_neither_is_taken_back() -> None:
    file = frozen()
    hold_review(file, SAID, stamp=stamp(FRIDAY))
    hold_review(file, {**SAID, "went_well": "three reports"}, stamp=stamp(FRIDAY, hour=18))
    hold_review(file, SAID, stamp=stamp(FRIDAY + WEEK))
    assert [(one.on, one.went_well) for one in trial_of(case_of(file)).reviews] == [
        (FRIDAY, "three reports"),
        (FRIDAY + WEEK, "two reports by noon"),
    ]
    with pytest.raises(BadAnswer, match="a review stays"):
        withdraw(file, case_of(file).events[-1].id, stamp=stamp(FRIDAY + WEEK))


def test_its_days_grow_unless_a_review_says_that_they_stay() -> None:
    file = frozen()
    tuesday, thursday = date(2027, 2, 2), date(2027, 2, 4)
    assert {tuesday, thursday} <= set(home_days(file))
    hold_review(file, {**SAID, "stays": True}, stamp=stamp(FRIDAY + WEEK))
    assert tuesday in home_days(file)
    assert not {thursday, thursday + WEEK} & set(home_days(file))
    assert {one.on for one in trial_calendar(trial_of(case_of(file)))} == set(home_days(file))
    hold_review(file, SAID, stamp=stamp(FRIDAY + 2 * WEEK))
    assert thursday not in home_days(file)
    assert thursday + WEEK in home_days(file)


def test_it_has_no_draw_no_bundle_and_no_verdict_and_says_so() -> None:
    file = frozen()
    with pytest.raises(BadAnswer, match="has no draw"):
        commit(file, OURS, stamp=stamp(hour=11))
    over = MONDAY + 4 * WEEK
    step = in_the_trial(case_of(file), over)
    assert step is not None
    assert "read its report" in say(step.title)
    close(file, "over", stamp=stamp(over))
    with pytest.raises(TooEarly, match="gives no verdict"):
        bundle(case_of(file), over)
    assert look_at_trial(case_of(file), over).result is None
    assert "gives no verdict" in say(trial_said(case_of(file), over))


def test_the_report_tells_the_reviews_in_order_and_what_it_cannot_show() -> None:
    file = frozen()
    hold_review(file, SAID, stamp=stamp(FRIDAY))
    hold_review(file, {**SAID, "went_well": "nobody waited", "stays": True}, stamp=stamp(FRIDAY + 2 * WEEK))
    close(file, "over", stamp=stamp(MONDAY + 4 * WEEK))
    told = report(file, MONDAY + 4 * WEEK)
    assert told.index("two reports by noon") < told.index("nobody waited") < told.index("It does not show how much gets done at home")
    assert "Friday 22 January 2027, week 1." in told
    assert "No review was noted in 2 weeks of it." in told
    assert "The days stay as they are for now." in told
    assert "%" not in told
    assert check(PAPERS["trial-report"].of(case_of(file), MONDAY + 4 * WEEK)) == ()
