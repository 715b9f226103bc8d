"""Digests, and the words by which two people compare one aloud."""

from __future__ import annotations

import re
from hashlib import sha256

CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"
SPOKEN_BYTES = 16
"""How much of a digest is said in words: eight words of 16 bits. The whole digest decides."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FIRST_DIGITS = re.compile(r"[0-9a-f]{12,64}")
_WORD = re.compile(f"[{CONSONANTS}][{VOWELS}][{CONSONANTS}][{VOWELS}][{CONSONANTS}]")
_SHIFTS = ((12, CONSONANTS), (10, VOWELS), (6, CONSONANTS), (4, VOWELS), (0, CONSONANTS))
"""How a word is made of 16 bits: how far down each letter’s bits stand, and the letters that they choose from."""


LEAST_DIGITS = 12
"""So many first digits of a digest are enough to tell which is meant; a report prints as many."""


class NotWords(ValueError):
    """What was read aloud is not eight words of five letters, and no digits of a digest either."""


def digest_of(data: bytes) -> str:
    """The SHA-256 of some bytes, as 64 hexadecimal digits in lower case."""
    return sha256(data).hexdigest()


def is_digest(text: str) -> bool:
    """Whether a text is written as `digest_of` writes one."""
    return _DIGEST.fullmatch(text) is not None


def in_words(digest: str) -> str:
    """The first 16 bytes of a digest as eight words, for reading aloud (“proquints”, Wilkerson 2009).

    >>> in_words("7f000001" + "0" * 56)
    'lusab-babad-babab-babab-babab-babab-babab-babab'
    """
    start = bytes.fromhex(digest)[:SPOKEN_BYTES]
    return "-".join(_word(int.from_bytes(start[at : at + 2], "big")) for at in range(0, SPOKEN_BYTES, 2))


def from_words(words: str) -> str:
    """The way back: the first 32 hexadecimal digits of the digest. Capitals and spaces between words do not matter.

    >>> from_words("Lusab babad babab babab babab babab babab babab")
    '7f000001000000000000000000000000'
    """
    parts = [part for part in re.split(r"[\s-]+", words.strip().lower()) if part]
    if len(parts) != SPOKEN_BYTES // 2 or not all(map(_WORD.fullmatch, parts)):
        raise NotWords("write the eight words of five letters, joined by hyphens, as in lusab-babad-…")
    return "".join(f"{_number(part):04x}" for part in parts)


def told_digits(told: str) -> str:
    """The first digits of the digest that somebody means: all of it, twelve of it or more, or its words. `NotWords` where it is neither.

    >>> told_digits("630DCD29 66c4…"), told_digits("Lusab babad babab babab babab babab babab babab")[:8]
    ('630dcd2966c4', '7f000001')
    """
    digits = "".join(told.lower().split()).rstrip("….")
    if _FIRST_DIGITS.fullmatch(digits):
        return digits
    try:
        return from_words(told)
    except NotWords:
        what = f"“{told.strip()[:70]}” is no digest"
        raise NotWords(
            f"{what}: write its 64 digits from 0 to 9 and a to f, at least the first {LEAST_DIGITS}, or its eight words"
        ) from None


def is_meant(told: str, digest: str) -> bool:
    """Whether a digest is meant by what was told: itself, its first twelve digits or more, or its words."""
    try:
        return digest.startswith(told_digits(told))
    except NotWords:
        return False


def _word(number: int) -> str:
    return "".join(letters[(number >> shift) % len(letters)] for shift, letters in _SHIFTS)


def _number(word: str) -> int:
    return sum(letters.index(letter) << shift for letter, (shift, letters) in zip(word, _SHIFTS, strict=True))
