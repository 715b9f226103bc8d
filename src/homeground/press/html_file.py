"""A paper as one HTML file that needs nothing else: to read on a screen, and to print."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from html import escape

from homeground.papers.paper import Look, Paper, Run
from homeground.press.html_nodes import Inline, body, escaped
from homeground.press.picture import stylesheet
from homeground.press.said import PRIVATE_MARK, Say, plain, tidy
from homeground.press.script import FONTS

_CLASSES: Mapping[Look, str] = {"letter": "letter", "report": "proposal", "notes": "brief"}
"""The words for a look in `paper.css`. They stand in the file, which is to stay the same, byte for byte, for who prints it again."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


def html(paper: Paper, say: Say) -> bytes:
    """The paper as HTML in UTF-8, with its style, font and pictures inside; it asks nothing of any network."""

    def words(run: Run) -> str:
        return plain(run, say)

    inline = Inline(html=lambda run: escaped(words(run)), words=words)
    mark = "" if paper.is_shared else tidy(say(PRIVATE_MARK))
    page = f"""<!DOCTYPE html>
<html lang="{escape(paper.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{escape(tidy(paper.author))}">
<meta name="date" content="{paper.on.isoformat()}">
<title>{escape(tidy(say(paper.title)))}</title>
<style>
{_style()}{_marked(mark)}</style>
</head>
<body class="{_CLASSES[paper.look]}">
<main>
{f'<p class="private">{escape(mark)}</p>' if mark else ""}
{body(paper, inline, top=1)}
</main>
</body>
</html>
"""
    return page.encode()


@cache
def _style() -> str:
    font = b64encode((FONTS / "Figtree-Latin.woff2").read_bytes()).decode()
    face = f'@font-face{{font-family:"Figtree";src:url("data:font/woff2;base64,{font}") format("woff2");font-weight:300 900}}\n'
    return face + (FONTS.parent / "paper.css").read_text("utf-8") + stylesheet()


def _marked(mark: str) -> str:
    """The mark in the head of each further printed page; the first has it in its text."""
    return (
        f'@page{{@top-left{{content:"{mark}";font:600 8.5pt Figtree,sans-serif;color:#0c3f50}}}}@page:first{{@top-left{{content:""}}}}\n'
        if mark
        else ""
    )
