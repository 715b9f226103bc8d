"""What other processes do to a shelf while a test looks on; each function runs in a process of its own."""

import time
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from homeground.case import Entry
from homeground.case.journal import latest_numbers
from homeground.desk.case_file import CaseExists, Stale
from homeground.store import SqliteShelf
from tests.store.drafts import NOON, draft


def wait_for(start_at: float) -> None:
    time.sleep(max(0.0, start_at - time.time()))


def first_opening(folder: Path, start_at: float) -> bool:
    """Open a folder that is not there yet and create a case; whether this process was the one to create it."""
    wait_for(start_at)
    with SqliteShelf(folder) as shelf:
        try:
            shelf.create("ada")
        except CaseExists:
            return False
        return True


def count_up(folder: Path, start_at: float, times: int) -> tuple[list[int], int]:
    """Add one to a number that all processes share; the numbers of the entries written, and how often it was stale."""
    written: list[int] = []
    stale = 0
    wait_for(start_at)
    with SqliteShelf(folder) as shelf:
        ada = shelf.open("ada")
        while len(written) < times:
            entries = ada.entries()
            counted = draft("answer", {"section": "person", "fields": {"count": count_of(entries) + 1}})
            try:
                written += [entry.number for entry in ada.append([counted], seen={"person": seen_of(entries)})]
            except Stale:
                stale += 1
    return written, stale


def count_of(entries: tuple[Entry, ...]) -> int:
    return int(entries[-1].body["fields"]["count"]) if entries else 0


def seen_of(entries: tuple[Entry, ...]) -> int:
    numbers: Mapping[str, int] = latest_numbers(entries)
    return numbers.get("person", 0)


def write_pairs(folder: Path, start_at: float, times: int) -> list[tuple[UUID, UUID]]:
    """Write two entries together again and again; the ids that were acknowledged."""
    acknowledged = []
    wait_for(start_at)
    with SqliteShelf(folder) as shelf:
        ada = shelf.open("ada")
        for time_ in range(times):
            first, second = ada.append([draft("note", {"pair": time_}), draft("note", {"pair": time_})])
            acknowledged.append((first.id, second.id))
    return acknowledged


def write_pairs_until(folder: Path, enough: Path) -> list[tuple[UUID, UUID]]:
    """Write pairs until the file `enough` is there; the ids that were acknowledged."""
    acknowledged: list[tuple[UUID, UUID]] = []
    while not enough.exists() and len(acknowledged) < 5000:
        acknowledged += write_pairs(folder, 0.0, 10)
    return acknowledged


def write_and_erase(folder: Path, start_at: float, times: int, words: str) -> list[int]:
    """Write words, erase them at once, keep others; the numbers of the tombstones."""
    erased = []
    wait_for(start_at)
    with SqliteShelf(folder) as shelf:
        ada = shelf.open("ada")
        for _ in range(times):
            secret, _kept = ada.append([draft("note", {"said": words}), draft("note", {"said": "kept"})])
            ada.erase({secret.number: None})
            erased.append(secret.number)
    return erased


def back_up(folder: Path, start_at: float, times: int) -> list[Path]:
    """Make backups; where they are."""
    wait_for(start_at)
    with SqliteShelf(folder) as shelf:
        return [shelf.backup(NOON) for _ in range(times)]
