"""What a store refuses beyond what the desk's protocols name; nothing is changed when it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from homeground.case.entry import Entry
from homeground.case.reading import Body
from homeground.desk.case_file import Stale


class StoreUnusable(Exception):
    """The store can't be opened, read or written now; the message says what, where and how to mend it."""


class NoSuchEntry(LookupError):
    """The case has no entry of that number."""


class Unkeepable(ValueError):
    """An entry holds what no file can keep: no plain JSON, half a character, a number beyond 64 bits."""


class EntryExists(ValueError):
    """The case has an entry of that id already."""


def refuse_stale(seen: Mapping[str, int], now: Mapping[str, int]) -> None:
    """`Stale` for the first subject whose newest entry is not the one that the writer saw."""
    for subject, number in seen.items():
        if now.get(subject, 0) != number:
            raise Stale(subject, seen=number, now=now.get(subject, 0))


def refuse_moved(entries: Iterable[Entry], seen: Mapping[int, Body]) -> None:
    """`Stale` for the first entry whose body is no longer the one that was seen."""
    for entry in entries:
        if entry.number in seen and entry.body != seen[entry.number]:
            raise Stale(entry.subject or f"entry {entry.number}", seen=entry.number, now=entry.number)


def refuse_missing(wanted: Sequence[int], there: Sequence[int]) -> None:
    """`NoSuchEntry` when a wanted number is not there."""
    missing = sorted(set(wanted) - set(there))
    if missing:
        raise NoSuchEntry(f"the case has no entry {missing[0]}")
