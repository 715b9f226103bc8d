"""The rule of Dingel and Neiman: one condition is enough to keep an occupation from home, and a missing answer is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.portability import CONDITIONS, ELEMENTS, NotTheElements, home_capable

THRESHOLDS = {
    ("4.C.1.a.2.h", "CX"): 2.0,
    ("4.C.2.a.1.c", "CX"): 4.5,
    ("4.C.2.a.1.d", "CX"): 4.5,
    ("4.C.1.d.3", "CX"): 4.0,
    ("4.C.2.c.1.b", "CX"): 4.0,
    ("4.C.2.c.1.f", "CX"): 4.0,
    ("4.C.2.d.1.d", "CX"): 3.5,
    ("4.C.2.e.1.d", "CX"): 3.5,
    ("4.C.2.e.1.e", "CX"): 3.5,
    ("4.A.3.a.1", "IM"): 4.0,
    ("4.A.3.a.2", "IM"): 4.0,
    ("4.A.3.a.3", "IM"): 4.0,
    ("4.A.3.a.4", "IM"): 4.0,
    ("4.A.4.a.8", "IM"): 4.0,
    ("4.A.3.b.4", "IM"): 4.0,
    ("4.A.3.b.5", "IM"): 4.0,
    ("4.A.1.b.2", "IM"): 4.0,
}
EMAIL = "4.C.1.a.2.h"
ANSWERS = st.lists(st.integers(100, 500).map(lambda hundredths: hundredths / 100) | st.just(float("nan")), min_size=17, max_size=17)


def _harmless(**changed: float) -> list[float]:
    """An occupation with e-mail every day and nothing that ties it, but for what is changed."""
    return [changed.get(element, 5.0 if element == EMAIL else 1.0) for element, _ in ELEMENTS]


def test_the_rule_asks_for_seventeen_elements_in_fifteen_conditions() -> None:
    assert len(CONDITIONS) == 15
    assert set(ELEMENTS) == set(THRESHOLDS)
    assert len(ELEMENTS) == 17


def test_an_occupation_in_which_nothing_ties_can_be_done_at_home() -> None:
    judged = home_capable([_harmless()])
    assert judged.is_home_capable.tolist() == [True]
    assert not judged.met.any()


@pytest.mark.parametrize("element", [element for element, _ in ELEMENTS])
def test_each_element_alone_keeps_from_home_at_its_threshold_and_not_just_inside(element: str) -> None:
    threshold = next(value for (name, _), value in THRESHOLDS.items() if name == element)
    inside, beyond = (0.01, -0.01) if element == EMAIL else (-0.01, 0.01)
    judged = home_capable([_harmless(**{element: value}) for value in (threshold + inside, threshold, threshold + beyond)])
    assert judged.is_home_capable.tolist() == [True, False, False]
    holding = [one for one, holds in zip(CONDITIONS, judged.met[1], strict=True) if holds]
    assert [element in one.elements for one in holding] == [True]


@given(st.lists(ANSWERS, max_size=5))
def test_the_rule_is_that_no_element_reaches_its_threshold(rows: list[list[float]]) -> None:
    def ties(element: str, value: float) -> bool:
        threshold = next(limit for (name, _), limit in THRESHOLDS.items() if name == element)
        return value <= threshold if element == EMAIL else value >= threshold

    expected = [not any(ties(element, value) for (element, _), value in zip(ELEMENTS, row, strict=True)) for row in rows]
    assert home_capable(np.reshape(rows, (len(rows), 17))).is_home_capable.tolist() == expected


@given(ANSWERS)
def test_each_occupation_is_judged_alone(answers: list[float]) -> None:
    alone, among = home_capable([answers]), home_capable([_harmless(), answers, _harmless()])
    assert among.met[1].tolist() == alone.met[0].tolist()


@given(ANSWERS, st.integers(0, 16))
def test_an_answer_that_goes_missing_never_makes_a_condition_hold(answers: list[float], at: int) -> None:
    fewer = [float("nan") if place == at else value for place, value in enumerate(answers)]
    before, after = home_capable([answers]), home_capable([fewer])
    assert not (after.met & ~before.met).any()
    assert after.missing[0] == before.missing[0] + (not np.isnan(answers[at]))


def test_an_occupation_of_which_nothing_is_known_passes_and_is_told_by_its_missing_answers() -> None:
    judged = home_capable([[float("nan")] * 17])
    assert (judged.is_home_capable.tolist(), judged.missing.tolist()) == ([True], [17])


@pytest.mark.parametrize("values", [[1.0] * 17, [[1.0] * 16], [[1.0] * 18]])
def test_rows_of_another_length_are_refused(values: list[float] | list[list[float]]) -> None:
    with pytest.raises(NotTheElements, match="17 values"):
        home_capable(values)
