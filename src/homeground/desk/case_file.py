"""What the desk needs of a store: one case's journal, and the shelf on which the journals stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol, Self
from uuid import UUID

from homeground.case.entry import SHAPE, Draft, Entry
from homeground.case.reading import BadAnswer, Body, Mistake


class Stale(Exception):
    """A section or row has moved on since the writer read it; nothing was written.

    `subject` is what moved (`person`, `tasks/post`), `seen` the entry that the writer knew, `now` the one that counts.
    """

    def __init__(self, subject: str, *, seen: int, now: int) -> None:
        """Keep what moved, for whoever shows both versions."""
        super().__init__(f"{subject} was changed meanwhile (entry {now}, you saw {seen})")
        self.subject, self.seen, self.now = subject, seen, now


class NoSuchCase(LookupError):
    """There is no case of that name."""


class CaseExists(ValueError):
    """A case of that name is there already."""


class BadName(ValueError):
    """A case's name is 1 to 40 small letters, digits and dashes, and begins with a letter or digit."""


class BadBackup(ValueError):
    """The file is no backup that can be trusted; nothing was changed."""


class CaseFile(Protocol):
    """One case's journal. Every write is whole or not at all, and on disk before it returns."""

    @property
    def name(self) -> str:
        """The case's name, unique on its shelf."""
        ...

    def entries(self) -> tuple[Entry, ...]:
        """All entries by rising number."""
        ...

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        """Write entries together and give them back numbered.

        `seen` says for some subjects which entry the writer based the write on (0: none); `Stale` when one moved on.
        """
        ...

    def erase(self, bodies: Mapping[int, Body | None], *, seen: Mapping[int, Body] | None = None) -> None:
        """Rewrite the bodies of these entries for good, here and in every local backup; `None` leaves a tombstone.

        `seen` says what the bodies were when the new ones were worked out; `Stale`, and nothing erased, when one is another now.

        Afterwards the old bodies can't be found in the bytes of any file that the store keeps.
        """
        ...


class Shelf(Protocol):
    """Where cases stand."""

    def names(self) -> tuple[str, ...]:
        """The cases' names in alphabetical order."""
        ...

    def open(self, name: str) -> CaseFile:
        """The case of that name; `NoSuchCase` where there is none."""
        ...

    def create(self, name: str) -> CaseFile:
        """A new, empty case; `CaseExists`, `BadName`."""
        ...

    def rename(self, old: str, new: str) -> None:
        """Give a case another name; `NoSuchCase`, `CaseExists`, `BadName`."""
        ...

    def remove(self, name: str) -> None:
        """Erase a case whole, here and in every local backup; `NoSuchCase`."""
        ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """When, by whom and with which facts an act is done; the shells read the clock and the dice and hand this in."""

    at: datetime
    on: date
    new_id: Callable[[], UUID]
    by: str = "me"
    facts_version: str = ""

    @classmethod
    def of(cls, now: datetime, *, pretended: str | None, new_id: Callable[[], UUID], facts_version: str) -> Self:
        """The stamp of a moment with its time zone; `pretended` is another day to act on, for trying things out.

        `BadAnswer` when that is no day.
        """
        on = read_day(pretended) if pretended else now.date()
        return cls(at=now.astimezone(UTC), on=on, new_id=new_id, facts_version=facts_version)

    def draft(self, kind: str, body: Body) -> Draft:
        """An entry of this act."""
        return Draft(
            id=self.new_id(), at=self.at, on=self.on, by=self.by, shape=SHAPE, facts_version=self.facts_version, kind=kind, body=body
        )


def read_day(text: str) -> date:
    """The day that a text names, year-month-day; `BadAnswer` when there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadAnswer((Mistake("HOMEGROUND_TODAY", "write the day as year-month-day, such as 2026-10-09"),)) from None
