"""Read a text, and say which sentences may close a door."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from homeground.papers.tone.finding import YIELDS_TO, Code, Doc, ToneFinding
from homeground.papers.tone.likeness import likeness, signs_of
from homeground.papers.tone.reading import Reading
from homeground.papers.tone.rules import Kind, Rule, kinds, lexicon
from homeground.papers.tone.sentences import Sentence, sentences_of
from homeground.papers.tone.words import words_of

ALIKE = 4.0
"""From here on likeness alone is enough: odds of about fifty to one."""
UNLIKE = -10.0
"""So much more like fine sentences that a rule is not believed."""
SENTENCE, HEADING = 4, 6
"""Fewer words than these, and as few or fewer without a stop at the end, are no sentence: likeness says nothing of them."""
_STOP = re.compile(r"[.!?…][\"'”’)]*$")
_NEW_PARAGRAPH = re.compile(r"\n\s*\n")


def findings_in(text: str, doc: Doc | None = None) -> tuple[ToneFinding, ...]:
    """What to look at again in a text, sentence by sentence; at most one finding a sentence and code. A private brief has none."""
    if doc == "brief":
        return ()
    sentences = tuple(sentence for sentence in sentences_of(text) if any(map(str.isalpha, sentence.text)))
    readings = tuple(Reading(words_of(sentence.text), lexicon()) for sentence in sentences)
    return tuple(found for at in range(len(sentences)) for found in _found(text, sentences, readings, at))


def codes_by_rule(sentence: Reading) -> dict[Code, Rule]:
    """The codes of a sentence by the rules alone, each with the first family that finds it."""
    found = {}
    for code, kind in kinds().items():
        rule = next((rule for rule in kind.rules if rule.holds(sentence)), None)
        if rule and not kind.is_fine(sentence):
            found[code] = rule
    return found


def _found(text: str, sentences: Sequence[Sentence], readings: Sequence[Reading], at: int) -> Iterator[ToneFinding]:
    sentence = sentences[at]
    said = {
        code: by
        for code, by in _codes(readings[at], is_sentence=_is_sentence(sentence)).items()
        if not _is_fine_nearby(code, text, sentences, readings, at)
    }
    for code, by in said.items():
        if not YIELDS_TO.get(code, frozenset()) & said.keys():
            yield ToneFinding(code, kinds()[code].level, (sentence.start, sentence.end), sentence.text, by.why, by.better)


def codes_by_likeness(sentence: Reading) -> dict[Code, Kind]:
    """The code that a sentence is most like, where it is like enough, speaks of what the code is about and is not fine after all."""
    return _like(sentence, *_nearest(sentence))


def _codes(sentence: Reading, *, is_sentence: bool) -> dict[Code, Rule | Kind]:
    """By rule, unless the sentence is far more like fine ones; and by likeness."""
    nearest, margin = _nearest(sentence)
    by_likeness = _like(sentence, nearest, margin) if is_sentence else {}
    return {**by_likeness, **(codes_by_rule(sentence) if margin > UNLIKE else {})}


def _nearest(sentence: Reading) -> tuple[Kind, float]:
    margins = likeness().margins(signs_of(sentence))
    nearest = max(kinds().values(), key=lambda kind: margins[kind.code])
    return nearest, margins[nearest.code]


def _like(sentence: Reading, nearest: Kind, margin: float) -> dict[Code, Kind]:
    is_it = margin > ALIKE and nearest.may_be(sentence) and not nearest.is_fine(sentence)
    return {nearest.code: nearest} if is_it else {}


def _is_sentence(sentence: Sentence) -> bool:
    words = len(sentence.text.split())
    return words > HEADING or (words >= SENTENCE and _STOP.search(sentence.text) is not None)


def _is_fine_nearby(code: Code, text: str, sentences: Sequence[Sentence], readings: Sequence[Reading], at: int) -> bool:
    """Whether a neighbour in the paragraph says the amount, the end or the days that are missing."""
    nearby = kinds()[code].nearby
    beside = [other for other in (at - 1, at + 1) if 0 <= other < len(sentences) and _are_together(text, sentences, at, other)]
    return any(readings[other].holds(line) for other in beside for line in nearby)


def _are_together(text: str, sentences: Sequence[Sentence], at: int, other: int) -> bool:
    first, second = sorted((at, other))
    return not _NEW_PARAGRAPH.search(text, sentences[first].end, sentences[second].start)
