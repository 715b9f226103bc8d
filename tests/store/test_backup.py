"""Backups: copied while in use, checked before they are told of, and the way back from one."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import Case, Draft, Entry, fold
from homeground.desk.case_file import BadBackup
from homeground.store import SqliteShelf, StoreUnusable
from homeground.store.backup import opened_backup, replace_content, write_backup
from homeground.store.database import connect
from tests.store.drafts import LATER, NOON, any_drafts, note, person, task
from tests.store.files import ask, change, files_below


@pytest.fixture
def shelf(sqlite: SqliteShelf) -> SqliteShelf:
    ada = sqlite.create("ada")
    ada.append([person("Northgate"), task("post", "Open the post")])
    ada.append([note("Maybe.")])
    sqlite.create("bea").append([person("Southgate")])
    return sqlite


def journals(shelf: SqliteShelf) -> dict[str, tuple[Entry, ...]]:
    return {name: shelf.open(name).entries() for name in shelf.names()}


def folded(shelf: SqliteShelf) -> dict[str, Case]:
    return {name: fold(entries) for name, entries in journals(shelf).items()}


AN_INDEX_THAT_DOES_NOT_FIT = (
    "PRAGMA writable_schema = ON",
    "UPDATE sqlite_master SET sql = replace(sql, 'subject, number', 'number') WHERE type = 'index'",
)


class TestMakingOne:
    def test_it_is_called_after_its_moment(self, shelf: SqliteShelf) -> None:
        assert shelf.backup(LATER) == shelf.backups / "homeground-20261102-070509.sqlite3"

    def test_two_of_one_second_have_two_names(self, shelf: SqliteShelf) -> None:
        names = [shelf.backup(LATER).name for _ in range(3)]
        assert names == [f"homeground-20261102-070509{suffix}.sqlite3" for suffix in ("", "-2", "-3")]

    def test_it_is_one_file_that_stands_alone(self, shelf: SqliteShelf) -> None:
        backup = shelf.backup(NOON)
        assert [path.name for path in shelf.backups.iterdir()] == [backup.name]
        assert ask(backup, "PRAGMA journal_mode") == "delete"
        assert ask(backup, "PRAGMA integrity_check") == "ok"

    def test_it_can_be_put_where_one_likes(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        target = tmp_path / "stick" / "cases.bak"
        assert shelf.backup(NOON, target) == target
        assert [path.name for path in target.parent.iterdir()] == ["cases.bak"]

    def test_it_never_overwrites_a_file(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        target = tmp_path / "letter.txt"
        target.write_text("Dear Martin")
        with pytest.raises(StoreUnusable, match=r"letter\.txt is there already"):
            shelf.backup(NOON, target)
        assert target.read_text() == "Dear Martin"

    def test_where_it_cannot_be_written_that_place_is_named(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        (tmp_path / "letter.txt").write_text("Dear Martin")
        target = tmp_path / "letter.txt" / "backup.sqlite3"
        with pytest.raises(StoreUnusable) as told:
            shelf.backup(NOON, target)
        assert str(target) in str(told.value)
        assert "another place" in str(told.value)

    def test_a_name_that_the_disk_does_not_take_is_refused_as_well(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        with pytest.raises(StoreUnusable, match="another place"):
            shelf.backup(NOON, tmp_path / ("x" * 300))
        assert [path.name for path in tmp_path.iterdir()] == ["data"]

    def test_a_damaged_file_is_not_backed_up_as_if_it_were_whole_and_no_half_backup_is_left(self, shelf: SqliteShelf) -> None:
        change(shelf.path, *AN_INDEX_THAT_DOES_NOT_FIT)
        with pytest.raises(StoreUnusable, match="damaged"):
            shelf.backup(NOON)
        assert list(shelf.backups.iterdir()) == []

    def test_a_copy_that_tells_anything_else_is_not_called_a_backup(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        with SqliteShelf(tmp_path / "other") as other, closing(connect(shelf.path)) as live:
            other.create("ada").append([person("Northgate")])
            with pytest.raises(StoreUnusable, match="not what was written"):
                write_backup(live, other.path, tmp_path / "backup.sqlite3")
        assert not (tmp_path / "backup.sqlite3").exists()

    def test_what_a_crash_left_of_an_earlier_one_is_taken_away(self, shelf: SqliteShelf) -> None:
        shelf.backups.mkdir()
        (shelf.backups / ".homeground-x1.part").write_text("half a backup")
        backup = shelf.backup(NOON)
        assert [path.name for path in shelf.backups.iterdir()] == [backup.name]

    def test_a_shelf_with_a_damaged_entry_is_not_backed_up_as_if_it_were_whole(self, shelf: SqliteShelf) -> None:
        change(shelf.path, "UPDATE entries SET body = '{half' WHERE number = 1")
        with pytest.raises(StoreUnusable, match="is damaged"):
            shelf.backup(NOON)
        assert not shelf.backups.exists()


class TestGoingBack:
    def test_all_cases_tell_again_what_they_told_then(self, shelf: SqliteShelf) -> None:
        then, cases_then = journals(shelf), folded(shelf)
        backup = shelf.backup(NOON)
        shelf.open("ada").append([person("Eastgate")])
        shelf.open("ada").erase({})
        shelf.create("cyd").append([person("Westgate")])
        shelf.rename("bea", "beatrice")
        shelf.restore(backup, LATER)
        assert journals(shelf) == then
        assert folded(shelf) == cases_then
        assert ask(shelf.path, "PRAGMA integrity_check") == "ok"

    def test_what_was_there_is_kept_in_a_backup_of_its_own(self, shelf: SqliteShelf) -> None:
        backup = shelf.backup(NOON)
        shelf.open("ada").append([person("Eastgate")])
        before = journals(shelf)
        kept = shelf.restore(backup, LATER)
        assert kept == shelf.backups / "homeground-20261102-070509.sqlite3"
        shelf.restore(kept, LATER)
        assert journals(shelf) == before

    def test_an_open_case_shows_at_once_what_is_there_now(self, shelf: SqliteShelf) -> None:
        ada = shelf.open("ada")
        then = ada.entries()
        backup = shelf.backup(NOON)
        ada.append([person("Eastgate")])
        shelf.restore(backup, LATER)
        assert ada.entries() == then

    def test_a_number_that_was_given_since_is_not_given_again(self, shelf: SqliteShelf) -> None:
        ada = shelf.open("ada")
        backup = shelf.backup(NOON)
        (since,) = ada.append([person("Eastgate")])
        shelf.restore(backup, LATER)
        (now,) = ada.append([person("Westgate")])
        assert now.number > since.number

    def test_what_the_store_reckons_itself_is_not_taken_from_the_backup(self, shelf: SqliteShelf) -> None:
        backup = shelf.backup(NOON, shelf.path.with_name("moved.sqlite3"))
        change(backup, "UPDATE entries SET subject = 'terms'", "UPDATE cases SET last_number = 0")
        shelf.remove("ada")
        shelf.restore(backup, LATER)
        assert [entry.number for entry in shelf.open("ada").append([person("Eastgate")], seen={"person": 1, "terms": 0})] == [4]

    def test_a_backup_opens_on_another_machine(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        backup = shelf.backup(NOON, tmp_path / "moved.sqlite3")
        with SqliteShelf(tmp_path / "another machine") as other:
            other.restore(backup, LATER)
            assert journals(other) == journals(shelf)

    def test_a_copy_of_the_working_file_itself_is_taken_as_well(self, shelf: SqliteShelf, tmp_path: Path) -> None:
        then = journals(shelf)
        shelf.close()
        copy = shutil.copy(shelf.path, tmp_path / "copy.sqlite3")
        with SqliteShelf(shelf.path.parent) as again:
            again.open("ada").append([person("Eastgate")])
            again.restore(Path(copy), LATER)
            assert journals(again) == then

    def test_what_does_not_come_back_exactly_is_noticed(self, shelf: SqliteShelf) -> None:
        backup = shelf.backup(NOON)
        change(shelf.path, "CREATE TRIGGER trap AFTER INSERT ON entries BEGIN DELETE FROM entries WHERE number = 2; END")
        with closing(connect(shelf.path)) as live, opened_backup(backup) as copy, pytest.raises(BadBackup, match="could not be put back"):
            replace_content(live, copy)

    def test_the_backup_itself_is_not_touched(self, shelf: SqliteShelf) -> None:
        backup = shelf.backup(NOON)
        before = backup.read_bytes()
        shelf.open("ada").append([person("Eastgate")])
        shelf.restore(backup, LATER)
        assert backup.read_bytes() == before
        assert {path.name for path in shelf.backups.iterdir()} == {backup.name, "homeground-20261102-070509.sqlite3"}

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes: a folder is private by its place")
    def test_all_stays_for_its_owner_alone(self, shelf: SqliteShelf) -> None:
        shelf.restore(shelf.backup(NOON), LATER)
        assert {path.stat().st_mode & 0o777 for path in files_below(shelf.path.parent)} == {0o600}


def no_database(backup: Path) -> None:
    backup.write_text("a shopping list " * 100)


def cut_short(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])


def a_page_overwritten(backup: Path) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[:8192] + b"\xa5" * 2048 + content[10240:])


def emptied(backup: Path) -> None:
    backup.write_bytes(b"")


def away(backup: Path) -> None:
    backup.unlink()


def a_folder(backup: Path) -> None:
    backup.unlink()
    backup.mkdir()


def done(*statements: str) -> Callable[[Path], None]:
    return lambda backup: change(backup, *statements)


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "no file": (away, "There is no file"),
    "a folder": (a_folder, "There is no file"),
    "no database": (no_database, "file is not a database"),
    "an empty file": (emptied, "belongs to another program"),
    "cut short": (cut_short, "malformed|damaged"),
    "a page overwritten": (a_page_overwritten, "malformed|damaged"),
    "of another program": (done("PRAGMA application_id = 7"), "belongs to another program"),
    "of a later version": (done("PRAGMA user_version = 2"), "later version of Homeground"),
    "without a table": (done("DROP TABLE entries"), "its tables are not those of form 1"),
    "with a trigger": (
        done("CREATE TRIGGER trap AFTER INSERT ON entries BEGIN DELETE FROM cases; END"),
        "its tables are not those of form 1",
    ),
    "with a view for a table": (
        done("ALTER TABLE entries RENAME TO hidden", "CREATE VIEW entries AS SELECT * FROM hidden"),
        "its tables are not those of form 1",
    ),
    "with a column missing": (done("ALTER TABLE entries DROP COLUMN facts_version"), "no such column"),
    "an index that does not fit": (done(*AN_INDEX_THAT_DOES_NOT_FIT), "damaged"),
    "a body that is no JSON": (done("UPDATE entries SET body = '{half' WHERE number = 2"), "entry 2 can't be read"),
    "a body that is no object": (done("UPDATE entries SET body = '[]' WHERE number = 2"), "entry 2 can't be read"),
    "a body with what is no number": (done("""UPDATE entries SET body = '{"hours": NaN}' WHERE number = 2"""), "NaN is not JSON"),
    "a body of bytes": (done("UPDATE entries SET body = x'fffe' WHERE number = 2"), "entry 2 can't be read"),
    "a body nested too deeply": (
        done("""UPDATE entries SET body = replace(hex(zeroblob(100)), '00', '{"in":') || 1 || replace(hex(zeroblob(100)), '00', '}')"""),
        "nested too deeply",
    ),
    "a number that is none": (done("UPDATE entries SET number = 'seven' WHERE number = 2"), "entry seven can't be read"),
    "a kind of bytes": (done("UPDATE entries SET kind = x'00' WHERE number = 2"), "entry 2 can't be read"),
    "a case by a name that is none": (done("UPDATE cases SET name = '../../letter' WHERE name = 'ada'"), "can't be a case's name"),
    "a day that is none": (done("""UPDATE entries SET "on" = '2026-02-30' WHERE number = 2"""), "entry 2 can't be read"),
    "an id that is none": (done("UPDATE entries SET id = 'seven' WHERE number = 2"), "entry 2 can't be read"),
    "entries of no case": (done("PRAGMA foreign_keys = OFF", "DELETE FROM cases WHERE name = 'ada'"), "belong to no case"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_trusted_is_refused_with_its_reason_and_nothing_is_changed(shelf: SqliteShelf, fault: str) -> None:
    spoil, reason = FAULTS[fault]
    backup = shelf.backup(NOON)
    shelf.open("ada").append([person("Eastgate")])
    before = journals(shelf)
    spoil(backup)
    with pytest.raises(BadBackup, match=reason) as told:
        shelf.restore(backup, LATER)
    assert str(backup) in str(told.value)
    assert journals(shelf) == before
    assert not (shelf.backups / "homeground-20261102-070509.sqlite3").exists()


def test_a_backup_that_another_program_holds_is_not_waited_for_for_ever(shelf: SqliteShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = shelf.backup(NOON)
    other = sqlite3.connect(backup, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr("homeground.store.database.WAIT_SECONDS", 0.1)
    with pytest.raises(BadBackup, match=r"busy|locked"):
        shelf.restore(backup, LATER)
    other.close()


@settings(max_examples=20)
@given(
    then=st.lists(any_drafts(), max_size=4, unique_by=lambda draft: draft.id),
    since=st.lists(any_drafts(), max_size=4, unique_by=lambda draft: draft.id),
)
def test_whatever_was_written_before_and_since_going_back_is_exact(then: list[Draft], since: list[Draft]) -> None:
    with TemporaryDirectory() as folder, SqliteShelf(Path(folder)) as shelf:
        shelf.create("ada").append(then)
        at_the_backup = folded(shelf)
        written = journals(shelf)
        backup = shelf.backup(NOON)
        shelf.create("bea").append(since)
        shelf.restore(backup, LATER)
        assert journals(shelf) == written
        assert folded(shelf) == at_the_backup
