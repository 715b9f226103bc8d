"""A paper as the data that its PDF template reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from homeground.case.message import Message
from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press.picture import dressed
from homeground.press.said import PRIVATE_MARK, Say, is_address, ordered, plain, tidy
from homeground.press.script import pieces

Said: TypeAlias = list[tuple[str, Literal["plain", "other", "together"]]]
"""A text in pieces: plain ones, ones for another font, and ones that no line may break."""

_TOGETHER = re.compile(r"(?<![^\s(])(\d{1,2}(?:\.\d+)? [^\W\d_]{1,12}\b)")
"""A small number with its month or unit, which stay on one line."""
_NOT_SET = ("kind", "svg", "alt")


def data_of(paper: Paper, say: Say) -> dict[str, Any]:
    """The paper's data; every text in it is words, never markup."""
    language, _, region = paper.language.partition("-")
    nodes = [(node, _node(node, say)) for node in ordered(paper)]
    return {
        "look": paper.look,
        "title": tidy(say(paper.title)),
        "author": tidy(paper.author),
        "lang": language,
        "region": region or None,
        "mark": [] if paper.is_shared else _said(say(PRIVATE_MARK)),
        "foot": _said(tidy(say(paper.title))),
        "of": _said(say(Message("of"))),
        "nodes": [{**data, "kind": "head"} if is_address(paper, node) else data for node, data in nodes if data],
    }


def words_in(data: Any) -> Iterator[str]:  # noqa: ANN401 - any part of the template's data
    """All words in the data that are set."""
    match data:
        case str():
            yield data
        case dict():
            for name, value in data.items():
                if name not in _NOT_SET:
                    yield from words_in(value)
        case list() | tuple():
            for value in data:
                yield from words_in(value)


def _said(text: str) -> Said:
    cut: Said = []
    for words, is_other in pieces(text):
        if is_other:
            cut.append((words, "other"))
        else:
            cut += [(part, "together" if at % 2 else "plain") for at, part in enumerate(_TOGETHER.split(words)) if part]
    return cut


def _node(node: Node, say: Say) -> dict[str, Any] | None:
    """The node as the template reads it; nothing where it says nothing."""

    def said(run: Run) -> Said:
        return _said(plain(run, say))

    match node:
        case Title():
            return {"kind": "title", "text": said(node.run)}
        case Heading() | Para() | Note():
            text = said(node.run)
            level = {"level": node.level} if isinstance(node, Heading) else {}
            return {"kind": type(node).__name__.lower(), "text": text, **level} if text else None
        case Bullets():
            items = [item for run in node.items if (item := said(run))]
            return {"kind": "bullets", "numbered": node.is_numbered, "items": items} if items else None
        case KeyValue():
            pairs = [(said(term), said(body)) for term, body in node.pairs]
            return {"kind": "pairs", "pairs": pairs} if pairs else None
        case Table():
            return {
                "kind": "table",
                "caption": said(node.caption),
                "head": [said(cell) for cell in node.head],
                "rows": [[said(cell) for cell in row] for row in node.rows],
                "widths": node.widths,
                "align": node.align,
                "total": node.has_total,
            }
        case Figure():
            return {"kind": "figure", "svg": dressed(node.svg), "alt": plain(node.alt, say) or None, "caption": said(node.caption)}
        case Signature():
            return {"kind": "signature", "close": said(node.close), "name": said(node.name)}
        case Space():
            return {"kind": "space", "label": said(node.label), "lines": node.lines}
