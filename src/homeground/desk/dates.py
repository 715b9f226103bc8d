"""The days of a case, listed in one place: what happened, what is planned, and what the law sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.case import Case
from homeground.case.happening import kind_of
from homeground.case.message import Message
from homeground.guidance import quiet_until
from homeground.law import DeadlineDue, Option, deadline_said, outcome_of, outlook

Kind = Literal["happened", "offered", "planned", "deadline"]
Actor = Literal["you", "employer", "either"]

_RUN_FROM: Mapping[str | None, tuple[str, ...]] = {
    None: ("request", "meeting"),
    "refused": ("decision", "appeal", "appeal_meeting"),
    "granted": ("proposed_start", "agreement"),
}
"""The events whose deadlines count while a request is open, after a no, and after a yes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDay:
    """One day that matters and what it is. `id` stays the same while the day moves; `by`: who has to act, where somebody has to."""

    id: str
    on: date
    what: Message
    kind: Kind
    by: Actor | None = None

    @property
    def is_own_deadline(self) -> bool:
        """The employee loses something by missing it."""
        return self.kind == "deadline" and self.by == "you"


def days_of(case: Case, today: date) -> tuple[CaseDay, ...]:
    """Every day of the case, the earliest first. Before a formal request the law sets one day alone: by when to hand it in."""
    days = (*_happenings(case), *_patience(case), *_slots(case), *_terms(case), *_deadlines(case, today))
    return tuple(sorted(days, key=lambda day: (day.on, day.id)))


def _happenings(case: Case) -> Iterator[CaseDay]:
    for event in case.events:
        kind = kind_of(event.what)
        if not kind.is_dated:
            continue
        yield CaseDay(id=f"{kind.path}.{event.id}", on=event.what.on, what=kind.told(event.what), kind="happened")
        for on, what in kind.ahead(event.what):
            yield CaseDay(id=f"{kind.path}.{event.id}.ahead", on=on, what=what, kind="planned", by="employer")


def _patience(case: Case) -> Iterator[CaseDay]:
    """Without the law a friendly question is in order after a while; with it, the law's own day counts."""
    if case.where == "asked" and case.where_since is not None and not case.formal_requests:
        on = quiet_until(case.where_since, None)
        yield CaseDay(id="quiet-until", on=on, what=Message("From here one kind question is in order."), kind="planned", by="you")


def _slots(case: Case) -> Iterator[CaseDay]:
    for number, slot in enumerate(case.terms.slots, start=1):
        what = Message("You could meet at {at}.", at=slot.time())
        yield CaseDay(id=f"slot-{number}", on=slot.date(), what=what, kind="offered", by="either")


def _terms(case: Case) -> Iterator[CaseDay]:
    terms = case.terms
    for name, on, what in (
        ("start", terms.start_on, "The trial would begin."),
        ("trial-end", terms.trial_end_on, "The trial would end."),
        ("review", terms.review_on, "The review."),
    ):
        if on is not None:
            yield CaseDay(id=name, on=on, what=Message(what), kind="planned", by="either")


def _deadlines(case: Case, today: date) -> Iterator[CaseDay]:
    option = outlook(case, today).chosen
    if option is None or option.is_bill:
        return
    for due in option.answer.deadlines.values():
        if _is_real(due, case, option):
            yield _deadline(due, case)


def _is_real(due: DeadlineDue, case: Case, option: Option) -> bool:
    if not option.is_asked:
        can_ask = option.answer.eligible != "no" and case.rights.way in (None, "law")
        return due.id == "send" and can_ask
    if due.id == "send":
        return False
    outcome = outcome_of(case)
    counts_back = outcome is None and due.deadline.before is not None
    return counts_back or due.deadline.after in _RUN_FROM[outcome] or _is_of_silence(due, case)


def _is_of_silence(due: DeadlineDue, case: Case) -> bool:
    """It hangs on an answer that has not come, and runs without it too."""
    return outcome_of(case) is None and due.deadline.or_after is not None


def _deadline(due: DeadlineDue, case: Case) -> CaseDay:
    text = "{what:capital}, if they say nothing." if _is_of_silence(due, case) else "{what:capital}."
    return CaseDay(id=f"law.{due.id}", on=due.counts_on, what=Message(text, what=deadline_said(due)), kind="deadline", by=due.by)
