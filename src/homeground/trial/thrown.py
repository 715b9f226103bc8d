"""The employer's secret number from throws of a die, for somebody who would rather not use a computer."""

from __future__ import annotations

from hashlib import sha256

from homeground.case import BadAnswer, Mistake

FEWEST_THROWS = 50
"""So many throws leave 2^129 numbers to guess among."""
MOST_THROWS = 400


def number_from_throws(written: str) -> bytes:
    """The number that follows from throws in their order: SHA-256("homeground dice 1" 00 throws). `BadAnswer` where they are none, or few.

    >>> number_from_throws("1 2 3 4 5 6 " * 10).hex()[:8]
    '11280f86'
    """
    throws = "".join(written.replace(",", " ").split())
    if others := set(throws) - set("123456"):
        raise BadAnswer((Mistake("throws", f"a die shows 1 to 6, and here stands “{min(others)}”"),))
    if not FEWEST_THROWS <= len(throws) <= MOST_THROWS:
        raise BadAnswer((Mistake("throws", f"{FEWEST_THROWS} throws are needed, and these are {len(throws)}"),))
    return sha256(b"homeground dice 1\0" + throws.encode()).digest()
