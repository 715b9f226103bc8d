"""Bosses that the advice was measured on while it was written. They are no test of it: see the families of `unseen_bosses.py`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.negotiation.talks import Answer, Maker, Scenario
from homeground.negotiation import Package, worths


@dataclass(slots=True)
class Wanting:
    """A boss who wants so much at a time (`start` to `end`, as shares of the way from the reserve to the best), with noise in a yes.

    `bend`: above 1 gives way late. `edits`: the chance to move single options of the last counter instead of writing a new one;
    `silent`: never puts a counter. `veto`: an issue in which only the best or the second best option will do.
    """

    drawn: Scenario
    dice: np.random.Generator
    start: float = 1.0
    end: float = 0.1
    bend: float = 1.0
    noise: float = 0.05
    edits: float = 0.5
    silent: bool = False
    veto: int | None = None
    last: Package | None = None
    ask: Package | None = None

    def worth(self, package: Package) -> float:
        """What a package is worth to the boss."""
        return sum(float(table[option]) for table, option in zip(self.drawn.theirs, package, strict=True))

    def wanted(self, time: float) -> float:
        """The worth wanted at a time."""
        share = self.end + (self.start - self.end) * (1 - time**self.bend)
        return float(self.drawn.their_reserve + share * (1 - self.drawn.their_reserve))

    def answer(self, ask: Package, time: float) -> Answer:
        """Yes where it is worth what is wanted, more or less."""
        self.ask = ask
        if self.worth(ask) < self.drawn.their_reserve or not self._bears(ask):
            return "no"
        return "yes" if self.dice.random() < 1 / (1 + np.exp(-(self.worth(ask) - self.wanted(time)) / self.noise)) else "no"

    def counter(self, time: float) -> Package | None:
        """The last counter moved towards the ask, or a new package."""
        if self.silent or self.ask is None:
            return None
        if self.last is not None and self.dice.random() < self.edits:
            self.last = self._edited(self.last, self.ask, self.wanted(time))
        else:
            self.last = self._written(self.ask, self.wanted(time))
        return self.last

    def _bears(self, package: Package) -> bool:
        if self.veto is None:
            return True
        row = self.drawn.theirs[self.veto]
        return bool(row[package[self.veto]] >= np.sort(row)[-2])

    def _edited(self, last: Package, ask: Package, wanted: float) -> Package:
        for issue in self.dice.permutation(len(last)).tolist():
            moved = (*last[:issue], ask[issue], *last[issue + 1 :])
            if self.worth(moved) >= wanted and self._bears(moved):
                last = moved
        return last

    def _written(self, ask: Package, wanted: float) -> Package:
        worth = worths(self.drawn.theirs)
        shape = tuple(len(row) for row in self.drawn.theirs)
        near = np.argsort(np.abs(worth - wanted - 0.02))[:200]
        packages = np.stack(np.unravel_index(self.dice.choice(near, 40, replace=False), shape), 1)
        kept = [tuple(package) for package in packages.tolist() if self._bears(tuple(package))]
        likest = max(kept, key=lambda package: sum(a == b for a, b in zip(package, ask, strict=True)), default=None)
        return likest or tuple(int(row.argmax()) for row in self.drawn.theirs)


@dataclass(slots=True)
class Mirroring(Wanting):
    """Gives way as far as the asks have moved towards it, by its own worth."""

    first: float | None = None

    def wanted(self, time: float) -> float:
        """As much less as the asks have given."""
        if self.ask is None:
            return 1.0
        worth = self.worth(self.ask)
        self.first = worth if self.first is None else self.first
        return max(self.drawn.their_reserve, 0.95 - max(0.0, worth - self.first) - 0.1 * time)


FAMILIES: dict[str, Maker] = {
    "even": Wanting,
    "late": lambda drawn, dice: Wanting(drawn, dice, bend=5.0, end=0.2),
    "constant": lambda drawn, dice: Wanting(drawn, dice, start=0.35, end=0.35, noise=0.08),
    "silent": lambda drawn, dice: Wanting(drawn, dice, silent=True, bend=1.5),
    "veto": lambda drawn, dice: Wanting(drawn, dice, veto=int(dice.integers(len(drawn.theirs)))),
    "mirror": Mirroring,
}
"""Every family by its name."""
