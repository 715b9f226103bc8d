"""What each option is worth by itself: nothing more for today's, in the order that was said, and no guess beyond its bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation import OptionWorth, Question, Round, by_issue, viewed
from tests.negotiation.wishing import EIGHT, SORTED, dice, packages


def found(*history: Round) -> tuple[tuple[OptionWorth, ...], ...]:
    return by_issue(viewed(Question(table=EIGHT, said=SORTED, history=history), dice(), bosses=256))


FOUND = found()


def test_every_option_of_every_issue_is_there_and_todays_is_worth_nothing_more() -> None:
    assert [len(options) for options in FOUND] == [*EIGHT.levels]
    for options, now in zip(FOUND, EIGHT.now, strict=True):
        one = options[now]
        assert one.mine.mean == pytest.approx(0)
        assert one.theirs.mean == pytest.approx(0)
        assert one.theirs_said == "as today"


def test_the_worth_to_the_employee_rises_in_the_order_that_was_said() -> None:
    for options in FOUND:
        means = [one.mine.mean for one in options]
        assert means == sorted(means)
    assert sum(options[-1].mine.mean for options in FOUND) == pytest.approx(100, abs=1)


@settings(max_examples=4)
@given(st.lists(packages(EIGHT), max_size=1))
def test_what_the_boss_likes_is_said_only_where_the_bounds_lie_on_one_side(put: list[tuple[int, ...]]) -> None:
    for options in found(*(Round((package,), "no") for package in put)):
        for one in options:
            assert one.theirs.low <= one.theirs.mean <= one.theirs.high
            if one.theirs_said == "likelier liked (a guess)":
                assert one.theirs.low > 0
            if one.theirs_said == "likelier not liked (a guess)":
                assert one.theirs.high < 0
