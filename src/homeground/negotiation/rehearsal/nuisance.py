"""What tires a boss in a talk, and what is given away for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.negotiation.package import Package
from homeground.negotiation.rehearsal.boss import TOLD_APART, worth
from homeground.negotiation.rehearsal.move import AskedWhat, Move, Offered, Spoken
from homeground.negotiation.rehearsal.so_far import Nuisance, Scene, SoFar

OFFERS_IN_A_ROW = 3
"""The offer that is one too many, where nothing new came between."""
TAKEN_BACK = 0.05
"""A loss to the boss that is felt, on a scale where the boss’s best package is 1."""


def nuisances_in(scene: Scene, so_far: SoFar, move: Move) -> tuple[Nuisance, ...]:
    """What tires the boss in a move; more than one thing tires no more than one."""
    match move:
        case Offered():
            return tuple(_in_offer(scene, so_far, liked_best(scene, move)))
        case Spoken(heard=heard):
            return (heard.gravest,) if heard.gravest else ()
        case AskedWhat():
            return ("asked-twice",) if so_far.has_just_asked else ()
        case _:
            return ()


def liked_best(scene: Scene, move: Offered) -> Package:
    """Of the packages put at once the one that is worth most to the boss; the first of those that are alike."""
    return max(move.packages, key=lambda package: worth(scene.boss.tables, package))


def given_for_nothing(scene: Scene, so_far: SoFar, package: Package) -> tuple[int, ...]:
    """The issues in which an offer is worse for the employee than the last one, where it is better in none and the boss named nothing."""
    if not so_far.offers or so_far.on_table is not None:
        return ()
    tables, last = scene.mine.tables, so_far.offers[-1]
    gains = [table[new] - table[old] for table, old, new in zip(tables, last, package, strict=True)]
    if any(gain > TOLD_APART for gain in gains):
        return ()
    return tuple(place for place, gain in enumerate(gains) if gain < -TOLD_APART)


def _in_offer(scene: Scene, so_far: SoFar, package: Package) -> Iterator[Nuisance]:
    tables = scene.boss.tables
    if package in so_far.offers or package in so_far.beside:
        yield "repeat"
    elif so_far.offers and worth(tables, package) < worth(tables, so_far.offers[-1]) - TAKEN_BACK:
        yield "took-back"
    if so_far.since_new >= OFFERS_IN_A_ROW - 1:
        yield "many"
