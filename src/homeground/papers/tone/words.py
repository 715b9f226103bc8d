"""The words of a sentence, as the rules know them: small letters, short forms written out, marks as words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

BEGIN, END = "^", "."
_PLAIN = str.maketrans({**dict.fromkeys("‘’ʼ′`´", "'"), **dict.fromkeys("–—−", " - "), **dict.fromkeys("‐‑", "-"), "…": " - "})
_JOINED = re.compile(r"(?<=\w)-(?=\w)")
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%€£$?!;:,()-]")
_VERBS = ("do", "does", "did", "is", "are", "was", "have", "has", "would", "could", "should")
_WRITTEN_OUT = {
    **{f"{verb}nt": (verb, "not") for verb in _VERBS},
    **dict.fromkeys(("cannot", "cant", "can't"), ("can", "not")),
    **dict.fromkeys(("wont", "won't"), ("will", "not")),
    **dict.fromkeys(("im", "i'm"), ("i", "am")),
    "shan't": ("shall", "not"),
    "ive": ("i", "have"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "thats": ("that", "is"),
    "theres": ("there", "is"),
    "let's": ("let", "us"),
}
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "d": "would"}
_BEFORE_IS = frozenset(("it", "that", "this", "there", "here", "he", "she", "who", "what", "where", "how", "everything", "nobody"))


def words_of(sentence: str) -> tuple[str, ...]:
    """The words and marks between a sign for the beginning and one for the end; hyphens part words, an owner's ending is left out.

    >>> words_of("I can’t move my boss’s half-day – it's 10% of 14:00.")
    ('^', 'i', 'can', 'not', 'move', 'my', 'boss', 'half', 'day', '-', 'it', 'is', '10', '%', 'of', '14:00', '.')
    """
    plain = _JOINED.sub(" ", sentence.translate(_PLAIN).casefold())
    return (BEGIN, *(word for written in _WORD.findall(plain) for word in _written_out(written)), END)


def _written_out(word: str) -> Iterator[str]:
    if word in _WRITTEN_OUT:
        yield from _WRITTEN_OUT[word]
        return
    first, _, ending = word.partition("'")
    if ending == "t" and first.endswith("n"):
        yield from (first[:-1], "not")
        return
    yield first
    if ending in _ENDINGS:
        yield _ENDINGS[ending]
    elif ending == "s" and first in _BEFORE_IS:
        yield "is"
