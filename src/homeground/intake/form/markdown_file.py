"""A policy in Markdown: the marks are taken off, the words stay; headings give the place."""

from __future__ import annotations

import re

from homeground.intake.form.decode import text_of
from homeground.intake.form.layout import without_bullet
from homeground.intake.form.table import Table
from homeground.intake.limits import CHARACTERS
from homeground.intake.piece import BOLD_LEVEL, Headings, Piece, Reading, lines_of, may_head, within_limit

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_PREFACE = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*")
_ITEM = re.compile(r"\s*(?:>\s*)?(?:[-*+]|\d{1,3}[.)])\s+")
_RULE = re.compile(r"[\s|:=*_~`-]*")
_IMAGE = re.compile(r"!\[([^\][]{0,200})\]\([^()\s]{0,500}[^()]{0,200}\)")
_LINK = re.compile(r"\[([^\][]{1,500})\](?:\([^()\s]{0,500}[^()]{0,200}\)|\[[^\][]{0,100}\])")
_STRONG = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|`{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}|`{1,3}|~~)(?!\w)")
_CELLS = 100
"""More cells than any row of a table."""
_ALL_BOLD = re.compile(r"(\*\*|__)[^*_]+\1")
_BOX = re.compile(r"^\[[ xX]\]\s+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


def reading_of(data: bytes) -> Reading:
    """The pieces of a Markdown file."""
    text = text_of(data)[: CHARACTERS + 1].replace("\r\n", "\n")
    lines, unread = lines_of(_COMMENT.sub("", _PREFACE.sub("", text)))
    reader = _Reader()
    for line in [*lines, ""]:
        reader.hear(line)
    reader.end_table()
    pieces, beyond = within_limit(reader.pieces)
    return Reading("markdown", pieces, unread=(*unread, *beyond))


class _Reader:
    """Hears one line after the other, and gathers the pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._headings = Headings()
        self._held: list[str] = []
        self._table: Table | None = None

    def hear(self, line: str) -> None:
        """One more line."""
        heading, is_row = _HEADING.fullmatch(line), line.lstrip().startswith("|")
        if self._held and _UNDERLINE.fullmatch(line):
            self._headings.enter(1 if "=" in line else 2, _plain(self._taken()))
        elif is_row:
            self._flush()
            self._hear_row(line)
        elif heading:
            self._flush()
            self._headings.enter(len(heading[1]), _plain(heading[2]))
        elif _RULE.fullmatch(line):
            self._flush()
        else:
            if _ITEM.match(line):
                self._flush()
            self._held.append(line)
        if not is_row:
            self.end_table()

    def end_table(self) -> None:
        """The table, if one was begun, has no more rows."""
        if self._table:
            self.pieces.extend(self._table.pieces(self._headings.path))
        self._table = None

    def _hear_row(self, line: str) -> None:
        self._table = self._table or Table()
        if _RULE.fullmatch(line):
            self._table.head_ends()
            return
        self._table.begin_row()
        for cell in line.strip().strip("|").split("|", _CELLS):
            self._table.add(_plain(cell))

    def _flush(self) -> None:
        if self._held:
            is_item, words = bool(_ITEM.match(self._held[0])), self._taken()
            text = _plain(words)
            if _ALL_BOLD.fullmatch(words.strip()) and may_head(text):
                self._headings.enter(BOLD_LEVEL, text)
            elif text:
                self.pieces.append(Piece(text, heading=self._headings.path, is_item=is_item))

    def _taken(self) -> str:
        words = " ".join(self._held)
        self._held = []
        return words


def _plain(text: str) -> str:
    """The words without the marks."""
    text = without_bullet(text.strip().lstrip("> +"))
    text = _TAG.sub(" ", _LINK.sub(r"\1", _IMAGE.sub(r"\1", _BOX.sub("", text))))
    return " ".join(_STRONG.sub("", text).replace("\\", "").split())
