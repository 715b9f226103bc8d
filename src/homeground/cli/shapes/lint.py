"""The JSON of the command that looks at the tone of a text."""

from __future__ import annotations

from collections.abc import Mapping

from homeground.case.shape import shape
from homeground.papers.tone import Code, Level


@shape
class ToneLine:
    """One sentence to look at again: `span` is from which character of the text to which; `better` is another wording."""

    code: Code
    level: Level
    span: tuple[int, int]
    text: str
    why: str
    better: str


@shape
class Linted:
    """`homeground lint`: what was found, in the order of the text."""

    findings: tuple[ToneLine, ...]


SHAPES: Mapping[str, type] = {"lint": Linted}
