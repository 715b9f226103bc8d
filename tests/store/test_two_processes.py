"""The web app and the command line may use one data folder at once: nothing is lost, torn or written over."""

import faulthandler
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from homeground.case import Entry
from homeground.store import SqliteShelf
from tests.store import writers
from tests.store.drafts import LATER, NOON
from tests.store.files import ask, found

PROCESSES = 3
PATIENCE_SECONDS = 240
"""Many times what all these tests take together."""


@pytest.fixture(scope="module")
def others() -> Iterator[Executor]:
    """Processes that know nothing of this one but the folder's name; one that is stuck says where, and dies."""
    with ProcessPoolExecutor(
        PROCESSES, mp_context=get_context("spawn"), initializer=partial(faulthandler.dump_traceback_later, PATIENCE_SECONDS, exit=True)
    ) as pool:
        list(pool.map(writers.wait_for, [time.time() + 1.0] * PROCESSES))
        yield pool


@pytest.fixture
def ada_folder(folder: Path) -> Path:
    with SqliteShelf(folder) as shelf:
        shelf.create("ada")
    return folder


def soon() -> float:
    """A moment at which all processes begin together."""
    return time.time() + 0.05


def entries_of(folder: Path) -> tuple[Entry, ...]:
    with SqliteShelf(folder) as shelf:
        assert ask(shelf.path, "PRAGMA integrity_check") == "ok"
        return shelf.open("ada").entries()


@pytest.mark.parametrize("again", range(10))
def test_many_may_open_a_new_folder_at_once_and_one_creates_the_case(folder: Path, others: Executor, again: int) -> None:
    start_at = soon()
    created = [others.submit(writers.first_opening, folder, start_at) for _ in range(PROCESSES)]
    assert sorted(done.result() for done in created) == [False] * (PROCESSES - 1) + [True]
    assert entries_of(folder) == ()


def test_processes_that_count_together_lose_no_count(ada_folder: Path, others: Executor) -> None:
    start_at = soon()
    counting = [others.submit(writers.count_up, ada_folder, start_at, 40) for _ in range(PROCESSES)]
    written = [number for done in counting for number in done.result()[0]]
    entries = entries_of(ada_folder)
    assert writers.count_of(entries) == len(entries) == 40 * PROCESSES
    assert sorted(written) == [entry.number for entry in entries] == list(range(1, 40 * PROCESSES + 1))
    assert sum(done.result()[1] for done in counting) > 0, "nobody met a stale answer: they did not write at once"


def test_what_is_written_together_stays_together(ada_folder: Path, others: Executor) -> None:
    start_at = soon()
    writing = [others.submit(writers.write_pairs, ada_folder, start_at, 60) for _ in range(PROCESSES)]
    acknowledged = {pair for done in writing for pair in done.result()}
    ids = [entry.id for entry in entries_of(ada_folder)]
    assert set(zip(ids[::2], ids[1::2], strict=True)) == acknowledged


def test_those_who_erase_at_once_each_erase_their_own_and_no_more(ada_folder: Path, others: Executor) -> None:
    start_at = soon()
    backing_up = others.submit(writers.back_up, ada_folder, start_at, 5)
    erasing = [others.submit(writers.write_and_erase, ada_folder, start_at, 8, f"secret of {who}") for who in ("web", "cli")]
    erased = {number for done in erasing for number in done.result()}
    assert len(backing_up.result()) == 5
    entries = entries_of(ada_folder)
    assert {entry.number for entry in entries if entry.kind == "erased"} == erased
    assert [entry.body for entry in entries if entry.kind != "erased"] == [{"said": "kept"}] * 16
    assert found(ada_folder, "secret of") == []


def test_a_restore_while_others_write_loses_nothing_from_both_the_cases_and_the_backup(ada_folder: Path, others: Executor) -> None:
    enough = ada_folder / "enough"
    with SqliteShelf(ada_folder) as shelf:
        empty = shelf.backup(NOON)
        writing = [others.submit(writers.write_pairs_until, ada_folder, enough) for _ in range(2)]
        wait_for_entries(shelf, 40)
        kept = shelf.restore(empty, LATER)
        wait_for_entries(shelf, 40)
        enough.touch()
        acknowledged = {pair for done in writing for pair in done.result()}
        since = shelf.open("ada").entries()
        shelf.restore(kept, LATER)
        before = shelf.open("ada").entries()
    ids = [entry.id for entry in (*before, *since)]
    assert set(zip(ids[::2], ids[1::2], strict=True)) == acknowledged
    numbers = [entry.number for entry in (*before, *since)]
    assert numbers == list(range(1, len(numbers) + 1))


def wait_for_entries(shelf: SqliteShelf, count: int) -> None:
    until = time.monotonic() + 60
    while len(shelf.open("ada").entries()) < count:
        assert time.monotonic() < until, "nobody writes any more"
        time.sleep(0.002)
