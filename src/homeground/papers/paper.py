"""A paper as a tree of nodes: what it says and what that rests on, with no layout and in no language yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from homeground.case.message import Message

Align: TypeAlias = Literal["left", "right"]
Reader: TypeAlias = Literal["boss", "self"]
Look: TypeAlias = Literal["letter", "report", "notes"]
"""How a paper is set: as a letter, as a report of several pages, as close notes on one page."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing said, with the answers it rests on (dotted paths) and whether others may read it.

    `sources` is empty where the words are the program's own and hold for everybody.
    """

    message: Message
    sources: tuple[str, ...] = ()
    is_private: bool = False


Run: TypeAlias = tuple[Sentence, ...]
"""Sentences said one after another."""


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's title; exactly one, first."""

    id: str
    run: Run


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading; `level` counts from 1 and goes down one at a time."""

    id: str
    level: int
    run: Run


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    id: str
    run: Run


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items; `is_numbered` where their order matters."""

    id: str
    items: tuple[Run, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyValue:
    """Pairs of a term and what belongs to it."""

    id: str
    pairs: tuple[tuple[Run, Run], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a header row. `widths` are shares of the text width that sum to 100; `has_total`: the last row sums up."""

    id: str
    caption: Run
    head: tuple[Run, ...]
    rows: tuple[tuple[Run, ...], ...]
    widths: tuple[int, ...]
    align: tuple[Align, ...]
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG (classes only, no style), with the words that stand for it (`alt`) and its caption."""

    id: str
    svg: str
    alt: Run
    caption: Run


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart, in smaller type."""

    id: str
    run: Run


@dataclass(frozen=True, slots=True)
class Signature:
    """The close and the name, with room to sign between them."""

    id: str
    close: Run
    name: Run


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines to write on by hand, under a label."""

    id: str
    label: Run
    lines: int


Node: TypeAlias = Title | Heading | Para | Bullets | KeyValue | Table | Figure | Note | Signature | Space

Written: TypeAlias = tuple[Message, tuple[Node, ...]]
"""What a writer gives: the paper's title, and its nodes in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document: who reads it, its nodes in order. `on` is the date of the paper, and the only date in its file."""

    name: str
    reader: Reader
    look: Look
    title: Message
    author: str
    on: date
    nodes: tuple[Node, ...]
    language: str = "en-GB"

    @property
    def is_shared(self) -> bool:
        """Somebody other than the employee reads it."""
        return self.reader != "self"

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Every sentence with the id of its node, in reading order."""
        for node in self.nodes:
            for sentence in sentences_of(node):
                yield node.id, sentence


def sentences_of(node: Node) -> Iterator[Sentence]:
    """Every sentence of one node, in reading order."""
    for run in _runs(node):
        yield from run


def _runs(node: Node) -> Iterable[Run]:
    match node:
        case Title() | Heading() | Para() | Note():
            return (node.run,)
        case Bullets():
            return node.items
        case KeyValue():
            return (run for pair in node.pairs for run in pair)
        case Table():
            return (node.caption, *node.head, *(cell for row in node.rows for cell in row))
        case Figure():
            return (node.alt, node.caption)
        case Signature():
            return (node.close, node.name)
        case Space():
            return (node.label,)
