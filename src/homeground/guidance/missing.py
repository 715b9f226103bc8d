"""What each section still lacks before the papers can say their part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from homeground.case.case import Case
from homeground.case.clause import CLAUSES
from homeground.case.concern import CONCERNS
from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.quantity import Hours
from homeground.concerns import is_answered, lacking
from homeground.evidence import DAYS_WANTED, LACKS, finds, own_record
from homeground.guidance.asking import missing_in_request
from homeground.guidance.claims import GAINS_WANTED, PATTERNS_WANTED, RESULTS_WANTED, results_shown
from homeground.guidance.gap import Missing
from homeground.guidance.safe_data import lacks_safeguards
from homeground.guidance.trial import lacks_in_trial
from homeground.law import asked_at, outlook
from homeground.portability import CONCERNS_FED, movable_hours, rate

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
    "rights": ("way", "asked_before"),
    "money": ("take_home_per_year", "marginal_tax_percent", "weeks_per_year"),
}
"""The answers without which a section is not done. The letter needs fewer, and can be printed with none."""

ISSUES_WANTED, OPTIONS_WANTED, CHOICES_WANTED = 2, 2, 4
"""What a talk about a package needs. Source: docs/specs/negotiation.md, sections 1 and 2."""
CONCERNS_WANTED = 2
"""How many make a strong paper. Source: docs/specs/papers.md, sections 3(a) and 3(b)."""


def missing_in_letter(case: Case, today: date) -> tuple[Missing, ...]:
    """What a letter of that day would say if it were known, in the order of the letter; what the law wants of it comes first."""
    person = _unanswered(case, "person", ("name", "job_title", "boss_name"))
    terms = _unanswered(case, "terms", _terms_needed(case, _LETTERS_TERMS))
    hours = _unanswered(case, "workplace", ("reachable_from", "reachable_to", "channel"))
    if case.where in ("trial", "granted"):
        return (*person, *terms, *hours)
    request = missing_in_request(case, today)
    wanted = {missing.path for missing in request}
    found = (*person, *_is_to_come(case, today), *terms, *hours, *_rest_of_letter(case, today), *_lacks_policy(case))
    others = tuple(missing for missing in found if missing.path not in wanted)
    return (*request, *others) if case.rights.way == "law" else (*others, *request)


_LETTERS_TERMS = ("home_days", "start_on", "trial_end_on", "review_on", "notice")
_UNCONDITIONAL = ("home_days", "start_on", "slots")
"""The terms of an ask that waits for no trial, ends by no notice and is bought with nothing."""


def _terms_needed(case: Case, names: tuple[str, ...]) -> tuple[str, ...]:
    return names if case.rights.way != "adjustment" else tuple(name for name in names if name in _UNCONDITIONAL)


def _rest_of_letter(case: Case, today: date) -> tuple[Missing, ...]:
    if case.where == "refused":
        return tuple(_lacks_in_terms(case, today))
    return (*_lacks_gains(case, today), *_lacks_answers(case), *_unanswered(case, "terms", ("slots",)), *_lacks_in_terms(case, today))


def _lacks_policy(case: Case) -> Iterator[Missing]:
    if case.rights.way == "policy" and case.policy.found != "yes":
        yield from _unanswered(case, "policy", ("title",))


def missing_in_section(case: Case, section: str, today: date) -> tuple[Missing, ...]:
    """What a section lacks on a day before it is done."""
    needed = NEEDED.get(section, ())
    if section == "policy" and case.policy.found == "yes":
        needed = ("title", "says")
    if section == "terms":
        needed = _terms_needed(case, needed)
    return (*_unanswered(case, section, needed), *(_LACKS[section](case, today) if section in _LACKS else ()))


def _unanswered(case: Case, section: str, names: tuple[str, ...]) -> Iterator[Missing]:
    held = getattr(case, section)
    shape = type(held)
    for name in names:
        if getattr(held, name) in (None, ()):
            yield Missing(f"{section}.{name}", Message.verbatim(field_of(shape, name).question.ask))


def _lacks_gains(case: Case, _today: date) -> Iterator[Missing]:
    told = [reason for reason in case.reasons.values() if reason.may_tell]
    if len([reason for reason in told if reason.kind == "work"]) < GAINS_WANTED:
        yield Missing("reasons", Message("Two gains for the work that your boss may read, each with a figure of your own."))


def _lacks_answers(case: Case) -> Iterator[Missing]:
    answered = [concern for concern in case.concerns.values() if is_answered(concern)]
    if len(answered) < CONCERNS_WANTED:
        yield Missing("concerns", Message("Two worries of your boss, each with a promise and how it can be checked."))


def _lacks_open_concerns(case: Case, _today: date) -> Iterator[Missing]:
    yield from _lacks_answers(case)
    yield from _lacks_fed_concerns(case)
    for row, concern in case.concerns.items():
        for lack in lacking(concern):
            yield Missing(f"concerns.{row}.{lack.field}", Message("{concern}: {what}.", concern=CONCERNS[concern.concern], what=lack.what))


def _lacks_in_terms(case: Case, today: date) -> Iterator[Missing]:
    if case.rights.way != "adjustment" and len(case.terms.other_patterns) < PATTERNS_WANTED:
        yield Missing("terms.other_patterns", Message("Two other patterns that would also do."))
    yield from _is_over(case, today)
    asked, week = case.terms.home_days, case.person.days_per_week
    if asked is not None and week is not None and asked > week:
        yield Missing("terms.home_days", Message("You ask for {asked} at home, and your week has {week}.", asked=asked, week=week))


def _is_to_come(case: Case, today: date) -> Iterator[Missing]:
    since = case.person.where_since
    if since is not None and since > today:
        yield Missing("person.where_since", Message("Since when the matter stands there: {on} is still to come.", on=since))


def _is_over(case: Case, today: date) -> Iterator[Missing]:
    if case.where in ("trial", "granted"):
        return
    start, slots = case.terms.start_on, case.terms.slots
    if start is not None and start <= today:
        yield Missing("terms.start_on", Message("A later start: {on} is over.", on=start))
    if case.where != "refused" and slots and all(slot.date() < today for slot in slots):
        yield Missing("terms.slots", Message("New times to meet: those you gave are over."))


def _lacks_tasks(case: Case, _today: date) -> Iterator[Missing]:
    if not case.tasks:
        yield Missing("tasks", Message("The pieces of your week, with their hours."))
        return
    for row, task in case.tasks.items():
        if task.hours_per_week is None:
            yield Missing(f"tasks.{row}.hours_per_week", Message("Hours for “{task}”.", task=task.name))
        if not rate(task).is_sure:
            yield Missing(f"tasks.{row}.thing", Message("The five answers for “{task}”.", task=task.name))
    entered = movable_hours(case.tasks.values()).entered
    contract = case.person.hours_per_week
    if contract is not None and entered != contract:
        slots = {"entered": Hours(min(entered, Hours.high)), "contract": contract}
        yield Missing("tasks", Message("Your tasks make {entered}, your contract says {contract}.", **slots))


def _lacks_fed_concerns(case: Case) -> Iterator[Missing]:
    """A task that can move on a condition which a boss will worry about, and no concern in which it is answered."""
    held = {concern.concern for concern in case.concerns.values()}
    for (tie, answer), concern in CONCERNS_FED.items():
        task = next((task for task in case.tasks.values() if getattr(task, tie) == answer and rate(task).result == "partly"), None)
        if task is not None and concern not in held:
            yield Missing("concerns", Message("{concern}: “{task}” will raise it.", concern=CONCERNS[concern], task=task.name))


def _lacks_standing(case: Case, _today: date) -> Iterator[Missing]:
    if results_shown(case) < RESULTS_WANTED:
        yield Missing("standing", Message("Three results with a figure and a date."))


def _lacks_judgement(case: Case, _today: date) -> Iterator[Missing]:
    if case.policy.found == "yes" and not case.clauses:
        yield Missing("clauses", Message("The clauses that matter, read from the policy’s file or typed in."))
    for row, clause in case.clauses.items():
        if clause.judged == "found":
            yield Missing(f"clauses.{row}.judged", Message("{kind}: is that what your policy says?", kind=CLAUSES[clause.kind]))


def _lacks_days(case: Case, today: date) -> Iterator[Missing]:
    wanted = own_record(case.record, today).wanted
    if wanted and case.where not in ("trial", "granted"):
        more = Message("{wanted:more day|more days}", wanted=wanted) if wanted < DAYS_WANTED else Message("Ten days")
        yield Missing("record", Message("{days} at the office, counted by you before you ask.", days=more))


def _lacks_evidence(case: Case, today: date) -> Iterator[Missing]:
    found = finds(case.evidence, today)
    for find in found.finds:
        for lack in find.lacks:
            field = "seen_on" if lack in ("ahead", "stale") else lack
            what = Message("“{title}” stays out of your papers. {lack}", title=find.evidence.title, lack=LACKS[lack])
            yield Missing(f"evidence.{find.row}.{field}", what)
    if found.readiness != "ready":
        yield Missing("evidence", Message("Two examples from your industry, with address and day."))
    for row, study in case.evidence.items():
        if study.kind == "study" and study.does_not_show is None:
            yield Missing(f"evidence.{row}.does_not_show", Message("What “{title}” does not show.", title=study.title))
    points = {find.points for find in case.evidence.values() if find.kind == "study"}
    if "for" in points and not points & {"against", "mixed"}:
        yield Missing("evidence", Message("A study that points the other way: one side alone is not believed."))


def _lacks_on_the_table(case: Case, _today: date) -> Iterator[Missing]:
    if len(case.issues) < ISSUES_WANTED:
        yield Missing("issues", Message("Two things to be settled at least: with one alone there is nothing to trade."))
    for row, issue in case.issues.items():
        if len(issue.options) < OPTIONS_WANTED:
            yield Missing(f"issues.{row}.options", Message("“{issue}”: the ways in which it could be settled.", issue=issue.name))
        elif issue.now is None:
            yield Missing(f"issues.{row}.now", Message("“{issue}”: what holds today.", issue=issue.name))
        elif issue.pile is None:
            yield Missing(f"issues.{row}.pile", Message("“{issue}”: how much you care about it.", issue=issue.name))


def _lacks_choices(case: Case, _today: date) -> Iterator[Missing]:
    wanted = CHOICES_WANTED - sum(choice.answer is not None for choice in case.choices.values())
    if wanted > 0:
        yield Missing("choices", Message("{wanted:more answer|more answers} to “Which would you rather get?”.", wanted=wanted))


def _lacks_in_rights(case: Case, today: date) -> Iterator[Missing]:
    """What contradicts itself, else what the law of the place still has to ask, each where it is answered."""
    look = outlook(case, today)
    yield from (Missing(mistake.field, Message.verbatim(mistake.remedy)) for mistake in look.mistakes)
    open_ = (option for option in look.options if option.answer.eligible != "no" and not option.is_bill)
    asked = (missing for missing in (*(one for option in open_ for one in option.missing), *look.still_private))
    yield from (Missing(asked_at(name), Message.verbatim(ask)) for name, ask in {one.name: one.ask.ask for one in asked}.items())


_LACKS: Mapping[str, Callable[[Case, date], Iterator[Missing]]] = {
    "person": _is_to_come,
    "terms": _lacks_in_terms,
    "tasks": _lacks_tasks,
    "reasons": _lacks_gains,
    "concerns": _lacks_open_concerns,
    "safeguards": lacks_safeguards,
    "standing": _lacks_standing,
    "clauses": _lacks_judgement,
    "rights": _lacks_in_rights,
    "record": _lacks_days,
    "evidence": _lacks_evidence,
    "issues": _lacks_on_the_table,
    "choices": _lacks_choices,
    "trial": lacks_in_trial,
}
