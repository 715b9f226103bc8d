"""What a reader of one format gives: pieces of text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from homeground.intake.found import Form, Unread
from homeground.intake.limits import CHARACTERS, LINES, SENTENCES
from homeground.intake.refusal import Reason

LONGEST_HEADING = 90
_STATES = re.compile(r"\b(?:must|shall|will|may|should|can|cannot|is|are|was|has|have|need|needs|requires?|expected)\b", re.IGNORECASE)
_ASKS = re.compile(r"\?$|^(?:\W*\w{1,3}[.)]?\s+)?(?:who|what|when|where|why|which|how|if)\b", re.IGNORECASE)
_ENDS = (". ", "! ", "? ")
_INNER_STOP = re.compile(r"[a-z]{2}\. [A-Z]")
BELOW = " > "
"""Between a heading and the one below it."""
BOLD_LEVEL = 7
"""A paragraph that is bold from end to end heads what follows, below all real headings."""
PICTURES = 50
"""So many pictures are named one by one as unread."""


class Unreadable(Exception):
    """The reader gives up on the file; the parent says the reason in words."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason: Reason = reason


class Piece(NamedTuple):
    """A paragraph, an item of a list or a cell of a table: whole sentences, none of which runs on into the next piece."""

    text: str
    page: int | None = None
    heading: str | None = None
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file as pieces in their order."""

    form: Form
    pieces: tuple[Piece, ...]
    pages: int | None = None
    unread: tuple[Unread, ...] = ()


def may_head(text: str) -> bool:
    """Whether words are short enough for a heading, do not end as a sentence does, and state nothing."""
    is_short = 0 < len(text) <= LONGEST_HEADING and not text.endswith((".", ";", ",", "!", ":"))
    return is_short and not _INNER_STOP.search(text) and bool(text.isupper() or _ASKS.search(text) or not _STATES.search(text))


class Headings:
    """The path of headings above the place where a reader is."""

    def __init__(self) -> None:
        """Begin above the first heading."""
        self._path: list[tuple[int, str]] = []

    def enter(self, level: int, text: str) -> None:
        """Go under a heading: those as deep or deeper are left."""
        self._path = [(depth, above) for depth, above in self._path if depth < level]
        self._path.append((level, text))

    @property
    def path(self) -> str | None:
        """The headings from the outermost in, or nothing."""
        return BELOW.join(text[:LONGEST_HEADING] for _, text in self._path) or None


def within_limit(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], tuple[Unread, ...]]:
    """As many pieces as the limits let in; the rest is named as unread, by where it begins."""
    kept: list[Piece] = []
    characters, sentences = CHARACTERS, SENTENCES
    for piece in pieces:
        sentences -= 1 + sum(map(piece.text.count, _ENDS))
        if sentences < 0:
            return tuple(kept), (Unread(piece.page, piece.heading, f"only the first {SENTENCES:,} sentences are read"),)
        kept.append(piece._replace(text=piece.text[:characters]))
        characters -= len(piece.text)
        if characters < 0:
            return tuple(kept), (Unread(piece.page, piece.heading, f"only the first {CHARACTERS:,} characters are read"),)
    return tuple(kept), ()


def lines_of(text: str) -> tuple[list[str], tuple[Unread, ...]]:
    """The lines of a file's text, as many as are read at all, and that the rest is not."""
    lines = text[:CHARACTERS].splitlines()
    if len(text) > CHARACTERS:
        return lines[:LINES], (Unread(None, None, f"only the first {CHARACTERS:,} characters are read"),)
    return lines[:LINES], (Unread(None, None, f"only the first {LINES:,} lines are read"),) if len(lines) > LINES else ()
