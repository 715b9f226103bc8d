"""The rules of a route that decide an answer: who may ask, how often, what the request holds, by when, on which grounds no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from homeground.case.shape import shape
from homeground.law.length import AnyLength, Per
from homeground.law.written import Day, Id, SourceIds, Text, Whole, YesNo

Event = Literal["request", "proposed_start", "meeting", "decision", "appeal", "appeal_meeting", "agreement"]
Count = Literal["after", "beginning_with"]
Silent = Literal["breach", "dispute", "granted", "unknown"]
Party = Literal["you", "employer", "either"]

CONDITIONS = ("service", "fact", "any", "not", "flag")
"""The keys by which one condition is told from another."""


@shape
class Service:
    """Time in the job, measured at the request or at the day when the change would begin."""

    service: AnyLength
    at: Literal["request", "proposed_start"]
    source: SourceIds


@shape
class AtLeast:
    """A number that must be reached; a request after `until` passes whatever it is."""

    fact: Id
    min: Whole
    source: SourceIds
    until: Day | None = None


@shape
class AnyOf:
    """One of these tokens must be true of you."""

    any: Annotated[tuple[Text, ...], Field(min_length=1)]
    source: SourceIds


@shape
class NoneOf:
    """None of these tokens may be true of you."""

    none: Annotated[tuple[Text, ...], Field(min_length=1, alias="not")]
    source: SourceIds


@shape
class Flag:
    """A yes-or-no fact that must be yes."""

    flag: Id
    source: SourceIds


def _which(raw: object) -> str | None:
    return next((key for key in CONDITIONS if isinstance(raw, Mapping) and key in raw), None)


Condition: TypeAlias = Service | AtLeast | AnyOf | NoneOf | Flag
AnyCondition = Annotated[
    Annotated[Service, Tag("service")]
    | Annotated[AtLeast, Tag("fact")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[NoneOf, Tag("not")]
    | Annotated[Flag, Tag("flag")],
    Discriminator(_which),
]


@shape
class Limit:
    """How many requests (or decisions on them) count within which time, and whether one must be answered before the next."""

    requests: Whole
    per: Per
    live: Literal[1] | None = None
    counted_from: Literal["request", "decision"] = "request"
    note: Text | None = None
    source: SourceIds | None = None


@shape
class Must:
    """One thing that the written request has to hold."""

    id: Id
    text: Text
    optional: YesNo = False
    source: SourceIds | None = None


@shape
class Extend:
    """How a date may be moved: agreed by both, or by a notice of the employer, and by how much at most."""

    how: Literal["agreement", "notice"]
    max: AnyLength | None = None
    note: Text | None = None

    def __post_init__(self) -> None:
        """Refuse a notice without an end."""
        if self.how == "notice" and self.max is None:
            raise ValueError("max: say by how much a notice may move the date at most")


@shape
class Deadline:
    """Who must act by when, counted from or back from an event; for an employer, also what silence means."""

    id: Id
    by: Party
    length: AnyLength
    source: SourceIds
    after: Event | None = None
    before: Event | None = None
    or_after: Text | None = None
    count: Count | None = None
    also: Count | None = None
    also_week: Literal["mon-sat"] | None = None
    roll: Literal["next_working_day"] | None = None
    extend: Extend | None = None
    includes_appeal: YesNo = False
    silent: Silent | None = None

    def __post_init__(self) -> None:
        """Refuse a deadline that could be read in two ways."""
        works = self.length.unit == "working day"
        wrong = {
            "after, before: name exactly one of them": (self.after is None) == (self.before is None),
            "silent: say what an employer's silence means (breach, dispute, granted, unknown)": self.by == "employer" and not self.silent,
            "silent: only an employer's silence means something": self.by != "employer" and self.silent is not None,
            "count: working days are counted from the next one; leave it out": works and bool(self.count or self.also),
            "count, also, or_after: only what is counted after an event needs them": self.after is None
            and bool(self.count or self.also or self.or_after),
            "also: the second reading is the same as the first": self.also is not None and self.also == (self.count or "after"),
            "also_week: only working days know a second week": self.also_week is not None and not works,
        }
        for remedy, is_wrong in wrong.items():
            if is_wrong:
                raise ValueError(remedy)

    @property
    def needs_calendar(self) -> bool:
        """Whether its date depends on the place's weekend and holidays."""
        return self.length.unit == "working day" or self.roll is not None


@shape
class Ground:
    """A reason for which the employer may refuse."""

    id: Id
    text: Text


@shape
class Trial:
    """What the law says of a trial, and whether one moves the day of the answer."""

    extends: YesNo
    text: Text
    source: SourceIds | None = None


@shape
class Change:
    """A change that was announced: shown, and never applied before it is confirmed."""

    what: Text
    expected: Day
    precision: Literal["day", "month", "year", "unknown"]
    confirmed: YesNo
    affects: Annotated[tuple[Text, ...], Field(min_length=1)]
    source: SourceIds
