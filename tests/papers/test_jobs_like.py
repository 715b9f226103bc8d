"""Published figures stand in the proposal with all that belongs to them, and others' texts with the notice of their licence."""

from homeground.case import Case
from homeground.papers import PAPERS
from homeground.portability import CONCEPTS, figures_for
from homeground.wording import say
from tests import ada

ADA = ada.case()


def _said(case: Case, node: str) -> list[str]:
    return [say(sentence.message) for id_, sentence in PAPERS["proposal"].of(case, ada.TODAY).sentences() if id_.startswith(node)]


def test_every_figure_carries_concept_country_period_and_source() -> None:
    share = figures_for(ADA).share
    assert share is not None
    told = _said(ADA, "jobs-like")
    assert len(told) == len(share.figures) + 2
    for figure, said in zip(share.figures, told[1:-1], strict=True):
        for part in (CONCEPTS[figure.concept].lower(), figure.country, figure.period, figure.source.url, "read on 21 Nov 2026"):
            assert part in said.replace("Could", "could").replace("Offered", "offered"), (part, said)


def test_feasible_and_offered_are_never_one_sentence() -> None:
    for said in _said(ADA, "jobs-like"):
        assert not ("could be done at home" in said.lower() and "offered" in said.lower())


def test_figures_of_a_database_bring_its_notice() -> None:
    assert ["USDOL/ETA has not approved, endorsed, or tested" in said for said in _said(ADA, "notice-")] == [True]


def test_a_text_taken_from_a_release_brings_the_notice_of_that_release() -> None:
    tasks = {**ADA.tasks, "taken": ada.changed(ADA.tasks["monthly-reports"], taken_from="O*NET 30.1, task 2691")}
    case = ada.changed(ADA, tasks=tasks, person=ada.changed(ADA.person, occupation=None))
    assert ["O*NET® 30.1 Database" in said for said in _said(case, "notice-")] == [True]


def test_without_an_occupation_and_without_such_texts_there_is_neither() -> None:
    case = ada.changed(ADA, person=ada.changed(ADA.person, occupation=None))
    assert _said(case, "jobs-like") == _said(case, "notice-") == []
