"""The words and phrases that tell where a task is done, and how they are found in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from homeground.case.task import People, Thing
from homeground.portability.facts import cues
from homeground.portability.words import forms, parts_of, spelt

_JOINS = frozenset({"and", "or", "then"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that have the same to say; what its fields mean stands at the top of `cues.toml`."""

    about: str
    kind: Literal["place", "people", "channel", "yields", "matter"]
    words: str
    home: Decimal = Decimal(0)
    onsite: Decimal = Decimal(0)
    leads: bool = False
    ties: bool = False
    thing: Thing | None = None
    people: People | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A cue, and the words of the text that are it."""

    cue: Cue
    words: str


Phrase = tuple[tuple[str, ...], Cue]
"""The words after the first one, and what they are a cue for."""


def found_in(text: str) -> tuple[Found, ...]:
    """The cues of a text in their order, each word used once; where several fit, the longest phrase."""
    return tuple(found for words in parts_of(text) for found in _found_in_part(words))


def _found_in_part(words: Sequence[str]) -> Iterator[Found]:
    at = 0
    while at < len(words):
        is_begin = at == 0 or words[at - 1] in _JOINS
        length, cue = max(_fitting(words, at, is_begin=is_begin), key=_weight, default=(1, None))
        if cue:
            yield Found(cue, " ".join(words[at : at + length]))
        at += length


def _weight(fitting: tuple[int, Cue]) -> tuple[int, bool]:
    """The longest phrase wins, and at a beginning one that is meant for it."""
    length, cue = fitting
    return length, cue.leads


def _fitting(words: Sequence[str], at: int, *, is_begin: bool) -> Iterator[tuple[int, Cue]]:
    """The phrases that begin at a word, with their lengths."""
    for form in forms(words[at]):
        for rest, cue in phrases().get(form, ()):
            if (is_begin or not cue.leads) and _goes_on(words[at + 1 :], rest):
                yield len(rest) + 1, cue


def _goes_on(words: Sequence[str], rest: Sequence[str]) -> bool:
    return len(words) >= len(rest) and all(word in forms(words[step]) for step, word in enumerate(rest))


@cache
def all_cues() -> tuple[Cue, ...]:
    """Every cue of `cues.toml`, checked."""
    return TypeAdapter(tuple[Cue, ...]).validate_python(cues())


@cache
def phrases() -> dict[str, list[Phrase]]:
    """Every phrase by its first word."""
    table: dict[str, list[Phrase]] = {}
    for cue in all_cues():
        for written in cue.words.split(","):
            first, *rest = (spelt(word) for part in parts_of(written) for word in part)
            table.setdefault(first, []).append((tuple(rest), cue))
    return table
