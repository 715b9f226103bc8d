"""What an advice holds: offers to put next, whether to take what is on the table, whether to stop, the frontier.

Chances and worths of the boss are guesses. Pages and papers say them in words; the figures stand in JSON and under details.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeground.case.message import Message
from homeground.negotiation.package import Package
from homeground.negotiation.preferences import Worth


@dataclass(frozen=True, slots=True)
class Chance:
    """A guessed chance of yes, with what the kinds of boss that fit the talk would say at least and at most."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A package on its merits. `mine`: 0 as good as the alternative, 100 the best. `theirs`: 100 the best that the boss can get, a guess.

    `gives` and `gains` are the places of issues that are worse or better for the employee than today.
    """

    package: Package
    mine: Worth
    theirs: Worth
    yes: Chance
    gives: tuple[int, ...]
    gains: tuple[int, ...]
    is_allowed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A package to put next, with one honest reason.

    `lift`: the change (issue, option) that would help the boss most for what it costs the employee. `takes_back`: issues in which it
    gives less than the last offer, which then has to be said openly.
    """

    weighed: Weighed
    reason: Message
    lift: tuple[tuple[int, int], ...] = ()
    takes_back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AsTrial:
    """The last ask as a trial: it stays if the mark is met, and all is as today if not.

    `yes`: the chance of a yes to that; `outright`: to the same for good. `succeeds`: the chance taken that the mark is met (0 to 1).
    """

    package: Package
    yes: Chance
    outright: Chance
    succeeds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Nothing is to be asked now: why, what would open it again, and from which day on, where that is known."""

    why: Message
    reopen: Message
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do next.

    `offers`: one to three, worth the same to the employee; none while an answer is awaited or the advice is to stop. `take`: whether to
    take what is on the table; none where nothing is. `today`: today's terms on the same scales. `better_for_both`: packages near the
    one on the table that both would like better. `sureness`: how much the talk has told of the boss, 0 (nothing) to 1. `as_trial`: the
    last ask once more, as a trial.
    """

    offers: tuple[Offer, ...]
    take: bool | None
    taking: Message | None
    on_the_table: Weighed | None
    better_for_both: tuple[Weighed, ...]
    stop: Stop | None
    today: Weighed
    frontier: tuple[Weighed, ...]
    sureness: float
    alone: Message | None = None
    as_trial: AsTrial | None = None
