"""What is erased is in no byte of any file that the store keeps, and everything else stays."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case.entry import tombstone
from homeground.store import SqliteShelf, StoreUnusable, erasure, table
from homeground.store.database import Database
from homeground.store.row import row_of
from tests.store.drafts import LATER, NOON, draft, note, person, task
from tests.store.files import ask, change, files_below, found

ERASED = "Žofie’s diagnosis"
KEPT = "an ordinary sentence"


@pytest.fixture
def two_cases(sqlite: SqliteShelf) -> SqliteShelf:
    """A shelf on which the secret was written, kept in a backup, then written anew, and stands beside harmless words."""
    ada = sqlite.create("ada")
    ada.append([note(ERASED), note(KEPT)])
    sqlite.create("bea").append([note("Bea’s words")])
    sqlite.backup(NOON)
    ada.append([note(f"{ERASED}, once more")])
    sqlite.backup(LATER)
    return sqlite


def folder_of(shelf: SqliteShelf) -> Path:
    return shelf.path.parent


def test_the_search_finds_what_is_there(two_cases: SqliteShelf) -> None:
    first, second, *live = found(folder_of(two_cases), ERASED)
    assert (Path(first).parent.name, Path(second).parent.name) == ("backups", "backups")
    assert live


def test_an_erased_entry_is_in_no_byte_of_any_file(two_cases: SqliteShelf) -> None:
    two_cases.open("ada").erase({1: None, 3: None})
    assert found(folder_of(two_cases), ERASED) == []
    assert len(found(folder_of(two_cases), KEPT)) == 3
    assert len(found(folder_of(two_cases), "Bea’s words")) == 3


def test_a_rewritten_entry_keeps_its_other_words(two_cases: SqliteShelf) -> None:
    ada = two_cases.open("ada")
    rewritten = {number: {"reply": "maybe", "said": f"kept of {number}"} for number in (1, 3)}
    ada.erase(rewritten)
    assert found(folder_of(two_cases), ERASED) == []
    assert [entry.body for entry in ada.entries() if entry.number in rewritten] == list(rewritten.values())
    assert len(found(folder_of(two_cases), "kept of 1")) == 3
    assert len(found(folder_of(two_cases), "kept of 3")) == 2


def test_the_name_of_an_erased_row_is_gone_as_well(sqlite: SqliteShelf) -> None:
    ada = sqlite.create("ada")
    ada.append([task("therapy-hours", "Leave early"), task("post", "Open the post")])
    sqlite.backup(NOON)
    ada.erase({1: None})
    assert found(folder_of(sqlite), "therapy-hours") == []
    assert len(found(folder_of(sqlite), "tasks/post")) == 2


def test_a_backup_tells_the_tombstone_where_the_entry_was(two_cases: SqliteShelf) -> None:
    ada = two_cases.open("ada")
    before = ada.entries()
    ada.erase({1: None})
    two_cases.restore(min(two_cases.backups.iterdir()), NOON)
    assert ada.entries() == (tombstone(before[0]), before[1])


def test_a_case_that_was_renamed_since_the_backup_is_erased_there_too(two_cases: SqliteShelf) -> None:
    two_cases.rename("ada", "cyd")
    two_cases.open("cyd").erase({1: None, 3: None})
    assert found(folder_of(two_cases), ERASED) == []


def test_the_same_entry_in_another_case_stays(sqlite: SqliteShelf) -> None:
    same = note(ERASED)
    for name in ("ada", "copy"):
        sqlite.create(name).append([same])
    backup = sqlite.backup(NOON)
    sqlite.open("ada").erase({1: None})
    assert sqlite.open("copy").entries()[0].body == same.body
    assert str(backup.relative_to(folder_of(sqlite))) in found(folder_of(sqlite), ERASED)
    sqlite.open("copy").erase({1: None})
    assert found(folder_of(sqlite), ERASED) == []


def test_a_removed_case_leaves_no_trace_but_the_others_stay(two_cases: SqliteShelf) -> None:
    two_cases.rename("bea", "other")
    two_cases.remove("ada")
    assert found(folder_of(two_cases), ERASED) == []
    assert found(folder_of(two_cases), KEPT) == []
    assert len(found(folder_of(two_cases), "Bea’s words")) == 3


def test_the_name_of_a_removed_case_is_gone_as_well(sqlite: SqliteShelf) -> None:
    sqlite.create("leaving-northgate").append([person("Northgate")])
    sqlite.backup(NOON)
    sqlite.remove("leaving-northgate")
    assert found(folder_of(sqlite), "leaving-northgate") == []


def test_the_files_are_as_small_as_what_is_left(sqlite: SqliteShelf) -> None:
    ada = sqlite.create("ada")
    ada.append([note("long " * 100_000), note(KEPT)])
    backup = sqlite.backup(NOON)
    ada.erase({1: None})
    assert {path.stat().st_size < 50_000 for path in (sqlite.path, backup)} == {True}


def test_it_is_gone_while_another_program_has_the_file_open(two_cases: SqliteShelf) -> None:
    with SqliteShelf(folder_of(two_cases)) as other:
        before = other.open("ada").entries()
        two_cases.open("ada").erase({1: None, 3: None})
        assert found(folder_of(two_cases), ERASED) == []
        assert other.open("ada").entries() == (tombstone(before[0]), before[1], tombstone(before[2]))
    assert found(folder_of(two_cases), ERASED) == []


def test_what_a_crash_left_of_a_backup_in_the_making_is_taken_away(two_cases: SqliteShelf) -> None:
    (two_cases.backups / ".homeground-x1.part").write_text(ERASED)
    (two_cases.backups / ".homeground-x1.part-journal").write_text(ERASED)
    two_cases.open("ada").erase({1: None, 3: None})
    assert found(folder_of(two_cases), ERASED) == []


def test_an_erasure_that_was_cut_off_is_finished_at_the_next_opening(two_cases: SqliteShelf) -> None:
    folder = folder_of(two_cases)
    two_cases.close()
    cut_off_after_the_commit(folder, "ada", erased=(1, 3))
    assert found(folder, ERASED) != []
    with SqliteShelf(folder) as shelf:
        assert [entry.kind for entry in shelf.open("ada").entries()] == ["erased", "reply-received", "erased"]
        assert found(folder, ERASED) == []
        assert len(found(folder, KEPT)) == 3
    assert ask(folder / "homeground.sqlite3", "SELECT count(*) FROM erasing") == 0


def test_an_erasure_that_was_cut_off_does_not_come_back_with_a_backup(two_cases: SqliteShelf) -> None:
    folder = folder_of(two_cases)
    backup = min(two_cases.backups.iterdir())
    cut_off_after_the_commit(folder, "ada", erased=(1, 3))
    two_cases.restore(backup, NOON)
    assert [entry.kind for entry in two_cases.open("ada").entries()] == ["erased", "reply-received"]
    assert found(folder, ERASED) == []


def test_a_removal_that_was_cut_off_is_finished_at_the_next_opening(two_cases: SqliteShelf) -> None:
    folder = folder_of(two_cases)
    database = Database(folder)
    with database.writing() as connection:
        (case_id, _, _), *_ = table.cases(connection)
        table.delete_case(connection, case_id)
        erasure.note(connection, case_id, [None])
    database.close()
    SqliteShelf(folder).close()
    assert found(folder, ERASED) == []
    assert len(found(folder, "Bea’s words")) == 3


def cut_off_after_the_commit(folder: Path, name: str, *, erased: tuple[int, ...]) -> None:
    """Leave the files as a crash does that falls between an erasure's commit and its way through backups and bytes."""
    database = Database(folder)
    with database.writing() as connection:
        case_id = next(id_ for id_, its_name, _ in table.cases(connection) if its_name == name)
        entries = [entry for entry in table.entries(connection, case_id) if entry.number in erased]
        for entry in entries:
            table.rewrite_row(connection, case_id, row_of(tombstone(entry)))
        erasure.note(connection, case_id, [str(entry.id) for entry in entries])
    database.close()


class TestBackupsThatCannotBeErased:
    def test_a_damaged_backup_is_named_and_nothing_is_erased(self, two_cases: SqliteShelf) -> None:
        damaged = two_cases.backups / "homeground-20260101-000000.sqlite3"
        damaged.write_text("no database " * 100)
        ada = two_cases.open("ada")
        before = ada.entries()
        with pytest.raises(StoreUnusable, match=damaged.name):
            ada.erase({1: None})
        with pytest.raises(StoreUnusable, match=damaged.name):
            two_cases.remove("ada")
        assert ada.entries() == before
        damaged.unlink()
        ada.erase({1: None, 3: None})
        assert found(folder_of(two_cases), ERASED) == []

    def test_a_backup_of_a_later_version_is_named_and_nothing_is_erased(self, two_cases: SqliteShelf) -> None:
        later = min(two_cases.backups.iterdir())
        change(later, "PRAGMA user_version = 2")
        before = two_cases.open("ada").entries()
        with pytest.raises(StoreUnusable, match="later version"):
            two_cases.open("ada").erase({1: None})
        assert two_cases.open("ada").entries() == before

    def test_what_is_no_backup_of_ours_is_left_as_it_is(self, two_cases: SqliteShelf) -> None:
        (two_cases.backups / "read me.txt").write_text("These are my backups.")
        change(two_cases.backups / "songs.sqlite3", "CREATE TABLE songs (name)")
        (two_cases.backups / "empty.sqlite3").touch()
        (two_cases.backups / "old").mkdir()
        strangers = {path: path.read_bytes() for path in files_below(two_cases.backups) if not path.name.startswith("homeground")}
        two_cases.open("ada").erase({1: None, 3: None})
        assert len(strangers) == 3
        assert {path: path.read_bytes() for path in strangers} == strangers

    def test_a_backup_may_have_any_name(self, two_cases: SqliteShelf) -> None:
        two_cases.backup(NOON, two_cases.backups / "before the meeting")
        two_cases.open("ada").erase({1: None, 3: None})
        assert found(folder_of(two_cases), ERASED) == []
        assert len(found(folder_of(two_cases), KEPT)) == 4

    def test_a_copy_of_the_working_file_among_the_backups_counts_as_one(self, two_cases: SqliteShelf) -> None:
        copy = two_cases.backups / "my own copy.sqlite3"
        two_cases.close()
        shutil.copy(two_cases.path, copy)
        with SqliteShelf(folder_of(two_cases)) as shelf:
            shelf.open("ada").erase({1: None, 3: None})
            assert found(folder_of(shelf), ERASED) == []
            assert found(shelf.backups, KEPT) == [path.name for path in sorted(shelf.backups.iterdir())]


@dataclass(frozen=True)
class Planted:
    """A marker word somewhere in a body of some size, and whether it is to be erased."""

    before: int
    after: int
    is_erased: bool
    in_backup: bool


planted = st.builds(Planted, before=st.integers(0, 9000), after=st.integers(0, 9000), is_erased=st.booleans(), in_backup=st.booleans())


@settings(max_examples=30)
@given(plants=st.lists(planted, min_size=1, max_size=12))
def test_of_any_words_of_any_size_exactly_the_erased_ones_are_gone(plants: list[Planted]) -> None:
    with TemporaryDirectory() as place, SqliteShelf(Path(place)) as shelf:
        ada = shelf.create("ada")
        for in_backup in (True, False):
            ada.append(
                [draft("note", body_with(f"marker-{i}-end", plant)) for i, plant in enumerate(plants) if plant.in_backup == in_backup]
            )
            shelf.backup(NOON)
        number_of = {str(entry.body["marker"]): entry.number for entry in ada.entries()}
        ada.erase({number_of[f"marker-{i}-end"]: None for i, plant in enumerate(plants) if plant.is_erased})
        still_there = {i for i in range(len(plants)) if found(Path(place), f"marker-{i}-end")}
    assert still_there == {i for i, plant in enumerate(plants) if not plant.is_erased}


def body_with(marker: str, plant: Planted) -> dict[str, str]:
    """The marker stands there twice, since the end of a page of the file may fall inside one of the two."""
    return {"before": "b" * plant.before, "marker": marker, "again": marker, "after": "a" * plant.after}
