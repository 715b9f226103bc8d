"""Which groups of words of `cues.toml` a text has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
Phrase: TypeAlias = tuple[Sequence[str], str]
"""The words after the first one, and the group."""
_SHORTEST_BEGINNING = 2


def tokens_of(text: str) -> list[str]:
    """The words of a text in small letters; a hyphen parts words.

    >>> tokens_of("On-site, the manager’s choice")
    ['on', 'site', 'the', "manager's", 'choice']
    """
    return _TOKEN.findall(text.lower().replace("’", "'"))


class Tagger:
    """Finds groups of words: "line manager*" is two words in a row, the second by its beginning.

    >>> Tagger({"boss": ["line manager*"], "desk": ["desk"]}).tags_of("Your line managers’ desks")
    frozenset({'boss'})
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        """Take the groups apart once: phrases by their first word, or by its beginning."""
        self._whole: dict[str, list[Phrase]] = {}
        self._begun: dict[str, list[Phrase]] = {}
        self._known: dict[str, list[Phrase]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                first, *rest = phrase.split()
                table = self._begun if first.endswith("*") else self._whole
                table.setdefault(first.rstrip("*"), []).append((rest, group))

    def tags_of(self, text: str) -> frozenset[str]:
        """The names of the groups of which a word or phrase stands in the text."""
        tokens = tokens_of(text)
        return frozenset(
            group for at, token in enumerate(tokens) for rest, group in self._begun_by(token) if not rest or _follows(tokens, at + 1, rest)
        )

    def _begun_by(self, token: str) -> list[Phrase]:
        """The phrases that begin with a word; a text has few different words, so each is looked up once."""
        if token not in self._known:
            found = [*self._whole.get(token, ())]
            if token.endswith("'s"):
                found += self._whole.get(token[:-2], ())
            for length in range(_SHORTEST_BEGINNING, len(token) + 1):
                found += self._begun.get(token[:length], ())
            self._known[token] = found
        return self._known[token]


def _follows(tokens: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    return len(tokens) >= at + len(rest) and all(map(_is, tokens[at : at + len(rest)], rest))


def _is(token: str, word: str) -> bool:
    return token == word or (token.startswith(word[:-1]) if word[-1] == "*" else token.removesuffix("'s") == word)
