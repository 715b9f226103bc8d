"""Where the law stands for a case: the strongest right first, one question at a time, what is private opens it for the employee alone."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case, Event
from homeground.case.paper_sent import PaperSent
from homeground.case.reading import read
from homeground.case.reply_received import ReplyReceived
from homeground.case.rights import Rights
from homeground.law import Outlook, next_said, outlook, regimes, standing_said
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

TODAY = ada.TODAY


def at(place: str | None, **rights: object) -> Case:
    """The example person at another place, with other facts of hers."""
    person = ada.changed(ada.case().person, place=place)
    hers = {"employer_size": 640, "asked_before": True, "earlier_open": False, "earlier_requests": ("2023-05-04",)}
    return ada.changed(ada.case(), person=person, rights=read(Rights, {**hers, **rights}))


def asked(case: Case, on: date = TODAY, reply: str | None = None, replied: date = TODAY) -> Case:
    """The same, once the formal request went out (and was answered)."""
    events = [Event(UUID(int=1), (PaperSent(paper="letter", to="Martin Hale", on=on, formal=True),))]
    if reply:
        events.append(Event(UUID(int=2), (ReplyReceived(reply=reply, on=replied),)))  # type: ignore[arg-type]  # checked where made
    return ada.changed(case, events=tuple(events))


def told(look: Outlook) -> dict[str, str]:
    return {option.id: option.answer.next for option in look.options}


@FEW
@given(cases(), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_every_case_has_an_outlook_or_the_answers_to_mend(case: Case, today: date) -> None:
    look = outlook(case, today)
    for mistake in look.mistakes:
        case.value(mistake.field)
    for option in look.options:
        assert say(standing_said(option))
        for path in option.rests_on:
            case.value(path)


@pytest.mark.parametrize(
    ("place", "law"),
    [
        ("GB", ["GB"]),
        ("GB-SCT", ["GB"]),
        ("GB-NIR", ["GB-NIR"]),
        ("US-CA-SF", ["US-CA-SF"]),
        ("AU-VIC", ["AU-VIC", "AU"]),
        ("AU-NSW", ["AU"]),
        ("CA-ON", ["CA-FED"]),
        ("ZZ", []),
        ("DE", []),
    ],
)
def test_the_law_of_a_place_is_its_own_or_that_of_the_country_around_it(place: str, law: list[str]) -> None:
    assert [regime.id for regime in outlook(at(place), TODAY).regimes] == law


def test_a_place_that_is_not_recorded_has_no_answer_rather_than_no() -> None:
    look = outlook(at("DE"), TODAY)
    assert look.options == ()
    assert [stub.id for stub in look.stubs] == ["DE"]


def test_before_asking_the_dates_are_those_of_a_request_made_today() -> None:
    chosen = outlook(at("GB"), TODAY).chosen
    assert chosen is not None
    assert not chosen.is_asked
    assert say(standing_said(chosen)) == "You may ask now. Ask today, and they have to answer by 8 December 2026."


def test_the_clock_of_the_law_runs_from_the_formal_request_alone() -> None:
    informal = ada.changed(at("GB"), events=(Event(UUID(int=1), (PaperSent(paper="letter", to="Martin Hale", on=TODAY),)),))
    assert told(outlook(informal, TODAY)) == {"request": "send"}
    assert told(outlook(asked(at("GB")), TODAY)) == {"request": "wait_until:2026-12-08"}
    assert told(outlook(asked(at("GB")), date(2026, 12, 9))) == {"request": "overdue"}


def test_a_no_counts_as_the_decision_and_a_maybe_does_not() -> None:
    refused = outlook(asked(at("GB"), reply="no", replied=date(2026, 11, 2)), date(2026, 11, 3))
    assert told(refused) == {"request": "complain_by:2027-02-01"}
    assert told(outlook(asked(at("GB"), reply="maybe"), TODAY)) == {"request": "wait_until:2026-12-08"}


def test_what_is_not_asked_is_never_read_as_no_and_one_question_comes_next() -> None:
    look = outlook(at("AU", true_of_me=(), not_true_of_me=()), TODAY)
    assert [option.answer.eligible for option in look.options] == ["unknown"]
    assert look.question is not None
    assert look.question.name == "circumstances"
    assert {"pregnant", "disability", "carer"} <= {word for word, _ in look.question.choices}


def test_a_right_opened_by_family_is_marked_as_opened_in_private() -> None:
    (carer,) = [
        option for option in outlook(at("IE", has_children=True, child_ages=("6",)), TODAY).options if option.id == "flexible-carer"
    ]
    assert carer.answer.eligible == "yes"
    assert carer.opened_by == ("rights.child_ages",)


@pytest.mark.parametrize("place", sorted(regimes()))
def test_a_stronger_duty_is_asked_for_and_shown_once_it_is_owed(place: str) -> None:
    regime = regimes()[place]
    words = [word for duty in regime.stronger for word in duty.any if word.isidentifier()]
    if not words:
        assert outlook(at(place), TODAY).stronger == ()
        return
    known = outlook(at(place, true_of_me=(words[0],)), TODAY)
    asked_for = [word for missing in known.still_private for word, _ in missing.choices]
    everything = outlook(at(place, true_of_me=(words[0],), not_true_of_me=tuple(w for w in asked_for if w != words[0])), TODAY)
    assert words[0] in [word for duty in everything.stronger for word in duty.any]
    none = outlook(at(place, true_of_me=(), not_true_of_me=tuple(asked_for), child_ages=(), has_children=False), TODAY)
    assert none.stronger == ()


def test_facts_that_contradict_each_other_are_told_where_they_are_mended() -> None:
    wrong = asked(ada.changed(at("GB"), person=ada.changed(ada.case().person, employed_since=date(2026, 11, 1))))
    assert [mistake.field for mistake in outlook(wrong, TODAY).mistakes] == ["papers_sent.on"]


def test_a_limit_that_is_reached_names_the_day() -> None:
    used = at("GB", earlier_requests=(date(2026, 1, 12), date(2026, 6, 1)))
    (option,) = outlook(used, TODAY).options
    assert say(next_said(option.answer)) == "You have used up your requests for now. You may ask again from 12 January 2027."


def test_an_old_place_computes_under_a_banner() -> None:
    assert [regime.id for regime in outlook(at("NL"), TODAY).stale] == ["NL"]
    assert outlook(at("GB"), TODAY).stale == ()


def test_a_question_that_is_skipped_gives_way_to_the_next() -> None:
    look = outlook(at("US-CA-SF", employer_size=None), TODAY)
    first = look.question
    assert first is not None
    second = look.question_but(first.name)
    assert second is not None
    assert second.name != first.name
    assert look.question_but(*[missing.name for option in look.options for missing in option.missing], "circumstances") is None
