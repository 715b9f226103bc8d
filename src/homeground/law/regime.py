"""The file of one place: its sources, its calendar, and the dated routes by which one may ask there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from homeground.case.shape import shape
from homeground.law.rule import AnyCondition, Change, Deadline, Ground, Limit, Must, Trial
from homeground.law.shown import Adviser, AppliesIf, Duty, Entitlement, Form, Priority, Remedy, Reversal, Said, Source, Stronger
from homeground.law.words import Ask
from homeground.law.written import Day, Id, SourceId, SourceIds, Text, YesNo

Kind = Literal["request", "grant-unless", "consider", "agreement-only", "policy"]
"""How freely the employer may say no; the tone of all that is written follows from it."""


@shape
class Calendar:
    """Whose public holidays count: a country, and the part of it where they differ, named as the package `holidays` does."""

    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    subdiv: Text | None = None

    def __str__(self) -> str:
        """The place, as `ES-MD`."""
        return f"{self.country}-{self.subdiv}" if self.subdiv else self.country


@shape
class Route:
    """One dated version of one right to ask."""

    id: Id
    kind: Kind
    starts_on: Annotated[Day, Field(alias="from")]
    ends_on: Annotated[Day | None, Field(alias="to")] = None
    bill: YesNo = False
    picks_version: Literal["request"]
    covers: Annotated[tuple[Literal["place", "hours", "times"], ...], Field(min_length=1)]
    worker: Literal["employee"]
    source: SourceIds
    eligible: tuple[AnyCondition, ...]
    limit: Limit | None = None
    request: Form
    must: tuple[Must, ...]
    deadlines: Annotated[tuple[Deadline, ...], Field(alias="deadline")]
    duties: tuple[Duty, ...] = ()
    grounds: tuple[Ground, ...]
    grounds_closed: YesNo
    grounds_source: SourceIds
    trial: Trial | None = None
    reversal: Reversal | None = None
    costs: Said | None = None
    remedy: Remedy | None = None
    entitlement: Entitlement | None = None
    applies_if: AppliesIf | None = None
    priority: Priority | None = None
    withdrawn_if: Said | None = None
    notes: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a version that ends before it starts."""
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError("to: the version ends before it starts")

    @property
    def is_scarce(self) -> bool:
        """Whether a formal request uses up a right, so that an informal word may well come first."""
        return self.limit is not None

    def is_in_force(self, on: date) -> bool:
        """Whether this is the version of that day."""
        return self.starts_on <= on and (self.ends_on is None or on <= self.ends_on)


@shape
class Regime:
    """The law of one place; `as_of` is the day of the newest material that was read for it."""

    schema: Literal[1]
    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z]{2,3})*$")]
    name: Text
    depth: Literal["solid", "usable", "stub"]
    as_of: Day
    calendar: Calendar
    adviser: Adviser
    sources: Annotated[Mapping[SourceId, Source], Field(min_length=1)]
    words: Mapping[Id, Ask] = Field(default_factory=dict)
    routes: Annotated[tuple[Route, ...], Field(min_length=1, alias="route")]
    stronger: tuple[Stronger, ...] = ()
    changes: Annotated[tuple[Change, ...], Field(alias="change")] = ()

    @property
    def route_ids(self) -> tuple[str, ...]:
        """Each route once, in the order of the file."""
        return tuple(dict.fromkeys(route.id for route in self.routes))
