"""A policy in Markdown: the marks are taken off, the words stay; headings give the place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from homeground.intake.decode import text_of
from homeground.intake.layout import without_bullet
from homeground.intake.piece import Headings, Piece, Reading, within_limit

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_PREFACE = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_RULE = re.compile(r"[\s|:=*_~`-]*")
_IMAGE = re.compile(r"!\[([^\][]{0,200})\]\([^()\s]{0,500}[^()]{0,200}\)")
_LINK = re.compile(r"\[([^\][]{1,500})\](?:\([^()\s]{0,500}[^()]{0,200}\)|\[[^\][]{0,100}\])")
_STRONG = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|`{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}|`{1,3}|~~)(?!\w)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


def reading_of(data: bytes) -> Reading:
    """The pieces of a Markdown file."""
    text = _COMMENT.sub("", _PREFACE.sub("", text_of(data).replace("\r\n", "\n")))
    pieces, unread = within_limit(_pieces(text.splitlines()))
    return Reading("markdown", pieces, unread=unread)


def _pieces(lines: list[str]) -> Iterator[Piece]:
    headings = Headings()
    held: list[str] = []
    for line in [*lines, ""]:
        heading, underline = _HEADING.fullmatch(line), _UNDERLINE.fullmatch(line)
        if held and underline:
            headings.enter(1 if "=" in line else 2, _plain(" ".join(held)))
            held = []
        elif held and (heading or _ends(line)):
            yield Piece(_plain(" ".join(held)), heading=headings.path)
            held = []
        if heading:
            headings.enter(len(heading[1]), _plain(heading[2]))
        elif not _RULE.fullmatch(line):
            held.append(line)


def _ends(line: str) -> bool:
    """Whether what was held ends before this line."""
    return bool(_RULE.fullmatch(line) or _ITEM.match(line) or line.lstrip().startswith("|"))


def _plain(text: str) -> str:
    """The words without the marks."""
    text = without_bullet(text.strip().strip("|").lstrip("> +").replace("|", " "))
    text = _TAG.sub(" ", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)))
    return " ".join(_STRONG.sub("", text).replace("\\", "").split())
