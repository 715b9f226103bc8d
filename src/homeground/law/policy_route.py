"""The confirmed clauses of a policy as one route: what is counted, and what is shown as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from homeground.case.case import Case
from homeground.case.clause import CLAUSES, Clause, ClauseKind, Modal

Row = tuple[str, Clause]
WORK_WEEK = Decimal(5)
"""Working days of a week where the case does not say."""
WEEKS_OF_A_PAY_PERIOD = 2
"""As in United States federal use. Source: docs/specs/policy-reading.md, section 2."""
_LENGTHS = {"day": "day", "working_day": "working day", "week": "week", "month": "month", "year": "year"}
LONGEST = 999
"""The longest length that a rule can have; more than that is shown and not counted."""
_ABOUT_DAYS = {"day": Decimal(1), "working_day": Decimal("1.4"), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
_BEFORE_A_START = re.compile(
    r"\b(before|prior to|ahead of|in advance of)\b[^.;]{0,60}\b(start|begin|commenc|change|takes? effect)", re.IGNORECASE
)
_WHO: tuple[ClauseKind, ...] = ("eligibility", "tenure", "performance_rating", "approval_chain")
"""Kinds whose words say who may ask, and who decides on it; a time in the job is counted besides."""


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


def named(row: str) -> str:
    """The name of a clause among the sources of its route."""
    return f"clause-{row}"


def route_of(case: Case, rows: list[Row], today: date) -> dict[str, Any]:
    """The clauses as a route, as a regime file would write it; each part names the clauses on which it rests."""
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
