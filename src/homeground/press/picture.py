"""A figure's picture with its look: charts carry classes alone, and files that travel need the colours with them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from homeground.papers.paper import Figure
from homeground.press.broken import BrokenPaper
from homeground.press.typesetter import CannotTypeset, png_of

WIDTH_MM = 105
"""How wide a picture is set, so that its smallest words stay readable."""


@cache
def stylesheet() -> str:
    """The colours of a chart's classes, on white paper."""
    return (Path(__file__).parent / "picture.css").read_text("utf-8")


def dressed(svg: str) -> str:
    """The SVG with the stylesheet inside it.

    >>> dressed('<svg><rect class="c-home"/></svg>').startswith("<svg><style>text{font-family:Figtree}")
    True
    """
    style = f"<style>text{{font-family:Figtree}}{stylesheet()}</style>"
    return re.sub(r"<svg\b[^>]*>", lambda head: head[0] + style, svg, count=1)


_TEMPLATE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: int(sys.inputs.width) * 1mm)
"""


def png(figure: Figure) -> bytes:
    """The picture for files that cannot hold SVG; `BrokenPaper` names the figure that is no picture."""
    try:
        return png_of(_TEMPLATE, {"svg": dressed(figure.svg), "width": str(WIDTH_MM)})
    except CannotTypeset as refused:
        raise BrokenPaper(figure.id, str(refused)) from refused
