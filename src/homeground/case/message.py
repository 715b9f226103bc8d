"""What the program says, before it is said in a language: an English text with named slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Self, TypeAlias

from homeground.case.quantity import Money


@dataclass(frozen=True, slots=True)
class Fact:
    """A value together with the answers it rests on.

    `sources` are dotted paths into the case (`terms.home_days`, `tasks.post.hours_per_week`); a page turns each
    into a link, so that a number in a paper leads back to the answer with one tap.
    """

    value: Plain
    sources: tuple[str, ...]


Plain: TypeAlias = "str | int | Decimal | Money | date | datetime | time | tuple[str, ...] | Message"
Slot: TypeAlias = "Plain | Fact"


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A text with `{slots}`; the room `wording` says it in the reader's language and number style.

    >>> Message("{days} at home", days=3).text
    '{days} at home'
    """

    text: str
    slots: tuple[tuple[str, Slot], ...]

    def __init__(self, text: str, /, **slots: Slot) -> None:
        """Keep the text and its slots; nothing is formatted yet."""
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "slots", tuple(slots.items()))

    @classmethod
    def verbatim(cls, words: Slot) -> Self:
        """Somebody's own words, never looked at for slots."""
        return cls("{words}", words=words)

    @property
    def sources(self) -> tuple[str, ...]:
        """The answers that the slots rest on, each once, in the order of the text."""
        return tuple(dict.fromkeys(source for _, slot in self.slots for source in sources_of(slot)))


def sources_of(slot: Slot) -> tuple[str, ...]:
    """The answers that one slot rests on: its own, and those of a message inside it."""
    if isinstance(slot, Fact):
        return (*slot.sources, *sources_of(slot.value))
    return slot.sources if isinstance(slot, Message) else ()
