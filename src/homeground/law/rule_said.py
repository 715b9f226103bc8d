"""The rules of a route in words: who may ask, how often, and from what a deadline is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from homeground.case.message import Message
from homeground.law.places import UnknownQuestion, question_for
from homeground.law.rule import AnyOf, AtLeast, Condition, Deadline, Event, Extend, Flag, Limit, NoneOf, Service
from homeground.law.words import ChildUnder, Circumstance, OldEnough, token_of

_EVENTS: Mapping[Event, str] = {
    "request": "the day they get your request",
    "proposed_start": "the day when it would begin",
    "meeting": "the meeting",
    "decision": "the day of their answer",
    "appeal": "your appeal",
    "appeal_meeting": "the meeting about your appeal",
    "agreement": "the day of the agreement",
}
_AT_LEAST: Mapping[str, str] = {
    "employer_size": "{least} or more people work for the employer",
    "weekly_hours": "you work {least} or more hours a week",
    "age": "you are {least} or older",
}
_CHILDREN: Mapping[str, str] = {
    "child": "a child under {years}",
    "disabled_child": "a disabled child under {years}",
    "single_parent_child": "a child under {years} whom you bring up alone",
    "single_parent_disabled_child": "a disabled child under {years} whom you bring up alone",
}

_CIRCUMSTANCES: Mapping[str, str] = {
    "carer_disabled": "carer of a disabled person",
    "child_school_age": "a child of school age or younger",
    "only_one_parent_can": "only one parent’s work can be done from home",
    "both_parents_alternate": "both parents would take turns",
    "supports_family_violence": "support for somebody who meets family violence",
    "family_member_65": "a family member of 65 or older to care for",
    "parent_65": "a parent of 65 or older to care for",
    "represents_employer": "somebody who acts for the employer",
}
"""The circumstances whose own words would read badly."""


def condition_said(condition: Condition) -> Message:
    """Who may ask, as far as one condition says."""
    match condition:
        case Service(service=length, at="request"):
            return Message("{length} in the job by the day when you ask", length=str(length))
        case Service(service=length):
            return Message("{length} in the job by the day when it would begin", length=str(length))
        case AtLeast():
            return _least(condition)
        case AnyOf(any=tokens):
            return Message("one of these is true of you: {tokens}", tokens="; ".join(map(token_said, tokens)))
        case NoneOf(none=tokens):
            return Message("none of these is true of you: {tokens}", tokens="; ".join(map(token_said, tokens)))
        case Flag(flag=name):
            return Message("yes to the question: {ask}", ask=_asked(name))
        case never:
            assert_never(never)


def token_said(written: str) -> str:
    """One circumstance in words.

    >>> token_said("disabled_child<=15")
    'a disabled child under 16'
    """
    match token_of(written):
        case ChildUnder(word, years):
            return _CHILDREN[word].replace("{years}", str(years))
        case OldEnough(years):
            return f"{years} years old or older"
        case Circumstance(word):
            return _CIRCUMSTANCES.get(word, word.replace("_", " "))
        case never:
            assert_never(never)


def limit_said(limit: Limit) -> Message:
    """How often one may ask."""
    per = f"a {limit.per}" if limit.per == "calendar year" else str(limit.per)
    counted = " counted from the last answer" if limit.counted_from == "decision" else ""
    live = ", and one at a time" if limit.live else ""
    return Message("{number:request|requests} in {rest}", number=limit.requests, rest=f"{per}{counted}{live}")


def scarce_said(limit: Limit) -> Message:
    """That a friendly word comes first, since formal requests are few."""
    few = "A formal request is one of {few}." if limit.requests > 1 else "You may make only {few}."
    return Message(f"First try a friendly word: it uses up nothing. {few}", few=limit_said(limit))


def deadline_rule_said(deadline: Deadline) -> Message:
    """From what a deadline is counted, and how far."""
    if deadline.before:
        return Message("{length} before {event}", length=str(deadline.length), event=_EVENTS[deadline.before])
    how = "beginning with" if deadline.count == "beginning_with" else "after"
    event = _EVENTS[deadline.after] if deadline.after else ""
    return Message("{length} {how} {event}", length=str(deadline.length), how=how, event=event)


def deadline_notes(deadline: Deadline) -> Iterator[Message]:
    """What else the rule says of a deadline, each in a sentence."""
    if deadline.includes_appeal:
        yield Message("An appeal is included in that time.")
    if deadline.or_after:
        yield Message("Where no answer comes, it is counted from the day when the answer was due.")
    if deadline.also or deadline.also_week:
        yield Message("The rule can be read in two ways; both days are shown where they differ.")
    if deadline.roll:
        yield Message("A day that is no working day moves to the next one.")
    if deadline.extend:
        yield _extend(deadline.extend)


def _extend(extend: Extend) -> Message:
    how = "Both of you may agree on a later day" if extend.how == "agreement" else "They may move it by a notice to you"
    most = f", by {extend.max} at most" if extend.max else ""
    return Message("{said:sentence}", said=f"{how}{most}{': ' if extend.note else ''}{extend.note or ''}")


def _least(condition: AtLeast) -> Message:
    said = Message(_AT_LEAST.get(condition.fact, "{name} is {least} or more"), least=condition.min, name=condition.fact.replace("_", " "))
    return Message("{said} (for requests until {on})", said=said, on=condition.until) if condition.until else said


def _asked(name: str) -> str:
    try:
        return question_for(name).ask
    except UnknownQuestion:
        return name.replace("_", " ")
