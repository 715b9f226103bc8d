"""What a written request has to hold, and with which answers a case says it."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.case import Case
from homeground.law.regime import Regime

SAID_BY: Mapping[str, tuple[str, ...]] = {
    "says_statutory": (),
    "dated": (),
    "pay": (),
    "name": ("person.name",),
    "signed": ("person.name",),
    "change": ("terms.home_days",),
    "details": ("terms.home_days",),
    "share": ("terms.home_days",),
    "start": ("terms.start_on",),
    "end": ("terms.trial_end_on",),
    "duration": ("terms.trial_end_on",),
    "reversal_notice": ("terms.notice",),
    "effect": ("rights.effect",),
    "reasons": ("rights.reasons_told",),
    "location": ("rights.where_at_home",),
    "hours": ("person.hours_per_week", "workplace.reachable_from", "workplace.reachable_to"),
    "contact": ("workplace.reachable_from", "workplace.reachable_to", "workplace.channel"),
    "suitability": ("workplace.room", "workplace.line", "workplace.storage"),
    "equipment": ("workplace.equipment",),
    "data": ("workplace.storage",),
    "control": ("workplace.plan_note", "workplace.result_note"),
    "office_notice": ("workplace.call_in",),
    "policy": ("policy.title",),
}
"""By the id of a `must`: the answers that it needs, all of them. What needs none is true of any request that is written here."""
EARLIER = "earlier_requests"
OWN_WORDS = "rights.further"
"""Where the employee says what no other answer does."""


def lacking(case: Case, must: str) -> str | None:
    """The first answer without which the request cannot say it; nothing where it can."""
    if must in case.rights.own_words:
        return None
    if must == EARLIER:
        return _lacking_of_earlier(case)
    if must not in SAID_BY:
        return OWN_WORDS
    return next((path for path in SAID_BY[must] if case.value(path) in (None, ())), None)


def held(case: Case, regime: Regime) -> tuple[str, ...]:
    """All that the case can say of what any request of the place has to hold."""
    asked = dict.fromkeys(must.id for route in regime.routes for must in route.must)
    return tuple(must for must in asked if lacking(case, must) is None)


def _lacking_of_earlier(case: Case) -> str | None:
    """Whether one asked before, and on which days."""
    if case.rights.asked_before is None:
        return "rights.asked_before"
    return "rights.earlier_requests" if case.rights.asked_before and not case.rights.earlier_requests else None
