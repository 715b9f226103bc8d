"""Whether what is recorded of a place has grown old."""

from __future__ import annotations

from datetime import date

from homeground.law.calendar import after
from homeground.law.length import Length
from homeground.law.regime import Regime

TRUSTED_FOR = Length(12, "month")
"""How long a regime counts as fresh after the newest material read for it; after that it still computes, under a banner."""


def is_stale(regime: Regime, today: date) -> bool:
    """Whether the newest material read for the place is more than 12 months old."""
    return today > after(regime.as_of, TRUSTED_FOR, regime.calendar)
