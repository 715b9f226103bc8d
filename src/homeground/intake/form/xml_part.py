"""One part of a Word file, heard tag by tag; a part that defines entities, as an attack does, is refused."""

from __future__ import annotations

from typing import IO, Protocol
from xml.parsers.expat import ExpatError, ParserCreate

from homeground.intake.piece import Unreadable

_AT_ONCE = 1 << 16


class Hearer(Protocol):
    """Hears tags by their names without namespace, and the words between them, until it `has_enough`."""

    has_enough: bool

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens; its attributes too are named without namespace."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def data(self, words: str) -> None:
        """Words between tags."""


def hear(part: IO[bytes], hearer: Hearer) -> None:
    """Let somebody hear a part to its end, or until it has enough; `Unreadable` when it is no XML, or has a document type."""
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda tag, attributes: hearer.start(
        _local(tag), {_local(name): says for name, says in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: hearer.end(_local(tag))
    parser.CharacterDataHandler = hearer.data
    try:
        while not hearer.has_enough:
            some = part.read(_AT_ONCE)
            parser.Parse(some, not some)
            if not some:
                return
    except ExpatError:
        raise Unreadable("damaged") from None


def _refuse(*_: object) -> None:
    raise Unreadable("entities")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
