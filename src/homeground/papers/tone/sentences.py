"""A text cut into sentences, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 1_000
"""Longer than any sentence that one reads; what has no end by then is cut at a space."""

_END = re.compile(
    r"""[.!?…]+["'”’)\]]{0,2}(?P<gap>\s+)(?=["'“‘(\[]{0,2}[^\W_a-z])"""
    r"|\n[^\S\n]*\n\s*"
    r"|\n[^\S\n]*(?=(?:[-*•|#>]|\d{1,3}[.)])\s)"
)
"""A stop before a capital or a figure, an empty line, the start of a line of a list."""
_SHORT_FORM = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|ca|dept|mr|mrs|ms|dr|st|prof|inc|ltd|incl|max|min|no|nos|pp|sect|art|etc)|\bU\.[SK]|\b[A-Z])\.$",
    re.IGNORECASE,
)
_LOOK_BACK = 12
"""Characters before a stop in which a short form shows."""


class Sentence(NamedTuple):
    """A sentence as it stands in the text, from one character to another."""

    start: int
    end: int
    text: str


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences in their order; white space around them belongs to none.

    >>> [tuple(one) for one in sentences_of("Ms. Hill asked.  May I?")]
    [(0, 15, 'Ms. Hill asked.'), (17, 23, 'May I?')]
    """
    begin = 0
    for end in _END.finditer(text):
        at = end.start("gap") if end["gap"] is not None else end.start()
        if end["gap"] is None or not _SHORT_FORM.search(text[max(begin, at - _LOOK_BACK) : at]):
            yield from _cut(text, begin, at)
            begin = end.end()
    yield from _cut(text, begin, len(text))


def _cut(text: str, begin: int, end: int) -> Iterator[Sentence]:
    """A stretch without the white space around it, in pieces that one can read."""
    while begin < end:
        until = end
        if end - begin > LONGEST:
            space = text.rfind(" ", begin, begin + LONGEST)
            until = space + 1 if space > begin else begin + LONGEST
        stretch = text[begin:until]
        words = stretch.strip()
        if words:
            start = begin + len(stretch) - len(stretch.lstrip())
            yield Sentence(start, start + len(words), words)
        begin = until
