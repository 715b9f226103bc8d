"""What is published of jobs like the person's: feasible, offered and done stay apart, and a case that names no occupation has no share."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import Case
from homeground.case.message import Message
from homeground.case.person import Person
from homeground.portability import (
    GROUPS,
    NOT_GRANTED,
    Occupation,
    UnknownOccupation,
    counts_tasks,
    figures_for,
    general_figures,
    occupation_named,
    occupations,
    offered_in_group,
    share_movable,
)
from homeground.wording import say

OCCUPATIONS = st.sampled_from(list(occupations().values()))


@given(OCCUPATIONS)
def test_the_share_is_low_middle_and_high_with_its_source_and_what_is_offered_is_kept_apart(occupation: Occupation) -> None:
    share = share_movable(occupation)
    assert 0 <= share.low <= share.mid <= share.high <= 1
    assert share.feasible.concept == "feasible"
    assert share.source.told_by == "rule"
    assert share.offered is None or (share.offered.concept, share.offered.source.told_by) == ("offered", "employers")


@given(OCCUPATIONS)
def test_every_figure_of_an_occupation_carries_country_period_and_source(occupation: Occupation) -> None:
    share = share_movable(occupation)
    for figure in filter(None, (share.feasible, share.offered)):
        assert (figure.country, figure.period[-4:].isdigit(), bool(figure.source.cite)) == ("United States", True, True)


def test_what_is_shown_of_nurses_is_what_is_published() -> None:
    share = share_movable(occupation_named("29-1141"))
    assert [str(value) for value in (share.feasible.low, share.feasible.percent, share.feasible.high)] == ["31", "52", "72"]
    assert share.offered
    assert (str(share.offered.percent), str(share.offered.se)) == ("2.8", "1.2")


def test_the_caution_names_the_occupation_in_which_tasks_and_hours_differ_most() -> None:
    said = say(counts_tasks())
    assert "count tasks, not hours" in said
    assert "registered nurses have 31% to 72%, and 2.8% of them are offered it" in said
    assert "not what employers grant" in say(NOT_GRANTED)


def test_where_nobody_told_what_is_offered_nothing_stands_for_it() -> None:
    untold = next(one for one in occupations().values() if one.offered_percent is None)
    assert share_movable(untold).offered is None


def test_of_each_major_group_there_is_what_is_offered_alone_and_nothing_of_farming() -> None:
    for group in GROUPS:
        figure = offered_in_group(group)
        assert (figure is None) == (group == "45")
        assert figure is None or (figure.concept, figure.group) == ("offered", group)


def test_the_general_figures_begin_with_what_is_feasible_and_in_each_with_the_persons_own_country() -> None:
    assert [figure.concept for figure in general_figures()] == ["feasible", "feasible", "offered", "done", "done", "done"]
    assert [figure.source.country for figure in general_figures("GB")][3] == "GB"
    assert [figure.source.country for figure in general_figures("US-VT")][3] == "US"
    assert next(figure.source.country for figure in general_figures("DE")) == "DE"


def test_a_case_that_names_its_occupation_has_the_share_of_it() -> None:
    jobs = figures_for(Case(person=Person(occupation="43-3021", place="GB")))
    assert jobs.share
    assert jobs.share.mid == Decimal("0.807")
    assert jobs.general == general_figures("GB")


@pytest.mark.parametrize("person", [Person(), Person(job_title="Billing Analyst"), Person(occupation="99-9999")])
def test_a_case_that_names_none_or_an_unknown_one_has_the_general_figures_alone(person: Person) -> None:
    jobs = figures_for(Case(person=person))
    assert jobs.share is None
    assert jobs.general


@pytest.mark.parametrize("code", ["43-3021", " 43-3021 ", "43-3021.00"])
def test_a_code_is_known_as_people_copy_it(code: str) -> None:
    assert occupation_named(code).title == "Billing and Posting Clerks"


@pytest.mark.parametrize(("code", "first"), [("43-3022", "43-3021"), ("43-302", "43-3021"), ("433051", "43-3051"), ("99-9999", "53-7121")])
def test_an_unknown_code_is_told_with_the_nearest(code: str, first: str) -> None:
    with pytest.raises(UnknownOccupation) as told:
        occupation_named(code)
    assert told.value.nearest[0].soc == first
    assert len(told.value.nearest) == 3


@pytest.mark.parametrize("code", ["", "nurse", "4"])
def test_what_is_hardly_a_code_has_no_nearest(code: str) -> None:
    with pytest.raises(UnknownOccupation) as told:
        occupation_named(code)
    assert told.value.nearest == ()


def test_half_a_percent_is_rounded_up_as_everywhere_here() -> None:
    chief = share_movable(occupation_named("11-1011"))
    assert (chief.mid, say(Message("{percent}", percent=chief.feasible.percent))) == (Decimal("0.845"), "85%")
