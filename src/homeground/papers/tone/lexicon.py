"""The groups of words that mean alike, and what each word of a sentence may stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from homeground.papers.tone.pattern import BEGINNING, GROUP, JOIN, NotAPattern, Sequence, sequence_of

NUMBER, TIME, YEAR = "0", "0:00", "2000"
_TIME, _YEAR = re.compile(r"\d{1,2}:\d\d"), re.compile(r"(?:19|20)\d\d")
_SHORTEST_BEGINNING = 2


class Lexicon:
    """Knows the groups by name. An entry of one word is found by the word; one of several is a sequence to be matched.

    >>> words = Lexicon({"boss": ["boss", "manag*"], "above": ["your @boss"]})
    >>> sorted(words.names_of("manager")), [group for group, _ in words.beginning_with("your")]
    (['@boss', 'manag*'], ['@above'])
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        """Take every entry apart once; `NotAPattern` where one names a group that is not there."""
        self._whole: dict[str, set[str]] = defaultdict(set)
        self._begun: dict[str, set[str]] = defaultdict(set)
        self._beginning: dict[str, list[tuple[str, Sequence]]] = defaultdict(list)
        self._sequences: dict[str, Sequence] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._groups = frozenset(GROUP + name for name in groups)
        for name, entries in groups.items():
            for entry in entries:
                self._take(GROUP + name, entry)

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that may stand between any two others."""
        return self._words_in("@filler")

    @cached_property
    def negations(self) -> frozenset[str]:
        """Words that say no; no gap goes over one."""
        return self._words_in("@negation")

    def learn(self, sequence: Sequence) -> None:
        """Make sure that the words of a rule are found in sentences; `NotAPattern` for a group that is not there."""
        for item in sequence:
            for name in item.names:
                if name.startswith(GROUP):
                    if name not in self._groups:
                        raise NotAPattern(name)
                elif JOIN in name:
                    self.learn(self.joined(name))
                else:
                    self._table(name)[name.rstrip(BEGINNING)].add(name)

    def names_of(self, word: str) -> tuple[str, ...]:
        """What a word stands for by itself: words and beginnings of the rules, groups with their sign."""
        if word not in self._names:
            found = set(self._whole.get(word, ()))
            for length in range(_SHORTEST_BEGINNING, len(word) + 1):
                found |= self._begun.get(word[:length], set())
            for sign, has in ((NUMBER, word[0].isdigit()), (TIME, _TIME.fullmatch(word)), (YEAR, _YEAR.fullmatch(word))):
                if has:
                    found |= self._whole.get(sign, set())
            self._names[word] = tuple(sorted(found))
        return self._names[word]

    def beginning_with(self, name: str) -> Iterable[tuple[str, Sequence]]:
        """Every group with an entry of several words whose first one is this; and the entry."""
        return self._beginning.get(name, ())

    def joined(self, name: str) -> Sequence:
        """The words of "no_one" as a sequence."""
        if name not in self._sequences:
            self._sequences[name] = sequence_of(name.replace(JOIN, " "))
        return self._sequences[name]

    def _take(self, group: str, entry: str) -> None:
        sequence = sequence_of(entry)
        self.learn(sequence)
        for name in sequence[0].names:
            if len(sequence) == 1 and not name.startswith(GROUP) and JOIN not in name:
                self._table(name)[name.rstrip(BEGINNING)].add(group)
            else:
                first = self.joined(name)[0].names[0] if JOIN in name and not name.startswith(GROUP) else name
                self._beginning[first].append((group, sequence))

    def _table(self, name: str) -> dict[str, set[str]]:
        return self._begun if name.endswith(BEGINNING) else self._whole

    def _words_in(self, group: str) -> frozenset[str]:
        return frozenset(word for word, names in self._whole.items() if group in names)
