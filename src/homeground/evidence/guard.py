"""The citation guard: sentences of a text that carry a wrong or an outdated figure, with what is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from homeground.evidence.facts import misquote_file, studies
from homeground.evidence.firing import ReadSentence, fires, holds_any, read_sentence
from homeground.evidence.misquote import Guard, Misquote, Source
from homeground.evidence.sentences import Sentence, sentences_of
from homeground.evidence.study import Study

_NAMES_A_SOURCE = re.compile(r"https?://|\bdoi\b|(?<!\d)(?:19|20)\d\d(?!\d)|\[\d+\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Misquoted:
    """A sentence of the text that is wrong: by which rule, from which character to which, its words, the truth and its source.

    `id` is that of the misquote, of the superseded study, or S2 for "studies prove" without a source; then `source` is nothing.
    """

    id: str
    span: tuple[int, int]
    says: str
    truth: str
    source: Source | None


class Watched(NamedTuple):
    """One wrong version that is looked for: its id, how it goes, how it is known, and where the truth was read."""

    id: str
    wrong: str
    guard: Guard
    source: Source


def misquotes_in(text: str) -> tuple[Misquoted, ...]:
    """The sentences that carry a wrong version, in the order of the text; a sentence with two is told twice."""
    return tuple(found for sentence in sentences_of(text) for found in _found_in(sentence))


@cache
def watched() -> tuple[Watched, ...]:
    """All that is looked for: the misquotes, and the figures of superseded studies."""
    outdated = [
        Watched(study.id, study.cite, guard, _source(studies()[study.superseded_by]))
        for study in studies().values()
        if study.superseded_by is not None
        for guard in study.outdated
    ]
    return (*(Watched(one.id, one.wrong, one, _source_of(one)) for one in misquote_file().misquotes), *outdated)


def cautions(study: Study) -> tuple[Misquote, ...]:
    """The wrong versions of a study that are going round; whoever prints the study prints the truth of them."""
    return tuple(one for one in misquote_file().misquotes if one.about == study.id)


def _found_in(sentence: Sentence) -> Iterator[Misquoted]:
    read = read_sentence(sentence.text)
    span = (sentence.start, sentence.end)
    for one in watched():
        if fires(one.guard, read):
            yield Misquoted(one.id, span, sentence.text, one.guard.truth, one.source)
    overclaim = misquote_file().overclaim
    if holds_any(overclaim.phrases, read) and not _names_a_source(read):
        yield Misquoted(overclaim.id, span, sentence.text, overclaim.truth, None)


def _names_a_source(sentence: ReadSentence) -> bool:
    return _NAMES_A_SOURCE.search(sentence.text) is not None


def _source_of(misquote: Misquote) -> Source:
    return misquote.source or _source(studies()[misquote.about or ""])


def _source(study: Study) -> Source:
    return Source(cite=study.cite, url=study.url, verified=study.verified)
