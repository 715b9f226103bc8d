"""The best that a simulated boss would have taken, and the trades that were missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from homeground.negotiation.package import Package, Table
from homeground.negotiation.rehearsal.boss import TOLD_APART, BossDrawn, worth
from homeground.negotiation.rehearsal.so_far import Mine, Scene

Change: TypeAlias = tuple[int, int]
"""An issue by its place, and the option that it takes."""
TRADES = 3
"""So many missed trades are told."""


@dataclass(frozen=True, slots=True)
class Trade:
    """What could have been gained, and for what; nothing is given where the boss would have taken it as it was."""

    gains: tuple[Change, ...]
    gives: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """The employee's best package of all, and the best that this boss would have taken in the end; none where none beats no agreement."""

    worth_of_all: float
    package: Package | None


def best_of(scene: Scene) -> Best:
    """Search the efficient frontier from the employee's end: the first package that is worth the boss's least is the best of them."""
    import numpy as np  # noqa: PLC0415 - a talk needs none of it, and starts quickly

    from homeground.negotiation.efficient import frontier  # noqa: PLC0415 - as above

    table, mine, boss = scene.table, scene.mine, scene.boss
    found = frontier(table, [np.array(options) for options in mine.tables], [np.array(options) for options in boss.tables])
    taken = next((package for number in found.numbers.tolist() if is_taken(boss, package := _package_at(table, number))), None)
    is_better = taken is not None and worth(mine.tables, taken) > mine.reserve + TOLD_APART
    return Best(float(found.mine[0]), taken if is_better else None)


def is_taken(boss: BossDrawn, package: Package) -> bool:
    """Whether this boss would take a package in the end, with every worry answered and no nuisance."""
    return worth(boss.tables, package) >= boss.least - TOLD_APART


def missed_trades(scene: Scene, agreed: Package) -> tuple[Trade, ...]:
    """The trades from what was agreed that were better for the employee and would still have been taken; those that gain most first.

    A trade gains in one issue, and gives way in one other or in none.
    """
    alone = [trade for trade in _single(scene, agreed) if _is_better_and_taken(scene, agreed, trade)]
    pairs = [trade for trade in _pairs(scene, agreed) if _is_better_and_taken(scene, agreed, trade)]
    free = {trade.gains for trade in alone}
    found = [*alone, *(trade for trade in pairs if trade.gains not in free)]
    found.sort(key=lambda trade: -worth(scene.mine.tables, _with(agreed, trade)))
    kept: dict[int, Trade] = {}
    for trade in found:
        kept.setdefault(trade.gains[0][0], trade)
    return tuple(kept.values())[:TRADES]


def whole_trade(mine: Mine, before: Package, after: Package) -> Trade:
    """All that is gained and given between two packages."""
    changes = [(place, new) for place, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    gains = tuple(one for one in changes if _gain(mine, before, one) > TOLD_APART)
    return Trade(gains, tuple(one for one in changes if one not in gains))


def _single(scene: Scene, agreed: Package) -> Iterator[Trade]:
    for change in _changes(scene.table, agreed):
        if _gain(scene.mine, agreed, change) > TOLD_APART:
            yield Trade((change,), ())


def _pairs(scene: Scene, agreed: Package) -> Iterator[Trade]:
    for first, second in combinations(_changes(scene.table, agreed), 2):
        gain, loss = sorted((first, second), key=lambda change: -_gain(scene.mine, agreed, change))
        if first[0] != second[0] and _gain(scene.mine, agreed, gain) > TOLD_APART and _gain(scene.mine, agreed, loss) < -TOLD_APART:
            yield Trade((gain,), (loss,))


def _is_better_and_taken(scene: Scene, agreed: Package, trade: Trade) -> bool:
    package = _with(agreed, trade)
    better = worth(scene.mine.tables, package) > worth(scene.mine.tables, agreed) + TOLD_APART
    return better and scene.table.allows(package) and is_taken(scene.boss, package)


def _changes(table: Table, package: Package) -> list[Change]:
    return [(place, option) for place, count in enumerate(table.levels) for option in range(count) if option != package[place]]


def _gain(mine: Mine, package: Package, change: Change) -> float:
    place, option = change
    return mine.tables[place][option] - mine.tables[place][package[place]]


def _with(package: Package, trade: Trade) -> Package:
    changed = {**dict(enumerate(package)), **dict(trade.gains), **dict(trade.gives)}
    return tuple(changed[place] for place in range(len(package)))


def _package_at(table: Table, number: int) -> Package:
    package: list[int] = []
    for count in reversed(table.levels):
        number, option = divmod(number, count)
        package.append(option)
    return tuple(reversed(package))
