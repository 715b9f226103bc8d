"""What is known of one person and one request, as checked values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from homeground.case.reading import Mistake
from homeground.law.length import Length

Outcome = Literal["granted", "refused"]
Extension: TypeAlias = Mapping[str, date | Length]
"""By the id of a deadline: the day to which it was moved, or by how much."""


class BadFacts(ValueError):
    """Facts that cannot be taken; every mistake names its field, and nothing was computed."""

    def __init__(self, *mistakes: Mistake) -> None:
        """Keep the mistakes in the order in which they were found."""
        super().__init__("; ".join(f"{mistake.field}: {mistake.remedy}" if mistake.field else mistake.remedy for mistake in mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The facts of one request. What is absent was not asked yet, and is never read as no; an empty list means "none".

    `denied`: the circumstances that were said not to be true; where it is given, a word in neither list is not known.
    """

    route: str
    dates: Mapping[str, date] = field(default_factory=dict)
    histories: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    ages: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    circumstances: frozenset[str] | None = None
    denied: frozenset[str] | None = None
    included: tuple[str, ...] = ()
    extension: Extension = field(default_factory=dict)
    ground: str | None = None
    outcome: Outcome | None = None
    subdiv: str | None = None

    @property
    def on(self) -> date | None:
        """The day that picks the version of the law: that of the request, else today."""
        return self.dates.get("request", self.dates.get("today"))

    @property
    def latest(self) -> date | None:
        """The latest day among all facts."""
        moved = [day for day in self.extension.values() if isinstance(day, date)]
        past = [day for days in self.histories.values() for day in days]
        return max([*self.dates.values(), *past, *moved], default=None)

    @property
    def is_answered(self) -> bool:
        """Whether the employer has answered the request."""
        return self.outcome is not None or "decision" in self.dates

    def knows(self, name: str) -> bool:
        """Whether that fact was given."""
        if name == "circumstances":
            return self.circumstances is not None and self.denied is None
        return any(name in kept for kept in (self.dates, self.histories, self.numbers, self.ages, self.flags))
