"""The daybook of a trial: one line a day, each holding the digest of the one before, so that no line can be changed unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.trial.day_entry import Counted, DayEntry, NotADay, read_entry
from homeground.trial.whole_plan import CompletePlan

Flag = Literal["late", "correction"]


class BrokenChain(ValueError):
    """A daybook that was changed, cut or put together afterwards; every break is told with its line."""

    def __init__(self, breaks: tuple[str, ...]) -> None:
        """Keep the breaks in the order of the lines."""
        super().__init__("; ".join(breaks))
        self.breaks = breaks


@dataclass(frozen=True, slots=True)
class Daybook:
    """All entries of one trial, in the order in which they were made."""

    plan: CompletePlan
    entries: tuple[DayEntry, ...] = ()

    def __post_init__(self) -> None:
        """Refuse entries that do not follow one another; `BrokenChain` tells every break."""
        if breaks := tuple(_breaks(self.plan, self.entries)):
            raise BrokenChain(breaks)

    @property
    def head(self) -> str:
        """The digest of the last line, of an empty daybook that of the plan; whoever keeps it can tell whether lines were changed."""
        return self.entries[-1].digest if self.entries else self.plan.digest

    @property
    def data(self) -> bytes:
        """The file `log.jsonl`: a line an entry."""
        return b"".join(entry.line + b"\n" for entry in self.entries)

    @property
    def latest(self) -> Mapping[date, DayEntry]:
        """The entry that counts for each day: the last that was made."""
        return {entry.on: entry for entry in self.entries}

    @property
    def flags(self) -> Mapping[int, tuple[Flag, ...]]:
        """By their number the entries that came late or correct another one; they count, and are shown."""
        flagged = {entry.n: tuple(_flags(entry)) for entry in self.entries}
        return {number: flags for number, flags in flagged.items() if flags}

    @property
    def heads(self) -> tuple[str, ...]:
        """The head after each entry, the plan's digest first."""
        return (self.plan.digest, *(entry.digest for entry in self.entries))


def daybook_of(plan: CompletePlan, days: Iterable[Counted]) -> Daybook:
    """The daybook of a plan, a line each time that a day was counted, in that order.

    A day that is counted anew is corrected: the earlier line stays, and both are shown. Days that are none of the plan are left out.
    """
    entries: list[DayEntry] = []
    latest: dict[date, int] = {}
    for counted in days:
        if plan.has(counted.on):
            head = entries[-1].digest if entries else plan.digest
            entries.append(DayEntry(len(entries) + 1, counted, head, latest.get(counted.on, 0)))
            latest[counted.on] = len(entries)
    return Daybook(plan, tuple(entries))


def read_daybook(plan: CompletePlan, data: bytes) -> Daybook:
    """The daybook of a `log.jsonl`; `BrokenChain` where it was changed, cut or put together afterwards."""
    if data and not data.endswith(b"\n"):
        raise BrokenChain(("the last line is cut off",))
    entries, breaks = [], []
    for number, line in enumerate(data.split(b"\n")[:-1], start=1):
        try:
            entries.append(read_entry(line))
        except NotADay as error:
            breaks.append(f"line {number}: {error}")
    if breaks:
        raise BrokenChain(tuple(breaks))
    return Daybook(plan, tuple(entries))


def _breaks(plan: CompletePlan, entries: tuple[DayEntry, ...]) -> Iterator[str]:
    head = plan.digest
    latest: dict[date, DayEntry] = {}
    for number, entry in enumerate(entries, start=1):
        if entry.n != number:
            yield f"line {number}: it says that it is entry {entry.n}"
        if entry.previous != head:
            yield f"line {number}: it does not follow from the line before it"
        for why in _misplaced(plan, latest, entry):
            yield f"line {number}: {why}"
        head, latest[entry.on] = entry.digest, entry


def _misplaced(plan: CompletePlan, latest: Mapping[date, DayEntry], entry: DayEntry) -> Iterator[str]:
    """What is wrong with the day of an entry, given those before it."""
    if not plan.has(entry.on):
        yield f"{entry.on} is no day of this trial"
    earlier = latest.get(entry.on)
    if earlier and entry.corrects != earlier.n:
        yield f"{entry.on} is entered already, as number {earlier.n}: correct that entry"
    if entry.corrects and not earlier:
        yield f"there is no earlier entry of {entry.on} to correct"


def _flags(entry: DayEntry) -> Iterator[Flag]:
    if entry.counted.is_late:
        yield "late"
    if entry.corrects:
        yield "correction"
