"""The days of a case: each once, each with who has to act; the law's own only where they are real."""

from datetime import date
from typing import Any
from uuid import UUID

from hypothesis import given

from homeground.case import Case, Event
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived
from homeground.desk.dates import CaseDay, days_of
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

SENT = date(2026, 10, 12)


def a_case(*happened: Any, place: str = "GB", **rights: object) -> Case:  # noqa: ANN401 - a happening of any kind
    return ada.changed(
        ada.case(),
        person=ada.changed(ada.case().person, place=place),
        rights=ada.changed(ada.case().rights, **rights),
        events=tuple(Event(UUID(int=number), (what,)) for number, what in enumerate(happened, start=1)),
    )


def formal(on: date = SENT) -> PaperSent:
    return PaperSent(paper="letter", to="Martin Hale", on=on, formal=True)


def of_the_law(case: Case, today: date = ada.TODAY) -> dict[str, tuple[date, str]]:
    return {day.id: (day.on, say(day.what)) for day in days_of(case, today) if day.kind == "deadline"}


def test_before_a_formal_request_the_day_to_hand_it_in_is_the_only_one_of_the_law() -> None:
    assert of_the_law(a_case(way="law")) == {}
    assert of_the_law(a_case(place="IE", way="law")) == {"law.send": (date(2026, 11, 9), "Last day to hand in your request.")}


def test_who_asks_without_the_law_has_no_day_of_the_law() -> None:
    assert of_the_law(a_case(place="IE", way="informal")) == {}


def test_an_open_request_has_the_day_of_the_answer_and_what_follows_from_silence() -> None:
    assert of_the_law(a_case(formal())) == {
        "law.decision": (date(2026, 12, 11), "Their answer is due."),
        "law.complaint": (date(2027, 3, 10), "Last day to take it further, if they say nothing."),
    }


def test_a_refusal_leaves_the_day_to_take_it_further_and_a_yes_leaves_none() -> None:
    refused = a_case(formal(), ReplyReceived(reply="no", on=date(2026, 11, 2)))
    assert of_the_law(refused, date(2026, 11, 3)) == {"law.complaint": (date(2027, 2, 1), "Last day to take it further.")}
    assert of_the_law(a_case(formal(), ReplyReceived(reply="yes", on=date(2026, 11, 2))), date(2026, 11, 3)) == {}


def test_where_a_day_can_be_read_in_two_ways_you_act_by_the_earlier_and_they_are_late_after_the_later() -> None:
    refused = of_the_law(a_case(formal(), ReplyReceived(reply="no", on=date(2026, 11, 2)), place="IE"), date(2026, 11, 3))
    assert refused["law.complaint"][0] == date(2027, 5, 1)
    assert of_the_law(a_case(formal(), place="IE"))["law.decision"][0] == date(2026, 11, 9)


def test_the_day_of_the_answer_moves_with_an_agreed_extension_and_keeps_its_id() -> None:
    moved = of_the_law(a_case(formal(), extended_to=date(2027, 4, 26)))
    assert moved["law.decision"] == (date(2027, 4, 26), "Their answer is due.")


def test_under_the_law_no_kind_question_is_in_order_before_the_laws_own_day() -> None:
    informal = PaperSent(paper="letter", to="Martin Hale", on=SENT)
    assert "quiet-until" in {day.id for day in days_of(a_case(informal), ada.TODAY)}
    assert "quiet-until" not in {day.id for day in days_of(a_case(formal()), ada.TODAY)}


def test_a_bill_and_a_place_without_a_recorded_rule_set_no_day() -> None:
    assert of_the_law(a_case(place="AU-VIC", way="law", route="wfh-notice")) == {}
    assert of_the_law(a_case(formal(), place="ZZ")) == {}


@FEW
@given(cases())
def test_every_day_has_an_id_of_its_own_and_an_order(case: Case) -> None:
    days = days_of(case, ada.TODAY)
    assert len({day.id for day in days}) == len(days)
    assert [day.on for day in days] == sorted(day.on for day in days)
    assert all(_is_whole(day) for day in days)


def _is_whole(day: CaseDay) -> bool:
    return bool(say(day.what)) and (day.kind in ("planned", "deadline", "offered")) is (day.by is not None)
