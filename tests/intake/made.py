"""One made-up policy in every form, and files that nobody should have to read."""

import random
import struct
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple

import typst
from docx import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS_OF_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Block(NamedTuple):
    """A heading ("h1", "h2"), a paragraph ("p"), an item of a list ("li") or a row of a table ("row", cells parted by a bar)."""

    form: str
    text: str


def as_markdown(blocks: Iterable[Block]) -> bytes:
    begin = {"h1": "# {}\n", "h2": "## {}\n", "p": "{}\n", "li": "- {}", "row": "| {} |"}
    return "\n".join(begin[block.form].format(block.text) for block in blocks).encode()


def as_text(blocks: Iterable[Block]) -> bytes:
    begin = {"h1": "\n{}\n", "h2": "\n{}\n", "p": "{}\n", "li": "* {}", "row": "{}\n"}
    said = (block.text.upper() if block.form in ("h1", "h2") else block.text.replace(" | ", ": ") for block in blocks)
    return "\n".join(begin[block.form].format(text) for block, text in zip(blocks, said, strict=True)).encode()


def as_html(blocks: Iterable[Block]) -> bytes:
    said = []
    for form, text in blocks:
        if form == "row":
            cells = "".join(f"<td>{cell}</td>" for cell in text.split(" | "))
            said.append(f"<table><tr>{cells}</tr></table>")
        else:
            said.append(f"<{form}>{text}</{form}>")
    return f"<!doctype html><html><head><title>x</title><style>p {{}}</style></head><body>{''.join(said)}</body></html>".encode()


def as_docx(blocks: Iterable[Block]) -> bytes:
    document = Document()
    for form, text in blocks:
        if form in ("h1", "h2"):
            document.add_heading(text, int(form[1]))
        elif form == "row":
            cells = text.split(" | ")
            table = document.add_table(1, len(cells))
            for cell, words in zip(table.rows[0].cells, cells, strict=True):
                cell.text = words
        else:
            document.add_paragraph(text, style="List Bullet" if form == "li" else None)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def as_pdf(blocks: Iterable[Block]) -> bytes:
    """Every heading of the first level begins a page."""
    said = ['#set page(paper: "a4", footer: context [Page #counter(page).display()])', "#set par(justify: true)"]
    for form, text in blocks:
        words = escaped(text)
        match form:
            case "h1":
                said.append(f"#pagebreak(weak: true)\n= {words}\n")
            case "h2":
                said.append(f"== {words}\n")
            case "li":
                said.append(f"- {words}")
            case "row":
                said.append(f"#table(columns: 2, {', '.join(f'[{cell}]' for cell in words.split(' | '))})\n")
            case _:
                said.append(f"{words}\n")
    return set_page("\n".join(said))


def set_page(source: str) -> bytes:
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made


def escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#$*_`<>@[]" else letter for letter in text)


def picture_pdf(*, pages_with_text: int = 0) -> bytes:
    """A page that is a picture, as from a scanner, after so many pages of text."""
    dots = bytes([0, 255, 255, 255]) * 8
    png = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 8, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(dots))
        + chunk(b"IEND", b"")
    )
    text = (
        "Either party may end the arrangement with two weeks' notice, and nobody has to say why it is ended.\n#pagebreak()\n"
        * pages_with_text
    )
    data = ", ".join(str(byte) for byte in png)
    return set_page(f"{text}#image(bytes(({data},)), width: 100%)")


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def pdf_of(stream: bytes, *, pages: int = 1, trailer: str = "", kids: str = "", about_stream: str = "") -> bytes:
    """A PDF by hand: so many pages that share one stream."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids or ' '.join(f'{at} 0 R' for at in range(5, 5 + pages))}] /Count {pages} >>".encode(),
        f"<< /Length {len(stream)} {about_stream} >>\nstream\n".encode() + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate([*objects, *[page] * pages], start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(places) + 1} /Root 1 0 R {trailer} >>\n"
    return bytes(made) + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


STREAM = b"BT /F1 12 Tf 72 720 Td (Either party may end the arrangement with two weeks notice.) Tj ET"
LOCK = (
    "/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >>"
)


def word_file(document: str | bytes, **parts: str | bytes) -> bytes:
    """A Word file by hand; `parts` are named with a double underscore for a slash and a single one for a dot."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        relation = f'<Relationship Id="r" Type="{KINDS_OF_RELATION}/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>')
        archive.writestr("word/document.xml", document)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return made.getvalue()


def word_bomb(size: int) -> bytes:
    """A Word file whose one part unpacks to so many bytes."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(size >> 20):
            part.write(bytes(1 << 20))
    return made.getvalue()


def paragraphs(*texts: str) -> str:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def noise(size: int = 100_000) -> bytes:
    return random.Random(1).randbytes(size)  # noqa: S311 - the same noise each time, no secret
