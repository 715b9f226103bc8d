"""Numbers with a unit of time or length; the words before and after tell what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from homeground.intake.finder.number_words import AGAIN, NUMBER, UNIT, measure_of
from homeground.intake.finder.period import period_after, period_before
from homeground.intake.finder.place import PLACE, Place, place_after, place_in
from homeground.intake.finder.quantity import DAYS, Quantity, twice_written

_NEAR, _FAR = 60, 90
_FILLER = (
    r"(?:(?:full|whole|complete|consecutive|calendar|clear|further|more|additional|extra|continuous|regular|contracted"
    r"|telework|remote|home|office|on-site|onsite)\s+){0,2}"
)
_MEASURED = re.compile(rf"\b(?P<number>{NUMBER}){AGAIN}(?:\s*-\s*|\s+){_FILLER}(?P<unit>{UNIT})\b")
_OF_A_PERIOD = re.compile(
    r"(?:\b(?:days?|hours?|times|once|twice|time|cent|half)|%|[£€$]\s?[\d.,]+|\b(?:eur|usd|gbp|cad|aud) [\d.,]+)"
    r"\s*(?:in|of|over|during|for|at home)?\s*$"
)
"""After these words "a week" is no number: two days a week, £26 a month."""
_NO_LENGTH_AFTER = re.compile(r"[\s-]+(?:week|review|report|results?|course|meeting|conference|closure|school)\b")
"""A five-day week, a two-day course."""
_NO_LENGTH_BEFORE = re.compile(r"\b(?:of the|out of|of all|any|that|this|same)\s*$")
_NOTICE_AFTER = re.compile(
    r"'?s?'?\s*(?:(?!of\b|after\b|from\b|before\b|if\b)[a-z-]+\s+){0,3}(?:notice|warning)\b|\s*of (?:prior |written |advance )?notice\b"
)
_NOTICE_BEFORE = re.compile(
    r"\bnotice(?:\s+period)?(?:\s+of\s+\w+(?:\s+\w+){0,2})?\s*(?:of|is|shall be|must be|to be|will be|should be|:)?(?:\s+given)?"
    r"(?:\s+(?:at least|not less than|no less than|a minimum of))?\s*$"
)
_AHEAD = re.compile(r"'?\s*(?:in advance|ahead|beforehand|earlier|prior\b(?! written)|before\b|previously)")
_TRIAL_AFTER = re.compile(
    r"[\s-]*(?:\w+\s+)?(?:trial|pilot|test period)\b|\s+(?:are|is|shall be|will be|count as|serve as)\s+(?:a |the |on )?(?:trial|pilot)\b"
)
_TRIAL_BEFORE = re.compile(
    r"\b(?:trial|pilot|tried|try|trial basis)(?:\s+(?:period|run|phase|out|it|this))?(?:\s+(?:of|for|lasts|lasting|runs for|is|over))?"
    r"(?:\s+(?:at least|up to|a|an initial))?\s*:?\s*$"
)
_EVERY = re.compile(r"\b(?:every|once in)\s*$")
_HYPHENED = re.compile(r"-\s*(?:day|hour)")
_FIRST = re.compile(r"\bfirst\s*$")
_PLACE_BEFORE = re.compile(
    rf"{PLACE}\s*(?:(?:for|at least|up to|no more than|not more than|a minimum of|a maximum of|only|at most)\s*){{0,3}}$"
)
_PLACE_AFTER = re.compile(
    r"\s*(?:(?:may|must|should|can|will|shall|to|be|are|is|spent|worked|only|each|working|work|a time)\s+){0,5}(?:(?:at|in|from|on|of)\s+)?"
    rf"(?:(?:the|their|your|our|his|her|a)\s+)?{PLACE}"
)


def measured(text: str, place_above: Place | None) -> Iterator[Quantity]:
    """The numbers with a unit in a sentence in small letters."""
    for found in _MEASURED.finditer(text):
        before, after = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _FAR]
        if not (found["number"] in ("a", "an") and _OF_A_PERIOD.search(before)):
            number, unit = measure_of(found["number"], found["unit"])
            one = Quantity(number, unit, "plain", found.start(), found.end())
            yield from twice_written(_sorted(one, text, before, after, place_above), found)


def _sorted(one: Quantity, text: str, before: str, after: str, above: Place | None) -> Quantity:
    """What the number does, by the words before and after it."""
    if one.unit in ("mile", "km"):
        return replace(one, sort="none" if after.lstrip().startswith(("per hour", "an hour")) else "distance")
    if _NO_LENGTH_BEFORE.search(before) or _NO_LENGTH_AFTER.match(after):
        return replace(one, sort="none")
    if _NOTICE_AFTER.match(after) or _NOTICE_BEFORE.search(before):
        return replace(one, sort="notice")
    if _EVERY.search(before):
        return replace(one, sort="gap")
    if _TRIAL_AFTER.match(after) or _TRIAL_BEFORE.search(before):
        return replace(one, sort="trial", base="trial")
    if _AHEAD.match(after):
        return replace(one, sort="before")
    is_first = bool(_FIRST.search(before))
    if not _HYPHENED.search(text[one.start : one.end]):
        named = place_in(text[one.start : one.end])
        one = _of_period(one, before, after, named or place_after(after) or place_in(before) or above) or one
        if one.sort == "plain" and one.unit in DAYS and not is_first:
            one = _of_place(one, text, before, after, named)
    return replace(one, is_first=is_first)


def _of_period(one: Quantity, before: str, after: str, place: Place | None) -> Quantity | None:
    """Days or hours of a week, a month, a pay period; days of a week are also days at a place, where the sentence names one."""
    if one.unit not in DAYS and one.unit != "hour":
        return None
    base, length = period_after(after)
    base = base or (period_before(before) if one.unit in DAYS else None)
    if base == "week" and one.unit in DAYS:
        return replace(one, sort="amount", unit="days_per_week", base=place or place_in(after) or "week", end=one.end + length)
    return replace(one, sort="amount", base=base, end=one.end + length) if base else None


def _of_place(one: Quantity, text: str, before: str, after: str, named: Place | None) -> Quantity:
    """Days in the office or at home; "a day in the office" counts none."""
    found = _PLACE_AFTER.match(after) or _PLACE_BEFORE.search(before)
    place: Place | None = named or ("home" if found and found["home"] else "office" if found else None)
    return one if place is None or text.startswith("a", one.start) else replace(one, sort="amount", base=place)
