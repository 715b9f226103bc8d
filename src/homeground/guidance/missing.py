"""What each section still lacks before the papers can say their part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from homeground.case.case import Case
from homeground.case.concern import CONCERNS
from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.person import WHERE
from homeground.case.quantity import Days, Hours, Share
from homeground.case.section import SECTIONS, Section
from homeground.portability import movable_hours

State = Literal["not-started", "in-progress", "done"]

NEEDED: Mapping[str, tuple[str, ...]] = {
    "device": ("whose", "account"),
    "person": (
        "name",
        "job_title",
        "employer",
        "industry",
        "place",
        "boss_name",
        "boss_title",
        "where",
        "employed_since",
        "hours_per_week",
    ),
    "terms": ("home_days", "start_on", "trial_end_on", "review_on", "notice", "measure", "measured_from", "fails_if", "slots"),
    "workplace": (
        "room",
        "line",
        "equipment",
        "storage",
        "reachable_from",
        "reachable_to",
        "channel",
        "plan_note",
        "result_note",
        "call_in",
    ),
    "policy": ("found",),
}
"""The answers without which a section is not done. The letter needs fewer, and can be printed with none."""

RESULTS_WANTED, EXAMPLES_WANTED, CONCERNS_WANTED, PATTERNS_WANTED, GAINS_WANTED = 3, 2, 2, 2, 2
"""How many make a strong paper. Source: docs/specs/papers.md, sections 3(a) and 3(b)."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there yet: where it would be answered, and what it is."""

    path: str
    what: Message


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far a section has come, in a line, with what it lacks."""

    section: str
    state: State
    summary: Message
    missing: tuple[Missing, ...]


def section_states(case: Case) -> tuple[SectionState, ...]:
    """The state of every section, in the order in which they are asked."""
    return tuple(_state(case, section) for section in SECTIONS)


def missing_in_letter(case: Case) -> tuple[Missing, ...]:
    """What the letter would say if it were known, in the order of the letter."""
    person = _unanswered(case, "person", ("name", "job_title", "boss_name"))
    terms = _unanswered(case, "terms", ("home_days", "start_on", "trial_end_on", "review_on", "notice"))
    hours = _unanswered(case, "workplace", ("reachable_from", "reachable_to", "channel"))
    rows = (*_lacks_gains(case), *_lacks_answers(case))
    room = (*_lacks_patterns(case), *_unanswered(case, "terms", ("slots",)))
    return (*person, *terms, *hours, *rows, *room)


def _state(case: Case, section: Section) -> SectionState:
    held = getattr(case, section.name)
    is_started = bool(held) if section.has_rows else held != section.shape()
    missing = tuple(_lacks(case, section.name))
    state: State = "not-started" if not is_started else "in-progress" if missing else "done"
    summary = _SUMMARIES[section.name](case) if is_started else Message(section.about)
    return SectionState(section.name, state, summary, missing)


def _lacks(case: Case, section: str) -> Iterator[Missing]:
    needed = NEEDED.get(section, ())
    if section == "policy" and case.policy.found == "yes":
        needed = ("title", "says")
    yield from _unanswered(case, section, needed)
    yield from _LACKS.get(section, _lacks_nothing)(case)


def _unanswered(case: Case, section: str, names: tuple[str, ...]) -> Iterator[Missing]:
    held = getattr(case, section)
    shape = type(held)
    for name in names:
        if getattr(held, name) in (None, ()):
            yield Missing(f"{section}.{name}", Message.verbatim(field_of(shape, name).question.ask))


def _lacks_nothing(_case: Case) -> Iterator[Missing]:
    return iter(())


def _lacks_gains(case: Case) -> Iterator[Missing]:
    told = [reason for reason in case.reasons.values() if reason.may_tell]
    if len([reason for reason in told if reason.kind == "work"]) < GAINS_WANTED:
        yield Missing("reasons", Message("Two gains for the work that your boss may read, each with a figure of your own."))


def _lacks_answers(case: Case) -> Iterator[Missing]:
    answered = [concern for concern in case.concerns.values() if concern.commitment and concern.check]
    if len(answered) < CONCERNS_WANTED:
        yield Missing("concerns", Message("Two worries of your boss, each with a promise and how it can be checked."))


def _lacks_open_concerns(case: Case) -> Iterator[Missing]:
    yield from _lacks_answers(case)
    for row, concern in case.concerns.items():
        if not (concern.commitment and concern.check):
            yield Missing(f"concerns.{row}", Message("{concern}: a promise and its check.", concern=CONCERNS[concern.concern]))


def _lacks_patterns(case: Case) -> Iterator[Missing]:
    if len(case.terms.other_patterns) < PATTERNS_WANTED:
        yield Missing("terms.other_patterns", Message("Two other patterns that would also do."))


def _lacks_tasks(case: Case) -> Iterator[Missing]:
    if not case.tasks:
        yield Missing("tasks", Message("The pieces of your week, with their hours."))
        return
    for row, task in case.tasks.items():
        if task.hours_per_week is None:
            yield Missing(f"tasks.{row}.hours_per_week", Message("Hours for “{task}”.", task=task.name))
    entered = movable_hours(case.tasks.values()).entered
    contract = case.person.hours_per_week
    if contract is not None and entered != contract:
        slots = {"entered": Hours(min(entered, Hours.high)), "contract": contract}
        yield Missing("tasks", Message("Your tasks make {entered}, your contract says {contract}.", **slots))


def _lacks_standing(case: Case) -> Iterator[Missing]:
    shown = [result for result in case.standing.values() if result.figure and result.on]
    if len(shown) < RESULTS_WANTED:
        yield Missing("standing", Message("Three results with a figure and a date."))


def _lacks_evidence(case: Case) -> Iterator[Missing]:
    examples = [find for find in case.evidence.values() if find.kind == "example" and find.same_industry and find.address and find.seen_on]
    if len(examples) < EXAMPLES_WANTED:
        yield Missing("evidence", Message("Two examples from your industry, with address and day."))
    points = {find.points for find in case.evidence.values() if find.kind == "study"}
    if "for" in points and not points & {"against", "mixed"}:
        yield Missing("evidence", Message("A study that points the other way: one side alone is not believed."))


_LACKS: Mapping[str, Callable[[Case], Iterator[Missing]]] = {
    "terms": _lacks_patterns,
    "tasks": _lacks_tasks,
    "reasons": _lacks_gains,
    "concerns": _lacks_open_concerns,
    "standing": _lacks_standing,
    "evidence": _lacks_evidence,
}


def _say_device(case: Case) -> Message:
    if case.device.is_seen_by_employer:
        return Message("Your employer may see what you write here. Better on a computer and an account of your own.")
    return Message("A computer and an account of your own." if case.device.whose == "mine" else "A shared computer: lock your account.")


def _say_person(case: Case) -> Message:
    if case.where is None:
        return Message("Where the matter stands is not said yet.")
    return Message("{where}.", where=WHERE[case.where])


def _say_terms(case: Case) -> Message:
    days, start = case.terms.home_days, case.terms.start_on
    if days is None:
        return Message("The number of days is still open.")
    if start is None:
        return Message("{days} a week; the start is still open.", days=Days(days))
    return Message("{days} a week from {start}.", days=Days(days), start=start)


def _say_tasks(case: Case) -> Message:
    movable = movable_hours(case.tasks.values())
    if not movable.entered or movable.entered > Hours.high:
        return Message("{count:task|tasks}, hours still open.", count=len(case.tasks))
    share = Share(movable.with_conditions / movable.entered)
    slots = {"can": Hours(movable.with_conditions), "all": Hours(movable.entered), "share": share}
    if movable.now == movable.with_conditions:
        return Message("{can:number} of {all} can move: {share}.", **slots)
    return Message("{can:number} of {all} can move once the conditions are met: {share}. {now} can now.", now=Hours(movable.now), **slots)


def _say_workplace(case: Case) -> Message:
    begin, end = case.workplace.reachable_from, case.workplace.reachable_to
    if begin is None or end is None:
        return Message("The hours when you can be reached are still open.")
    return Message("Reachable from {begin} to {end}.", begin=begin, end=end)


def _say_reasons(case: Case) -> Message:
    told = sum(reason.may_tell for reason in case.reasons.values())
    return Message("{told} may be told, {kept} stay private.", told=told, kept=len(case.reasons) - told)


def _say_concerns(case: Case) -> Message:
    answered = sum(bool(concern.commitment and concern.check) for concern in case.concerns.values())
    return Message("{answered} of {all} answered.", answered=answered, all=len(case.concerns))


def _say_standing(case: Case) -> Message:
    shown = sum(bool(result.figure) for result in case.standing.values())
    return Message("{all:proof|proofs}, {shown} with a figure.", all=len(case.standing), shown=shown)


def _say_policy(case: Case) -> Message:
    policy = case.policy
    if policy.found != "yes":
        return Message("None found." if policy.found == "no" else "Not looked for yet.")
    return Message("{title}, {clause}.", title=policy.title, clause=policy.clause) if policy.title and policy.clause else Message("Found.")


def _say_roles(case: Case) -> Message:
    return Message("{all:role|roles}, {named} may be named.", all=len(case.roles), named=sum(role.may_name for role in case.roles.values()))


def _say_evidence(case: Case) -> Message:
    kinds = [find.kind for find in case.evidence.values()]
    return Message("{examples:example|examples}, {studies:study|studies}.", examples=kinds.count("example"), studies=kinds.count("study"))


_SUMMARIES: Mapping[str, Callable[[Case], Message]] = {
    "device": _say_device,
    "person": _say_person,
    "terms": _say_terms,
    "tasks": _say_tasks,
    "workplace": _say_workplace,
    "reasons": _say_reasons,
    "concerns": _say_concerns,
    "standing": _say_standing,
    "policy": _say_policy,
    "roles": _say_roles,
    "evidence": _say_evidence,
}
