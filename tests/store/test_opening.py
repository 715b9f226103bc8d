"""How the data folder is made and opened, and what is said when it can't be."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

import pytest

from homeground.store import SqliteShelf, StoreUnusable, data_folder, database
from homeground.store.schema import CASES
from tests.store.drafts import NOON, person
from tests.store.files import ask, change, files_below, mode

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes: a folder is private by its place")


@pytest.fixture
def lax_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def message_of_opening(folder: Path) -> str:
    with pytest.raises(StoreUnusable) as told:
        SqliteShelf(folder)
    return str(told.value)


class TestWhereItIs:
    def test_the_call_names_the_folder_before_the_environment_does(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("HOMEGROUND_HOME", str(tmp_path / "environment"))
        assert data_folder(str(tmp_path / "call")) == tmp_path / "call"
        assert data_folder(None) == tmp_path / "environment"

    def test_the_persons_own_folder_may_be_written_short(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("USERPROFILE", str(tmp_path))
        assert data_folder("~/cases") == tmp_path / "cases"

    def test_a_relative_folder_is_taken_from_where_the_command_was_given(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.chdir(tmp_path)
        assert data_folder("cases") == tmp_path / "cases"

    def test_named_by_nobody_it_is_where_the_system_keeps_a_persons_data(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOMEGROUND_HOME", "")
        folder = data_folder(None)
        assert folder.is_absolute()
        assert folder.name == "homeground"
        assert not folder.exists() or folder.is_dir()


@posix
class TestWhoCanRead:
    def test_everything_is_for_its_owner_alone_also_under_a_lax_umask(self, tmp_path: Path, lax_umask: None) -> None:
        folder = tmp_path / "new" / "data"
        with SqliteShelf(folder) as shelf:
            shelf.create("ada").append([person("Northgate")])
            shelf.backup(NOON)
            outside = shelf.backup(NOON, tmp_path / "outside.sqlite3")
            names = {path.name for path in files_below(folder)}
            modes = {path.name: mode(path) for path in [*files_below(folder), outside]}
        assert {"homeground.sqlite3", "homeground.sqlite3-wal", "homeground.sqlite3-shm"} < names
        assert set(modes.values()) == {0o600}, modes
        assert {mode(made) for made in (folder.parent, folder, folder / "backups")} == {0o700}

    def test_a_folder_that_was_there_keeps_its_mode(self, folder: Path) -> None:
        folder.mkdir(mode=0o755)
        folder.chmod(0o755)
        SqliteShelf(folder).close()
        assert mode(folder) == 0o755

    def test_a_database_that_was_open_to_others_is_closed_to_them(self, folder: Path) -> None:
        SqliteShelf(folder).close()
        (folder / "homeground.sqlite3").chmod(0o644)
        with SqliteShelf(folder) as shelf:
            shelf.create("ada")
            assert {mode(path) for path in files_below(folder)} == {0o600}


class TestHowItIsOpened:
    def test_a_commit_waits_for_the_disk_deleted_words_are_overwritten_and_none_goes_elsewhere(self, sqlite: SqliteShelf) -> None:
        full, in_memory = 2, 2
        expected = {"synchronous": full, "secure_delete": 1, "foreign_keys": 1, "temp_store": in_memory}
        connection = database.connect(sqlite.path)
        assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected
        connection.close()
        assert ask(sqlite.path, "PRAGMA journal_mode") == "wal"

    def test_the_file_says_whose_it_is_and_of_what_form(self, sqlite: SqliteShelf) -> None:
        assert ask(sqlite.path, "PRAGMA application_id") == int.from_bytes(b"Home", "big")
        assert ask(sqlite.path, "PRAGMA user_version") == CASES.form == 1

    def test_what_was_written_is_there_when_it_is_opened_again(self, folder: Path) -> None:
        with SqliteShelf(folder) as shelf:
            entries = shelf.create("ada").append([person("Northgate")])
        with SqliteShelf(folder) as shelf:
            assert shelf.open("ada").entries() == entries

    def test_closed_it_is_one_file(self, folder: Path) -> None:
        with SqliteShelf(folder) as shelf:
            shelf.create("ada")
        assert [path.name for path in files_below(folder)] == ["homeground.sqlite3"]

    @pytest.mark.parametrize("name", ["a b", "50%", "why?", "#1", "ключ", "a'b"])
    def test_the_folder_may_have_any_name(self, tmp_path: Path, name: str) -> None:
        with SqliteShelf(tmp_path / name) as shelf:
            shelf.create("ada")
        assert [path.name for path in files_below(tmp_path / name)] == ["homeground.sqlite3"]

    def test_an_empty_file_left_by_a_crash_at_the_first_start_is_taken_up(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "homeground.sqlite3").touch()
        with SqliteShelf(folder) as shelf:
            assert shelf.create("ada").name == "ada"


class TestWhatCannotBeOpened:
    def test_a_file_in_the_way_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "data").write_text("a shopping list")
        said = message_of_opening(tmp_path / "data")
        assert str(tmp_path / "data") in said
        assert "--home" in said
        assert (tmp_path / "data").read_text() == "a shopping list"

    def test_a_folder_below_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "list").write_text("a shopping list")
        assert str(tmp_path / "list") in message_of_opening(tmp_path / "list" / "data")

    def test_a_folder_in_the_way_of_the_database(self, folder: Path) -> None:
        (folder / "homeground.sqlite3").mkdir(parents=True)
        assert str(folder / "homeground.sqlite3") in message_of_opening(folder)

    def test_a_file_that_is_no_database(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "homeground.sqlite3").write_text("a shopping list " * 100)
        said = message_of_opening(folder)
        assert "Move it away" in said
        assert str(folder / "backups") in said
        assert (folder / "homeground.sqlite3").read_text() == "a shopping list " * 100

    def test_a_database_of_another_program(self, folder: Path) -> None:
        folder.mkdir()
        change(folder / "homeground.sqlite3", "CREATE TABLE songs (name)")
        before = (folder / "homeground.sqlite3").read_bytes()
        assert "belongs to another program" in message_of_opening(folder)
        assert {path.name: path.read_bytes() for path in files_below(folder)} == {"homeground.sqlite3": before}

    def test_a_database_of_a_later_version(self, folder: Path) -> None:
        SqliteShelf(folder).close()
        change(folder / "homeground.sqlite3", f"PRAGMA user_version = {CASES.form + 1}")
        before = (folder / "homeground.sqlite3").read_bytes()
        said = message_of_opening(folder)
        assert f"form {CASES.form + 1}" in said
        assert "later version" in said
        assert (folder / "homeground.sqlite3").read_bytes() == before

    def test_a_database_whose_tables_are_gone(self, folder: Path) -> None:
        SqliteShelf(folder).close()
        change(folder / "homeground.sqlite3", "DROP TABLE entries")
        assert "its tables are not those" in message_of_opening(folder)

    @posix
    def test_a_folder_where_nothing_may_be_written(self) -> None:
        with TemporaryDirectory() as place:
            Path(place).chmod(0o755)
            (Path(place) / "full").mkdir(mode=0o555)
            said = opened_by_nobody(Path(place) / "full")
        assert "Permission denied" in said
        assert str(Path(place) / "full") in said

    @posix
    def test_a_database_that_may_not_be_written(self) -> None:
        with TemporaryDirectory() as place:
            folder = Path(place) / "data"
            SqliteShelf(folder).close()
            for path, its_mode in ((Path(place), 0o755), (folder, 0o555), (folder / "homeground.sqlite3", 0o444)):
                path.chmod(its_mode)
            said = opened_by_nobody(folder)
        assert str(folder / "homeground.sqlite3") in said
        assert "Give yourself the right to write there" in said


class TestWhatGoesWrongLater:
    def test_it_waits_for_another_program_that_is_at_its_first_start(self, folder: Path) -> None:
        SqliteShelf(folder).close()
        other = sqlite3.connect(folder / "homeground.sqlite3", isolation_level=None, check_same_thread=False)
        other.execute("PRAGMA journal_mode = DELETE").fetchone()  # as the file is between its first two moments
        other.execute("BEGIN IMMEDIATE")
        end = Timer(0.2, other.close)
        end.start()
        with SqliteShelf(folder) as shelf:
            assert shelf.names() == ()
        end.join()

    def test_a_program_that_does_not_let_go_is_named_as_the_cause(
        self, folder: Path, sqlite: SqliteShelf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sqlite.create("ada")
        other = database.connect(sqlite.path)
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(database, "WAIT_SECONDS", 0.1)
        with SqliteShelf(folder) as shelf, pytest.raises(StoreUnusable, match=r"Another program keeps .* busy"):
            shelf.open("ada").append([person("Northgate")])
        other.close()
        assert len(sqlite.open("ada").append([person("Northgate")])) == 1

    def test_an_entry_that_cannot_be_read_is_told_and_the_other_cases_can_be(self, folder: Path) -> None:
        with SqliteShelf(folder) as shelf:
            shelf.create("ada").append([person("Northgate")])
            shelf.create("bea").append([person("Southgate")])
        change(
            folder / "homeground.sqlite3",
            "UPDATE entries SET body = '{half' WHERE case_id = (SELECT id FROM cases WHERE name = 'ada')",
        )
        with SqliteShelf(folder) as shelf:
            with pytest.raises(StoreUnusable, match="entry 1 can't be read"):
                shelf.open("ada").entries()
            assert len(shelf.open("bea").entries()) == 1

    @posix
    def test_when_no_more_can_be_written_it_says_so_and_keeps_what_was_there(self, folder: Path) -> None:
        with SqliteShelf(folder) as shelf:
            shelf.create("ada").append([person("Northgate")])
        said = in_child(WRITE_UNTIL_FULL, folder)
        assert str(folder / "homeground.sqlite3") in said
        with SqliteShelf(folder) as shelf:
            assert len(shelf.open("ada").entries()) == 1
            assert len(shelf.open("ada").append([person("Southgate")])) == 1
        assert ask(folder / "homeground.sqlite3", "PRAGMA integrity_check") == "ok"


OPEN_AS_NOBODY = """
import os, sys
from pathlib import Path
from homeground.store import SqliteShelf, StoreUnusable
if os.geteuid() == 0:
    os.setuid(65534)
try:
    SqliteShelf(Path(sys.argv[1]))
except StoreUnusable as told:
    print(told)
"""

WRITE_UNTIL_FULL = """
import resource, sys
from pathlib import Path
from homeground.store import SqliteShelf, StoreUnusable
from tests.store.drafts import person
with SqliteShelf(Path(sys.argv[1])) as shelf:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    try:
        shelf.open("ada").append([person("Southgate " * 100_000)])
    except StoreUnusable as told:
        print(told)
"""


def opened_by_nobody(folder: Path) -> str:
    return in_child(OPEN_AS_NOBODY, folder)


def in_child(program: str, folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout
