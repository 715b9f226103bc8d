"""What the page of the policy's clauses shows: each clause beside its words, the kinds without one, what is left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpRequest

from homeground.case.case import Case
from homeground.case.clause import BASES, CLAUSES, UNITS, Clause, Modal
from homeground.case.entry import subject
from homeground.case.message import Message
from homeground.desk.overview import Overview
from homeground.law import gaps, home_days
from homeground.web.reading import Refusal, reading_of

_ONE = {name: words.removesuffix("s") for name, words in UNITS.items()} | {"days_per_week": "day a week"}
_OVER = {**BASES, "office": "in the office", "home": "at home"}
_JUDGED = {"found": ("To look at", "part"), "confirmed": ("Confirmed", "home"), "dropped": ("Left out", "open")}
_BINDING: Mapping[Modal, str] = {
    "must": "It has to be so.",
    "should": "It is advised. No day is counted from advice.",
    "may": "It is allowed.",
    "must_not": "It is not allowed.",
    "none": "How binding it is, it does not say.",
}
_WORK_WEEK = Decimal(5)
"""Working days of a week where the case does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One clause as the page shows it: its words, its place, what was taken from them, and how it was judged."""

    row: str
    text: str
    place: str
    number: Message | None
    at_home: Message | None
    binding: str
    judged: str
    tag: str
    look: str
    twin: bool
    seen: int


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of clause with all that was found of it."""

    kind: str
    title: str
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A kind of which there is no clause. `has_looked`: the employee looked and found none. `gap`: what nobody settles then."""

    kind: str
    title: str
    has_looked: bool
    gap: Message | None


def clause_context(request: HttpRequest, case_name: str, look: Overview, refusal: Refusal | None) -> dict[str, object]:
    """What the page of the clauses shows beyond any list of rows."""
    kinds, without = kinds_of(look.case, look.seen), open_kinds(look.case)
    return {
        "kinds": kinds,
        "waiting": sum(proposal.judged == "found" for kind in kinds for proposal in kind.proposals),
        "open_kinds": without,
        "gaps": [gap for gap in gaps(look.case) if gap.kind in {one.kind for one in without}],
        "reading": reading_of(request, case_name),
        "refusal": refusal,
        "policy": look.case.policy,
    }


def kinds_of(case: Case, seen: Mapping[str, int]) -> tuple[Kind, ...]:
    """The clauses kind by kind, in the order in which policies have them."""
    shared: Counter[tuple[str, str]] = Counter((clause.kind, clause.text) for clause in case.clauses.values())
    week = case.person.days_per_week or _WORK_WEEK
    found = {kind: tuple(_proposals(case, kind, shared, week, seen)) for kind in CLAUSES}
    return tuple(Kind(kind, CLAUSES[kind], proposals) for kind, proposals in found.items() if proposals)


def open_kinds(case: Case) -> tuple[Open, ...]:
    """The kinds on which no clause stands; those that were left out do not count."""
    left: dict[str, Message] = {gap.kind: gap.what for gap in gaps(case)}
    there = {clause.kind for clause in case.clauses.values() if clause.judged != "dropped"}
    return tuple(Open(kind, title, kind in case.policy.no_rule_on, left.get(kind)) for kind, title in CLAUSES.items() if kind not in there)


def number_said(clause: Clause) -> Message | None:
    """The number of a clause with its unit and what it is a number of; nothing where it names none."""
    if clause.number is None:
        return None
    words = (_ONE if clause.number == 1 else UNITS).get(clause.unit or "", "")
    over = "" if clause.unit == "days_per_week" and clause.base == "week" else _OVER.get(clause.base or "", "")
    return Message("{number} {rest}", number=Decimal(clause.number), rest=" ".join(part for part in (words, over) if part))


def _proposals(case: Case, kind: str, shared: Counter[tuple[str, str]], week: Decimal, seen: Mapping[str, int]) -> Iterator[Proposal]:
    for row, clause in case.clauses.items():
        if clause.kind == kind:
            yield _proposal(row, clause, week, twin=shared[kind, clause.text] > 1, seen=seen[subject("clauses", row)])


def _proposal(row: str, clause: Clause, week: Decimal, *, twin: bool, seen: int) -> Proposal:
    days, tag = home_days(clause, week), _JUDGED[clause.judged]
    is_turned = days is not None and (clause.base in ("office", "pay_period") or clause.unit == "percent")
    return Proposal(
        row=row,
        text=clause.text,
        place=", ".join(part for part in (f"page {clause.page}" if clause.page else "", clause.heading or "") if part),
        number=number_said(clause),
        at_home=Message("{days:home day|home days} a week", days=Decimal(days)) if days is not None and is_turned else None,
        binding=_BINDING[clause.modal],
        judged=clause.judged,
        tag=tag[0],
        look=tag[1],
        twin=twin,
        seen=seen,
    )
