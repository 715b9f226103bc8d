"""The pieces of a DOCX: a lean document with our styles, lists, tables, header and footer, and a file of fixed bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from homeground.papers.paper import Align

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_WORD = Path(__file__).parent / "word"
_PARTS = ("styles", "numbering", "settings", "fontTable")
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip file can hold."""
_NUMBERED = 2
"""The numbered list in `word/numbering.xml`."""
_TEXT_WIDTH = 8626
"""Between the margins of `word/document.xml`, in twentieths of a point."""


def empty_document(language: str) -> Document:
    """A document with our styles and nothing else in it."""
    from docx import Document as opened  # noqa: N813, PLC0415 - 0.1 s that only a DOCX needs

    document = opened(BytesIO(_template()))
    for mark in document.styles.element.xpath("w:docDefaults//w:lang"):
        _set(mark, val=language, eastAsia=language)
    return document


@cache
def _template() -> bytes:
    """A whole DOCX made of the files in `word/`."""
    files = {f"word/{name}.xml": (_WORD / f"{name}.xml").read_text("utf-8") for name in (*_PARTS, "document")}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name}+xml"/>' for name in _PARTS)
    main = f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    files["[Content_Types].xml"] = f'<Types xmlns="{_PACKAGE}/content-types">{rels}{main}{overrides}</Types>'
    files["_rels/.rels"] = _relations({"officeDocument": "word/document.xml"})
    files["word/_rels/document.xml.rels"] = _relations({name: f"{name}.xml" for name in _PARTS})
    return _zipped({name: text.encode() for name, text in files.items()})


def _relations(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{at}" Type="{_RELATION}/{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def saved(document: Document) -> bytes:
    """The document's bytes, with files in sorted order and no date of today."""
    made = BytesIO()
    document.save(made)
    with ZipFile(made) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, files[name])
    return made.getvalue()


def describe(document: Document, *, title: str, author: str, on: date, language: str) -> None:
    """Say in the file's properties what it is and from whom; its only date is the paper's."""
    made = datetime(on.year, on.month, on.day, tzinfo=UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title[:255], author[:255], author[:255]
    properties.comments, properties.language, properties.revision = "", language, 1
    properties.created = properties.modified = made


def resize(document: Document, style: str, points: float) -> None:
    """Give a style another size of type."""
    from docx.shared import Pt  # noqa: PLC0415 - as above

    document.styles[style].font.size = Pt(points)


def head(document: Document, words: str) -> None:
    """Words in the head of each page."""
    document.sections[0].header.paragraphs[0].text = words


def foot(document: Document, words: str, of: str) -> None:
    """Words on the left and “2 of 4” on the right of each page's foot."""
    paragraph = document.sections[0].footer.paragraphs[0]
    _tab(paragraph, _TEXT_WIDTH, "right")
    paragraph.add_run(f"{words}\t")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(f" {of} ")
    _add_field(paragraph, "NUMPAGES")


def add_list(document: Document, items: Sequence[str], *, is_numbered: bool) -> None:
    """A list; each numbered one begins at 1."""
    number = None
    if is_numbered and items:
        added = document.part.numbering_part.element.add_num(_NUMBERED)
        added.add_lvlOverride(ilvl=0).add_startOverride(1)
        number = added.numId
    for item in items:
        paragraph = document.add_paragraph(item, style="List Number" if is_numbered else "List Bullet")
        if number:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the library has no lists of its own
            properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number


def add_pairs(document: Document, pairs: Sequence[tuple[str, str]], *, is_address: bool) -> None:
    """Each term with what belongs to it, one a line, the second aligned; a line closes an address."""
    from docx.shared import Twips  # noqa: PLC0415 - as above

    indent = min(max((len(term) for term, _ in pairs), default=0) * 115 + 320, _TEXT_WIDTH // 3)
    for at, (term, words) in enumerate(pairs, 1):
        paragraph = document.add_paragraph(style="Address End" if is_address and at == len(pairs) else "Pair")
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Twips(indent), Twips(-indent)
        _tab(paragraph, indent, "left")
        paragraph.add_run(term, style="Term")
        paragraph.add_run(f"\t{words}")


def add_table(document: Document, rows: Sequence[Sequence[str]], *, widths: Sequence[int], align: Sequence[Align], has_total: bool) -> None:
    """A table with fixed widths (shares of a hundred) whose first row repeats on each page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - as above
    from docx.shared import Twips  # noqa: PLC0415 - as above

    table = document.add_table(len(rows), len(widths), style="Paper Table")
    table.autofit = False
    _look(table._tbl, has_total=has_total)  # noqa: SLF001 - the library does not tell which rows are special
    twips = [Twips(_TEXT_WIDTH * width // 100) for width in widths]
    for column, width in zip(table.columns, twips, strict=True):
        column.width = width
    for at, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - nor how rows break
        _append(properties, "w:cantSplit")
        if at == 0:
            _append(properties, "w:tblHeader")
        for cell, text, width, side in zip(row.cells, texts, twips, align, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.style = "Cell"
            paragraph.add_run(text)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if side == "right" else None
            paragraph.paragraph_format.keep_with_next = at == 0 or None


def _look(table: BaseOxmlElement, *, has_total: bool) -> None:
    for look in table.xpath("w:tblPr/w:tblLook"):
        look.getparent().remove(look)
    yes_or_no = {
        "firstRow": "1",
        "lastRow": "1" if has_total else "0",
        "firstColumn": "0",
        "lastColumn": "0",
        "noHBand": "1",
        "noVBand": "1",
    }
    _set(_append(table.xpath("w:tblPr")[0], "w:tblLook"), **yes_or_no)


def _tab(paragraph: Paragraph, at: int, side: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415 - as above
    from docx.shared import Twips  # noqa: PLC0415 - as above

    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(at), WD_TAB_ALIGNMENT.RIGHT if side == "right" else WD_TAB_ALIGNMENT.LEFT)


def _add_field(paragraph: Paragraph, name: str) -> None:
    field = _append(paragraph._p, "w:fldSimple")  # noqa: SLF001 - the library has no fields
    _set(field, instr=name)
    _append(_append(field, "w:r"), "w:t").text = "1"


def _append(parent: BaseOxmlElement, name: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above

    child = OxmlElement(name)
    parent.append(child)
    return child


def _set(element: BaseOxmlElement, **attributes: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
