"""What happened, by the number of its entry, as data and in a line."""

from __future__ import annotations

from uuid import UUID

from homeground.case.case import Event
from homeground.case.happening import HAPPENINGS, Happening, kind_of
from homeground.case.reading import body_of, read
from homeground.cli.parts import HappeningLine
from homeground.cli.screen import day
from homeground.desk.case_file import CaseFile
from homeground.wording import say


def happening_lines(file: CaseFile, events: tuple[Event, ...]) -> tuple[HappeningLine, ...]:
    """Events with their numbers, oldest first, each as it was last told."""
    numbers = {entry.id: entry.number for entry in file.entries()}
    return tuple(_line(event, numbers) for event in events)


def told(line: HappeningLine) -> str:
    """One happening in a sentence."""
    kind = HAPPENINGS[line.kind]
    what: Happening = read(kind.shape, line.fields)
    sentence, more, words = say(kind.told(what)), kind.more(what), kind.words(what)
    parts = [f"{day(what.on)}: {sentence[0].lower()}{sentence[1:]}", say(more) if more else "", f"“{words}” (private)" if words else ""]
    return " ".join(part for part in parts if part)


def _line(event: Event, numbers: dict[UUID, int]) -> HappeningLine:
    return HappeningLine(number=numbers[event.id], id=event.id, kind=kind_of(event.what).name, fields=body_of(event.what))
