"""The whole rule of one right in words, matter by matter, each rule with its sources."""

from __future__ import annotations

from collections.abc import Iterator

from homeground.case.message import Message
from homeground.cli.law_lines import PartLine, RuleLine
from homeground.law import (
    SILENCE,
    Route,
    Said,
    Trial,
    condition_said,
    deadline_notes,
    deadline_rule_said,
    deadline_said,
    limit_said,
    token_said,
)
from homeground.wording import say

Rules = Iterator[tuple[Message | str, tuple[str, ...] | None]]
"""What each rule says; nothing for sources where it has those of the right."""


def parts_of(route: Route) -> tuple[PartLine, ...]:
    """Every matter on which the right says something, in the order in which one meets it."""
    made = (
        _part(route, "eligible", "Who may use it", _who(route)),
        _part(route, "limit", "How often you may ask", _often(route)),
        _part(route, "request", "How to ask", _how(route)),
        _part(route, "must", f"What the {_paper(route)} has to hold", _musts(route)),
        _part(route, "deadlines", "By when", _deadlines(route)),
        _part(route, "grounds", "On which grounds they may refuse", _grounds(route)),
        _part(route, "duties", "What the employer has to do", ((duty.text, duty.source) for duty in route.duties)),
        _part(route, "trial", "A trial", _text(route.trial)),
        _part(route, "entitlement", "How much it gives", _gives(route)),
        _part(route, "costs", "Costs", _text(route.costs)),
        _part(route, "reversal", "How it ends", _ends(route)),
        _part(route, "remedy", "Where to take it further", _further(route)),
        _part(route, "notes", "Beside it", ((note, None) for note in route.notes)),
    )
    return tuple(part for part in made if part.rules)


def _paper(route: Route) -> str:
    return "agreement" if route.kind == "agreement-only" else "request"


def _part(route: Route, part: str, title: str, rules: Rules) -> PartLine:
    said = tuple(RuleLine(said=_sentence(text), sources=sources or route.source) for text, sources in rules)
    return PartLine(part=part, title=title, rules=said)


def _sentence(text: Message | str) -> str:
    return say(Message("{text:sentence}", text=text))


def _who(route: Route) -> Rules:
    if not route.eligible:
        yield "any employee, from the first day", None
    for condition in route.eligible:
        yield condition_said(condition), condition.source
    if route.applies_if:
        yield f"it applies: {route.applies_if.text}", route.applies_if.source
    if route.priority:
        yield f"first in line: {'; '.join(map(token_said, route.priority.any))}", route.priority.source


def _often(route: Route) -> Rules:
    if route.limit:
        yield limit_said(route.limit), route.limit.source
        if route.limit.note:
            yield route.limit.note, route.limit.source


def _how(route: Route) -> Rules:
    form = route.request
    yield f"{form.form}{', signed' if form.signed else ''}", form.source
    if form.received_rule:
        yield f"the day that counts: {form.received_rule}", form.source


def _musts(route: Route) -> Rules:
    for must in route.must:
        yield f"{must.text}{' (may be left out)' if must.optional else ''}", must.source


def _deadlines(route: Route) -> Rules:
    for deadline in route.deadlines:
        notes = [*deadline_notes(deadline), *((SILENCE[deadline.silent],) if deadline.silent else ())]
        first = Message("{what}: {rule:bare}.", what=deadline_said(deadline), rule=deadline_rule_said(deadline))
        yield " ".join(map(say, (first, *notes))), deadline.source


def _grounds(route: Route) -> Rules:
    grounds = "; ".join(ground.text for ground in route.grounds)
    if grounds:
        yield f"{'only on these' if route.grounds_closed else 'on these, for example'}: {grounds}", route.grounds_source
    elif route.kind != "agreement-only":
        yield "none are listed", route.grounds_source


def _ends(route: Route) -> Rules:
    yield from _text(route.reversal)
    if route.withdrawn_if:
        yield f"the request counts as withdrawn if {route.withdrawn_if.text}", route.withdrawn_if.source


def _further(route: Route) -> Rules:
    if route.remedy:
        yield "; ".join(filter(None, (route.remedy.where, route.remedy.gets))), route.remedy.source


def _text(said: Said | Trial | None) -> Rules:
    if said:
        yield said.text, said.source


def _gives(route: Route) -> Rules:
    given = route.entitlement
    if given is None:
        return
    if given.text:
        yield given.text, given.source
    for number, per in ((given.days_per_week, "week"), (given.days_per_year, "calendar year")):
        if number:
            yield f"up to {number} days in a {per}{_full_time(given.full_time_hours)}", given.source
    if given.min_share and not given.text:
        yield f"at least {(given.min_share * 100).normalize():f}% of the working time", given.source
    if given.pro_rata is not None:
        yield "in proportion for part time" if given.pro_rata else "the same for part time", given.source


def _full_time(hours: int | None) -> str:
    return f", at {hours} hours a week" if hours else ""
