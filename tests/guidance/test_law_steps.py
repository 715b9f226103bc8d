"""What the law adds to the next step: the day, the remedy, somebody who helps for free, and never more than is known."""

from datetime import date
from uuid import UUID

import pytest

from homeground.case import Case, Event
from homeground.case.happening import Happening
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived
from homeground.guidance import AnswerSection, SectionState, next_step, section_states
from homeground.law import regimes
from homeground.wording import say
from tests import ada

SENT, REFUSED = date(2026, 10, 12), date(2026, 11, 2)


def a_case(*happened: Happening, place: str = "GB", **rights: object) -> Case:
    return ada.changed(
        ada.case(),
        person=ada.changed(ada.case().person, place=place),
        rights=ada.changed(ada.case().rights, **{"way": "law", **rights}),
        events=tuple(Event(UUID(int=number), (what,)) for number, what in enumerate(happened, start=1)),
    )


def sent() -> PaperSent:
    return PaperSent(paper="letter", to="Martin Hale", on=SENT, formal=True)


def why(case: Case, today: date) -> str:
    return say(next_step(case, today).why)


def rights_of(case: Case, today: date = ada.TODAY) -> SectionState:
    return next(state for state in section_states(case, today) if state.section == "rights")


def helper(place: str) -> str:
    adviser = regimes()[place].adviser
    return f"Free help: {adviser.who} ({adviser.url})."


def test_while_the_law_waits_the_step_names_its_last_day_and_asks_for_quiet() -> None:
    step = next_step(a_case(sent()), date(2026, 11, 30))
    assert say(step.title) == "Say nothing about it until Friday 11 December 2026"
    assert "the answer is due by 11 December 2026" in say(step.why)


@pytest.mark.parametrize(
    ("place", "said"), [("GB", "silence beyond it breaks the rule"), ("PE", "counts as a yes"), ("AU", "may be taken further")]
)
def test_an_answer_that_is_late_names_the_day_what_silence_means_the_remedy_and_free_help(place: str, said: str) -> None:
    step = next_step(a_case(sent(), place=place), date(2026, 12, 12))
    assert "The answer was due on" in say(step.why)
    assert said in say(step.why)
    assert helper(place) in say(step.why)
    assert step.say is not None
    assert "12 October 2026" in say(step.say)


def test_a_refusal_of_yesterday_is_thanked_for_and_names_by_when_it_can_be_taken_further() -> None:
    refused = a_case(sent(), ReplyReceived(reply="no", on=REFUSED))
    told = why(refused, date(2026, 11, 3))
    assert "A no has a reason" in told
    assert "If you want to take it further, act by 1 February 2027. Where: employment tribunal" in told
    assert helper("GB") in told
    later = next_step(refused, date(2026, 11, 16))
    assert later.id == "take-it-further"
    assert "act by 1 February 2027" in say(later.why)


def test_the_friendly_way_comes_first_where_a_refusal_uses_up_one_of_few() -> None:
    assert "a formal request that is refused uses up one of few" in why(a_case(way=None), ada.TODAY)
    assert "A formal request binds your employer to an answer." in why(a_case(way=None, place="PE"), ada.TODAY)


def test_a_change_that_is_only_announced_does_not_bury_the_step() -> None:
    assert "Announced" not in why(a_case(sent()), date(2026, 12, 12))


def test_whoever_was_refused_and_did_not_say_how_they_asked_is_told_the_day_for_both() -> None:
    refused = a_case(way=None)
    refused = ada.changed(refused, person=ada.changed(refused.person, where="refused", where_since=date(2026, 10, 8)))
    assert "If what you asked was a formal request under the law, act by 7 January 2027" in why(refused, ada.TODAY)
    informal = ada.changed(refused, rights=ada.changed(refused.rights, way="informal"))
    assert "formal request under the law" not in why(informal, ada.TODAY)


def test_what_was_read_more_than_a_year_ago_says_so() -> None:
    old, new = why(a_case(way=None, place="PE"), ada.TODAY), why(a_case(way=None), ada.TODAY)
    assert "What is recorded of this place is from 22 July 2024: check it before you rely on it." in old
    assert "What is recorded of this place is from" not in new


def test_one_question_of_the_law_is_asked_in_its_own_words() -> None:
    step = next_step(a_case(place="CA-FED", effect="The rota changes."), ada.TODAY)
    assert (step.id, step.target) == ("law-question", AnswerSection("rights"))
    missing = [say(gap.what) for gap in rights_of(a_case(place="CA-FED")).missing]
    assert say(step.title) in missing


def test_the_rights_name_what_the_law_still_asks_where_it_is_answered() -> None:
    missing = rights_of(a_case(place="NL", employer_size=None, not_true_of_me=())).missing
    assert [gap.path for gap in missing] == ["rights.employer_size", "rights.true_of_me", "rights.earlier_decisions"]


def test_answers_that_contradict_each_other_are_named_at_their_answer_and_nothing_is_computed() -> None:
    wrong = a_case(sent(), earlier_requests=("2026-11-01",))
    assert next_step(wrong, ada.TODAY).id == "mend-facts"
    state = rights_of(wrong)
    assert state.missing
    assert say(state.summary).startswith("Two answers contradict each other:")


def test_a_place_that_is_not_recorded_is_never_told_that_it_has_no_right() -> None:
    summary = say(rights_of(a_case(place="ZZ")).summary)
    assert summary.startswith("No rule is recorded here for where you work. That is not to say that you have no right.")
    assert "Say where you work" in say(rights_of(ada.changed(a_case(), person=ada.changed(a_case().person, place=None))).summary)


def test_the_summary_of_the_rights_says_where_the_right_in_use_stands_and_how_one_asks() -> None:
    said = say(rights_of(a_case()).summary)
    assert said == ("You may ask now. Ask today, and they have to answer by 8 December 2026. You ask as a formal request under the law.")
