"""The words of a job title, made alike: small letters, one spelling, one number, without the little words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LITTLE = frozenset(("a", "an", "the", "of", "in", "for", "to", "at", "and", "with", "on", "by", "or", "all", "other"))
_ALIKE = {
    "advisor": "adviser",
    "administration": "admin",
    "administrative": "admin",
    "administrator": "admin",
    "asst": "assistant",
    "exec": "executive",
    "mgr": "manager",
    "mngr": "manager",
    "ict": "it",
    "maths": "mathematics",
    "math": "mathematics",
    "ops": "operations",
    "professor": "lecturer",
    "rep": "representative",
    "tech": "technician",
    "snr": "senior",
    "sr": "senior",
    "jnr": "junior",
    "jr": "junior",
    "labs": "laboratory",
    "lab": "laboratory",
    "vet": "veterinary",
    "programme": "program",
}
"""Words and short forms that mean the same in a title."""

_ENDING = re.compile(r"(?<=.{4})(ement|ment|ing|er|or|ion|ive|anci|ant|ist|ism|ian|ial|al|ic|i|e)$")
_SHORTEST = 4
"""Fewer letters are no word to slip in, and no plural."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def words_of(text: str) -> tuple[str, ...]:
    """The words of a title, little ones too, in small letters and without accents; a short word before a hyphen joins the next.

    >>> words_of("Pre-Sales Engineer (C++) / R&D")
    ('presales', 'engineer', 'c++', 'rd')
    """
    if text.isascii() and text.islower() and text.replace(" ", "").isalpha():
        return tuple(text.split())  # as nine titles of ten are written; the rest takes five times as long
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=\w)'s?(?!\w)|'", "", plain)
    plain = re.sub(r"\b(\w{1,2})\s?&\s?(\w)\b", r"\1\2", plain)
    plain = re.sub(r"\b(\w{1,3})-(?=\w)", r"\1", plain)
    return tuple(re.findall(r"c\+\+|c#|[^\W_]+", plain))


def keys_of(text: str) -> tuple[str, ...]:
    """The words of a title that tell it from others, each once, as they are compared.

    >>> keys_of("Head of Organisational Development") == keys_of("head, organizational developments")
    True
    """
    return tuple(dict.fromkeys(key_of(word) for word in words_of(text) if word not in _LITTLE))


@lru_cache(maxsize=10_000)
def key_of(word: str) -> str:
    """One word as it is compared: singular, for a man and a woman alike, and folded so that spellings fall together.

    Folding goes by letters and not by a dictionary: z is s, our is or, and no letter stands twice. What it gives is no English.

    >>> key_of("colours") == key_of("color"), key_of("firemen") == key_of("firewoman"), key_of("counselor") == key_of("counsellor")
    (True, True, True)
    """
    word = _ALIKE.get(word, word)
    word = _ALIKE.get(singular := _singular(word), singular)
    word = re.sub(r"(?<=\w{3})(wom[ae]n|m[ae]n|people|person)$", "person", word)
    word = re.sub("ce$", "se", word).replace("z", "s").replace("ae", "e").replace("ou", "o").replace("y", "i")
    word = re.sub(r"tre$", "ter", word)
    return re.sub(r"([a-z])\1", r"\1", word)


@lru_cache(maxsize=10_000)
def root_of(key: str) -> str:
    """What is left of a compared word without its ending, so that a nurse and nursing fall together.

    >>> root_of(key_of("accountancy")) == root_of(key_of("accountant")) == root_of(key_of("accounting"))
    True
    """
    return _ENDING.sub("", key)


def is_little(word: str) -> bool:
    """Whether a word tells nothing."""
    return word in _LITTLE


def slips_of(key: str) -> tuple[frozenset[str], frozenset[str]]:
    """All words that are one slip away: a letter too many, too few, or two in the wrong order; then those with one wrong letter."""
    if len(key) < _SHORTEST:
        return frozenset(), frozenset()
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    fewer = {before + after[1:] for before, after in cuts if after}
    turned = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    more = {before + letter + after for before, after in cuts for letter in _LETTERS}
    wrong = {before + letter + after[1:] for before, after in cuts if after for letter in _LETTERS}
    return frozenset(fewer | turned | more), frozenset(wrong)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


RANKS = frozenset(
    key_of(word)
    for word in (
        *("senior", "lead", "leading", "principal", "head", "chief", "junior", "trainee", "apprentice", "graduate", "deputy"),
        *("assistant", "associate", "interim", "acting", "temporary", "temp", "freelance", "locum", "agency", "casual", "permanent"),
        *("part", "full", "time", "remote", "hybrid", "band", "grade", "level", "qualified", "newly", "experienced", "group"),
        *("global", "national", "international", "regional", "self", "employed", "intern", "ii", "iii", "iv"),
    )
)
"""Words that tell the rank or the contract, and hardly the work, as they are compared."""

VAGUE = frozenset(
    key_of(word)
    for word in (
        *("manager", "director", "officer", "worker", "employee", "operative", "executive", "specialist", "coordinator", "supervisor"),
        *("representative", "professional", "colleague", "leader", "team", "staff"),
    )
)
"""Words that by themselves say nothing of the work, as they are compared: a manager of what?"""
