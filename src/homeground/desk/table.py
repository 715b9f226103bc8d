"""Begin the table of the talks: issues that suit the case become rows, and what is there already stays as it is."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from homeground.case.case import Case
from homeground.case.concern import CONCERNS
from homeground.case.journal import fold
from homeground.case.message import Message
from homeground.case.package import issue_name
from homeground.case.reading import BadAnswer, Mistake, body_of
from homeground.desk.case_file import CaseFile, Stamp
from homeground.desk.interview import Changed, answer_whole
from homeground.negotiation import UsualIssue, amount_in, templates


@dataclass(frozen=True, slots=True)
class Suggested:
    """One issue that is not on the table yet: the row that it would become, its template, and why it is suggested."""

    row: str
    template: UsualIssue
    why: Message


def suggested(case: Case) -> tuple[Suggested, ...]:
    """The issues that suit a case and are not on its table, in the order in which they are best begun."""
    new = (template for template in templates().values() if template.id not in case.issues)
    return tuple(Suggested(template.id, template, why) for template in new if (why := _why(template, case)) is not None)


def begin_table(file: CaseFile, *, stamp: Stamp, only: Collection[str] | None = None) -> tuple[Changed, ...]:
    """Put the suggested issues on the table, or those that are named, suggested or not; one act, so that undo takes them back at once.

    What is there is never written over. `BadAnswer` for a name that no template has; `DeviceUnasked`.
    """
    case = fold(file.entries())
    chosen = [one.template for one in suggested(case)] if only is None else _named(only)
    rows = {row: body_of(issue) for row, issue in case.issues.items()}
    new = {template.id: _row(template, case) for template in chosen if template.id not in rows}
    changes = answer_whole(file, "issues", {**rows, **new}, stamp=stamp)
    return tuple(change for change in changes if change.row in new)


def _why(template: UsualIssue, case: Case) -> Message | None:
    match template.suggest:
        case "always":
            return Message("Nearly every such talk is about it.")
        case "concern":
            raised = {concern.concern for concern in case.concerns.values()}
            answered = next((kind for kind in template.concerns if kind in raised), None)
            return Message("It answers a worry that you noted: {concern}.", concern=CONCERNS[answered]) if answered else None
        case "brought":
            return _brought_up(template, case)


def _brought_up(template: UsualIssue, case: Case) -> Message | None:
    if template.id == "pay-change":
        return Message("A cut of pay was brought up.") if case.money.has_cut else None
    if case.money.has_extra:
        return Message("Extra work was brought up.")
    return Message("There is work that you would gladly take on.") if case.money.gladly else None


def _named(only: Collection[str]) -> list[UsualIssue]:
    mistakes = [Mistake(name, _unknown(name)) for name in only if issue_name(name) not in templates()]
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return [templates()[issue_name(name)] for name in only]


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(issue_name(name), templates(), n=1)
    there = f"did you mean {near[0]}?" if near else f"there are: {', '.join(templates())}"
    return f"no issue of that name is ready to take; {there}"


def _row(template: UsualIssue, case: Case) -> Mapping[str, Any]:
    """The row that a template becomes in a case, with what the case knows of it already."""
    options = tuple(_options(template, case))
    body = {"name": template.name, "options": options, "now": _now(template, options, case), "concerns": template.concerns}
    return body | ({"brought": case.money.brought_by == "me"} if template.only_if_brought and case.money.brought_by else {})


def _options(template: UsualIssue, case: Case) -> Iterator[str]:
    week = case.person.days_per_week
    named = {"pay-change": ("{} % less", case.money.pay_cut_percent), "extra-work": ("{} hours a week", case.money.extra_hours_per_week)}
    text, amount = named.get(template.id, ("", None))
    if amount and amount not in map(amount_in, template.options):
        yield text.format(amount)
    for option in template.options:
        if template.id != "home-days" or week is None or (amount_in(option) or Decimal(0)) <= week:
            yield option


def _now(template: UsualIssue, options: Collection[str], case: Case) -> str:
    today = case.terms.today_home_days
    if template.id == "home-days" and today is not None:
        return next((option for option in options if amount_in(option) == today), template.now)
    return template.now
