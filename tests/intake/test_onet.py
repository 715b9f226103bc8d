"""A release of the O*NET database is read from whatever form it was downloaded in, by its columns and ids alone."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from homeground.desk.library import TABLES, Batch, Ended
from homeground.intake import sandbox
from homeground.intake.limits import RELEASE, RELEASE_FILES, RELEASE_ROWS
from homeground.intake.release import read
from homeground.intake.release import said as words
from homeground.intake.release.lines import checked
from homeground.intake.release.read import open_download
from homeground.intake.release.rows import Budget, sheets_of
from homeground.intake.release.said import CannotTake, GaveUp
from homeground.intake.release.sources import sources_of
from homeground.intake.release.tables import TABLES as READ_TABLES
from homeground.intake.release.tables import recognised
from homeground.portability import ELEMENTS
from tests.intake import made
from tests.intake.releases import (
    ALTERNATES,
    CODES,
    CONTEXT,
    DEEDS,
    OCCUPATIONS,
    SEVEN,
    TASKS,
    WHOLE,
    Table,
    as_csv,
    as_sheet,
    as_text,
    files_of,
    folder,
    with_titles,
    write_sheet,
    zipped,
)
from tests.intake.test_hostile import children

Read = tuple[dict[str, list[tuple[Any, ...]]], Ended]


def took(path: Path, told: Callable[[int], None] = lambda _: None) -> Read:
    """Every row that was read, by table, and the end."""
    rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    ended = None
    for part in open_download(path, ELEMENTS, told=told).parts():
        if isinstance(part, Batch):
            rows[part.table] += part.rows
        else:
            ended = part
    assert ended is not None
    return dict(rows), ended


def refused(path: Path) -> CannotTake:
    with pytest.raises(CannotTake) as error:
        took(path)
    assert str(error.value) == f"{error.value.where}: {error.value.what} {error.value.mend}"
    assert "\n" not in str(error.value)
    return error.value


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    """No child outlives a test."""
    before = children()
    yield
    assert children() <= before


def test_the_reader_and_the_desk_know_the_same_tables() -> None:
    assert set(READ_TABLES) == set(TABLES)


@pytest.fixture
def whole(tmp_path: Path) -> Read:
    """The made-up release as it is read from a folder of texts."""
    return took(folder(tmp_path / "plain", WHOLE))


def test_each_wanted_table_is_read_with_the_columns_that_are_kept(whole: Read) -> None:
    rows, ended = whole
    assert rows["tasks"][0] == (CODES[0], "2691", "Count slips, using a counting frame.", "Core")
    assert rows["tasks"][2][2:] == ("Write to those who sent no slip, and “explain” what a slip is.", None)
    assert rows["alternate_titles"][1] == (CODES[0], "Certified Slip Officer (CSO)", "CSO")
    assert [row[2] for row in rows["alternate_titles"]] == [None, "CSO", None]
    assert rows["activities"][0] == ("4.A.1.a.1.I01.D01", "4.A.1.a.1.I01", "Look at slips.")
    assert {one.table: one.read for one in ended.tables} == {
        **{table: len(rows[table]) for table in TABLES if not table.startswith("work_")},
        "work_context": len(CONTEXT.rows),
        "work_activities": len(DEEDS.rows),
    }
    assert ended.release == "29.3"


def test_of_the_ratings_the_wanted_elements_alone_are_kept_on_their_scale(whole: Read) -> None:
    rows, _ = whole
    for table, scale in (("work_context", "CX"), ("work_activities", "IM")):
        wanted = {(code, element) for code in (CODES[0], CODES[2]) for element, on in ELEMENTS if on == scale}
        assert {row[:2] for row in rows[table]} == wanted
        assert len(rows[table]) == len(wanted)
    assert {row[2] for row in rows["work_context"]} == {"4.8", "1.25"}
    assert {row[2] for row in rows["work_activities"]} == {"2.5"}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_form_gives_the_same_rows(form: str, whole: Read, tmp_path: Path) -> None:
    rows, ended = took(folder(tmp_path / "other", WHOLE, form))
    assert rows == whole[0]
    assert {one.table: one.read for one in ended.tables} == {one.table: one.read for one in whole[1].tables}


@pytest.mark.parametrize("form", ["txt", "csv", "xlsx"])
def test_a_zip_is_read_like_a_folder(form: str, whole: Read, tmp_path: Path) -> None:
    assert took(zipped(tmp_path / "x.zip", files_of(WHOLE, form)))[0] == whole[0]


def test_a_workbook_with_a_sheet_for_each_table_is_read_as_one(whole: Read, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    with file.open("wb") as target:
        write_sheet(target, *map(with_titles, WHOLE))
    rows, ended = took(file)
    assert rows == whole[0]
    assert {one.file for one in ended.tables} >= {"all.xlsx, sheet Work Context"}


@pytest.mark.parametrize("table", SEVEN, ids=lambda table: table.name)
@pytest.mark.parametrize("form", ["txt", "csv", "xlsx", "txt.gz", "csv.gz"])
def test_one_table_alone_is_known_by_its_columns_whatever_its_name(table: Table, form: str, tmp_path: Path) -> None:
    maker = {"txt": as_text, "csv": as_csv, "xlsx": as_sheet}[form.removesuffix(".gz")]
    file = tmp_path / f"download (3).{form}"
    file.write_bytes(gzip.compress(maker(table)) if form.endswith("gz") else maker(table))
    rows, ended = took(file)
    assert [len(held) for held in rows.values()] == [len(table.rows)]
    assert [TABLES[one.table] for one in ended.tables] == [table.name]
    assert ended.release is None


@pytest.mark.parametrize(
    ("path", "release"),
    [
        ("db_29_3_text", "29.3"),
        ("onet_30_1", "30.1"),
        ("ONET-28.2", "28.2"),
        ("db_24_2_excel", "24.2"),
        ("my download", None),
        ("db_2025", None),
    ],
)
def test_without_a_read_me_the_name_of_the_folder_tells_the_release(path: str, release: str | None, tmp_path: Path) -> None:
    assert took(folder(tmp_path / path, SEVEN, read_me=""))[1].release == release


def test_the_read_me_goes_before_the_name(tmp_path: Path) -> None:
    assert took(folder(tmp_path / "db_24_2_text", SEVEN, read_me="O*NET® 30.1 Database\nDecember 2025"))[1].release == "30.1"
    inside = zipped(tmp_path / "download.zip", files_of(SEVEN, read_me=""), within="db_28_0_text/")
    assert took(inside)[1].release == "28.0"


@pytest.mark.parametrize("form", ["txt", "csv", "xlsx"])
def test_columns_that_are_not_kept_may_be_missing_or_more(form: str, whole: Read, tmp_path: Path) -> None:
    tables = [
        TASKS.without("Incumbents Responding", "Date", "Domain Source"),
        CONTEXT.without("N", "Standard Error", "Lower CI Bound", "Upper CI Bound"),
        ALTERNATES._replace(header=[*ALTERNATES.header, "Weight"], rows=[[*row, 0.5] for row in ALTERNATES.rows]),
    ]
    rows, _ = took(folder(tmp_path / "other", tables, form))
    assert rows == {table: whole[0][table] for table in ("tasks", "work_context", "alternate_titles")}


def test_a_column_whose_cells_may_be_missing_may_be_missing_itself(tmp_path: Path) -> None:
    rows, _ = took(folder(tmp_path / "other", [TASKS.without("Task Type"), CONTEXT.without("Recommend Suppress")]))
    assert {row[3] for row in rows["tasks"]} == {None}
    assert {row[3] for row in rows["work_context"]} == {False}


def test_columns_may_stand_in_any_order(whole: Read, tmp_path: Path) -> None:
    turned = [table._replace(header=list(table.header)[::-1], rows=[list(row)[::-1] for row in table.rows]) for table in WHOLE]
    assert took(folder(tmp_path / "turned", turned))[0] == whole[0]


def test_a_suppressed_rating_stays_and_is_marked_and_what_is_missing_is_missing(tmp_path: Path) -> None:
    at = {name: number for number, name in enumerate(CONTEXT.header)}
    changed = [list(row) for row in CONTEXT.rows]
    changed[0][at["Recommend Suppress"]] = "Y"
    changed[6][at["Data Value"]] = "n/a"
    rows, _ = took(folder(tmp_path / "other", [CONTEXT._replace(rows=changed)]))
    assert [row[2:] for row in rows["work_context"][:3]] == [("4.8", True), (None, False), ("1.25", False)]


def test_the_other_tables_of_a_release_are_passed_over(tmp_path: Path) -> None:
    soc = "O*NET-SOC Code"
    others = [
        ("Task Ratings", (soc, "Title", "Task ID", "Task", "Scale ID", "Scale Name", "Category", "Data Value")),
        ("Emerging Tasks", (soc, "Task", "Category", "Original Task ID", "Original Task", "Date", "Domain Source")),
        ("Green Task Statements", (soc, "Task ID", "Task", "Green Task Type", "Date", "Domain Source")),
        ("Interests Illustrative Occupations", ("Element ID", "Element Name", "Interest Type", soc)),
        ("Content Model Reference", ("Element ID", "Element Name", "Description")),
        ("Job Zones", (soc, "Title", "Job Zone", "Date", "Domain Source")),
        ("Technology Skills", (soc, "Title", "Example", "Commodity Code", "Commodity Title", "Hot Technology")),
        ("Work Context Categories", ("Element ID", "Element Name", "Scale ID", "Category", "Category Description")),
        ("Abilities to Work Activities", ("Abilities Element ID", "Abilities Element Name", "Work Activities Element ID")),
    ]
    assert {name: recognised(header) for name, header in others if recognised(header)} == {}
    tables = [Table(name, header, [["-"] * len(header)]) for name, header in others]
    rows, _ = took(folder(tmp_path / "all", [*tables, OCCUPATIONS]))
    assert set(rows) == {"occupations"}


@pytest.mark.parametrize("first", [1, -1])
def test_a_table_with_more_columns_is_not_taken_for_one_with_fewer(first: int, tmp_path: Path) -> None:
    """Spreadsheets add the words of what an id names: a link of a task to its activity then has a task's text, too."""
    link = Table(
        "Tasks to DWAs",
        ("O*NET-SOC Code", "Title", "Task ID", "Task", "DWA ID", "DWA Title", "Date", "Domain Source")[::first],
        [(CODES[0], "Slip Counters", 2691, "Count slips.", "4.A.1.a.1.I01.D01", "Look at slips.", "07/2014", "Analyst")[::first]],
    )
    named = Table(
        "DWA Reference",
        ("Element ID", "Element Name", "IWA ID", "IWA Title", "DWA ID", "DWA Title"),
        [("4.A.1.a.1", "A deed", "4.A.1.a.1.I01", "See to slips.", "4.A.1.a.1.I01.D01", "Look at slips.")],
    )
    rows, _ = took(folder(tmp_path / "sheets", [link, named], "xlsx"))
    assert rows == {
        "task_activities": [(CODES[0], "2691", "4.A.1.a.1.I01.D01")],
        "activities": [("4.A.1.a.1.I01.D01", "4.A.1.a.1.I01", "Look at slips.")],
    }


def test_letters_of_older_releases_and_of_saved_texts_are_read(tmp_path: Path) -> None:
    for name, data in {
        "old.txt": as_text(OCCUPATIONS).decode().encode("cp1252"),
        "saved.txt": as_text(OCCUPATIONS).decode().encode("utf-16"),
        "marked.txt": b"\xef\xbb\xbf" + as_text(OCCUPATIONS),
        "ended.txt": as_text(OCCUPATIONS).replace(b"\n", b"\r\n") + b"\r\n",
        "parted.csv": as_csv(OCCUPATIONS).replace(b",", b";").replace(b"slips; and", b"slips, and"),
    }.items():
        file = tmp_path / name
        file.write_bytes(data)
        assert took(file)[0]["occupations"][0] == (CODES[0], "Slip Counters", "Count slips, and “file” them."), name


def test_it_is_told_how_far_the_reading_is(tmp_path: Path) -> None:
    heard: list[int] = []
    took(folder(tmp_path / "plain", WHOLE), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1000


def test_a_file_and_a_folder_are_summed_up_by_their_bytes(tmp_path: Path) -> None:
    one, two = folder(tmp_path / "one", SEVEN), folder(tmp_path / "two", SEVEN)
    sums = [open_download(path, ELEMENTS).sha256 for path in (one, two)]
    assert sums[0] == sums[1]
    (two / "Task Statements.txt").write_bytes(as_text(TASKS).replace(b"Count", b"Tell"))
    assert open_download(two, ELEMENTS).sha256 != sums[0]
    file = zipped(tmp_path / "x.zip", files_of(SEVEN))
    os.utime(file, (1750000000, 1750000000))
    assert str(open_download(file, ELEMENTS).dated_on) == "2025-06-15"


def small(table: Table, name: str = "download.txt") -> dict[str, bytes]:
    return {name: as_text(table)}


def swapped(table: Table, column: str, value: object) -> Table:
    at = list(table.header).index(column)
    return table._replace(rows=[[*table.rows[0][:at], value, *table.rows[0][at + 1 :]], *table.rows[1:]])


def lying_zip() -> bytes:
    made_up = io.BytesIO()
    with zipfile.ZipFile(made_up, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("a.txt", "w") as part:
        part.write(as_text(OCCUPATIONS))
        part.write(bytes(40 << 20))
    return made_up.getvalue().replace((len(as_text(OCCUPATIONS)) + (40 << 20)).to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def swelling(name: str, size: int, begin: bytes = b"") -> bytes:
    """A zip whose one part unpacks to so many bytes."""
    made_up = io.BytesIO()
    with zipfile.ZipFile(made_up, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open(name, "w", force_zip64=True) as part:
        part.write(begin)
        for _ in range(size >> 20):
            part.write(bytes(1 << 20))
    return made_up.getvalue()


def sheet_of(cells: str) -> bytes:
    """A workbook by hand, with these rows."""
    plain = io.BytesIO(as_sheet(OCCUPATIONS))
    made_up = io.BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made_up, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: data.index(b"<row")] + cells.encode() + b"</sheetData></worksheet>" if "sheet1" in name else data)
    return made_up.getvalue()


def zip_of(**files: bytes) -> bytes:
    made_up = io.BytesIO()
    with zipfile.ZipFile(made_up, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made_up.getvalue()


FAR_AWAY = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
HOSTILE: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "a PDF renamed as a text": ("misnamed", "x.txt", lambda: b"%PDF-1.7\nnothing"),
    "a PDF renamed as a zip": ("misnamed", "x.zip", lambda: b"%PDF-1.7\nnothing"),
    "a PDF renamed as a spreadsheet": ("misnamed", "x.xlsx", lambda: b"%PDF-1.7\nnothing"),
    "a zip renamed as a text": ("misnamed", "x.txt", lambda: zip_of(**small(TASKS))),
    "a text renamed as a packed text": ("misnamed", "x.txt.gz", lambda: as_text(TASKS)),
    "a PDF": ("unknown_kind", "x.pdf", lambda: b"%PDF-1.7\nnothing"),
    "an old spreadsheet": ("unknown_kind", "x.xls", lambda: b"\xd0\xcf\x11\xe0" + bytes(600)),
    "a JSON table": ("unknown_kind", "occupation_data.json", lambda: b"[]"),
    "an empty file": ("empty", "x.txt", bytes),
    "a letter": ("no_table", "x.txt", lambda: b"Dear Martin,\n\nI write about Fridays.\n"),
    "noise called a text": ("no_table", "x.txt", made.noise),
    "a zip without a table": ("no_table", "x.zip", lambda: zip_of(**{"a.txt": b"Dear Martin", "b.pdf": b"%PDF"})),
    "a zip that is empty": ("misnamed", "x.zip", zip_of),
    "a zip of noise": ("damaged", "x.zip", lambda: b"PK\3\4" + made.noise()),
    "a zip cut off": ("damaged", "x.zip", lambda: zip_of(**files_of(SEVEN))[:-200]),
    "a zip with a file cut off in it": ("damaged", "x.zip", lambda: zip_of(**{"a.txt.gz": gzip.compress(as_text(TASKS))[:-20]})),
    "a text cut off in a row": ("damaged", "x.txt", lambda: as_text(TASKS).rstrip(b"\n").rpartition(b"\t")[0]),
    "a packed text cut off": ("damaged", "x.txt.gz", lambda: gzip.compress(as_text(TASKS))[:-20]),
    "a packed text of noise": ("damaged", "x.csv.gz", lambda: b"\x1f\x8b\x08" + made.noise()),
    "a spreadsheet of noise": ("damaged", "x.xlsx", lambda: b"PK\3\4" + made.noise()),
    "a spreadsheet cut off": ("damaged", "x.xlsx", lambda: as_sheet(TASKS)[:-200]),
    "a spreadsheet that is another archive": ("damaged", "x.xlsx", lambda: zip_of(**small(TASKS))),
    "a spreadsheet whose cells lead nowhere": ("damaged", "x.xlsx", lambda: sheet_of('<row r="1"><c r="A1" t="s"><v>999</v></c></row>')),
    "a zip that leads outside": ("outside", "x.zip", lambda: zip_of(**{"../../etc/Task Statements.txt": as_text(TASKS)})),
    "a zip that leads to the root": ("outside", "x.zip", lambda: zip_of(**{"/etc/Task Statements.txt": as_text(TASKS)})),
    "a zip that leads to another disk": ("outside", "x.zip", lambda: zip_of(**{"C:\\Task Statements.txt": as_text(TASKS)})),
    "a zip that unpacks to 1.6 GiB": ("bomb", "x.zip", lambda: swelling("a.txt", 1600 << 20, as_text(OCCUPATIONS))),
    "a zip that hides what it unpacks to": ("damaged", "x.zip", lying_zip),
    "a zip of very many files": ("bomb", "x.zip", lambda: zip_of(**{f"{at}.txt": b"" for at in range(RELEASE_FILES + 1)})),
    "a packed text of lines without end": ("bomb", "x.csv.gz", lambda: gzip.compress(as_csv(TASKS) + b"\n" * (RELEASE_ROWS + 1))),
    "a text that is one line without end": ("no_table", "x.txt", lambda: b"a" * (150 << 20)),
    "a table with one line without end": ("damaged", "x.txt", lambda: as_text(OCCUPATIONS) + b"a" * (150 << 20)),
    "a quoted cell without end": ("damaged", "x.csv", lambda: as_csv(OCCUPATIONS) + b'"' + b"a,\n" * (1 << 20)),
    "a spreadsheet that unpacks to 1.6 GiB": ("bomb", "x.xlsx", lambda: swelling("xl/worksheets/sheet1.xml", 1600 << 20)),
    "a spreadsheet with one cell far away": (
        "no_room",
        "x.xlsx",
        lambda: sheet_of(FAR_AWAY),
    ),
    "a spreadsheet locked with a password": ("damaged", "x.xlsx", lambda: b"\xd0\xcf\x11\xe0" + bytes(6000)),
    "a code that is none": ("bad_row", "x.txt", lambda: as_text(swapped(TASKS, "O*NET-SOC Code", "clerk"))),
    "a task without an id": ("bad_row", "x.txt", lambda: as_text(swapped(TASKS, "Task ID", "n/a"))),
    "a task without words": ("bad_row", "x.csv", lambda: as_csv(swapped(TASKS, "Task", ""))),
    "a description without end": ("bad_row", "x.txt", lambda: as_text(swapped(OCCUPATIONS, "Description", "word " * 10_000))),
    "a rating that is no number": ("bad_row", "x.txt", lambda: as_text(swapped(CONTEXT, "Data Value", "often"))),
    "a rating that is below nothing": ("bad_row", "x.txt", lambda: as_text(swapped(CONTEXT, "Data Value", "-1"))),
    "a task that is there twice": ("bad_row", "x.txt", lambda: as_text(TASKS._replace(rows=[*TASKS.rows, TASKS.rows[0]]))),
    "a line with more cells than columns": ("bad_row", "x.txt", lambda: as_text(TASKS).replace(b"Count slips,", b"Count\tslips,")),
    "a table that is there twice": ("twice", "x.zip", lambda: zip_of(**files_of([TASKS]), **files_of([TASKS], "csv", ""))),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_download_that_cannot_be_taken_is_refused_in_one_message(name: str, tmp_path: Path) -> None:
    reason, file, make = HOSTILE[name]
    (tmp_path / file).write_bytes(make())
    assert refused(tmp_path / file).reason == reason


def test_a_packed_text_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "x.txt.gz"
    file.write_bytes(gzip.compress(as_text(TASKS) + b"a" * 90_000))
    with sources_of(file) as [source]:
        sheets = sheets_of(source, lambda _: None, Budget(80_000))
        with pytest.raises(GaveUp, match="bomb"):
            [list(sheet.rows) for sheet in sheets]


def test_a_bad_row_is_told_by_file_line_and_column(tmp_path: Path) -> None:
    bad = TASKS._replace(rows=[*TASKS.rows[:2], (CODES[0], "x", "Sit.", "Core", 1, "08/2023", "Analyst")])
    assert refused(folder(tmp_path / "texts", [bad])).where.endswith("texts, Task Statements.txt, line 4, Task ID")
    assert refused(folder(tmp_path / "sheets", [bad], "xlsx")).where.endswith(
        "Task Statements.xlsx, sheet Task Statements, line 4, Task ID"
    )
    assert refused(folder(tmp_path / "lists", [bad], "csv")).where.endswith("task_statements.csv, line 4, task_id")


def test_every_reason_has_its_words() -> None:
    assert set(words.SAID) == set(words.REASONS)
    assert all(what.endswith(".") and mend.endswith((".", "database.html")) for what, mend in words.SAID.values())


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "missing"),
        (os.mkfifo, "not_a_file"),
        (lambda path: path.symlink_to("/dev/zero"), "not_a_file"),
        (lambda path: path.symlink_to(path), "no_right"),
        (lambda path: path.mkdir(), "no_table"),
    ],
)
def test_what_is_no_download_is_refused(make: Callable[[Path], object], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "download.txt"
    make(path)
    assert refused(path).reason == reason


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    for at in range(RELEASE_FILES + 1):
        (tmp_path / f"{at}.txt").touch()
    assert refused(tmp_path).reason == "too_large"


def test_links_and_what_is_hidden_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    elsewhere = folder(tmp_path / "elsewhere", [TASKS])
    here = folder(tmp_path / "here", [OCCUPATIONS])
    (here / "Task Statements.txt").symlink_to(elsewhere / "Task Statements.txt")
    (here / "._Occupation Data.txt").write_bytes(as_text(OCCUPATIONS))
    (here / "__MACOSX").mkdir()
    (here / "__MACOSX" / "Occupation Data.txt").write_bytes(as_text(OCCUPATIONS))
    assert set(took(here)[0]) == {"occupations"}


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        b'{"refused": "because", "part": ""}',
        b'{"refused": "damaged", "part": "a\\u001b[31m"}',
        b'{"at": 1001}',
        b'{"at": 1, "more": 1}',
        b'{"table": "lovers", "rows": [], "at": 1}',
        b'{"table": "tasks", "rows": [["43-3021.00", "2691", "Count."]], "at": 1}',
        b'{"table": "tasks", "rows": [["43-3021.00", 2691, "Count.", null]], "at": 1}',
        b'{"table": "tasks", "rows": [["43-3021.00", "2691", "Co\\u0000unt.", null]], "at": 1}',
        b'{"table": "tasks", "rows": [["43-3021.00", "2691", null, null]], "at": 1}',
        b'{"table": "tasks", "rows": [["43-3021.00", "2691", "Count.", null, true]], "at": 1}',
        b'{"table": "work_context", "rows": [["43-3021.00", "4.C.1", "4.1", "no"]], "at": 1}',
        b'{"table": "work_context", "rows": [["43-3021.00", "4.C.1", "1e9", true]], "at": 1}',
        b'{"table": "work_context", "rows": [["43-3021.00", "4.C.1", "4.1"]], "at": 1}',
        b'{"table": "occupations", "rows": [["43-3021.00", "' + b"a" * 5000 + b'", null]], "at": 1}',
        b'{"release": "29.3; drop", "tables": []}',
        b'{"release": "29.3", "tables": [{"table": "tasks", "file": "x", "read": -1}]}',
        b"\xff",
    ],
)
def test_a_line_of_the_wrong_shape_is_not_believed(line: bytes) -> None:
    assert checked(line) is None


def test_lines_of_the_right_shape_are_believed() -> None:
    assert checked(b'{"table": "tasks", "rows": [["43-3021.00", "2691", "Count.", null]], "at": 1}') is not None
    assert checked(b'{"release": null, "tables": [{"table": "tasks", "file": "x", "read": 1}]}') is not None


@pytest.mark.parametrize(
    ("child", "reason"),
    [
        ("pass", "damaged"),
        ("print('{\"at\": 3}')", "damaged"),
        ("print('{}')", "damaged"),
        ('print(\'{"release": null, "tables": []}\'); print(\'{"at": 3}\')', "damaged"),
        ("print('a' * (2 << 20))", "damaged"),
        ("import os; os.abort()", "no_room"),
        ("import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass", "too_long"),
    ],
)
def test_a_child_that_does_not_answer_well_is_not_believed(
    child: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "_CHILD", (sys.executable, "-c", child))
    file = tmp_path / "x.txt"
    file.write_bytes(as_text(TASKS))
    assert refused(file).reason == reason


@pytest.mark.parametrize("says", ["while True: print('a' * 60000)", "print('a' * (2 << 20))"])
def test_an_answer_without_end_is_cut_short_and_so_is_a_line(says: str) -> None:
    with pytest.raises(sandbox.Stopped):
        list(sandbox.lines_of((sys.executable, "-c", says), RELEASE))


def test_who_stops_listening_ends_the_child(tmp_path: Path) -> None:
    before = children()
    parts = open_download(folder(tmp_path / "x", WHOLE), ELEMENTS).parts()
    next(parts)
    assert children() > before
    parts.close()  # type: ignore[attr-defined]  # it is a generator
    assert children() <= before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
def test_the_child_is_bound_to_limits_of_its_own() -> None:
    asked = (
        "import resource as r; from homeground.intake.release import child; child.answer = lambda *_: (); child.main('x', '');"
        "print([r.getrlimit(x)[1] for x in (r.RLIMIT_CPU, r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_NOFILE, r.RLIMIT_CORE)])"
    )
    said = subprocess.run([sys.executable, "-I", "-c", asked], capture_output=True, text=True, check=True).stdout
    assert said.strip() == str([60, 1536 << 20, 0, 32, 0])


def test_the_child_loads_neither_the_case_nor_its_checker() -> None:
    asked = "import sys, homeground.intake.release.child; print([n for n in sys.modules if n in ('pydantic', 'homeground.case', 'numpy')])"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_real_release_has_the_rows_that_its_publisher_counts(reference_data: Path) -> None:
    counts = {
        "tasks": 18_796,
        "occupations": 1_016,
        "alternate_titles": 56_560,
        "reported_titles": 7_796,
        "task_activities": 23_233,
        "activities": 2_087,
        "activity_groups": 332,
    }
    rows, ended = took(reference_data / "data" / "onet_29_3")
    assert {table: len(held) for table, held in rows.items()} == counts
    assert {one.table: one.read for one in ended.tables} == counts
    assert ended.release == "29.3"
