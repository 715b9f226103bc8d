"""Exact reckoning: fifty digits on the way, two places half-up at the very end, and numbers read as they were written."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from homeground.case.quantity import BadQuantity, exact

_PLAIN = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
_FRACTION = re.compile(r"(-?[0-9]{1,12})/([0-9]{1,12})")
DIGITS = 50
"""Sums and products of what people type are exact within so many digits; only a division rounds, in the last of them."""


TRACE = Decimal("1E-30")
"""A smaller difference is none: it is what a third leaves behind in the last digits."""


def in_full() -> AbstractContextManager[Context]:
    """Reckon with fifty digits inside this `with`."""
    return localcontext(Context(prec=DIGITS))


def sign(number: Decimal) -> int:
    """Whether a number is above nought (1), nought (0) or below it (-1)."""
    return 0 if abs(number) < TRACE else 1 if number > 0 else -1


def half_up(number: Decimal, places: int = 2) -> Decimal:
    """The number as it is printed: rounded half-up, away from nought, and nought without a sign.

    What a division left behind in the last digits is cleared away first, so that a half is one.

    >>> half_up(Decimal("12.345")), half_up(Decimal("-0.001"))
    (Decimal('12.35'), Decimal('0.00'))
    """
    with localcontext(Context(prec=3 * DIGITS)):
        return number.quantize(TRACE).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) + 0


def number(value: object) -> Decimal:
    """Read a number that was written exactly: `"31200"`, `"0.10"`, a whole number, or a fraction such as `"1/3"`.

    At most twelve places before and after the point. A float is refused with the form to write instead; so are a comma, an exponent,
    infinity and "not a number": `BadQuantity`.
    """
    if isinstance(value, float):
        raise BadQuantity(_quoted(value))
    if isinstance(value, str) and _PLAIN.fullmatch(value.strip()):
        return Decimal(value.strip())
    if isinstance(value, str) and (parts := _FRACTION.fullmatch(value.strip())):
        return _divided(Decimal(parts[1]), Decimal(parts[2]))
    return Decimal(exact(value))


def _divided(above: Decimal, below: Decimal) -> Decimal:
    if not below:
        raise BadQuantity("nothing can be divided by 0")
    with in_full():
        return above / below


def _quoted(value: float) -> str:
    read = Decimal(repr(value))
    return f'write it in quotes, exactly: "{read:f}"' if read.is_finite() else "write a plain number such as 7 or 6.5"
