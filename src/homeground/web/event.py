"""What happened, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeground.case.case import Event
from homeground.case.happening import NOTED, TAKEN_BACK, kind_of
from homeground.case.message import Message


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened: its day, its sentence, and the words that were said.

    `is_noted`: it was told in a form, and is told better there; `is_taken_back`: it can be. A step of a trial is neither.
    """

    id: UUID
    on: date
    what: Message
    said: str = ""
    is_corrected: bool = False
    is_noted: bool = True
    is_taken_back: bool = True


def told_of(event: Event) -> Told:
    """The event as the overview tells it."""
    what = event.what
    kind = kind_of(what)
    return Told(
        event.id,
        what.on,
        kind.told(what),
        kind.words(what),
        is_corrected=len(event.told) > 1,
        is_noted=kind.name in NOTED,
        is_taken_back=kind.name in TAKEN_BACK,
    )
