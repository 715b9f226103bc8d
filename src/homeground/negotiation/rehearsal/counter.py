"""The package that a simulated boss names instead: from the employee's with a few changes, or from today's terms a little towards it."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.negotiation.package import Package, Table
from homeground.negotiation.rehearsal.boss import TOLD_APART, BossDrawn, worth


def from_the_offer(table: Table, boss: BossDrawn, offer: Package, need: float) -> Package | None:
    """The employee's package with as few changes as reach what is needed; nothing where none does."""
    package = offer
    while not _is_enough(boss, package, need):
        dearer = [other for other in _changed(table, package) if _gain(boss, package, other) > TOLD_APART]
        if not dearer:
            return None
        enough = [other for other in dearer if _is_enough(boss, other, need)]
        package = (
            min(enough, key=lambda other: worth(boss.tables, other)) if enough else max(dearer, key=lambda other: worth(boss.tables, other))
        )
    return package


def from_today(table: Table, boss: BossDrawn, offer: Package, need: float) -> Package | None:
    """Today's terms, made good enough where they are not, and moved towards the offer step by step, what lies furthest apart first."""
    package = from_the_offer(table, boss, table.now, need)
    while package is not None:
        nearer = [(place, other) for place, other in _nearer(table, package, offer) if _is_enough(boss, other, need)]
        if not nearer:
            return package
        here = package
        _, package = max(nearer, key=lambda step: (_gap(table, here, offer, step[0]), worth(boss.tables, step[1])))
    return None


def _nearer(table: Table, package: Package, offer: Package) -> Iterator[tuple[int, Package]]:
    """Every allowed package that is one option nearer to the offer, with the issue in which it is."""
    for place, (here, there) in enumerate(zip(package, offer, strict=True)):
        other = (*package[:place], here + (1 if there > here else -1), *package[place + 1 :])
        if here != there and table.allows(other):
            yield place, other


def _gap(table: Table, package: Package, offer: Package, place: int) -> float:
    """How far apart the two are in an issue, 1 from one end of its options to the other."""
    return abs(package[place] - offer[place]) / (table.levels[place] - 1)


def _changed(table: Table, package: Package) -> Iterator[Package]:
    """Every allowed package with one other option."""
    for place, count in enumerate(table.levels):
        for option in range(count):
            other = (*package[:place], option, *package[place + 1 :])
            if option != package[place] and table.allows(other):
                yield other


def _is_enough(boss: BossDrawn, package: Package, need: float) -> bool:
    return worth(boss.tables, package) >= need - TOLD_APART


def _gain(boss: BossDrawn, package: Package, other: Package) -> float:
    return worth(boss.tables, other) - worth(boss.tables, package)
