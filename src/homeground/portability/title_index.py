"""Every title by which an occupation is known, and how rare its words are: what a typed title is held against."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import TypeVar

from homeground.portability.facts import occupations, titles
from homeground.portability.occupation import Occupation
from homeground.portability.title_words import RANKS, keys_of, root_of

_T = TypeVar("_T")

FAIR_FIND = 0.9
"""What a title counts that is marked with ~."""
OFFICIAL = 0.85
"""What a title of the classification counts: nobody says it so."""
OF_RANK = 0.2
"""What a word of rank weighs beside another of its rarity."""
BESIDE = 0.5
"""What a word in brackets weighs that was not typed."""


@dataclass(frozen=True, slots=True)
class Known:
    """One title of one occupation; `worth` is what it counts, `beside` are words in brackets, that say which one is meant."""

    soc: str
    title: str
    is_official: bool
    worth: float
    keys: tuple[str, ...]
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class TitleIndex:
    """All titles with what each weighs; where each word stands among them, what it weighs by its rarity, and the words of a root."""

    titles: tuple[Known, ...]
    wholes: tuple[float, ...]
    where: Mapping[str, tuple[int, ...]]
    weights: Mapping[str, float]
    roots: Mapping[str, tuple[str, ...]]

    @property
    def heaviest(self) -> float:
        """What the rarest word weighs."""
        return max(self.weights.values())


@cache
def packaged_index() -> TitleIndex:
    """The index over all that is packaged."""
    return index_of(occupations(), titles())


def index_of(known: Mapping[str, Occupation], said: Mapping[str, str]) -> TitleIndex:
    """The index over the official titles and those that people say, as `titles/` holds them."""
    all_titles = (*_official(known), *_said(said))
    where: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(all_titles):
        for key in one.keys:
            where[key].append(at)
    weights = {key: _weight(key, {all_titles[at].soc for at in places}, len(known)) for key, places in where.items()}
    roots: dict[str, list[str]] = defaultdict(list)
    for key in where:
        roots[root_of(key)].append(key)
    return TitleIndex(all_titles, tuple(_whole(one, weights) for one in all_titles), _frozen_lists(where), weights, _frozen_lists(roots))


def _weight(key: str, holders: set[str], occupations_known: int) -> float:
    """The logarithm of how many occupations there are for each that has the word: the rarer, the heavier."""
    return log(1 + occupations_known / len(holders)) * (OF_RANK if key in RANKS else 1.0)


def _whole(known: Known, weights: Mapping[str, float]) -> float:
    return sum(weights[key] * (BESIDE if key in known.beside else 1.0) for key in known.keys)


def _frozen_lists(lists: Mapping[str, Sequence[_T]]) -> Mapping[str, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _official(known: Mapping[str, Occupation]) -> Iterable[Known]:
    for soc, occupation in known.items():
        named = re.sub(r",? (Except|All Other|Including)\b.*", "", occupation.title)
        yield Known(soc, occupation.title, is_official=True, worth=OFFICIAL, keys=keys_of(named), beside=frozenset())


def _said(said: Mapping[str, str]) -> Iterable[Known]:
    for soc, written in said.items():
        for one in written.split(","):
            title = " ".join(one.split()).removeprefix("~")
            beside = frozenset(keys_of(title[title.index("(") :])) if "(" in title else frozenset[str]()
            worth = FAIR_FIND if "~" in one else 1.0
            yield Known(soc, title, is_official=False, worth=worth, keys=keys_of(title), beside=beside)
