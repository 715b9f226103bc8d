"""The person's own download at the command line: added once, searched offline, taken into a case, and always with its notice."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from homeground.cli import progress
from homeground.portability import attribution
from homeground.wording import say
from tests.cli.conftest import Terminal
from tests.cli.test_wrong_calls import one_message
from tests.intake.releases import ACTIVITIES, ALTERNATES, CODES, CONTEXT, LINKS, OCCUPATIONS, SEVEN, TASKS, WHOLE, as_text, files_of, zipped
from tests.intake.releases import folder as made_folder

Write = Callable[[str, str | bytes], str]
NOTICE = say(attribution("29.3"))


@pytest.fixture
def download(tmp_path: Path) -> str:
    """The made-up release as a zip."""
    return str(zipped(tmp_path / "db_29_3_text.zip", files_of(WHOLE)))


@pytest.fixture
def filled(ada_terminal: Terminal, download: str) -> Terminal:
    """The example case, and the made-up release beside it."""
    ada_terminal.done("data", "add", download)
    return ada_terminal


def test_a_download_is_added_and_says_what_it_is_and_how_many_could_work_at_home(terminal: Terminal, download: str) -> None:
    said = terminal.done("data", "add", download)
    assert said.startswith("Added: the O*NET® 29.3 Database.\n")
    assert "Task Statements             5 rows" in said
    assert "18 of 132 rows" in said
    assert "1 of 2 occupations are home-capable by the rule of Dingel and Neiman." in said
    assert "For the 24.2 release the authors of the rule published 361 of 968" in said
    assert NOTICE in said


def test_the_same_download_again_changes_nothing_and_says_so(terminal: Terminal, download: str) -> None:
    first = terminal.json("data", "add", download)
    again = terminal.json("data", "add", download)
    assert (first["how"], again["how"]) == ("new", "same")
    assert first["release"] == again["release"]
    assert "Nothing was changed: this download of the O*NET® 29.3 Database is there already." in terminal.done("data", "add", download)


def test_another_download_of_the_same_release_takes_its_place(filled: Terminal, tmp_path: Path) -> None:
    other = str(made_folder(tmp_path / "db_29_3", [OCCUPATIONS, TASKS]))
    assert "in the place of the one that was there" in filled.done("data", "add", other)
    [held] = filled.json("data", "list")["releases"]
    assert [table["table"] for table in held["tables"]] == ["Occupation Data", "Task Statements"]


def test_the_list_tells_each_release_with_its_sum_its_days_and_its_notice(filled: Terminal, tmp_path: Path) -> None:
    filled.done("data", "add", str(made_folder(tmp_path / "x", SEVEN, read_me="")))
    told = filled.json("data", "list")
    assert [held["release"] for held in told["releases"]] == ["29.3", "not named"]
    assert told["file"].endswith("library.sqlite3")
    said = filled.done("data", "list")
    for held in told["releases"]:
        assert f"SHA-256 {held['sha256']}" in said
        assert held["added_on"] == "2026-10-09"
        assert held["attribution"] in said
    assert "From db_29_3_text.zip" in said


def test_an_empty_library_says_where_to_get_a_download(terminal: Terminal) -> None:
    assert "onetcenter.org/database.html" in terminal.done("data", "list")
    for call in (("data", "titles", "clerk"), ("data", "tasks", "43-3021"), ("data", "activities", "slips")):
        said = terminal.refused(*call)
        assert "homeground data add FILE" in said
        one_message(said)


def test_a_release_that_does_not_name_itself_can_be_named(terminal: Terminal, tmp_path: Path) -> None:
    plain = str(made_folder(tmp_path / "download", SEVEN, read_me=""))
    assert "Name it, if you know: homeground data add FILE --release 29.3" in terminal.done("data", "add", plain)
    assert terminal.json("data", "add", plain, "--release", "29.3")["release"]["release"] == "29.3"
    assert "such as 29.3" in terminal.refused("data", "add", plain, "--release", "newest")


def test_occupations_are_found_with_how_they_matched(filled: Terminal) -> None:
    said = filled.done("data", "titles", "receipt", "clerk")
    assert "43-3021.00   Slip Counters   also called: Receipt Clerk" in said
    assert NOTICE in said
    told = filled.json("data", "titles", "slip counters")
    assert [(one["code"], one["how"], one["is_home_capable"]) for one in told["occupations"]] == [
        (CODES[0], "title", True),
        (CODES[1], "title", None),
    ]
    assert len(filled.json("data", "titles", "slip", "--most", "1")["occupations"]) == 1
    assert "No title in the O*NET® 29.3 Database has these words." in filled.done("data", "titles", "zebra")


@pytest.mark.parametrize(
    "words", ['"', "*", "-x", 'NEAR("a" "b", 3)', "a AND", "(", "words:slip", "^slip", "slip\\", "'; DROP TABLE x; --"]
)
def test_no_sign_that_is_typed_breaks_the_search(words: str, filled: Terminal) -> None:
    for command in ("titles", "activities"):
        assert filled.call("data", command, "--", words).exit_code == 0
    assert filled.call("data", "tasks", "43-3021", f"--words={words}").exit_code == 0


def test_the_task_bank_shows_each_task_with_its_label_and_the_share_of_each(filled: Terminal) -> None:
    told = filled.json("data", "tasks", "43-3021")
    assert [(task["id"], task["sort"]) for task in told["tasks"]] == [
        ("2691", "Core"),
        ("2692", "Supplemental"),
        ("2693", None),
        ("2701", "Core"),
    ]
    assert told["unlabelled"] == 1
    assert sum(share["tasks"] for share in told["shares"].values()) == 3
    said = filled.done("data", "tasks", "43-3021")
    assert said.startswith("Slip Counters (43-3021.00), Night Slip Counters (43-3021.02): O*NET® 29.3 Database\n")
    for words in (
        "2691   ",
        "not known",
        "1 task without a label.",
        "They count tasks, not hours",
        NOTICE,
        "homeground tasks from 43-3021",
    ):
        assert words in said
    assert [task["id"] for task in filled.json("data", "tasks", "43-3021", "--words", "cellar")["tasks"]] == ["2692"]
    assert "There is no task with these words." in filled.done("data", "tasks", "43-3021", "--words", "zebra")


def test_an_occupation_or_a_release_that_is_not_there_is_refused_with_the_way_out(filled: Terminal) -> None:
    assert 'homeground data titles "billing clerk"' in filled.refused("data", "tasks", "99-9999")
    assert "homeground data list" in filled.refused("data", "tasks", "43-3021", "--release", "1.0")
    assert "homeground data list" in filled.refused("data", "remove", "1.0")


def test_activities_are_found_with_their_label_and_group(filled: Terminal) -> None:
    [one] = filled.json("data", "activities", "boxes")["activities"]
    assert (one["id"], one["title"], one["group_title"], one["tasks"]) == ("4.A.3.a.2.I01.D01", "Move boxes and lamps.", "Move things.", 2)
    said = filled.done("data", "activities", "boxes")
    assert "Move things." in said
    assert NOTICE in said
    assert "No activity" in filled.done("data", "activities", "zebra")


def test_a_release_is_removed(filled: Terminal) -> None:
    assert "Removed: the O*NET® 29.3 Database." in filled.done("data", "remove", "29.3")
    assert filled.json("data", "list")["releases"] == []


def test_tasks_are_taken_into_a_case_with_their_source_and_go_back_at_once(filled: Terminal) -> None:
    before = filled.json("show", "tasks")["sections"]
    said = filled.done("tasks", "from", "43-3021.00")
    assert "Taken into ada: 3 tasks of the O*NET® 29.3 Database" in said
    assert NOTICE in said
    assert "O*NET 29.3, task 2691" in filled.done("show", "tasks")
    filled.done("undo", "tasks")
    assert filled.json("show", "tasks")["sections"] == before


@pytest.mark.parametrize("ids", [("--only", "2691", "2701"), ("2691", "2701"), ("2691", "2701", "--only")])
def test_chosen_tasks_are_taken_alone(ids: tuple[str, ...], filled: Terminal) -> None:
    taken = filled.json("tasks", "from", "43-3021", *ids, "--into", "ada")["taken"]
    assert [one["taken_from"] for one in taken] == ["O*NET 29.3, task 2691", "O*NET 29.3, task 2701"]
    assert filled.json("tasks", "from", "43-3021", *ids)["there_already"] == 2
    assert "There already, and left as it was: 2." in filled.done("tasks", "from", "43-3021", *ids)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("43-3021", "--only"), "--only goes with the IDs of tasks"),
        (("43-3021", "--only", "310"), "310: the task bank of this occupation has no task of that id"),
        (("99-9999",), "no occupation 99-9999"),
        (("43-3021", "--into", "nobody"), "no case called nobody"),
    ],
)
def test_a_wrong_call_takes_nothing(call: tuple[str, ...], says: str, filled: Terminal) -> None:
    before = filled.entries()
    said = filled.refused("tasks", "from", *call)
    assert says in said
    one_message(said)
    assert filled.entries() == before


def test_an_export_with_such_tasks_carries_the_notice_and_is_read_back(filled: Terminal) -> None:
    assert "notice" not in json.loads(filled.done("export").splitlines()[0])
    filled.done("tasks", "from", "43-3021.00")
    filled.done("export", "-o", "carried.jsonl")
    assert json.loads(Path("carried.jsonl").read_text(encoding="utf-8").splitlines()[0])["notice"] == NOTICE
    filled.done("import", "carried.jsonl", "--as", "copy")
    assert "O*NET 29.3, task 2691" in filled.done("show", "tasks", "--case", "copy")


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "x.pdf": (lambda: b"%PDF-1.7", "this kind of file is not read here."),
    "x.zip": (lambda: b"%PDF-1.7", "what is in the file is not what its name says."),
    "x.txt.gz": (lambda: gzip.compress(as_text(TASKS))[:-9], "it is damaged or cut off."),
    "x.csv": (lambda: b"a,b\n1,2\n", "no table of the database was recognised in it."),
    "x.txt": (lambda: as_text(TASKS), "it has Task Statements, but not Occupation Data"),
    "y.txt": (lambda: as_text(OCCUPATIONS).replace(b"29-1141", b"nurse"), "this is not what the table should have there"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_taken_is_refused_in_one_message_and_nothing_is_changed(name: str, filled: Terminal, write: Write) -> None:
    make, says = REFUSED[name]
    before = filled.json("data", "list")
    said = filled.refused("data", "add", write(name, make()))
    assert says in said
    assert "Nothing was changed." in said
    one_message(said)
    assert filled.json("data", "list") == before


def test_an_element_that_is_missing_is_refused_with_its_id_and_name(terminal: Terminal, tmp_path: Path) -> None:
    lacking = CONTEXT.where("Element ID", "4.C.2.c.1.b")
    said = terminal.refused("data", "add", str(made_folder(tmp_path / "lacking", [*SEVEN, lacking])))
    assert "Work Context has no answers to 4.C.2.c.1.b (asked for because of: infection every week)" in said


def test_half_a_release_is_taken_and_says_what_is_missing(terminal: Terminal, tmp_path: Path) -> None:
    half = str(made_folder(tmp_path / "half", [OCCUPATIONS, TASKS, LINKS]))
    said = terminal.done("data", "add", half)
    assert "DWA Reference is not in it: activities cannot be searched, and tasks carry no label." in said
    assert "DWA Reference is not in it" in terminal.done("data", "list")


def test_a_damaged_library_is_told_with_the_way_out_and_the_cases_go_on(filled: Terminal) -> None:
    (filled.home / "library.sqlite3").write_bytes(b"not a database" * 1000)
    said = filled.refused("data", "titles", "slip")
    assert "add your download again: homeground data add FILE" in said
    assert "ada" in filled.done("list")


def test_nothing_that_a_terminal_would_obey_comes_out_of_a_release(terminal: Terminal, tmp_path: Path) -> None:
    sly = OCCUPATIONS._replace(rows=[(CODES[0], "Slip \u202eCounters", "x"), *OCCUPATIONS.rows[1:]])
    terminal.done("data", "add", str(made_folder(tmp_path / "sly", [sly, ALTERNATES, ACTIVITIES])))
    assert "\u202e" not in terminal.done("data", "titles", "slip")


class Watched:
    """A standard error at which somebody looks."""

    def __init__(self) -> None:
        self.said = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.said += text
        return len(text)

    def flush(self) -> None:
        pass


def test_who_watches_sees_a_bar_that_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched()
    monkeypatch.setattr("sys.stderr", watched)
    monkeypatch.setenv("TERM", "xterm")
    with progress.progress("Reading [bold]x.zip") as told:
        for at in range(0, 1001, 5):
            told(at)
    assert "Reading [bold]x.zip" in watched.said
    assert "100%" in watched.said
    assert watched.said.endswith(("\x1b[2K", "\x1b[?25h"))


@pytest.mark.parametrize(("is_wanted", "term"), [(False, "xterm"), (True, "dumb")])
def test_where_nobody_wants_a_bar_there_is_none(is_wanted: bool, term: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a case
    watched = Watched()
    monkeypatch.setattr("sys.stderr", watched)
    monkeypatch.setenv("TERM", term)
    with progress.progress("Reading", is_wanted=is_wanted) as told:
        told(500)
    assert watched.said == ""


def test_the_real_release_is_added_and_searched(terminal: Terminal, reference_data: Path) -> None:
    added = terminal.json("data", "add", str(reference_data / "data" / "onet_29_3"))
    assert (added["how"], added["release"]["release"]) == ("new", "29.3")
    assert not [lack for lack in added["release"]["lacks"] if "cut off" in lack]
    assert {table["table"]: table["kept"] for table in added["release"]["tables"]} == {
        "Occupation Data": 1_016,
        "Alternate Titles": 56_560,
        "Sample of Reported Titles": 7_796,
        "Task Statements": 18_796,
        "Tasks to DWAs": 23_233,
        "DWA Reference": 2_087,
        "IWA Reference": 332,
    }
    assert terminal.json("data", "titles", "billing clerk")["occupations"][0]["code"] == "43-3021.00"
    assert len(terminal.json("data", "tasks", "43-3021")["tasks"]) == 28
