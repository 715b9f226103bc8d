"""Fills the slots of a Message, and keeps beside each what it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from homeground.case.message import Fact, Message, Slot
from homeground.wording.bad_message import BadMessage

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)((?::[^{}:|]+(?:\|[^{}:|]+)?)*)\}")
_IS_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\s*\Z")


class UnknownLanguage(Exception):
    """There is no catalogue of this language's words yet."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of what is said; `sources` are the answers that it rests on, none for the program's own words."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Blank:
    """A slot as the text names it, with the styles after its colons."""

    name: str
    styles: tuple[str, ...]


def say(message: Message, language: str = "en-GB") -> str:
    """The message as one text.

    Styles come after a colon and may follow each other: `{days:words:capital}`. On values: `number` (without its unit),
    `short` and `weekday` (of a date), `words` (whole numbers up to twelve), `guest|guests` (a plain number with its word).
    On any text: `capital` (first letter), `bare` (without its final full stop), `sentence` (capital, and closed with a full
    stop), `trim` (no space around it).

    >>> say(Message("{name} asks for {days:words} days.", name="Ada {not a slot}", days=3))
    'Ada {not a slot} asks for three days.'
    """
    return "".join(part.text for part in parts(message, language))


def parts(message: Message, language: str = "en-GB") -> tuple[Part, ...]:
    """What `say` gives, cut where slots begin and end, each stretch with the answers it rests on."""
    if language != "en-GB":
        raise UnknownLanguage(f"{language}: the program speaks en-GB")
    slots = dict(message.slots)
    said: list[Part] = []
    for piece in _pieces(message.text):
        if isinstance(piece, str):
            said.append(Part(piece))
        elif piece.name in slots:
            said += _filled(slots[piece.name], piece.styles, language)
        else:
            raise BadMessage(f"no slot is named {piece.name}: {message.text!r}")
    return tuple(part for part in said if part.text)


@cache
def _pieces(text: str) -> tuple[str | _Blank, ...]:
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[str | _Blank]:
    end = 0
    for slot in _SLOT.finditer(text):
        yield _fixed(text[end : slot.start()], text)
        yield _Blank(slot[1], tuple(slot[2].split(":")[1:]))
        end = slot.end()
    yield _fixed(text[end:], text)


def _fixed(stretch: str, text: str) -> str:
    if "{" in stretch or "}" in stretch:
        raise BadMessage(f"a brace that belongs to no slot: {text!r}")
    return stretch


def _filled(slot: Slot, styles: tuple[str, ...], language: str) -> list[Part]:
    match slot:
        case Fact():
            inner = _filled(slot.value, styles, language)
            return [replace(part, sources=tuple(dict.fromkeys((*slot.sources, *part.sources)))) for part in inner]
        case Message():
            filled = list(parts(slot, language))
            on_value = [style for style in styles if style not in _ON_TEXT]
            if on_value:
                raise BadMessage(f"{on_value[0]} is no style of a message")
        case _:
            from homeground.wording.written import written  # noqa: PLC0415 - Babel takes 0.05 s, and a start needs none of it

            filled = [Part(written(slot, [style for style in styles if style not in _ON_TEXT]))]
    return _styled([part for part in filled if part.text], styles)


def _styled(said: list[Part], styles: tuple[str, ...]) -> list[Part]:
    for style in styles:
        if said and style in _ON_TEXT:
            begin, end = _ON_TEXT[style]
            said[0] = replace(said[0], text=begin(said[0].text))
            said[-1] = replace(said[-1], text=end(said[-1].text))
            said = [part for part in said if part.text]
    return said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bare(text: str) -> str:
    return text if text.endswith("..") else text.removesuffix(".")


def _closed(text: str) -> str:
    return text if _IS_CLOSED.search(text) else f"{text.rstrip()}."


_ON_TEXT: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {
    "bare": (str, _bare),
    "capital": (_capital, str),
    "sentence": (_capital, _closed),
    "trim": (str.lstrip, str.rstrip),
}
"""Styles of any text: what each does where the text begins and where it ends."""
