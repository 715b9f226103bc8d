"""One input of the formulas: how it is asked for, what it counts, within which bounds, and what is taken where it is left out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from homeground.case.message import Message
from homeground.money.range import Range
from homeground.money.unit import Unit, highest

Part = Literal["low", "mid", "high", "all"]
Form = Literal["number", "cuts", "periods"]
"""How it is written: one number (or a range of it), a list of cuts, or a list of stretches of a year with their miles and rate."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Where it is left out it is not counted."""


@dataclass(frozen=True, slots=True)
class Usual:
    """Where it is left out a number that is usual stands for it, with its range."""

    range: Range


@dataclass(frozen=True, slots=True)
class UsualCuts:
    """Where they are left out these cuts stand for them."""

    cuts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromFigure:
    """Where it is left out a dated figure stands for it, if one is known for the place and in the currency; a part of it or all."""

    concept: str
    part: Part = "all"


@dataclass(frozen=True, slots=True)
class FromGross:
    """Where it is left out the pay before tax stands for it, with a range that leaves room for tax."""


Otherwise: TypeAlias = Nothing | Usual | UsualCuts | FromFigure | FromGross | None
"""What is taken where an input is left out; none where it is needed."""


@dataclass(frozen=True, slots=True)
class Input:
    """One number that goes in, from 0 to the highest of its unit.

    `is_positive`: 0 is not allowed. `is_decided`: it is chosen, not guessed, and takes no range. `beside`: it is asked for only where
    that other input is more than 0.
    """

    name: str
    unit: Unit
    ask: str
    example: str
    otherwise: Otherwise = None
    is_positive: bool = False
    is_decided: bool = False
    beside: str | None = None
    form: Form = "number"

    @property
    def left_out(self) -> Message:
        """What happens where it is left out, in a few words."""
        match self.otherwise:
            case Nothing():
                return Message("not counted")
            case Usual(range=usual):
                return Message("{mid}" if usual.is_exact else "{mid}, from {low} to {high}", low=usual.low, mid=usual.mid, high=usual.high)
            case UsualCuts(cuts=cuts):
                return Message("{cuts}", cuts=", ".join(cuts))
            case FromFigure():
                return Message("a dated figure, where one is known")
            case FromGross():
                return Message("pay before tax, with room for tax")
            case None:
                return Message("needed beside {beside}", beside=self.beside) if self.beside else Message("needed")

    @property
    def at_most(self) -> Decimal:
        """The largest number allowed."""
        return highest(self.unit)

    @property
    def bounds(self) -> str:
        """What is allowed, in words: `from 0 to 168 hours a week`."""
        low = "more than 0, at most" if self.is_positive else "from 0 to"
        counted = "(0.10 is ten in a hundred)" if self.unit == "share" else self.unit.removeprefix("money ")
        return f"{low} {self.at_most:,} {counted}"

    def allows(self, number: Decimal) -> bool:
        """Whether the number lies within the bounds."""
        return 0 <= number <= self.at_most and not (self.is_positive and number == 0)
