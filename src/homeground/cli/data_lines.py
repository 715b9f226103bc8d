"""Releases, titles, tasks and activities of the library, as the lines of JSON and of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from homeground.case.message import Message
from homeground.case.shape import shape
from homeground.cli.library import attribution_of
from homeground.desk.library import TABLES, How, Release
from homeground.wording import say

FOUND_BY = {"title": "by its title", "also_called": "also called", "reported": "told by someone in it"}


@shape
class TableLine:
    """One table of a release: how many rows its file has, and how many were kept (of ratings those that the rule needs)."""

    table: str
    file: str
    read: int
    kept: int


@shape
class ReleaseLine:
    """One release; `home_capable` of `rated` occupations, null where it was not computed; `lacks` says what does not work."""

    release: str
    file: str
    dated_on: date
    sha256: str
    added_on: date
    tables: tuple[TableLine, ...]
    home_capable: int | None
    rated: int | None
    lacks: tuple[str, ...]
    attribution: str


@shape
class OccupationLine:
    """One occupation; `is_home_capable` is null where it has no ratings."""

    code: str
    title: str
    description: str | None
    is_home_capable: bool | None


@shape
class TitleLine:
    """An occupation that was found: by which of its titles, and how that belongs to it."""

    code: str
    title: str
    how: How
    words: str
    is_home_capable: bool | None


def release_line(release: Release, lacks: Sequence[Message]) -> ReleaseLine:
    """A release as a line."""
    return ReleaseLine(
        release=release.name,
        file=release.file,
        dated_on=release.dated_on,
        sha256=release.sha256,
        added_on=release.added_on,
        tables=tuple(TableLine(table=TABLES[one.table], file=one.file, read=one.read, kept=one.kept) for one in release.tables),
        home_capable=release.home_capable,
        rated=release.rated,
        lacks=tuple(map(say, lacks)),
        attribution=attribution_of(release.name),
    )


def table_rows(line: ReleaseLine) -> list[tuple[str, ...]]:
    """The tables of a release as a table of the screen."""
    return [(one.table, _rows(one), one.file) for one in line.tables]


def home_capable_said(line: ReleaseLine) -> str | None:
    """How many occupations could be done at home by the rule; nothing where it was not computed."""
    if line.home_capable is None or line.rated is None:
        return None
    return say(
        Message(
            "{capable} of {rated} occupations are home-capable by the rule of Dingel and Neiman.",
            capable=line.home_capable,
            rated=line.rated,
        )
    )


def _rows(one: TableLine) -> str:
    if one.kept == one.read:
        return say(Message("{read:row|rows}", read=one.read))
    return say(Message("{kept} of {read:row|rows}", kept=one.kept, read=one.read))
