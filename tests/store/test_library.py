"""The library keeps whole releases or nothing, finds titles and tasks whatever is typed, and is no part of the cases."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.desk.library import NOT_NAMED, Batch, NoSuchRelease, Release, Row, Table, TableRead
from homeground.store import SqliteLibrary, SqliteShelf, StoreUnusable
from homeground.store.library_tables import INSERTS
from tests.store.files import ask, change, files_below, found, mode

SHA = "0" * 64
NURSE, CLERK, NIGHT = "29-1141.00", "43-3021.00", "43-3021.02"
ROWS: dict[Table, list[Row]] = {
    "occupations": [(CLERK, "Slip Counters", "Count slips."), (NIGHT, "Night Slip Counters", None), (NURSE, "Lamp Nurses", None)],
    "alternate_titles": [
        (CLERK, "Receipt Clerk", None),
        (CLERK, "Certified Slip Officer (CSO)", "CSO"),
        (NURSE, "Clerk of Lamps in the Receipt of Custom", None),
    ],
    "reported_titles": [(NURSE, "Café Nurse")],
    "tasks": [
        (CLERK, "2692", "Carry boxes of slips.", "Supplemental"),
        (CLERK, "350", "Count slips with a frame.", "Core"),
        (NIGHT, "2701", "Count slips by lamplight.", None),
    ],
    "task_activities": [(CLERK, "350", "4.A.1.I02.D01"), (CLERK, "350", "4.A.1.I01.D01"), (CLERK, "2692", "4.A.9.I09.D09")],
    "activities": [("4.A.1.I01.D01", "4.A.1.I01", "Look at slips."), ("4.A.1.I02.D01", "4.A.1.I02", "Reckon with beads.")],
    "activity_groups": [("4.A.1.I01", "See to slips.")],
    "work_context": [(CLERK, "4.C.1", "4.5", False), (CLERK, "4.C.2", None, True), (NURSE, "4.C.1", None, False)],
    "work_activities": [(CLERK, "4.A.1", "2.25", False)],
}


def release(name: str = "29.3", *, sha256: str = SHA, tables: Sequence[TableRead] = ()) -> Release:
    return Release(
        name=name,
        file="db_29_3_text.zip",
        dated_on=date(2025, 5, 1),
        sha256=sha256,
        added_on=date(2026, 11, 30),
        tables=tuple(tables),
        home_capable=1,
        rated=2,
    )


def add(library: SqliteLibrary, name: str = "29.3", rows: dict[Table, list[Row]] | None = None, sha256: str = SHA) -> None:
    rows = ROWS if rows is None else rows
    with library.writing() as writing:
        for table, held in rows.items():
            writing.write(Batch(table, held))
        tables = [TableRead(table, f"{table}.txt", len(held), len(held)) for table, held in rows.items()]
        writing.finish(release(name, sha256=sha256, tables=tables), {CLERK: True, NURSE: False})


@pytest.fixture
def library(folder: Path) -> Iterator[SqliteLibrary]:
    """A library with one release."""
    with SqliteLibrary(folder) as opened:
        add(opened)
        yield opened


def titles(library: SqliteLibrary, words: str) -> list[tuple[str, str, str]]:
    return [(one.occupation.code, one.how, one.words) for one in library.titles("29.3", words, most=10)]


def test_a_release_is_kept_with_all_that_is_known_of_it(library: SqliteLibrary) -> None:
    [held] = library.releases()
    assert held == release(tables=[TableRead(table, f"{table}.txt", len(rows), len(rows)) for table, rows in ROWS.items()])
    assert held.has("tasks", "activities")
    assert not release().has("tasks")


def test_every_table_has_its_place() -> None:
    assert set(INSERTS) == set(ROWS)


def test_the_newest_release_comes_first_by_its_number_and_one_without_a_name_last(library: SqliteLibrary) -> None:
    for name in ("30.1", NOT_NAMED, "9.0", "29.10"):
        add(library, name, {"occupations": ROWS["occupations"]})
    assert [one.name for one in library.releases()] == ["30.1", "29.10", "29.3", "9.0", NOT_NAMED]


def test_occupations_are_named_by_their_code_or_its_beginning(library: SqliteLibrary) -> None:
    assert [one.code for one in library.occupations("29.3", "43-3021")] == [CLERK, NIGHT]
    assert [(one.title, one.description, one.is_home_capable) for one in library.occupations("29.3", NIGHT)] == [
        ("Night Slip Counters", None, None)
    ]
    assert [one.is_home_capable for one in library.occupations("29.3", CLERK)] == [True]
    for code in ("43-302", "43", "", "%", "43-3021.0_", "43-3021.0"):
        assert library.occupations("29.3", code) == ()


def test_titles_are_found_in_any_form_of_their_words_and_say_how(library: SqliteLibrary) -> None:
    assert titles(library, "slip counter")[:1] == [(CLERK, "title", "Slip Counters")]
    assert titles(library, "CERTIFIED officers") == [(CLERK, "also_called", "Certified Slip Officer (CSO)")]
    assert titles(library, "cso") == [(CLERK, "also_called", "CSO")]
    assert titles(library, "cafe nurse") == [(NURSE, "reported", "Café Nurse")]
    assert titles(library, "zebra") == []
    assert titles(library, "") == titles(library, '"*-(') == []


def test_what_was_just_typed_goes_before_what_holds_it_and_an_occupation_is_named_once(library: SqliteLibrary) -> None:
    assert titles(library, "receipt clerk") == [
        (CLERK, "also_called", "Receipt Clerk"),
        (NURSE, "also_called", "Clerk of Lamps in the Receipt of Custom"),
    ]
    assert [code for code, _, _ in titles(library, "slip")] == [CLERK, NIGHT]
    add(library, "30.1", {"occupations": [(CLERK, "Slip Counters", None), (NURSE, "Slip Counter", None)]})
    assert [one.occupation.code for one in library.titles("30.1", "slip counter", most=5)] == [NURSE, CLERK]
    assert library.titles("29.3", "slip", most=1)[0].occupation.code == CLERK


def test_where_no_title_has_all_words_those_with_any_are_found(library: SqliteLibrary) -> None:
    assert [code for code, _, _ in titles(library, "zebra receipt")] == [CLERK, NURSE]
    assert [words for _, _, words in titles(library, "slip officer")] == ["Certified Slip Officer (CSO)"]


SIGNS = st.text(st.sampled_from("ab \"'*-+^(){}[]:.,;~&|!\\/%_éß€\x00\ud800 ANDORNTE0"), max_size=40)
ORDERS = st.lists(st.sampled_from(["NEAR", "AND", "OR", "NOT", '"', "*", "-", "words:", "rank", "(", ")", "^", "{", "}", "+"]), max_size=8)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path_factory.mktemp("kept")) as opened:
        add(opened)
        yield opened


@given(SIGNS | ORDERS.map(" ".join) | st.text(max_size=30))
def test_whatever_is_typed_is_words_to_look_for_and_never_an_order(kept: SqliteLibrary, typed: str) -> None:
    kept.titles("29.3", typed, most=5)
    kept.activities("29.3", typed, most=5)
    kept.tasks("29.3", "43-3021", words=typed)


def test_the_words_of_orders_are_looked_for_like_others(library: SqliteLibrary) -> None:
    add(library, "30.1", {"occupations": [(CLERK, "Near and Far Clerks", None)]})
    assert [one.words for one in library.titles("30.1", "NEAR AND", most=5)] == ["Near and Far Clerks"]
    assert [one.words for one in library.titles("30.1", "clerks NOT near", most=5)] == ["Near and Far Clerks"]


def test_tasks_come_by_occupation_and_number_with_the_groups_of_their_activities(library: SqliteLibrary) -> None:
    held = library.tasks("29.3", "43-3021")
    assert [(one.code, one.id, one.groups) for one in held] == [
        (CLERK, "350", ("4.A.1.I01", "4.A.1.I02")),
        (CLERK, "2692", ()),
        (NIGHT, "2701", ()),
    ]
    assert (held[0].text, held[0].sort, held[2].sort) == ("Count slips with a frame.", "Core", None)
    assert [one.id for one in library.tasks("29.3", CLERK)] == ["350", "2692"]


def test_tasks_are_narrowed_by_words_that_all_stand_in_them(library: SqliteLibrary) -> None:
    assert [one.id for one in library.tasks("29.3", "43-3021", words="counting slip")] == ["350", "2701"]
    assert [one.id for one in library.tasks("29.3", "43-3021", words="count boxes")] == []


def test_activities_are_found_with_their_group_and_how_many_tasks_they_have(library: SqliteLibrary) -> None:
    [look] = library.activities("29.3", "looking slips", most=5)
    assert (look.id, look.title, look.group, look.group_title, look.tasks) == (
        "4.A.1.I01.D01",
        "Look at slips.",
        "4.A.1.I01",
        "See to slips.",
        1,
    )
    assert [one.group_title for one in library.activities("29.3", "beads", most=5)] == [None]


def test_a_release_that_was_not_finished_was_never_there(library: SqliteLibrary) -> None:
    before = library.releases()

    def give_up() -> None:
        with library.writing() as writing:
            writing.write(Batch("occupations", [(CLERK, "Zebra Clerks", None)]))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        give_up()
    assert library.releases() == before
    assert titles(library, "zebra") == []


def test_the_same_release_again_takes_the_place_of_the_old_whole(library: SqliteLibrary) -> None:
    add(library, "29.3", {"occupations": [(NURSE, "Zebra Nurses", None)]}, sha256="1" * 64)
    assert [(one.sha256, [table.table for table in one.tables]) for one in library.releases()] == [("1" * 64, ["occupations"])]
    assert titles(library, "slip") == []
    assert titles(library, "zebra") == [(NURSE, "title", "Zebra Nurses")]
    assert library.tasks("29.3", "43-3021") == ()
    assert ask(library.path, "SELECT count(*) FROM ratings") == 0


def test_a_release_that_is_removed_is_gone_and_the_others_stay(library: SqliteLibrary) -> None:
    add(library, "30.1", {"occupations": [(NURSE, "Zebra Nurses", None)]})
    library.remove("29.3")
    assert [one.name for one in library.releases()] == ["30.1"]
    assert [one.words for one in library.titles("30.1", "zebra", most=5)] == ["Zebra Nurses"]
    library.close()
    assert found(library.path.parent, "Slip") == []


def test_the_file_is_as_small_again_as_before(library: SqliteLibrary) -> None:
    many: list[Row] = [(CLERK, str(number), f"Count to {number}.", None) for number in range(3000)]
    library.remove("29.3")
    size = library.path.stat().st_size
    add(library, "30.1", {"occupations": ROWS["occupations"], "tasks": many})
    assert library.path.stat().st_size > size + 100_000
    library.remove("30.1")
    assert library.path.stat().st_size <= size + 20_000


@pytest.mark.parametrize("act", ["remove", "titles", "tasks", "occupations", "activities"])
def test_a_release_that_is_not_there_is_named(act: str, library: SqliteLibrary) -> None:
    acts: dict[str, Callable[[], object]] = {
        "remove": lambda: library.remove("1.0"),
        "titles": lambda: library.titles("1.0", "slip", most=5),
        "tasks": lambda: library.tasks("1.0", CLERK),
        "occupations": lambda: library.occupations("1.0", CLERK),
        "activities": lambda: library.activities("1.0", "slip", most=5),
    }
    with pytest.raises(NoSuchRelease):
        acts[act]()


def test_ratings_come_back_by_occupation_without_those_that_are_missing(library: SqliteLibrary) -> None:
    with library.writing() as writing:
        for table in ("occupations", "work_context", "work_activities"):
            writing.write(Batch(table, ROWS[table]))
        assert dict(writing.ratings()) == {CLERK: {"4.C.1": Decimal("4.5"), "4.A.1": Decimal("2.25")}}
        assert writing.elements() == {"4.C.1", "4.C.2", "4.A.1"}
        assert writing.kept() == {"occupations": 3, "work_context": 3, "work_activities": 1}
        writing.finish(release("30.1"), {})
    assert ask(library.path, "SELECT count(*) FROM ratings WHERE is_suppressed") == 2


def test_it_stays_when_it_is_closed_and_opened_again(library: SqliteLibrary, folder: Path) -> None:
    held = library.releases()
    library.close()
    with SqliteLibrary(folder) as again:
        assert again.releases() == held
        assert titles(again, "cso") == [(CLERK, "also_called", "CSO")]


def test_it_is_for_its_owner_alone_and_no_part_of_the_cases_or_their_backups(folder: Path) -> None:
    with SqliteShelf(folder) as shelf, SqliteLibrary(folder) as library:
        shelf.create("ada")
        add(library)
        kept = shelf.backup(datetime(2026, 11, 30, 12, tzinfo=UTC))
        assert {mode(path) for path in files_below(folder)} == {0o600}
    assert library.path.name == "library.sqlite3"
    assert b"Slip" not in kept.read_bytes()
    assert b"Slip" not in (folder / "homeground.sqlite3").read_bytes()
    with SqliteShelf(folder) as shelf:
        shelf.remove("ada")
    with SqliteLibrary(folder) as library:
        assert len(library.releases()) == 1


def test_another_may_search_while_one_writes(library: SqliteLibrary, folder: Path) -> None:
    with SqliteLibrary(folder) as other, library.writing() as writing:
        writing.write(Batch("occupations", [(CLERK, "Zebra Clerks", None)]))
        assert [one.name for one in other.releases()] == ["29.3"]
        assert titles(other, "zebra") == []
        assert len(titles(other, "slip")) == 2
        writing.finish(release("30.1"), {})


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be taken for one" * 40, b"SQLite format 3\x00" + bytes(5000)])
def test_a_file_that_is_no_database_is_told_with_the_way_out(content: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / "library.sqlite3").write_bytes(content)
    with pytest.raises(StoreUnusable, match="homeground data add FILE"):
        SqliteLibrary(folder)
    assert (folder / "library.sqlite3").read_bytes() == content


def test_a_library_that_was_damaged_is_told_with_the_way_out_and_harms_no_case(library: SqliteLibrary, folder: Path) -> None:
    library.close()
    data = bytearray(library.path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    library.path.write_bytes(data)
    with pytest.raises(StoreUnusable, match="add your download again"), SqliteLibrary(folder) as opened:
        opened.titles("29.3", "slip", most=5)
    with SqliteShelf(folder) as shelf:
        shelf.create("ada")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("PRAGMA user_version = 2", "later version"),
        ("PRAGMA application_id = 7", "another program"),
        ("DROP TABLE title_words", "not those of form 1"),
        ("CREATE TABLE more (x)", "not those of form 1"),
    ],
)
def test_a_library_of_another_form_is_refused(statement: str, said: str, library: SqliteLibrary, folder: Path) -> None:
    library.close()
    change(library.path, statement)
    with pytest.raises(StoreUnusable, match=said):
        SqliteLibrary(folder)


def test_the_database_of_the_cases_is_not_taken_for_a_library(folder: Path) -> None:
    SqliteShelf(folder).close()
    (folder / "homeground.sqlite3").rename(folder / "library.sqlite3")
    with pytest.raises(StoreUnusable, match="another program"):
        SqliteLibrary(folder)


def test_the_search_is_part_of_this_python() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5 (word)")
