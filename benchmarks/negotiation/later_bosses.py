"""More families of bosses for judging the advice, written after those of `unseen_bosses.py` and again without sight of the advisor.

Each family is a population: its members draw their parameters from the dice handed in. The *measure* of a boss is what a package
is worth in their own eyes: the additive worth of the scenario, except for `AsksHr` (what HR bars is worth nothing),
`KeepsToday` (losses against today loom larger than gains) and `Shaken` (the weights move while the talk goes on). Nobody agrees
to what is below their least by their measure, and whoever puts a package stands by it (`Shaken` while it is still bearable).

Only `GrowsTired` leaves: when the strength for this talk is used up. Whoever refuses for want of a choice, for the team's budget
of home days or for something in the news does not say so; it has to be heard in what they put, if they put anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from benchmarks.negotiation.talks import Answer, Boss, Maker, Scenario
from benchmarks.negotiation.unseen_bosses import LAST, OUTRAGEOUS, Manager, Tables
from homeground.negotiation import Package, worths

DAYS, FEWEST = 0, 1
"""The issue of home days, one a step; the home days that HR leaves to everybody."""
HALF, TOP_TWO = 0.5, 2
"""A share of an issue's best that contents HR; how many of the things heard are good enough to take."""
WEARY = 0.6
"""From this tiredness on a last word is said."""
NOTICED = 0.1
"""A step of one issue between two asks, as a share of its best, that is noticed."""


@dataclass(slots=True)
class AsksHr(Manager):
    """Needs HR's agreement. HR has rules for many home days, and a budget of them that others use up meanwhile.

    `budget`: the most home days for one person; `used_at`: when one of them goes to somebody else. Whatever was put is kept free.
    What the boss could bear and HR could not comes back with HR's corrections; of the rest the boss writes now and then.
    """

    firm: float
    easing: float
    every: int
    own: np.ndarray
    budget: int
    used_at: tuple[float, ...]

    def days_left(self) -> int:
        """The most home days that HR has left for one person."""
        return max(self.budget - sum(self.now >= moment for moment in self.used_at), FEWEST)

    def _gap(self) -> float:
        return self.firm * (1 - self.easing * self.now)

    def _is_barred(self, package: Package) -> bool:
        return bool(self.felt[package] < self.own[package] or package[DAYS] > self.days_left())

    def _likes(self, ask: Package) -> bool:
        return Manager._likes(self, ask) and not self._is_barred(ask)  # noqa: SLF001 - `super()` fails in a dataclass with slots

    def _speaks(self) -> bool:
        ask = self.heard[-1]
        return (self.own[ask] >= self.least and self._is_barred(ask)) or len(self.heard) % self.every == 0

    def _puts(self, ask: Package) -> Package | None:
        """What HR has room for and the boss wants, by the fewest changes of the ask."""
        options = np.indices(self.felt.shape)
        changes = sum(options[place] != option for place, option in enumerate(ask))
        suits = (self.felt >= self._wants()) & (options[DAYS] <= self.days_left())
        return _at(int(np.where(suits, 2.0 * changes - self.felt, np.inf).argmin()), self.felt) if suits.any() else None


@dataclass(slots=True)
class KeepsToday(Manager):
    """Losses against today hurt more than gains please, and the first step hurts most (Tversky & Kahneman 1991): few, large changes.

    Today is option 0 of every issue; `changes`: what each option is felt to be against it. Would never want more than today, and
    takes the sorest changes back to it, one after the other.
    """

    firm: float
    easing: float
    every: int
    changes: Tables

    def _gap(self) -> float:
        return self.firm * (1 - self.easing * self.now)

    def _wants(self) -> float:
        today = float(self.felt[(0,) * self.felt.ndim])
        return min(self.least + self._gap() * (float(self.felt.max()) - self.least), max(today, self.least))

    def _speaks(self) -> bool:
        return len(self.heard) % self.every == 0

    def _puts(self, ask: Package) -> Package | None:
        sorest = np.argsort([table[option] for table, option in zip(self.changes, ask, strict=True)]).tolist()
        put = ask
        for place in sorest:
            if self._likes(put):
                break
            put = (*put[:place], 0, *put[place + 1 :])
        return put


@dataclass(slots=True)
class WantsChoice(Manager):
    """Decides by comparing: one thing alone is never enough (single-option aversion, Mochon 2013), nor the same in other words.

    Of several things heard, one of the two best will do. The boss comes back to one heard earlier if the last will not do: to the
    second-best, since the very best for oneself would look greedy.
    """

    firm: float
    several: int
    unlike: int

    def _gap(self) -> float:
        return self.firm / 2 if self.now >= LAST else self.firm

    def _has_choice(self) -> bool:
        """Whether enough was heard that differs from all that counted before."""
        apart: list[Package] = []
        for ask in self.heard:
            if all(sum(one != other for one, other in zip(ask, before, strict=True)) >= self.unlike for before in apart):
                apart.append(ask)
        return len(apart) >= (TOP_TWO if self.now >= LAST else self.several)

    def _best_heard(self) -> list[Package]:
        return sorted(set(self.heard), key=lambda heard: (-float(self.felt[heard]), heard))[:TOP_TWO]

    def _likes(self, ask: Package) -> bool:
        return self._has_choice() and ask in self._best_heard() and bool(self.felt[ask] >= self._wants())

    def _speaks(self) -> bool:
        return self._has_choice()

    def _puts(self, ask: Package) -> Package | None:
        return next((heard for heard in reversed(self._best_heard()) if heard != ask and self.felt[heard] >= self._wants()), None)


@dataclass(slots=True)
class SplitsDifference(Manager):
    """Meets the other side half way, in worth, from what was put last: whenever an ask came nearer, and only so many times.

    Which terms give way for it is chance. What is not worth a quarrel is granted. `stands`: what was put last.
    """

    share: float
    trifle: float
    times: int
    stands: Package

    def _wants(self) -> float:
        return max(float(self.felt[self.stands]) - self.trifle * (float(self.felt.max()) - self.least), self.least)

    def _came_nearer(self) -> bool:
        *before, last = self._measures()
        return last > max(before, default=-np.inf)

    def _puts(self, ask: Package) -> Package | None:
        """The package between the two, issue by issue, whose measure lies nearest above the middle."""
        if self.times > 0 and self._came_nearer():
            self.times -= 1
            mine = float(self.felt[self.stands])
            middle = max(mine - self.share * (mine - float(self.felt[ask])), self.least)
            between = _box(self.stands, ask, self.felt) & (self.felt >= middle)
            self.stands = _at(int(np.where(between, self.felt, np.inf).argmin()), self.felt)
        return self.stands


@dataclass(slots=True)
class GrowsTired(Manager):
    """Every ask costs strength: much that is new to read costs more, an affront most. Tired people settle for less, or close.

    `strength`: what there is for this talk; `settles`: how much of the wish goes with it (some dig in instead). Puts something at
    the start and as a last word; leaves when the strength is gone.
    """

    firm: float
    settles: float
    strength: float
    reading: float
    affront: float
    words: int = field(default=0, init=False)

    def _tiredness(self) -> float:
        """Spent strength, as a share of what there was."""
        read = sum(one != other for before, after in pairwise(self.heard) for one, other in zip(before, after, strict=True))
        affronts = sum(measure < OUTRAGEOUS * self.least for measure in self._measures())
        spent = len(self.heard) + self.reading * read / self.felt.ndim + self.affront * affronts
        return min(spent / self.strength, 1.0)

    def _gap(self) -> float:
        return self.firm * (1 - self.settles * self._tiredness())

    def _is_provoked(self) -> bool:
        return self._tiredness() >= 1

    def _speaks(self) -> bool:
        due = 2 if self._tiredness() >= WEARY else 1
        is_new, self.words = due > self.words, max(due, self.words)
        return is_new


@dataclass(slots=True)
class Shaken(Manager):
    """What matters moves with what happens: news make one issue weigh more, a demand that rises alarms, a gift calms.

    `news`: (when, which issue, how many times as heavy). What was put stays good only while it is not below the least.
    """

    firm: float
    easing: float
    alarm: float
    calm: float
    every: int
    news: list[tuple[float, int, float]]
    weights: np.ndarray

    def answer(self, ask: Package, time: float) -> Answer:
        """As everybody, by the weights that the day and the ask have left."""
        self._notices(ask)
        for _, place, factor in [one for one in self.news if one[0] <= time]:
            self.weights[place] *= factor
        self.news = [one for one in self.news if one[0] > time]
        self.weights = self.weights / self.weights.sum()
        shares = (table / table.max() for table in self.theirs)
        self.felt = _felt(tuple(weight * share for weight, share in zip(self.weights, shares, strict=True)))
        return Manager.answer(self, ask, time)

    def _notices(self, ask: Package) -> None:
        if self.heard:
            step = self._shares(ask) - self._shares(self.heard[-1])
            self.weights = self.weights * np.where(step < -NOTICED, self.alarm, np.where(step > NOTICED, self.calm, 1.0))

    def _gap(self) -> float:
        return self.firm * (1 - self.easing * self.now)

    def _speaks(self) -> bool:
        return len(self.heard) % self.every == 0


def _at(number: int, felt: np.ndarray) -> Package:
    return tuple(int(option) for option in np.unravel_index(number, felt.shape))


def _felt(tables: Tables) -> np.ndarray:
    """The sum of one worth for each issue, by option numbers."""
    return worths(tables).reshape([len(table) for table in tables])


def _box(one: Package, other: Package, felt: np.ndarray) -> np.ndarray:
    """Which packages lie between two, issue by issue."""
    options = np.indices(felt.shape)
    inside = np.ones(felt.shape, bool)
    for place, (low, high) in enumerate(map(sorted, zip(one, other, strict=True))):
        inside &= (options[place] >= low) & (options[place] <= high)
    return inside


def _usual(drawn: Scenario) -> tuple[Tables, np.ndarray, float]:
    return drawn.theirs, _felt(drawn.theirs), drawn.their_reserve


def _asks_hr(drawn: Scenario, dice: np.random.Generator) -> Boss:
    """One to three rules: from so many home days on, an issue must stand well for the employer."""
    theirs, own, least = _usual(drawn)
    options, barred = np.indices(own.shape), np.zeros(own.shape, bool)
    budget = int(dice.integers(2, len(theirs[DAYS])))
    for place in dice.choice(np.arange(1, len(theirs)), int(dice.integers(1, 4)), replace=False).tolist():
        contents = theirs[place] >= HALF * theirs[place].max()
        barred |= (options[DAYS] >= int(dice.integers(2, 4))) & ~contents[options[place]]
    felt = np.where(barred | (options[DAYS] > budget), 0.0, own)
    used_at = tuple(dice.uniform(0.3, 1.2, int(dice.integers(0, 3))).tolist())
    return AsksHr(theirs, felt, least, dice.uniform(0.15, 0.6), dice.uniform(0.3, 1), int(dice.integers(2, 5)), own, budget, used_at)


def _keeps_today(drawn: Scenario, dice: np.random.Generator) -> Boss:
    """As large a share of the packages is bearable as for a boss who counts gains and losses alike."""
    theirs, usual, reserve = _usual(drawn)
    aversion, bend = dice.uniform(1.5, 3), dice.uniform(0.6, 1)
    steps = [table - table[0] for table in theirs]
    changes = tuple(np.where(step < 0, -aversion, 1.0) * np.abs(step) ** bend for step in steps)
    felt = _felt(changes)
    least = float(np.quantile(felt, float((usual < reserve).mean())))
    return KeepsToday(theirs, felt, least, dice.uniform(0.25, 0.9), dice.uniform(0.4, 1), int(dice.integers(1, 4)), changes)


def _wants_choice(drawn: Scenario, dice: np.random.Generator) -> Boss:
    return WantsChoice(*_usual(drawn), dice.uniform(0.05, 0.4), int(dice.integers(3, 6)), int(dice.integers(2, 4)))


def _splits_difference(drawn: Scenario, dice: np.random.Generator) -> Boss:
    stands = tuple(int(table.argmax()) for table in drawn.theirs)
    return SplitsDifference(*_usual(drawn), dice.uniform(0.25, 0.55), dice.uniform(0.03, 0.15), int(dice.integers(1, 6)), stands)


def _grows_tired(drawn: Scenario, dice: np.random.Generator) -> Boss:
    firm, settles, strength = dice.uniform(0.3, 0.7), dice.uniform(0.2, 1), dice.uniform(6, 16)
    return GrowsTired(*_usual(drawn), firm, settles, strength, dice.uniform(0, 0.6), dice.uniform(0.2, 1))


def _shaken(drawn: Scenario, dice: np.random.Generator) -> Boss:
    weights = np.array([table.max() for table in drawn.theirs])
    news = [
        (float(dice.uniform(0.1, 0.9)), int(dice.integers(len(weights))), float(dice.uniform(1.5, 4)))
        for _ in range(int(dice.integers(0, 4)))
    ]
    firm, easing, alarm, calm = dice.uniform(0.3, 0.7), dice.uniform(0.3, 1), dice.uniform(1.05, 1.5), dice.uniform(0.75, 0.97)
    return Shaken(*_usual(drawn), firm, easing, alarm, calm, int(dice.integers(1, 4)), news, weights / weights.sum())


FAMILIES: dict[str, Maker] = {
    "asks HR": _asks_hr,
    "keeps today": _keeps_today,
    "wants a choice": _wants_choice,
    "half way": _splits_difference,
    "grows tired": _grows_tired,
    "shaken": _shaken,
}
"""The families by name."""
