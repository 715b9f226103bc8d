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
    for name, on in (("employed_since", case.person.employed_since), ("proposed_start", case.terms.start_on)):
        yield name, on.isoformat() if on else None
    for name, on in (
        ("meeting", rights.met_on),
        ("appeal", rights.appealed_on),
        ("appeal_meeting", rights.appeal_met_on),
        ("agreement", rights.agreed_on),
    ):
        yield name, on.isoformat() if on and _is_of_this_request(on, case) else None


def requests_of(case: Case) -> tuple[date, ...]:
    """The formal requests, oldest first; a copy that goes out before an answer is the same request."""
    found: list[date] = []
    for day in case.formal_requests:
        if not found or any(found[-1] <= reply.on <= day for reply in case.replies if reply.reply != "maybe"):
            found.append(day)
    return tuple(found)


def _is_of_this_request(on: date, case: Case) -> bool:
    """What lies before the request that counts now was a step of an earlier one."""
    asked = requests_of(case)
    return not asked or on >= asked[-1]


def _numbers(case: Case) -> Facts:
    for name, number in (("employer_size", case.rights.employer_size), ("age", case.rights.age)):
        yield name, int(number) if number is not None else None
    yield "weekly_hours", str(case.person.hours_per_week) if case.person.hours_per_week is not None else None


def _family(case: Case) -> Facts:
    rights = case.rights
    children = _ages(rights.child_ages, is_none=rights.has_children is False)
    is_none = rights.has_children is False or "disabled_child" in rights.not_true_of_me
    disabled = _ages(rights.disabled_child_ages, is_none=is_none)
    yield "child_ages", children
    yield "disabled_child_ages", disabled
    yield "single_parent_child_ages", _if_alone(case, "single_parent_child", children)
    yield "single_parent_disabled_child_ages", _if_alone(case, "single_parent_disabled_child", disabled)


def _ages(ages: tuple[object, ...], *, is_none: bool) -> list[int] | None:
    return [] if is_none else [int(str(age)) for age in ages] or None


def _if_alone(case: Case, word: str, ages: list[int] | None) -> list[int] | None:
    if word in case.rights.not_true_of_me:
        return []
    return ages if word in case.rights.true_of_me else None


def _self(case: Case, regime: Regime) -> Facts:
    """What is true of the person among the things that the place names; what was denied is told apart, in `denied_of`."""
    true, known = set(case.rights.true_of_me), {*case.rights.true_of_me, *case.rights.not_true_of_me}
    named = circumstances_of(regime)
    yield "circumstances", [word for word in named if word in true] if known & set(named) else None
    for flag in flags_of(regime):
        yield flag, flag in true if flag in known else None


def _asking(case: Case, regime: Regime) -> Facts:
    """Requests that were made before the one that counts now, and whether one of them is still open; what the next can hold."""
    rights, never = case.rights, case.rights.asked_before is False
    requests = [*rights.earlier_requests, *requests_of(case)[:-1]]
    yield "previous_requests", [on.isoformat() for on in sorted(requests)] if requests or never else None
    decisions = sorted(rights.earlier_decisions)
    is_none = never or rights.earlier_decided is False
    yield "previous_decisions", [on.isoformat() for on in decisions] if decisions or is_none else None
    yield "live_request", False if never else rights.earlier_open
    yield "included", list(held(case, regime))


def _answered(case: Case) -> Facts:
    """The formal request that counts now, and what became of it."""
    if not case.formal_requests:
        return
    moved = case.rights.extended_to
    yield "request", requests_of(case)[-1].isoformat()
    yield "trial", True if case.terms.trial_end_on else None
    yield "extension", {"decision": moved.isoformat()} if moved and _is_of_this_request(moved, case) else None
    yield "ground", case.rights.ground
    last = reply_to_request(case)
    if last is not None:
        yield "decision", last.on.isoformat()
        yield "outcome", outcome_of(case)


def denied_of(case: Case) -> frozenset[str]:
    """What the person said is not true of them; anything that stands in neither list was not asked."""
    return frozenset(case.rights.not_true_of_me)


def _answers(case: Case) -> list[ReplyReceived]:
    """Every yes or no since the formal request that counts now."""
    asked = requests_of(case)
    return [reply for reply in case.replies if asked and reply.on >= asked[-1] and reply.reply != "maybe"]


def reply_to_request(case: Case) -> ReplyReceived | None:
    """The yes or no that answered the formal request that counts now; one that came after an appeal answers the appeal."""
    answers, appealed = _answers(case), case.rights.appealed_on
    if appealed and _is_of_this_request(appealed, case):
        answers = [reply for reply in answers if reply.on <= appealed]
    return answers[-1] if answers else None


def outcome_of(case: Case) -> Outcome | None:
    """What became of the formal request that counts now, its appeal included; nothing while it is open."""
    answers = _answers(case)
    return None if not answers else "granted" if answers[-1].reply == "yes" else "refused"
