"""What a person types to search, as a query that the full-text search can never misread."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST = 12
"""So many words are looked for; nobody types more."""
_WORD = re.compile(r"[^\W_]+")


def words_of(typed: str) -> tuple[str, ...]:
    """The words of what was typed, without signs: small letters, each once.

    >>> words_of('Billing clerk* NEAR("x-ray") clerk')
    ('billing', 'clerk', 'near', 'x', 'ray')
    """
    return tuple(dict.fromkeys(word.casefold() for word in _WORD.findall(typed)))[:MOST]


def query(words: Sequence[str], *, all_of: bool) -> str:
    """The query for words, each in quotation marks, so that none of them is taken for a sign or an order.

    >>> query(("billing", "near"), all_of=True)
    '"billing" AND "near"'
    """
    return (" AND " if all_of else " OR ").join(f'"{word}"' for word in words)
