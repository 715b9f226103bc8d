"""Words made safe for a terminal: no control characters, and nothing that turns the direction of reading."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""The text without what a terminal would obey instead of showing.

    >>> clean("a\x1b[31mb")
    'a[31mb'
    """
    return _CONTROL.sub("", text)
