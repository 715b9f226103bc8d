"""A paper as plain text, for a mail or a screen that shows nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from homeground.papers.paper import Bullets, Figure, Heading, KeyValue, Node, Note, Paper, Para, Run, Signature, Space, Table, Title
from homeground.press.said import PRIVATE_MARK, Say, ordered, pictured, plain, tidy

_COLUMNS = 76
_UNDERLINES = ("=", "-")


def text(paper: Paper, say: Say) -> bytes:
    """The paper as text in UTF-8, lines of 76 characters, tables as lines of “head: value”."""
    blocks = [] if paper.is_shared else [tidy(say(PRIVATE_MARK))]
    blocks += [block for node in ordered(paper) for block in _node(node, say) if block.strip("\n")]
    return ("\n\n".join(blocks) + "\n").encode()


def _node(node: Node, say: Say) -> Iterator[str]:
    """The node's blocks, set apart by an empty line."""
    match node:
        case Title():
            yield _heading(plain(node.run, say), 0)
        case Heading():
            yield _heading(plain(node.run, say), node.level)
        case Para() | Note():
            yield _wrapped(plain(node.run, say))
        case Bullets():
            items = [item for run in node.items if (item := plain(run, say))]
            marks = [f"{number}. " if node.is_numbered else "- " for number in range(1, len(items) + 1)]
            yield "\n".join(_wrapped(item, mark) for mark, item in zip(marks, items, strict=True))
        case KeyValue():
            yield "\n".join(line for term, said in node.pairs for line in _line(term, said, say))
        case Table():
            yield _wrapped(plain(node.caption, say))
            yield from (
                "\n".join(line for head, cell in zip(node.head, row, strict=True) for line in _line(head, cell, say)) for row in node.rows
            )
        case Figure():
            yield _wrapped(pictured(node, say))
        case Signature():
            yield f"{plain(node.close, say)}\n\n\n{plain(node.name, say)}"
        case Space():
            yield "\n\n".join((plain(node.label, say), *["_" * _COLUMNS] * node.lines))
        case never:
            assert_never(never)


def _heading(words: str, level: int) -> str:
    lines = _wrapped(words)
    if level >= len(_UNDERLINES) or not lines:
        return lines
    return f"{lines}\n{_UNDERLINES[level] * max(map(len, lines.splitlines()))}"


def _line(head: Run, cell: Run, say: Say) -> Iterator[str]:
    said = plain(cell, say)
    if said:
        yield _wrapped(f"{plain(head, say).removesuffix(':')}: {said}", indent="  ")


def _wrapped(words: str, mark: str = "", indent: str = "") -> str:
    """The words in lines; the mark stands before the first, and the others begin below the words."""
    later = indent or " " * len(mark)
    lines = [
        line
        for at, part in enumerate(words.split("\n"))
        for line in wrap(
            part, _COLUMNS, initial_indent=later if at else mark, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        )
    ]
    return "\n".join(lines)
