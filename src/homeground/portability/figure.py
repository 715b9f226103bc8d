"""A published figure about work from home: what is feasible, offered or done, of whom, where and when, and who told it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Strict, StringConstraints

from homeground.case.quantity import Percent
from homeground.case.shape import shape
from homeground.portability.occupation import GROUPS

Concept = Literal["feasible", "offered", "done"]
"""Whether the work could be done at home, whether the employer allows it, whether somebody did it. They are never mixed."""
Teller = Literal["rule", "employers", "workers"]
"""Who told it: a rule applied to what a job consists of, employers who were asked, or workers who were asked."""
Known = Literal["read", "extract", "memory"]
"""How it is known: read at the source (at least its abstract), read in a public extract of it, or from memory."""

CONCEPTS: Mapping[Concept, str] = {
    "feasible": "could be done at home",
    "offered": "offered by the employer",
    "done": "done at home",
}
TELLERS: Mapping[Teller, str] = {
    "rule": "judged by a rule",
    "employers": "told by employers",
    "workers": "told by workers",
}
KNOWN: Mapping[Known, str] = {
    "read": "read at the source",
    "extract": "read in a public extract, not checked at the source",
    "memory": "from memory, not checked",
}
COUNTRIES: Mapping[str, str] = {"DE": "Germany", "GB": "Great Britain", "US": "United States"}
"""What is said of each, in a few words."""

TOLD_OF: Mapping[Concept, frozenset[Teller]] = {
    "feasible": frozenset(("rule", "workers")),
    "offered": frozenset(("employers",)),
    "done": frozenset(("workers",)),
}
"""Who can tell what: an employer knows what is offered, a worker what was done."""

Text = Annotated[str, Strict(), StringConstraints(pattern=r"^\S")]
Period = Annotated[str, Strict(), StringConstraints(pattern=r"^\S.*\b\d{4}\b|^\d{4}\b")]
Id = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


@shape
class FigureSource:
    """Where figures were published, what they tell, and how they are known; `note` is what one has to know to read them."""

    id: Id
    concept: Concept
    told_by: Teller
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    cite: Text
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")]
    licence: Text
    known: Known
    checked_on: Annotated[date, Strict()]
    note: Text | None = None

    def __post_init__(self) -> None:
        """Refuse what such a teller cannot know, and a country without a name."""
        if self.told_by not in TOLD_OF[self.concept]:
            raise ValueError(f"told_by: what is {self.concept} is told by {' or '.join(sorted(TOLD_OF[self.concept]))}")
        if self.country not in COUNTRIES:
            raise ValueError(f"country: give {self.country} a name in figure.py; named: {', '.join(COUNTRIES)}")

    @property
    def told(self) -> str:
        """Who told it, in a few words."""
        return TELLERS[self.told_by]

    @property
    def how_known(self) -> str:
        """How it is known, in a few words."""
        return KNOWN[self.known]


@shape
class Figure:
    """A percent of whom or what `of` says, in a period; `group` is a major group of SOC 2018, where it is of one alone.

    Beside it stand its standard error in percentage points, or a range and what the range is, or why there is neither.
    """

    id: Id
    source: FigureSource
    of: Annotated[Text, StringConstraints(pattern=r"^of ")]
    period: Period
    percent: Percent
    se: Percent | None = None
    low: Percent | None = None
    high: Percent | None = None
    range_is: Text | None = None
    margin: Text | None = None
    group: Text | None = None

    def __post_init__(self) -> None:
        """Refuse a figure whose margin is unclear, or a group that is none."""
        has_range = None not in (self.low, self.high, self.range_is)
        if [self.se is not None, has_range, self.margin is not None].count(True) != 1:
            raise ValueError("margin: give either se, or low, high and range_is, or in margin why there is neither")
        if self.low is not None and self.high is not None and not self.low <= self.percent <= self.high:
            raise ValueError(f"low: the range {self.low} to {self.high} does not hold {self.percent}")
        if self.group is not None and self.group not in GROUPS:
            raise ValueError(f"group: {self.group} is no major group; known: {', '.join(GROUPS)}")

    @property
    def concept(self) -> Concept:
        """Whether it tells what is feasible, offered or done."""
        return self.source.concept

    @property
    def country(self) -> str:
        """The country in words."""
        return COUNTRIES[self.source.country]


def percent_of(share: Decimal) -> Percent:
    """A share from 0 to 1 as a percent, with no more places than it needs.

    >>> percent_of(Decimal("0.500")), percent_of(Decimal("0.517"))
    (Decimal('50'), Decimal('51.7'))
    """
    return Percent((share * 100).normalize())
