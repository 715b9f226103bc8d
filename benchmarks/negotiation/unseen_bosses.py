"""Families of bosses for judging the advice, written from life and the literature by somebody who had not seen how the advisor thinks.

Each family is a population: its members draw their parameters from the dice handed in. The *measure* of a boss is what a package
is worth in their own eyes: the additive worth of the scenario, except for `Busy` (a coarse look), `Committee` (the less content
of two people) and `Pictures` (combinations count). Nobody agrees to what is below their least by their measure, and whoever puts
a package stands by it (`OwnDeadline` until that day).

They leave for what people leave for: asks far beyond bearing, on a bad day (`Moods`); goalposts that move after a fair start
(`Principle`); gifts that are taken back (`Reciprocates`); more of the same once the matter is closed (`OwnDeadline`). Others stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise

import numpy as np

from benchmarks.negotiation.talks import Answer, Boss, Maker, Scenario
from homeground.negotiation import Package

Tables = tuple[np.ndarray, ...]

GOOD, FAMILIAR, BEARABLE = 0.5, 3, 0.3
"""A share of an issue's best that looks good; hearings that make a term familiar; what each of two must be able to gain."""
LAST, PRESSING = 0.9, 0.25
"""From this share of the talk on it is plain that it ends; for how much of the talk a deadline of their own presses."""
OUTRAGEOUS, BACKWARDS, NEW = 0.6, 0.15, 0.03
"""An affront, as a share of the least; a fall behind the best ask that moves the goalposts; a rise above it that is news."""


@dataclass(slots=True)
class Manager:
    """What all have in common. `felt`: the measure of every package, by its option numbers; `least`: below it nothing is agreed."""

    theirs: Tables
    felt: np.ndarray
    least: float
    now: float = field(default=0.0, init=False)
    heard: list[Package] = field(default_factory=list, init=False)
    said: set[Package] = field(default_factory=set, init=False)

    def answer(self, ask: Package, time: float) -> Answer:
        """Yes to what was put before or is liked, if it is not below the least; else no, or the talk is left."""
        self.now = time
        self.heard.append(ask)
        if self.felt[ask] >= self.least and (ask in self.said or self._likes(ask)):
            return "yes"
        return "leaves" if self._is_provoked() else "no"

    def counter(self, time: float) -> Package | None:
        """What is put instead of the last ask, never below the least."""
        self.now = time
        put = self._puts(self.heard[-1]) if self.heard and self._speaks() else None
        if put is None or put == self.heard[-1] or self.felt[put] < self.least:
            return None
        self.said.add(put)
        return put

    def _gap(self) -> float:
        """What is wanted above the least, as a share of the way to the best."""
        return 0.0

    def _wants(self) -> float:
        return self.least + self._gap() * (float(self.felt.max()) - self.least)

    def _likes(self, ask: Package) -> bool:
        return bool(self.felt[ask] >= self._wants())

    def _is_provoked(self) -> bool:
        return False

    def _speaks(self) -> bool:
        return True

    def _puts(self, ask: Package) -> Package | None:
        """What reaches the wanted by the fewest changes of the ask."""
        changes = sum(np.indices(self.felt.shape)[place] != option for place, option in enumerate(ask))
        return _at(np.where(self.felt >= self._wants(), 2.0 * changes - self.felt, np.inf).argmin(), self.felt)

    def _shares(self, package: Package) -> np.ndarray:
        return np.array([table[option] / table.max() for table, option in zip(self.theirs, package, strict=True)])

    def _measures(self) -> list[float]:
        return [float(self.felt[ask]) for ask in self.heard]


@dataclass(slots=True)
class Busy(Manager):
    """Two issues have cutoffs, later only the first; the rest is skimmed as good or bad (elimination by aspects, Tversky 1972)."""

    keys: tuple[int, int]
    cutoff: float
    tired_at: float
    every: int

    def _likes(self, ask: Package) -> bool:
        looked = self.keys[:1] if self.now >= self.tired_at else self.keys
        return bool((self._shares(ask)[list(looked)] >= self.cutoff).all())

    def _speaks(self) -> bool:
        return len(self.heard) % self.every == 0

    def _puts(self, ask: Package) -> Package | None:
        return tuple(int(self.theirs[place].argmax()) if place in self.keys else option for place, option in enumerate(ask))


@dataclass(slots=True)
class Committee(Manager):
    """The boss and another, of other wishes: both must gain. They want half as much after each meeting, and write once between them."""

    firm: float
    meetings: tuple[float, float]
    written: int = field(default=-1, init=False)

    def _met(self) -> int:
        return sum(self.now >= meeting for meeting in self.meetings)

    def _gap(self) -> float:
        return self.firm / (1, 2, 4)[self._met()]

    def _speaks(self) -> bool:
        has_news, self.written = self._met() > self.written, self._met()
        return has_news


@dataclass(slots=True)
class Moods(Manager):
    """What is enough depends on the day, and moods last a while. Puts something on good days; leaves on a bad one after affronts."""

    firm: float
    days: list[float]
    patience: int

    def _mood(self) -> float:
        return self.days[min(max(round(self.now * len(self.days)), 1), len(self.days)) - 1]

    def _gap(self) -> float:
        return min(max(self.firm - self._mood(), 0.0), LAST)

    def _is_provoked(self) -> bool:
        affronts = [measure < OUTRAGEOUS * self.least for measure in self._measures()]
        return self._mood() < 0 and affronts[-1] and sum(affronts) >= self.patience

    def _speaks(self) -> bool:
        return self._mood() > 0


@dataclass(slots=True)
class Principle(Manager):
    """First a no to whatever it is; then every step is met by one of theirs. Leaves when goalposts move again and again."""

    thaws_at: float
    matching: float
    relents: float
    patience: int
    thawed: int = field(default=0, init=False)

    def _gap(self) -> float:
        moved = (max(self._measures()) - self._measures()[0]) / (1 - self.least)
        return min(max(1 - self.matching * moved, 0.0), self.relents if self.now >= LAST else 1.0)

    def _likes(self, ask: Package) -> bool:
        if self.now < self.thaws_at:
            self.thawed = len(self.heard)
            return False
        return bool(self.felt[ask] >= self._wants())

    def _is_provoked(self) -> bool:
        since = self._measures()[self.thawed :]
        back = [measure < max(since[: place + 1]) - BACKWARDS for place, measure in enumerate(since)]
        return any(back[-1:]) and sum(back) >= self.patience

    def _speaks(self) -> bool:
        return self.now >= self.thaws_at


@dataclass(slots=True)
class FollowsPrecedent(Manager):
    """What a colleague has is the yardstick: something like it, or no more than it in anything; now and then it is put."""

    precedent: Package
    likeness: float
    eases_at: float
    every: int

    def _likes(self, ask: Package) -> bool:
        steps = [abs(mine - theirs) / (size - 1) for mine, theirs, size in zip(ask, self.precedent, self.felt.shape, strict=True)]
        enough = self.likeness - (0.15 if self.now >= self.eases_at else 0.0)
        return 1 - float(np.mean(steps)) >= enough or bool((self._shares(ask) >= self._shares(self.precedent)).all())

    def _speaks(self) -> bool:
        return len(self.heard) % self.every == 0

    def _puts(self, ask: Package) -> Package | None:
        return None if ask == self.precedent else self.precedent


@dataclass(slots=True)
class Pictures(Manager):
    """Sees whole pictures: some terms clash, some belong together. Says something where terms clash; firm at first, then easier."""

    firm: float
    eases_at: float
    extra: np.ndarray

    def _gap(self) -> float:
        return self.firm / 3 if self.now >= self.eases_at else self.firm

    def _speaks(self) -> bool:
        return bool(self.extra[self.heard[-1]] < 0)


@dataclass(slots=True)
class GrowsFond(Manager):
    """Terms heard often come to seem normal (mere exposure, Zajonc 1968). Gives way from the usual, one term at a time."""

    firm: float
    fondness: float
    stands: Package

    def _gap(self) -> float:
        heard = [[ask[place] for ask in self.heard[:-1]].count(option) for place, option in enumerate(self.heard[-1])]
        known = float(np.mean(np.minimum(heard, FAMILIAR))) / FAMILIAR
        return self.firm * (1 - self.fondness * known) * (0.5 if self.now >= LAST else 1.0)

    def _puts(self, ask: Package) -> Package | None:
        nearer = [(*self.stands[:place], option, *self.stands[place + 1 :]) for place, option in enumerate(ask)]
        moved = max((put for put in nearer if put != self.stands), key=lambda put: float(self.felt[put]), default=self.stands)
        self.stands = moved if self._likes(moved) else self.stands
        return self.stands


@dataclass(slots=True)
class Reciprocates(Manager):
    """An issue for an issue, whatever each is worth (reciprocity, Gouldner 1960). Leaves when gifts are taken back repeatedly."""

    opening: int
    rate: float
    contented: float
    patience: int

    def _gifts(self) -> list[int]:
        """Of each ask after the first: on how many more issues it is better for them than worse."""
        return [int(np.sign(after - before).sum()) for before, after in pairwise(map(self._shares, self.heard))]

    def _owed(self) -> int:
        return self.opening + max(int(self.rate * sum(self._gifts())), 0) + (self.now >= LAST)

    def _likes(self, ask: Package) -> bool:
        return bool((self._shares(ask) < self.contented).sum() <= self._owed())

    def _is_provoked(self) -> bool:
        back = [gift < 0 for gift in self._gifts()]
        return any(back[-1:]) and sum(back) >= self.patience

    def _puts(self, ask: Package) -> Package | None:
        """Their best, but with the ask's terms where they give way: the cheapest first."""
        costs = [table.max() - table[option] for table, option in zip(self.theirs, ask, strict=True)]
        given = set(np.argsort(costs)[: self._owed()].tolist())
        return tuple(option if place in given else int(self.theirs[place].argmax()) for place, option in enumerate(ask))


@dataclass(slots=True)
class OwnDeadline(Manager):
    """Must settle by a day of their own: easy shortly before, hard after, offers lapse. Leaves once closed, if nothing new comes."""

    deadline: float
    firm: float
    closed: float
    patience: int
    late: int = field(default=0, init=False)

    def answer(self, ask: Package, time: float) -> Answer:
        """As everybody, but what was put before their day has lapsed after it."""
        if time > self.deadline:
            self.said.clear()
            self.late += 1
        return Manager.answer(self, ask, time)

    def _gap(self) -> float:
        if self.now > self.deadline:
            return self.closed
        return self.firm / 4 if self._speaks() else self.firm

    def _is_provoked(self) -> bool:
        *before, last = self._measures()
        return self.late >= self.patience and last < max(before, default=0.0) + NEW

    def _speaks(self) -> bool:
        return self.deadline - PRESSING <= self.now <= self.deadline


def _at(number: np.integer, felt: np.ndarray) -> Package:
    return tuple(int(option) for option in np.unravel_index(int(number), felt.shape))


def _sum(tables: Tables) -> np.ndarray:
    return np.asarray(reduce(np.add.outer, tables))


def _usual(drawn: Scenario) -> tuple[Tables, np.ndarray, float]:
    return drawn.theirs, _sum(drawn.theirs), drawn.their_reserve


def _busy(drawn: Scenario, dice: np.random.Generator) -> Boss:
    most = np.array([table.max() for table in drawn.theirs])
    keys = dice.choice(len(most), 2, replace=False, p=most / most.sum()).tolist()
    skimmed = [np.where(table >= GOOD * top, top, 0.0) for table, top in zip(drawn.theirs, most, strict=True)]
    felt = _sum(tuple(table if place in keys else skimmed[place] for place, table in enumerate(drawn.theirs)))
    cutoff, tired_at, every = dice.uniform(0.3, 0.8), dice.uniform(0.6, 1.1), int(dice.integers(1, 4))
    return Busy(drawn.theirs, felt, drawn.their_reserve, (keys[0], keys[1]), cutoff, tired_at, every)


def _committee(drawn: Scenario, dice: np.random.Generator) -> Boss:
    first = (_sum(drawn.theirs) - drawn.their_reserve) / (1 - drawn.their_reserve)
    both = (np.minimum(first, _second(drawn.theirs, dice)) for _ in range(40))
    felt = next((felt for felt in both if felt.max() >= BEARABLE), first)
    return Committee(drawn.theirs, felt, 0.0, dice.uniform(0.3, 0.8), (dice.uniform(0.3, 0.55), dice.uniform(0.65, 0.95)))


def _second(theirs: Tables, dice: np.random.Generator) -> np.ndarray:
    """How content the other of two is: own weights, own least, and on about a quarter of the issues the opposite wish."""
    weights, least = dice.dirichlet(np.full(len(theirs), 1.5)), dice.uniform(0.3, 0.6)
    turned = dice.choice([True, False], len(theirs), p=[0.25, 0.75])
    shares = [1 - table / table.max() if turn else table / table.max() for table, turn in zip(theirs, turned, strict=True)]
    return np.asarray((_sum(tuple(weight * share for weight, share in zip(weights, shares, strict=True))) - least) / (1 - least))


def _moods(drawn: Scenario, dice: np.random.Generator) -> Boss:
    lasting, swing, days = dice.uniform(0.2, 0.8), dice.uniform(0.1, 0.3), [dice.normal(0, 0.2)]
    for _ in range(drawn.asks - 1):
        days.append(lasting * days[-1] + dice.normal(0, swing))
    return Moods(*_usual(drawn), dice.uniform(0.1, 0.5), days, int(dice.integers(3, 5)))


def _principle(drawn: Scenario, dice: np.random.Generator) -> Boss:
    matching, relents = dice.uniform(0.7, 1.5), dice.uniform(0.05, 0.35)
    return Principle(*_usual(drawn), dice.uniform(0.15, 0.45), matching, relents, int(dice.integers(2, 5)))


def _follows_precedent(drawn: Scenario, dice: np.random.Generator) -> Boss:
    theirs, felt, least = _usual(drawn)
    granted = np.flatnonzero((felt >= least) & (felt <= least + 0.6 * (1 - least)))
    precedent = _at(dice.choice(granted) if granted.size else felt.argmax(), felt)
    return FollowsPrecedent(theirs, felt, least, precedent, dice.uniform(0.6, 0.85), dice.uniform(0.5, 1), int(dice.integers(2, 6)))


def _pictures(drawn: Scenario, dice: np.random.Generator) -> Boss:
    theirs, felt, least = _usual(drawn)
    extra, options = np.zeros(felt.shape), np.indices(felt.shape)
    for size in (-dice.uniform(0.1, 0.35), -dice.uniform(0.1, 0.35), dice.uniform(0.05, 0.25)):
        one, other = ((theirs[place] < GOOD * theirs[place].max())[options[place]] for place in dice.permutation(len(theirs))[:2])
        extra += size * (one & other if size < 0 else one ^ other)
    felt = (felt + extra) / (felt + extra).max()
    return Pictures(theirs, felt, least, dice.uniform(0.15, 0.55), dice.uniform(0.55, 0.9), extra)


def _grows_fond(drawn: Scenario, dice: np.random.Generator) -> Boss:
    usual = tuple(int(table.argmax()) for table in drawn.theirs)
    return GrowsFond(*_usual(drawn), dice.uniform(0.3, 0.75), dice.uniform(0.4, 1.0), usual)


def _reciprocates(drawn: Scenario, dice: np.random.Generator) -> Boss:
    rate, contented = dice.uniform(0.5, 1.2), dice.uniform(0.35, 0.7)
    return Reciprocates(*_usual(drawn), int(dice.integers(1, 4)), rate, contented, int(dice.integers(3, 5)))


def _own_deadline(drawn: Scenario, dice: np.random.Generator) -> Boss:
    firm, closed = dice.uniform(0.3, 0.7), dice.uniform(0.4, 0.8)
    return OwnDeadline(*_usual(drawn), dice.uniform(0.4, 0.75), firm, closed, int(dice.integers(2, 5)))


FAMILIES: dict[str, Maker] = {
    "busy": _busy,
    "committee of two": _committee,
    "moods": _moods,
    "no on principle": _principle,
    "precedent": _follows_precedent,
    "whole pictures": _pictures,
    "grows fond": _grows_fond,
    "issue for issue": _reciprocates,
    "own deadline": _own_deadline,
}
"""The families by name."""
