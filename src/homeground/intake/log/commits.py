"""Git: a line a commit, with the moment at its author's own clock; the lines of changed files are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from homeground.intake.log.dates import read_moment
from homeground.intake.log.found import LogForm, Note
from homeground.intake.log.row import Row, Time
from homeground.intake.log.text import Text

_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\t(\S+)\s*")
_FILE = re.compile(r"(?:\d+|-)\t(?:\d+|-)\t.+\s*")


class Git:
    """What `git log --date=iso-strict --format=%H%x09%ad --numstat` writes."""

    form: LogForm = "git"
    columns = ("commit", "author date")
    unknown: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    def __init__(self, text: Text) -> None:
        """Nothing is read yet."""
        self.text = text

    def rows(self) -> Iterator[Row]:
        """Every commit, and every line that is neither one nor a changed file."""
        for line, words in enumerate(self.text.lines(), start=1):
            found = _COMMIT.fullmatch(words)
            if found:
                moment = read_moment(found[1])
                yield Row(line, (Time(moment),)) if moment else Row(line, unused="bad_date")
            elif words.strip() and not _FILE.fullmatch(words):
                yield Row(line, unused="no_row")


def begins_as_git(beginning: str) -> bool:
    """The first line is a commit as the command above writes it."""
    return bool(_COMMIT.fullmatch(beginning.partition("\n")[0]))
