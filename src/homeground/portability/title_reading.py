"""The ways in which a typed job title may be meant, and which words of the known titles each of its words is like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from homeground.portability.title_index import packaged_index
from homeground.portability.title_words import RANKS, is_little, key_of, root_of, slips_of

AKIN, SLIPPED = 0.75, 0.7
"""What a word counts that shares the root alone, or is one slip away."""
UNKNOWN = 0.5
"""What a word weighs that stands in no title, as a part of the heaviest."""
WITHOUT_RANK = 0.95
"""What a title counts that is found only once the words of rank are left out."""
_SHORTEST_PART = 3
_LEADS = frozenset(("head", "director", "vp", "chief"))


@dataclass(frozen=True, slots=True, eq=False)
class TypedWord:
    """A typed word: how much each word of the known titles is like it, from 0 to 1, and what it weighs."""

    typed: str
    alike: Mapping[str, float]
    weight: float


def readings(typed: Sequence[str]) -> Mapping[tuple[str, ...], float]:
    """The ways in which a title may be meant, and what each counts: as typed, with words joined or parted, and without its rank.

    Whoever is head of a thing is its manager, under another name.
    """
    told = tuple(word for word in typed if not is_little(word))
    ways = dict.fromkeys((told, tuple(_joined(typed)), tuple(_parted(told))), 1.0)
    bare = tuple(word for word in told if key_of(word) not in RANKS)
    leads = ("manager",) if "of" in typed and _LEADS & set(told) else ()
    if bare:
        ways.setdefault((*bare, *leads), WITHOUT_RANK)
    return ways


@lru_cache(maxsize=1000)
def typed_word(typed: str) -> TypedWord:
    """A word with all that it is like: itself, the words of its root, and only where there are none, those one slip away."""
    index, key = packaged_index(), key_of(typed)
    if key in RANKS:
        return TypedWord(typed, {key: 1.0} if key in index.where else {}, index.weights.get(key, 0.0))
    alike = dict.fromkeys(index.roots.get(root_of(key), ()), AKIN)
    if key in index.where:
        alike[key] = 1.0
    if not alike:
        alike = dict.fromkeys(next(filter(None, (slips & index.where.keys() for slips in slips_of(key))), ()), SLIPPED)
    lightest = min((index.weights[one] for one in alike), default=index.heaviest * UNKNOWN)
    return TypedWord(typed, alike, index.weights.get(key, lightest))


def _joined(typed: Sequence[str]) -> Iterator[str]:
    """Two words that are also written as one, as one."""
    words = list(typed)
    while words:
        first, *rest = words
        if rest and key_of(first + rest[0]) in packaged_index().where:
            yield first + rest.pop(0)
        elif not is_little(first):
            yield first
        words = rest


def _parted(told: Sequence[str]) -> Iterator[str]:
    """One word that is in no title and is also written as two, as two."""
    where = packaged_index().where
    for word in told:
        cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1) if key_of(word) not in where else range(0)
        at = next((cut for cut in cuts if key_of(word[:cut]) in where and key_of(word[cut:]) in where), None)
        yield from (word[:at], word[at:]) if at else (word,)
