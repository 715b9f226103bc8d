"""How far each section has come, in a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.case import Case
from homeground.case.message import Message, Slot
from homeground.case.person import WHERE
from homeground.case.quantity import Days, Hours
from homeground.case.rights import WAYS
from homeground.case.section import SECTIONS, Section
from homeground.concerns import is_answered
from homeground.evidence import DAYS_WANTED, level_said, own_record
from homeground.guidance.asking import NO_RULE
from homeground.guidance.gap import Missing
from homeground.guidance.missing import missing_in_section
from homeground.guidance.safe_data import safeguards_said
from homeground.guidance.trial import trial_said
from homeground.law import outlook, standing_said
from homeground.money import for_case
from homeground.portability import movable_hours, week_of

State = Literal["not-started", "in-progress", "done"]
STATES: Mapping[State, str] = {"not-started": "Not started", "in-progress": "In progress", "done": "Done"}
"""Each state in a word."""


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far a section has come, in a line, with what it lacks."""

    section: str
    state: State
    summary: Message
    missing: tuple[Missing, ...]


_NOT_PROPOSED = ("device", "rights", "money", "issues", "choices", "trial")
"""Sections of which a proposal says nothing."""


def section_states(case: Case, today: date) -> tuple[SectionState, ...]:
    """The state of every section on a day, in the order in which they are asked."""
    return tuple(_state(case, section, today) for section in SECTIONS)


def missing_in_proposal(case: Case, today: date) -> tuple[Missing, ...]:
    """What a proposal of that day would say if it were known, section by section."""
    return tuple(missing for state in section_states(case, today) if state.section not in _NOT_PROPOSED for missing in state.missing)


def _state(case: Case, section: Section, today: date) -> SectionState:
    held = getattr(case, section.name)
    is_started = bool(held) if section.has_rows else held != section.shape()
    missing = missing_in_section(case, section.name, today)
    state: State = "not-started" if not is_started else "in-progress" if missing else "done"
    summary = _SUMMARIES[section.name](case, today) if is_started else Message(section.about)
    return SectionState(section.name, state, summary, missing)


def _say_device(case: Case, _today: date) -> Message:
    if case.device.is_seen_by_employer:
        return Message("Your employer may see what you write here. Better on a computer and an account of your own.")
    return Message("A computer and an account of your own." if case.device.whose == "mine" else "A shared computer: lock your account.")


def _say_person(case: Case, _today: date) -> Message:
    if case.where is None:
        return Message("Where the matter stands is not said yet.")
    return Message("{where}.", where=WHERE[case.where])


def _say_terms(case: Case, _today: date) -> Message:
    days, start = case.terms.home_days, case.terms.start_on
    if days is None:
        return Message("The number of days is still open.")
    if start is None:
        return Message("{days} a week; the start is still open.", days=Days(days))
    return Message("{days} a week from {start}.", days=Days(days), start=start)


def _say_tasks(case: Case, _today: date) -> Message:
    movable = movable_hours(case.tasks.values())
    share = movable.share
    if share is None:
        return Message("{count:task|tasks}, not all rated yet.", count=len(case.tasks))
    slots: dict[str, Slot] = {
        "can": Hours(movable.with_conditions),
        "all": Hours(movable.entered),
        "share": share,
        "days": _say_home_days(case),
    }
    if movable.now == movable.with_conditions:
        return Message("{can:number} of {all} can move: {share}.{days}", **slots)
    text = "{can:number} of {all} can move once the conditions are met: {share}. {now} can now.{days}"
    return Message(text, now=Hours(movable.now), **slots)


def _say_home_days(case: Case) -> Message:
    plan = week_of(case).plan
    if plan is None:
        return Message("")
    return (
        Message(" The work allows {most} at home.", most=Days(plan.home_days_max))
        if plan.home_days_max
        else Message(" No full day is free.")
    )


def _say_workplace(case: Case, _today: date) -> Message:
    begin, end = case.workplace.reachable_from, case.workplace.reachable_to
    if begin is None or end is None:
        return Message("The hours when you can be reached are still open.")
    return Message("Reachable from {begin} to {end}.", begin=begin, end=end)


def _say_reasons(case: Case, _today: date) -> Message:
    told = sum(reason.may_tell for reason in case.reasons.values())
    return Message("{told} may be told, {kept} stay private.", told=told, kept=len(case.reasons) - told)


def _say_concerns(case: Case, _today: date) -> Message:
    answered = sum(map(is_answered, case.concerns.values()))
    return Message("{answered} of {all} answered.", answered=answered, all=len(case.concerns))


def _say_standing(case: Case, _today: date) -> Message:
    shown = sum(bool(result.figure) for result in case.standing.values())
    return Message("{all:proof|proofs}, {shown} with a figure.", all=len(case.standing), shown=shown)


def _say_policy(case: Case, _today: date) -> Message:
    policy = case.policy
    if policy.found != "yes":
        return Message("None found." if policy.found == "no" else "Not looked for yet.")
    return Message("{title}, {clause}.", title=policy.title, clause=policy.clause) if policy.title and policy.clause else Message("Found.")


def _say_clauses(case: Case, _today: date) -> Message:
    counting = sum(clause.counts for clause in case.clauses.values())
    return Message("{counting} of {all} confirmed.", counting=counting, all=len(case.clauses))


def _say_rights(case: Case, today: date) -> Message:
    """What is stronger than a request first, then where the right in use stands, then how the person asks."""
    look = outlook(case, today)
    stronger = Message("A stronger right may fit you; see the law page. ") if look.stronger else Message("")
    if look.mistakes:
        standing = Message("Two answers contradict each other: {remedy:sentence}", remedy=look.mistakes[0].remedy)
    elif look.chosen is not None:
        standing = standing_said(look.chosen)
    else:
        standing = NO_RULE if look.place else Message("Say where you work, and the rule can be looked up.")
    return Message("{stronger}{standing}{way}", stronger=stronger, standing=standing, way=_say_way(case))


def _say_way(case: Case) -> Message:
    way = case.rights.way
    return Message(" You ask {way:bare}.", way=WAYS[way]) if way else Message(" How you want to ask is still open.")


def _say_roles(case: Case, _today: date) -> Message:
    return Message("{all:role|roles}, {named} may be named.", all=len(case.roles), named=sum(role.may_name for role in case.roles.values()))


def _say_record(case: Case, today: date) -> Message:
    record = own_record(case.record, today)
    kept = Message("{days} of {wanted:day|days} counted", days=DAYS_WANTED - record.wanted, wanted=DAYS_WANTED)
    return Message("{kept}: {level}.", kept=kept, level=level_said(record.levels[0])) if record.levels else Message("{kept}.", kept=kept)


def _say_evidence(case: Case, _today: date) -> Message:
    kinds = [find.kind for find in case.evidence.values()]
    return Message("{examples:example|examples}, {studies:study|studies}.", examples=kinds.count("example"), studies=kinds.count("study"))


def _say_money(case: Case, today: date) -> Message:
    found = for_case(case, today).worker
    return found.hour_said if found else Message("What an hour leaves you is counted once pay, hours and days are known.")


def _say_issues(case: Case, _today: date) -> Message:
    return Message("{all:thing|things} to be settled.", all=len(case.issues))


def _say_choices(case: Case, _today: date) -> Message:
    answered = sum(choice.answer is not None for choice in case.choices.values())
    return Message("{answered} of {all:either-or|either-ors} answered.", answered=answered, all=len(case.choices))


_SUMMARIES: Mapping[str, Callable[[Case, date], Message]] = {
    "device": _say_device,
    "person": _say_person,
    "terms": _say_terms,
    "tasks": _say_tasks,
    "workplace": _say_workplace,
    "reasons": _say_reasons,
    "concerns": _say_concerns,
    "safeguards": safeguards_said,
    "standing": _say_standing,
    "policy": _say_policy,
    "clauses": _say_clauses,
    "roles": _say_roles,
    "rights": _say_rights,
    "record": _say_record,
    "evidence": _say_evidence,
    "money": _say_money,
    "issues": _say_issues,
    "choices": _say_choices,
    "trial": trial_said,
}
