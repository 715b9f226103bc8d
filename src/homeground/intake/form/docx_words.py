"""What the parts of a Word file say: the words with their headings and rows, the styles, the references."""

from __future__ import annotations

import re

from homeground.intake.form.table import PARAGRAPH, Table
from homeground.intake.found import Unread
from homeground.intake.limits import CHARACTERS, MARKS
from homeground.intake.piece import BOLD_LEVEL, PICTURES, Headings, Piece, may_head

_SILENT = frozenset({"del", "moveFrom", "Fallback"})
"""What was struck out, moved away, or is said a second time for old programs."""
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_SPACES = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_OFF = ("0", "false", "none")
_OUTLINE = {str(depth): depth + 1 for depth in range(9)}
"""Word counts outline levels from 0; 9 is text that heads nothing."""


class Relations:
    """Hears a part's references to other parts and to things outside the file."""

    def __init__(self) -> None:
        """Begin with none."""
        self.main: str | None = None
        self.leads_outside = self.has_enough = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """One reference; a link that waits for a click is let be, all else outside would be loaded on opening."""
        kind = attributes.get("Type", "").rpartition("/")[2]
        if tag == "Relationship" and kind == "officeDocument":
            self.main = attributes.get("Target")
        self.leads_outside |= attributes.get("TargetMode", "").lower() == "external" and kind != "hyperlink"

    def end(self, _tag: str) -> None:
        """Nothing to do."""

    def data(self, _words: str) -> None:
        """Nothing to do."""


class Styles:
    """Hears which styles are headings and how deep, and which belong to a table of contents."""

    def __init__(self) -> None:
        """Begin with none."""
        self.levels: dict[str, int | None] = {}
        self.contents: set[str] = set()
        self._style = ""
        self.has_enough = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A style's name, the style it is based on, or its outline level."""
        says = attributes.get("val", "")
        if tag == "style":
            self._style = attributes.get("styleId", "")
        elif tag == "name":
            self._named(says)
        elif tag == "basedOn" and says in self.levels:
            self.levels.setdefault(self._style, self.levels[says])
        elif tag == "outlineLvl":
            self.levels[self._style] = _OUTLINE.get(says)

    def end(self, _tag: str) -> None:
        """Nothing to do."""

    def data(self, _words: str) -> None:
        """Nothing to do."""

    def _named(self, name: str) -> None:
        heading = _HEADING.match(name)
        if heading:
            self.levels[self._style] = int(heading[1])
        elif name.lower() == "title":
            self.levels[self._style] = 0
        elif name.lower().startswith("toc "):
            self.contents.add(self._style)


class Words:
    """Hears the words and gathers them into pieces: paragraphs, items, cells of tables."""

    def __init__(self, styles: Styles) -> None:
        """Begin with no words."""
        self.pieces: list[Piece] = []
        self.unread: list[Unread] = []
        self._styles = styles
        self._headings = Headings()
        self._tables: list[Table] = []
        self._silent = self._marks = self._characters = 0
        self.has_enough = False
        self._is_text = False
        self._words: list[str] = []
        self._level: int | None = None
        self._is_bold = self._is_contents = self._is_item = False
        self._is_all_bold = True

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        self._marks += 1
        self.has_enough = self._marks > MARKS or self._characters > CHARACTERS
        self._silent += tag in _SILENT
        self._is_text = tag == "t"
        if tag in _SPACES:
            self._words.append(_SPACES[tag])
        elif tag == "tbl":
            self._flush()
            self._tables.append(Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in ("blip", "imagedata"):
            self._note_picture()
        else:
            self._hear_style(tag, attributes.get("val", ""))

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._silent -= tag in _SILENT
        self._is_text = False
        if self._tables:
            self._end_in_table(tag)
        elif tag == "p":
            self._flush()

    def data(self, words: str) -> None:
        """Words between tags."""
        if self._is_text and not self._silent:
            self._words.append(words)
            self._characters += len(words)
            self._is_all_bold = self._is_all_bold and (self._is_bold or not words.strip())

    def _hear_style(self, tag: str, says: str) -> None:
        match tag:
            case "pStyle":
                self._level, self._is_contents = self._styles.levels.get(says), says in self._styles.contents
                self._is_item = "list" in says.lower()
            case "outlineLvl":
                self._level = _OUTLINE.get(says)
            case "numPr":
                self._is_item = True
            case "r":
                self._is_bold = False
            case "b":
                self._is_bold = says not in _OFF

    def _end_in_table(self, tag: str) -> None:
        match tag:
            case "p":
                self._words.append(PARAGRAPH)
            case "tblHeader":
                self._tables[-1].head_ends()
            case "tc":
                self._tables[-1].add("".join(self._words))
                self._words = []
            case "tbl":
                self.pieces.extend(self._tables.pop().pieces(self._headings.path))
                self._begin()

    def _flush(self) -> None:
        text = " ".join("".join(self._words).replace(PARAGRAPH, " ").split())
        is_bold_heading = self._level is None and self._is_all_bold and not self._is_item and may_head(text)
        level = BOLD_LEVEL if is_bold_heading else self._level
        if text and level is not None:
            self._headings.enter(level, text)
        elif text and not self._is_contents:
            self.pieces.append(Piece(text, heading=self._headings.path, is_item=self._is_item))
        self._begin()

    def _begin(self) -> None:
        self._words, self._level = [], None
        self._is_bold = self._is_contents = self._is_item = False
        self._is_all_bold = True

    def _note_picture(self) -> None:
        if len(self.unread) < PICTURES and not self._silent:
            under = f" under {self._headings.path}" if self._headings.path else ""
            self.unread.append(Unread(None, f"picture {len(self.unread) + 1}{under}", "words in a picture are not read"))
