"""Every formula, reckoned a second time in exact fractions by another road, gives the same, whatever goes in."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import Message
from homeground.money import FORMULAS, counted, read_inputs
from tests.money.by_fractions import BY_FRACTIONS, fractions_of
from tests.money.by_fractions import half_up as by_cents
from tests.money.known import TODAY, printed
from tests.money.strategies import decimals, raw_inputs

CLOSE = Fraction(1, 10**24)


def both(name: str, raw: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    formula = FORMULAS[name]
    return counted(formula, read_inputs(formula, raw, today=TODAY)), BY_FRACTIONS[name](fractions_of(raw))


def agree(found: object, wanted: object) -> bool:
    if isinstance(found, Decimal) and isinstance(wanted, Fraction):
        return abs(Fraction(found) - wanted) <= CLOSE * max(Fraction(1), abs(wanted))
    return isinstance(found, Message) if wanted is None else bool(found == wanted)


def test_every_formula_is_reckoned_twice() -> None:
    assert set(BY_FRACTIONS) == set(FORMULAS)


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_formula_and_its_fractions_agree_unrounded(name: str, data: st.DataObject) -> None:
    raw = data.draw(raw_inputs(FORMULAS[name]))
    found, wanted = both(name, raw)
    assert list(found) == list(wanted)
    assert {output: (found[output], wanted[output]) for output in found if not agree(found[output], wanted[output])} == {}


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_a_formula_and_its_fractions_agree_to_the_cent(name: str, data: st.DataObject) -> None:
    raw = data.draw(raw_inputs(FORMULAS[name]))
    wanted = {output: by_cents(value) if isinstance(value, Fraction) else value for output, value in both(name, raw)[1].items()}
    assert printed(name, raw) == wanted


@given(cents=st.integers(-(10**9), 10**9), tenth=st.integers(0, 9))
def test_half_a_cent_goes_away_from_nought_and_nought_has_no_sign(cents: int, tenth: int) -> None:
    written = str(Decimal(10 * cents + tenth).scaleb(-3))
    raw = {"desk_cost_year": written.lstrip("-"), "desk_share_released": "1"}
    assert printed("employer.desk_saving", raw)["saving"] == by_cents(abs(Fraction(written)))


@given(whole=decimals("1", 100_000), parts=st.integers(1, 999))
def test_what_is_cut_into_parts_and_put_together_again_is_whole(whole: str, parts: int) -> None:
    raw = {"periods": [{"miles": f"{whole}", "rate": f"1/{parts}"}] * min(parts, 20)}
    wanted = Fraction(whole) * min(parts, 20) / parts
    assert printed("worker.mileage_cost_split_year", raw)["cost"] == by_cents(wanted)


def test_half_a_cent_that_went_through_thirds_is_still_one() -> None:
    raw = {"periods": [{"miles": "0.005", "rate": "1/3"}] * 3}
    formula = FORMULAS["worker.mileage_cost_split_year"]
    assert counted(formula, read_inputs(formula, raw, today=TODAY))["cost"] != Decimal("0.005")
    assert printed("worker.mileage_cost_split_year", raw) == {"cost": "0.01"}
