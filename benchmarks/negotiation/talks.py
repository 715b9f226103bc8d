"""Made-up employees and bosses, and a talk between the advisor and any boss: what was reached, and which chances were stated.

A boss is an object with `answer(ask, time)`: “yes”, “no” or “leaves” (the talk ends), and `counter(time)`: the package put
instead, or none. `time` is the share of the talk that is gone (0 to 1) once the ask was made. Packages are option numbers.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np

from homeground.negotiation import Issue, Package, Preferences, Prior, Round, Table, View, frontier, is_enough, planned, weigh, worths

SHAPE = (6, 4, 3, 3, 3, 2, 3, 3)
"""Days at home, trial, pay, extra work, reporting, security, core hours, equipment."""

ALIKE, PEAKED, AGREEABLE = 0.2, 0.15, 0.002
"""Issues on which both want the same, issues liked best in between, and the least share of packages that suits both."""

Answer = Literal["yes", "no", "leaves"]


class Boss(Protocol):
    """Whoever sits opposite."""

    def answer(self, ask: Package, time: float) -> Answer:
        """What is said to an ask."""
        ...

    def counter(self, time: float) -> Package | None:
        """What is put instead, after a no."""
        ...


@dataclass(frozen=True, slots=True)
class Scenario:
    """One employee and one boss: the worth of every option to each side (the best package of each is worth 1), reserves, asks."""

    mine: tuple[np.ndarray, ...]
    theirs: tuple[np.ndarray, ...]
    my_reserve: float
    their_reserve: float
    asks: int

    def advantages(self, package: Package) -> tuple[float, float]:
        """(worth less reserve) / (best less reserve) of both sides."""
        sides = ((self.mine, self.my_reserve), (self.theirs, self.their_reserve))
        found = [
            (sum(float(table[option]) for table, option in zip(tables, package, strict=True)) - reserve) / (1 - reserve)
            for tables, reserve in sides
        ]
        return found[0], found[1]


@dataclass(slots=True)
class Ended:
    """How a talk ended. `stated`: each chance of yes stated before an ask, and whether it came. `breaches`: guards broken."""

    mine: float = 0.0
    theirs: float = 0.0
    agreed: bool = False
    nash: float = 0.0
    asks: int = 0
    stated: list[tuple[float, bool]] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)


def scenario(seed: int, number: int, shape: tuple[int, ...] = SHAPE) -> Scenario:
    """A scenario of a seed: Dirichlet weights, values bent or peaked and mostly of opposite direction; some agreement is possible."""
    dice = np.random.default_rng([seed, number])
    while True:
        same = dice.random(len(shape)) < ALIKE
        mine = _side(dice, shape, np.ones(len(shape), bool))
        theirs = _side(dice, shape, same)
        drawn = Scenario(mine, theirs, float(dice.uniform(0.25, 0.65)), float(dice.uniform(0.3, 0.75)), int(dice.integers(6, 13)))
        good = (worths(list(mine)) > drawn.my_reserve) & (worths(list(theirs)) > drawn.their_reserve)
        if good.mean() > AGREEABLE:
            return drawn


def _side(dice: np.random.Generator, shape: tuple[int, ...], rising: np.ndarray) -> tuple[np.ndarray, ...]:
    weights = dice.dirichlet(np.full(len(shape), 1.2))
    return tuple(weight * _values(dice, levels, up=bool(up)) for weight, levels, up in zip(weights, shape, rising, strict=True))


def _values(dice: np.random.Generator, levels: int, *, up: bool) -> np.ndarray:
    step = np.linspace(0, 1, levels) if up else np.linspace(1, 0, levels)
    peaked = dice.random() < PEAKED
    value = 1 - np.abs(np.linspace(0, 1, levels) - dice.uniform(0.2, 0.8)) if peaked else step ** np.exp(dice.normal(0, 0.6))
    value = value + dice.normal(0, 0.03, levels)
    stretched: np.ndarray = (value - value.min()) / (value.max() - value.min())
    return stretched


def play(drawn: Scenario, boss: Boss, seed: int, *, bosses: int = 1024) -> Ended:
    """One talk of the advisor with a boss, by the employee's true preferences."""
    table = Table(
        tuple(Issue(f"issue-{place}", f"issue {place}", tuple(map(str, range(len(row)))), 0) for place, row in enumerate(drawn.mine))
    )
    dice = np.random.default_rng(seed)
    view = View.opened(
        table, Preferences.known(drawn.mine, drawn.my_reserve), Prior.usual(len(table.issues)), drawn.asks, dice, count=bosses
    )
    ended, counter, asked = Ended(), None, set[Package]()
    for number in range(1, drawn.asks + 1):
        ready = planned(view, dice)
        if counter is not None and is_enough(view, ready, view.turned.there(counter)):
            return _agreed(ended, drawn, counter)
        if ready is None:
            return ended
        ask = view.turned.back(ready.packages[0].tolist())
        stated = weigh(view, [ask])[0].yes.middle
        ended.breaches += _breaches(drawn, ask, asked)
        asked.add(ask)
        ended.asks = number
        time = number / drawn.asks
        answer = boss.answer(ask, time)
        ended.stated.append((stated, answer == "yes"))
        if answer == "yes":
            return _agreed(ended, drawn, ask)
        if answer == "leaves":
            return ended
        counter = boss.counter(time)
        if number < drawn.asks:
            view = view.after(Round((ask,), "no" if counter is None else "maybe", counter), dice)
    return ended


def _breaches(drawn: Scenario, ask: Package, asked: set[Package]) -> Iterator[str]:
    if ask in asked:
        yield "an ask was repeated"
    if drawn.advantages(ask)[0] < 0:
        yield "an ask below the alternative"


def _agreed(ended: Ended, drawn: Scenario, package: Package) -> Ended:
    ended.mine, ended.theirs = drawn.advantages(package)
    if ended.mine < 0:
        ended.breaches.append("an agreement below the alternative")
    ended.agreed = True
    best = best_product(drawn)
    ended.nash = max(ended.mine, 0.0) * max(ended.theirs, 0.0) / best if best > 0 else 0.0
    return ended


def best_product(drawn: Scenario) -> float:
    """The highest product of the two advantages that a package gives."""
    table = Table(tuple(Issue(f"issue-{place}", "issue", tuple(map(str, range(len(row)))), 0) for place, row in enumerate(drawn.mine)))
    found = frontier(table, drawn.mine, drawn.theirs)
    mine, theirs = (
        (found.mine - drawn.my_reserve) / (1 - drawn.my_reserve),
        (found.theirs - drawn.their_reserve) / (1 - drawn.their_reserve),
    )
    return float((np.maximum(mine, 0) * np.maximum(theirs, 0)).max())


def luck(*parts: object) -> int:
    """A seed from what names a talk: the same boss meets every rival with the same luck."""
    return zlib.crc32("|".join(map(str, parts)).encode())


Maker = Callable[[Scenario, np.random.Generator], Boss]
"""Makes a boss of one family for a scenario, with dice of its own."""
