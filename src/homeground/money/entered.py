"""What goes into one reckoning: the numbers with their ranges, the lists, the currency, and what was taken for what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from homeground.case.reading import Mistake
from homeground.money.figure import Figure
from homeground.money.range import Range
from homeground.money.travel import Period

Listing: TypeAlias = Mapping[str, Decimal] | tuple[Period, ...]
"""The cuts by how they were written, or stretches of a year."""


class BadInputs(ValueError):
    """Inputs that cannot be taken; every mistake names its field, and nothing was reckoned."""

    def __init__(self, *mistakes: Mistake) -> None:
        """Keep the mistakes in the order in which they were found."""
        super().__init__("; ".join(f"{mistake.field}: {mistake.remedy}" if mistake.field else mistake.remedy for mistake in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands for an input that was left out: a figure, a number that is usual, or nothing, where it is simply not counted."""

    name: str
    value: Range | tuple[str, ...]
    figure: Figure | None = None
    is_counted: bool = True


@dataclass(frozen=True, slots=True)
class Entered:
    """Checked inputs of one formula, all of them; `unused` were given, and the formula has no use for them.

    `follows_gross`: what is earned after tax was left out, and follows from the pay before tax and from the tax on its last unit.
    """

    numbers: Mapping[str, Range]
    lists: Mapping[str, Listing] = field(default_factory=dict)
    currency: str | None = None
    taken: tuple[Taken, ...] = ()
    unused: tuple[str, ...] = ()
    follows_gross: bool = False

    def at(self, point: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
        """Every number, those of a point in place of their best guess.

        Where what is earned after tax follows from gross pay, its low end is all pay taxed like the last unit, and else none is taxed.
        """
        given = {**self.mid, **point}
        if self.follows_gross:
            is_taxed = point.get("take_home") == self.numbers["take_home"].low
            tax = point.get("marginal_tax", self.numbers["marginal_tax"].high) if is_taxed else 0
            given["take_home"] = given["gross"] * (1 - tax)
        return given

    @property
    def mid(self) -> Mapping[str, Decimal]:
        """The best guess of every number."""
        return {name: one.mid for name, one in self.numbers.items()}

    @property
    def open(self) -> Mapping[str, Range]:
        """The numbers that are not known exactly."""
        return {name: one for name, one in self.numbers.items() if not one.is_exact}
