"""What the law says of one request: a value with everything that a page or a paper needs, and its plain form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from homeground.law.conditions import Judged, Value
from homeground.law.deadlines import DeadlineDue, answer_among
from homeground.law.limits import Blocked
from homeground.law.regime import Regime, Route
from homeground.law.rule import Change
from homeground.law.shown import Source

Listed = Literal["yes", "no", "open-list"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that was used, and the ids of the sources that hold it."""

    id: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the law of one place says of one request.

    `route` is the version in force, nothing where there is none. `deadlines` are those whose event is known. `missing` are
    what the written request still has to hold. `next` is one word of section 8 of `docs/specs/law.md`, with its date after a colon.
    """

    regime: Regime
    route_id: str
    route: Route | None = None
    judged: tuple[Judged, ...] = ()
    eligible: Value = "no"
    why: tuple[str, ...] = ()
    eligible_from: date | None = None
    blocked: Blocked | None = None
    missing: tuple[str, ...] = ()
    deadlines: Mapping[str, DeadlineDue] = field(default_factory=dict)
    ground_listed: Listed | None = None
    warnings: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    next: str
    rules: tuple[Rule, ...] = ()
    computed_by: str | None = None

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of all rules that were used, by their id, each with how it was read."""
        used = dict.fromkeys(name for rule in self.rules for name in rule.sources)
        return {name: self.regime.sources[name] for name in used}

    @property
    def answer_due(self) -> DeadlineDue | None:
        """By when the employer has to answer, where the law sets a day and it is known."""
        return answer_among(self.deadlines)

    def as_json(self) -> dict[str, Any]:
        """The answer as plain values, with every key always there; what does not apply is null or empty."""
        return {
            "version": _iso(self.route.starts_on if self.route else None),
            "kind": self.route.kind if self.route else None,
            "eligible": self.eligible,
            "why": list(self.why),
            "eligible_from": _iso(self.eligible_from),
            "blocked": self.blocked.why if self.blocked else None,
            "next_request_from": _iso(self.blocked.next_on if self.blocked else None),
            "missing": list(self.missing),
            "deadlines": {name: _due(due) for name, due in self.deadlines.items()},
            "ground_listed": self.ground_listed,
            "warnings": list(self.warnings),
            "next": self.next,
            "rules": [{"id": rule.id, "sources": list(rule.sources)} for rule in self.rules],
        }


def _due(due: DeadlineDue) -> dict[str, str | None]:
    return {"by": due.by, "last": _iso(due.last), "safe": _iso(due.safe), "silent": due.silent}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
