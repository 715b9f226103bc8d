"""A number as it stands in a sentence, with its unit, what it is a number of or over, and what it does there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from homeground.intake.finder.number_words import number_of
from homeground.intake.found import Base, Unit

Sort: TypeAlias = Literal["amount", "share", "distance", "notice", "before", "gap", "trial", "plain", "none"]
"""What a number does in its sentence.

amount: days or hours of a period or of a place; share: a part of the time; distance; notice: how long somebody is told before;
before: how long before something; gap: between one time and the next; trial: of a trial; plain: any other length of time;
none: it counts something else (a five-day week, 60 % of the members).
"""
DAYS = frozenset({"day", "working_day"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number from `start` to `end` of its sentence; `disagrees` when it is written twice, as "five (4)"."""

    number: str
    unit: Unit
    sort: Sort
    start: int
    end: int
    base: Base | None = None
    is_first: bool = False
    disagrees: bool = False


def twice_written(one: Quantity, found: re.Match[str]) -> Iterator[Quantity]:
    """Five (5) is one number; five (4) is two that disagree."""
    again = number_of(found["again"]) if found["again"] else one.number
    if again == one.number:
        yield one
    else:
        yield replace(one, disagrees=True)
        yield replace(one, number=again, disagrees=True)
