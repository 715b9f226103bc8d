"""What is said beside the employee's own lines in a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence

from homeground.case.message import Message
from homeground.negotiation.rehearsal.boss import TOLD_APART, worth
from homeground.negotiation.rehearsal.hearing import Heard
from homeground.negotiation.rehearsal.move import Offered
from homeground.negotiation.rehearsal.so_far import Nuisance, Scene, SoFar
from homeground.negotiation.rehearsal.words import first_way


def coach_words(heard: Heard, *, is_open: bool) -> tuple[Message, ...]:
    """What to say of words; `is_open`: a worry waits for an answer."""
    told = tuple(first_way("coach-tone", text=one.text, why=one.why, better=one.better) for one in heard.faults)
    if heard.gravest is not None:
        return told
    keys = [key for key, holds in (("coach-asked", heard.asks_first), ("coach-checked", heard.checks)) if holds]
    if not keys and is_open:
        keys = ["coach-promise" if heard.promises else "coach-empty"]
    return (*told, *map(first_way, keys))


def coach_offer(scene: Scene, so_far: SoFar, move: Offered, nuisances: Sequence[Nuisance], gave: Sequence[int]) -> tuple[Message, ...]:
    """What to say of an offer."""
    coach = [first_way(f"coach-{one}") for one in nuisances]
    if move.beside is not None:
        coach.append(first_way("coach-two"))
    if any(worth(scene.mine.tables, package) < scene.mine.reserve - TOLD_APART for package in move.packages):
        coach.append(first_way("coach-below"))
    if gave:
        coach.append(first_way("coach-gave", issues=tuple(scene.table.issues[place].name for place in gave)))
    if so_far.open_worry is not None:
        coach.append(first_way("coach-open"))
    return tuple(coach)
