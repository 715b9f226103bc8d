"""What the law's answer means, in sentences for the person whose case it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import assert_never

from homeground.case.message import Message
from homeground.law.answer import Answer
from homeground.law.conditions import Judged
from homeground.law.deadlines import DeadlineDue
from homeground.law.for_case import Option
from homeground.law.next_word import before_asking
from homeground.law.regime import Kind
from homeground.law.rule import Change, Deadline
from homeground.law.rule_said import condition_said

KINDS: Mapping[Kind, Message] = {
    "grant-unless": Message("The employer has to say yes, unless a ground that the rule names holds."),
    "request": Message("A right to ask: the employer may say no, and has to give the reason."),
    "consider": Message("The employer has to think about it and talk it over, and may then say no."),
    "agreement-only": Message("No right to it: the rule says what a written agreement has to hold."),
    "policy": Message("Your employer’s own rule."),
}
"""How freely the employer may say no."""

READ: Mapping[str, Message] = {
    "text": Message("the rule itself was read"),
    "text-part": Message("the rule itself was read in part"),
    "secondary": Message("read in a note about the rule"),
    "memory": Message("from memory: check it before you rely on it"),
}
"""How a source is known."""

DEPTH: Mapping[str, Message] = {
    "solid": Message("The deciding numbers were read in the law or on an official page."),
    "usable": Message(
        "The deciding numbers come from notes about the law that agree, or one from memory. Check the dates with the adviser."
    ),
    "stub": Message("Not in force, or not read. It is shown, and nothing rests on it."),
}
"""How far a place can be relied on."""

SILENCE: Mapping[str, Message] = {
    "granted": Message("If they say nothing by then, it counts as granted."),
    "dispute": Message("If they say nothing by then, you may take it further."),
    "breach": Message("If they say nothing by then, they have broken the rule."),
    "unknown": Message("What their silence means was not found."),
}

STANDS: Mapping[str, Message] = {
    "yes": Message("yes"),
    "no": Message("no"),
    "unknown": Message("not known yet"),
}
"""Whether a right is open."""

_NEXT: Mapping[str, str] = {
    "show_only": "This is a bill or an announcement. It is shown, and nothing rests on it.",
    "not_yet": "You may ask from {on}.",
    "other_route": "This right is not open to you as things stand.",
    "wait_to_ask": "You have used up your requests for now.",
    "ask_facts": "It depends on what you have not answered yet.",
    "move_start": "It is too late to ask for this start: choose a later one.",
    "send_by": "You may ask now. For the start you want, hand it in by {on}.",
    "send": "You may ask now.",
    "complain_by": "They said no. If you want to take it further, act by {on}.",
    "done": "It has been answered.",
    "wait": "You have asked. No day for the answer was found.",
    "wait_until": "You have asked. They have to answer by {on}.",
    "granted_by_silence": "Their time is over without an answer: it counts as granted.",
    "may_dispute": "Their time is over without an answer: you may take it further.",
    "overdue": "Their time is over without an answer.",
}

_WARNINGS: Mapping[str, str] = {
    "trial_does_not_extend": "A trial does not move the day of their answer. Agree a later day in writing beside it.",
    "bill_not_confirmed": "Whether this became law was not confirmed in what was read.",
}

_DEADLINES: Mapping[str, str] = {
    "send": "last day to hand in your request",
    "meeting": "they have to meet you by this day",
    "decision": "their answer is due",
    "refusal": "a refusal is due by this day",
    "appeal": "last day to appeal",
    "appeal_meeting": "they have to meet you about the appeal by this day",
    "appeal_decision": "their answer to the appeal is due",
    "complaint": "last day to take it further",
    "terms": "the terms in writing are due",
    "copy": "a copy of the agreement is due",
    "early_exit": "until here either of you may end it",
}


def next_said(answer: Answer) -> Message:
    """What to do next under this right."""
    word, _, on = answer.next.partition(":")
    if word == "wait_to_ask" and answer.blocked:
        if answer.blocked.next_on:
            return Message("You have used up your requests for now. You may ask again from {on}.", on=answer.blocked.next_on)
        return Message("An earlier request is still open, and only one may run at a time.")
    if word == "not_yet" and any(one.value == "no" and getattr(one.condition, "at", "") == "proposed_start" for one in answer.judged):
        return Message("You may ask now for a start on or after {on}; the start you want is too early.", on=date.fromisoformat(on))
    if word == "wait" and answer.answer_due:
        return Message(_NEXT["wait_until"], on=answer.answer_due.last)
    return Message(_NEXT[word], on=date.fromisoformat(on)) if on else Message(_NEXT[word])


def checked_said(answer: Answer, asked_on: date | None, today: date) -> Message:
    """What to do next for facts that need not name today: with the day of the request, and as said of one still to come."""
    if answer.next == "ask_facts" and asked_on is None and all(is_served(one, today) for one in answer.judged if one.value == "unknown"):
        return next_said(replace(answer, next=before_asking(today, "yes", answer.deadlines.get("send"))))
    due = answer.answer_due
    if asked_on is None or due is None:
        return next_said(answer)
    is_to_come = asked_on > today
    if answer.next == "wait":
        said = "If you ask on {asked}, they have to answer by {on}." if is_to_come else "Asked on {asked}. They have to answer by {on}."
        return Message(said, asked=asked_on, on=due.last)
    if is_to_come and answer.next.startswith("send"):
        return Message("{next} If you ask on {asked}, they have to answer by {on}.", next=next_said(answer), asked=asked_on, on=due.last)
    return next_said(answer)


def is_served(judged: Judged, today: date) -> bool:
    """Whether the time in the job is long enough for any day from today on, though the day that counts is not known."""
    return judged.value == "unknown" and judged.served_on is not None and judged.served_on <= today


def judged_said(judged: Judged) -> Message:
    """One condition; where only the day that counts is not known, with the day from which it is fulfilled."""
    said = condition_said(judged.condition)
    if judged.value != "unknown" or judged.served_on is None:
        return said
    return Message("{said}: fulfilled on any day from {on}", said=said, on=judged.served_on)


def standing_said(option: Option) -> Message:
    """Whether the right is open, with the day of the answer if it were asked today."""
    on = option.answer_on_if_asked_today
    if on is None or option.answer.eligible != "yes" or option.answer.blocked:
        return next_said(option.answer)
    return Message("{next} Ask today, and they have to answer by {on}.", next=next_said(option.answer), on=on)


def deadline_said(due: DeadlineDue | Deadline) -> Message:
    """What a date is: the law’s own id where this table has no words for it yet."""
    return Message(_DEADLINES.get(due.id, due.id.replace("_", " ")))


def warnings_said(answer: Answer) -> Iterator[Message]:
    """What the answer warns of, each in a sentence; announced changes with their day."""
    for warning in answer.warnings:
        if warning in _WARNINGS:
            yield Message(_WARNINGS[warning])
    for change in answer.changes:
        yield Message(
            "Announced, not confirmed, and not applied here: {what} (expected {on}).",
            what=change.what,
            on=expected_said(change),
        )


def expected_said(change: Change) -> Message:
    """When an announced change is expected, as exactly as it was announced."""
    match change.precision:
        case "day":
            return Message("{on}", on=change.expected)
        case "month":
            return Message("about {on}", on=change.expected)
        case "year":
            return Message("in {year}", year=str(change.expected.year))
        case "unknown":
            return Message("on a day not known yet")
        case never:
            assert_never(never)
