"""A formula as a record: what it answers, what goes in, what comes out, and how it is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from homeground.case.message import Message
from homeground.money.question import Input
from homeground.money.questions import INPUTS
from homeground.money.term import Term
from homeground.money.unit import Unit

Value: TypeAlias = Decimal | str | Message
"""What comes out under one name: a number, a word, or why there is none."""

Values: TypeAlias = Mapping[str, Value]
Turns: TypeAlias = Callable[[Mapping[str, Decimal], str], Decimal | None]


@dataclass(frozen=True, slots=True)
class Output:
    """One thing that comes out, with its unit and what it means."""

    name: str
    unit: Unit
    means: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """One formula. `counts` and `terms` take the inputs by name: numbers, and what is a list as it was read.

    `how` is the formula in one line. `caveat` is said beside every result. In the inputs `turning` some output is not monotone, and
    `turns` finds the value at which it turns. `one_for_each`: there is one output for each of a list, named as it was written there.
    """

    name: str
    title: str
    how: str
    uses: frozenset[str]
    outputs: tuple[Output, ...]
    counts: Callable[..., Values]
    terms: Callable[..., Iterable[Term]]
    caveat: Message | None = None
    turning: tuple[str, ...] = ()
    turns: Turns | None = None
    one_for_each: bool = False

    @property
    def inputs(self) -> tuple[Input, ...]:
        """What goes in, in the order in which it is asked."""
        return tuple(one for name, one in INPUTS.items() if name in self.uses)

    def output(self, name: str) -> Output:
        """What comes out under a name."""
        return self.outputs[0] if self.one_for_each else next(output for output in self.outputs if output.name == name)
