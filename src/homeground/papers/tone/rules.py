"""The rules of tone: for each code its families of patterns, and what is fine beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from pydantic import Field, TypeAdapter

from homeground.case.shape import shape
from homeground.papers.facts import tone_kinds, tone_words
from homeground.papers.tone.finding import Code, Level
from homeground.papers.tone.lexicon import Lexicon
from homeground.papers.tone.pattern import Line, line_of
from homeground.papers.tone.reading import Reading

Texts = Annotated[tuple[str, ...], Field(min_length=1)]


@shape
class WrittenRule:
    """One family as it is written. `says` is a sentence that it alone finds; `why` and `better` stand where the code's do not fit."""

    name: str
    lines: Texts
    unless: tuple[str, ...] = ()
    why: str | None = None
    better: str | None = None
    says: str


@shape
class WrittenKind:
    """One code as it is written. `fine` is what takes every finding of the code away, `nearby` what does so in the next sentence.

    `about` is what a sentence has to speak of before likeness alone is believed. `beside` is a sentence close to it that is fine.
    """

    level: Level
    flags: str
    why: str
    better: str
    fine: Texts
    nearby: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    beside: str
    rule: Annotated[tuple[WrittenRule, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of patterns: a sentence is of it when one of the lines holds and none of `unless`."""

    code: Code
    name: str
    lines: tuple[Line, ...]
    unless: tuple[Line, ...]
    why: str
    better: str

    def holds(self, sentence: Reading) -> bool:
        """Whether the sentence is of this family."""
        return any(map(sentence.holds, self.lines)) and not any(map(sentence.holds, self.unless))


@dataclass(frozen=True, slots=True)
class Kind:
    """All that is known of one code."""

    code: Code
    level: Level
    why: str
    better: str
    fine: tuple[Line, ...]
    nearby: tuple[Line, ...]
    about: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def may_be(self, sentence: Reading) -> bool:
        """Whether the sentence speaks of what the code is about."""
        return not self.about or any(map(sentence.holds, self.about))

    def is_fine(self, sentence: Reading) -> bool:
        """Whether the sentence says what makes it fine after all: an end, a sum, a date that has passed, a legal form."""
        return any(map(sentence.holds, self.fine))


@cache
def lexicon() -> Lexicon:
    """The groups of words, with every word that the rules look for."""
    words = Lexicon(tone_words())
    for kind in kinds().values():
        rules = (line for rule in kind.rules for line in (*rule.lines, *rule.unless))
        for line in (*kind.fine, *kind.nearby, *kind.about, *rules):
            for sequence in line.sequences:
                words.learn(sequence)
    return words


@cache
def written() -> Mapping[Code, WrittenKind]:
    """Every code as it stands in the files; pydantic's `ValidationError` tells what is missing there."""
    return TypeAdapter(dict[Code, WrittenKind]).validate_python(tone_kinds())


@cache
def kinds() -> Mapping[Code, Kind]:
    """Every code, ready to be looked for."""
    return {code: _kind(code, kind) for code, kind in written().items()}


def _kind(code: Code, kind: WrittenKind) -> Kind:
    return Kind(
        code, kind.level, kind.why, kind.better, _lines(kind.fine), _lines(kind.nearby), _lines(kind.about), tuple(_rules(code, kind))
    )


def _rules(code: Code, kind: WrittenKind) -> Iterator[Rule]:
    for rule in kind.rule:
        yield Rule(code, rule.name, _lines(rule.lines), _lines(rule.unless), rule.why or kind.why, rule.better or kind.better)


def _lines(written: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(map(line_of, written))
