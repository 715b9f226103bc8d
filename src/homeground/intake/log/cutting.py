"""Stretches of time cut into days at the midnights of a zone, and added up; nothing is lost where the clocks change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

Stretch = tuple[int, int]
"""From and to, in seconds of world time."""


def stretch_of(start: datetime, seconds: int) -> Stretch:
    """A stretch that begins at a moment with its zone. Of an hour that comes twice the first is meant."""
    begin = round(start.timestamp())
    return begin, begin + seconds


def merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The same time with each second once: what overlaps is joined.

    >>> list(merged([(5, 9), (0, 3), (2, 4), (9, 10)]))
    [(0, 4), (5, 10)]
    """
    begin = end = None
    for one, other in sorted(stretches):
        if begin is None or end is None or one > end:
            if begin is not None and end is not None:
                yield begin, end
            begin, end = one, other
        else:
            end = max(end, other)
    if begin is not None and end is not None:
        yield begin, end


def cut(stretch: Stretch, zone: ZoneInfo) -> Iterator[tuple[date, int]]:
    """The days on which a stretch lies, each with its seconds of it; one without length lies on the day on which it begins.

    >>> list(cut(stretch_of(datetime(2026, 3, 28, 23, 0, tzinfo=ZoneInfo("Europe/London")), 7200), ZoneInfo("Europe/London")))
    [(datetime.date(2026, 3, 28), 3600), (datetime.date(2026, 3, 29), 3600)]
    """
    begin, end = stretch
    day = datetime.fromtimestamp(begin, UTC).astimezone(zone).date()
    while True:
        midnight = _midnight(day + timedelta(days=1), zone)
        yield day, max(0, min(end, midnight) - begin)
        if end <= midnight:
            return
        begin, day = midnight, day + timedelta(days=1)


def minutes_of(seconds: int) -> int:
    """Whole minutes, half a one upwards.

    >>> minutes_of(89), minutes_of(90)
    (1, 2)
    """
    return (seconds + 30) // 60


@lru_cache(maxsize=5000)
def _midnight(day: date, zone: ZoneInfo) -> int:
    return round(datetime.combine(day, time(), zone).timestamp())
