"""The history of a case: what each entry says, and what stood there before it."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.entry import Answer, Content, Entry, Removed, content_of
from homeground.case.journal import latest_numbers
from homeground.desk.case_file import CaseFile


@dataclass(frozen=True, slots=True)
class Past:
    """One entry, read. `before` is what its section or row held until then; `is_latest`: no later entry is about the same."""

    entry: Entry
    content: Content
    before: object | None
    is_latest: bool

    @property
    def value(self) -> object | None:
        """The answer that it brought; nothing for what is no answer."""
        return self.content.value if isinstance(self.content, Answer) else None


def history(file: CaseFile) -> tuple[Past, ...]:
    """Every entry of the case, newest first."""
    entries = sorted(file.entries(), key=lambda entry: entry.number)
    latest, held, told = latest_numbers(entries), dict[str | None, object](), []
    for entry in entries:
        content, about = content_of(entry), entry.subject
        told.append(Past(entry, content, held.get(about), is_latest=latest.get(str(about)) == entry.number))
        if isinstance(content, Answer):
            held[about] = content.value
        elif isinstance(content, Removed):
            held.pop(about, None)
    return tuple(reversed(told))


def versions_of(past: tuple[Past, ...], section: str | None = None, row: str | None = None) -> tuple[Past, ...]:
    """The entries about one section or row (about any: none named) that were answered or taken out."""
    return tuple(
        one
        for one in past
        if isinstance(one.content, (Answer, Removed)) and section in (None, one.content.section) and row in (None, one.content.row)
    )
