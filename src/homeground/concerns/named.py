"""Finds a common concern, a measure or a control by the word of a case or by its id."""

from __future__ import annotations

import difflib

from homeground.case.concern import CONCERNS
from homeground.concerns.common import CommonConcern, Measure
from homeground.concerns.control import Control
from homeground.concerns.facts import catalogue, controls, measures


class UnknownConcern(KeyError):
    """Nothing common is recorded under that name; `near` are names that are like it."""

    def __init__(self, name: str) -> None:
        """Look for names that are like it."""
        super().__init__(name)
        known = [one.kind for one in catalogue().values()]
        self.name = name
        self.near = tuple(difflib.get_close_matches(name.lower(), known, n=2))


def common_concern(kind: str) -> CommonConcern | None:
    """What is common to concerns of a kind; nothing for “something else”."""
    return next((one for one in catalogue().values() if one.kind == kind), None)


def concern_named(name: str) -> CommonConcern:
    """The common concern of that id, kind or title, in any case of letters; `UnknownConcern`."""
    wanted = name.strip().lower()
    for one in catalogue().values():
        if wanted in (one.id.lower(), one.kind, CONCERNS[one.kind].lower()):
            return one
    raise UnknownConcern(name)


def measure_of(word: str) -> Measure:
    """The measure by the word of a case."""
    return next(one for one in measures().values() if one.word == word)


def control_of(word: str) -> Control:
    """The control by the word of a case."""
    return next(one for one in controls().values() if one.word == word)


def never_said() -> dict[str, CommonConcern]:
    """Every sentence that does harm, with the concern that it would answer: for whoever checks what was written."""
    return {sentence: one for one in catalogue().values() for sentence in one.never}
