"""A yes is tied to the package that it answers, and a yes to nothing is refused with the way to mend it."""

from __future__ import annotations

from itertools import count

import pytest

from homeground.case.agreement import agreed
from homeground.case.case import Case
from homeground.case.journal import fold
from homeground.case.reading import BadAnswer
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import record
from homeground.desk.interview import answer
from homeground.guidance import next_step
from homeground.papers import PAPERS
from homeground.store import MemoryShelf
from homeground.wording import say
from tests import ada

STAMPS = (ada.stamp(number * 100) for number in count(1))
ONE, TWO = ("home-days: one day",), ("home-days: two days", "reporting: a note each Friday")
ISSUES = {
    "home-days": {"name": "Home days", "options": ["none", "one day", "two days"], "now": "none"},
    "reporting": {"name": "Reporting", "options": ["as today", "a note each Friday"], "now": "as today"},
}


@pytest.fixture
def file() -> CaseFile:
    file = MemoryShelf().create("mine")
    answer(file, "device", {"whose": "mine", "account": "mine"}, stamp=next(STAMPS))
    for row, issue in ISSUES.items():
        answer(file, "issues", issue, row=row, stamp=next(STAMPS))
    return file


def note(file: CaseFile, kind: str, **fields: object) -> Case:
    record(file, kind, {"on": ada.TODAY, **fields}, stamp=next(STAMPS))
    return fold(file.entries())


def test_a_yes_agrees_to_the_one_package_that_was_put_whole(file: CaseFile) -> None:
    note(file, "offer-made", offer=ONE)
    case = note(file, "reply-received", reply="yes")
    assert case.replies[-1].agreed == ("home-days: one day", "reporting: as today")
    assert agreed(case) == case.replies[-1].agreed


def test_a_yes_to_several_at_once_is_asked_to_which(file: CaseFile) -> None:
    note(file, "offer-made", offer=ONE, second=TWO)
    with pytest.raises(BadAnswer, match="say which was agreed: first, second"):
        note(file, "reply-received", reply="yes")
    assert agreed(note(file, "reply-received", reply="yes", chosen="second")) == ("home-days: two days", "reporting: a note each Friday")


def test_one_that_was_liked_best_before_is_the_one_that_is_agreed(file: CaseFile) -> None:
    note(file, "offer-made", offer=ONE, second=TWO)
    note(file, "reply-received", reply="maybe", chosen="second")
    assert agreed(note(file, "reply-received", reply="yes"))[0] == "home-days: two days"


def test_after_the_bosss_own_package_a_yes_says_to_which_it_is(file: CaseFile) -> None:
    note(file, "offer-made", offer=TWO)
    note(file, "reply-received", reply="maybe", counter=ONE)
    with pytest.raises(BadAnswer, match=r"your boss named a package of their own .* say which was agreed: first, theirs"):
        note(file, "reply-received", reply="yes")
    theirs = agreed(note(file, "reply-received", reply="yes", chosen="theirs"))
    assert theirs == ("home-days: one day", "reporting: a note each Friday")
    assert agreed(note(file, "reply-received", reply="yes", chosen="first"))[0] == "home-days: two days"


def test_their_own_package_is_agreed_only_where_there_is_one(file: CaseFile) -> None:
    note(file, "offer-made", offer=TWO)
    with pytest.raises(BadAnswer, match="say which was agreed: first"):
        note(file, "reply-received", reply="yes", chosen="theirs")


def test_a_yes_with_a_change_keeps_the_change_and_the_rest_as_it_was_put(file: CaseFile) -> None:
    note(file, "offer-made", offer=TWO)
    case = note(file, "reply-received", reply="yes", agreed=["Home days: one day"])
    assert agreed(case) == ("home-days: one day", "reporting: a note each Friday")


def test_a_yes_where_nothing_was_asked_is_refused_with_the_way_to_mend_it(file: CaseFile) -> None:
    with pytest.raises(BadAnswer, match="there is nothing that this yes answers; note first what you put"):
        note(file, "reply-received", reply="yes")
    assert fold(file.entries()).replies == ()


def test_a_letter_may_be_granted_without_a_package(file: CaseFile) -> None:
    note(file, "paper-sent", paper="letter", to="Martin Hale")
    assert agreed(note(file, "reply-received", reply="yes")) == ()


def test_only_a_yes_agrees(file: CaseFile) -> None:
    note(file, "offer-made", offer=TWO)
    with pytest.raises(BadAnswer, match="only a yes agrees"):
        note(file, "reply-received", reply="no", agreed=ONE)
    assert agreed(note(file, "reply-received", reply="no")) == ()


def test_a_no_after_the_yes_agrees_on_nothing_any_more(file: CaseFile) -> None:
    note(file, "offer-made", offer=TWO)
    note(file, "reply-received", reply="yes")
    assert agreed(note(file, "reply-received", reply="no")) == ()


def test_letter_and_next_step_say_what_was_agreed_and_not_what_was_asked_for(file: CaseFile) -> None:
    answer(file, "terms", {"home_days": 3, "weekdays": ["tue", "wed", "thu"], "review_on": "2027-03-01"}, stamp=next(STAMPS))
    note(file, "offer-made", offer=TWO)
    case = note(file, "reply-received", reply="maybe", counter=ONE)
    case = note(file, "reply-received", reply="yes", chosen="theirs")
    letter = "\n".join(say(sentence.message) for _, sentence in PAPERS["letter"].of(case, ada.TODAY).sentences())
    assert "Home days: one day." in letter
    assert "Reporting: a note each Friday." in letter
    assert "three days" not in letter
    assert "Tuesday" not in letter
    assert "We look at the result together on 1 March 2027." in letter
    step = next_step(case, ada.TODAY)
    assert "Agreed was: Home days: one day; Reporting: a note each Friday." in say(step.why)
