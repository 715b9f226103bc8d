"""What a web page says, heard tag by tag: paragraphs with their headings, items, cells of tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from homeground.intake.form.table import PARAGRAPH, Table
from homeground.intake.found import Unread
from homeground.intake.limits import MARKS, SENTENCES
from homeground.intake.piece import BOLD_LEVEL, LONGEST_HEADING, PICTURES, Headings, Piece, may_head

_SILENT = frozenset(
    {"script", "style", "template", "noscript", "nav", "svg", "math", "iframe", "object", "select", "button", "title", "head"}
)
_PICTURES = frozenset({"img", "svg", "iframe", "object", "embed", "video"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark"}
    | {"q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_BOLD = frozenset({"b", "strong"})
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile("h([1-6])")
_BREAK = "\n"
"""One break of a line parts words; two part paragraphs."""


class Words:
    """Hears a page's tags and words one after the other, and gathers its pieces."""

    def __init__(self) -> None:
        """Begin with no words."""
        self.pieces: list[Piece] = []
        self.unread: list[Unread] = []
        self._headings = Headings()
        self._tables: list[Table] = []
        self._words: list[str] = []
        self.has_enough = False
        self._silent = self._bold = self._marks = 0
        self._is_all_bold, self._is_item = True, False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        self._marks += 1
        self.has_enough = self.has_enough or self._marks > MARKS or len(self.pieces) > SENTENCES
        if self.has_enough:
            return
        if tag in _PICTURES and not self._silent:
            self._note_picture(attributes.get("alt") or "")
        self._silent += tag in _SILENT
        if _HEADING.fullmatch(tag):
            self._end_tables()
        self._part(tag)
        self._bold += tag in _BOLD
        self._is_item = self._is_item or tag == "li"
        if tag == "table":
            self._tables.append(Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()

    def end(self, tag: str) -> None:
        """A tag closes."""
        if self.has_enough:
            return
        heading = _HEADING.fullmatch(tag)
        if heading:
            self._headings.enter(int(heading[1]), self._taken())
        elif tag in _CELLS and self._tables:
            self._tables[-1].add(self._taken())
        elif tag == "thead" and self._tables:
            self._tables[-1].head_ends()
        elif tag == "table" and self._tables:
            self.pieces.extend(self._tables.pop().pieces(self._headings.path))
        elif tag != "br":
            self._part(tag)
        self._silent -= tag in _SILENT
        self._bold -= tag in _BOLD

    def data(self, words: str) -> None:
        """Words between tags."""
        if not self._silent and not self.has_enough:
            self._words.append(words)
            self._is_all_bold = self._is_all_bold and (bool(self._bold) or not words.strip())

    def close(self) -> None:
        """The page ends."""
        self._end_tables()

    def _part(self, tag: str) -> None:
        """A block ends what went before; in a cell of a table it only parts paragraphs, and a single break only words."""
        if tag in _INLINE:
            return
        if tag == "br" and self._words[-1:] != [_BREAK]:
            self._words.append(_BREAK)
        elif self._tables and tag != "table":
            self._words.append(PARAGRAPH)
        else:
            self._flush()

    def _flush(self) -> None:
        is_heading, is_item, text = self._is_all_bold, self._is_item, " ".join(self._taken().split())
        if is_heading and not is_item and may_head(text):
            self._headings.enter(BOLD_LEVEL, text)
        elif text:
            self.pieces.append(Piece(text, heading=self._headings.path, is_item=is_item))

    def _taken(self) -> str:
        text = "".join(self._words)
        self._words, self._is_all_bold, self._is_item = [], True, False
        return text

    def _end_tables(self) -> None:
        """A heading inside a table: it is no table but a way to lay out the page."""
        for table in self._tables:
            self.pieces.extend(table.pieces(self._headings.path))
        self._tables.clear()
        self._flush()

    def _note_picture(self, says: str) -> None:
        if len(self.unread) < PICTURES:
            name = f": {' '.join(says.split())[:LONGEST_HEADING]}" if says.strip() else ""
            part = f"picture or frame {len(self.unread) + 1}{name}"
            self.unread.append(Unread(None, part, "it is not loaded; words in it were not read"))
