"""What happened, by the number of its entry, as data and in a line."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from homeground.case.case import Event
from homeground.case.happening import PaperSent, ReplyReceived
from homeground.case.reading import body_of
from homeground.cli.parts import HappeningLine
from homeground.cli.screen import day
from homeground.desk.case_file import CaseFile


def happening_lines(file: CaseFile, events: tuple[Event, ...]) -> tuple[HappeningLine, ...]:
    """Events with their numbers, oldest first, each as it was last told."""
    numbers = {entry.id: entry.number for entry in file.entries()}
    return tuple(_line(event, numbers) for event in events)


def told(line: HappeningLine) -> str:
    """One happening in a sentence."""
    fields = line.fields
    on = day(date.fromisoformat(fields["on"]))
    if line.kind == "paper-sent":
        return f"{on}: you sent the {fields['paper']} to {fields['to']}."
    by = f" A decision by {day(date.fromisoformat(fields['decides_by']))}." if "decides_by" in fields else ""
    said = f" “{fields['said']}” (private)" if "said" in fields else ""
    return f"{on}: the answer was {fields['reply']}.{by}{said}"


def _line(event: Event, numbers: dict[UUID, int]) -> HappeningLine:
    kinds = {PaperSent: "paper-sent", ReplyReceived: "reply-received"}
    return HappeningLine(number=numbers[event.id], id=event.id, kind=kinds[type(event.what)], fields=body_of(event.what))
