"""The times of a calendar as RFC 5545 writes them: a day, a moment in world time, in a named zone, or on the person's own clock."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from homeground.intake.log.calendar_lines import Part
from homeground.intake.log.dates import FIRST_YEAR, LAST_YEAR
from homeground.intake.log.found import UnusedReason
from homeground.intake.log.zones import zone_named

When: TypeAlias = datetime | date
_WHEN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_LENGTH = re.compile(r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?")
_ZONE = re.compile(r'(?:^|;)TZID="?([^";]+)"?', re.IGNORECASE)


class BadWhen(Exception):
    """A time that cannot be read; why is told to the person."""

    def __init__(self, reason: UnusedReason) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason: UnusedReason = reason


def when_of(part: Part | None, zone: ZoneInfo) -> When:
    """A day, or a moment in its own zone, which is the given one where none is named; `BadWhen`."""
    found = _WHEN.fullmatch(part.value.strip()) if part else None
    if not part or not found:
        raise BadWhen("bad_date" if part else "no_date")
    year, month, day, hour, minute, second = (int(number or 0) for number in found.groups()[:6])
    its_zone = _zone_of(part, zone, is_utc=bool(found[7]))
    try:
        when = datetime(year, month, day, hour, minute, min(59, second), tzinfo=its_zone) if found[4] else date(year, month, day)
    except ValueError:
        raise BadWhen("bad_date") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadWhen("bad_date")
    return when


def length_of(text: str) -> timedelta:
    """A duration, as in `PT1H30M`; `BadWhen`.

    >>> length_of("P1DT2H")
    datetime.timedelta(days=1, seconds=7200)
    """
    found = _LENGTH.fullmatch(text.strip().upper())
    if not found:
        raise BadWhen("bad_duration")
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups()[1:])
    size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -size if found[1] == "-" else size


def between(start: When, end: When) -> timedelta:
    """The time that passes from one to the other."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end.astimezone(UTC) - start.astimezone(UTC)
    return day_of(end) - day_of(start)


def key_of(when: When) -> When:
    """As two times are compared: moments in world time."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def day_of(when: When) -> date:
    """The day on which it is, on its own clock."""
    return when.date() if isinstance(when, datetime) else when


def _zone_of(part: Part, zone: ZoneInfo, *, is_utc: bool) -> ZoneInfo:
    named = _ZONE.search(part.about)
    its_zone = zone_named("UTC" if is_utc else named[1] if named else "") if is_utc or named else zone
    if not its_zone:
        raise BadWhen("unknown_zone")
    return its_zone
