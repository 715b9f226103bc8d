"""What the desk needs of a library: releases of occupation data that the person downloaded, kept to be searched offline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol, TypeAlias

Table: TypeAlias = Literal[
    "occupations",
    "alternate_titles",
    "reported_titles",
    "tasks",
    "task_activities",
    "activities",
    "activity_groups",
    "work_context",
    "work_activities",
]
TABLES: Mapping[Table, str] = {
    "occupations": "Occupation Data",
    "alternate_titles": "Alternate Titles",
    "reported_titles": "Sample of Reported Titles",
    "tasks": "Task Statements",
    "task_activities": "Tasks to DWAs",
    "activities": "DWA Reference",
    "activity_groups": "IWA Reference",
    "work_context": "Work Context",
    "work_activities": "Work Activities",
}
"""The tables that are kept of a release, each with the name under which it is published."""

Cell: TypeAlias = str | bool | None
Row: TypeAlias = tuple[Cell, ...]
How: TypeAlias = Literal["title", "also_called", "reported"]
"""How an occupation was found: by its title, by another name for it, by a title that people in it told."""

NOT_NAMED = "not named"
"""The release of a download that nobody could name."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of one table, as they come from a download: every column that is kept, in the order of the table."""

    table: Table
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table of a download: in which file it was, how many rows that has, and how many were kept (of ratings few are)."""

    table: Table
    file: str
    read: int
    kept: int = 0


def in_order(tables: Iterable[TableRead]) -> tuple[TableRead, ...]:
    """Tables in the order in which they are told."""
    return tuple(sorted(tables, key=lambda one: [*TABLES].index(one.table)))


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a download that was read whole: which release it says it is, and its tables."""

    release: str | None
    tables: tuple[TableRead, ...]


class Arriving(Protocol):
    """A download that is about to be read."""

    @property
    def file(self) -> str:
        """Its file or folder, by its last name."""
        ...

    @property
    def dated_on(self) -> date:
        """The day that its file bears."""
        ...

    @property
    def sha256(self) -> str:
        """What its bytes sum up to."""
        ...

    def parts(self) -> Iterator[Batch | Ended]:
        """Its rows as they are read, and at last that it ended; what cannot be read raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release as it is kept. `home_capable` of `rated` occupations could be done at home; neither is known without ratings."""

    name: str
    file: str
    dated_on: date
    sha256: str
    added_on: date
    tables: tuple[TableRead, ...] = ()
    home_capable: int | None = None
    rated: int | None = None

    def has(self, *tables: Table) -> bool:
        """Whether all these tables are there."""
        return {*tables} <= {one.table for one in self.tables}


@dataclass(frozen=True, slots=True)
class HeldOccupation:
    """An occupation of a release; `is_home_capable` is not known where it has no ratings."""

    code: str
    title: str
    description: str | None
    is_home_capable: bool | None


@dataclass(frozen=True, slots=True)
class Found:
    """An occupation that was found by one of its titles: by which, and how that belongs to it."""

    occupation: HeldOccupation
    how: How
    words: str


@dataclass(frozen=True, slots=True)
class HeldTask:
    """A task of an occupation, with the groups of activities to which it belongs (the ids of intermediate work activities)."""

    code: str
    id: str
    text: str
    sort: str | None
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldDwa:
    """A detailed work activity (DWA), the group to which it belongs (IWA), and how many tasks belong to it."""

    id: str
    title: str
    group: str
    group_title: str | None
    tasks: int


class Writing(Protocol):
    """A release that is being written; nothing of it counts before it is finished."""

    def write(self, batch: Batch) -> None:
        """Keep rows."""
        ...

    def kept(self) -> Mapping[Table, int]:
        """How many rows of each table are kept so far."""
        ...

    def elements(self) -> frozenset[str]:
        """The elements of which ratings are kept."""
        ...

    def ratings(self) -> Iterable[tuple[str, Mapping[str, Decimal]]]:
        """Each occupation that has ratings, by its code, with the value of each element; what is missing is left out."""
        ...

    def finish(self, release: Release, home_capable: Mapping[str, bool]) -> None:
        """Name the release, in the place of the one of that name, and keep what is known of it and of its occupations."""
        ...


class NoSuchRelease(LookupError):
    """There is no release of that name."""


class Library(Protocol):
    """Where releases are kept."""

    def releases(self) -> tuple[Release, ...]:
        """Every release, the newest first; one without a name is last."""
        ...

    def writing(self) -> AbstractContextManager[Writing]:
        """Write a release: whole when the block ends, or not at all."""
        ...

    def remove(self, name: str) -> None:
        """Take a release out; `NoSuchRelease`."""
        ...

    def occupations(self, release: str, code: str) -> tuple[HeldOccupation, ...]:
        """The occupations whose code is this one, or begins with it as `43-3021` does."""
        ...

    def titles(self, release: str, words: str, *, most: int) -> tuple[Found, ...]:
        """Occupations by their titles, the best first; each once, by the title that fits best."""
        ...

    def tasks(self, release: str, code: str, *, words: str = "") -> tuple[HeldTask, ...]:
        """The tasks of the occupations of that code, or those of them in which the words stand."""
        ...

    def activities(self, release: str, words: str, *, most: int) -> tuple[HeldDwa, ...]:
        """Detailed work activities by their titles, the best first."""
        ...
