"""The shelves on which the suite stands; a new kind of store is one more line in `SHELVES`."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from homeground.desk.case_file import Shelf
from homeground.store import MemoryShelf, SqliteShelf

Opener = Callable[[Path], AbstractContextManager[Shelf]]


@contextmanager
def in_memory(folder: Path) -> Iterator[Shelf]:
    yield MemoryShelf()


@contextmanager
def in_sqlite(folder: Path) -> Iterator[Shelf]:
    with SqliteShelf(folder) as shelf:
        yield shelf


SHELVES: dict[str, Opener] = {"memory": in_memory, "sqlite": in_sqlite}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is still to be made."""
    return tmp_path / "data"


@pytest.fixture(params=SHELVES)
def opener(request: pytest.FixtureRequest) -> Opener:
    """How one kind of shelf is opened."""
    return SHELVES[request.param]


@pytest.fixture
def shelf(opener: Opener, folder: Path) -> Iterator[Shelf]:
    """An empty shelf of one kind."""
    with opener(folder) as opened:
        yield opened


@pytest.fixture
def sqlite(folder: Path) -> Iterator[SqliteShelf]:
    """An empty shelf on the disk."""
    with SqliteShelf(folder) as opened:
        yield opened
