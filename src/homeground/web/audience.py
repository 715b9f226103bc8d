"""Whom a right is for, in plain words made of its conditions, so that its card needs no citation for a title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from homeground.case.message import Message
from homeground.law import Kind, Route, token_said

TITLES: Mapping[Kind, str] = {
    "grant-unless": "A yes, unless a ground holds",
    "request": "A right to ask",
    "consider": "A right to be heard",
    "agreement-only": "Rules for an agreement",
    "policy": "What your policy gives",
}
"""A right in few words."""
_PEOPLE: Mapping[str, str] = {
    "disability": "disabled people",
    "pregnant": "those who are pregnant",
    "carer": "carers",
    "disabled_child": "parents of a disabled child",
    "breastfeeding": "those who breastfeed",
    "recent_birth": "those who gave birth not long ago",
    "carer_disabled": "carers of a disabled person",
    "family_violence": "those who meet family violence",
    "illness": "those who are ill",
    "single_parent": "single parents",
    "parent_65": "carers of a parent of 65 or older",
    "family_member_65": "carers of a family member of 65 or older",
    "child_school_age": "parents of a child of school age or younger",
    "health_risk": "those whose health is at risk",
    "supports_family_violence": "those who support somebody who meets family violence",
    "only_one_parent_can": "parents of whom only one can work from home",
    "both_parents_alternate": "parents who would take turns",
}
_NAMED = 4
"""So many groups of people a title names; the others stand in the rule."""


def title_of(route: Route) -> Message:
    """What a right is and whom it is for."""
    if route.kind == "policy":
        return Message(TITLES[route.kind])
    return Message("{title}: for {whom}", title=TITLES[route.kind], whom=_whom(route))


def _whom(route: Route) -> str:
    named = [_people(token) for condition in route.eligible for token in getattr(condition, "any", ())]
    if not named:
        return _every(route)
    shown = list(dict.fromkeys(named))
    return ", ".join(shown[:_NAMED]) + (" and others" if len(shown) > _NAMED else "")


def _every(route: Route) -> str:
    after = list(_in_the_job(route))
    if len(after) < len(route.eligible):
        return "employees who meet its conditions"
    return f"every employee after {after[0]} in the job" if after else "every employee"


def _in_the_job(route: Route) -> Iterator[str]:
    return (str(length) for condition in route.eligible if (length := getattr(condition, "service", None)))


def _people(token: str) -> str:
    if "<" in token:  # a bound on the age of a child
        return f"parents of {token_said(token)}"
    return _PEOPLE.get(token, f"those who are {token_said(token)}" if token.startswith("age") else token_said(token))
