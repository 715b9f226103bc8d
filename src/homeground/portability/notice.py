"""Whose the O*NET database is, said wherever its texts or figures from it are shown or go into a file."""

from __future__ import annotations

import re
from typing import NamedTuple

from homeground.case.message import Message


def _notice(database: str, changes: str) -> str:
    """Whose it is, under which licence, and what was changed; the wording is that of onetcenter.org/license_db.html."""
    return (
        f"This includes information from the {database} by the U.S. Department of Labor, Employment and Training Administration"
        " (USDOL/ETA). Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/). O*NET® is a trademark of"
        f" USDOL/ETA. Homeground has modified some of this information: {changes}. USDOL/ETA has not approved, endorsed, or tested these"
        " modifications."
    )


NOTICE = _notice(
    "O*NET® 29.3 Database",
    "activities are labelled as feasible at home, partly or not, and averaged over the tasks of an occupation",
)
"""What stands wherever figures that are shipped and derived from the O*NET database are shown."""

CHANGES = (
    "only some tables and columns are kept, texts of tasks may be cut to 80 characters, and the labels home, partly and on-site are"
    " Homeground’s own"
)
"""What was changed of a release that a person downloaded; docs/specs/portability.md has the list."""
_UNNAMED = "release not named"
_TAKEN = re.compile(rf"O\*NET(?: (?:(\d{{1,2}}\.\d)(?!\d)|\({_UNNAMED}\))(?:, task (\d+))?)?")


class Taken(NamedTuple):
    """A text of the O*NET database: of which release, and of which task; nothing where that is not said."""

    release: str | None
    task: str | None


def attribution(release: str | None) -> Message:
    """The notice that belongs to texts of a release of the O*NET database; nothing where nobody could name it.

    >>> attribution("29.3").text[:50]
    'This includes information from the O*NET® 29.3 Dat'
    """
    named = f"O*NET® {release} Database" if release else f"O*NET® Database ({_UNNAMED})"
    return Message(_notice(named, CHANGES))


def taken_from(release: str | None, task: str) -> str:
    """What a task says of where its text was taken.

    >>> taken_from("29.3", "2691"), taken_from(None, "2691")
    ('O*NET 29.3, task 2691', 'O*NET (release not named), task 2691')
    """
    return f"O*NET {release}, task {task}" if release else f"O*NET ({_UNNAMED}), task {task}"


def read_taken(text: str | None) -> Taken | None:
    """What such a text says; nothing where it does not speak of the O*NET database.

    >>> read_taken("O*NET 29.3, task 2691"), read_taken("my job description")
    (Taken(release='29.3', task='2691'), None)
    """
    found = _TAKEN.match(text or "")
    return Taken(found[1], found[2]) if found else None
