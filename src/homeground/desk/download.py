"""Take a downloaded release into the library: whole or not at all, with a plain word on what is missing and what still works."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from homeground import portability
from homeground.case.message import Message
from homeground.desk.library import NOT_NAMED, TABLES, Arriving, Batch, Ended, Library, Release, Table, TableRead, Writing, in_order
from homeground.portability import CONDITIONS, ELEMENTS

PUBLISHED = Message(
    "For the 24.2 release the authors of the rule published {capable} of {rated} (Dingel and Neiman 2020).", capable=361, rated=968
)
"""To lay beside the count of a release; the single flags of 24.2 are not shipped."""
FEWEST_ROWS: Mapping[Table, int] = {"occupations": 900, "tasks": 15_000}
"""Bounds of ours, below the 1,016 and 18,796 rows of O*NET 29.3 (May 2025): so low that an older release need not come near them."""
_RATINGS: Mapping[str, Table] = {"CX": "work_context", "IM": "work_activities"}


class HalfRelease(ValueError):
    """The download lacks what nothing works without; nothing was kept."""


class OtherRelease(ValueError):
    """The download says that it is another release than the one it was called; nothing was kept."""

    def __init__(self, *, called: str, says: str) -> None:
        """Keep both."""
        super().__init__(f"the download says that it is release {says}, not {called}")
        self.called, self.says = called, says


@dataclass(frozen=True, slots=True)
class Added:
    """A release as it was taken, whether that changed anything, and what it lacks."""

    release: Release
    how: Literal["new", "replaced", "same"]

    @property
    def lacks(self) -> tuple[Message, ...]:
        """What does not work with this release, each with the table that is missing."""
        return lacks_of(self.release)


def add_release(library: Library, arriving: Arriving, *, called: str | None, today: date) -> Added:
    """Read a download into the library, in the place of the release of the same name; the same file again changes nothing.

    `called` is what the person calls it, where it does not say so itself. `HalfRelease`, `OtherRelease`, and what the reader raises.
    """
    held = library.releases()
    same = next((one for one in held if one.sha256 == arriving.sha256 and called in (None, one.name)), None)
    if same:
        return Added(same, "same")
    with library.writing() as writing:
        ended = _written(writing, arriving)
        name = _name(ended, called)
        kept = writing.kept()
        _require_whole(kept.keys() | {one.table for one in ended.tables}, writing.elements())
        flags = _flags(writing) if all(kept.get(table) for table in _RATINGS.values()) else {}
        release = Release(
            name=name,
            file=arriving.file,
            dated_on=arriving.dated_on,
            sha256=arriving.sha256,
            added_on=today,
            tables=in_order(replace(one, kept=kept.get(one.table, 0)) for one in ended.tables),
            home_capable=sum(flags.values()) if flags else None,
            rated=len(flags) or None,
        )
        writing.finish(release, flags)
    return Added(release, "replaced" if name in {one.name for one in held} else "new")


def lacks_of(release: Release) -> tuple[Message, ...]:
    """What does not work with a release, each with the table that is missing."""
    return tuple(_lacks(release))


def _written(writing: Writing, arriving: Arriving) -> Ended:
    for part in arriving.parts():
        match part:
            case Batch():
                writing.write(part)
            case Ended():
                return part
    raise HalfRelease("the download did not end as it should")


def _name(ended: Ended, called: str | None) -> str:
    if ended.release and called and ended.release != called:
        raise OtherRelease(called=called, says=ended.release)
    return ended.release or called or NOT_NAMED


def _require_whole(tables: Collection[Table], elements: Collection[str]) -> None:
    """Refuse what nothing works without: the occupations, and each element of a table of ratings that is there."""
    if "occupations" not in tables:
        there = " and ".join(TABLES[table] for table in TABLES if table in tables)
        raise HalfRelease(f"it has {there}, but not {TABLES['occupations']}, to whose occupations all else belongs")
    for condition in CONDITIONS:
        table = _RATINGS[condition.scale]
        missing = [element for element in condition.elements if element not in elements]
        if table in tables and missing:
            raise HalfRelease(
                f"{TABLES[table]} has no answers to {missing[0]} (asked for because of: {condition.name}) on scale {condition.scale},"
                " without which no occupation can be called home-capable"
            )


def _flags(writing: Writing) -> Mapping[str, bool]:
    """For each occupation that has ratings in both tables whether it is home-capable, by its code.

    A missing answer meets no condition: an occupation without one of the tables would pass for what nobody asked.
    """
    held = [(code, values) for code, values in writing.ratings() if _scales(values) == _RATINGS.keys()]
    rows = [[float(values[element]) if element in values else math.nan for element, _ in ELEMENTS] for _, values in held]
    flags = portability.home_capable(rows).is_home_capable if rows else ()
    return {code: bool(flag) for (code, _), flag in zip(held, flags, strict=True)}


def _scales(values: Collection[str]) -> set[str]:
    return {scale for element, scale in ELEMENTS if element in values}


def _lacks(release: Release) -> Iterator[Message]:
    yield from (_few(one) for one in release.tables if one.read < FEWEST_ROWS.get(one.table, 0))
    if not release.has("tasks"):
        yield _lack("tasks", "there is no task bank")
    elif not release.has("task_activities"):
        yield _lack("task_activities", "tasks carry no label of home, partly or on-site")
    if not release.has("activities"):
        yield _lack("activities", "activities cannot be searched, and tasks carry no label")
    elif not release.has("activity_groups"):
        yield _lack("activity_groups", "activities are shown without the title of their group")
    for table in ("alternate_titles", "reported_titles"):
        if not release.has(table):
            yield _lack(table, "occupations are found by fewer titles")
    for table in _RATINGS.values():
        if not release.has(table):
            yield _lack(table, "it is not computed which occupations are home-capable")


def _few(table: TableRead) -> Message:
    """A table cut off between two rows looks whole; only its length gives it away."""
    text = "{table} has {rows:row|rows}, and a whole one has more than {fewest}. Was the file cut off?"
    return Message(text, table=TABLES[table.table], rows=table.read, fewest=FEWEST_ROWS[table.table])


def _lack(table: Table, then: str) -> Message:
    return Message("{table} is not in it: {then}.", table=TABLES[table], then=then)
