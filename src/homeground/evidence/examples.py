"""Other employers: what the employee found, judged by one rule, and the leads that are known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from homeground.case.evidence import Evidence
from homeground.evidence.ageing import POLICY_DAYS, Freshness, freshness, is_printable
from homeground.evidence.employer import Employer, ExampleList
from homeground.evidence.facts import employer_file

WANTED = 2
"""So many examples from the same industry are wanted."""

Lack: TypeAlias = Literal["same_industry", "address", "seen_on", "ahead", "stale", "points"]
"""What keeps a find from being printed: another industry, no address, no day, a day that lies ahead, too old, not for the employee."""


@dataclass(frozen=True, slots=True)
class Find:
    """An employer that the employee found: its row in the case, how fresh it is, and what it lacks."""

    row: str
    evidence: Evidence
    state: Freshness
    lacks: tuple[Lack, ...]

    @property
    def is_printable(self) -> bool:
        """Whether a paper may name it."""
        return not self.lacks

    @property
    def as_of(self) -> date | None:
        """The day that a paper has to print beside it: an ageing find is told with it."""
        return self.evidence.seen_on if self.is_printable and self.state == "ageing" else None


@dataclass(frozen=True, slots=True)
class Finds:
    """All finds in the order of the case. Ready: two printable ones; with one, the proposal is thin; with none, it has a gap."""

    finds: tuple[Find, ...]
    lists: tuple[ExampleList, ...]

    @property
    def printable(self) -> tuple[Find, ...]:
        """Those that a paper may name."""
        return tuple(find for find in self.finds if find.is_printable)

    @property
    def readiness(self) -> Literal["ready", "one", "none"]:
        """How far the employee has come; the lists are the next step where nothing is ready."""
        return "ready" if len(self.printable) >= WANTED else "one" if self.printable else "none"


@dataclass(frozen=True, slots=True)
class Lead:
    """An employer that is known here, as it stands today. A lead is looked up again before it is named."""

    employer: Employer
    state: Freshness
    is_same_industry: bool

    @property
    def is_printable(self) -> bool:
        """Whether it could be named as it stands."""
        return is_printable(self.state) and self.employer.direction != "against"


@dataclass(frozen=True, slots=True)
class Leads:
    """Counter-examples come first: the boss has read of them. In each list one's own industry stands first."""

    against: tuple[Lead, ...]
    examples: tuple[Lead, ...]
    lists: tuple[ExampleList, ...]


def finds(rows: Mapping[str, Evidence], today: date) -> Finds:
    """The rows of the case that are another employer, each with what keeps it from being printed."""
    told = (_find(row, evidence, today) for row, evidence in rows.items() if evidence.kind == "example")
    return Finds(tuple(told), employer_file().lists)


def leads(industries: Iterable[str], today: date) -> Leads:
    """The employers that are known here, for somebody of these industries."""
    own = set(industries)
    told = [
        Lead(one, freshness(one.observed, one.ttl_days, today, reversed_on=one.reversed_on), not own.isdisjoint(one.industry))
        for one in employer_file().employers
    ]
    nearest = sorted(told, key=lambda lead: not lead.is_same_industry)
    return Leads(
        tuple(lead for lead in nearest if lead.employer.direction == "against"),
        tuple(lead for lead in nearest if lead.employer.direction != "against"),
        employer_file().lists,
    )


def _find(row: str, evidence: Evidence, today: date) -> Find:
    state = freshness(evidence.seen_on, POLICY_DAYS, today)
    return Find(row, evidence, state, tuple(_lacks(evidence, state, today)))


def _lacks(evidence: Evidence, state: Freshness, today: date) -> Iterator[Lack]:
    if evidence.points != "for":
        yield "points"
    if not evidence.same_industry:
        yield "same_industry"
    if evidence.address is None:
        yield "address"
    if evidence.seen_on is None:
        yield "seen_on"
    elif evidence.seen_on > today:
        yield "ahead"
    elif not is_printable(state):
        yield "stale"
