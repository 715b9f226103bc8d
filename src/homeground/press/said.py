"""What all formats share: the words of a run, cleaned of what no file can hold, and the order of the nodes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from homeground.case.message import Message
from homeground.papers.paper import Figure, KeyValue, Node, Paper, Run, Title

Say: TypeAlias = Callable[[Message], str]

PRIVATE_MARK = Message("Private: for you only")

_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile("[ \t]+")


def clean(text: str) -> str:
    """The text with plain line breaks, and without control characters, turns of direction and halves of characters."""
    printable = _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))
    return "".join(letter for letter in printable if ord(letter) & 0xFFFE != 0xFFFE)  # noqa: PLR2004 - the last two of each plane are no characters


def tidy(text: str) -> str:
    """The clean text, each line without spaces around it, no line empty."""
    lines = (_SPACES.sub(" ", line).strip(" ") for line in clean(text).split("\n"))
    return "\n".join(line for line in lines if line)


def plain(run: Run, say: Say) -> str:
    """The words of a run: its sentences with a space between them. A line break of somebody's own stays."""
    return tidy(" ".join(say(sentence.message) for sentence in run))


def pictured(figure: Figure, say: Say) -> str:
    """The words in place of a picture: its caption, where that says more, and what stands for the picture."""
    caption, alt = plain(figure.caption, say), plain(figure.alt, say)
    return alt if caption in alt else f"{caption}\n{alt}"


def ordered(paper: Paper) -> tuple[Node, ...]:
    """The nodes as they stand on paper: a letter's address comes before its title, which is its subject line."""
    match paper.nodes:
        case (Title() as title, KeyValue() as address, *rest) if paper.look == "letter":
            return (address, title, *rest)
    return paper.nodes


def is_address(paper: Paper, node: Node) -> bool:
    """The pairs right after the title of a paper that others read: to whom, from whom, when."""
    return paper.is_shared and isinstance(node, KeyValue) and paper.nodes[1:2] == (node,)
