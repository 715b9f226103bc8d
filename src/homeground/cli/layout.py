"""How wide a line may be, and where it is broken."""

from __future__ import annotations

import re
import shutil
import textwrap
from typing import TextIO

_MARK = re.compile(r"\s*(?:- |\d+\. |\S+ {2,})?")
WIDEST, NARROWEST = 100, 40
"""Longer lines are hard to read; in narrower columns a table is none."""


def width() -> int:
    """How many columns a table may take."""
    return max(NARROWEST, min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST))


def wrapped(text: str, stream: TextIO, *, indent: str = "") -> str:
    """Each paragraph broken to the width of a screen; in a file or pipe it stays one line, for whoever searches it."""
    lines = [indent + line if line.strip() else "" for line in text.split("\n")]
    return "\n".join(map(_broken, lines) if stream.isatty() else lines)


def _broken(line: str) -> str:
    """A line with a mark, a number or a word apart before its text goes on under the text."""
    margin = line[: len(line) - len(line.lstrip())]
    hanging = " " * _MARK.match(line).end()  # type: ignore[union-attr]  # it matches the empty text too
    return textwrap.fill(
        line.strip(), width(), initial_indent=margin, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
