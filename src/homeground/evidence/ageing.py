"""How long an observation may be relied on."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

Freshness: TypeAlias = Literal["fresh", "ageing", "stale", "reversed"]

POLICY_DAYS = 180
"""How long what an employer was seen to do may be printed."""
ADVERT_DAYS = 90
"""How long a job advert may be."""


def freshness(observed: date | None, ttl_days: int, today: date, *, reversed_on: date | None = None) -> Freshness:
    """Fresh up to half of its days, ageing up to all of them, else stale; so is what has no day, or a day that lies ahead.

    >>> freshness(date(2026, 1, 1), 180, date(2026, 6, 30)), freshness(date(2026, 1, 1), 180, date(2026, 7, 1))
    ('ageing', 'stale')
    """
    if reversed_on is not None and reversed_on <= today:
        return "reversed"
    if observed is None or not 0 <= (today - observed).days <= ttl_days:
        return "stale"
    return "fresh" if (today - observed).days * 2 <= ttl_days else "ageing"


def is_printable(state: Freshness) -> bool:
    """Whether an example in this state may stand in a paper; an ageing one with its day."""
    return state in ("fresh", "ageing")
