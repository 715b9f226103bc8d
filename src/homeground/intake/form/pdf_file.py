"""A policy as a PDF: its lines page by page, without what is printed on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from homeground.intake.form.layout import Line, pieces_of
from homeground.intake.form.pdf_lines import Row, rows_of
from homeground.intake.found import Unread
from homeground.intake.limits import CHARACTERS, PAGES
from homeground.intake.piece import BOLD_LEVEL, Reading, Unreadable, within_limit

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

T = TypeVar("T")
_LOCKED = (4, 5)
"""PDFium's codes for a password and for a kind of lock that it does not know."""
_FEW_WORDS = 50
"""A page with a picture and fewer characters than these is a picture with a page number."""
_EDGE = 2
"""So many lines at the head and foot of a page may be the same on every page."""
_OFTEN = 3
_LARGER, _MORE_ROOM = 1.1, 1.25
_BOLD = 600
_LEADERS = re.compile(r"(?:\. ?){4,}\s*\d*\s*$|…+\s*\d+\s*$")
"""The dots of a table of contents."""
_PAGE_NUMBER = re.compile(r"(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def reading_of(data: bytes) -> Reading:
    """The pieces of a PDF with their pages; pages without text are named as unread."""
    document = _opened(data)
    pages: list[list[Row]] = []
    unread: list[Unread] = []
    room = CHARACTERS
    for number in range(1, min(len(document), PAGES) + 1):
        rows, why = _page(document, number)
        pages.append(rows)
        if why:
            unread.append(Unread(number, None, why))
        room -= sum(len(row.text) for row in rows)
        if room < 0:
            break
    if not any(pages):
        raise Unreadable("scanned")
    if len(document) > len(pages):
        unread.append(Unread(len(pages) + 1, f"pages {len(pages) + 1} to {len(document)}", f"only the first {PAGES} pages are read"))
    pieces, beyond = within_limit(pieces_of(_lines(pages)))
    return Reading("pdf", pieces, pages=len(document), unread=(*unread, *beyond))


def _opened(data: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - heavy, and for PDFs alone

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise Unreadable("locked" if error.err_code in _LOCKED else "damaged") from None
    if not len(document):
        raise Unreadable("damaged")
    return document


def _page(document: PdfDocument, number: int) -> tuple[list[Row], str | None]:
    """The lines of one page, and why it or a part of it was not read."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - as above

    try:
        page = document[number - 1]
        rows = rows_of(page, number)
    except PdfiumError:
        return [], "the page is damaged"
    why = _missed(page, sum(len(row.text) for row in rows))
    page.close()
    return rows, why


def _missed(page: PdfPage, characters: int) -> str | None:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE, FPDFPage_CountObjects  # noqa: PLC0415 - as above

    if characters >= _FEW_WORDS or not FPDFPage_CountObjects(page.raw):
        return None
    if next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])), None):
        return "the page is a picture, as from a scanner"
    return None if characters else "the page has drawings but no text"


def _lines(pages: Sequence[list[Row]]) -> Iterator[Line]:
    """All lines, an empty one between paragraphs; what is printed on every page, and tables of contents, are left out."""
    rows = [row for page in pages for row in page]
    repeated = _repeated(pages)
    size, weight = _commonest(((row.size, row.weight) for row in rows), default=(0.0, 0))
    before: Row | None = None
    pitch = _pitch(rows)
    for page in pages:
        for row in _inside(page, repeated):
            if before and _begins_paragraph(before, row, pitch):
                yield Line("", row.page)
            level = 1 if row.size > size * _LARGER else BOLD_LEVEL if row.weight >= max(_BOLD, weight + 1) else 0
            yield Line(row.text, row.page, level)
            before = row


def _inside(page: Sequence[Row], repeated: Collection[str]) -> Iterator[Row]:
    """The lines of a page without its head, its foot and the dotted lines of a table of contents."""
    for at, row in enumerate(page):
        is_edge = len(page) > 2 * _EDGE and (at < _EDGE or at >= len(page) - _EDGE)
        is_printed_on_all = is_edge and (_masked(row.text) in repeated or _PAGE_NUMBER.fullmatch(row.text))
        if not is_printed_on_all and not _LEADERS.search(row.text):
            yield row


def _repeated(pages: Sequence[list[Row]]) -> frozenset[str]:
    """The heads and feet, digits aside, that stand on several pages."""
    seen = Counter(mask for page in pages for mask in {_masked(row.text) for row in (*page[:_EDGE], *page[-_EDGE:])})
    return frozenset(mask for mask, times in seen.items() if 1 < times >= min(_OFTEN, len(pages)))


def _masked(text: str) -> str:
    return _DIGITS.sub("0", text)


def _begins_paragraph(before: Row, row: Row, pitch: float) -> bool:
    """Whether there is more room above a line than between the lines of a paragraph; over the turn of a page its words tell."""
    if row.page != before.page:
        return before.text.endswith((".", ":", "!", "?")) or not row.text[0].islower()
    drop = before.ends - row.begins
    return drop > pitch * _MORE_ROOM or drop < 0


def _pitch(rows: Sequence[Row]) -> float:
    """How far apart the lines of most paragraphs are."""
    drops = (round(one.ends - two.begins, 1) for one, two in pairwise(rows) if one.page == two.page)
    return _commonest((drop for drop in drops if drop > 0), default=0.0)


def _commonest(values: Iterable[T], default: T) -> T:
    return next((value for value, _ in Counter(values).most_common(1)), default)
