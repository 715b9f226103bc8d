"""The letter alone is the formal request, in the words of the place; it holds what the law wants, and what it lacks is named."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from homeground.case import Case, Event
from homeground.case.happening import Happening
from homeground.case.paper_sent import PaperSent
from homeground.case.person import WHERE
from homeground.case.reply_received import ReplyReceived
from homeground.guidance import AnswerSection, asking, missing_in_letter, missing_in_request, next_step
from homeground.law import Option, Regime, Route, outlook, regimes
from homeground.law.held import EARLIER, SAID_BY
from homeground.law.questions import circumstances_of
from homeground.papers import PAPERS, Paper
from homeground.papers.check import budget, check
from homeground.papers.formal import TOLD_IN, WRITES
from homeground.press import page_count, render
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

SENT = date(2026, 10, 12)
ROUTES = [
    pytest.param(regime, route, id=f"{regime.id} {route.id} {route.starts_on}")
    for regime in regimes().values()
    for route in regime.routes
    if not route.bill
]


def a_case(*happened: Happening, place: str = "GB", where: str | None = None, **rights: object) -> Case:
    """The example under the law of a place."""
    return ada.changed(
        ada.case(),
        person=ada.changed(ada.case().person, place=place, **({"where": where} if where else {})),
        rights=ada.changed(ada.case().rights, **{"way": "law", **rights}),
        events=tuple(Event(UUID(int=number), (what,)) for number, what in enumerate(happened, start=1)),
    )


def formally_sent() -> PaperSent:
    return PaperSent(paper="letter", to="Martin Hale", on=SENT, formal=True)


def text_of(paper: Paper) -> str:
    return "\n".join(say(sentence.message) for _, sentence in paper.sentences())


def papers(case: Case, today: date = ada.TODAY) -> dict[str, str]:
    return {name: text_of(kind.of(case, today)) for name, kind in PAPERS.items()}


def under(regime: Regime, route: Route) -> tuple[Case, date]:
    """The example as somebody of whom nobody asked what opens a right, on a day on which the version is in force."""
    today = max(route.starts_on, min(ada.TODAY, route.ends_on or ada.TODAY))
    rights: dict[str, Any] = {"route": route.id, "has_children": None, "child_ages": (), "not_true_of_me": (), "employer_size": None}
    asked: dict[str, Any] = {"asked_before": False, "earlier_requests": (), "earlier_open": None}
    case = a_case(place=regime.id, **rights, **asked)
    return ada.changed(case, person=ada.changed(case.person, employed_since=None)), today


def used(case: Case, today: date) -> Option:
    option = asking(case, today).option
    assert option is not None
    return option


@pytest.mark.parametrize(("regime", "route"), ROUTES)
def test_the_letter_lacks_exactly_what_the_law_says_is_missing(regime: Regime, route: Route) -> None:
    case, today = under(regime, route)
    option = used(case, today)
    assert option.answer.route == route
    texts = {must.id: must.text for must in route.must}
    gaps = [say(gap.what) for gap in missing_in_request(case, today)]
    assert len(gaps) == len(option.answer.missing)
    assert all(gap.startswith(f"Your request has to hold: {texts[must]}.") for gap, must in zip(gaps, option.answer.missing, strict=True))
    nodes = {node.id for node in PAPERS["letter"].of(case, today).nodes}
    held = [must.id for must in route.must if must.id not in option.answer.missing and not must.optional]
    assert all(TOLD_IN.get(must, "holds") in nodes for must in held)


@pytest.mark.parametrize(("regime", "route"), ROUTES)
def test_exactly_one_paper_carries_the_words_of_the_law(regime: Regime, route: Route) -> None:
    case, today = under(regime, route)
    assert route.request.words, "say what a request under it calls itself"
    assert [name for name, text in papers(case, today).items() if route.request.words in text] == ["letter"]
    assert "My letter is my formal request; this paper explains it and is no second request." in papers(case, today)["proposal"]
    assert "My letter is my formal request; the talk is no second request." in papers(case, today)["brief"]


@pytest.mark.parametrize(("regime", "route"), ROUTES)
def test_what_the_employee_says_in_own_words_fills_every_gap(regime: Regime, route: Route) -> None:
    case, today = under(regime, route)
    own = tuple(f"{must}: It is said here, {number}." for number, must in enumerate(used(case, today).answer.missing))
    whole = ada.changed(case, rights=ada.changed(case.rights, further=own))
    assert used(whole, today).answer.missing == ()
    assert missing_in_request(whole, today) == ()
    assert all(line.partition(": ")[2] in papers(whole, today)["letter"] for line in own)


@pytest.mark.parametrize(("regime", "route"), ROUTES)
def test_a_formal_letter_of_any_place_is_sound_and_one_page(regime: Regime, route: Route) -> None:
    case, today = under(regime, route)
    letter = PAPERS["letter"].of(case, today)
    assert check(letter) == ()
    assert page_count(letter, say) == 1


def test_what_can_be_held_can_be_written() -> None:
    assert {*SAID_BY, EARLIER} == {*TOLD_IN, *WRITES}
    assert not set(TOLD_IN) & set(WRITES)


def test_the_example_makes_her_request_as_great_britain_wants_it() -> None:
    case = a_case()
    letter = PAPERS["letter"].of(case, ada.TODAY)
    text = text_of(letter)
    assert "This letter is a statutory flexible working request under section 80F of the Employment Rights Act 1996." in text
    assert "I made such a request before, on 4 May 2023." in text
    assert "your decision may wait until 26 April 2027, once we both confirm that in writing." in text
    assert "Flexible Working Policy" not in text
    assert missing_in_letter(case, ada.TODAY) == ()
    assert [say(fault.message) for fault in budget(letter, say, PAPERS["letter"].words)] == []


@pytest.mark.parametrize("way", [None, "informal", "policy"])
def test_without_the_law_the_letter_is_as_it_always_was(way: str | None) -> None:
    case = ada.changed(ada.case(), rights=ada.changed(ada.case().rights, way=way))
    printed = render(PAPERS["letter"].of(case, ada.TODAY), "txt", say)
    assert printed == (Path(__file__).parent / "ada-letter.txt").read_bytes()


@FEW
@given(cases())
def test_no_paper_of_an_informal_case_says_a_word_of_law(case: Case) -> None:
    informal = ada.changed(case, rights=ada.changed(case.rights, way="informal"), events=())
    said = "".join(papers(informal).values())
    assert [words for words in _words_of_the_law() if words in said] == []


def _words_of_the_law() -> Iterator[str]:
    yield from (route.request.words for regime in regimes().values() for route in regime.routes if route.request.words)
    yield "formal request"


@pytest.mark.parametrize("where", WHERE)
def test_once_it_is_sent_no_other_paper_becomes_a_request(where: str) -> None:
    texts = papers(a_case(formally_sent(), where=where), SENT)
    assert all("statutory" not in text for text in texts.values())
    assert "My letter of 12 October 2026 is my formal request" in texts["proposal"]
    assert ("My letter of 12 October 2026 is my formal request" in texts["letter"]) is (where not in ("trial", "granted"))


def test_a_friendly_no_can_be_followed_by_a_formal_request() -> None:
    text = papers(a_case(where="refused"))["letter"]
    assert "I have thought it over, and I now ask formally. This letter is a statutory flexible working request" in text.replace("\n", " ")
    assert "I take it that the answer today is no." not in text


def test_a_gap_leads_to_the_answer_that_closes_it() -> None:
    gaps = missing_in_request(a_case(place="IE"), ada.TODAY)
    assert {gap.path for gap in gaps} == {"rights.reasons_told", "rights.where_at_home"}
    closed = a_case(place="IE", reasons_told="My work needs quiet.", where_at_home="14 Mill Lane, Cork")
    assert missing_in_request(closed, ada.TODAY) == ()
    letter = PAPERS["letter"].of(closed, ada.TODAY)
    assert "under section 20 of the Work Life Balance and Miscellaneous Provisions Act 2023" in text_of(letter)
    assert [say(fault.message) for fault in budget(letter, say, PAPERS["letter"].words)] == []


def test_what_only_the_employee_can_say_is_asked_for_by_its_word() -> None:
    asked = a_case(place="CL", route="carer", may_show=True)
    (gap,) = (gap for gap in missing_in_request(asked, ada.TODAY) if gap.path == "rights.further")
    assert say(gap.what).endswith("Begin its line with “proof:”.")


def test_a_right_that_private_answers_open_is_used_only_once_it_may_show() -> None:
    others = tuple(word for word in circumstances_of(regimes()["ES"]) if word != "carer")
    carer: dict[str, Any] = {"has_children": None, "child_ages": (), "true_of_me": ("carer",), "not_true_of_me": others}
    for kept in (a_case(place="ES", **carer), a_case(place="ES", route="adaptation", may_show=False, **carer)):
        gap = missing_in_letter(kept, ada.TODAY)[0]
        assert (gap.path, gap.by_law) == ("rights.may_show", True)
        assert say(gap.what).startswith("This letter is not a formal request yet. The right “adaptation” rests on answers")
        assert next_step(kept, ada.TODAY).target == AnswerSection("rights")
        assert "Say whether a formal letter may" in say(next_step(kept, ada.TODAY).title)
        assert "34.8" not in papers(kept)["letter"]
    named = papers(a_case(place="ES", route="adaptation", may_show=True, reasons_told="I look after a relative.", **carer))
    assert "a request to adapt my working day under article 34.8 of the Workers’ Statute" in named["letter"]
    assert "carer" not in named["letter"] + named["proposal"]


@pytest.mark.parametrize(
    ("case", "why"),
    [
        (a_case(place="ZZ"), "No rule is recorded here"),
        (a_case(place="AU-VIC", route="wfh-notice"), "This is a bill"),
        (a_case(earlier_open=True), "An earlier request is still open"),
        (a_case(earlier_requests=("2026-02-03", "2026-05-04")), "You may ask again from 3 February 2027"),
        (a_case(place="AU", has_children=False, child_ages=(), not_true_of_me=("carer",)), ""),
    ],
)
def test_where_the_law_does_not_carry_it_the_letter_asks_without_the_law_and_says_why(case: Case, why: str) -> None:
    gaps = [say(gap.what) for gap in missing_in_request(case, ada.TODAY)]
    assert any(why in gap for gap in gaps)
    assert "no right" not in " ".join(gaps).replace("that you have no right", "")
    if why:
        assert "This letter is" not in papers(case)["letter"]


def test_a_decision_waits_for_a_trial_only_where_the_law_lets_both_agree() -> None:
    assert "may wait until" not in papers(a_case(place="IE"))["letter"]
    assert "On trials the rule says" in papers(a_case(place="IE"))["brief"]
    no_trial = a_case()
    no_trial = ada.changed(no_trial, terms=ada.changed(no_trial.terms, trial_end_on=None, review_on=None))
    assert "may wait until" not in "".join(papers(no_trial).values())


def test_a_trial_that_ends_well_before_the_answer_is_due_moves_no_day() -> None:
    short = ada.changed(a_case(), terms=ada.changed(a_case().terms, start_on="2026-10-12", trial_end_on="2026-10-23"))
    assert "may wait until" not in "".join(papers(short).values())


def test_once_it_is_sent_the_notes_have_the_sentence_that_moves_the_decision_until_it_is_agreed() -> None:
    brief = papers(a_case(formally_sent()))["brief"]
    assert "your decision on my request of 12 October 2026 may wait until 26 April 2027." in brief
    assert "may wait until" not in papers(a_case(formally_sent(), extended_to="2027-04-26"))["brief"]
    answered = ReplyReceived(reply="no", on=date(2026, 11, 2))
    assert "may wait until" not in papers(a_case(formally_sent(), answered))["brief"]


@FEW
@given(cases())
def test_the_law_is_asked_under_only_where_it_is_open(case: Case) -> None:
    asked = ada.changed(case, rights=ada.changed(case.rights, way="law"), events=())
    option = asking(asked, ada.TODAY).option
    if option is not None:
        assert option == outlook(asked, ada.TODAY).chosen
        assert option.answer.eligible != "no"
        assert not option.is_bill


def test_each_thing_that_the_law_wants_is_named_by_itself() -> None:
    poland = a_case(place="PL", has_children=True, child_ages=("3",), may_show=True)
    assert [say(gap.what) for gap in missing_in_request(poland, ada.TODAY)] == ["Your request has to hold: where you would work."]
    assert missing_in_letter(poland, ada.TODAY)[0].by_law
    lasting = ada.changed(poland, rights=ada.changed(poland.rights, route="flexible-parent", reasons_told="She is three."))
    lasting = ada.changed(lasting, terms=ada.changed(lasting.terms, trial_end_on=None, review_on=None))
    assert [say(gap.what) for gap in missing_in_request(lasting, ada.TODAY)] == ["Your request has to hold: the end date."]


def test_after_a_formal_no_the_letter_gives_away_nothing_that_the_law_still_lets_one_ask() -> None:
    text = papers(a_case(formally_sent(), ReplyReceived(reply="no", on=date(2026, 11, 2))), date(2026, 11, 3))["letter"]
    assert "I will not raise it before then, apart from what the law lets me ask." in text
    assert "this page explains it" not in text
