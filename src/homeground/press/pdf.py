"""A paper as PDF/UA-1, set from a template of ours; all words are data to it, never markup."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, TypeAlias

from homeground.case.message import Message
from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press.broken import BrokenPaper, CannotSet
from homeground.press.picture import dressed
from homeground.press.said import PRIVATE_MARK, Say, is_address, ordered, plain, tidy
from homeground.press.script import FONTS, is_missing, pieces, set_badly
from homeground.press.typesetter import CannotTypeset, pages_of, pdf_of

Said: TypeAlias = list[tuple[str, bool]]
"""A text in pieces, each with whether it needs another font; see `script.pieces`."""

_UNSHOWN = "could not be displayed with"
_NAMED_AT_MOST = 20
_NOT_SET = ("kind", "svg", "alt")
_PROBE = b"""
#set document(title: "probe")
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"))
#text(sys.inputs.word) #text(weight: 600, sys.inputs.word) #text(weight: 700, sys.inputs.word)
"""


def pdf(paper: Paper, say: Say) -> bytes:
    """The paper as a tagged PDF. Raises `CannotSet` for letters no font here has, `BrokenPaper` for what PDF/UA forbids."""
    data = _data(paper, say)
    badly = set_badly("".join(_words(data)))
    if badly:
        raise CannotSet(badly[:_NAMED_AT_MOST])
    try:
        return pdf_of(_template(), _as_input(data), paper.on)
    except CannotTypeset as refused:
        if _UNSHOWN in str(refused):
            raise CannotSet(_unshown(_words(data))) from refused
        raise BrokenPaper(_culprit(paper, say), str(refused)) from refused


def page_count(paper: Paper, say: Say) -> int:
    """How many pages the paper fills as PDF."""
    return pages_of(_template(), _as_input(_data(paper, say)))


@cache
def _template() -> bytes:
    return (FONTS.parent / "paper.typ").read_bytes()


def _as_input(data: dict[str, Any]) -> dict[str, str]:
    return {"paper": json.dumps(data, ensure_ascii=False)}


def _data(paper: Paper, say: Say) -> dict[str, Any]:
    language, _, region = paper.language.partition("-")
    nodes = [(node, _node(node, say)) for node in ordered(paper)]
    return {
        "name": paper.name,
        "title": tidy(say(paper.title)),
        "author": tidy(paper.author),
        "on": [paper.on.year, paper.on.month, paper.on.day],
        "lang": language,
        "region": region or None,
        "mark": [] if paper.is_shared else pieces(say(PRIVATE_MARK)),
        "foot": pieces(tidy(say(paper.title))),
        "of": pieces(say(Message("of"))),
        "nodes": [{**data, "kind": "head"} if is_address(paper, node) else data for node, data in nodes if data],
    }


def _node(node: Node, say: Say) -> dict[str, Any] | None:
    """The node as the template reads it; nothing where it says nothing."""

    def said(run: Run) -> Said:
        return pieces(plain(run, say))

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


def _words(data: Any) -> Iterator[str]:  # noqa: ANN401 - any part of the template's data
    """All texts in the data that are set."""
    match data:
        case str():
            yield data
        case dict():
            for name, value in data.items():
                if name not in _NOT_SET:
                    yield from _words(value)
        case list() | tuple():
            for value in data:
                yield from _words(value)


def _unshown(texts: Iterable[str]) -> str:
    """Letters that no font here can show: those refused alone, or else all strange ones of a word that is refused."""
    named: dict[str, None] = {}
    for word in dict.fromkeys(" ".join(texts).split()):
        strange = [letter for letter in dict.fromkeys(word) if is_missing(letter)][:_NAMED_AT_MOST]
        if strange and len(named) < _NAMED_AT_MOST and not _is_shown(word):
            named |= dict.fromkeys([letter for letter in strange if not _is_shown(letter)] or strange)
    return "".join(named)[:_NAMED_AT_MOST]


def _is_shown(word: str) -> bool:
    try:
        pdf_of(_PROBE, {"word": word}, date.min)
    except CannotTypeset:
        return False
    return True


def _culprit(paper: Paper, say: Say) -> str:
    """The id of the first node with which the paper cannot be set; empty when that is not down to a node."""
    for upto in range(len(paper.nodes) + 1):
        part = replace(paper, nodes=paper.nodes[:upto])
        try:
            pdf_of(_template(), _as_input(_data(part, say)), paper.on)
        except CannotTypeset:
            return paper.nodes[upto - 1].id if upto else ""
    return ""
