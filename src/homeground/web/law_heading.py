"""What the page of the law says in its heading: the finding, not the topic."""

from __future__ import annotations

from homeground.case.message import Message
from homeground.law import Option, Outlook, next_said


def heading(look: Outlook) -> Message:
    """The finding of the law for this case, in a sentence."""
    if look.place is None:
        return Message("Where do you work?")
    if look.mistakes:
        return Message("Two of your answers do not fit together")
    if not look.regimes:
        return Message("No rule is recorded here for {place}", place=look.place)
    return _finding(look.chosen)


def _finding(chosen: Option | None) -> Message:
    if chosen is None:
        return Message("No right to ask is open to you here, as things stand")
    answer, kind = chosen.answer, chosen.answer.route.kind if chosen.answer.route else None
    if answer.eligible == "unknown" and not chosen.is_asked:
        return Message("Whether you have a right to ask depends on an answer of yours")
    if kind == "agreement-only":
        return Message("No right to it here: it takes an agreement, and the rule says what that has to hold")
    on = chosen.answer_on_if_asked_today
    if on is None or answer.eligible != "yes" or answer.blocked or answer.next != "send":
        return Message("{next:bare}", next=next_said(answer))
    return Message("You may ask now; asked today, they must answer by {on}", on=on)
