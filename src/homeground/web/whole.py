"""A whole number as a form or an address carries it."""

_DIGITS_AT_MOST = 9
"""More than any journal will ever hold."""


def whole_number(text: str) -> int:
    """The number; nought for whatever is none.

    >>> [whole_number(text) for text in ("12", "", "-1", "٣", "9" * 30)]
    [12, 0, 0, 0, 0]
    """
    is_number = text.isascii() and text.isdigit() and len(text) <= _DIGITS_AT_MOST
    return int(text) if is_number else 0
