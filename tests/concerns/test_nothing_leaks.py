"""What may lie under a concern is for the employee alone, and so is what the boss said: no shared paper says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case
from homeground.case.concern import CONCERNS, Concern
from homeground.case.field import field_of
from homeground.concerns import catalogue
from homeground.papers import PAPERS
from homeground.wording import say
from tests import ada
from tests.strategies import FEW, cases

FEARS = [fear for one in catalogue().values() for fear in one.fears]


def shared(case: Case) -> str:
    papers = [kind.of(case, ada.TODAY) for kind in PAPERS.values() if kind.is_shared]
    return "\n".join(say(sentence.message) for paper in papers for _, sentence in paper.sentences())


@FEW
@given(cases(), st.sampled_from(sorted(CONCERNS)))
def test_no_fear_of_the_catalogue_stands_in_a_shared_paper(case: Case, kind: str) -> None:
    concerned = ada.changed(case, concerns={"one": Concern(concern=kind, commitment="I do.", check="Look.")})  # type: ignore[arg-type]  # drawn from the kinds
    said = shared(concerned)
    assert [fear for fear in FEARS if fear in said] == []


@pytest.mark.parametrize("name", ["heard", "fear", "asked"])
def test_what_the_boss_said_and_may_fear_is_private_by_its_question(name: str) -> None:
    assert field_of(Concern, name).question.private


def test_where_the_boss_is_right_the_proposal_says_so_and_what_is_asked_instead() -> None:
    said = shared(ada.case())
    assert "You are right about sensitive material: so I ask for home days without the medical files and the original papers." in said


def test_a_boss_who_is_right_is_not_said_to_be_before_less_is_asked() -> None:
    rows = {**ada.case().concerns, "medical-files": ada.changed(ada.case().concerns["medical-files"], narrowed=None)}
    assert "You are right" not in shared(ada.changed(ada.case(), concerns=rows))


def test_a_measure_stands_for_a_check_that_is_not_said() -> None:
    rows = {"phones": ada.changed(ada.case().concerns["phones"], check=None)}
    said = shared(ada.changed(ada.case(), concerns=rows))
    assert "We count answers within the promised time, by channel." in said
    assert "Still fine: at least 95 calls of 100 answered within 15 minutes." in said


def test_a_trial_without_an_incident_is_said_to_show_little() -> None:
    rows = {"data": ada.changed(ada.case().concerns["client-data"], measure="incidents")}
    said = shared(ada.changed(ada.case(), concerns=rows))
    assert "Even 36 home days without any incident show little: up to 0.08 a day would still fit." in said
    assert "show little" not in shared(ada.changed(ada.case(), concerns=rows, terms=ada.changed(ada.case().terms, weekdays=())))


def test_what_colleagues_answer_is_shown_and_never_tested() -> None:
    rows = {"team": ada.changed(ada.case().concerns["precedent"], measure="team-pulse")}
    assert "What colleagues answer I show as it is." in shared(ada.changed(ada.case(), concerns=rows))


def test_an_expired_safeguard_leaves_the_proposal() -> None:
    paper = PAPERS["proposal"]
    before, after = (
        {say(sentence.message) for node, sentence in paper.of(ada.case(), day).sentences() if node == "safeguards"}
        for day in (ada.TODAY, ada.TODAY.replace(year=2027))
    )
    assert "Disk encryption" in before
    assert after == set()
