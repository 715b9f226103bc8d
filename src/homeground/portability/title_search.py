"""The occupations that a typed job title is most like: a list to choose from, and why each is in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from homeground.portability.facts import occupations
from homeground.portability.occupation import Occupation
from homeground.portability.title_index import BESIDE, Known, packaged_index
from homeground.portability.title_reading import TypedWord, readings, typed_word
from homeground.portability.title_words import RANKS, VAGUE, is_little, key_of, words_of

LEAST = 0.35
"""A find that is less like the typed title is none."""
SURELY = 0.9
"""How alike a title must be of which nothing but its rank was typed: "principal" and "team leader" are titles, "senior manager" is none."""
WORD_FOR_WORD = 0.02
"""What is added where a title was typed as it is written."""
OFFICIAL_TYPED, OFFICIAL_MISSING = 0.8, 0.15
"""How much the words count that an official title lacks, and those of it that were not typed: it names several jobs at once."""
WORTH_A_LOOK = 0.2
"""How much of the typed title another must share, to be anywhere near that."""
MOST_WORDS = 12
"""No title has more; further words are not looked at."""


@dataclass(frozen=True, slots=True)
class Match:
    """An occupation that may be meant; `known_as` is the title under which it was found, none where that is its official one."""

    occupation: Occupation
    known_as: str | None
    words: tuple[str, ...]

    @property
    def why(self) -> str:
        """Why it is in the list, in a few words."""
        return f"known as “{self.known_as}”" if self.known_as else f"it names {' and '.join(f'“{word}”' for word in self.words)}"


@dataclass(frozen=True, slots=True)
class _Find:
    """A title that shares words with the typed one: how much it is like it, and the words that were typed."""

    score: float
    known: Known
    words: tuple[str, ...]

    @property
    def match(self) -> Match:
        return Match(occupations()[self.known.soc], None if self.known.is_official else self.known.title, self.words)


def likeliest(title: str, n: int = 5) -> tuple[Match, ...]:
    """The occupations that a job title is most like, the likeliest first, at most `n`; nothing where none is like it.

    Words count by their rarity; those of rank count little. It never picks: the first is a proposal like the others.
    """
    typed = tuple(takewhile(lambda word: word != "except", words_of(title)))[:MOST_WORDS]
    best: dict[str, _Find] = {}
    breadth: dict[str, float] = defaultdict(float)
    for find in _finds(typed):
        breadth[find.known.soc] += find.score**2
        if find.score > (best[find.known.soc].score if find.known.soc in best else 0):
            best[find.known.soc] = find
    least = LEAST if any(key_of(word) not in RANKS | VAGUE for word in typed if not is_little(word)) else SURELY
    good = [find for find in best.values() if find.score >= least]
    good.sort(key=lambda find: (-round(find.score, 3), -breadth[find.known.soc], find.known.soc))
    return tuple(find.match for find in good[:n])


def _finds(typed: tuple[str, ...]) -> Iterator[_Find]:
    """Every title that shares a word with the typed one, in each way in which that may be meant."""
    for way, worth in readings(typed).items():
        for likeness, known, words in _scored(tuple(map(typed_word, way))):
            if likeness > SURELY and _is_word_for_word(words_of(known.title), typed):
                yield _Find(max(known.worth, float(known.is_official)) * worth + WORD_FOR_WORD, known, words)
            else:
                yield _Find(likeness * known.worth * worth, known, words)


def _is_word_for_word(known: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Whether a title was typed as it is written, be it in the plural."""
    return known == typed or (known[:-1] == typed[:-1] and list(map(key_of, known[-1:])) == list(map(key_of, typed[-1:])))


def _scored(reading: Sequence[TypedWord]) -> Iterator[tuple[float, Known, tuple[str, ...]]]:
    """Every title that shares a word with the reading, with how much it is like it, from 0 to 1, and the words that they share."""
    index, typed = packaged_index(), sum(word.weight for word in reading)
    shared: dict[int, dict[str, tuple[float, str]]] = defaultdict(dict)
    for word in reading:
        for at, (common, key) in _nearest(word).items():
            if common > shared[at].get(key, (0.0,))[0]:
                shared[at][key] = common, word.typed
    for at, pairs in shared.items():
        common = sum(count for count, _ in pairs.values())
        if common > WORTH_A_LOOK * typed:
            likeness = _likeness(index.titles[at], index.wholes[at], pairs.keys(), common=common, typed=typed)
            yield likeness, index.titles[at], tuple(dict.fromkeys(word for _, word in pairs.values()))


@lru_cache(maxsize=1000)
def _nearest(word: TypedWord) -> Mapping[int, tuple[float, str]]:
    """For each title, the one of its words that is most like the typed one, and what the two have in common."""
    index = packaged_index()
    found: dict[int, tuple[float, str]] = {}
    for key, count in word.alike.items():
        common = count * min(word.weight, index.weights[key])
        for at in index.where[key]:
            if common > found.get(at, (0.0,))[0]:
                found[at] = common, key
    return found


def _likeness(known: Known, whole: float, shared: Collection[str], *, common: float, typed: float) -> float:
    """Dice's measure: twice what two titles have in common, over all that they have; an official title is asked for less."""
    weights = packaged_index().weights
    if known.is_official:
        missing = whole - sum(weights[key] for key in shared)
        return common / (common + OFFICIAL_TYPED * (typed - common) + OFFICIAL_MISSING * missing)
    beside = sum(weights[key] * (1 - BESIDE) for key in known.beside.intersection(shared)) if known.beside else 0.0
    return 2 * common / (typed + whole + beside)
