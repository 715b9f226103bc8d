"""One sentence, and where in it words, groups and sequences stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Sequence as Words
from typing import TypeAlias

from homeground.papers.tone.lexicon import Lexicon
from homeground.papers.tone.pattern import GROUP, JOIN, Gap, Line, Sequence

Place: TypeAlias = tuple[int, int]
"""From one word to before another."""

_WIDTH: dict[Gap, int] = {"": 0, "..": 3, "...": 12}
"""How many words a gap holds, fillers not counted."""
_MARKS, _SOFT_MARKS = frozenset("?!;:,()-"), frozenset(",()")


class Reading:
    """The words of one sentence with all that they stand for; each question is answered once."""

    def __init__(self, words: Words[str], lexicon: Lexicon) -> None:
        """Look every word up."""
        self.words = tuple(words)
        self._lexicon = lexicon
        self._known: dict[str, list[Place]] = defaultdict(list)
        self._open: dict[str, list[Sequence]] = defaultdict(list)
        self._reach: dict[tuple[int, Gap], int] = {}
        for at, word in enumerate(self.words):
            for name in lexicon.names_of(word):
                self._known[name].append((at, at + 1))
        waiting = list(self._known)
        while waiting:
            for group, sequence in lexicon.beginning_with(waiting.pop()):
                if group not in self._open and group not in self._known:
                    waiting.append(group)
                if sequence not in self._open[group]:
                    self._open[group].append(sequence)

    @property
    def names(self) -> Iterable[str]:
        """All that single words of the sentence stand for."""
        return (name for word in self.words for name in self._lexicon.names_of(word))

    def holds(self, line: Line) -> bool:
        """Whether the sentence has all that a line wants, and none of what it does not."""
        return all(map(self.places_of, line.wanted)) and not any(map(self.places_of, line.unwanted))

    def places_of(self, sequence: Sequence) -> list[Place]:
        """Where the whole sequence stands."""
        found: list[Place] = []
        for item in sequence:
            here = [place for name in item.names for place in self._places(name)]
            if item is sequence[0]:
                found = here
            else:
                found = list({(begin, end) for begin, at in found for start, end in here if at <= start <= self._limit(at, item.gap)})
            if not found:
                return []
        return found

    def _places(self, name: str) -> list[Place]:
        if not name.startswith(GROUP) and JOIN in name:
            return self.places_of(self._lexicon.joined(name))
        for sequence in self._open.pop(name, ()):
            self._known[name] = [*self._known.get(name, ()), *self.places_of(sequence)]
        return self._known.get(name, [])

    def _limit(self, at: int, gap: Gap) -> int:
        """The last word at which what follows a gap may begin."""
        if (at, gap) not in self._reach:
            self._reach[at, gap] = self._walk(at, gap)
        return self._reach[at, gap]

    def _walk(self, at: int, gap: Gap) -> int:
        left = _WIDTH[gap]
        for word in self.words[at:]:
            if word in _MARKS:
                if gap != "..." or word not in _SOFT_MARKS:
                    return at
            elif word not in self._lexicon.fillers:
                if not left or word in self._lexicon.negations:
                    return at
                left -= 1
            at += 1
        return at
