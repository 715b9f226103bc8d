"""All that the advice looks at, on one scale: the table turned to the employee's side, both sides' possible worths, the asks left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.belief import USUAL_BOSSES, Belief
from homeground.negotiation.candidates import Packages
from homeground.negotiation.dice import Dice
from homeground.negotiation.efficient import Floats
from homeground.negotiation.facts import is_refused
from homeground.negotiation.habit import Singles
from homeground.negotiation.heard import Round
from homeground.negotiation.package import Mask, Package, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.prior import Prior, Scale
from homeground.negotiation.turned import Turned, turned

CAREFUL = 0.2
"""What a package brings is this quantile over what the employee may mean: better to promise too little."""

KEPT = "kept"
"""The name of the masks that hold an issue where it is."""

_TASTES = 64


@dataclass(frozen=True, slots=True)
class View:
    """`table` as it was given; `turned`: its options by places, with what is kept held. `mine`: the mean worth of each option by places.

    `tastes`: some equally likely preferences (rows), each with the worth of its alternative in `reserves`.
    """

    table: Table
    turned: Turned
    preferences: Preferences
    mine: tuple[Floats, ...]
    tastes: Singles
    reserves: Singles
    belief: Belief
    total: int
    asked: tuple[Package, ...] = ()

    @classmethod
    def opened(
        cls,
        table: Table,
        preferences: Preferences,
        prior: Prior,
        total: int,
        dice: Dice,
        *,
        kept: Collection[int] = (),
        count: int = USUAL_BOSSES,
    ) -> View:
        """The view before the first ask. The issues of `kept` stay as they are today in whatever is offered."""
        side = turned(held(table, kept), preferences.mean_tables)
        tables = side.tables(preferences.tables)
        rows = _even(preferences.chances, dice)
        scale = Scale.of(side.table.levels)
        return cls(
            table,
            side,
            preferences,
            tuple(side.tables(preferences.mean_tables)),
            np.concatenate(tables, 1)[rows].astype(np.float32),
            preferences.reserves[rows].astype(np.float32),
            Belief.before(scale, prior, dice, count=count),
            total,
        )

    @property
    def left(self) -> int:
        """How many asks are left."""
        return self.total - len(self.belief.rounds)

    @property
    def times(self) -> Singles:
        """The share of the talk that is gone at each ask left."""
        return (np.arange(self.total - self.left + 1, self.total + 1) / self.total).astype(np.float32)

    @property
    def first(self) -> Package | None:
        """The first ask, in places."""
        return self.belief.rounds[0].offers[0] if self.belief.rounds else None

    def after(self, heard: Round, dice: Dice) -> View:
        """The view once an ask was answered (packages of the table)."""
        there = self.turned.there
        placed = replace(
            heard,
            offers=tuple(there(offer) for offer in heard.offers),
            counter=None if heard.counter is None else there(heard.counter),
        )
        return replace(self, belief=self.belief.after(placed, self.total, dice), asked=(*self.asked, *placed.offers))

    def also_asked(self, packages: Sequence[Package]) -> View:
        """The view with packages that were put and never answered: they are not put again."""
        return replace(self, asked=(*self.asked, *(self.turned.there(package) for package in packages)))

    @property
    def last_put(self) -> tuple[Package, ...]:
        """The packages (places) put last: all of the last round, or the one of them that was chosen; or what was put since."""
        since = self.asked[sum(len(heard.offers) for heard in self.belief.rounds) :]
        if since or not self.belief.rounds:
            return since
        heard = self.belief.rounds[-1]
        return heard.offers if heard.chosen is None else (heard.offers[heard.chosen],)

    @property
    def ceiling(self) -> Package:
        """The best place of each issue that an ask may have: what holds today, was asked before, or the boss has offered.

        A demand that grows while the other side gives way is not kept apart from bad faith. Before the first ask nothing is above it.
        """
        levels = self.turned.table.levels
        if not self.asked:
            return tuple(level - 1 for level in levels)
        counters = [heard.counter for heard in self.belief.rounds if heard.counter is not None]
        return tuple(map(max, self.turned.table.now, *self.asked, *counters))

    def gain(self, packages: Packages) -> Singles:
        """What packages (places) bring above the alternative, with care."""
        above = self.belief.scale.marked(packages) @ self.tastes.T - self.reserves
        if above.shape[1] == 1:
            return above[:, 0]
        low = int(CAREFUL * (above.shape[1] - 1))
        return np.partition(above, low, axis=1)[:, low]

    def mean_gain(self, packages: Packages) -> Singles:
        """What packages (places) bring above the alternative, in the mean over what the employee may mean."""
        gain: Singles = self.belief.scale.marked(packages) @ self.tastes.mean(0) - self.reserves.mean()
        return gain

    def may_move(self, before: Package, after: Package) -> bool:
        """A package (places) may be proposed, starting from one: no mask forbids it, but that it may keep what the boss brought.

        What is refused whoever proposes it is never kept.
        """
        return all(mask.forbids(before) and not self.is_refused(mask) for mask in self.turned.table.masks if mask.forbids(after))

    def is_refused(self, mask: Mask) -> bool:
        """The mask holds for what the boss proposes too."""
        return mask.name != KEPT and is_refused(mask.name)

    def theirs(self, packages: Packages) -> Singles:
        """What packages (places) are worth to each possible boss: packages x bosses."""
        return self.belief.scale.marked(packages) @ self.belief.worths.T


def held(table: Table, kept: Collection[int]) -> Table:
    """The table with masks that hold some issues where they are today: nobody is asked about, or offered, what was not brought up."""
    others = ((issue, option) for issue in sorted(kept) for option in range(table.levels[issue]) if option != table.issues[issue].now)
    masks = [Mask(KEPT, (other,)) for other in others]
    return replace(table, masks=(*table.masks, *masks)) if masks else table


def _even(chances: Floats, dice: Dice) -> NDArray[np.intp]:
    """Rows drawn in even steps through the chances, so that each counts the same."""
    if len(chances) == 1:
        return np.zeros(1, np.intp)
    reached = np.cumsum(chances)
    rows: NDArray[np.intp] = np.searchsorted(reached, reached[-1] * (dice.random() + np.arange(_TASTES)) / _TASTES)
    return rows
