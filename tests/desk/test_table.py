"""The table of the talks is begun with issues that suit the case; what is there stays as the person made it."""

import pytest

from homeground.case import BadAnswer, Case, fold
from homeground.case.reading import read
from homeground.case.terms import Terms
from homeground.desk.case_file import CaseFile
from homeground.desk.interview import DeviceUnasked, answer, answer_whole, undo
from homeground.desk.table import begin_table, suggested
from homeground.store import MemoryShelf
from tests import ada

ALWAYS = ["home-days", "trial-length", "review-date"]


@pytest.fixture
def file() -> CaseFile:
    """A case of which nothing is known but whose computer it is."""
    made = MemoryShelf().create("ada")
    answer(made, "device", ada.raw("device"), stamp=ada.stamp(1))
    return made


def _rows(case: Case) -> list[str]:
    return [one.row for one in suggested(case)]


def test_a_case_that_says_nothing_begins_with_what_every_talk_is_about(file: CaseFile) -> None:
    begin_table(file, stamp=ada.stamp(2))
    issues = fold(file.entries()).issues
    assert [*issues] == ALWAYS
    assert all(issue.now in issue.options and issue.pile is None for issue in issues.values())


@pytest.mark.parametrize(
    ("concern", "row"),
    [
        ("data-security", "security-measures"),
        ("control", "reporting"),
        ("reachability", "core-hours"),
        ("team", "anchor-day"),
        ("cost", "equipment"),
    ],
)
def test_a_worry_that_was_noted_suggests_what_answers_it(file: CaseFile, concern: str, row: str) -> None:
    assert row not in _rows(fold(file.entries()))
    answer(file, "concerns", {"concern": concern}, row="one", stamp=ada.stamp(2))
    assert row in _rows(fold(file.entries()))


def test_pay_and_extra_work_are_suggested_only_once_somebody_brought_them_up(file: CaseFile) -> None:
    assert not {"pay-change", "extra-work"} & {*_rows(fold(file.entries()))}
    answer(file, "money", {"pay_cut_percent": "6", "extra_hours_per_week": "5", "brought_by": "boss"}, stamp=ada.stamp(2))
    begin_table(file, stamp=ada.stamp(3))
    issues = fold(file.entries()).issues
    assert (issues["pay-change"].brought, issues["extra-work"].brought) == (False, False)
    assert issues["extra-work"].options[0] == "5 hours a week"
    assert issues["pay-change"].options == ("6 % less", "3 % less", "as today")


def test_work_that_one_would_gladly_take_on_is_a_thing_to_be_settled(file: CaseFile) -> None:
    answer(file, "money", {"gladly": "The Harrogate book"}, stamp=ada.stamp(2))
    begin_table(file, stamp=ada.stamp(3))
    assert fold(file.entries()).issues["extra-work"].brought is None
    assert "pay-change" not in fold(file.entries()).issues


def test_what_the_case_knows_of_the_days_is_taken_over(file: CaseFile) -> None:
    answer(file, "person", {"days_per_week": "4"}, stamp=ada.stamp(2))
    answer(file, "terms", {"today_home_days": "1"}, stamp=ada.stamp(3))
    begin_table(file, stamp=ada.stamp(4))
    days = fold(file.entries()).issues["home-days"]
    assert (days.options[-1], days.now) == ("four days", "one day")


def test_what_is_there_is_never_written_over_and_an_undo_takes_the_rest_back_at_once(file: CaseFile) -> None:
    answer(file, "issues", {"name": "My days", "options": ["none", "two"]}, row="home-days", stamp=ada.stamp(2))
    before = fold(file.entries()).issues
    assert [change.row for change in begin_table(file, stamp=ada.stamp(3))] == ALWAYS[1:]
    assert begin_table(file, stamp=ada.stamp(4), only=["home-days"]) == ()
    assert fold(file.entries()).issues["home-days"] == before["home-days"]
    assert begin_table(file, stamp=ada.stamp(5)) == ()
    undo(file, stamp=ada.stamp(6))
    assert fold(file.entries()).issues == before


def test_issues_can_be_named_suggested_or_not(file: CaseFile) -> None:
    begin_table(file, stamp=ada.stamp(2), only=["equipment", "anchor_day"])
    assert [*fold(file.entries()).issues] == ["equipment", "anchor-day"]
    with pytest.raises(BadAnswer, match="did you mean anchor-day"):
        begin_table(file, stamp=ada.stamp(3), only=["anchr-day"])


def test_whose_computer_it_is_comes_first() -> None:
    with pytest.raises(DeviceUnasked):
        begin_table(MemoryShelf().create("eve"), stamp=ada.stamp(1))


def test_the_example_has_on_its_table_what_suits_it(file: CaseFile) -> None:
    assert _rows(ada.case()) == ["security-measures", "anchor-day"]
    answer_whole(file, "issues", ada.raw("issues"), stamp=ada.stamp(2))
    assert "extra-work" not in _rows(fold(file.entries()))
    assert read(Terms, ada.raw("terms")).if_no == "stay"
