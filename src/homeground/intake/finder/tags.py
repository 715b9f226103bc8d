"""Which groups of words of `cues.toml` a text has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
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
        self._whole: dict[str, list[tuple[Sequence[str], str]]] = {}
        self._begun: dict[str, list[tuple[Sequence[str], str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                first, *rest = phrase.split()
                table = self._begun if first.endswith("*") else self._whole
                table.setdefault(first.rstrip("*"), []).append((rest, group))

    def tags_of(self, text: str) -> frozenset[str]:
        """The names of the groups of which a word or phrase stands in the text."""
        tokens = tokens_of(text)
        return frozenset(group for at in range(len(tokens)) for group in self._at(tokens, at))

    def _at(self, tokens: Sequence[str], at: int) -> Iterable[str]:
        token = tokens[at]
        found = (
            [self._whole.get(token, ()), self._whole.get(token.removesuffix("'s"), ())] if "'" in token else [self._whole.get(token, ())]
        )
        found += [self._begun.get(token[:length], ()) for length in range(_SHORTEST_BEGINNING, len(token) + 1)]
        return (group for phrases in found for rest, group in phrases if _follows(tokens, at + 1, rest))


def _follows(tokens: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    return len(tokens) >= at + len(rest) and all(_is(tokens[at + step], word) for step, word in enumerate(rest))


def _is(token: str, word: str) -> bool:
    return token.startswith(word[:-1]) if word.endswith("*") else word in (token, token.removesuffix("'s"))
