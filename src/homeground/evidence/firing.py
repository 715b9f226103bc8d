"""Whether a sentence carries a wrong version: one of its figures, one of the words near it, none that say it rightly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from homeground.evidence.misquote import Guard
from homeground.evidence.numbers import Number, number_of, numbers_in

_PLAIN_SIGNS = {
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "),
    **dict.fromkeys("‘’ʼ′", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "\uff0c": ",",
    "\uff0e": ".",
    "\uff05": "%",
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}
_PLAIN = str.maketrans(_PLAIN_SIGNS)


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence in plain signs, sign for sign, with the numbers in it."""

    text: str
    numbers: tuple[Number, ...]


def read_sentence(sentence: str) -> ReadSentence:
    """Read a sentence once, for all guards: other spaces, dashes, quotes and wide digits count as the plain ones."""
    text = sentence.translate(_PLAIN)
    return ReadSentence(text, tuple(numbers_in(text)))


def fires(guard: Guard, sentence: ReadSentence) -> bool:
    """Whether the sentence holds one of the figures and one of the near words, and none that silence it."""
    return (
        any(_holds_figure(figure, sentence) for figure in guard.figures)
        and holds_any(guard.near, sentence)
        and not holds_any(guard.unless, sentence)
        and not any(_holds_number(number, sentence) for number in _numbers(guard.unless))
    )


def holds_any(phrases: tuple[str, ...], sentence: ReadSentence) -> bool:
    """Whether one of the phrases stands in the sentence as whole words, in capitals or small letters, with or without a hyphen."""
    return bool(phrases) and _pattern(phrases).search(sentence.text) is not None


def _holds_figure(figure: str, sentence: ReadSentence) -> bool:
    number = _number(figure)
    return holds_any((figure,), sentence) if number is None else any(_is_same(number, other) for other in sentence.numbers)


def _holds_number(number: Number, sentence: ReadSentence) -> bool:
    return any(number.values & other.values for other in sentence.numbers)


def _is_same(figure: Number, number: Number) -> bool:
    """The same value and the same unit; a bare figure may be in any unit but per cent."""
    if "percent" in (figure.unit, number.unit) and figure.unit != number.unit:
        return False
    return bool(figure.values & number.values) and figure.unit in (None, number.unit)


@cache
def _number(figure: str) -> Number | None:
    return number_of(figure)


def _numbers(phrases: Iterable[str]) -> list[Number]:
    return [number for phrase in phrases if (number := _number(phrase))]


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases as whole words: not inside a longer word or number."""
    words = "|".join(r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", phrase))) for phrase in phrases)
    return re.compile(rf"(?<![\w])(?<!\d[.,])(?:{words})(?!\w|[.,]\d)", re.IGNORECASE)
