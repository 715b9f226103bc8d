"""What stands beside a verdict: guards, two looks at what days hide, and a bet that may be read at any time."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from homeground.trial import ObservedBlock
from homeground.trial.betting import Bet, bet
from homeground.trial.day_entry import DayEntry
from homeground.trial.draw import Place
from homeground.trial.guards import GuardJudged, judge_guard
from homeground.trial.measure import Guard
from homeground.trial.moved_work import Displaced, carried_over, displaced
from homeground.trial.observing import DayOutcome
from homeground.wording import say
from tests.trial.books import counted
from tests.trial.observations import WHOLE_TRIALS, redrawn, week_choices
from tests.trial.test_exact import with_home_days_times
from tests.trial.test_verdicts import ALPHA, TENTH, judged

ON_TIME = Guard(name="on time", direction="higher", margin=Decimal("0.20"))


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (judged("0.01", "0.5", 850, 1050), "pass"),
        (judged("0.01", "0.99", 850, 960), "pass"),
        (judged("0.2", "0.99", 700, 960), "fail"),
        (judged("0.2", "0.7", 700, 1060), "watch"),
        (judged("0.01", "0.5", 850, 1050, compared=1), "watch"),
    ],
)
def test_a_guard_passes_fails_or_is_watched(result: object, state: str) -> None:
    one = GuardJudged(ON_TIME, result)  # type: ignore[arg-type]  # a result made above
    assert one.state == state
    assert say(one.said).startswith("on time: ")


def test_a_guard_is_judged_by_its_own_margin_and_direction() -> None:
    choices = week_choices(5, 2)
    blocks = [ObservedBlock(((10, 10, 12, 11, 10),), choices, 0), ObservedBlock(((9, 10, 10, 10, 11),), choices, 1)]
    one = judge_guard(replace(ON_TIME, direction="lower"), blocks, alpha=ALPHA).judged
    assert (one.margin, one.direction) == (Fraction(1, 5), "lower")


@pytest.mark.parametrize(
    ("all_days", "office_days", "is_warned"),
    [("0.98", "0.97", False), ("0.979", "1", True), ("1.02", "0.96", True)],
    ids=["kept", "less", "moved"],
)
def test_work_that_may_have_been_moved_is_warned_of(all_days: str, office_days: str, is_warned: bool) -> None:  # noqa: FBT001 - a table of examples
    one = Displaced(Fraction(all_days), Fraction(office_days))
    assert one.is_warned is is_warned
    assert ("saved up" in say(one.said)) is is_warned


def test_days_of_the_trial_are_set_beside_those_before() -> None:
    choices = week_choices(5, 2)
    blocks = [ObservedBlock(((14, 14, 8, 8, None),), choices, 0)]
    assert displaced([10] * 40, blocks) == Displaced(Fraction(44, 40), Fraction(8, 10))
    assert displaced([10] * 40, blocks, fixed_office_days=[10, 10]) == Displaced(Fraction(64, 60), Fraction(9, 10))
    assert displaced([0] * 40, blocks) is None


def days(*told: tuple[Place, int | None]) -> list[DayOutcome]:
    found = []
    for at, (place, value) in enumerate(told):
        on = date(2027, 1, 11) + timedelta(days=at + at // 5 * 2)
        found.append(DayOutcome(on, place, None if value is None else DayEntry(1, counted(on, value), "0" * 64)))
    return found


def test_office_days_after_home_days_are_set_beside_the_others() -> None:
    week = days(("home", 30), ("office", 18), ("office", 20), ("home", None), ("office", None), ("home", 9), ("office", 22), ("office", 30))
    found = carried_over(week)
    assert found is not None
    assert (found.after_home, found.days_after_home) == (Fraction(18 + 22, 2), 2)
    assert (found.others, found.days_others) == (Fraction(20 + 30, 2), 2)
    assert "80%" in say(found.said)


def test_a_day_after_a_long_gap_follows_nothing() -> None:
    monday, tuesday, wednesday, later = days(("home", 30), ("office", 10), ("office", 12), ("office", 14))
    near = carried_over([monday, tuesday, wednesday, later])
    far = carried_over([monday, tuesday, wednesday, replace(later, on=later.on + timedelta(days=3))])
    assert near is not None
    assert far is not None
    assert (near.days_others, far.days_others) == (2, 1)


def test_nothing_is_compared_where_no_office_day_follows_a_home_day() -> None:
    assert carried_over([]) is None
    assert carried_over([DayOutcome(date(2027, 1, 11), "office", None), DayOutcome(date(2027, 1, 12), "office", None)]) is None


@settings(max_examples=15)
@given(WHOLE_TRIALS)
def test_a_bet_grows_in_no_lot_on_average_where_home_days_cost_the_margin(blocks: list[ObservedBlock]) -> None:
    lots = [[with_home_days_times(Fraction(9, 10), block, 10) for block in one] for one in redrawn(blocks)]
    for upto in range(1, len(blocks) + 1):
        ends = [bet(one, margin=TENTH, direction="higher").held[upto - 1] for one in lots]
        assert sum(ends) / len(ends) == pytest.approx(1)


def test_a_bet_on_good_home_days_is_won_and_on_poor_ones_lost() -> None:
    choices = week_choices(5, 2)
    good = [ObservedBlock(((24, 25, 20, 21, 22),), choices, 0)] * 12
    poor = [ObservedBlock(((12, 13, 20, 21, 22),), choices, 0)] * 12
    assert bet(good, margin=TENTH, direction="higher").is_enough(ALPHA)
    assert not bet(poor, margin=TENTH, direction="higher").is_enough(ALPHA)
    assert bet(poor, margin=TENTH, direction="lower").is_enough(ALPHA)


def test_the_stake_follows_what_was_drawn_before_and_is_withdrawn_after_poor_days() -> None:
    choices = week_choices(5, 2)
    held = bet([ObservedBlock(((12, 13, 20, 21, 22),), choices, 0)] * 4, margin=TENTH, direction="higher").held
    assert held[0] < 1
    assert held[1:] == (held[0],) * 3


def test_where_nothing_is_counted_nothing_is_won_or_lost() -> None:
    assert bet([ObservedBlock(((0, 0, 0),), week_choices(3, 1), 0)], margin=TENTH, direction="higher") == Bet((1.0,))
