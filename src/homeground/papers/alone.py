"""What a request for an adjustment never rests on: a trial, a review, a way out, a bargain, a cut in pay."""

from __future__ import annotations

from dataclasses import replace

from homeground.case.case import Case
from homeground.case.field import fields_of
from homeground.case.money import MoneyMatters

CONDITIONS = (
    "terms.trial_end_on",
    "terms.review_on",
    "terms.notice",
    "terms.measure",
    "terms.measured_from",
    "terms.level_now",
    "terms.fails_if",
    "terms.other_patterns",
    "terms.can_give",
    "terms.wants",
    "person.pay_per_year",
    *(f"money.{field.name}" for field in fields_of(MoneyMatters)),
)
"""The answers that its papers do not look at. That it stands by itself is this program's own guard, and not the law of every place."""


def is_alone(case: Case) -> bool:
    """The case asks for an adjustment."""
    return case.rights.way == "adjustment"


def alone(case: Case) -> Case:
    """The case as papers may see it: without any condition where it asks for an adjustment, else as it is."""
    if not is_alone(case):
        return case
    terms = replace(case.terms, **{name: () if name in _LISTS else None for name in _names("terms")})  # type: ignore[arg-type]  # optional fields all
    return replace(case, terms=terms, person=replace(case.person, pay_per_year=None), money=MoneyMatters())


_LISTS = ("other_patterns", "can_give", "wants")


def _names(section: str) -> list[str]:
    return [path.partition(".")[2] for path in CONDITIONS if path.startswith(f"{section}.")]
