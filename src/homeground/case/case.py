"""Everything known of one employee's wish to work from home at one employer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from homeground.case.choice import Choice
from homeground.case.clause import Clause
from homeground.case.concern import Concern
from homeground.case.device import Device
from homeground.case.evidence import Evidence
from homeground.case.happening import HAPPENINGS, H, Happening
from homeground.case.issue import Issue
from homeground.case.money import MoneyMatters
from homeground.case.offer_made import OfferMade
from homeground.case.paper_sent import PaperSent
from homeground.case.person import Person, Where
from homeground.case.policy import Policy, Role
from homeground.case.reason import Reason
from homeground.case.record import OfficeDay
from homeground.case.reply_received import ReplyReceived
from homeground.case.rights import Rights
from homeground.case.safeguard import Safeguard
from homeground.case.standing import Result
from homeground.case.task import Task
from homeground.case.terms import Terms
from homeground.case.trial import Trial
from homeground.case.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as it was first told and as it was corrected."""

    id: UUID
    told: tuple[Happening, ...]

    @property
    def what(self) -> Happening:
        """The latest telling, which counts."""
        return self.told[-1]


@dataclass(frozen=True, slots=True)
class Unread:
    """An entry that this version keeps without understanding it."""

    id: UUID
    kind: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The answers that count now, what happened, and what was withdrawn. Sections with rows map each row's id to its value."""

    device: Device = field(default_factory=Device)
    person: Person = field(default_factory=Person)
    terms: Terms = field(default_factory=Terms)
    tasks: Mapping[str, Task] = field(default_factory=dict)
    workplace: Workplace = field(default_factory=Workplace)
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    safeguards: Mapping[str, Safeguard] = field(default_factory=dict)
    standing: Mapping[str, Result] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    clauses: Mapping[str, Clause] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    rights: Rights = field(default_factory=Rights)
    record: Mapping[str, OfficeDay] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    money: MoneyMatters = field(default_factory=MoneyMatters)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    trial: Trial = field(default_factory=Trial)
    events: tuple[Event, ...] = ()
    withdrawn: tuple[Event, ...] = ()
    unread: tuple[Unread, ...] = ()

    def happened(self, shape: type[H]) -> tuple[H, ...]:
        """What happened of one kind, oldest first."""
        return tuple(sorted((event.what for event in self.events if isinstance(event.what, shape)), key=lambda what: what.on))

    @property
    def papers_sent(self) -> tuple[PaperSent, ...]:
        """The papers that went out, oldest first."""
        return self.happened(PaperSent)

    @property
    def formal_requests(self) -> tuple[date, ...]:
        """The days on which a formal request under the law went out, oldest first."""
        return tuple(sent.on for sent in self.papers_sent if sent.formal)

    @property
    def offers(self) -> tuple[OfferMade, ...]:
        """The packages that were put to the boss, oldest first."""
        return self.happened(OfferMade)

    @property
    def replies(self) -> tuple[ReplyReceived, ...]:
        """The boss's answers, oldest first."""
        return self.happened(ReplyReceived)

    @property
    def where(self) -> Where | None:
        """Where the matter stands: the last answer of the boss, else a paper sent or an offer made, else what the employee said."""
        if self._reply_counts:
            after: dict[str, Where] = {"yes": "granted", "maybe": "maybe", "no": "refused"}
            return after[self.replies[-1].reply]
        if self._first_ask and self.person.where in (None, "not-asked"):
            return "asked"
        return self.person.where

    @property
    def where_since(self) -> date | None:
        """Since when it stands there: the day of whatever says where."""
        if self._reply_counts:
            return self.replies[-1].on
        if self.where == "asked" and self._first_ask and (self.person.where != "asked" or self.person.where_since is None):
            return self._first_ask.on
        return self.person.where_since

    @property
    def where_since_path(self) -> str:
        """The answer or the happening that says since when."""
        if self._reply_counts:
            return "replies.on"
        if self.where_since == self.person.where_since:
            return "person.where_since"
        return "offers.on" if isinstance(self._first_ask, OfferMade) else "papers_sent.on"

    @property
    def _first_ask(self) -> PaperSent | OfferMade | None:
        """The first thing that was asked: a paper that went out, or an offer that was made."""
        asks: tuple[PaperSent | OfferMade, ...] = (*self.papers_sent, *self.offers)
        return min(asks, key=lambda ask: ask.on, default=None)

    @property
    def _reply_counts(self) -> bool:
        since = self.person.where_since
        return bool(self.replies) and (since is None or self.replies[-1].on >= since)

    def value(self, path: str) -> Any:  # noqa: ANN401 - any answer
        """The answer at a dotted path: `terms.home_days`, `tasks.post.hours_per_week`, `replies.said` (of the last reply).

        `KeyError` where there is none.
        """
        section, *rest = path.split(".")
        kind = next((kind for kind in HAPPENINGS.values() if kind.path == section), None)
        held = self.happened(kind.shape)[-1] if kind else getattr(self, section)
        if isinstance(held, Mapping) and rest:
            held = held[rest.pop(0)]
        return getattr(held, rest[0]) if rest else held
