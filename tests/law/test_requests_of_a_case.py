"""How a case becomes the facts of its request: copies, appeals, older steps, what silence grants, what was never asked."""

from datetime import date
from uuid import UUID

import pytest

from homeground.case import Case, Event
from homeground.case.paper_sent import PaperSent
from homeground.case.reading import read
from homeground.case.reply_received import ReplyReceived
from homeground.case.rights import Rights
from homeground.law import Option, Outlook, check, next_said, outlook, policy_option, read_given, regime_named
from homeground.wording import say
from tests import ada


def sent(on: date) -> PaperSent:
    return PaperSent(paper="letter", to="Martin Hale", on=on, formal=True)


def said(reply: str, on: date) -> ReplyReceived:
    return read(ReplyReceived, {"reply": reply, "on": on})


def case(place: str, *what: PaperSent | ReplyReceived, start: date | None = None, **rights: object) -> Case:
    """The example person elsewhere, with what happened and other facts of hers."""
    person = ada.changed(ada.case().person, place=place)
    terms = ada.changed(ada.case().terms, start_on=start, trial_end_on=None, review_on=None) if start else ada.case().terms
    events = tuple(Event(UUID(int=number), (one,)) for number, one in enumerate(what, start=1))
    known = {"asked_before": False, "employer_size": 640}
    return ada.changed(ada.case(), person=person, terms=terms, events=events, rights=read(Rights, {**known, **rights}))


def chosen(look: Outlook) -> Option:
    assert look.mistakes == ()
    assert look.chosen is not None
    return look.chosen


def test_silence_grants_only_what_was_asked_in_time() -> None:
    late = {
        "route": "place",
        "request": "2026-10-05",
        "proposed_start": "2026-11-01",
        "today": "2026-10-06",
        "employed_since": "2020-01-01",
    }
    answer = check(regime_named("NL"), read_given({**late, "employer_size": 40, "circumstances": []}))
    assert answer.next == "overdue"
    between = {**late, "request": "2026-09-05", "employer_size": 40, "circumstances": []}  # after 1 September, before 1 October
    assert check(regime_named("NL"), read_given(between)).next == "overdue"
    early = {**late, "request": "2026-08-31", "employer_size": 40, "circumstances": []}
    assert check(regime_named("NL"), read_given(early)).next == "granted_by_silence"


def test_silence_grants_nothing_while_it_is_open_whether_the_right_is_yours() -> None:
    unknown = {"route": "adaptation", "request": "2026-03-02", "today": "2026-03-18"}
    assert check(regime_named("ES"), read_given(unknown)).next == "overdue"


def test_a_copy_of_the_letter_is_the_same_request() -> None:
    copied = case("GB", sent(date(2026, 10, 5)), sent(date(2026, 10, 19)), sent(date(2026, 10, 26)))
    assert chosen(outlook(copied, date(2026, 11, 1))).answer.next == "wait_until:2026-12-04"


def test_a_letter_after_an_answer_is_a_new_request() -> None:
    again = case("GB", sent(date(2026, 3, 2)), said("no", date(2026, 3, 20)), sent(date(2026, 10, 5)))
    assert chosen(outlook(again, date(2026, 11, 1))).answer.next == "wait_until:2026-12-04"


def test_an_appeal_keeps_the_days_and_its_answer_is_the_end() -> None:
    days = (sent(date(2026, 10, 5)), said("no", date(2026, 10, 20)), said("no", date(2026, 11, 20)))
    refused = chosen(outlook(case("GB", *days, appealed_on=date(2026, 10, 27)), date(2026, 11, 21)))
    assert refused.answer.next == "complain_by:2027-01-19"


@pytest.mark.parametrize("place", ["CZ", "ES", "PL", "US-VT"])
def test_an_agreed_later_day_hurts_no_route_that_has_none(place: str) -> None:
    moved = case(place, sent(date(2026, 10, 5)), extended_to=date(2027, 4, 26), child_ages=["3"], has_children=True)
    assert outlook(moved, date(2026, 10, 9)).mistakes == ()


def test_a_step_of_an_earlier_request_is_none_of_this_one() -> None:
    old = case("GB-NIR", sent(date(2026, 10, 5)), met_on=date(2025, 2, 2), extended_to=date(2025, 5, 20))
    assert "decision" not in chosen(outlook(old, date(2026, 10, 9))).answer.deadlines


def test_one_thing_that_is_true_counts_though_others_were_not_asked() -> None:
    assert [duty.id for duty in outlook(case("GB", true_of_me=["disability"]), ada.TODAY).stronger] == ["adjustment"]
    carer = outlook(case("AU", true_of_me=["carer"]), ada.TODAY)
    assert chosen(carer).answer.eligible == "yes"
    assert carer.question is not None


def test_a_policy_is_read_beside_a_request_that_was_answered() -> None:
    refused = case("GB", sent(date(2026, 10, 12)), said("no", date(2026, 11, 2)))
    assert policy_option(refused, regime_named("GB"), date(2026, 11, 3)) is not None


def test_a_start_that_is_too_early_is_said_as_such() -> None:
    early = case("IE", start=date(2026, 12, 15))
    early = ada.changed(early, person=ada.changed(early.person, employed_since=date(2026, 8, 1)))
    remote = next(option for option in outlook(early, ada.TODAY).options if option.id == "remote")
    assert say(next_said(remote.answer)) == "You may ask now for a start on or after 1 February 2027; the start you want is too early."


def test_an_answer_that_changes_later_hides_no_day_of_a_request_that_was_made() -> None:
    asked = case("IE", sent(date(2026, 10, 5)), start=date(2026, 12, 15))
    asked = ada.changed(asked, person=ada.changed(asked.person, employed_since=date(2026, 8, 1)))
    assert "decision" in chosen(outlook(asked, date(2026, 10, 9))).answer.deadlines
