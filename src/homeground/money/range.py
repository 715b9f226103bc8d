"""A number that is not known exactly: from low to high, with the best guess between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from homeground.money.exactly import sign


class BadRange(ValueError):
    """The three numbers do not stand in their order; the message says how to mend it."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, `mid` being the best guess; all three are one number where it is known exactly.

    >>> Range(Decimal(44), Decimal(46), Decimal(50)).is_exact
    False
    """

    low: Decimal
    mid: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        """Refuse what is not in order."""
        if not self.low <= self.mid <= self.high:
            raise BadRange("low, mid and high stand in this order, from the smallest to the largest")

    @classmethod
    def of(cls, number: Decimal) -> Self:
        """A number that is known exactly."""
        return cls(number, number, number)

    @classmethod
    def around(cls, mid: Decimal, others: Iterable[Decimal]) -> Self:
        """The smallest range that holds the best guess and all the others."""
        all_ = (mid, *others)
        return cls(min(all_), mid, max(all_))

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, but for what a third leaves behind."""
        return not sign(self.width)

    @property
    def width(self) -> Decimal:
        """How far it reaches."""
        return self.high - self.low
