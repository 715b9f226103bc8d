"""A paper as part of a page, each number linked to the answer that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Protocol

from homeground.case.message import Message
from homeground.papers.paper import Paper, Run
from homeground.press.html_nodes import Inline, body, escaped
from homeground.press.said import clean, plain


class Sourced(Protocol):
    """A stretch of what is said, with the answers that it rests on."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """Dotted paths into the case."""
        ...


def preview(paper: Paper, parts: Callable[[Message], Iterable[Sourced]], link: Callable[[str], str | None]) -> str:
    """The nodes as HTML for inside a page: the title is an `h2`, and what rests on an answer is a link to it.

    `link` gives the address of an answer's path, or nothing where no page shows it.
    """

    def linked(part: Sourced) -> str:
        words = escaped(clean(part.text))
        address = next((found for source in part.sources if (found := link(source))), None)
        return f'<a class="src" href="{escape(address)}">{words}</a>' if address and words.strip() else words

    def html(run: Run) -> str:
        said = ("".join(linked(part) for part in parts(sentence.message)) for sentence in run)
        return " ".join(words for words in said if words.strip())

    def words(run: Run) -> str:
        return plain(run, lambda message: "".join(part.text for part in parts(message)))

    return body(paper, Inline(html, words), top=2)
