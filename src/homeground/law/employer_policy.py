"""The employer's own policy as a route like any other, made of the clauses that the employee confirmed, and of no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from homeground.case.case import Case
from homeground.case.clause import Clause
from homeground.law.calendar import UnknownCalendar, check_calendar
from homeground.law.case_facts import facts_of
from homeground.law.check import check
from homeground.law.for_case import Option
from homeground.law.given import BadFacts
from homeground.law.places import missing_questions, read_given
from homeground.law.policy_route import Row, named, route_of
from homeground.law.regime import Calendar, Regime

SOMEBODY = {
    "who": "a trade union, your staff representative, or a free legal advice centre",
    "url": "https://www.ituc-csi.org/",
    "read": "memory",
}
"""Whom to ask for free where no place is recorded."""
HOME = "GB"
"""Whose public holidays count while no place is given; the page asks for the place first."""
_OF_A_LEGAL_REQUEST = ("request", "meeting", "decision", "outcome", "appeal", "appeal_meeting", "extension", "ground", "trial", "included")
"""Facts of a request under the law, which say nothing of one under the policy."""


def policy_option(case: Case, law: Regime | None, today: date) -> Option | None:
    """The policy as a right of the case; nothing while no clause is confirmed. `law` is the place's own, for its calendar and adviser.

    Words that only advise or allow never become a deadline or a bar. Source: docs/specs/policy-reading.md, section 4.
    """
    rows = list(_rows(case, law))
    if not rows:
        return None
    regime = _regime(case, rows, law, today)
    facts = {name: known.value for name, known in facts_of(case, law or regime, today).items() if name not in _OF_A_LEGAL_REQUEST}
    asked = case.papers_sent[0].on if case.rights.way == "policy" and case.papers_sent else None
    try:
        given = read_given(facts | {"route": "policy", "request": (asked or today).isoformat()} | _answered(case, asked), law)
    except BadFacts:  # told where the law of the place is, with the answers that mend it
        return None
    answer = check(regime, given)
    route = answer.route
    if route is None:
        return None
    paths = tuple(f"clauses.{row}" for row, _ in rows)
    return Option(
        answer=answer if asked else replace(answer, next="send" if answer.eligible == "yes" else answer.next),
        is_asked=asked is not None,
        missing=missing_questions(regime, route, given),
        rests_on=paths,
        opened_by=(),
    )


def _rows(case: Case, law: Regime | None) -> Iterator[Row]:
    """The confirmed clauses; working days of a place without a calendar are shown and not counted."""
    can_count = law is not None or _has_calendar(case.person.place or HOME)
    for row, clause in case.clauses.items():
        if clause.counts:
            yield row, clause if can_count or clause.unit != "working_day" else replace(clause, modal="none")


def _has_calendar(place: str) -> bool:
    try:
        check_calendar(Calendar(country=place[:2]))
    except UnknownCalendar:
        return False
    return True


def _answered(case: Case, asked: date | None) -> dict[str, object]:
    """The yes or no to a request under the policy: its own clock, for an appeal, runs from there."""
    answers = [reply for reply in case.replies if asked and reply.on >= asked and reply.reply != "maybe"]
    if not answers:
        return {}
    return {"decision": answers[0].on.isoformat(), "outcome": "granted" if answers[-1].reply == "yes" else "refused"}


def _regime(case: Case, rows: list[Row], law: Regime | None, today: date) -> Regime:
    title = case.policy.title or "Your employer’s policy"
    place = case.person.place or HOME
    return _adapter().validate_python(
        {
            "schema": 1,
            "id": place if len(place) == 2 else place[:2],  # noqa: PLR2004 - a country's two letters
            "name": title,
            "depth": "solid",
            "as_of": case.policy.looked_on or case.policy.dated or today,
            "calendar": _calendar(law, place),
            "adviser": vars_of(law.adviser) if law else SOMEBODY,
            "sources": {named(row): {"cite": cited(title, clause), "read": "text", "own": True} for row, clause in rows},
            "route": [route_of(case, rows, today)],
        }
    )


@cache
def _adapter() -> TypeAdapter[Regime]:
    return TypeAdapter(Regime)


def vars_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the room's shapes
    """A shape's own fields as plain values."""
    dumped: dict[str, Any] = TypeAdapter(type(value)).dump_python(value)
    return dumped


def _calendar(law: Regime | None, place: str) -> dict[str, str | None]:
    return {"country": law.calendar.country, "subdiv": law.calendar.subdiv} if law else {"country": place[:2]}


def cited(title: str, clause: Clause) -> str:
    """Where a clause stands, so that somebody else finds it."""
    page = f"page {clause.page}" if clause.page else ""
    return ", ".join(part for part in (title, clause.heading or "", page) if part)
