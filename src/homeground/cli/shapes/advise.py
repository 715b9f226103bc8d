"""The JSON of the command that advises what to offer next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from homeground.case.shape import shape
from homeground.cli.parts import MissingLine
from homeground.cli.shapes.table import WrongLine


@shape
class WeighedLine:
    """A package on its merits, as numbers with bounds; all are guesses, and so no exact numbers.

    `worth`: 0 is as good to you as no agreement, 100 the best. `boss`: 100 is the best that the boss can get. `yes`: the chance, from 0
    to 1. `gives` and `gains`: the issues in which it is worse or better for you than today. `is_allowed`: no mask forbids it.
    """

    package: Mapping[str, str]
    worth_low: float
    worth: float
    worth_high: float
    boss_low: float
    boss: float
    boss_high: float
    yes_low: float
    yes: float
    yes_high: float
    gives: tuple[str, ...]
    gains: tuple[str, ...]
    is_allowed: bool
    said: str


@shape
class OfferLine(WeighedLine):
    """A package to put next. `lift`: what would help the boss most for what it costs you. `takes_back`: less than in your last offer."""

    reason: str
    lift: Mapping[str, str]
    takes_back: tuple[str, ...]


@shape
class OwnLine(WeighedLine):
    """A package of your own. `better_for_both`: packages near it that both would like better. `lift`: what would help the boss most."""

    better_for_both: tuple[WeighedLine, ...]
    lift: Mapping[str, str]


@shape
class StopLine:
    """Why nothing is to be asked now, what would open it again, and from which day on, where that is known."""

    why: str
    reopen: str
    until: date | None


@shape
class AsTrialLine:
    """The last ask once more, as a trial that decides whether it stays.

    `yes`: the guessed chance of that, from 0 to 1; `outright`: of the same for good. `succeeds`: the chance taken that the mark is met.
    """

    package: Mapping[str, str]
    yes_low: float
    yes: float
    yes_high: float
    outright: float
    succeeds: float
    said: str


@shape
class OptionLine:
    """An option by itself against today's, in points of 100, the whole range of all packages: to you, and to your boss (a guess)."""

    option: str
    worth_low: float
    worth: float
    worth_high: float
    boss_low: float
    boss: float
    boss_high: float
    said: str


@shape
class IssueLine:
    """An issue with what each of its options is worth by itself; `now` is today's."""

    issue: str
    now: str
    options: tuple[OptionLine, ...]


@shape
class Advised:
    """`homeground advise`: one to three offers, none where the advice is to stop; null where nothing is on the table.

    `agreed`: the package of the yes. `as_trial`: the last ask once more as a trial, where that is likelier to be taken.
    `better_for_both`: packages near the one on the table that both would like better. `frontier`: at most 20 packages of which none
    can be bettered for one side without loss to the other. `weighed`: the packages of `--weigh`. `sureness`: how much the talk has told
    of the boss, from 0 to 1. `issues`: what each option is worth by itself. `at_odds`: either-or answers that cannot be together, to look
    at once more. Of a case, `lacks` has to be answered first, and with `better_with` the advice would know more.
    """

    case: str | None
    seed: int
    agreed: Mapping[str, str] | None
    offers: tuple[OfferLine, ...]
    alone: str | None
    as_trial: AsTrialLine | None
    accept_on_table: bool | None
    accept_why: str | None
    on_the_table: WeighedLine | None
    better_for_both: tuple[WeighedLine, ...]
    stop: Literal[False] | StopLine
    today: WeighedLine | None
    weighed: tuple[OwnLine, ...]
    frontier: tuple[WeighedLine, ...]
    issues: tuple[IssueLine, ...]
    sureness: float
    at_odds: tuple[str, ...]
    lacks: tuple[MissingLine, ...]
    better_with: tuple[MissingLine, ...]
    mend: tuple[WrongLine, ...]


SHAPES: Mapping[str, type] = {"advise": Advised}
