"""Help from wherever the matter stands, with no case needed."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.message import Message
from homeground.guidance.facts import now_facts


@dataclass(frozen=True, slots=True)
class Help:
    """What to do first from here and why, the sentence to say, the papers that help, and what comes then."""

    where: str
    title: Message
    step: Message
    why: Message
    say: Message
    papers: tuple[str, ...]
    then: tuple[Message, ...]


def help_now(where: str) -> Help:
    """Help for one standing of the matter (`not-asked` … `granted`); `UnknownWhere`."""
    facts = now_facts(where)
    title, step, why, say = (Message(facts[name]) for name in ("title", "step", "why", "say"))
    return Help(where, title, step, why, say, tuple(facts["papers"]), tuple(Message(line) for line in facts["then"]))
