"""A writer that is killed at any moment loses nothing that was acknowledged and leaves nothing torn or half erased."""

import sys

import pytest

from benchmarks.crash.harness import run
from benchmarks.crash.killing import Opener
from tests.store.broken_shelves import HastyShelf, OneByOneShelf, TableOnlyShelf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither SIGKILL nor fork")


def test_fifty_kills_lose_nothing() -> None:
    tally = run(50, seed=2026)
    assert tally.kills == 50
    assert tally.acts > 50
    assert tally.inside > 25, "most kills should fall into work"
    assert not tally.faults, tally.first_fault


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (HastyShelf, "acknowledged entries lost"),
        (OneByOneShelf, "half writes"),
        (TableOnlyShelf, "erased words found in the bytes"),
    ],
)
def test_a_store_that_breaks_its_word_is_caught(broken: Opener, fault: str) -> None:
    assert any(run(10, seed=seed, opener=broken).faults[fault] for seed in range(8))
