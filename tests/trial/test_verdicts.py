"""The verdict follows from the lot by one rule, and missing days are told for what they could change."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import Chance, Judged, Limit, ObservedBlock, judge
from homeground.trial.exact import Direction
from homeground.trial.missing import days_to_turn, missing_days, near_turn, unfavourable_chance
from homeground.trial.verdict import Break, VerdictKind, breaks_of, verdict_of
from tests.trial.observations import TRIALS, week_choices

ALPHA = Fraction(1, 20)
TENTH = Fraction(1, 10)


def chance(p: str) -> Chance:
    return Chance(10**6, Fraction(p), Fraction(p))


def limit(thousandths: int | None) -> Limit:
    return Limit(thousandths, "exact", None, None)


def judged(p: str, at_one: str, lower: int, upper: int | None, direction: Direction = "higher", compared: int = 8) -> Judged:
    return Judged(direction, TENTH, ALPHA, chance(p), chance(at_one), Fraction(1), Fraction(0), limit(lower), limit(upper), compared)


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        (judged("0.01", "0.2", 940, 1100), "not_worse"),
        (judged("0.05", "0.2", 900, 1100), "not_worse"),
        (judged("0.01", "0.05", 1000, 1200), "better"),
        (judged("0.01", "0.9", 950, 980), "lower_within_margin"),
        (judged("0.01", "0.9", 950, 1000), "not_worse"),
        (judged("0.3", "0.99", 850, 960), "worse"),
        (judged("0.051", "0.6", 899, 1050), "not_settled"),
        (judged("0.051", "0.6", 0, None), "not_settled"),
        (judged("0.01", "0.2", 940, 1100, compared=1), "void"),
        (judged("0.01", "0.9", 1010, 1080, "lower"), "lower_within_margin"),
        (judged("0.2", "0.9", 1010, 1180, "lower"), "worse"),
        (judged("0.2", "0.5", 950, None, "lower"), "not_settled"),
    ],
)
def test_each_verdict_has_its_place_in_the_order(result: Judged, verdict: VerdictKind) -> None:
    assert verdict_of(result) == verdict


@pytest.mark.parametrize("found", ["plan_changed", "chosen_afterwards", "crossed", "log_broken", "too_few_weeks"])
def test_whatever_broke_makes_it_void(found: Break) -> None:
    assert verdict_of(judged("0.01", "0.01", 1100, 1200), (found,)) == "void"


def test_more_than_a_fifth_of_the_home_days_crossed_dilute_a_trial() -> None:
    result = judged("0.01", "0.2", 940, 1100)
    assert breaks_of(result, crossed=4, home_days=20) == ()
    assert breaks_of(result, crossed=5, home_days=20) == ("crossed",)
    assert breaks_of(replace(result, compared=1), crossed=0, home_days=2) == ("too_few_weeks",)


DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["higher", "lower"])


@settings(max_examples=25)
@given(TRIALS, DIRECTIONS)
def test_without_missing_days_nothing_can_turn(blocks: list[ObservedBlock], direction: Direction) -> None:
    whole = [replace(block, weeks=tuple(tuple(value or 0 for value in week) for week in block.weeks)) for block in blocks]
    result = judge(whole, margin=TENTH, alpha=ALPHA, direction=direction)
    assert missing_days(whole) == ()
    assert unfavourable_chance(whole, margin=TENTH, direction=direction) == result.at_margin
    turning = days_to_turn(whole, margin=TENTH, alpha=ALPHA, direction=direction)
    assert turning == (0 if result.p > ALPHA else None)


def weeks(*values: tuple[int | None, ...], home: tuple[int, int] = (0, 1)) -> list[ObservedBlock]:
    choices = week_choices(5, 2)
    return [ObservedBlock((week,), choices, choices.index((home,))) for week in values]


def test_a_clear_trial_stands_and_a_close_one_turns_with_its_missing_days() -> None:
    clear = weeks((30, 31, 20, 21, 22), (29, None, 20, 19, 20), (30, 31, 18, 21, 20), (33, 30, None, 21, 22))
    assert days_to_turn(clear, margin=TENTH, alpha=ALPHA, direction="higher") is None
    close = weeks((21, 23, 20, 24, 22), (None, 24, 20, 22, 20), (14, 22, None, 21, 20), (20, None, 20, 21, 23), (24, 20, 20, None, 21))
    turning = days_to_turn(close, margin=TENTH, alpha=ALPHA, direction="higher")
    assert turning is not None
    assert turning > 0
    line = unfavourable_chance(close, margin=TENTH, direction="higher")
    assert line.high > ALPHA >= judge(close, margin=TENTH, alpha=ALPHA, direction="higher").p


def test_the_day_that_harms_most_is_taken_first() -> None:
    last_harms = weeks((19, 27, 26, 21, None), (None, 23, 19, 17, 22), (28, None, 22, 17, 22), (23, 15, 19, 23, 16))
    assert days_to_turn(last_harms, margin=TENTH, alpha=ALPHA, direction="higher") == 1


def test_a_tipping_point_is_near_only_of_what_was_shown_and_hangs_on_few_days() -> None:
    clear = weeks((30, 31, 20, 21, 22), (29, None, 20, 19, 20), (30, 31, 18, 21, 20), (33, 30, None, 21, 22))
    close = weeks((19, 27, 26, 21, None), (None, 23, 19, 17, 22), (28, None, 22, 17, 22), (23, 15, 19, 23, 16))
    for blocks, near in ((clear, None), (close, 1)):
        found = judge(blocks, margin=TENTH, alpha=ALPHA, direction="higher")
        assert near_turn(blocks, found, "not_worse") == near
        assert near_turn(blocks, found, "not_settled") is None
    found = judge(clear, margin=TENTH, alpha=ALPHA, direction="higher")
    assert near_turn(clear, found, "better") == days_to_turn(clear, margin=Fraction(0), alpha=ALPHA, direction="higher")


def test_where_less_is_better_a_missing_home_day_is_taken_as_long() -> None:
    minutes = weeks((10, 12, 14, 16, 18), (None, 12, 15, 13, 17), (9, 19, 15, 14, 18))
    kind = weeks((10, 12, 14, 16, 18), (9, 12, 15, 13, 17), (9, 19, 15, 14, 18))
    line = unfavourable_chance(minutes, margin=TENTH, direction="lower")
    assert line.high > judge(kind, margin=TENTH, alpha=ALPHA, direction="lower").p
