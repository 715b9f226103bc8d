"""A paper as DOCX, with real headings, lists and tables, so that it can be worked on and read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, assert_never

from homeground.case.message import Message
from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Look, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press import docx_parts as parts
from homeground.press.picture import WIDTH_MM, png
from homeground.press.said import PRIVATE_MARK, Say, is_address, ordered, plain, tidy

if TYPE_CHECKING:
    from docx.document import Document

_DEEPEST = 3
_SIZES: Mapping[Look, tuple[float, float, float]] = {"letter": (13, 10.5, 10.5), "report": (21, 13, 10.5), "notes": (17, 10.5, 9.5)}
"""The size of title, first headings and text in points."""


def docx(paper: Paper, say: Say) -> bytes:
    """The paper as DOCX on A4; the same paper gives the same bytes."""
    document = parts.empty_document(paper.language)
    for style, points in zip(("Title", "Heading 1", "Normal"), _SIZES[paper.look], strict=True):
        parts.resize(document, style, points)
    parts.describe(document, title=tidy(say(paper.title)), author=tidy(paper.author), on=paper.on, language=paper.language)
    if not paper.is_shared:
        parts.head(document, tidy(say(PRIVATE_MARK)))
    if paper.look != "letter":
        parts.foot(document, tidy(say(paper.title)), say(Message("of")))
    for node in ordered(paper):
        _add(document, paper, node, say)
    return parts.saved(document)


def _add(document: Document, paper: Paper, node: Node, say: Say) -> None:  # noqa: C901 - one branch a kind of node
    def said(run: Run) -> str:
        return plain(run, say)

    match node:
        case Title():
            document.add_paragraph(said(node.run), style="Title")
        case Heading() | Para() | Note():
            if words := said(node.run):
                document.add_paragraph(words, style=_style(node))
        case Bullets():
            parts.add_list(document, [item for run in node.items if (item := said(run))], is_numbered=node.is_numbered)
        case KeyValue():
            pairs = [(said(term), said(words)) for term, words in node.pairs]
            parts.add_pairs(document, pairs, is_address=is_address(paper, node))
        case Table():
            _add_table(document, node, say)
        case Figure():
            _add_figure(document, node, say)
        case Signature():
            document.add_paragraph(said(node.close), style="Close")
            document.add_paragraph(said(node.name), style="Signature")
        case Space():
            document.add_paragraph(said(node.label), style="Write Label")
            for _ in range(node.lines):
                document.add_paragraph(style="Write Line")
        case never:
            assert_never(never)


def _style(node: Heading | Para | Note) -> str:
    match node:
        case Heading():
            return f"Heading {min(node.level, _DEEPEST)}"
        case Para():
            return "Normal"
        case Note():
            return "Note"


def _add_table(document: Document, node: Table, say: Say) -> None:
    document.add_paragraph(plain(node.caption, say), style="Caption").paragraph_format.keep_with_next = True
    rows = [[plain(cell, say) for cell in row] for row in (node.head, *node.rows)]
    parts.add_table(document, rows, widths=node.widths, align=node.align, has_total=node.has_total)
    document.add_paragraph(style="Table End")


def _add_figure(document: Document, node: Figure, say: Say) -> None:
    from docx.shared import Mm  # noqa: PLC0415 - 0.1 s that only a DOCX needs

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(BytesIO(png(node)), width=Mm(WIDTH_MM))
    picture = shape._inline.docPr  # noqa: SLF001 - the library has no way of its own to words for a picture
    picture.set("descr", plain(node.alt, say))
    document.add_paragraph(plain(node.caption, say), style="Figure Caption")
