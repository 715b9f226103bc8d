"""A calendar file as events: of each only when it is and whether it takes up time; its title and its guests are never looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from homeground.intake.log.layouts import names
from homeground.intake.log.said import GaveUp
from homeground.intake.log.text import Text

KNOWN = names(
    "ATTACH, ATTENDEE, CATEGORIES, CLASS, COLOR, COMMENT, CONFERENCE, CONTACT, CREATED, DESCRIPTION, DTEND, DTSTAMP, DTSTART, DURATION,"
    "EXDATE, GEO, IMAGE, LAST-MODIFIED, LOCATION, ORGANIZER, PRIORITY, RDATE, RECURRENCE-ID, RELATED-TO, REQUEST-STATUS, RESOURCES, RRULE,"
    "SEQUENCE, STATUS, SUMMARY, TRANSP, UID, URL, X-ALT-DESC, X-MICROSOFT-CDO-ALLDAYEVENT, X-MICROSOFT-CDO-APPT-SEQUENCE,"
    "X-MICROSOFT-CDO-BUSYSTATUS, X-MICROSOFT-CDO-IMPORTANCE, X-MICROSOFT-CDO-INSTTYPE, X-MICROSOFT-CDO-INTENDEDSTATUS,"
    "X-MICROSOFT-DISALLOW-COUNTER, X-MICROSOFT-DONOTFORWARDMEETING"
)
"""The parts of an event by RFC 5545 and 7986, and those of Outlook by MS-OXCICAL."""
_KEPT = names(
    "DTSTART, DTEND, DURATION, RRULE, RDATE, EXDATE, RECURRENCE-ID, UID, STATUS, TRANSP, X-MICROSOFT-CDO-ALLDAYEVENT,"
    "X-MICROSOFT-CDO-BUSYSTATUS"
)
_EVENT = "VEVENT"


class Part(NamedTuple):
    """One line of an event: what stands between its name and its value, and the value."""

    about: str
    value: str


class Entry(NamedTuple):
    """One event: the line on which it begins, and its kept parts by their names."""

    line: int
    parts: dict[str, list[Part]]

    def one(self, name: str) -> Part | None:
        """The first part of that name."""
        return self.parts[name][0] if name in self.parts else None

    def keep(self, name: str, part: Part, unknown: set[str]) -> None:
        """Keep a part that is needed, and note one whose name is not known."""
        if name in _KEPT:
            self.parts.setdefault(name, []).append(part)
        elif name not in KNOWN:
            unknown.add(name)

    def word(self, name: str) -> str:
        """The value of a part that is a word, in capitals; "" where there is none."""
        part = self.one(name)
        return part.value.strip().upper() if part else ""


def entries_of(text: Text, unknown: set[str]) -> Iterator[Entry]:
    """Every event; names of parts that are not known are put into `unknown`; `GaveUp` where the file ends inside something."""
    inside: list[str] = []
    entry = Entry(0, {})
    for line, words in _unfolded(text):
        name, about, value = _parted(words)
        match name:
            case "BEGIN":
                inside.append(value.upper())
                entry = Entry(line, {}) if inside[-1] == _EVENT else entry
            case "END":
                if not inside or inside.pop() != value.upper():
                    raise GaveUp("damaged", f"line {line}")
                if value.upper() == _EVENT:
                    yield entry
            case _ if inside and inside[-1] == _EVENT:
                entry.keep(name, Part(about, value), unknown)
            case _:
                pass
    if inside:
        raise GaveUp("cut_off")


def _unfolded(text: Text) -> Iterator[tuple[int, str]]:
    """Lines with what was folded of each put back; the number is that of its first line."""
    first, held = 0, [""]
    for line, raw in enumerate(text.lines(), start=1):
        words = raw.rstrip("\r\n")
        if words.startswith((" ", "\t")):
            held.append(words[1:])
            continue
        if held != [""]:
            yield first, "".join(held)
        first, held = line, [words]
    if held != [""]:
        yield first, "".join(held)


def _parted(words: str) -> tuple[str, str, str]:
    """A line's name in capitals, what stands behind it, and its value, which begins after the first colon outside quotation marks."""
    before, colon, value = words.partition(":")
    while colon and before.count('"') % 2:
        more, colon, value = value.partition(":")
        before = f"{before}:{more}"
    name, _, about = before.partition(";")
    return name.strip().upper(), about, value.strip()
