"""An offer and its answer are held against the table before they are noted: whole packages are kept, and nothing that is not there."""

from datetime import date
from typing import Any

import pytest

from homeground.case import BadAnswer, fold
from homeground.case.package import package_of
from homeground.desk.case_file import CaseFile
from homeground.desk.happenings import correct, record
from homeground.desk.interview import answer_whole
from homeground.store import MemoryShelf
from tests import ada

LATER = date(2026, 12, 1)
THREE = ["home-days: three days", "trial-length: 12 weeks", "review-date: a review"]
OFFER = {"offer": THREE, "on": "2026-10-12"}
REPLY = {"reply": "maybe", "on": "2026-10-23"}


@pytest.fixture
def file() -> CaseFile:
    """The example's case, whose table is laid."""
    made = MemoryShelf().create("ada")
    made.append(ada.drafts())
    return made


def _mistakes(file: CaseFile, kind: str, raw: dict[str, Any]) -> dict[str, str]:
    before = file.entries()
    with pytest.raises(BadAnswer) as told:
        record(file, kind, raw, stamp=ada.stamp(99, LATER))
    assert file.entries() == before
    return {mistake.field: mistake.remedy for mistake in told.value.mistakes}


def test_an_offer_is_kept_whole_and_what_it_leaves_out_is_as_today(file: CaseFile) -> None:
    record(file, "offer-made", OFFER, stamp=ada.stamp(90, LATER))
    case = fold(file.entries())
    assert package_of(case.offers[0].offer) == {
        "home-days": "three days",
        "trial-length": "12 weeks",
        "extra-work": "none",
        "core-hours": "09:00 to 17:00",
        "reporting": "as today",
        "review-date": "a review",
    }


def test_what_a_counter_leaves_out_is_as_it_was_offered(file: CaseFile) -> None:
    record(file, "offer-made", OFFER, stamp=ada.stamp(90, LATER))
    record(file, "reply-received", {**REPLY, "counter": ["Days at home: TWO days"]}, stamp=ada.stamp(91, LATER))
    counter = package_of(fold(file.entries()).replies[0].counter)
    assert (counter["home-days"], counter["trial-length"], counter["review-date"]) == ("two days", "12 weeks", "a review")


def test_what_a_counter_leaves_out_is_as_in_the_package_that_was_liked_best(file: CaseFile) -> None:
    record(file, "offer-made", {**OFFER, "second": ["home-days: two days", "reporting: a note each Friday"]}, stamp=ada.stamp(90, LATER))
    reply = {**REPLY, "chosen": "second", "counter": ["home-days: one day"]}
    record(file, "reply-received", reply, stamp=ada.stamp(91, LATER))
    assert package_of(fold(file.entries()).replies[0].counter)["reporting"] == "a note each Friday"


def test_an_unknown_issue_or_option_is_refused_with_the_nearest(file: CaseFile) -> None:
    assert _mistakes(file, "offer-made", {**OFFER, "offer": ["home-day: two days", "trial-length: 12 week"]}) == {
        "offer.home-day": "there is no issue “home-day”; did you mean home-days?",
        "offer.trial-length": "there is no option “12 week”; did you mean 12 weeks?",
    }
    told = _mistakes(file, "offer-made", {**OFFER, "offer": ["xyz: 1"], "second": ["extra-work: zzz"]})
    assert told["offer.xyz"].startswith("there is no issue “xyz”; known: home-days, trial-length")
    assert told["second.extra-work"].startswith("there is no option “zzz”; known: four hours a week")


def test_two_packages_of_one_offer_differ(file: CaseFile) -> None:
    told = _mistakes(file, "offer-made", {**OFFER, "second": ["home-days: two days"], "third": THREE})
    assert told == {"third": "it is the same as one before it; put another package there, or leave it out"}


def test_an_answer_to_an_offer_that_was_never_made_is_refused(file: CaseFile) -> None:
    assert [*_mistakes(file, "reply-received", {**REPLY, "counter": ["home-days: one day"], "chosen": "first"})] == ["counter", "chosen"]
    record(file, "offer-made", {**OFFER, "on": "2026-10-24"}, stamp=ada.stamp(90, LATER))
    assert "note first what you offered" in _mistakes(file, "reply-received", {**REPLY, "chosen": "first"})["chosen"]


def test_one_of_several_can_be_chosen_only_where_there_were_several(file: CaseFile) -> None:
    record(file, "offer-made", OFFER, stamp=ada.stamp(90, LATER))
    told = _mistakes(file, "reply-received", {**REPLY, "chosen": "second"})
    assert told == {"chosen": "your offer of 2026-10-12 held one package; write one of: first, none"}


def test_an_answer_without_a_package_needs_neither_offer_nor_table() -> None:
    file = MemoryShelf().create("eve")
    record(file, "reply-received", REPLY, stamp=ada.stamp(1, LATER))
    assert fold(file.entries()).where == "maybe"


def test_without_a_table_nothing_can_be_offered() -> None:
    assert "nothing is on the table yet" in _mistakes(MemoryShelf().create("eve"), "offer-made", OFFER)["offer"]


def test_where_it_is_not_known_what_holds_today_each_issue_is_named(file: CaseFile) -> None:
    issues = {**ada.raw("issues"), "own": {"name": "Parking", "options": ["none", "a place"]}}
    answer_whole(file, "issues", issues, stamp=ada.stamp(80))
    assert [*_mistakes(file, "offer-made", OFFER)] == ["offer.own"]
    record(file, "offer-made", {**OFFER, "offer": [*THREE, "own: a place"]}, stamp=ada.stamp(90, LATER))


def test_a_correction_is_held_against_the_table_too_and_not_against_what_it_corrects(file: CaseFile) -> None:
    noted = record(file, "offer-made", OFFER, stamp=ada.stamp(90, LATER))
    with pytest.raises(BadAnswer, match="no option"):
        correct(file, noted.id, {**OFFER, "offer": ["home-days: six days"]}, stamp=ada.stamp(91, LATER))
    correct(file, noted.id, {**OFFER, "offer": ["home-days: one day"]}, stamp=ada.stamp(92, LATER))
    assert package_of(fold(file.entries()).offers[0].offer)["home-days"] == "one day"
