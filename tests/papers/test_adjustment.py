"""An adjustment is asked for by itself: no paper makes it wait for a trial, end by notice, or cost anything."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case
from homeground.case.person import WHERE
from homeground.guidance import missing_in_letter, next_step, section_states, ways_open
from homeground.law import outlook
from homeground.papers import PAPERS, Paper
from homeground.papers.check import budget, check
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

CONDITIONS = {
    "terms.trial_end_on",
    "terms.review_on",
    "terms.fails_if",
    "terms.notice",
    "terms.measure",
    "terms.can_give",
    "terms.wants",
    "person.pay_per_year",
}
OTHERS = ("pregnant", "recent_birth", "breastfeeding", "carer", "carer_disabled", "disabled_child")
DUTY = "a reasonable adjustment for a disability"


def a_case(where: str = "not-asked", **rights: Any) -> Case:  # noqa: ANN401 - any answer
    told = {"way": "adjustment", "true_of_me": ("disability",), "not_true_of_me": OTHERS, **rights}
    return ada.changed(ada.case(), person=ada.changed(ada.case().person, where=where), rights=ada.changed(ada.case().rights, **told))


def text_of(paper: Paper) -> str:
    return "\n".join(say(sentence.message) for _, sentence in paper.sentences())


@FEW
@given(cases(), st.sampled_from(sorted(WHERE)), st.booleans())
def test_no_sentence_of_any_paper_rests_on_a_condition(case: Case, where: str, is_disabled: bool) -> None:  # noqa: FBT001 - drawn
    true = {"true_of_me": ("disability",), "not_true_of_me": ()} if is_disabled else {}
    asked = ada.changed(
        case, person=ada.changed(case.person, where=where), rights=ada.changed(case.rights, way="adjustment", **true), events=()
    )
    for kind in PAPERS.values():
        paper = kind.of(asked, ada.TODAY)
        assert check(paper) == ()
        for node, sentence in paper.sentences():
            assert not CONDITIONS & {*sentence.sources, *sentence.message.sources}, node


@pytest.mark.parametrize("where", [where for where in WHERE if where != "granted"])
def test_the_letter_asks_for_the_duty_by_its_name_with_days_and_start_and_speaks_of_no_trial(where: str) -> None:
    letter = text_of(PAPERS["letter"].of(a_case(where), ada.TODAY))
    assert f"I ask for {DUTY}: to work from home on three days a week, Monday, Wednesday and Friday, from 4 January 2027." in letter
    proposal = text_of(PAPERS["proposal"].of(a_case(where), ada.TODAY))
    for word in ("trial", "end it", "end the", "in return", "notice"):
        assert word not in letter
    assert "on trial" not in proposal
    assert "Either of us" not in proposal


def test_the_private_notes_offer_nothing_for_it() -> None:
    brief = text_of(PAPERS["brief"].of(a_case(), ada.TODAY))
    assert "I make it wait for no trial, and give nothing for it." in brief
    for word in ("Offer the trial", "on trial", "I can give", "I want for it", "Harrogate"):
        assert word not in brief


def test_the_duty_is_named_to_others_only_by_whoever_chose_this_way() -> None:
    for way in (None, "informal", "policy", "law"):
        texts = {name: text_of(kind.of(a_case(way=way), ada.TODAY)) for name, kind in PAPERS.items()}
        assert DUTY not in texts["letter"] + texts["proposal"]
        assert f"Your employer may owe you {DUTY}." in texts["brief"]
        assert "Equality Act 2010 s.20" in texts["brief"]


def test_a_letter_for_a_duty_lacks_no_trial_and_keeps_its_budget() -> None:
    letter = PAPERS["letter"].of(a_case(), ada.TODAY)
    assert missing_in_letter(a_case(), ada.TODAY) == ()
    assert [say(fault.message) for fault in budget(letter, say, PAPERS["letter"].words)] == []
    bare = ada.changed(a_case(), terms=ada.changed(a_case().terms, trial_end_on=None, review_on=None, notice=None, other_patterns=()))
    assert missing_in_letter(bare, ada.TODAY) == ()


def test_this_way_is_offered_only_where_a_duty_stands_alone() -> None:
    def ways(**rights: Any) -> tuple[str, ...]:  # noqa: ANN401 - any answer
        case = a_case(**rights)
        return ways_open(case, outlook(case, ada.TODAY))

    assert ways() == ("adjustment", "law", "policy", "informal")
    carer: dict[str, Any] = {"true_of_me": ("carer",), "not_true_of_me": ("disability", *(word for word in OTHERS if word != "carer"))}
    assert ways(**carer) == ("law", "policy", "informal")


def test_without_a_duty_the_letter_names_none_and_the_gap_says_why() -> None:
    case = a_case(true_of_me=(), not_true_of_me=("disability", *OTHERS))
    assert "I ask to work from home on three days a week" in text_of(PAPERS["letter"].of(case, ada.TODAY))
    assert any("without naming one" in say(gap.what) for gap in missing_in_letter(case, ada.TODAY))


def test_of_two_duties_none_is_told_before_the_employee_says_which() -> None:
    both: dict[str, Any] = {
        "true_of_me": ("disability", "pregnant"),
        "not_true_of_me": tuple(word for word in OTHERS if word != "pregnant"),
    }
    open_ = a_case(**both)
    letter = text_of(PAPERS["letter"].of(open_, ada.TODAY))
    assert DUTY not in letter
    assert "pregnan" not in letter
    assert [gap.path for gap in missing_in_letter(open_, ada.TODAY)] == ["rights.route"]
    named = text_of(PAPERS["letter"].of(a_case(route="pregnancy-safety", **both), ada.TODAY))
    assert "I ask for safe conditions during pregnancy and after birth: to work from home" in named


def test_the_stronger_duty_comes_first_where_the_employee_alone_looks() -> None:
    case = a_case(way=None)
    step = next_step(case, ada.TODAY)
    assert step.id == "how-to-ask"
    assert say(step.why).startswith("A stronger right may fit you")
    rights = next(state for state in section_states(case, ada.TODAY) if state.section == "rights")
    assert say(rights.summary).startswith("A stronger right may fit you")
    late = next_step(a_case(way="informal"), ada.TODAY)
    assert late.id == "hand-in"
    assert say(late.why).startswith("A stronger right may fit you")
