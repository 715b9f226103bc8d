"""All numbers of a sentence: measured ones, shares, "twice a week", "annually", and those that borrow their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from homeground.intake.finder.measured import measured
from homeground.intake.finder.number_words import AGAIN, COUNTED, number_of
from homeground.intake.finder.period import PERIODS, period_after, period_before, period_in
from homeground.intake.finder.place import PLACE, Place, place_after, place_in
from homeground.intake.finder.quantity import DAYS, Quantity, Sort, twice_written
from homeground.intake.found import Base, Unit

_NEAR, _FAR = 60, 90
_MOST = 30
"""No sentence has more numbers."""
_ANY_UNIT = re.compile(r"day|week|month|year|hour|hr|mile|k(?:m|ilo)|%|cent|fortnight|annual|quarter|biennial|pay period")
"""Without any of these a sentence is not worth a closer look."""
_MARK = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)]|[a-z][.)])\s+(?=[a-z\d])")
_SHARE = re.compile(rf"\b(?P<number>{COUNTED}){AGAIN}\s*(?:%|per\s?cent\b)")
_SHARE_OF_OTHERS = re.compile(
    r"\s*of (?:its |the |our |all |you\b)?\s*(?:staff|members?|employees|people|respondents|salary|pay|costs?|price|bill|you)\b"
)
_RANGE = re.compile(rf"\b(?:(?P<number>{COUNTED})\s*(?:to|or|-|–)|between (?P<low>{COUNTED}) and)\s*$")
_PART_OF = re.compile(rf"\b(?P<number>{COUNTED})\s+(?:out )?of\s+(?:(?:the|every|each|your|their)\s+)?$")
_BARE_LIMIT = re.compile(
    rf"\b(?:within|in|latest|least|than|after|always)\s+(?P<number>{COUNTED}){AGAIN}(?=\s*(?:[,.;)]|and\b|but\b|or\b|at the|$))"
    rf"|(?:,|and|or)\s+(?P<most>{COUNTED})(?=\s+at (?:the )?(?:most|latest))"
)
_BARE_PLACE = re.compile(
    rf"\b(?P<number>{COUNTED})\s+(?:of (?:them|these|those)\s+)?(?:(?:must|should|can|may|will|shall|be|are|spent|worked)\s+){{0,3}}"
    rf"(?:(?:at|in|from|on)\s+)?(?:(?:the|their|your|our)\s+)?{PLACE}"
)
_SEASONS = (
    "january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|autumn|term|vacations?|holidays?|breaks?"
    "|(?:other|remaining|quiet|busy|peak) (?:months|weeks|times?)"
)
_BARE_SEASON = re.compile(
    rf"\b(?P<number>{COUNTED})\s+(?:in|during|from|between|over|outside)\s+(?:the\s+)?(?:{_SEASONS})\b|\botherwise\s+(?:only\s+)?(?P<else>{COUNTED})\b"
)
_OUT_OF = re.compile(r"\b(?:of the|out of)\s*$")
_TIMES = re.compile(
    r"\b(?P<number>once|twice)\s+(?:per|an?|each|every|in (?:each|every|an?))\s+(?P<period>pay period|fortnight|week|month)\b"
)
_GAP = re.compile(r"\b(?:annually|yearly|(?:every|each|once an?) year|biennially|every (?:other|second) year|half-yearly|quarterly)\b")
_GAPS: dict[str, tuple[str, Unit]] = {
    "bi": ("2", "year"),
    "every o": ("2", "year"),
    "every s": ("2", "year"),
    "half": ("6", "month"),
    "qu": ("3", "month"),
}
_OF_AMOUNT = re.compile(r"(?:days?|hours?|weeks?|months?|%|cent)\s*$")


def quantities_of(text: str, *, place_above: Place | None = None, days_are_meant: bool = False) -> list[Quantity]:
    """The numbers of a sentence in small letters, in their order.

    `place_above` is the place that the heading or the sentence before speaks of; `days_are_meant` when that sentence
    counts days, so that "two at home" is two days.

    >>> [(one.number, one.unit, one.base, one.sort) for one in quantities_of("on site two days a week, with a week's notice")]
    [('2', 'days_per_week', 'office', 'amount'), ('1', 'week', None, 'notice')]
    """
    if not days_are_meant and not _ANY_UNIT.search(text):
        return []
    mark = _MARK.match(text)  # the sentence's own number: "3.2", "(a)"
    text = " " * mark.end() + text[mark.end() :] if mark else text
    found = [*islice(measured(text, place_above), _MOST), *_shares(text, place_above), *_times(text), *_gap_words(text)]
    if days_are_meant or any(one.unit in DAYS or one.unit == "days_per_week" for one in found):
        found += _bare_places(text, found)
    found += _bare_seasons(text, found)
    found += _parts_of(text, found)
    found += _bare_limits(text, found)
    found += _ranges(text, found)
    return _with_place_of_neighbours(sorted(found, key=lambda one: one.start))


def _shares(text: str, above: Place | None) -> Iterator[Quantity]:
    """Parts of a hundred, of the office or of home by the noun beside, else of the period."""
    for found in _SHARE.finditer(text):
        before, after = text[max(0, found.start() - _FAR) : found.start()], text[found.end() : found.end() + _FAR]
        place = place_after(after) or place_in(before) or above or place_in(after)
        base: Base | None = place or period_in(after[:_NEAR]) or period_before(before)
        sort: Sort = "none" if _SHARE_OF_OTHERS.match(after) or base is None else "share"
        yield from twice_written(Quantity(number_of(found["number"]), "percent", sort, found.start(), found.end(), base), found)


def _times(text: str) -> Iterator[Quantity]:
    """Twice per pay period is two days of it."""
    for found in _TIMES.finditer(text):
        base = PERIODS[found["period"]]
        unit: Unit = "days_per_week" if base == "week" else "day"
        yield Quantity("1" if found["number"] == "once" else "2", unit, "amount", found.start(), found.end(), base)


def _gap_words(text: str) -> Iterator[Quantity]:
    """Annually, quarterly and their like."""
    for found in _GAP.finditer(text):
        if not _OF_AMOUNT.search(text[max(0, found.start() - _NEAR) : found.start()]):
            number, unit = next((gap for begin, gap in _GAPS.items() if found[0].startswith(begin)), ("1", "year"))
            yield Quantity(number, unit, "gap", found.start(), found.end())


def _bare_places(text: str, known: list[Quantity]) -> Iterator[Quantity]:
    """Two at home: days, since days are counted."""
    for found in _BARE_PLACE.finditer(text):
        if not _is_known(*found.span("number"), known) and not _OUT_OF.search(text[: found.start()]):
            base: Base = "home" if found["home"] else "office"
            yield Quantity(number_of(found["number"]), "day", "amount", found.start(), found.end("number"), base)


def _bare_seasons(text: str, known: list[Quantity]) -> Iterator[Quantity]:
    """One day a week in term, three in the vacation: the second limit is of the same kind as the first."""
    amounts = [one for one in known if one.sort == "amount"]
    for found in _BARE_SEASON.finditer(text) if amounts else ():
        start, end = found.span("number" if found["number"] else "else")
        if not _is_known(start, end, known):
            yield replace(amounts[0], number=number_of(text[start:end]), start=start, end=end)


def _parts_of(text: str, known: list[Quantity]) -> Iterator[Quantity]:
    """Four of the ten days in a pay period; three out of five days in the office."""
    for whole in known:
        begin, after = max(0, whole.start - _NEAR), text[whole.end : whole.end + _FAR]
        found = _PART_OF.search(text[begin : whole.start]) if whole.unit in DAYS else None
        base: Base | None = period_after(after)[0] or place_after(after) or place_in(text[begin : whole.start])
        if found and base and base != "week":
            start = begin + found.start("number")
            yield Quantity(number_of(found["number"]), "day", "amount", start, begin + found.end("number"), base)


def _bare_limits(text: str, known: list[Quantity]) -> Iterator[Quantity]:
    """Within 10, at the latest within 15 workdays: a unit said once holds for both."""
    times = [one for one in known if one.sort in ("plain", "notice", "before")]
    for found in _BARE_LIMIT.finditer(text):
        start, end = found.span("number" if found["number"] else "most")
        near = next((one for one in times if one.start > start), times[-1] if times else None)
        if near and not _is_known(start, end, known):
            yield Quantity(number_of(text[start:end]), near.unit, near.sort, start, end)


def _ranges(text: str, known: list[Quantity]) -> Iterator[Quantity]:
    """Two to three days a week: the first number has the unit of the second."""
    for one in known:
        begin = max(0, one.start - _NEAR)
        found = _RANGE.search(text[begin : one.start])
        if found and not any(other.start <= begin + found.start() < other.end for other in known):
            group = "number" if found["number"] else "low"
            yield replace(one, number=number_of(found[group]), start=begin + found.start(group), end=begin + found.end(group))


def _with_place_of_neighbours(known: list[Quantity]) -> list[Quantity]:
    """Days without a place or a period, in a sentence that counts days at a place, are days there."""
    place = next((one.base for one in known if one.unit == "day" and one.base in ("office", "home")), None)
    return [replace(one, sort="amount", base=place) if place and one.sort == "plain" and one.unit == "day" else one for one in known]


def _is_known(start: int, end: int, known: list[Quantity]) -> bool:
    return any(one.start < end and start < one.end for one in known)
