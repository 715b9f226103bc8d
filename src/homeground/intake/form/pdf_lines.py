"""The lines of one page of a PDF, with how they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_double
from typing import TYPE_CHECKING, NamedTuple

from homeground.intake.piece import LONGEST_HEADING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_KEPT_HYPHEN = re.compile(r"\b((?:self|well|part|full|half|non|long|short|face|day|vice))\ufffe", re.IGNORECASE)
_HYPHEN = "\ufffe"
"""PDFium's mark for a hyphen at the end of a line."""


class Row(NamedTuple):
    """A line as it is set: its size in points, its weight (400 is plain, 700 bold), and how high above the page's foot it begins and ends.

    It ends lower than it begins when its last word was hyphened: PDFium gives both lines as one.
    """

    text: str
    page: int
    size: float
    weight: int
    begins: float
    ends: float


def rows_of(page: PdfPage, number: int) -> list[Row]:
    """The lines of a page from the top."""
    words = page.get_textpage()
    try:
        return list(_rows(words, number))
    finally:
        words.close()


def unhyphened(text: str) -> str:
    r"""Words that were parted at the end of a line, in one again; "self-" and its like keep their hyphen.

    >>> unhyphened("re\ufffesponsible self\ufffeassessment")
    'responsible self-assessment'
    """
    return _KEPT_HYPHEN.sub(r"\1-", text).replace(_HYPHEN, "")


def _rows(words: PdfTextPage, number: int) -> Iterator[Row]:
    at = 0
    setting = _Setting(words)
    for line in words.get_text_range().split("\n"):
        text = line.strip()
        if text:
            yield setting.row(text, number, at + line.index(text[0]))
        at += len(line) + 1


class _Setting:
    """How the characters of one page are set."""

    def __init__(self, words: PdfTextPage) -> None:
        """Take the page's text."""
        from pypdfium2 import raw  # noqa: PLC0415 - heavy, for PDFs alone

        self._ask, self._page = raw, words.raw
        self._x, self._y = c_double(), c_double()

    def row(self, text: str, number: int, first: int) -> Row:
        """A line is as large and as heavy as the smaller and lighter of its two ends: a bold beginning heads nothing."""
        last = first + len(text) - 1
        ends = (first, last) if len(text) <= LONGEST_HEADING else (first,)  # a longer line heads nothing, and asking takes time
        size = min(self._ask.FPDFText_GetFontSize(self._page, at) for at in ends)
        weight = min(self._ask.FPDFText_GetFontWeight(self._page, at) for at in ends)
        begins = self._height(first)
        return Row(unhyphened(text), number, size, weight, begins, self._height(last) if _HYPHEN in text else begins)

    def _height(self, at: int) -> float:
        self._ask.FPDFText_GetCharOrigin(self._page, at, byref(self._x), byref(self._y))
        return self._y.value
