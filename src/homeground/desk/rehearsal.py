"""Rehearse a talk with a simulated boss: the moves as they are typed, played from a seed; nothing of it is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

from homeground.case.case import Case
from homeground.case.concern import CONCERNS
from homeground.case.reading import BadAnswer, Mistake
from homeground.concerns import catalogue, common_concern
from homeground.desk.negotiation import prepared
from homeground.desk.rehearsal_moves import as_typed, kept_places, moves_of
from homeground.guidance import Missing
from homeground.negotiation import (
    KINDS,
    BossKind,
    Broken,
    Counts,
    Debrief,
    DrawnKind,
    Ground,
    Question,
    Scene,
    Talk,
    Worry,
    broken_in,
    counts_of,
    debrief,
    draw_boss,
    drawn_kind,
    mine_of,
    play,
    sides_like_mine,
    template_of,
    worries_raised,
)

MOST_SEED = 999_999
DRAWN = "drawn"
"""The kind is drawn as well, and told at the end."""
CHOICES: tuple[str, ...] = (*KINDS, DRAWN)
"""The kinds that can be asked for."""
Throws: TypeAlias = Callable[[int], Any]
"""Gives dice (a generator of numpy) that follow from a seed; made where dice may be thrown."""
_TASTES = 0
"""The seed of what the employee may have meant: one for all rehearsals, so that worths can be compared."""
_HARDER: Mapping[BossKind, BossKind] = {
    "open": "mirror",
    "mirror": "firm",
    "firm": "hard",
    "hard": "hard-liner",
    "hard-liner": "hard",
    "mine": "firm",
}


class NotReady(Exception):
    """The case has no table yet on which a talk could be held; `lacks` are the answers to give first."""

    def __init__(self, lacks: tuple[Missing, ...]) -> None:
        """Keep what is missing."""
        super().__init__("nothing is on the table yet")
        self.lacks = lacks


@dataclass(frozen=True)
class Rehearsal:
    """A rehearsed talk. `chosen` is the kind that was asked for, `lines` are the moves without those taken back."""

    chosen: str
    seed: int
    lines: tuple[str, ...]
    talk: Talk
    boss_name: str

    @property
    def kind(self) -> BossKind:
        """The kind that this boss is."""
        return self.talk.scene.boss.kind

    @property
    def harder(self) -> BossKind:
        """The kind that is next to it in hardness; the same wishes with another manner."""
        return _HARDER[self.kind]

    @property
    def counts(self) -> Counts:
        """What can be compared with another time, so far."""
        return counts_of(self.talk)

    @property
    def broken(self) -> tuple[Broken, ...]:
        """The guards that were broken, so far."""
        return broken_in(self.talk)

    @cached_property
    def debrief(self) -> Debrief:
        """What it showed so far."""
        return debrief(self.talk)


@dataclass(frozen=True, slots=True)
class Drill:
    """A rehearsal that can be played again and again. `chosen` is the kind that was asked for."""

    case: Case
    chosen: str
    seed: int
    scene: Scene

    def play(self, lines: Sequence[str]) -> Rehearsal:
        """Play the moves as they were typed, each a line (`WORDS` of the moves). `BadAnswer` names a line that is no move (`moves.3`).

        The same lines give the same talk. Nothing is written anywhere.
        """
        kept = kept_places(lines)
        try:
            talk = play(self.scene, moves_of(self.case, self.scene.table, [lines[place] for place in kept]))
        except BadAnswer as error:
            raise BadAnswer(tuple(as_typed(mistake, kept) for mistake in error.mistakes)) from None
        return Rehearsal(self.chosen, self.seed, tuple(lines[place] for place in kept), talk, self.case.person.boss_name or "Your boss")


def read_kind(text: str) -> str:
    """The kind that is asked for, or `drawn`; `BadAnswer`."""
    if text not in CHOICES:
        raise BadAnswer((Mistake("kind", f"write one of: {', '.join(CHOICES)}"),))
    return text


def read_seed(text: str) -> int:
    """A whole number from 0 to 999,999; `BadAnswer`."""
    if not re.fullmatch(r"[0-9]{1,6}", text.strip()):
        raise BadAnswer((Mistake("seed", f"write a whole number from 0 to {MOST_SEED}"),))
    return int(text)


def drill_of(case: Case, today: date, *, kind: str, seed: int, dice: Throws) -> Drill:
    """A rehearsal for a case, ready to be played. The same case, kind and seed give the same boss. `NotReady`, `BadAnswer`."""
    question = _question(case, today)
    return Drill(case, kind, seed, _scene(case, question, drawn_kind(seed) if kind == DRAWN else read_kind(kind), seed, dice))


def _question(case: Case, today: date) -> Question:
    ready = prepared(case, today)
    if ready.question is not None:
        return ready.question
    if ready.mistakes:
        raise BadAnswer(ready.mistakes)
    raise NotReady(ready.lacks)


def _scene(case: Case, question: Question, kind: str, seed: int, dice: Throws) -> Scene:
    if kind == "mine":
        worries = worries_raised("mine", seed, tuple(_worries(case)))
        mine, boss = sides_like_mine(question, seed, dice(_TASTES))
        return Scene(question.table, boss, worries, mine, seed)
    drawn: DrawnKind = kind  # type: ignore[assignment]  # it was read
    worries = worries_raised(drawn, seed, tuple(_worries(case)))
    mine = mine_of(question, dice(_TASTES))
    grounds = [
        Ground(mine=options, end=known.boss if (known := template_of(issue.id)) else None, answers=answers)
        for issue, options, answers in zip(question.table.issues, mine.tables, question.answers, strict=True)
    ]
    return Scene(question.table, draw_boss(drawn, seed, grounds, [one.kind for one in worries]), worries, mine, seed)


def _worries(case: Case) -> Iterator[Worry]:
    """Those of the case, in the boss’s own words where they were heard; then those that the two articles name."""
    noted = {concern.concern: concern.heard for concern in case.concerns.values()}
    for kind, heard in noted.items():
        common = common_concern(kind)
        hear_ = (heard,) if heard else common.hear if common else ()
        if hear_:
            fears = common.fears if common else ("That it goes wrong, and that I have to answer for it",)
            yield Worry(kind=kind, title=CONCERNS[kind], hear=hear_, fears=fears, is_heard=bool(heard))
    for common in catalogue().values():
        if common.seed and common.kind not in noted:
            yield Worry(kind=common.kind, title=common.title, hear=common.hear, fears=common.fears)
