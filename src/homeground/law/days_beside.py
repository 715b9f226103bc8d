"""How many home days the policy allows, and whether what is asked for stays inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.quantity import Days
from homeground.law.policy_route import WORK_WEEK, home_days
from homeground.law.regime import Route


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a policy allows: every number of days a week that it names, and the words that name one, or another measure."""

    days: tuple[Decimal, ...]
    words: tuple[str, ...]

    @property
    def said(self) -> Message | None:
        """The days in a few words: a range where the clauses name several; nothing where the policy is silent."""
        if not self.words:
            return None
        if not self.days:
            return Message("It counts in another way; see its words.")
        least, most = min(self.days), max(self.days)
        if least == most:
            return Message("{days:day|days} a week", days=most)
        return Message("{least} to {most:day|days} a week; several are named", least=least, most=most)


def allowed(case: Case) -> Allowed:
    """What the confirmed clauses on days allow, and what the employee noted of the policy beside them."""
    clauses = [clause for clause in case.clauses.values() if clause.counts and clause.kind == "days"]
    week = case.person.days_per_week or WORK_WEEK
    found = [home_days(clause, week) for clause in clauses]
    noted = case.policy.home_days
    return Allowed(
        days=tuple(Decimal(days) for days in (*found, noted) if days is not None),
        words=(*(f"“{clause.text}”" for clause in clauses), *(["The number that you noted yourself."] if noted is not None else [])),
    )


def fit(case: Case) -> Message | None:
    """Whether what is asked for stays inside the policy; nothing while either number is missing."""
    asked, days = case.terms.home_days, allowed(case).days
    if asked is None or not days:
        return None
    if asked <= min(days):
        return Message("You ask for {asked}: inside what it allows.", asked=Days(asked))
    if asked > max(days):
        return Message("You ask for {asked}: beyond what it allows.", asked=Days(asked))
    return Message("You ask for {asked}: inside one clause and beyond another.", asked=Days(asked))


def given_by(route: Route | None) -> Message | None:
    """How much work from home a right of the law gives, where it says a number or a share."""
    return Message("{said}", said="; ".join(said)) if (said := list(_given_by(route))) else None


def _given_by(route: Route | None) -> Iterator[str]:
    given = route.entitlement if route else None
    if given is None:
        return
    if given.text:
        yield given.text
    if given.days_per_week is not None:
        yield f"{given.days_per_week} days a week"
    if given.days_per_year is not None:
        yield f"{given.days_per_year} days a year"
