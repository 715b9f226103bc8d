"""The lines of one page of a PDF, with how they are set."""

from __future__ import annotations

import re
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


def _rows(words: PdfTextPage, number: int) -> list[Row]:
    rows: list[Row] = []
    at = 0
    for line in words.get_text_range().split("\n"):
        text = line.strip()
        if text:
            first = at + line.index(text[0])
            rows.append(_row(words, text, number, first))
        at += len(line) + 1
    return rows


def _row(words: PdfTextPage, text: str, number: int, first: int) -> Row:
    """A line is as large and as heavy as the smaller and lighter of its two ends: a bold beginning heads nothing."""
    from pypdfium2.raw import FPDFText_GetFontSize, FPDFText_GetFontWeight  # noqa: PLC0415 - heavy, for PDFs alone

    last = first + len(text) - 1
    ends = (first, last) if len(text) <= LONGEST_HEADING else (first,)  # a longer line heads nothing, and asking takes time
    size = min(FPDFText_GetFontSize(words.raw, at) for at in ends)
    weight = min(FPDFText_GetFontWeight(words.raw, at) for at in ends)
    begins = _height(words, first)
    return Row(unhyphened(text), number, size, weight, begins, _height(words, last) if _HYPHEN in text else begins)


def _height(words: PdfTextPage, at: int) -> float:
    from pypdfium2.raw import FPDFText_GetCharOrigin  # noqa: PLC0415 - as above

    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(words.raw, at, byref(x), byref(y))
    return y.value
