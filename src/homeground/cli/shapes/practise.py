"""The JSON of the command that rehearses a talk with a simulated boss."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from homeground.case.shape import shape
from homeground.negotiation import Answer, BossKind, HowEnded, Nuisance


@shape
class PractisedTurn:
    """One move as it was typed, and what the simulated boss answered. `on_table` is the boss’s package, by issue."""

    move: str
    answer: Answer
    said: tuple[str, ...]
    coach: tuple[str, ...]
    nuisances: tuple[Nuisance, ...]
    on_table: Mapping[str, str] | None


@shape
class ReachedLine:
    """A package; `share` is 0 where it is as good to you as no agreement and 1 where it is the best of all, and below 0 worse."""

    package: Mapping[str, str]
    share: str
    words: str


@shape
class BrokenLine:
    """A guard that was broken, and in which turn."""

    turn: int
    guard: str
    said: str


@shape
class WantedLine:
    """What an issue was to the simulated boss: the option liked best, and the share of all that mattered which lay in it."""

    issue: str
    option: str
    share: str


@shape
class CountsLine:
    """What can be compared with another time."""

    raised: int
    asked: int
    checked: int
    pressed: int
    tired: int
    hurt: int
    private: int
    gave: tuple[str, ...]


@shape
class DebriefLine:
    """What the talk showed, so far. `agreed` is null without an agreement, `best` where this boss would have taken nothing good for you."""

    how: HowEnded
    said: tuple[str, ...]
    agreed: ReachedLine | None
    best: ReachedLine | None
    left_on_table: ReachedLine | None
    missed: tuple[str, ...]
    broken: tuple[BrokenLine, ...]
    wanted: tuple[WantedLine, ...]
    counts: CountsLine


@shape
class Practised:
    """`homeground practise`: one rehearsed talk. `kind` is the boss’s, `chosen` what was asked for. Nothing of it is kept."""

    case: str | None
    simulated: Literal[True]
    chosen: str
    kind: BossKind
    seed: int
    opening: str
    turns: tuple[PractisedTurn, ...]
    debrief: DebriefLine


SHAPES: Mapping[str, type] = {"practise": Practised}
