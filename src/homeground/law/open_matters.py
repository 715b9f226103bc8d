"""Where the policy is silent on what a good one settles: neither side is protected there until an agreement says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from homeground.case.case import Case
from homeground.case.clause import ClauseKind
from homeground.case.message import Message

GOOD_PRACTICE: Mapping[ClauseKind, str] = {
    "eligibility": "who may ask",
    "days": "how many days",
    "approval_chain": "who decides",
    "answer_time": "by when an answer comes",
    "core_hours": "when you have to be there, and when you are off",
    "reachability": "how you are reached, and when not",
    "equipment": "who provides and repairs the equipment",
    "expenses": "who pays what",
    "security": "how data are kept safe",
    "safety": "who looks after safety at home",
    "trial_review": "when it is looked at again",
    "recall": "how a home day is changed or called back",
    "termination": "how either side ends it, and with what notice",
    "appeal": "whom you ask when the answer is no",
}
"""What written policies most often settle, and agreements always should. Source: docs/specs/policy-reading.md, section 1."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A matter on which no confirmed clause speaks. `was_looked_for`: the employee looked and found none."""

    kind: ClauseKind
    what: Message
    was_looked_for: bool


def gaps(case: Case) -> tuple[Gap, ...]:
    """The matters that the policy leaves open, in the order in which people meet them; none while no policy was found."""
    return tuple(_gaps(case)) if case.policy.found == "yes" else ()


def _gaps(case: Case) -> Iterator[Gap]:
    settled = {clause.kind for clause in case.clauses.values() if clause.counts}
    for kind, what in GOOD_PRACTICE.items():
        if kind not in settled:
            yield Gap(kind, Message(what), was_looked_for=kind in case.policy.no_rule_on)
