"""The journal in plain words: what each entry changed, and which version can come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from homeground.case.entry import Answer, Content, Correction, Entry, Erased, Happened, Removed, Unknown, Withdrawn, content_of
from homeground.case.journal import latest_numbers
from homeground.case.section import section_named
from homeground.web.event import sentence_of
from homeground.web.form import Texts, texts_of
from homeground.web.line import line_of
from homeground.web.shown import Difference, differences
from homeground.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry as the history tells it. `number` is set where this version can come back."""

    title: str
    about: str
    at: datetime
    on: date
    section: str = ""
    differences: tuple[Difference, ...] = ()
    number: int | None = None
    is_erased: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """What a section or row held before: what stood in its form, and its name in the list."""

    texts: Texts
    title: str


def changes(entries: tuple[Entry, ...], section: str | None = None) -> tuple[Change, ...]:
    """What changed, newest first; of one section where it is named."""
    told = tuple(_told(sorted(entries, key=lambda entry: entry.number)))
    return tuple(change for change in reversed(told) if section in (None, change.section))


def _told(entries: list[Entry]) -> Iterator[Change]:
    held: dict[str, _Held] = {}
    latest = latest_numbers(entries)
    for entry in entries:
        content, subject = content_of(entry), str(entry.subject)
        before = held.get(subject)
        if isinstance(content, Answer):
            title = line_of("", content.value).title if content.row else ""
            held[subject] = _Held(texts_of(content.value), title)
        elif isinstance(content, Removed):
            held.pop(subject, None)
        yield _change(entry, content, before, held.get(subject), is_latest=latest.get(subject) == entry.number)


def _change(entry: Entry, content: Content, before: _Held | None, after: _Held | None, *, is_latest: bool) -> Change:
    at, on = entry.at.astimezone(), entry.on
    match content:
        case Answer():
            section = section_named(content.section)
            verb = "taken back" if content.undoes else "changed" if before else "added" if content.row else "answered"
            title = f"{section.title}: {after.title}" if after and after.title else section.title
            differing = tuple(differences(section.shape, before.texts if before else {}, after.texts if after else {}))
            number = None if is_latest else entry.number
            return Change(title=title, about=verb, at=at, on=on, section=section.name, differences=differing, number=number)
        case Removed():
            section = section_named(content.section)
            title = f"{section.title}: {before.title}" if before and before.title else section.title
            return Change(title=title, about="taken back" if content.undoes else "removed", at=at, on=on, section=section.name)
        case Happened():
            return Change(title="What happened", about=say(sentence_of(content.what)), at=at, on=on)
        case Correction():
            return Change(title="What happened, told better", about=say(sentence_of(content.what)), at=at, on=on)
        case Withdrawn():
            return Change(title="What happened", about="one of these was taken back", at=at, on=on)
        case Erased():
            return Change(title="Erased", about="there was something here; its words are gone for good", at=at, on=on, is_erased=True)
        case Unknown():
            return Change(title="Not readable by this version", about=f"kept as it is: {content.why}", at=at, on=on)
    assert_never(content)
