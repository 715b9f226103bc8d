"""Whether a text is English, the one language whose words the guess knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from homeground.portability.facts import tongues
from homeground.portability.words import without_marks

_WORD = re.compile(r"[^\W\d_]+")
_LAST_OF_LATIN = "\u024f"


def is_english(text: str, known: Iterable[str]) -> bool:
    """Whether more words of a text speak for English than for another language; `known` are those that the guess knows.

    A text of which no word speaks for another language is taken for English: when its words are unknown, the guess says so.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    guessed = {word for words in known for word in words.split()}
    ours = [word for word in words if word in _listed("english") or word in _listed("lent") or without_marks(word) in guessed]
    others = [word for word in words if word not in ours and _is_foreign(word)]
    return not others or len(others) < len(ours)


@lru_cache(10_000)
def _is_foreign(word: str) -> bool:
    has_other_letters = any(letter > _LAST_OF_LATIN for letter in word)
    has_marks = without_marks(word) != word
    return has_other_letters or has_marks or word in _listed("other") or word.endswith(tuple(_listed("endings")))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(tongues()[name].split())
