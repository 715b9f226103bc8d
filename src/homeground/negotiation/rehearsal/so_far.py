"""The scene of a rehearsal, how a talk stands between two moves, and what one turn was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.case.message import Message
from homeground.negotiation.package import Package, Table
from homeground.negotiation.rehearsal.boss import BossDrawn, Tables, demand, worth
from homeground.negotiation.rehearsal.dice import one_of
from homeground.negotiation.rehearsal.move import Move
from homeground.negotiation.rehearsal.worry import Worry

TURNS = 8
"""Turns of a talk; what is on the table can still be taken afterwards."""
OPEN_WORRY, STRUCK = 0.06, 0.04
"""So much more a boss asks for each worry without an answer, and for each nuisance; the boss’s best package is worth 1."""

HURT = 2
"""So many nuisances an insult or a threat counts for."""

Answer: TypeAlias = Literal["yes", "maybe", "no", "word"]
Nuisance: TypeAlias = Literal["threat", "insult", "tone", "wording", "repeat", "many", "took-back", "asked-twice"]
NUISANCES: Mapping[Nuisance, str] = {
    "threat": "a threat",
    "insult": "a line that insults your boss or looks down on them",
    "tone": "a line that presses or refuses",
    "wording": "a line that gives away or claims too much",
    "repeat": "the same package again",
    "many": "three offers in a row with nothing new",
    "took-back": "taking back what was offered",
    "asked-twice": "the same question twice in a row",
}
"""Each in words."""


@dataclass(frozen=True, slots=True)
class Mine:
    """The employee’s side, which never leaves the machine: what the options are worth, and what no agreement is worth."""

    tables: Tables
    reserve: float


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a talk follows from, besides the moves. `worries` are those that this boss raises, in their order."""

    table: Table
    boss: BossDrawn
    worries: tuple[Worry, ...]
    mine: Mine
    seed: int

    def worry_words(self, place: int) -> str:
        """How a worry is said."""
        return one_of(self.worries[place].hear, self.seed, "hear", place)

    def fear_words(self, place: int) -> str:
        """What is said under it."""
        return one_of(self.worries[place].fears, self.seed, "fear", place)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar:
    """How a talk stands. `turns` are used, `offers` are the employee’s, `on_table` is the boss’s package, `raised` the worries raised.

    `asked` and `answered` are worries by their place. `strikes` are nuisances; `since_new` counts offers with nothing new before them.
    Of two packages put at once `offers` has the one that the boss liked better, and `beside` the other.
    """

    turns: int = 0
    offers: tuple[Package, ...] = ()
    on_table: Package | None = None
    raised: int = 0
    asked: frozenset[int] = frozenset()
    answered: frozenset[int] = frozenset()
    strikes: int = 0
    since_new: int = 0
    has_just_asked: bool = False
    beside: tuple[Package, ...] = ()
    agreed: Package | None = None
    is_ended: bool = False

    @property
    def open_worry(self) -> int | None:
        """The first worry that was raised and has no answer."""
        return next((place for place in range(self.raised) if place not in self.answered), None)

    @property
    def is_over(self) -> bool:
        """No further move can be made."""
        return self.agreed is not None or self.is_ended or (self.turns >= TURNS and self.on_table is None)

    @property
    def gone(self) -> float:
        """The share of the talk that is gone at the turn to come, 1 at the last."""
        return min(1.0, self.turns / (TURNS - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One move with the boss’s answer. `coach` stands beside the employee’s own line; `gave` are issues given way on for nothing."""

    move: Move
    answer: Answer
    said: tuple[Message, ...]
    coach: tuple[Message, ...]
    nuisances: tuple[Nuisance, ...]
    gave: tuple[int, ...]
    after: SoFar


def needed(scene: Scene, so_far: SoFar) -> float:
    """The worth to the boss that a package must have for a yes now."""
    given = worth(scene.boss.tables, so_far.offers[-1]) - worth(scene.boss.tables, so_far.offers[0]) if so_far.offers else 0.0
    opened = so_far.raised - len(so_far.answered)
    return demand(scene.boss, gone=so_far.gone, given=given) + OPEN_WORRY * opened + STRUCK * so_far.strikes
