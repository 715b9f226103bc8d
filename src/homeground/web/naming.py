"""Names of cases as people type them, made into names that fit an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

DEFAULT = "my-case"
LONGEST = 40


def plain_name(text: str) -> str:
    """The text as small letters, digits and dashes; empty where nothing is left.

    >>> plain_name("Ada’s case (2026)")
    'adas-case-2026'
    """
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")[:LONGEST].rstrip("-")


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name itself where it is free, else with the next number behind it.

    >>> free_name("my-case", {"my-case", "my-case-2"})
    'my-case-3'
    """
    if wanted not in taken:
        return wanted
    numbered = (f"{wanted[: LONGEST - 4].rstrip('-')}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in numbered if name not in taken)
