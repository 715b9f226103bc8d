"""The rule for a case's name."""

from __future__ import annotations

import re

from homeground.desk.case_file import BadName

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def checked_name(name: str) -> str:
    """The name, if it may be one: 1 to 40 small letters, digits and dashes, the first a letter or digit; else `BadName`.

    >>> checked_name("northgate-2026")
    'northgate-2026'
    """
    if not _NAME.fullmatch(name):
        raise BadName(f"“{name}” can't be a case's name: use 1 to 40 small letters, digits and dashes, and begin with a letter or digit")
    return name
