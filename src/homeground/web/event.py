"""What happened, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never
from uuid import UUID

from homeground.case.case import Event
from homeground.case.happening import Happening, PaperSent, ReplyReceived
from homeground.case.message import Message


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened: its day, its sentence, and the words that were said."""

    id: UUID
    on: date
    what: Message
    said: str = ""
    decides_by: date | None = None
    is_corrected: bool = False


def told_of(event: Event) -> Told:
    """The event as the overview tells it."""
    what = event.what
    said, decides_by = (what.said or "", what.decides_by) if isinstance(what, ReplyReceived) else ("", None)
    return Told(event.id, what.on, sentence_of(what), said, decides_by, is_corrected=len(event.told) > 1)


def sentence_of(what: Happening) -> Message:
    """What happened, without its day."""
    match what:
        case PaperSent():
            return Message("You sent the {paper} to {to}.", paper=what.paper, to=what.to)
        case ReplyReceived():
            return Message("The answer was {reply}.", reply=what.reply)
    assert_never(what)
