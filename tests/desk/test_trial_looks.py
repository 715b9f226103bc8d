"""How the lot draws, how often it may be wrong and when one looks stand in the plan; a look at half decides, or tells nothing."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer
from homeground.desk.case_file import CaseFile
from homeground.desk.trial import TooEarly, bundle, close, freeze, look_at_trial
from homeground.desk.trial_days import FileDay, log_day, preview_of, take_days
from homeground.guidance.trial import in_the_trial
from homeground.papers import PAPERS
from homeground.trial import CompletePlan, Plan, plan_of, trial_of, verify
from homeground.trial.looks import halfway_looks, looks_mistakes
from homeground.wording import say
from tests.desk.trials import PLANNED_ON, case_of, days_from, drawn, planned, stamp

HALF_OVER = date(2027, 2, 22)
LAST = date(2027, 3, 26)


def plan(**answers: Any) -> Plan:  # noqa: ANN401 - any answer
    whole = plan_of(case_of(planned(**answers))).complete
    assert isinstance(whole, CompletePlan)
    return whole.plan


def running(home: Callable[[date], int], *, until: date = HALF_OVER) -> CaseFile:
    """A trial of ten weeks with two looks, counted up to a day: so much on home days, 40 or so in the office."""
    file = drawn(planned(weeks="10", looks="two"))
    held = trial_of(case_of(file))
    days = [FileDay(on, Decimal(home(on) if held.place(on) == "home" else 38 + on.day % 4)) for on in held.unlogged(until) if on < until]
    take_days(file, preview_of(file, days, "0f" * 32, today=until), may_use=True, stamp=stamp(until))
    return file


def good(_on: date) -> int:
    return 60


def doubtful(on: date) -> int:
    return 34 + on.day % 4


def test_left_open_the_lot_is_balanced_and_looked_at_once_at_one_in_twenty() -> None:
    found = plan()
    assert (found.design, found.alpha, found.settled_looks[0].level, len(found.settled_looks)) == ("balanced", *[Decimal("0.05")] * 2, 1)


def test_design_level_and_looks_are_chosen_in_the_section() -> None:
    found = plan(design="free", level_percent="2.5", weeks="6", looks="two")
    assert (found.design, found.alpha) == ("free", Decimal("0.025"))
    assert [(look.after_weeks, look.level) for look in found.looks] == [(3, Decimal("0.00152")), (6, Decimal("0.02348"))]
    usual = plan(weeks="10", looks="two")
    assert [(look.after_weeks, str(look.level)) for look in usual.looks] == [(5, "0.00557"), (10, "0.0482")]


@given(st.integers(1, 26), st.integers(10, 100).map(lambda parts: Decimal(parts) / 1000))
def test_the_levels_of_two_looks_keep_every_level(half: int, alpha: Decimal) -> None:
    looks = halfway_looks(2 * half, alpha)
    assert list(looks_mistakes(looks, weeks=2 * half, alpha=alpha)) == []
    assert looks[0].level <= looks[1].level <= alpha


@pytest.mark.parametrize(
    ("answers", "field", "remedy"),
    [
        ({"looks": "two"}, "looks", "take 4 or 6, or look once"),
        ({"looks": "two", "weeks": "12"}, "looks", "or draw each week by itself"),
        ({"level_percent": "2.55"}, "level_percent", "decimals"),
    ],
)
def test_what_cannot_be_looked_at_so_is_told_where_it_is_answered(answers: dict[str, Any], field: str, remedy: str) -> None:
    (mistake,) = plan_of(case_of(planned(**answers))).mistakes
    assert mistake.field == field
    assert remedy in mistake.remedy


def test_a_plan_of_two_looks_is_forecast_at_the_level_of_its_last() -> None:
    past = [FileDay(on, Decimal(38 + 7 * on.toordinal() % 5)) for on in days_from(date(2026, 11, 9), 56)]
    powers = []
    for looks in ("one", "two"):
        file = planned(weeks="10", looks=looks)
        take_days(file, preview_of(file, past, "0f" * 32, today=PLANNED_ON), may_use=True, stamp=stamp(hour=9))
        forecast = look_at_trial(case_of(file), PLANNED_ON).forecast
        assert forecast is not None
        powers.append(forecast.prospect.alpha)
    assert powers == [Fraction("0.05"), Fraction("0.0482")]


def test_pairs_of_weeks_leave_the_design_of_the_lot_open() -> None:
    assert plan(kind="pairs", home_days=None, weeks="12", design="free").design == "pairs"


@pytest.mark.parametrize(("home", "half", "verdict"), [(good, "decided", "better"), (doubtful, "open", None)])
def test_a_look_at_half_decides_or_tells_no_figure(home: Callable[[date], int], half: str, verdict: str | None) -> None:
    file = running(home)
    before, after = (look_at_trial(case_of(file), on) for on in (HALF_OVER - timedelta(days=4), HALF_OVER))
    assert (before.half, before.result) == ("ahead", None)
    assert after.half == half
    assert (after.result.result.verdict if after.result else None) == verdict
    if verdict is None:
        with pytest.raises(TooEarly):
            bundle(case_of(file), HALF_OVER)
        with pytest.raises(BadAnswer, match="no look at half has decided"):
            close(file, "decided", stamp=stamp(HALF_OVER))


def test_the_look_at_half_waits_until_every_day_before_it_is_counted() -> None:
    file = running(good, until=HALF_OVER - timedelta(days=4))
    assert look_at_trial(case_of(file), HALF_OVER).half == "ahead"


def test_what_the_look_at_half_decided_is_closed_checked_and_never_turned_later() -> None:
    file = running(good)
    step = in_the_trial(case_of(file), HALF_OVER)
    assert step is not None
    assert step.id == "trial-close-at-half"
    at_half = look_at_trial(case_of(file), HALF_OVER).result
    held = trial_of(case_of(file))
    worse = [FileDay(on, Decimal(1)) for on in held.unlogged(LAST) if held.place(on) == "home"]
    take_days(file, preview_of(file, worse, "1f" * 32, today=LAST), may_use=True, stamp=stamp(LAST))
    at_end = look_at_trial(case_of(file), LAST).result
    assert at_half is not None
    assert at_end is not None
    assert at_end.result == at_half.result
    close(file, "decided", stamp=stamp(LAST))
    assert look_at_trial(case_of(file), LAST).stage == "closed"
    found = verify(bundle(case_of(file), LAST))
    assert found.broken == ()
    assert found.result is not None
    assert found.result.judged.alpha == Fraction("0.00557")


def test_what_a_look_at_half_was_taken_of_is_changed_no_more() -> None:
    for home in (good, doubtful):
        file = running(home)
        first = trial_of(case_of(file)).outcomes[0].on
        with pytest.raises(BadAnswer, match="the look at half was taken"):
            log_day(file, value=99, on=first, stamp=stamp(HALF_OVER))
        found = preview_of(file, [FileDay(first, Decimal(99))], "2f" * 32, today=HALF_OVER)
        assert [how for _, how in found.days] == ["looked"]
        assert take_days(file, found, may_use=True, stamp=stamp(HALF_OVER)) == 0


def told(file: CaseFile, on: date = PLANNED_ON, name: str = "trial-plan") -> str:
    return "\n".join(say(sentence.message) for _, sentence in PAPERS[name].of(case_of(file), on).sentences())


def test_the_plan_paper_tells_how_it_is_drawn_looked_at_and_how_often_it_may_be_wrong() -> None:
    plain, chosen = told(planned()), planned(weeks="6", design="free", looks="two", level_percent="2")
    assert "at most once in twenty" in plain
    assert "once, after the last week" in plain
    freeze(chosen, stamp=stamp(hour=10), knowingly=True)
    for draft_or_frozen in (told(planned(weeks="6", design="free", looks="two", level_percent="2")), told(chosen)):
        assert "at most in 2% of such trials" in draft_or_frozen
        assert "We look at the result twice" in draft_or_frozen
        assert "The home days of each week are drawn by themselves." in draft_or_frozen


def test_the_report_of_a_trial_that_half_of_it_decided_says_so() -> None:
    file = running(good)
    assert "There is no result yet." in told(file, HALF_OVER - timedelta(days=4), "trial-report")
    close(file, "decided", stamp=stamp(HALF_OVER))
    assert "the look at half has decided" in told(file, HALF_OVER, "trial-report")
