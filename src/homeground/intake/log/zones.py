"""Time zones by their name, or by the name that Windows gives them, as calendars from Outlook do; and that of this computer."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

_WINDOWS = {
    "utc": "Etc/UTC",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Atlantic/Reykjavik",
    "w. europe standard time": "Europe/Berlin",
    "central europe standard time": "Europe/Budapest",
    "central european standard time": "Europe/Warsaw",
    "romance standard time": "Europe/Paris",
    "e. europe standard time": "Europe/Chisinau",
    "fle standard time": "Europe/Kiev",
    "gtb standard time": "Europe/Bucharest",
    "russian standard time": "Europe/Moscow",
    "turkey standard time": "Europe/Istanbul",
    "israel standard time": "Asia/Jerusalem",
    "south africa standard time": "Africa/Johannesburg",
    "w. central africa standard time": "Africa/Lagos",
    "e. africa standard time": "Africa/Nairobi",
    "egypt standard time": "Africa/Cairo",
    "arabian standard time": "Asia/Dubai",
    "arab standard time": "Asia/Riyadh",
    "pakistan standard time": "Asia/Karachi",
    "india standard time": "Asia/Calcutta",
    "se asia standard time": "Asia/Bangkok",
    "china standard time": "Asia/Shanghai",
    "singapore standard time": "Asia/Singapore",
    "taipei standard time": "Asia/Taipei",
    "tokyo standard time": "Asia/Tokyo",
    "korea standard time": "Asia/Seoul",
    "w. australia standard time": "Australia/Perth",
    "aus central standard time": "Australia/Darwin",
    "cen. australia standard time": "Australia/Adelaide",
    "e. australia standard time": "Australia/Brisbane",
    "aus eastern standard time": "Australia/Sydney",
    "tasmania standard time": "Australia/Hobart",
    "new zealand standard time": "Pacific/Auckland",
    "newfoundland standard time": "America/St_Johns",
    "atlantic standard time": "America/Halifax",
    "eastern standard time": "America/New_York",
    "us eastern standard time": "America/Indianapolis",
    "central standard time": "America/Chicago",
    "canada central standard time": "America/Regina",
    "mountain standard time": "America/Denver",
    "us mountain standard time": "America/Phoenix",
    "pacific standard time": "America/Los_Angeles",
    "alaskan standard time": "America/Anchorage",
    "hawaiian standard time": "Pacific/Honolulu",
    "e. south america standard time": "America/Sao_Paulo",
    "argentina standard time": "America/Buenos_Aires",
    "sa pacific standard time": "America/Bogota",
}
"""The zone of each name's own country, by Unicode's table windowsZones of CLDR."""


@lru_cache(maxsize=500)
def zone_named(name: str) -> ZoneInfo | None:
    """The zone of that name; nothing where it is not known.

    >>> zone_named("W. Europe Standard Time"), zone_named("Mars/Olympus"), zone_named("../etc/passwd")
    (zoneinfo.ZoneInfo(key='Europe/Berlin'), None, None)
    """
    try:
        return ZoneInfo(_WINDOWS.get(name.strip().lower(), name))
    except (KeyError, ValueError, OSError):  # no such zone, no name of one, or the name of a folder
        return None


def local_zone(etc: Path = Path("/etc")) -> str:
    """The name of the zone of this computer, UTC where it cannot be told.

    By TZ, else by the settings in `etc`, else by the name that Windows gives its standard time.
    """
    found = (zone_named(name) for name in _names(etc) if name)
    return next((zone.key for zone in found if zone), "UTC")


def _names(etc: Path) -> Iterator[str]:
    if "TZ" in os.environ:
        yield os.environ["TZ"].removeprefix(":") or "UTC"
    else:
        with suppress(OSError):  # a copy, and no link; or no such file
            yield (etc / "localtime").readlink().as_posix().partition("zoneinfo/")[2]
        with suppress(OSError, ValueError):
            yield (etc / "timezone").read_text(encoding="utf-8").strip()
    yield time.tzname[0]
