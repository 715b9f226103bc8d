"""Keep a day of the own record: one row a day, whatever the order and however often it is told."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, fold
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import answer, undo
from homeground.desk.record import keep_day
from homeground.store import MemoryShelf
from tests import ada

ON = date(2026, 9, 7)


def _file() -> CaseFile:
    file = MemoryShelf().create("ada")
    answer(file, "device", ada.raw("device"), stamp=ada.stamp())
    return file


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 99)), min_size=1, max_size=12))
def test_each_day_has_one_row_that_says_what_was_told_last(told: list[tuple[int, int]]) -> None:
    file = _file()
    for number, (after, done) in enumerate(told, start=2):
        keep_day(file, {"done": str(done)}, stamp=ada.stamp(number, ON + timedelta(days=after)))
    last = {(ON + timedelta(days=after)).isoformat(): done for after, done in told}
    assert {row: int(day.done or 0) for row, day in fold(file.entries()).record.items()} == last


def test_a_second_word_on_the_same_day_leaves_the_rest_of_it_and_an_undo_takes_it_back() -> None:
    file = _file()
    keep_day(file, {"done": "44", "note": "quiet"}, stamp=ada.stamp(2, ON))
    changed = keep_day(file, {"interruptions": "9"}, stamp=ada.stamp(3, ON))
    day = fold(file.entries()).record["2026-09-07"]
    assert (changed.how, changed.row, day.note) == ("changed", "2026-09-07", "quiet")
    assert (str(day.done), str(day.interruptions)) == ("44", "9")
    undo(file, stamp=ada.stamp(4, ON))
    assert fold(file.entries()).record["2026-09-07"].interruptions is None


def test_a_day_that_was_kept_under_another_name_is_found_by_its_day() -> None:
    file = _file()
    answer(file, "record", {"on": "2026-09-07", "done": "40"}, row="first", stamp=ada.stamp(2))
    assert keep_day(file, {"done": "41", "on": "2026-09-07"}, stamp=ada.stamp(3)).row == "first"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"done": "44", "on": "2026-09-08"}, "on"),
        ({}, "done"),
        ({"note": "x"}, "done"),
        ({"done": "4.5"}, "done"),
        ({"done": "-1"}, "done"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_kept(fields: dict[str, str], field: str) -> None:
    file = _file()
    with pytest.raises(BadAnswer) as told:
        keep_day(file, fields, stamp=ada.stamp(2, ON))
    assert [mistake.field for mistake in told.value.mistakes] == [field]
    assert not fold(file.entries()).record
