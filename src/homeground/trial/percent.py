"""Shares as whole percent: half up where they describe, outward where they are limits."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from homeground.case.message import Message


def nearest(share: Fraction) -> int:
    """Whole percent, a half rounded up."""
    return floor(share * 100 + Fraction(1, 2))


def at_most(share: Fraction) -> int:
    """Whole percent, never less than the share."""
    return ceil(share * 100)


def at_least(share: Fraction) -> int:
    """Whole percent, never more than the share."""
    return floor(share * 100)


def percent_said(percent: int) -> Message:
    """A number of percent as it is written."""
    return Message("{number}%", number=percent)
