"""The facts that a case holds for the law of its place, each with the answer it rests on; what was not asked stays absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.case.reply_received import ReplyReceived
from homeground.law.given import Outcome
from homeground.law.held import held
from homeground.law.questions import circumstances_of, flags_of
from homeground.law.regime import Regime

ASKED_AT: Mapping[str, str] = {
    "employed_since": "person.employed_since",
    "weekly_hours": "person.hours_per_week",
    "proposed_start": "terms.start_on",
    "employer_size": "rights.employer_size",
    "age": "rights.age",
    "child_ages": "rights.child_ages",
    "disabled_child_ages": "rights.disabled_child_ages",
    "single_parent_child_ages": "rights.child_ages",
    "single_parent_disabled_child_ages": "rights.disabled_child_ages",
    "circumstances": "rights.true_of_me",
    "previous_requests": "rights.earlier_requests",
    "previous_decisions": "rights.earlier_decisions",
    "live_request": "rights.earlier_open",
    "request": "papers_sent.on",
    "decision": "replies.on",
    "outcome": "replies.reply",
    "meeting": "rights.met_on",
    "appeal": "rights.appealed_on",
    "appeal_meeting": "rights.appeal_met_on",
    "agreement": "rights.agreed_on",
    "ground": "rights.ground",
    "extension": "rights.extended_to",
    "trial": "terms.trial_end_on",
    "included": "rights.further",
}
"""Where a fact stands in a case, and is asked for. A yes-or-no fact that is not named here is one of the things true of the person."""


@dataclass(frozen=True, slots=True)
class Known:
    """One fact and the answer it rests on."""

    value: object
    path: str


def asked_at(fact: str) -> str:
    """The answer of a case that settles a fact."""
    return ASKED_AT.get(fact, "rights.true_of_me")


def facts_of(case: Case, regime: Regime, today: date) -> Mapping[str, Known]:
    """What the case says that the law of this place may turn on."""
    found = {"today": Known(today.isoformat(), "")}
    for name, value in (*_days(case), *_numbers(case), *_family(case), *_self(case, regime), *_asking(case, regime), *_answered(case)):
        if value is not None:
            found[name] = Known(value, asked_at(name))
    return found


Facts = Iterator[tuple[str, object | None]]


def _days(case: Case) -> Facts:
    rights = case.rights
    for name, on in (
        ("employed_since", case.person.employed_since),
        ("proposed_start", case.terms.start_on),
        ("meeting", rights.met_on),
        ("appeal", rights.appealed_on),
        ("appeal_meeting", rights.appeal_met_on),
        ("agreement", rights.agreed_on),
    ):
        yield name, on.isoformat() if on else None


def _numbers(case: Case) -> Facts:
    for name, number in (("employer_size", case.rights.employer_size), ("age", case.rights.age)):
        yield name, int(number) if number is not None else None
    yield "weekly_hours", str(case.person.hours_per_week) if case.person.hours_per_week is not None else None


def _family(case: Case) -> Facts:
    rights = case.rights
    children, disabled = _ages(rights.child_ages, rights.has_children), _ages(rights.disabled_child_ages, rights.has_children)
    yield "child_ages", children
    yield "disabled_child_ages", disabled
    yield "single_parent_child_ages", _if_alone(case, "single_parent_child", children)
    yield "single_parent_disabled_child_ages", _if_alone(case, "single_parent_disabled_child", disabled)


def _ages(ages: tuple[object, ...], has_children: bool | None) -> list[int] | None:  # noqa: FBT001 - three values
    if has_children is False:
        return []
    return [int(str(age)) for age in ages] or None


def _if_alone(case: Case, word: str, ages: list[int] | None) -> list[int] | None:
    if word in case.rights.not_true_of_me:
        return []
    return ages if word in case.rights.true_of_me else None


def _self(case: Case, regime: Regime) -> Facts:
    """A list that leaves open one thing of those that the place names is no list yet."""
    true, known = set(case.rights.true_of_me), {*case.rights.true_of_me, *case.rights.not_true_of_me}
    named = circumstances_of(regime)
    yield "circumstances", [word for word in named if word in true] if named and known.issuperset(named) else None
    for flag in flags_of(regime):
        yield flag, flag in true if flag in known else None


def _asking(case: Case, regime: Regime) -> Facts:
    """Requests that were made before the one that counts now, and whether one of them is still open; what the next can hold."""
    rights, never = case.rights, case.rights.asked_before is False
    requests = [*rights.earlier_requests, *case.formal_requests[:-1]]
    yield "previous_requests", [on.isoformat() for on in sorted(requests)] if requests or never else None
    decisions = sorted(rights.earlier_decisions)
    yield "previous_decisions", [on.isoformat() for on in decisions] if decisions or never else None
    yield "live_request", False if never else rights.earlier_open
    yield "included", list(held(case, regime))


def _answered(case: Case) -> Facts:
    """The formal request that counts now, and what became of it."""
    if not case.formal_requests:
        return
    asked = case.formal_requests[-1]
    yield "request", asked.isoformat()
    yield "trial", True if case.terms.trial_end_on else None
    yield "extension", {"decision": case.rights.extended_to.isoformat()} if case.rights.extended_to else None
    yield "ground", case.rights.ground
    last = reply_to_request(case)
    if last is not None:
        yield "decision", last.on.isoformat()
        yield "outcome", outcome_of(case)


def reply_to_request(case: Case) -> ReplyReceived | None:
    """The yes or no that answered the formal request that counts now, if both are there."""
    if not case.formal_requests:
        return None
    return next((reply for reply in reversed(case.replies) if reply.on >= case.formal_requests[-1] and reply.reply != "maybe"), None)


def outcome_of(case: Case) -> Outcome | None:
    """What became of the formal request that counts now; nothing while it is open."""
    last = reply_to_request(case)
    return None if last is None else "granted" if last.reply == "yes" else "refused"
