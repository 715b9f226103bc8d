"""How far one concern of a case has come: whether it is answered, what it lacks, and the one thing to do next with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.case.concern import Concern
from homeground.case.message import Message
from homeground.concerns.named import common_concern

Lacking: TypeAlias = Literal["commitment", "check", "narrowed"]


@dataclass(frozen=True, slots=True)
class Lack:
    """One answer without which a concern stays open: its field, and what is wanted."""

    field: Lacking
    what: Message


@dataclass(frozen=True, slots=True)
class Act:
    """The one thing to do next with a concern, and why. `field` is the answer with which it ends."""

    field: str
    title: Message
    why: Message


_LACKS: dict[Lacking, str] = {
    "narrowed": "how you ask for less, since your boss is right",
    "commitment": "a promise",
    "check": "a way to check the promise, or a measure",
}


def is_conceded(concern: Concern) -> bool:
    """The boss is right, and the ask was narrowed: that answers the concern by itself."""
    return bool(concern.boss_is_right and concern.narrowed)


def is_checkable(concern: Concern) -> bool:
    """There is a promise, and a way to check it: in words, or by a measure."""
    return bool(concern.commitment and (concern.check or concern.measure))


def lacking(concern: Concern) -> tuple[Lack, ...]:
    """What keeps a concern open; nothing where it is answered.

    Answered is a concern with a promise and a way to check it, or one in which the boss is right and the ask was narrowed. That the
    boss has not been heard yet keeps nothing open: it is prepared, and asked about in the talk.
    """
    if concern.boss_is_right and not concern.narrowed:
        return (_lack("narrowed"),)
    if is_conceded(concern) and not concern.commitment:
        return ()
    checked = concern.check or concern.measure
    return (*(() if concern.commitment else (_lack("commitment"),)), *(() if checked else (_lack("check"),)))


def is_answered(concern: Concern) -> bool:
    """Nothing keeps it open."""
    return not lacking(concern)


def next_act(concern: Concern) -> Act | None:
    """The one thing to do next; nothing once all is done.

    What was heard is asked about before it is answered. What was not is prepared first, and asked about in the talk.
    """
    common = common_concern(concern.concern)
    if concern.heard and not concern.asked:
        return _ACTS["asked"]
    if concern.asked and concern.boss_is_right is None and common:
        return Act("boss_is_right", Message("Weigh whether your boss is right"), Message.verbatim(common.concede_when))
    lacks = lacking(concern)
    if lacks:
        return _ACTS[lacks[0].field]
    if concern.commitment and not concern.measure and common and common.measures:
        return _ACTS["measure"]
    if concern.measure and not concern.margin:
        return _ACTS["margin"]
    return None if concern.heard else _ACTS["heard"]


_SAID: dict[str, tuple[str, str]] = {
    "asked": ("Ask before you answer", "Name the fear back as a question, and ask two more."),
    "narrowed": ("Ask for less", "Where your boss is right, an argument costs you more than a day at home is worth."),
    "commitment": ("Choose what you promise", "Take one of those below, or write your own."),
    "check": ("Say how it can be checked", "A promise that cannot be checked is worth little."),
    "measure": ("Bind the promise to a measure", "A trial can then settle it."),
    "margin": ("Say what would still be fine", "Agreed beforehand, it cannot be moved afterwards."),
    "heard": ("In the talk, hear it first", "So far you answer a guess. Ask what worries, and write down the words."),
}
_ACTS = {field: Act(field, Message(title), Message(why)) for field, (title, why) in _SAID.items()}
"""What to do by the answer that it ends with: its title and its reason."""


def _lack(field: Lacking) -> Lack:
    return Lack(field, Message(_LACKS[field]))
