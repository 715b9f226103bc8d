"""What days without an incident say of the days to come: little, and how little can be counted."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal

_ONCE_IN_TWENTY = Decimal("0.05")


def rate_still_possible(days_without: int) -> Decimal:
    """The largest daily rate at which so many days without an incident would still come once in twenty: 1 − 0.05^(1/n).

    Rounded up to hundredths; about 3/n (the rule of three). Source: docs/specs/concerns.md, section 1.

    >>> rate_still_possible(20)
    Decimal('0.14')
    """
    if days_without < 1:
        return Decimal(1)
    return (1 - _ONCE_IN_TWENTY ** (1 / Decimal(days_without))).quantize(Decimal("0.01"), ROUND_UP)
