"""The library in words, for screen and page alike: how a release is called, what it holds, how an occupation was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from homeground.case.message import Message
from homeground.desk.library import NOT_NAMED, How, Release, TableRead

FOUND_BY: Mapping[How, str] = {"title": "by its title", "also_called": "also called", "reported": "told by someone in it"}
"""How an occupation was found."""
ADDED: Mapping[Literal["new", "replaced", "same"], str] = {
    "new": "Added: the {name}.",
    "replaced": "Added: the {name}, in the place of the one that was there.",
    "same": "Nothing was changed: this download of the {name} is there already.",
}
"""What came of adding a release of that name."""


def number_of(release: str) -> str | None:
    """The release’s number; nothing where nobody could name it.

    >>> number_of("29.3"), number_of("not named")
    ('29.3', None)
    """
    return None if release == NOT_NAMED else release


def database_of(release: str) -> str:
    """How a release is called in a sentence.

    >>> database_of("29.3")
    'O*NET® 29.3 Database'
    """
    return f"O*NET® {release} Database" if number_of(release) else "O*NET® Database, release not named"


def rows_said(table: TableRead) -> Message:
    """How many rows of a table are kept, and of how many where some were left out."""
    if table.kept == table.read:
        return Message("{read:row|rows}", read=table.read)
    return Message("{kept} of {read:row|rows}", kept=table.kept, read=table.read)


def home_capable_said(release: Release) -> Message | None:
    """How many occupations could be done at home by the rule; nothing where it was not computed."""
    if release.home_capable is None or release.rated is None:
        return None
    return Message(
        "{capable} of {rated} occupations are home-capable by the rule of Dingel and Neiman.",
        capable=release.home_capable,
        rated=release.rated,
    )
