"""What is known: checked values, one file a section; the entries of the journal; `fold(entries) -> Case`."""

from homeground.case.case import Case, Event, Unread
from homeground.case.entry import SHAPE, Draft, Entry
from homeground.case.journal import fold
from homeground.case.message import Fact, Message
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.section import SECTIONS, Section, UnknownSection, section_named

__all__ = [
    "SECTIONS",
    "SHAPE",
    "BadAnswer",
    "Case",
    "Draft",
    "Entry",
    "Event",
    "Fact",
    "Message",
    "Mistake",
    "Section",
    "UnknownSection",
    "Unread",
    "fold",
    "section_named",
]
