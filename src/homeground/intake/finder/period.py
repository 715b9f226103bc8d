"""Of which period a number is: two days a week, 20 hours a month, four days per pay period."""

from __future__ import annotations

import re

from homeground.intake.found import Base

_STEP = (
    r"at|in|from|on|the|their|your|our|a|home|office|remote(?:ly)?|site|campus|premises|worksite|hub|of|telework\w*|work\w*|only|away"
    r"|person|duty|agency|are|is|be|may|can|allowed|permitted|worked|spent|taken"
)
_AFTER = re.compile(
    rf"\s*(?:(?:{_STEP})\s+){{0,6}}(?:an?|per|each|every|in (?:an?|any|each|every|one|the)|of (?:an?|each|every|the)"
    r"|(?:during|over) (?:an?|each|every|the))\s+(?:given |single |calendar |working |work |full |two-week )?"
    r"(?P<period>week|month|year|pay period|fortnight)\b"
    r"|\s*/\s*(?P<slash>week|month|year)\b"
    r"|\s*(?P<adverb>weekly|monthly|annually|yearly|per annum|fortnightly)\b"
)
_BEFORE = re.compile(
    r"\b(?:each|every|in any|in a|over an?|any)\s+(?:given |calendar |single )?(?P<period>week|month|pay period|fortnight|year)\b"
)
PERIODS: dict[str, Base] = {
    **dict.fromkeys(("week", "weekly"), "week"),
    **dict.fromkeys(("month", "monthly"), "month"),
    **dict.fromkeys(("year", "annually", "yearly", "per annum"), "year"),
    **dict.fromkeys(("pay period", "fortnight", "fortnightly"), "pay_period"),
}
"""A pay period is two weeks in US federal use, and so is a fortnight."""


def period_after(text: str) -> tuple[Base | None, int]:
    """The period that the words after a number name, and how far these words reach.

    >>> period_after(" at home per week, if"), period_after(" of notice")
    (('week', 17), (None, 0))
    """
    found = _AFTER.match(text)
    return (_named(found), found.end()) if found else (None, 0)


def period_before(text: str) -> Base | None:
    """The period named last before a number: "each month, 60 %"."""
    found = [*_BEFORE.finditer(text)][-1:]
    return PERIODS[found[0]["period"]] if found else None


def period_in(text: str) -> Base | None:
    """The first period that a text names at all: "of the hours in a pay period"."""
    found = next((one for one in _AFTER.finditer(text)), None)
    return _named(found) if found else None


def _named(found: re.Match[str]) -> Base:
    return PERIODS[found["period"] or found["slash"] or found["adverb"]]
