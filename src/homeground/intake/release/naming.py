"""Which release a download is: told by its Read Me, else by the name of its folder or zip."""

from __future__ import annotations

import re
from collections.abc import Iterable

READ_ME = re.compile(r"(?:^|/)read[ _-]?me[^/]*\.txt$", re.IGNORECASE)
_SAID = re.compile(r"O\*NET\W{0,3}(?:\(R\) ?)?(\d{1,2}\.\d) Database", re.IGNORECASE)
_NAMED = re.compile(r"(?:^|[^a-z])(?:db|onet|o-net)[ _-]?v?(\d{1,2})[._](\d)(?!\d)", re.IGNORECASE)


def release_said(words: str) -> str | None:
    """The release of which a Read Me speaks first.

    >>> release_said("O*NET 27.0 Database, August 2022 Release"), release_said("O*NET® 29.3 Database")
    ('27.0', '29.3')
    """
    found = _SAID.search(words)
    return found[1] if found else None


def release_named(names: Iterable[str]) -> str | None:
    """The release in the first of these names of files and folders that has one.

    >>> release_named(["download.zip", "db_29_3_text/Task Statements.txt"]), release_named(["onet_30_1"])
    ('29.3', '30.1')
    """
    return next((f"{found[1]}.{found[2]}" for name in names if (found := _NAMED.search(name))), None)
