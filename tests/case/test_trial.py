"""The section of the trial and what happens in it: exact, private where it is, and protective unless told otherwise."""

import pytest

from homeground.case import BadAnswer
from homeground.case.field import field_of
from homeground.case.reading import read
from homeground.case.trial import NEEDS, NOT_USED_FOR, TRIALS, Trial, guard_of
from homeground.case.trial_events import DrawMade
from homeground.trial import KINDS
from homeground.trial import NEEDS as WHAT_TRIALS_SHOW

DIGITS = "0f" * 32


def test_the_section_and_the_room_of_trials_name_the_same_needs_and_kinds() -> None:
    assert dict(WHAT_TRIALS_SHOW) == NEEDS
    assert set(KINDS) == set(TRIALS)


def test_unless_told_otherwise_the_data_may_be_used_for_nothing_against_the_person() -> None:
    assert Trial().not_used_for == tuple(NOT_USED_FOR)
    assert read(Trial, {"not_used_for": []}).not_used_for == tuple(NOT_USED_FOR)


@pytest.mark.parametrize("line", ["on time", "on time; up; 20", "; higher; 20", "on time; higher; much", "on time; higher; 120"])
def test_a_guard_that_is_not_told_whole_is_refused(line: str) -> None:
    with pytest.raises(BadAnswer, match=r"write a guard as|the margin of"):
        read(Trial, {"guards": [line]})


def test_a_guard_is_read_whatever_its_spaces() -> None:
    assert read(Trial, {"guards": [" on time;higher ; 12.50 %"]}).guards == ("on time; higher; 12.5",)
    assert guard_of("on time; higher; 12.5")[1] == "higher"


def test_what_the_boss_needs_to_see_and_the_sealed_number_are_private() -> None:
    assert field_of(Trial, "need").question.private
    assert field_of(DrawMade, "sealed").question.private


@pytest.mark.parametrize(
    "wrong",
    [
        {"party": "employer", "did": "committed"},
        {"party": "employer", "did": "refused", "digits": DIGITS},
        {"party": "employer", "did": "committed", "digits": DIGITS, "sealed": DIGITS},
        {"party": "employee", "did": "revealed", "digits": DIGITS, "sealed": DIGITS},
        {"party": "employee", "did": "committed", "digits": DIGITS[1:]},
    ],
)
def test_a_step_of_the_draw_has_its_own_digits_and_no_others(wrong: dict[str, str]) -> None:
    with pytest.raises(BadAnswer):
        read(DrawMade, {"on": "2027-01-05", **wrong})


def test_data_are_deleted_after_the_trial_and_not_before() -> None:
    with pytest.raises(BadAnswer, match="after the trial"):
        read(Trial, {"start_on": "2027-01-11", "delete_on": "2027-01-11"})
