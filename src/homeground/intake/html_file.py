"""A policy as a web page: its words alone; nothing is run and nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping

from homeground.intake.decode import text_of
from homeground.intake.found import Unread
from homeground.intake.piece import BOLD_LEVEL, LONGEST_HEADING, PICTURES, Headings, Piece, Reading, may_head, within_limit

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,30})", re.IGNORECASE)
_CHARSET_WITHIN = 2048
_SILENT = frozenset(
    {"script", "style", "template", "noscript", "nav", "svg", "math", "iframe", "object", "select", "button", "title", "head"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q"}
    | {"s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_IN_ROW = frozenset({"td", "th", "p", "div"})
_BREAK = "\n"
"""One break of a line parts words; two part paragraphs."""
_BOLD = frozenset({"b", "strong"})
_PICTURES = frozenset({"img", "svg", "iframe", "object", "embed", "video"})
_HEADING = re.compile("h([1-6])")


def reading_of(data: bytes) -> Reading:
    """The pieces of a web page; pictures and frames are named as unread."""
    from lxml import etree  # type: ignore[import-untyped]  # it comes without types  # noqa: PLC0415 - for web pages alone

    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    words = _Words()
    parser = etree.HTMLParser(target=words, no_network=True)
    parser.feed(text_of(data, declared[1].decode("ascii") if declared else None))
    parser.close()
    pieces, unread = within_limit(words.pieces)
    return Reading("html", pieces, unread=(*words.unread, *unread))


class _Words:
    """Hears a page's tags and words one after the other, and gathers its pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.unread: list[Unread] = []
        self._headings = Headings()
        self._words: list[str] = []
        self._silent = self._rows = self._bold = 0
        self._is_bold = True

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens: blocks end what went before; in a row of a table they only part the words."""
        self._silent += tag in _SILENT
        self._bold += tag in _BOLD
        if tag in _PICTURES and not self._silent - (tag in _SILENT):
            self._note_picture(attributes.get("alt"))
        self._part(tag)
        self._rows += tag == "tr"

    def end(self, tag: str) -> None:
        """A tag closes."""
        heading = _HEADING.fullmatch(tag)
        if heading:
            self._headings.enter(int(heading[1]), self._taken())
        if tag != "br":
            self._part(tag)
        self._rows -= tag == "tr"
        self._silent -= tag in _SILENT
        self._bold -= tag in _BOLD

    def data(self, words: str) -> None:
        """Words between tags."""
        if not self._silent:
            self._words.append(words)
            self._is_bold = self._is_bold and (bool(self._bold) or not words.strip())

    def close(self) -> None:
        """The page ends."""
        self._flush()

    def _part(self, tag: str) -> None:
        if tag in _INLINE:
            return
        if (self._rows and tag in _IN_ROW) or (tag == "br" and self._words[-1:] != [_BREAK]):
            self._words.append(_BREAK)
        else:
            self._flush()

    def _flush(self) -> None:
        is_heading, text = self._is_bold, self._taken()
        if is_heading and may_head(text):
            self._headings.enter(BOLD_LEVEL, text)
        elif text:
            self.pieces.append(Piece(text, heading=self._headings.path))

    def _taken(self) -> str:
        text = " ".join("".join(self._words).split())
        self._words, self._is_bold = [], True
        return text

    def _note_picture(self, says: str | None) -> None:
        if len(self.unread) < PICTURES:
            number = len(self.unread) + 1
            part = f"picture {number}: {' '.join(says.split())[:LONGEST_HEADING]}" if says and says.strip() else f"picture {number}"
            self.unread.append(Unread(None, part, "a picture or frame is not loaded; words in it were not read"))
