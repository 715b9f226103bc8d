"""How like a sentence is to sentences that are known, kind by kind: for what no rule foresees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import log

from homeground.papers.facts import tone_said
from homeground.papers.tone.lexicon import NUMBER, TIME
from homeground.papers.tone.pattern import GROUP
from homeground.papers.tone.reading import Reading
from homeground.papers.tone.rules import lexicon
from homeground.papers.tone.words import words_of

_STEM = 5
"""Letters by which a word is known: "refuse", "refused" and "refusal" are one."""
_ALIKE = ("@number", "@weekday", "@month")
"""Groups whose words count as one word."""
_DOUBT = 0.1
"""What each sign counts in a kind in which it was never seen."""
FINE = ("fine", "plain")


class Likeness:
    """Naive Bayes: each sign (a word, a pair of words, a group) speaks for a kind as far as it is more common there than elsewhere.

    The weight of a sign is log((n + d) / (N + dV)) - log((m + d) / (M + dV)): n times in the kind of N signs in all, m of M
    elsewhere, V different signs, d for doubt. A sentence's likeness is the sum over its signs that are known.
    """

    def __init__(self, signs: Mapping[str, Iterator[frozenset[str]]]) -> None:
        """Count the signs of every known sentence of each kind."""
        self._counts = {kind: Counter(sign for sentence in sentences for sign in sentence) for kind, sentences in signs.items()}
        self._all = sum(self._counts.values(), Counter[str]())
        self._totals = {kind: counts.total() for kind, counts in self._counts.items()}
        self._total = self._all.total()
        self._weights: dict[str, tuple[float, ...]] = {}

    def margins(self, sentence: frozenset[str]) -> dict[str, float]:
        """By code, how much more like it the sentence is than like what is fine: the logarithm of the odds, above nought more like."""
        weights = [self._weights_of(sign) for sign in sorted(sentence) if sign in self._all]
        each = dict(zip(self._counts, map(sum, zip(*weights, strict=True)), strict=True)) if weights else dict.fromkeys(self._counts, 0.0)
        best = max(each[kind] for kind in FINE)
        return {kind: value - best for kind, value in each.items() if kind not in FINE}

    def _weights_of(self, sign: str) -> tuple[float, ...]:
        if sign not in self._weights:
            self._weights[sign] = tuple(self._weight(kind, sign) for kind in self._counts)
        return self._weights[sign]

    def _weight(self, kind: str, sign: str) -> float:
        room, here = _DOUBT * len(self._all), self._counts[kind][sign]
        inside = (here + _DOUBT) / (self._totals[kind] + room)
        outside = (self._all[sign] - here + _DOUBT) / (self._total - self._totals[kind] + room)
        return log(inside / outside)


@cache
def likeness() -> Likeness:
    """What the packaged sentences teach."""
    words = lexicon()
    return Likeness({kind: (signs_of(Reading(words_of(one), words)) for one in said) for kind, said in tone_said().items()})


def signs_of(sentence: Reading) -> frozenset[str]:
    """Its words by their beginnings, each pair of neighbours, and the groups of its words."""
    words = [_sign(word) for word in sentence.words]
    return frozenset((*words, *(f"{first} {second}" for first, second in pairwise(words)), *(n for n in sentence.names if n[0] == GROUP)))


def _sign(word: str) -> str:
    names = lexicon().names_of(word)
    if TIME in names:
        return TIME
    return NUMBER if word[0].isdigit() else next((group for group in _ALIKE if group in names), word[:_STEM])
