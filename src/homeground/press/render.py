"""Any paper in any format; a paper with a private sentence in it never leaves for somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from homeground.case.message import Message
from homeground.papers.check import require_sound
from homeground.papers.paper import Paper
from homeground.press.docx_file import docx
from homeground.press.html_file import html
from homeground.press.markdown import markdown
from homeground.press.pdf import page_count as pages_of
from homeground.press.pdf import pdf
from homeground.press.preview import Sourced, preview
from homeground.press.said import Say
from homeground.press.text import text

Format: TypeAlias = Literal["pdf", "docx", "html", "md", "txt"]

_MAKERS: Mapping[Format, Callable[[Paper, Say], bytes]] = {"pdf": pdf, "docx": docx, "html": html, "md": markdown, "txt": text}
FORMATS: tuple[Format, ...] = tuple(_MAKERS)
"""Every format, named as its files end."""


def render(paper: Paper, format: Format, say: Say) -> bytes:  # noqa: A002 - the people's word for it
    """The paper as a file of that format; the same paper gives the same bytes.

    Raises `PrivateInShared` before anything is made, `CannotSet` when the PDF lacks letters, `BrokenPaper` when a node is at fault.
    """
    require_sound(paper)
    return _MAKERS[format](paper, say)


def fragment(paper: Paper, parts: Callable[[Message], Iterable[Sourced]], link: Callable[[str], str | None]) -> str:
    """The paper as HTML for inside a page whose `h1` is the page's own; what rests on an answer is a link to it.

    `link` gives the address of an answer's path, or nothing where no page shows it. Raises `PrivateInShared`.
    """
    require_sound(paper)
    return preview(paper, parts, link)


def page_count(paper: Paper, say: Say) -> int:
    """How many pages the paper fills as PDF. Raises `PrivateInShared`."""
    require_sound(paper)
    return pages_of(paper, say)
