"""Cases kept in memory: for tests, and for trying Homeground without leaving a trace on the disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import RLock

from homeground.case.entry import Draft, Entry, numbered
from homeground.case.journal import latest_numbers
from homeground.case.reading import Body
from homeground.desk.case_file import CaseExists, NoSuchCase
from homeground.store.naming import checked_name
from homeground.store.refusal import EntryExists, refuse_missing, refuse_moved, refuse_stale
from homeground.store.row import Row, entry_of, rewritten, row_of


class MemoryShelf:
    """A shelf that is gone when the program ends."""

    def __init__(self) -> None:
        """Begin with no case."""
        self._turn = RLock()
        self._journals: dict[str, _Journal] = {}

    def names(self) -> tuple[str, ...]:
        """The cases' names in alphabetical order."""
        return tuple(sorted(self._journals))

    def open(self, name: str) -> MemoryCaseFile:
        """The case of that name; `NoSuchCase` where there is none."""
        return MemoryCaseFile(self._journal(name), self._turn)

    def create(self, name: str) -> MemoryCaseFile:
        """A new, empty case; `CaseExists`, `BadName`."""
        with self._turn:
            if checked_name(name) in self._journals:
                raise CaseExists(name)
            self._journals[name] = _Journal(name)
            return self.open(name)

    def rename(self, old: str, new: str) -> None:
        """Give a case another name; `NoSuchCase`, `CaseExists`, `BadName`."""
        with self._turn:
            journal = self._journal(old)
            if checked_name(new) in self._journals and new != old:
                raise CaseExists(new)
            del self._journals[old]
            self._journals[new] = journal
            journal.name = new

    def remove(self, name: str) -> None:
        """Erase a case whole; `NoSuchCase`."""
        with self._turn:
            self._journal(name).is_there = False
            del self._journals[name]

    def _journal(self, name: str) -> _Journal:
        try:
            return self._journals[name]
        except KeyError:
            raise NoSuchCase(name) from None


class MemoryCaseFile:
    """One case's journal in memory, kept as the rows that a database would keep."""

    def __init__(self, journal: _Journal, turn: RLock) -> None:
        """Share the journal with every other opening of the case."""
        self._held, self._turn = journal, turn

    @property
    def name(self) -> str:
        """The case's name, also after it was renamed."""
        return self._journal.name

    def entries(self) -> tuple[Entry, ...]:
        """All entries by rising number."""
        with self._turn:
            return tuple(entry_of(row) for row in self._journal.rows)

    def append(self, drafts: Sequence[Draft], *, seen: Mapping[str, int] | None = None) -> tuple[Entry, ...]:
        """Write entries together and give them back numbered; `Stale` when a subject moved on."""
        with self._turn:
            before = self.entries()
            refuse_stale(seen or {}, latest_numbers(before))
            ids = {entry.id for entry in before}
            for draft in drafts:
                if draft.id in ids:
                    raise EntryExists(str(draft.id))
                ids.add(draft.id)
            rows = [row_of(numbered(draft, number)) for number, draft in enumerate(drafts, start=len(before) + 1)]
            self._journal.rows.extend(rows)
            return tuple(entry_of(row) for row in rows)

    def erase(self, bodies: Mapping[int, Body | None], *, seen: Mapping[int, Body] | None = None) -> None:
        """Rewrite the bodies of these entries; `None` leaves a tombstone; `NoSuchEntry`, `Stale`."""
        with self._turn:
            before = self.entries()
            refuse_missing(tuple(bodies), [entry.number for entry in before])
            refuse_moved(before, seen or {})
            self._journal.rows = [row_of(rewritten(e, bodies[e.number]) if e.number in bodies else e) for e in before]

    @property
    def _journal(self) -> _Journal:
        if not self._held.is_there:
            raise NoSuchCase(self._held.name)
        return self._held


@dataclass
class _Journal:
    name: str
    rows: list[Row] = field(default_factory=list)
    is_there: bool = True
