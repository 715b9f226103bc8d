"""What a reader finds in a file of each format, without knowing how it was made."""

import re
from html.parser import HTMLParser
from io import BytesIO

import pypdfium2
from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as DocumentObject
from markdown_it import MarkdownIt


def pdf_pages(made: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(made)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def docx_text(made: bytes) -> str:
    document = Document(BytesIO(made))
    stories = [document, *(part for section in document.sections for part in (section.header, section.footer))]
    return "\n".join(_words_of(story) for story in stories)


def _words_of(story: BlockItemContainer | DocumentObject) -> str:
    cells = (cell.text for table in story.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in story.paragraphs), *cells))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in ("br", "p", "li", "td", "th", "h1", "h2", "h3", "dt", "dd", "tr"):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if "style" not in self.tags[-1:]:
            self.words.append(data)


def html_text(made: str) -> str:
    reader = _Words()
    reader.feed(made)
    reader.close()
    return "".join(reader.words)


def markdown_text(made: str) -> str:
    return html_text(MarkdownIt("commonmark").enable("table").render(made))


def text_of(made: bytes, form: str) -> str:
    """All words of a file."""
    if form == "pdf":
        return "\n".join(pdf_pages(made))
    if form == "docx":
        return docx_text(made)
    words = made.decode()
    return html_text(words) if form == "html" else markdown_text(words) if form == "md" else words


def squeezed(text: str) -> str:
    """Without any space, since each format breaks its lines elsewhere."""
    return re.sub(r"\s", "", text)
