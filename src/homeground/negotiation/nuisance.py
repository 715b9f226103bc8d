"""When asking again would be a nuisance. The limits are the first source article's first "don't"; their numbers are our judgement."""

from __future__ import annotations

from datetime import date

from homeground.case.calendar import QUIET_WORKING_DAYS, add_working_days
from homeground.case.message import Message
from homeground.negotiation.advice import Stop
from homeground.negotiation.asked import Question

ASKS_AFTER_A_NO = 3
"""At most so many asks after the last no, unless something new came up."""


def awaiting(question: Question) -> Stop | None:
    """An offer is on its way and was not answered: nothing is put until the answer came, or it has been quiet for long enough."""
    if not question.is_waiting:
        return None
    since = question.waiting_since
    until = add_working_days(since, QUIET_WORKING_DAYS) if since else None
    if until is not None and question.today is not None and question.today >= until:
        return None
    return Stop(
        why=Message("Your last offer has not been answered yet."),
        reopen=Message("Note the answer once it comes. One kind reminder is in order after ten working days of silence."),
        until=until,
    )


def resting(question: Question) -> Stop | None:
    """A day that the boss named, or too short a time since the last ask that the boss has not answered with something new."""
    if question.today is None or not question.noted:
        return None
    last = question.noted[-1]
    if last.decides_by is not None and question.today < last.decides_by:
        return Stop(
            why=Message("Your boss named {day} for the decision. Until then you say nothing more about it.", day=last.decides_by),
            reopen=Message("On that day, hear the answer first, and then offer."),
            until=last.decides_by,
        )
    if question.history[-1].reply != "no":
        return None
    return _after_a_no(question, last.replied_on or last.on)


def too_often(question: Question) -> Stop | None:
    """Too many asks since the last maybe, yes or counter-offer: every answer was a bare no."""
    bare = 0
    for heard in reversed(question.history):
        if heard.reply != "no" or heard.concerned:
            break
        bare += 1
    if bare < ASKS_AFTER_A_NO:
        return None
    return Stop(
        why=Message("The last {number} answers were no, without a word on what would change it.", number=bare),
        reopen=Message("Ask what would change the answer, and agree on a day to look again. Go on once there is something new."),
    )


def _after_a_no(question: Question, on: date | None) -> Stop | None:
    if on is None or question.today is None or question.history[-1].concerned:
        return None
    until = add_working_days(on, QUIET_WORKING_DAYS)
    if question.today >= until:
        return None
    return Stop(
        why=Message("The answer was no. A question is in order now, and no new offer: what would change it?"),
        reopen=Message("A new offer can follow after ten working days, or as soon as your boss says what would change the answer."),
        until=until,
    )
