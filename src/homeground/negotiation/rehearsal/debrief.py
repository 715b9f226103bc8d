"""What a rehearsal showed: what was reached and what could have been, which guard was broken where, what the boss wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.negotiation.package import Package
from homeground.negotiation.rehearsal.best import Trade, best_of, missed_trades, whole_trade
from homeground.negotiation.rehearsal.boss import TOLD_APART, worth
from homeground.negotiation.rehearsal.move import Ended, Offered, Spoken, Taken
from homeground.negotiation.rehearsal.so_far import NUISANCES, Nuisance, Scene, SoFar, Turn
from homeground.negotiation.rehearsal.talk import Talk, at_first

HowEnded: TypeAlias = Literal["agreed", "patience", "time", "ended", "open"]
Guard: TypeAlias = Nuisance | Literal["below", "gave"]
GUARDS: Mapping[Guard, str] = {
    **dict(NUISANCES.items()),
    "below": "a package that is worth less to you than no agreement",
    "gave": "giving way and asking for nothing in return",
}
"""Each guard by what breaks it."""
_HURTS: frozenset[Nuisance] = frozenset(("threat", "insult"))
_HEARD_APART = _HURTS | {"tone"}
"""Nuisances that are counted by themselves."""
_STEPS = ((0.02, "no better"), (0.34, "a little better"), (0.67, "clearly better"), (float("inf"), "a lot better"))
_THAN = "for you than no agreement"


@dataclass(frozen=True, slots=True)
class Reached:
    """A package and where it lies for the employee: 0 is no agreement, 1 the best package of all; and the same in words."""

    package: Package
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A guard that was broken, and in which turn, from 1."""

    guard: Guard
    turn: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an issue was to the boss: the option liked best, and how much of all that mattered lay in it, from 0 to 1."""

    issue: int
    option: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What can be compared with last time. `hurt` and `private` count lines. `gave` names the issues that were given way on for nothing."""

    raised: int
    asked: int
    checked: int
    pressed: int
    tired: int
    hurt: int = 0
    private: int = 0
    gave: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What a talk showed, so far. `best` is the best that this boss would have taken, `left` what lay on the table at the end."""

    how: HowEnded
    reached: Reached | None
    best: Reached | None
    left: Reached | None
    missed: tuple[Trade, ...]
    broken: tuple[Broken, ...]
    wanted: tuple[Wanted, ...]
    counts: Counts


def debrief(talk: Talk) -> Debrief:
    """Look back on a talk. It is a drill, not an oracle: another boss would have answered otherwise."""
    scene, so_far = talk.scene, talk.so_far
    best = best_of(scene)

    def placed(package: Package | None) -> Reached | None:
        return _reached(scene, package, best.worth_of_all) if package is not None else None

    left = so_far.on_table if so_far.agreed is None else None
    return Debrief(
        how=how_ended(talk),
        reached=placed(so_far.agreed),
        best=placed(best.package),
        left=placed(left),
        missed=_missed(scene, so_far.agreed, best.package),
        broken=broken_in(talk),
        wanted=_wanted(scene),
        counts=counts_of(talk),
    )


def broken_in(talk: Talk) -> tuple[Broken, ...]:
    """The guards that were broken so far, in the order of the turns."""
    return tuple(_broken(talk))


def counts_of(talk: Talk) -> Counts:
    """What can be compared with another time, so far."""
    so_far, issues = talk.so_far, talk.scene.table.issues
    gave = dict.fromkeys(issues[place].name for turn in talk.turns for place in turn.gave)
    return Counts(
        raised=so_far.raised,
        asked=len(so_far.asked),
        checked=len(so_far.answered),
        pressed=sum("tone" in turn.nuisances for turn in talk.turns),
        tired=sum(bool(turn.nuisances) and not _HEARD_APART.intersection(turn.nuisances) for turn in talk.turns),
        hurt=sum(bool(_HURTS.intersection(turn.nuisances)) for turn in talk.turns),
        private=sum(isinstance(turn.move, Spoken) and turn.move.heard.tells_private for turn in talk.turns),
        gave=tuple(gave),
    )


def how_ended(talk: Talk) -> HowEnded:
    """How the talk ended, or that it is open."""
    so_far = talk.so_far
    if so_far.agreed is not None:
        return "agreed"
    if not so_far.is_over:
        return "open"
    if not so_far.is_ended:
        return "time"
    return "ended" if isinstance(talk.turns[-1].move, Ended) else "patience"


def _reached(scene: Scene, package: Package, best: float) -> Reached:
    """Its place between no agreement and the best of all; below nought it is worse than no agreement."""
    mine = scene.mine
    room = best - mine.reserve
    share = (worth(mine.tables, package) - mine.reserve) / room if room > TOLD_APART else 0.0
    if share < -TOLD_APART:
        return Reached(package, share, f"worse {_THAN}")
    return Reached(package, share, f"{next(words for limit, words in _STEPS if share < limit)} {_THAN}")


def _missed(scene: Scene, agreed: Package | None, best: Package | None) -> tuple[Trade, ...]:
    if agreed is not None:
        return missed_trades(scene, agreed)
    return (whole_trade(scene.mine, scene.table.now, best),) if best is not None and best != scene.table.now else ()


def _broken(talk: Talk) -> Iterator[Broken]:
    before = at_first(talk.scene)
    for number, turn in enumerate(talk.turns, start=1):
        yield from (Broken(nuisance, number) for nuisance in turn.nuisances)
        if turn.gave:
            yield Broken("gave", number)
        if _is_below(talk.scene, before, turn):
            yield Broken("below", number)
        before = turn.after


def _is_below(scene: Scene, before: SoFar, turn: Turn) -> bool:
    match turn.move:
        case Offered():
            return any(worth(scene.mine.tables, one) < scene.mine.reserve - TOLD_APART for one in turn.move.packages)
        case Taken() if before.on_table is not None:
            package = before.on_table
        case _:
            return False
    return worth(scene.mine.tables, package) < scene.mine.reserve - TOLD_APART


def _wanted(scene: Scene) -> tuple[Wanted, ...]:
    """The issues by how much they mattered to the boss, those that did not matter left out."""
    tables = scene.boss.tables
    spans = [max(options) - min(options) for options in tables]
    total = sum(spans) or 1.0
    found = [Wanted(place, tables[place].index(max(tables[place])), span / total) for place, span in enumerate(spans) if span > TOLD_APART]
    return tuple(sorted(found, key=lambda one: -one.share))
