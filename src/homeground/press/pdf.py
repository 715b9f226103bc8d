"""A paper as PDF/UA-1, set from a template of ours; what cannot be set is refused with its letters or its node."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from homeground.papers.paper import Paper
from homeground.press.broken import BrokenPaper, CannotSet
from homeground.press.pdf_data import data_of, words_in
from homeground.press.said import Say
from homeground.press.script import FONTS, is_missing, set_badly
from homeground.press.typesetter import CannotTypeset, pages_of, pdf_of

_UNSHOWN = "could not be displayed with"
_NAMED_AT_MOST = 20
_PROBE = b"""
#set document(title: "probe")
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"))
#text(sys.inputs.word) #text(weight: 600, sys.inputs.word) #text(weight: 700, sys.inputs.word)
"""


def pdf(paper: Paper, say: Say) -> bytes:
    """The paper as a tagged PDF. Raises `CannotSet` for letters no font here has, `BrokenPaper` for what PDF/UA forbids."""
    data = data_of(paper, say)
    badly = set_badly("".join(words_in(data)))
    if badly:
        raise CannotSet(badly[:_NAMED_AT_MOST])
    try:
        return pdf_of(_template(), _as_input(data), paper.on)
    except CannotTypeset as refused:
        if _UNSHOWN in str(refused):
            raise CannotSet(_unshown(words_in(data))) from refused
        raise BrokenPaper(_culprit(paper, say), str(refused)) from refused


def page_count(paper: Paper, say: Say) -> int:
    """How many pages the paper fills as PDF."""
    return pages_of(_template(), _as_input(data_of(paper, say)))


@cache
def _template() -> bytes:
    return (FONTS.parent / "paper.typ").read_bytes()


def _as_input(data: dict[str, Any]) -> dict[str, str]:
    return {"paper": json.dumps(data, ensure_ascii=False)}


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
            pdf_of(_template(), _as_input(data_of(part, say)), paper.on)
        except CannotTypeset:
            return paper.nodes[upto - 1].id if upto else ""
    return ""
