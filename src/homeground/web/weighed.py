"""A weighed package as the board shows it: in words first, what is good in it before what is hard, figures under details."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.desk.advice import Own, stated
from homeground.desk.board import money_in, tried_of
from homeground.desk.choosing import package_lines
from homeground.desk.package_money import PackageMoney, Tried
from homeground.money import value_of
from homeground.negotiation import (
    Advice,
    Offer,
    Package,
    Table,
    Weighed,
    Worth,
    as_a_trial_said,
    chance_said,
    differing_said,
    masks_said,
    mine_said,
    theirs_said,
)

_LETTERS = "ABC"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedShown:
    """A package: what it changes against today, what is good and hard in it, what it is worth in words, and its figures.

    `minded`: why the program would not propose it itself. `lines` and `guess` are what an offer of it keeps.
    """

    terms: tuple[str, ...]
    good: tuple[str, ...]
    hard: tuple[str, ...]
    minded: tuple[str, ...]
    mine: str
    theirs: Message
    chance: Message
    figures: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]
    guess: str
    hour: Message | None
    money_query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferShown:
    """An offer with its reason; `lift`: what would help the boss most; `takes_back`: what it gives less of than the last one."""

    letter: str
    weighed: WeighedShown
    reason: Message
    lift: tuple[str, ...]
    takes_back: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnShown:
    """A package of one's own, what would help the boss most, and what lies near it and may be better for both."""

    weighed: WeighedShown
    lift: tuple[str, ...]
    near: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsTrialShown:
    """The last ask as a trial: what it means, and its package as lines."""

    said: Message
    lines: tuple[str, ...]
    guess: str


@dataclass(frozen=True, slots=True)
class Board:
    """What every package of a board is shown with: the case, the day, its table, and the advice that weighed it."""

    case: Case
    on: date
    table: Table
    advice: Advice

    def as_trial(self) -> AsTrialShown | None:
        """The last ask once more as a trial, where that is likelier to be taken."""
        found = self.advice.as_trial
        if found is None:
            return None
        return AsTrialShown(
            said=as_a_trial_said(self.table, found), lines=package_lines(self.table, found.package), guess=stated(found.yes)
        )

    def weighed(self, one: Weighed) -> WeighedShown:
        """A package in words."""
        money = money_in(self.case, self.on, self.table, one.package)
        tried = tried_of(self.table, one.package)
        return WeighedShown(
            terms=differing_said(self.table, one.package),
            good=differing_said(self.table, one.package, among=one.gains),
            hard=differing_said(self.table, one.package, among=one.gives),
            minded=masks_said(self.table, one.package),
            mine=mine_said(one, self.advice.today),
            theirs=theirs_said(one, self.advice.today),
            chance=chance_said(one, self.advice.sureness),
            figures=_figures(one),
            lines=package_lines(self.table, one.package),
            guess=stated(one.yes),
            hour=_hour(money) if money else None,
            money_query=_query(tried) if tried and money else "",
        )

    def offers(self) -> tuple[OfferShown, ...]:
        """The offers of the advice, each with its letter."""
        return tuple(self._offer(letter, offer) for letter, offer in zip(_LETTERS, self.advice.offers, strict=False))

    def own(self, one: Own) -> OwnShown:
        """A package that was put together on the page."""
        near = tuple(differing_said(self.table, other.package) for other in one.better_for_both)
        return OwnShown(weighed=self.weighed(one.weighed), lift=self._lifted(one.lift), near=near)

    def near(self) -> tuple[tuple[str, ...], ...]:
        """What lies near the package on the table and may be better for both."""
        return tuple(differing_said(self.table, other.package) for other in self.advice.better_for_both)

    def _offer(self, letter: str, offer: Offer) -> OfferShown:
        return OfferShown(
            letter=letter,
            weighed=self.weighed(offer.weighed),
            reason=offer.reason,
            lift=self._lifted(offer.lift),
            takes_back=tuple(self.table.issues[place].name for place in offer.takes_back),
        )

    def _lifted(self, lift: Sequence[tuple[int, int]]) -> tuple[str, ...]:
        issues = self.table.issues
        return tuple(f"{issues[issue].name}: {issues[issue].options[option]}" for issue, option in lift)


def terms_said(table: Table, package: Package) -> str:
    """A package in a line."""
    return "; ".join(differing_said(table, package)) or "all as today"


def bounds_said(worth: Worth) -> str:
    """A guessed worth with its bounds, rounded."""
    return f"{round(worth.mean)} ({round(worth.low)} to {round(worth.high)})"


def chance_bounds(one: Weighed) -> str:
    """A guessed chance with its bounds, in per cent."""
    low, middle, high = (round(100 * part) for part in (one.yes.low, one.yes.middle, one.yes.high))
    return f"{middle}% ({low} to {high})"


def _figures(one: Weighed) -> tuple[tuple[str, str], ...]:
    return (
        ("Worth to you", bounds_said(one.mine)),
        ("Worth to your boss, a guess", bounds_said(one.theirs)),
        ("A yes, a guess", chance_bounds(one)),
    )


def _hour(money: PackageMoney) -> Message | None:
    worker = money.money.worker
    if worker is None or value_of(worker.whole, "rate_new") == value_of(worker.whole, "rate_old"):
        return None
    return worker.hour_said


def _query(tried: Tried) -> str:
    return urlencode({"days": f"{tried.home_days}", "cut": f"{tried.cut_percent}", "extra": f"{tried.extra_hours}"})
