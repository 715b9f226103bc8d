"""Tasks are taken from a task bank beside what is there, each saying from where its text is, and all go back at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, fold
from homeground.case.field import field_of
from homeground.case.reading import read
from homeground.case.task import Task
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import ROWS_AT_MOST, DeviceUnasked, answer, answer_whole, remove, undo
from homeground.desk.library import Row
from homeground.desk.start_tasks import shortened, start_tasks
from homeground.desk.task_bank import NoReleaseYet, NoSuchOccupation
from homeground.desk.transfer import export, read_export
from homeground.portability import attribution
from homeground.store import MemoryShelf, SqliteLibrary
from tests import ada
from tests.desk.libraries import add, all_rows
from tests.intake.releases import CODES

CLERK, NIGHT, NURSE = CODES
LONGEST = field_of(Task, "name").question.longest


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path) as opened:
        add(opened)
        yield opened


@pytest.fixture
def file() -> CaseFile:
    """A case with the example's tasks."""
    made = MemoryShelf().create("ada")
    answer(made, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp(1))
    answer_whole(made, "tasks", ada.raw("tasks"), stamp=ada.stamp(2))
    return made


def test_every_task_of_the_occupation_becomes_a_row_that_says_from_where_it_is(file: CaseFile, library: SqliteLibrary) -> None:
    before = fold(file.entries()).tasks
    started = start_tasks(file, library, CLERK, None, stamp=ada.stamp(3))
    after = fold(file.entries()).tasks
    new = {row: task for row, task in after.items() if row not in before}
    assert {task.taken_from for task in new.values()} == {f"O*NET 29.3, task {number}" for number in (2691, 2692, 2693)}
    assert new["count-slips-using-a-counting-f"].name == "Count slips, using a counting frame"
    assert {row: after[row] for row in before} == before
    assert [(one.row, one.how) for one in started.changes] == [(row, "new") for row in new]


def test_the_tasks_named_are_taken_alone(file: CaseFile, library: SqliteLibrary) -> None:
    started = start_tasks(file, library, "43-3021", ["2701", "2691"], stamp=ada.stamp(3))
    assert [fold(file.entries()).tasks[str(one.row)].taken_from for one in started.changes] == [
        "O*NET 29.3, task 2691",
        "O*NET 29.3, task 2701",
    ]


def test_an_undo_takes_all_of_them_back_at_once(file: CaseFile, library: SqliteLibrary) -> None:
    before = fold(file.entries()).tasks
    start_tasks(file, library, "43-3021", None, stamp=ada.stamp(3))
    undo(file, stamp=ada.stamp(4))
    assert fold(file.entries()).tasks == before


def test_what_was_taken_before_is_left_as_the_person_made_it(file: CaseFile, library: SqliteLibrary) -> None:
    start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(3))
    mine = {"name": "Count", "hours_per_week": "3", "taken_from": "O*NET 29.3, task 2691"}
    answer(file, "tasks", mine, row="count-slips-using-a-counting-f", stamp=ada.stamp(4))
    numbers = len(file.entries())
    started = start_tasks(file, library, CLERK, None, stamp=ada.stamp(5))
    assert (len(started.changes), started.there_already) == (2, 1)
    assert len(file.entries()) == numbers + 2
    assert fold(file.entries()).tasks["count-slips-using-a-counting-f"] == read(Task, mine)
    assert start_tasks(file, library, CLERK, None, stamp=ada.stamp(6)).changes == ()


def test_a_task_is_the_same_in_every_release(file: CaseFile, library: SqliteLibrary) -> None:
    add(library, release="30.1", sha256="1" * 64)
    start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(3), release="29.3")
    assert start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(4), release="30.1").there_already == 1


def test_a_row_of_the_same_name_that_is_there_is_never_written_over(file: CaseFile, library: SqliteLibrary) -> None:
    row = "count-slips-using-a-counting-f"
    answer(file, "tasks", {"name": "Mine", "note": "Kept"}, row=row, stamp=ada.stamp(3))
    [one] = start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(4)).changes
    assert one.row == f"{row}-2"
    assert fold(file.entries()).tasks[row].name == "Mine"


def test_a_release_that_nobody_could_name_is_told_as_such(file: CaseFile, library: SqliteLibrary) -> None:
    add(library, release=None, sha256="1" * 64)
    start_tasks(file, library, NURSE, None, stamp=ada.stamp(3), release="not named")
    assert "O*NET (release not named), task 310" in {task.taken_from for task in fold(file.entries()).tasks.values()}


def test_an_id_that_the_bank_lacks_is_named_and_nothing_is_taken(file: CaseFile, library: SqliteLibrary) -> None:
    before = file.entries()
    with pytest.raises(BadAnswer) as refused:
        start_tasks(file, library, CLERK, ["2691", "310", "x"], stamp=ada.stamp(3))
    assert [mistake.field for mistake in refused.value.mistakes] == ["310", "x"]
    with pytest.raises(NoSuchOccupation):
        start_tasks(file, library, "99-9999", None, stamp=ada.stamp(3))
    assert file.entries() == before


def test_more_rows_than_a_section_holds_are_refused_and_none_is_taken(file: CaseFile, library: SqliteLibrary) -> None:
    many: list[Row] = [(CLERK, str(number), f"Count to {number}.", None) for number in range(ROWS_AT_MOST)]
    add(library, {**all_rows("occupations"), "tasks": many}, sha256="1" * 64)
    before = file.entries()
    with pytest.raises(BadAnswer, match="at most 200 rows"):
        start_tasks(file, library, CLERK, None, stamp=ada.stamp(3))
    assert file.entries() == before


def test_before_the_device_is_told_or_a_download_added_nothing_is_taken(library: SqliteLibrary, tmp_path: Path, file: CaseFile) -> None:
    with pytest.raises(DeviceUnasked):
        start_tasks(MemoryShelf().create("new"), library, CLERK, None, stamp=ada.stamp(3))
    with SqliteLibrary(tmp_path / "other") as empty, pytest.raises(NoReleaseYet):
        start_tasks(file, empty, CLERK, None, stamp=ada.stamp(3))


@given(st.text(st.sampled_from("ab, ;.é\u00a0"), min_size=LONGEST - 2, max_size=2 * LONGEST) | st.text(max_size=300))
def test_a_text_that_is_too_long_is_cut_at_the_end_of_a_word(text: str) -> None:
    cut = shortened(text)
    assert len(cut) <= LONGEST
    whole = text.rstrip(". ")
    if cut != whole:
        assert cut.endswith("…")
        head = cut[:-1]
        assert whole.startswith(head)
        assert head.rstrip(" ,;:") == head
        assert " " not in whole[:LONGEST] or whole[len(head)] in " ,;:"


def notice(text: str) -> str | None:
    found: str | None = json.loads(text.splitlines()[0]).get("notice")
    return found


def test_an_export_that_carries_such_texts_carries_the_notice_and_is_read_back(file: CaseFile, library: SqliteLibrary) -> None:
    assert notice(export("ada", file.entries())) is None
    start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(3))
    for history in (False, True):
        text = export("ada", file.entries(), history=history)
        assert notice(text) == attribution("29.3").text
        copy = MemoryShelf().create("copy")
        copy.append(read_export(text).drafts)
        assert fold(copy.entries()).tasks == fold(file.entries()).tasks


def test_the_notice_names_each_release_and_goes_with_the_last_text(file: CaseFile, library: SqliteLibrary) -> None:
    add(library, release="30.1", sha256="1" * 64)
    start_tasks(file, library, CLERK, ["2691"], stamp=ada.stamp(3), release="29.3")
    start_tasks(file, library, CLERK, ["2692"], stamp=ada.stamp(4), release="30.1")
    said = notice(export("ada", file.entries()))
    assert said == f"{attribution('29.3').text} {attribution('30.1').text}"
    for number, (row, task) in enumerate(fold(file.entries()).tasks.items(), start=9):
        if task.taken_from:
            remove(file, "tasks", row, stamp=ada.stamp(number))
    assert notice(export("ada", file.entries())) is None
    assert notice(export("ada", file.entries(), history=True)) == said


def test_a_source_of_the_persons_own_needs_no_notice(file: CaseFile) -> None:
    answer(file, "tasks", {"name": "Count", "taken_from": "my job description"}, row="count", stamp=ada.stamp(3))
    assert notice(export("ada", file.entries())) is None
