"""What the law says of one request, on the screen: whether it is open, the days, what is missing, the sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from homeground.case.reading import adapter
from homeground.cli.places import source_line, tell_adviser, tell_banner, tell_sources
from homeground.cli.screen import day, heading, out, table, title
from homeground.cli.shapes.law import Checked
from homeground.law import (
    KINDS,
    SILENCE,
    Answer,
    DeadlineDue,
    Given,
    Route,
    checked_said,
    deadline_said,
    is_served,
    judged_said,
    warnings_said,
)
from homeground.wording import say

WHO = {"you": "you", "employer": "your employer", "either": "either of you"}
"""Who has to act by a day."""
HOLDS = {"yes": "yes", "no": "no", "unknown": "not known"}
"""Whether a condition holds."""
_BEFORE_THE_ANSWER = ("send", "meeting", "decision", "refusal")
_LISTED = {
    "yes": "The ground that they gave ({ground}) is one of those that the rule names.",
    "no": "The ground that they gave ({ground}) is none of those that the rule allows.",
    "open-list": "The ground that they gave ({ground}) is not named by the rule, whose list is open.",
}


def checked(answer: Answer) -> Checked:
    """The answer as JSON."""
    plain: Checked = adapter(Checked).validate_python(answer.as_json())
    return plain


def tell_answer(answer: Answer, given: Given, today: date) -> None:
    """The whole answer, the most important first."""
    if answer.route:
        title(f"{answer.regime.name}: {answer.route_id}, {in_force(answer.route)}")
        out(say(KINDS[answer.route.kind]))
    else:
        title(f"{answer.regime.name}: {answer.route_id}")
        out(f"{answer.why[0][0].upper()}{answer.why[0][1:]}.")
    heading(say(checked_said(answer, given.dates.get("request"), given.dates.get("today", today))))
    tell_conditions(answer, given.dates.get("today", today))
    if answer.eligible != "no":
        tell_days(answer, is_answered=given.is_answered)
        _tell_missing(answer, given)
    _tell_ground(answer, given)
    tell_warnings(answer)
    _tell_sources(answer)
    out()
    tell_banner(answer.regime, today)
    tell_adviser(answer.regime.adviser)


def in_force(route: Route) -> str:
    """From when to when a version holds."""
    if route.bill:
        return f"a bill; it would hold from {day(route.starts_on)}"
    end = f" to {day(route.ends_on)}" if route.ends_on else ""
    return f"in force {'from' if end else 'since'} {day(route.starts_on)}{end}"


def tell_conditions(answer: Answer, today: date) -> None:
    """Each condition, and whether it holds; time in the job that is served holds on any day still to come."""
    if not answer.judged:
        return
    heading("Who may use it")
    table([(HOLDS["yes" if is_served(judged, today) else judged.value], say(judged_said(judged))) for judged in answer.judged])
    if answer.eligible_from:
        out(f"Time alone cures it from {day(answer.eligible_from)}.")


def tell_days(answer: Answer, *, is_answered: bool) -> None:
    """The days: one's own by the safe reading, the employer's by the last. Once the answer came, what was due before it is past."""
    days = [due for due in answer.deadlines.values() if not (is_answered and due.id in _BEFORE_THE_ANSWER)]
    if not days:
        return
    heading("Days")
    table([(day(due.counts_on), WHO[due.by], _what(due)) for due in days])
    for silence in dict.fromkeys(due.silent for due in days if due.silent):
        out(say(SILENCE[silence]))
    if answer.computed_by:
        out(f"Weekends and public holidays as in {answer.computed_by}.")
        out("In another part of the country they may differ: name it in your place.")


def tell_warnings(answer: Answer) -> None:
    """What to be careful about."""
    warnings = [say(warning) for warning in warnings_said(answer)]
    if warnings:
        heading("Careful")
    for warning in warnings:
        out(warning, indent="  ")


def _what(due: DeadlineDue) -> str:
    """What is due; where the rule can be read in two ways, the other day beside it."""
    said = say(deadline_said(due))
    other = due.safe if due.counts_on == due.last else due.last
    return said if due.safe == due.last else f"{said} (counted the other way: {day(other)})"


def _tell_missing(answer: Answer, given: Given) -> None:
    """What the written request has to hold besides; once it was answered, that is past."""
    if not answer.missing or given.is_answered or answer.route is None:
        return
    heading("Still to go into your written request")
    texts: Mapping[str, str] = {must.id: must.text for must in answer.route.must}
    for name in answer.missing:
        out(f"- {texts[name]}", indent="  ")


def _tell_ground(answer: Answer, given: Given) -> None:
    if answer.ground_listed and answer.route and given.ground:
        texts = {ground.id: ground.text for ground in answer.route.grounds}
        out(f"\n{_LISTED[answer.ground_listed].format(ground=texts.get(given.ground, given.ground.replace('_', ' ')))}")


def _tell_sources(answer: Answer) -> None:
    if answer.sources:
        heading("Sources")
        tell_sources(tuple(source_line(name, source) for name, source in answer.sources.items()), addresses=False)
        out(f"Their addresses, and the whole rule: homeground law explain {answer.regime.id}")
