"""The words of a text, made alike: small letters, British spelling, without the little words, each with the forms it may be of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PART = re.compile(r"[.,;:!?()\[\]\"“”/&+|\n]|\s[-–—]\s")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LITTLE = frozenset(
    (
        "a",
        "an",
        "the",
        "our",
        "your",
        "their",
        "his",
        "her",
        "its",
        "my",
        "this",
        "that",
        "these",
        "those",
        "any",
        "all",
        "some",
        "each",
        "every",
    )
)
_VOWELS = "aeiouy"
_REMEMBERED = 10_000
_SHORTEST = 3
"""Endings are taken off only where so many letters stay."""


def parts_of(text: str) -> list[list[str]]:
    """The parts of a text between its stops, each as its words; little words such as "the" are left out.

    >>> parts_of("Sign the cheques, e-mail our clients")
    [['sign', 'cheques'], ['e', 'mail', 'clients']]
    """
    plain = without_marks(text).replace("’", "'")
    parts = ([word for word in _WORD.findall(part) if word not in _LITTLE] for part in _PART.split(plain))
    return [words for words in parts if words]


def without_marks(text: str) -> str:
    """The text in small letters, without accents and the like.

    >>> without_marks("Café Menü")
    'cafe menu'
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(_REMEMBERED)
def spelt(word: str) -> str:
    """A word in one spelling, whether it was British or American, and without a final 's.

    >>> spelt("organized"), spelt("colour"), spelt("center"), spelt("manager's")
    ('organised', 'color', 'centre', 'manager')
    """
    word = word.removesuffix("'s").removesuffix("'")
    word = re.sub("([iy])z(?=e|i)", r"\1s", word).replace("our", "or")
    return re.sub("ter$", "tre", word) if word in ("center", "theater", "meter", "fiber") else word


@lru_cache(_REMEMBERED)
def forms(word: str) -> tuple[str, ...]:
    """The word and what it may be a form of, as a dictionary has it; a form that is no word does no harm.

    >>> forms("cheques"), forms("planning"), forms("filing"), forms("companies")
    (('cheques', 'cheque'), ('planning', 'plan', 'plann'), ('filing', 'file'), ('companies', 'company'))
    """
    word = spelt(word)
    bases = [word]
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        bases.append(word[:-3] + "y")
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) >= _SHORTEST:
        bases.append(word[:-1])
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            bases.append(word[:-2])
    for ending in ("ing", "ed"):
        if word.endswith(ending) and not word.endswith("eed") and len(word) - len(ending) >= _SHORTEST - 1:
            bases += _before(word.removesuffix(ending))
    return tuple(dict.fromkeys(spelt(base) for base in bases))


def _before(stem: str) -> list[str]:
    """What stood before -ing or -ed: "plann" was "plan", "fil" was "file", "clean" was "clean", "visit" too."""
    if stem.endswith("i"):
        return [stem[:-1] + "y"]
    if len(stem) > _SHORTEST and stem[-1] == stem[-2]:
        return [stem[:-1], stem]
    is_short = sum(letter in _VOWELS for letter in stem) == 1 and stem[-1] not in "wxy" + _VOWELS and stem[-2] in _VOWELS
    return [stem + "e"] if is_short else [stem, stem + "e"]
