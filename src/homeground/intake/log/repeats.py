"""On which days a calendar's event repeats: daily, weekly, monthly and yearly rules of RFC 5545, as calendars write them for meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from typing import NamedTuple

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ON = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_KEYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"})
_WEEK = 7


class Rule(NamedTuple):
    """One rule; `until` as it is written."""

    often: str
    interval: int
    times: int | None
    until: str | None
    on: tuple[tuple[int, int], ...]
    """Weekdays from Monday as 0, each with its place in the month, 0 for every one."""
    week_begins: int


def rule_of(text: str, first: date) -> Rule | None:
    """The rule of an event that begins on that day; nothing where it has parts that are not read here."""
    parts = dict(part.split("=", 1) for part in text.upper().split(";") if "=" in part)
    often = parts.get("FREQ", "")
    found = [_ON.fullmatch(one) for one in parts.get("BYDAY", "").split(",") if one]
    numbers = [parts.get(name, "1") for name in ("INTERVAL", "COUNT")]
    is_odd = (
        parts.keys() - _KEYS
        or not all(found)
        or not all(re.fullmatch(r"[1-9]\d{0,5}", number) for number in numbers)
        or parts.get("WKST", "MO") not in _DAYS
        or parts.get("BYMONTHDAY", str(first.day)) != str(first.day)
        or parts.get("BYMONTH", str(first.month)) != str(first.month)
    )
    on = tuple((_DAYS.index(one[2]), int(one[1] or 0)) for one in found if one)
    if is_odd or not _fits(often, on, parts):
        return None
    many = int(parts["COUNT"]) if "COUNT" in parts else None
    return Rule(often, int(numbers[0]), many, parts.get("UNTIL"), on, _DAYS.index(parts.get("WKST", "MO")))


def days_of(rule: Rule, first: date, last: date) -> Iterator[date]:
    """The days of a rule from the first to the last at most, as many as it counts.

    >>> rule = rule_of("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", date(2026, 3, 4))
    >>> [str(day) for day in days_of(rule, date(2026, 3, 4), date(2026, 12, 31))]
    ['2026-03-04', '2026-03-09', '2026-03-11']
    """
    days = (day for day in _candidates(rule, first, last) if first <= day <= last)
    return islice(days, rule.times)


def _fits(often: str, on: tuple[tuple[int, int], ...], parts: dict[str, str]) -> bool:
    is_placed = any(place for _, place in on)
    match often:
        case "DAILY" | "WEEKLY":
            return not is_placed and "BYMONTHDAY" not in parts and "BYMONTH" not in parts
        case "MONTHLY":
            return "BYMONTH" not in parts and (not on or (len(on) == 1 and is_placed and "BYMONTHDAY" not in parts))
        case "YEARLY":
            return not on
        case _:
            return False


def _candidates(rule: Rule, first: date, last: date) -> Iterator[date]:
    """Days in their order, until one lies after the last."""
    match rule.often:
        case "DAILY":
            wanted = {weekday for weekday, _ in rule.on} or set(range(_WEEK))
            span = (last - first).days
            yield from (day for at in range(0, span + 1, rule.interval) if (day := first + timedelta(days=at)).weekday() in wanted)
        case "WEEKLY":
            yield from _weekly(rule, first, last)
        case _:
            yield from _monthly(rule, first, last)


def _weekly(rule: Rule, first: date, last: date) -> Iterator[date]:
    begin = first - timedelta(days=(first.weekday() - rule.week_begins) % _WEEK)
    wanted = {weekday for weekday, _ in rule.on} or {first.weekday()}
    offsets = sorted((weekday - rule.week_begins) % _WEEK for weekday in wanted)
    for at in range(0, (last - begin).days + 1, _WEEK * rule.interval):
        yield from (begin + timedelta(days=at + offset) for offset in offsets)


def _monthly(rule: Rule, first: date, last: date) -> Iterator[date]:
    """Months without the day are passed over, as the standard has it."""
    step = rule.interval * (12 if rule.often == "YEARLY" else 1)
    for at in count(first.year * 12 + first.month - 1, step):
        year, month = divmod(at, 12)
        if (year, month + 1) > (last.year, last.month):
            return
        day = _placed(year, month + 1, *rule.on[0]) if rule.on else _same_day(year, month + 1, first.day)
        if day:
            yield day


def _same_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _placed(year: int, month: int, weekday: int, place: int) -> date | None:
    """The second Tuesday, or the last Friday, of a month."""
    begin = date(year, month, 1)
    held = [day for at in range(31) if (day := begin + timedelta(days=at)).month == month and day.weekday() == weekday]
    return held[place - 1 if place > 0 else place] if abs(place) <= len(held) else None
