"""A fit trial has fixed days that grow if it goes well; it is named for what it shows, and gives no verdict."""

from datetime import date
from typing import Any, get_args

import pytest

from homeground.case import BadAnswer
from homeground.trial import DESIGNS, KINDS, Design, FitDay, Kind, Need, advised_kind, kind_of, read_canonical, read_fit_plan

RAW: dict[str, Any] = {
    "kind": "fit",
    "question": "Does a home day fit our work?",
    "start_on": date(2027, 1, 11),
    "weeks": 3,
    "phases": [{"from_week": 1, "home_weekdays": [2]}, {"from_week": 3, "home_weekdays": [2, 4]}],
    "goes_on_if": "nothing late",
    "closed": [date(2027, 1, 19)],
}
WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"kind": "lot"}, "kind", "write one of: fit"),
    ({"start_on": date(2027, 1, 12)}, "start_on", "a trial starts on a Monday"),
    ({"phases": []}, "phases", "the first phase begins with week 1"),
    ({"phases": [{"from_week": 2, "home_weekdays": [2]}]}, "phases", "the first phase begins with week 1"),
    ({"phases": [{"from_week": 1, "home_weekdays": [1, 2, 3]}]}, "phases.1.home_weekdays", "begin with one or two days"),
    ({"phases": [*RAW["phases"], {"from_week": 3, "home_weekdays": [1, 2, 4]}]}, "phases.3.from_week", "begins later"),
    ({"phases": [*RAW["phases"][:1], {"from_week": 2, "home_weekdays": [4]}]}, "phases.2.home_weekdays", "more home days"),
    ({"weeks": 2}, "phases", "begins after the end, in week 3"),
    ({"phases": [{"from_week": 1}]}, "phases.1.home_weekdays", "needed: On which weekdays are you at home?"),
    ({"margin": "0.10"}, "margin", "there is no such key"),
]


def test_its_days_grow_phase_by_phase_and_closed_days_fall_out() -> None:
    plan = read_fit_plan(RAW)
    assert plan.home_days == (FitDay(date(2027, 1, 12), 1), FitDay(date(2027, 1, 26), 2), FitDay(date(2027, 1, 28), 2))
    assert plan.reviews == (date(2027, 1, 15), date(2027, 1, 22), date(2027, 1, 29))


def test_it_reads_as_itself_and_has_words() -> None:
    plan = read_fit_plan(RAW)
    raw = read_canonical(plan.data)
    assert isinstance(raw, dict)
    assert read_fit_plan(raw) == plan
    assert plan.words != read_fit_plan({**RAW, "goes_on_if": "nobody waits"}).words


@pytest.mark.parametrize(("changed", "field", "remedy"), WRONG)
def test_a_wrong_plan_is_refused_with_how_to_mend_it(changed: dict[str, Any], field: str, remedy: str) -> None:
    with pytest.raises(BadAnswer) as refused:
        read_fit_plan({**RAW, **changed})
    (found,) = refused.value.mistakes
    assert found.field == field
    assert remedy in found.remedy


def test_each_need_is_advised_a_kind_and_only_the_lots_give_a_verdict() -> None:
    assert {advised_kind(need) for need in get_args(Need)} == set(KINDS) == set(get_args(Kind))
    assert {kind for kind, told in KINDS.items() if told.gives_verdict} == {kind_of(design) for design in get_args(Design)}
    assert set(DESIGNS) == set(get_args(Design))
