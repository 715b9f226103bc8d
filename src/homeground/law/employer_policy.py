"""The employer's own policy as a route like any other, made of the clauses that the employee confirmed, and of no others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from homeground.case.case import Case
from homeground.case.clause import CLAUSES, Clause, ClauseKind, Modal
from homeground.law.calendar import UnknownCalendar, check_calendar
from homeground.law.case_facts import facts_of
from homeground.law.check import check
from homeground.law.for_case import Option
from homeground.law.given import BadFacts
from homeground.law.places import missing_questions, read_given
from homeground.law.regime import Calendar, Regime

Row = tuple[str, Clause]
WORK_WEEK = Decimal(5)
"""Working days of a week where the case does not say."""
WEEKS_OF_A_PAY_PERIOD = 2
"""As in United States federal use. Source: docs/specs/policy-reading.md, section 2."""
SOMEBODY = {
    "who": "a trade union, your staff representative, or a free legal advice centre",
    "url": "https://www.ituc-csi.org/",
    "read": "memory",
}
"""Whom to ask for free where no place is recorded."""
_LENGTHS = {"day": "day", "working_day": "working day", "week": "week", "month": "month", "year": "year"}
HOME = "GB"
"""Whose public holidays count while no place is given; the page asks for the place first."""
LONGEST = 999
"""The longest length that a rule can have; more than that is shown and not counted."""
_ABOUT_DAYS = {"day": Decimal(1), "working_day": Decimal("1.4"), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
_BEFORE_A_START = re.compile(
    r"\b(before|prior to|ahead of|in advance of)\b[^.;]{0,60}\b(start|begin|commenc|change|takes? effect)", re.IGNORECASE
)
_WHO: tuple[ClauseKind, ...] = ("eligibility", "tenure", "performance_rating", "approval_chain")
"""Kinds whose words say who may ask, and who decides on it; a time in the job is counted besides."""
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


def home_days(clause: Clause, work_week: Decimal) -> Decimal | None:
    """The home days a week that a clause on days names; nothing where it counts by the month, or not at all.

    What it says of the office is turned round: three of five days in the office are two at home.
    """
    if clause.kind != "days" or clause.number is None:
        return None
    number, at_office = Decimal(clause.number), clause.base == "office"
    if clause.unit == "percent":
        number = min(number, Decimal(100)) * work_week / 100
    elif clause.unit not in ("day", "days_per_week"):
        return None
    if clause.base == "pay_period":
        number /= WEEKS_OF_A_PAY_PERIOD
    elif clause.base in ("month", "year", "trial", "term"):
        return None
    return max(work_week - number, Decimal(0)) if at_office else number


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
            "route": [_route(case, rows, today)],
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


def named(row: str) -> str:
    """The name of a clause among the sources of its route."""
    return f"clause-{row}"


def cited(title: str, clause: Clause) -> str:
    """Where a clause stands, so that somebody else finds it."""
    page = f"page {clause.page}" if clause.page else ""
    return ", ".join(part for part in (title, clause.heading or "", page) if part)


def _route(case: Case, rows: list[Row], today: date) -> dict[str, Any]:
    names = [named(row) for row, _ in rows]
    route: dict[str, Any] = {
        "id": "policy",
        "kind": "policy",
        "from": min(case.policy.dated or today, today),
        "picks_version": "request",
        "covers": ["place"],
        "worker": "employee",
        "source": names,
        "eligible": list(_eligible(rows)),
        "request": {"form": "as the policy says", "lead": next((length for _, length in _leads(rows)), None)},
        "must": [],
        "deadline": list(_deadlines(rows)),
        "grounds": [],
        "grounds_closed": False,
        "grounds_source": names,
        **_who(rows),
        **_texts(rows, "trial_review", "trial", extends=False),
        **_texts(rows, "termination", "reversal"),
        **_texts(rows, "expenses", "costs"),
        **_days(rows, case.person.days_per_week or WORK_WEEK),
    }
    return route | {"duties": list(_duties(rows, _used(route)))}


def _used(route: Mapping[str, Any]) -> set[str]:
    """The clauses on which a part of the route rests."""
    parts = [*route["eligible"], *route["deadline"], *(part for part in route.values() if isinstance(part, Mapping))]
    return {name for part in parts for name in part.get("source", ())}


def _of(rows: list[Row], kind: ClauseKind) -> Iterator[Row]:
    return ((row, clause) for row, clause in rows if clause.kind == kind)


def _binding(rows: list[Row], kind: ClauseKind, *modals: Modal) -> Iterator[tuple[str, Clause, str]]:
    """Clauses that bind and count a length of time, with that length."""
    for row, clause in _of(rows, kind):
        number = clause.number or Decimal(0)
        if clause.modal in ("must", *modals) and clause.unit in _LENGTHS and number == int(number) and 0 < number <= LONGEST:
            yield row, clause, f"{int(number)} {_LENGTHS[clause.unit]}s"


def _eligible(rows: list[Row]) -> Iterator[Mapping[str, object]]:
    for row, _, length in _binding(rows, "tenure", "must_not"):
        yield {"service": length, "at": "request", "source": [named(row)]}


def _deadlines(rows: list[Row]) -> Iterator[Mapping[str, object]]:
    for row, length in list(_leads(rows))[:1]:
        yield {"id": "send", "by": "you", "before": "proposed_start", "length": length, "source": [named(row)]}
    for row, _, length in sorted(_binding(rows, "answer_time"), key=_in_days)[-1:]:  # late after the last of them
        yield {"id": "decision", "by": "employer", "after": "request", "length": length, "silent": "unknown", "source": [named(row)]}
    for row, _, length in sorted(_binding(rows, "appeal", "may"), key=_in_days)[:1]:  # one may appeal, by the first of them
        yield {"id": "appeal", "by": "you", "after": "decision", "length": length, "source": [named(row)]}


def _in_days(found: tuple[str, Clause, str]) -> Decimal:
    """About how many days a length is, to order two of different units."""
    return Decimal(found[1].number or 0) * _ABOUT_DAYS[found[1].unit or "day"]


def _leads(rows: list[Row]) -> Iterator[tuple[str, str]]:
    """Notices that have to be given before a start; a notice of an ending is none of them."""
    return ((row, length) for row, clause, length in _binding(rows, "notice") if _BEFORE_A_START.search(clause.text))


def _duties(rows: list[Row], used: set[str]) -> Iterator[Mapping[str, object]]:
    """Whatever no part of the route rests on is shown as it stands, so that no confirmed clause is lost."""
    for row, clause in rows:
        if named(row) not in used:
            yield {"id": named(row), "text": f"{CLAUSES[clause.kind]}: {clause.text}", "source": [named(row)]}


def _who(rows: list[Row]) -> dict[str, object]:
    found = [(row, clause) for kind in _WHO for row, clause in _of(rows, kind)]
    said = " ".join(f"{CLAUSES[clause.kind]}: {clause.text}" for _, clause in found)
    return {"applies_if": {"text": said, "source": [named(row) for row, _ in found]}} if found else {}


def _texts(rows: list[Row], kind: ClauseKind, key: str, **more: object) -> dict[str, object]:
    found = list(_of(rows, kind))
    said = {"text": " ".join(clause.text for _, clause in found), "source": [named(row) for row, _ in found]}
    return {key: said | more} if found else {}


def _days(rows: list[Row], work_week: Decimal) -> dict[str, object]:
    found = [(row, days) for row, clause in rows if (days := home_days(clause, work_week)) is not None]
    if not found:
        return {}
    row, days = max(found, key=lambda one: one[1])
    whole = {"days_per_week": int(days)} if days == int(days) and days > 0 else {}
    return {"entitlement": {"text": dict(rows)[row].text, "source": [named(row)], **whole}}
