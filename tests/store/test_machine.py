"""Whatever is done in whatever order, the shelf on the disk answers as the shelf in memory does."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from homeground.case import Draft, Entry
from homeground.case.reading import Body
from homeground.desk.case_file import BadName, CaseExists, NoSuchCase, Shelf, Stale
from homeground.store import EntryExists, MemoryShelf, NoSuchEntry, SqliteShelf
from tests.store.drafts import NOON, answers, any_drafts, bodies, subjects

names = st.sampled_from(["ada", "bea", "cyd", "Not a name"])
numbers = st.integers(1, 6)
BACKUPS_AT_MOST = 3
REFUSALS = (BadName, CaseExists, NoSuchCase, Stale, EntryExists, NoSuchEntry)


class DiskAndMemory(RuleBasedStateMachine):
    """Does everything on both shelves; they must say the same and hold the same."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.disk = SqliteShelf(Path(self._folder.name))
        self.memory = MemoryShelf()
        self.backups = 0

    @rule(name=names)
    def create(self, name: str) -> None:
        self.both(lambda shelf: shelf.create(name).name)

    @rule(old=names, new=names)
    def rename(self, old: str, new: str) -> None:
        self.both(lambda shelf: shelf.rename(old, new))

    @rule(name=names)
    def remove(self, name: str) -> None:
        self.both(lambda shelf: shelf.remove(name))

    @rule(
        name=names, drafts=st.lists(answers() | any_drafts(), max_size=3), seen=st.none() | st.dictionaries(subjects, numbers | st.just(0))
    )
    def append(self, name: str, drafts: list[Draft], seen: Mapping[str, int] | None) -> None:
        self.both(lambda shelf: shelf.open(name).append(drafts, seen=seen))

    @rule(name=names, erased=st.dictionaries(numbers, st.none() | bodies, max_size=3))
    def erase(self, name: str, erased: Mapping[int, Body | None]) -> None:
        self.both(lambda shelf: shelf.open(name).erase(erased))

    @rule()
    def open_again(self) -> None:
        self.disk.close()
        self.disk = SqliteShelf(Path(self._folder.name))

    @precondition(lambda self: self.backups < BACKUPS_AT_MOST)
    @rule()
    def back_up(self) -> None:
        self.disk.backup(NOON)
        self.backups += 1

    @invariant()
    def they_hold_the_same(self) -> None:
        assert held(self.disk) == held(self.memory)

    def both(self, act: Callable[[Shelf], object]) -> None:
        assert outcome(self.disk, act) == outcome(self.memory, act)

    def teardown(self) -> None:
        self.disk.close()
        self._folder.cleanup()


def outcome(shelf: Shelf, act: Callable[[Shelf], object]) -> object:
    try:
        return act(shelf)
    except REFUSALS as refusal:
        return type(refusal), getattr(refusal, "now", None)


def held(shelf: Shelf) -> dict[str, tuple[Entry, ...]]:
    return {name: shelf.open(name).entries() for name in shelf.names()}


DiskAndMemory.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestDiskAndMemory = DiskAndMemory.TestCase
