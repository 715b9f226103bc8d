"""What a control rests on, as it is said: the place in a source only where somebody has looked it up."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.concerns.control import Control, Source
from homeground.concerns.facts import sources


@dataclass(frozen=True, slots=True)
class Citation:
    """A source of a control. `place` is empty where the number in it is known from memory alone."""

    source: Source
    place: str

    @property
    def said(self) -> str:
        """“see TITLE” until the place was looked up; then the title with the place."""
        if not self.source.section_read:
            return f"see {self.source.title}"
        return ", ".join(part for part in (self.source.title, self.place) if part)


def cited(control: Control) -> tuple[Citation, ...]:
    """What a control rests on, in the order of the file."""
    return tuple(_citation(name) for name in control.sources)


def _citation(written: str) -> Citation:
    name, _, place = written.partition(" ")
    source = sources()[name]
    return Citation(source, place if source.section_read else "")
