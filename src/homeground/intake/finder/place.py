"""Whether words beside a number speak of the office or of home."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Place: TypeAlias = Literal["office", "home"]
_HOME = (
    r"away from (?:the )?office|home[- ]?(?:work\w*|days?|office|share|based)|work\w* (?:from )?home|remote\w*|telework\w*"
    r"|telecommut\w*|wfh|alternat\w+ (?:work ?site|workplace|place)|off[- ]site|elsewhere|homes?"
)
_OFFICE = (
    r"office|comes? in(?:to)?|on[- ]?site|sites?|premises|campus|hub|work ?site|work ?place|(?:duty )?station|headquarters|in person"
    r"|face to face|building|depot|branch|school|plant|museum|showroom|library|court|base|yard|shop|workshop|factory|clinic|ward|studio"
    r"|newsroom|counter"
)
PLACE = rf"\b(?:(?P<home>{_HOME})|(?P<office>{_OFFICE}))\b"
_PLACE = re.compile(PLACE)
_TURN = re.compile(r"[,;.:(]|\b(?:and|or|but|while|unless|if|when|with|\d+)\b")


def place_in(text: str) -> Place | None:
    """The last place that a text in small letters names.

    >>> place_in("at home, then in the office"), place_in("at the alternate worksite"), place_in("at sea")
    ('office', 'home', None)
    """
    found = [*_PLACE.finditer(text)][-1:]
    return _named(found[0]) if found else None


def place_after(text: str) -> Place | None:
    """The place named right after a number, before the sentence turns to something else."""
    turn = _TURN.search(text)
    found = _PLACE.search(text, 0, turn.start() if turn else len(text))
    return _named(found) if found else None


def _named(found: re.Match[str]) -> Place:
    return "home" if found["home"] else "office"
