"""What stands beside a verdict: guards, two looks at what days hide, and a bet that may be read at any time."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from homeground.trial import ObservedBlock
from homeground.trial.betting import Bet, bet
from homeground.trial.day_entry import DayEntry
from homeground.trial.draw import Place
from homeground.trial.exact import Direction
from homeground.trial.guards import GuardJudged, judge_guard
from homeground.trial.measure import Guard
from homeground.trial.moved_work import BesideBefore, Displaced, carried_over, displaced
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


BEYOND, BY_CHANCE = True, False


@pytest.mark.parametrize(
    ("all_days", "office_days", "says"),
    [
        (BesideBefore(Fraction("0.98"), BEYOND), BesideBefore(Fraction("0.97"), BEYOND), ""),
        (BesideBefore(Fraction("0.979"), BEYOND), BesideBefore(Fraction(1), BY_CHANCE), "saved up"),
        (BesideBefore(Fraction("1.02"), BY_CHANCE), BesideBefore(Fraction("0.96"), BEYOND), "saved up"),
        (BesideBefore(Fraction("0.9"), BY_CHANCE), BesideBefore(Fraction("0.9"), BY_CHANCE), "By chance alone"),
    ],
    ids=["kept", "less", "moved", "by chance"],
)
def test_work_that_may_have_been_moved_is_warned_of(all_days: BesideBefore, office_days: BesideBefore, says: str) -> None:
    one = Displaced(all_days, office_days)
    assert one.is_warned is (says == "saved up")
    assert says in say(one.said)
    assert ("saved up" in say(one.said)) is one.is_warned


def test_where_less_is_better_more_is_what_warns() -> None:
    slower, quicker = BesideBefore(Fraction("1.04"), is_beyond_chance=True), BesideBefore(Fraction("0.9"), is_beyond_chance=True)
    assert Displaced(quicker, slower, "lower").is_warned
    assert not Displaced(quicker, quicker, "lower").is_warned
    assert "takes long" in say(Displaced(quicker, slower, "lower").said)


def in_weeks(first: date, *weeks: tuple[int, ...]) -> dict[date, int]:
    return {first + timedelta(weeks=at, days=day): value for at, week in enumerate(weeks) for day, value in enumerate(week)}


BEFORE, DURING = date(2026, 11, 2), date(2027, 1, 11)
FRIDAYS_WEAK = (12, 11, 10, 9, 5), (10, 11, 12, 9, 5), (11, 10, 12, 9, 6), (11, 12, 10, 10, 5)


def beside(home: dict[date, int], office: dict[date, int], direction: Direction = "higher") -> Displaced:
    found = displaced(in_weeks(BEFORE, *FRIDAYS_WEAK), home=home, office=office, direction=direction)
    assert found is not None
    return found


def test_each_weekday_is_set_beside_its_own_days_before() -> None:
    during = in_weeks(DURING, *FRIDAYS_WEAK)
    office = {on: value for on, value in during.items() if on.weekday() == 4}
    found = beside({on: value for on, value in during.items() if on not in office}, office)
    assert (found.all_days.share, found.office_days.share) == (Fraction(1), Fraction(1))
    assert not found.is_warned
    monday_once = {DURING: 11} | office
    assert beside({}, monday_once).office_days.share == 6 / (Fraction(1, 8) * 11 + Fraction(7, 8) * Fraction(21, 4))


def test_only_a_fall_that_stands_out_from_how_weeks_differ_is_beyond_chance() -> None:
    fallen = in_weeks(DURING, *(tuple(value - 3 for value in week) for week in FRIDAYS_WEAK))
    assert beside({}, fallen).office_days.is_beyond_chance
    assert not beside({}, fallen, "lower").office_days.is_beyond_chance
    wild = in_weeks(DURING, *(tuple(value - 3 + 12 * (at % 2) for value in week) for at, week in enumerate(FRIDAYS_WEAK)))
    assert not beside({}, wild).office_days.is_beyond_chance
    for weeks in (1, 2):
        few = in_weeks(DURING, *(tuple(value - 3 for value in week) for week in FRIDAYS_WEAK[:weeks]))
        assert not beside({}, few).office_days.is_beyond_chance


def test_nothing_is_set_beside_nothing() -> None:
    office = in_weeks(DURING, (8, 8))
    assert displaced({}, home={}, office=office, direction="higher") is None
    assert displaced(in_weeks(BEFORE, (0, 0, 0)), home={}, office=office, direction="higher") is None
    assert displaced(in_weeks(BEFORE, (5, 5, 5)), home=office, office={}, direction="higher") is None
    assert displaced(in_weeks(BEFORE, (0, 0, 5)), home={}, office=office, direction="higher") is None


def test_unchanged_work_is_warned_of_in_at_most_one_trial_of_twenty() -> None:
    dice = np.random.default_rng(4)
    warned = 0
    for _ in range(200):
        before, during = (in_weeks(first, *dice.integers(5, 16, (weeks, 5)).tolist()) for first, weeks in ((BEFORE, 8), (DURING, 10)))
        home = {DURING + timedelta(weeks=week, days=day): 0 for week in range(10) for day in dice.permutation(5)[:2].tolist()}
        at_home = {on: value for on, value in during.items() if on in home}
        in_office = {on: value for on, value in during.items() if on not in home}
        found = displaced(before, home=at_home, office=in_office, direction="higher")
        warned += found is not None and found.is_warned
    assert 0 < warned <= 10


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
