"""What the employee said of the options: three piles, the order of options, either-or answers, the alternative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.negotiation.package import Package

Pile: TypeAlias = Literal["must", "matters", "nice"]
Rather: TypeAlias = Literal["left", "right", "same", "skip"]
IfNo: TypeAlias = Literal["stay", "leave", "later"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of two whole packages the employee would rather get."""

    left: Package
    right: Package
    answer: Rather


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, an entry an issue where it is about issues.

    `piles`: none where an issue was not sorted. `orders`: the options from the worst to the best for the employee. `peaks`: the place in
    that order of an option in between that is best, where one is. `alternative`: what happens without agreement; a package stands for
    whatever is just as good, and each of the three words without one for today's terms.
    """

    piles: tuple[Pile | None, ...]
    orders: tuple[tuple[int, ...], ...]
    peaks: tuple[int | None, ...]
    choices: tuple[Choice, ...] = ()
    alternative: IfNo | Package = "stay"
