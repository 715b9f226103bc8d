"""The library of downloads, as the settings hand it in, and how its texts are shown."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.http import Http404

from homeground.case.message import Message
from homeground.desk.library import Library
from homeground.desk.library_said import number_of
from homeground.portability import Result, attribution

LABELS: Mapping[Result | None, tuple[str, str]] = {
    "home": ("Home", "home"),
    "partly": ("Partly", "part"),
    "onsite": ("On-site", ""),
    None: ("Not known", "open"),
}
"""Our labels as they are read, each with its look."""


def has_library() -> bool:
    """Whether downloads can be kept here at all."""
    return settings.LIBRARY is not None


def library() -> Library:
    """The one library of this process, opened when it is first asked for; a page that says so where there is none."""
    if settings.LIBRARY is None:
        raise Http404("No downloads are kept here.")
    return settings.LIBRARY()


def attribution_of(release: str) -> Message:
    """Whose the texts of a release are."""
    return attribution(number_of(release))
