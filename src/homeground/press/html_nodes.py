"""The nodes of a paper as plain, accessible HTML without a style attribute: shared by the file and the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import assert_never

from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press.said import is_address, ordered

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Inline:
    """How a run becomes HTML (with or without links), and how it becomes bare words for an attribute."""

    html: Callable[[Run], str]
    words: Callable[[Run], str]


def escaped(text: str) -> str:
    """Text as HTML; a line break of somebody's own stays."""
    return escape(text).replace("\n", "<br>")


def body(paper: Paper, inline: Inline, *, top: int) -> str:
    """All nodes; the title is a heading of level `top`, the others lie below it."""
    return "\n".join(tag for node in ordered(paper) for tag in _node(paper, node, inline, top))


def _node(paper: Paper, node: Node, inline: Inline, top: int) -> Iterator[str]:  # noqa: C901 - one branch a kind of node
    match node:
        case Title():
            yield f"<h{top}>{inline.html(node.run)}</h{top}>"
        case Heading():
            level = min(top + node.level, _DEEPEST)
            yield from _wrapped(f"<h{level}>", inline.html(node.run), f"</h{level}>")
        case Para():
            yield from _wrapped("<p>", inline.html(node.run), "</p>")
        case Note():
            yield from _wrapped('<p class="mark">', inline.html(node.run), "</p>")
        case Bullets():
            tag = "ol" if node.is_numbered else "ul"
            items = (item for run in node.items for item in _wrapped("<li>", inline.html(run), "</li>"))
            yield from _wrapped(f"<{tag}>", "".join(items), f"</{tag}>")
        case KeyValue():
            pairs = "".join(f"<dt>{inline.html(term)}</dt><dd>{inline.html(said)}</dd>" for term, said in node.pairs)
            yield from _wrapped(f'<dl class="{"facts address" if is_address(paper, node) else "facts"}">', pairs, "</dl>")
        case Table():
            yield _table(node, inline)
        case Figure():
            yield f'<figure class="chart">{_picture(node, inline)}<figcaption>{inline.html(node.caption)}</figcaption></figure>'
        case Signature():
            yield f'<div class="sign"><p>{inline.html(node.close)}</p><p>{inline.html(node.name)}</p></div>'
        case Space():
            lines = '<hr aria-hidden="true">' * node.lines
            yield f'<div class="write"><p>{inline.html(node.label)}</p>{lines}</div>'
        case never:
            assert_never(never)


def _wrapped(begin: str, inside: str, end: str) -> Iterator[str]:
    """Nothing at all where there is nothing inside."""
    if inside:
        yield f"{begin}{inside}{end}"


def _table(table: Table, inline: Inline) -> str:
    sides = [' class="n"' if align == "right" else "" for align in table.align]
    head = "".join(f'<th scope="col"{side}>{inline.html(cell)}</th>' for cell, side in zip(table.head, sides, strict=True))
    rows = "\n".join(_row(table, at, inline, sides) for at in range(len(table.rows)))
    caption = f"<caption>{inline.html(table.caption)}</caption>"
    return f'<table class="stack">{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>'


def _row(table: Table, at: int, inline: Inline, sides: list[str]) -> str:
    first, *rest = table.rows[at]
    labels = [escape(inline.words(cell)) for cell in table.head[1:]]
    cells = "".join(
        f'<td{side} data-l="{label}">{inline.html(cell)}</td>' for cell, side, label in zip(rest, sides[1:], labels, strict=True)
    )
    kind = ' class="total"' if table.has_total and at == len(table.rows) - 1 else ""
    return f'<tr{kind}><th scope="row"{sides[0]}>{inline.html(first)}</th>{cells}</tr>'


def _picture(figure: Figure, inline: Inline) -> str:
    """The SVG, with the words that stand for it where it brings none of its own."""
    if "<title" in figure.svg:
        return figure.svg
    head, mark, rest = figure.svg.partition(">")
    return f'{head} role="img"{mark}<title>{escape(inline.words(figure.alt))}</title>{rest}'
