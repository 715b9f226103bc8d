"""What a person can do with answers: give, change, remove, take back, bring back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import SECTIONS, BadAnswer, Case, fold
from homeground.case.journal import latest_numbers
from homeground.case.reading import body_of
from homeground.desk.case_file import CaseFile, Stale
from homeground.desk.history import history, versions_of
from homeground.desk.interview import (
    DeviceUnasked,
    NoSuchVersion,
    NothingToUndo,
    answer,
    answer_whole,
    bring_back,
    remove,
    undo,
)
from homeground.store import MemoryShelf
from tests import ada
from tests.strategies import ROWS, values


def _file(*, with_device: bool = True) -> CaseFile:
    file = MemoryShelf().create("ada")
    if with_device:
        answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=ada.stamp())
    return file


def _ada() -> CaseFile:
    file = _file()
    for number, section in enumerate(SECTIONS, start=2):
        answer_whole(file, section.name, ada.raw(section.name), stamp=ada.stamp(number))
    return file


def test_before_any_answer_comes_whose_machine_this_is() -> None:
    file = _file(with_device=False)
    with pytest.raises(DeviceUnasked):
        answer(file, "person", {"name": "Ada"}, stamp=ada.stamp())
    assert file.entries() == ()


def test_her_files_make_her_case() -> None:
    assert fold(_ada().entries()) == ada.case()


def test_her_answers_laid_down_at_once_are_the_entries_that_her_files_leave() -> None:
    answered, laid_down = (MemoryShelf().create("ada") for _ in range(2))
    for number, section in enumerate(SECTIONS, start=1):
        answer_whole(answered, section.name, ada.raw(section.name), stamp=ada.stamp(number))
    laid_down.append(ada.drafts())
    assert answered.entries() == laid_down.entries()


def test_the_same_file_again_writes_nothing() -> None:
    file = _ada()
    before = file.entries()
    changes = [change for section in SECTIONS for change in answer_whole(file, section.name, ada.raw(section.name), stamp=ada.stamp(50))]
    assert {change.how for change in changes} == {"same"}
    assert file.entries() == before


def test_a_row_that_a_file_no_longer_names_is_removed_and_undo_brings_it_back() -> None:
    file = _ada()
    fewer = {row: fields for row, fields in ada.raw("tasks").items() if row != "monthly-reports"}
    changes = answer_whole(file, "tasks", fewer, stamp=ada.stamp(50))
    assert [(change.row, change.how) for change in changes if change.how != "same"] == [("monthly-reports", "removed")]
    assert "monthly-reports" not in fold(file.entries()).tasks
    undo(file, stamp=ada.stamp(51))
    assert fold(file.entries()) == ada.case()


def test_a_row_that_comes_back_stands_where_it_stood() -> None:
    file = _ada()
    remove(file, "tasks", "invoice-batches", stamp=ada.stamp(50))
    undo(file, stamp=ada.stamp(51))
    assert list(fold(file.entries()).tasks) == list(ada.case().tasks)


def test_all_mistakes_of_a_file_are_told_at_once_and_nothing_is_written() -> None:
    file = _file()
    before = file.entries()
    wrong = {"Post Room": {"name": "Post"}, "post": {"hours_per_week": "9,5"}, "mail": "three hours", "ok": {"name": "Fine"}}
    with pytest.raises(BadAnswer) as told:
        answer_whole(file, "tasks", wrong, stamp=ada.stamp(2))
    assert [mistake.field for mistake in told.value.mistakes] == ["Post Room", "post.name", "post.hours_per_week", "mail"]
    assert file.entries() == before


def test_a_second_writer_is_told_that_the_answer_moved_on() -> None:
    file = _file()
    seen = latest_numbers(file.entries()).get("person", 0)
    answer(file, "person", {"name": "Ada"}, stamp=ada.stamp(2), seen=seen)
    with pytest.raises(Stale) as told:
        answer(file, "person", {"name": "Eve"}, stamp=ada.stamp(3), seen=seen)
    assert (told.value.subject, told.value.seen) == ("person", seen)
    assert fold(file.entries()).person.name == "Ada"


def test_two_writers_of_different_rows_do_not_collide() -> None:
    file = _file()
    answer(file, "tasks", {"name": "Post"}, row="a", stamp=ada.stamp(2), seen=0)
    answer(file, "tasks", {"name": "Mail"}, row="b", stamp=ada.stamp(3), seen=0)
    assert set(fold(file.entries()).tasks) == {"a", "b"}


def test_undo_takes_back_a_whole_file_as_one_act() -> None:
    file = _ada()
    undo(file, stamp=ada.stamp(60), section="tasks")
    assert fold(file.entries()).tasks == {}


def test_undo_follows_the_journal_and_not_the_clock() -> None:
    file = _file()
    answer(file, "person", {"name": "Ada"}, stamp=ada.stamp(9))
    answer(file, "policy", {"found": "no"}, stamp=ada.stamp(2))
    assert [change.section for change in undo(file, stamp=ada.stamp(3))] == ["policy"]


def test_when_nothing_is_left_undo_says_so() -> None:
    file = _file()
    undo(file, stamp=ada.stamp(2))
    with pytest.raises(NothingToUndo):
        undo(file, stamp=ada.stamp(3))


@given(st.data())
def test_as_many_undos_as_acts_lead_back_step_by_step(data: st.DataObject) -> None:
    file = _file()
    states = [fold(file.entries())]
    for number in range(2, data.draw(st.integers(3, 7))):
        _act(file, data, number)
        if fold(file.entries()) != states[-1]:
            states.append(fold(file.entries()))
    for number, state in enumerate(reversed(states[:-1]), start=20):
        undo(file, stamp=ada.stamp(number))
        assert _sections(fold(file.entries())) == _sections(state)


def _act(file: CaseFile, data: st.DataObject, number: int) -> None:
    section = data.draw(st.sampled_from(SECTIONS[1:]))
    row = data.draw(ROWS) if section.has_rows else None
    if row and data.draw(st.booleans()):
        remove(file, section.name, row, stamp=ada.stamp(number))
    else:
        answer(file, section.name, body_of(data.draw(values(section.shape))), row=row, stamp=ada.stamp(number))


def _sections(case: Case) -> dict[str, Any]:
    return {section.name: getattr(case, section.name) for section in SECTIONS}


def test_an_older_version_can_be_brought_back() -> None:
    file = _file()
    for number, name in enumerate(("Ada", "Eve"), start=2):
        answer(file, "person", {"name": name}, stamp=ada.stamp(number))
    older = versions_of(history(file), "person")[-1]
    assert bring_back(file, older.entry.number, stamp=ada.stamp(9)).how == "changed"
    assert fold(file.entries()).person.name == "Ada"
    with pytest.raises(NoSuchVersion):
        bring_back(file, 999, stamp=ada.stamp(10))


def test_history_tells_every_version_newest_first() -> None:
    file = _file()
    for number, name in enumerate(("Ada", "Eve", "Ida"), start=2):
        answer(file, "person", {"name": name}, stamp=ada.stamp(number))
    assert [getattr(version.value, "name", None) for version in versions_of(history(file), "person")] == ["Ida", "Eve", "Ada"]
    assert len(history(file)) == 4


@pytest.mark.parametrize("row", ["", "Tasks", "a b", "-a", "x" * 41, "ä"])
def test_a_row_has_a_plain_name(row: str) -> None:
    with pytest.raises(BadAnswer, match="1 to 40 small letters"):
        answer(_file(), "tasks", {"name": "Post"}, row=row, stamp=ada.stamp(2))


def test_a_list_has_an_end() -> None:
    with pytest.raises(BadAnswer, match="at most 200 rows"):
        answer_whole(_file(), "tasks", {f"t{n}": {"name": "Post"} for n in range(201)}, stamp=ada.stamp(2))


def test_rows_that_were_taken_out_leave_room_for_others() -> None:
    file = _file()
    answer_whole(file, "tasks", {f"t{n}": {"name": "Post"} for n in range(200)}, stamp=ada.stamp(2))
    answer_whole(file, "tasks", {}, stamp=ada.stamp(3))
    assert answer(file, "tasks", {"name": "Post"}, row="new", stamp=ada.stamp(4)).how == "new"


def test_a_section_without_rows_takes_no_row_and_a_list_needs_one() -> None:
    for section, row in (("person", "a"), ("tasks", None)):
        with pytest.raises(BadAnswer):
            answer(_file(), section, {"name": "Ada"}, row=row, stamp=ada.stamp(2))
