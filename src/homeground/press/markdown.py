"""A paper as Markdown (CommonMark, with the tables of GitHub's dialect)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press.said import PRIVATE_MARK, Say, ordered, pictured, plain, tidy

_SIGNS = re.compile(r"[\\`*_\[\]<>#|~&]")
_AT_BEGIN = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)
_BREAK = "\\\n"


def markdown(paper: Paper, say: Say) -> bytes:
    """The paper as Markdown in UTF-8; signs in the words are escaped, so that they stay words."""
    blocks = [] if paper.is_shared else [f"**{escaped(tidy(say(PRIVATE_MARK)))}**"]
    blocks += [block for node in ordered(paper) for block in _node(node, say) if block]
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(text: str) -> str:
    r"""Words that a Markdown reader shows as they are.

    >>> escaped("1. #read *x*")
    '1\\. \\#read \\*x\\*'
    """
    signs = _SIGNS.sub(lambda sign: "\\" + sign[0], text)
    return _AT_BEGIN.sub(lambda begin: begin[1] + begin[2][:-1] + "\\" + begin[2][-1], signs)


def _node(node: Node, say: Say) -> Iterator[str]:  # noqa: C901 - one branch a kind of node
    """The node's blocks, set apart by an empty line."""

    def said(run: Run) -> str:
        return escaped(plain(run, say)).replace("\n", _BREAK)

    def line(run: Run) -> str:
        return escaped(plain(run, say).replace("\n", " "))

    match node:
        case Title():
            yield f"# {line(node.run)}"
        case Heading():
            if words := line(node.run):
                yield f"{'#' * (node.level + 1)} {words}"
        case Para():
            yield said(node.run)
        case Note():
            yield "\n".join(f"> {words}" for words in said(node.run).split("\n") if words)
        case Bullets():
            items = [item for run in node.items if (item := line(run))]
            yield "\n".join(f"{number}. {item}" if node.is_numbered else f"- {item}" for number, item in enumerate(items, 1))
        case KeyValue():
            yield "\n".join(f"- {line(term).removesuffix(':')}: {line(value)}" for term, value in node.pairs)
        case Table():
            yield line(node.caption)
            rules = ["---:" if align == "right" else "---" for align in node.align]
            rows = ([line(cell) for cell in row] for row in (node.head, *node.rows))
            head, *rest = (f"| {' | '.join(cells)} |" for cells in rows)
            yield "\n".join((head, f"| {' | '.join(rules)} |", *rest))
        case Figure():
            yield escaped(pictured(node, say)).replace("\n", _BREAK)
        case Signature():
            yield said(node.close)
            yield said(node.name)
        case Space():
            yield said(node.label)
            yield from ["---"] * node.lines
        case never:
            assert_never(never)
