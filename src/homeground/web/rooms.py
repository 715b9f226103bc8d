"""The rooms of a case as the navigation shows them, and which sections of the interview lie in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from homeground.case.section import SECTIONS, section_named


@dataclass(frozen=True, slots=True)
class Room:
    """A place in the navigation: its word, the heading of its sections on the overview, and their names."""

    name: str
    title: str
    heading: str = ""
    sections: tuple[str, ...] = ()


ROOMS: tuple[Room, ...] = (
    Room("case", "My case"),
    Room("ask", "Ask", "Prepare what you ask for", ("person", "terms", "reasons", "money")),
    Room("work", "Work", "Prepare the work", ("tasks", "workplace")),
    Room("concerns", "Concerns", "Prepare for the concerns", ("concerns", "safeguards")),
    Room("rules", "Rules", "Know the rules", ("policy", "clauses", "roles", "rights")),
    Room("evidence", "Evidence", "Prepare what speaks for it", ("standing", "record", "evidence")),
    Room("package", "Package", "Prepare the package", ("issues", "choices")),
    Room("talks", "Talks"),
    Room("trial", "Trial", "Plan the trial", ("trial",)),
    Room("papers", "Papers"),
    Room("rehearse", "Rehearse"),
    Room("history", "History"),
    Room("keep", "Keep", sections=("device",)),
)


_MORE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "rules": (("The law", "law"), ("Beside the law", "beside")),
    "package": (("The board", "board"), ("Which would you rather get?", "choose"), ("If the answer stays no", "instead")),
    "trial": (("The trial", "trial-now"),),
    "keep": (("What is kept", "keep"),),
}
"""Pages of a room that are no sections of the interview, before these: title and the name of the address."""
_LAST: Mapping[str, tuple[tuple[str, str], ...]] = {
    "concerns": (("Checklist", "security"),),
    "evidence": (("What studies say", "studies"),),
    "trial": (("Days from a file", "trial-import"),),
}
"""Such pages that stand after the sections."""
_TABS: Mapping[str, str] = {
    "policy": "Policy",
    "clauses": "Its rules",
    "roles": "Who already does it",
    "rights": "Your rights",
    "choices": "Your choices",
    "trial": "Its plan",
}
"""Short names of sections where the pages of a room stand side by side; others keep their title."""


def room_named(name: str) -> Room:
    """The room of that name."""
    return next(room for room in ROOMS if room.name == name)


def room_of(section: str) -> Room:
    """The room in which a section lies."""
    return next(room for room in ROOMS if section in room.sections)


ORDER: tuple[str, ...] = tuple(section.name for section in SECTIONS)


def siblings(case: str, room: Room, current: str) -> list[tuple[str, str, bool]]:
    """The pages of a room: title, address, whether it is the one that is shown."""
    pages = [(title, reverse(name, args=[case]), name) for title, name in _MORE.get(room.name, ())]
    pages += [(_TABS.get(name, section_named(name).title), reverse("section", args=[case, name]), name) for name in room.sections]
    pages += [(title, reverse(name, args=[case]), name) for title, name in _LAST.get(room.name, ())]
    return [(title, href, name == current) for title, href, name in pages]


def next_section(section: str) -> str | None:
    """The section that is asked after this one; none after the last."""
    place = ORDER.index(section) + 1
    return ORDER[place] if place < len(ORDER) else None
