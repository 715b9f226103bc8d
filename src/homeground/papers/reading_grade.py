"""How hard a text is to read: words, sentences, syllables, and the grade reckoned from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*[%°]?")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")
_VOWELS = re.compile(r"[aeiou]+(?:y(?![aeiou]))?|y(?![aeiou])")
_TWO_VOWELS = re.compile(r"(?<![tscg])i(?=[aou])")
_SILENT_END = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcg])es$|(?<=[^aeiouysxzcgh])es$")


def words_of(text: str) -> list[str]:
    """The words of a text; a number with its marks is one word.

    >>> words_of("I can't move £31,200, or 09:00; it's well-known.")
    ['I', "can't", 'move', '31,200', 'or', '09:00', "it's", 'well-known']
    """
    return _WORD.findall(text)


def sentences_in(texts: Sequence[str]) -> list[str]:
    """The sentences of some texts; where a text ends, its last sentence ends too."""
    return [sentence for text in texts for sentence in _SENTENCE_END.split(text) if words_of(sentence)]


def average_sentence(texts: Sequence[str]) -> Decimal:
    """Words a sentence, on average; nought where there are none."""
    sentences = sentences_in(texts)
    return Decimal(sum(len(words_of(sentence)) for sentence in sentences)) / max(len(sentences), 1)


def reading_grade(texts: Sequence[str]) -> Decimal:
    """The Flesch-Kincaid grade level: years of school in which a text is read with ease.

    0.39 (words / sentences) + 11.8 (syllables / words) - 15.59; J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
    B. S. Chissom, "Derivation of new readability formulas for Navy enlisted personnel", Research Branch Report 8-75,
    1975. Made for English, with syllables counted by `syllables`.
    """
    words = [word for text in texts for word in words_of(text)]
    if not words:
        return Decimal(0)
    each = Decimal(sum(map(syllables, words))) / len(words)
    return Decimal("0.39") * average_sentence(texts) + Decimal("11.8") * each - Decimal("15.59")


def syllables(word: str) -> int:
    """Groups of vowels, `i` before `a`, `o` or `u` parted, a silent ending left out, at least one; a figure counts as one.

    >>> [syllables(word) for word in ("home", "table", "agreed", "moved", "employer", "trial", "reconciliation", "31,200")]
    [1, 2, 2, 1, 3, 2, 6, 1]
    """
    if any(letter.isdigit() for letter in word):
        return 1
    spoken = _SILENT_END.sub("", word.lower().replace("’", "'").removesuffix("'s"))
    return max(len(_VOWELS.findall(_TWO_VOWELS.sub("i-", spoken))), 1)
