"""How binding a statement is: which modal word of `modals.toml` governs it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from homeground.intake.finder.facts import modal_words
from homeground.intake.found import Modal

_ORDER: tuple[Modal, ...] = ("must_not", "may", "should", "must")
"""Which is looked for first where two begin at one place: "may not" before "may"."""
_LAST_DATE = re.compile(r"\b(?:at the latest|no later than|not later than|the latest that)\b")
_IF = re.compile(r"^\W*should\b(?= (?:an?|any|the|you|your|it|they|there|we|this)\b)")
"""Should you wish to: if you wish to."""
_BEGINNING = r"(?:\W|\d|\([a-z]\)|please |always |then |(?:in|on|at|for|when|if|before|after|once) [^,;]{1,60}, )*"


class Patterns(NamedTuple):
    """The words of `modals.toml`, ready to be looked for."""

    modal: re.Pattern[str]
    aside: re.Pattern[str]
    order: re.Pattern[str]
    ban: re.Pattern[str]
    past: re.Pattern[str]


def modal_of(statement: str) -> Modal:
    """The modal of a statement in small letters.

    >>> [modal_of(words) for words in ("staff who can work at home must ask", "it is normally made", "keep it locked", "we pay half")]
    ['must', 'should', 'must', 'none']
    """
    words = _patterns()
    statement = _IF.sub("if", statement)
    if words.ban.match(statement):
        return "must_not"
    modals = _governing(statement)
    if "should" in modals and modals[0] != "must_not":
        return "must" if "must" in modals and _LAST_DATE.search(statement) else "should"
    return modals[0] if modals else "must" if words.order.match(statement) else "none"


def places_of_modals(text: str) -> list[int]:
    """Where in a text in small letters the modal words begin."""
    return [found.start() for found in _patterns().modal.finditer(text)]


def is_story(text: str) -> bool:
    """Whether a sentence in small letters tells of the past and binds nobody: recitals, history."""
    return bool(_patterns().past.search(text)) and modal_of(text) == "none"


def _governing(statement: str) -> list[Modal]:
    """The modals outside asides; else the last one in an aside that is no reason."""
    words = _patterns()
    modals = [(found.start(), cast("Modal", found.lastgroup)) for found in words.modal.finditer(statement)]
    asides = [(found.start(), found.end(), bool(found["reason"])) for found in words.aside.finditer(statement)] if modals else []
    plain = [modal for at, modal in modals if not any(start <= at < end for start, end, _ in asides)]
    in_asides = [modal for at, modal in modals if not any(start <= at < end and is_reason for start, end, is_reason in asides)]
    return plain or in_asides[-1:]


@cache
def _patterns() -> Patterns:
    words = {name: "|".join(lines) for name, lines in modal_words().items()}
    return Patterns(
        modal=re.compile(rf"\b(?:{'|'.join(f'(?P<{modal}>{words[modal]})' for modal in _ORDER)})\b"),
        aside=re.compile(rf"\b(?:(?P<reason>{words['reasons']})|{words['asides']})\b[^,;:]*(?=[,;:]|$)"),
        order=re.compile(rf"{_BEGINNING}(?:{words['orders']})\b(?!,| of\b| is\b| are\b| will\b| has\b)"),
        ban=re.compile(rf"{_BEGINNING}(?:do not|don't|never)\b"),
        past=re.compile(rf"\b(?:{words['past']})\b"),
    )
