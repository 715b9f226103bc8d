"""A clause of a policy in words: where it stands, what it says, how binding it is, and its numbers with their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from homeground.case.clause import BASES, MODALS, UNITS, Modal
from homeground.intake import FoundClause, FoundNumber


def clause_lines(clause: FoundClause) -> Iterator[str]:
    """The words of the file, and below them what was taken from them."""
    yield f"“{clause.text}”"
    yield taken_said(clause.page, clause.heading, clause.modal, map(_with_words, clause.numbers))
    if clause.conflict:
        yield f"To be settled by you: {clause.conflict}"
    if clause.note:
        yield f"Note: {clause.note}"


def taken_said(page: int | None, heading: str | None, modal: Modal, numbers: Iterable[str]) -> str:
    """Where a clause stands, how binding it is, and its numbers; of a path of headings the nearest."""
    nearest = (heading or "").rpartition(" > ")[2]
    place = (f"page {page}" if page else "", f"under “{nearest}”" if nearest else "")
    return "; ".join(filter(None, (", ".join(filter(None, place)), "" if modal == "none" else MODALS[modal], *numbers)))


def number_said(number: str, unit: str | None, base: str | None) -> str:
    """A number with its unit and what it is over.

    >>> number_said("1", "working_day", None), number_said("60", "percent", "office")
    ('1 working day', '60 per cent of time in the office')
    """
    units = UNITS.get(unit or "", "")
    counted = units.replace("s", "", 1) if number == "1" else units
    return " ".join(filter(None, (number, counted, BASES.get(base or "", ""))))


def _with_words(number: FoundNumber) -> str:
    return f"{number_said(number.number, number.unit, number.base)} (“{number.words}”)"
