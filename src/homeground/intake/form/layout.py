"""From lines to pieces: what is a heading, an item of a list, a paragraph, where a format does not say so itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from homeground.intake.piece import LONGEST_HEADING, Headings, Piece, may_head

_BULLET = re.compile(r"\s*(?:[•‣◦▪●○■□☐☑☒–—*·\uf0b7\uf0a7-]|o(?=\s)|->)\s+(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,4})\s+(?=\S)")
_SECTION = re.compile(
    r"(?:\d{1,3}(?P<below>(?:\.\d{1,3}){0,4})\.?|(?:Section|Article|Part|Chapter|Appendix|Annex|Schedule)\s+\w{1,4}[.:]?)\s+[A-Z]"
)
SHORTEST_CAPITALS = 3
SHORT_LINE = 45
"""A line of so many characters did not end because the page was full."""


class Line(NamedTuple):
    """One line as it stands on the page; `level` is how deep a heading it is by its size or weight, 0 when it is set as the rest."""

    text: str
    page: int | None = None
    level: int = 0


def pieces_of(lines: Iterable[Line]) -> Iterator[Piece]:
    """Paragraphs and items in their order, each under its path of headings; an empty line ends what went before."""
    headings = Headings()
    held: list[Line] = []
    rows = [Line(""), *lines, Line("")]
    for before, line, after in zip(rows, rows[1:], rows[2:], strict=False):
        level = _level(line, is_first=not held or _is_blank(before.text), follower=after.text)
        if held and (level or _is_blank(line.text) or _begins_item(line.text, held)):
            yield _joined(held, headings)
            held = []
        if level:
            headings.enter(level, " ".join(line.text.split()))
        elif not _is_blank(line.text):
            held.append(line)
    if held:
        yield _joined(held, headings)


def without_bullet(text: str) -> str:
    """The words of an item without its mark; a number stays, since people cite it."""
    found = _BULLET.match(text)
    return text[found.end() :] if found else text


def is_item(text: str) -> bool:
    """Whether a line begins with the mark or the number of an item."""
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def _joined(lines: list[Line], headings: Headings) -> Piece:
    words = " ".join(without_bullet(line.text) if line is lines[0] else line.text for line in lines)
    return Piece(" ".join(words.split()), lines[0].page, headings.path, is_item(lines[0].text))


def _begins_item(text: str, held: list[Line]) -> bool:
    """A number begins an item after a stop or another item; in the middle of a sentence it is only a number."""
    if _BULLET.match(text):
        return True
    is_after_stop = held[-1].text.rstrip().endswith((".", ";", ":", ",", "!", "?", " and", " or"))
    is_in_list = bool(_NUMBERED.match(held[0].text)) and not text.lstrip().startswith("(")
    return bool(_NUMBERED.match(text)) and (is_after_stop or is_in_list)


def _is_blank(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _level(line: Line, *, is_first: bool, follower: str) -> int:
    """How deep a heading it is: 1 without a number, deeper by its number; 0 when it is none."""
    text = line.text.strip()
    if len(text) > LONGEST_HEADING or not any(map(str.isalpha, text)) or not may_head(text) or _BULLET.match(text):
        return 0
    section = _SECTION.match(text)
    is_capitals = text.isupper() and len(text) > SHORTEST_CAPITALS
    if not (line.level or is_capitals or (is_first and _stands_apart(text, follower))):
        return 0
    return 2 + (section["below"] or "").count(".") if section else line.level or 1


def _stands_apart(text: str, follower: str) -> bool:
    """Whether the line is one of its own: nothing below it, or a new sentence although there was room for more words."""
    begins_so = text[0].isupper() or text[0].isdigit()
    return begins_so and (_is_blank(follower) or (len(text) <= SHORT_LINE and follower.lstrip()[:1].isupper()))
