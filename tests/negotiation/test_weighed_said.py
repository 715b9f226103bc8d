"""What is said of the boss claims no more than its bounds hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from homeground.case import Message
from homeground.negotiation import Advice, Chance, Offer, Package, Weighed, Worth, are_alike, theirs_said
from homeground.wording import say


def weighed(package: Package, *, mean: float, low: float, high: float) -> Weighed:
    return Weighed(
        package=package, mine=Worth(0, 0, 0), theirs=Worth(mean, low, high), yes=Chance(0, 0.5, 1), gives=(), gains=(), is_allowed=True
    )


TODAY = weighed((0,), mean=32, low=17, high=45)


@pytest.mark.parametrize(
    ("mean", "low", "high", "words"),
    [
        (50, 27, 67, "not known yet"),
        (32, 19, 47, "not known yet"),
        (73, 61, 83, "better than now by a lot (a guess)"),
        (45, 33, 60, "better than now by a little (a guess)"),
        (15, 3, 30, "clearly worse than now (a guess)"),
    ],
)
def test_as_long_as_the_bounds_reach_to_both_sides_of_today_it_is_not_known(mean: float, low: float, high: float, words: str) -> None:
    assert say(theirs_said(weighed((1,), mean=mean, low=low, high=high), TODAY)) == words


def test_todays_own_terms_are_as_good_as_today() -> None:
    assert say(theirs_said(TODAY, TODAY)) == "about as good as now (a guess)"


def offer(mean: float) -> Offer:
    return Offer(weighed=replace(TODAY, package=(1,), mine=Worth(mean, mean, mean)), reason=Message("It is one way."))


@pytest.mark.parametrize(
    ("means", "alike"), [((68, 71, 80), False), ((61, 57), False), ((71, 74), True), ((70,), True), ((), True)], ids=str
)
def test_offers_are_called_alike_only_where_their_worths_and_their_words_are(means: tuple[float, ...], *, alike: bool) -> None:
    advice = Advice(
        offers=tuple(map(offer, means)),
        take=None,
        taking=None,
        on_the_table=None,
        better_for_both=(),
        stop=None,
        today=TODAY,
        frontier=(),
        sureness=0.5,
    )
    assert are_alike(advice) is alike
