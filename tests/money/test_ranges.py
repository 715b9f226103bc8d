"""Ranges: their ends bound whatever lies inside, they are reached, and the driver is the input that moves an output most."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.case import Message
from homeground.money import FORMULAS, Formula, Range, Ranged, counted, ranged, read_inputs
from homeground.money.exactly import sign
from homeground.money.range import BadRange
from homeground.money.verdict import verdict, verdicts_within
from tests.money.known import TODAY
from tests.money.strategies import raw_inputs

CLOSE = Decimal("1E-24")
MOST_OPEN = 3
Raw = dict[str, Any]


@st.composite
def open_inputs(draw: st.DrawFn, formula: Formula) -> Raw:
    """Inputs of which some are ranges: from a half of what was drawn, or from it, up to it or to its one and a half."""
    raw = draw(raw_inputs(formula))
    may_open = [one for one in formula.inputs if one.form == "number" and not one.is_decided and not one.name.startswith("share")]
    if may_open:
        for one in draw(st.lists(st.sampled_from(may_open), max_size=MOST_OPEN, unique_by=lambda one: one.name)):
            mid = Decimal(raw[one.name])
            ends = (mid * draw(st.sampled_from([Decimal("0.5"), Decimal(1)])), min(mid * Decimal("1.5"), one.at_most))
            raw[one.name] = Range(ends[0], mid, max(mid, ends[1]))
    return raw


def reckoned(formula: Formula, raw: Raw) -> Ranged:
    return ranged(formula, read_inputs(formula, raw, today=TODAY))


def inside(raw: Raw, part: Mapping[str, Decimal]) -> Raw:
    """One point within the ranges."""
    return {name: one.low + (one.high - one.low) * part[name] if isinstance(one, Range) else one for name, one in raw.items()}


def is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= CLOSE * max(Decimal(1), abs(one), abs(other))


def at(formula: Formula, raw: Raw) -> Mapping[str, Any]:
    return counted(formula, read_inputs(formula, raw, today=TODAY))


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_no_point_within_the_ranges_lies_outside_the_bounds(name: str, data: st.DataObject) -> None:
    formula = FORMULAS[name]
    raw = data.draw(open_inputs(formula))
    found = reckoned(formula, raw)
    part = {one: data.draw(st.decimals(0, 1, places=3)) for one, value in raw.items() if isinstance(value, Range)}
    values = at(formula, inside(raw, part))
    for output, spread in found.spreads.items():
        low, value, high = spread.range.low, values[output], spread.range.high
        assert low <= value <= high or is_near(low, value) or is_near(value, high), output
    assert "verdict" not in values or values["verdict"] in {*found.verdicts, "neutral"}


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_bounds_are_reached_at_corners_and_what_has_none_does_not_apply_at_one(name: str, data: st.DataObject) -> None:
    formula = FORMULAS[name]
    raw = data.draw(open_inputs(formula))
    found = reckoned(formula, raw)
    opened = [one for one, value in raw.items() if isinstance(value, Range)]
    corners = [{one: Decimal(bits >> place & 1) for place, one in enumerate(opened)} for bits in range(2 ** len(opened))]
    there = [at(formula, inside(raw, corner)) for corner in corners]
    without = {output for output, value in found.values.items() if output not in found.spreads and not isinstance(value, str)}
    assert without == {output for output in found.values if any(isinstance(values[output], Message) for values in (found.values, *there))}
    for output, spread in found.spreads.items():
        if output != "rate_change":
            assert is_near(min(values[output] for values in there), spread.range.low)
            assert is_near(max(values[output] for values in there), spread.range.high)


@pytest.mark.parametrize("name", FORMULAS)
@settings(max_examples=25)
@given(data=st.data())
def test_the_driver_is_the_input_whose_range_alone_moves_the_output_most(name: str, data: st.DataObject) -> None:
    formula = FORMULAS[name]
    raw = data.draw(open_inputs(formula))
    found = reckoned(formula, raw)
    opened = [one.name for one in formula.inputs if isinstance(raw.get(one.name), Range) and not raw[one.name].is_exact]
    middle = {one: value.mid if isinstance(value, Range) else value for one, value in raw.items()}
    ends = {one: [at(formula, {**middle, one: end}) for end in (raw[one].low, raw[one].high)] for one in opened}
    for output in set(found.spreads) - {"rate_change"}:
        moves = {one: abs(high[output] - low[output]) for one, (low, high) in ends.items()}
        most, driver = max(moves.values(), default=Decimal(0)), found.spreads[output].driver
        assert (driver is None) == (sign(most) == 0)
        assert driver is None or is_near(moves[driver], most)


@given(open_inputs(FORMULAS["worker.package_verdict"]))
def test_the_driver_of_a_change_of_rate_counts_where_it_turns_as_well(raw: Raw) -> None:
    formula = FORMULAS["worker.package_verdict"]
    found = reckoned(formula, raw)
    driver = found.spreads["rate_change"].driver
    middle = {one: value.mid if isinstance(value, Range) else value for one, value in raw.items()}
    steps = [Decimal(step) / 20 for step in range(21)]
    moves: dict[str, Decimal] = {}
    for one, value in raw.items():
        if isinstance(value, Range) and not value.is_exact:
            there = [at(formula, {**middle, one: value.low + value.width * step})["rate_change"] for step in steps]
            moves[one] = max(there) - min(there)
    if driver:
        assert all(moves[driver] >= width * Decimal("0.98") - CLOSE for width in moves.values())
    else:
        assert all(width <= CLOSE for width in moves.values())


LONG_WAY = {
    "gross": "30000",
    "take_home": "30000",
    "marginal_tax": "0",
    "paid_hours_week": "20",
    "weeks": "50",
    "home_days": "3",
    "cut": "0.20",
}
"""A short week and a way that may be long: what a day at home changes rises with the way, and falls again."""


def test_a_change_of_rate_may_turn_between_the_ends_of_a_range_and_is_bounded_there_as_well() -> None:
    formula = FORMULAS["worker.package_verdict"]
    raw = {**LONG_WAY, "commute_hours_day": Range(Decimal(0), Decimal(4), Decimal(24))}
    top = ranged(formula, read_inputs(formula, raw, today=TODAY)).spreads["rate_change"].range.high
    steps = [at(formula, {**raw, "commute_hours_day": Decimal(step) / 10})["rate_change"] for step in range(241)]
    assert max(steps[0], steps[-1]) < max(steps) <= top
    assert top - max(steps) < Decimal("0.01")


def test_it_may_turn_in_the_paid_hours_as_well() -> None:
    formula = FORMULAS["worker.package_verdict"]
    raw = {**LONG_WAY, "commute_hours_day": "4", "paid_hours_week": Range(Decimal(60), Decimal(60), Decimal(140))}
    bottom = ranged(formula, read_inputs(formula, raw, today=TODAY)).spreads["rate_change"].range.low
    steps = [at(formula, {**raw, "paid_hours_week": Decimal(hours)})["rate_change"] for hours in range(60, 141)]
    assert bottom <= min(steps) < min(steps[0], steps[-1])
    assert min(steps) - bottom < Decimal("0.0001")


def test_a_price_that_is_not_there_at_some_corner_has_no_bounds() -> None:
    formula = FORMULAS["worker.price_per_freed_hour"]
    raw = {**LONG_WAY, "commute_hours_day": "1", "extra_hours_week": Range(Decimal(0), Decimal(1), Decimal(4))}
    found = ranged(formula, read_inputs(formula, raw, today=TODAY))
    assert isinstance(found.values["price"], Decimal)
    assert set(found.spreads) == {"half_wage"}


def test_an_input_whose_ends_give_the_same_may_still_move_a_change_of_rate_most() -> None:
    formula = FORMULAS["worker.package_verdict"]
    way, meals = Range(Decimal(6), Decimal(6), Decimal(20)), Range(Decimal(0), Decimal(0), Decimal(1))
    ends = [at(formula, {**LONG_WAY, "commute_hours_day": end})["rate_change"] for end in (way.low, way.high)]
    assert ends[0] == ends[1]
    inputs = read_inputs(formula, {**LONG_WAY, "commute_hours_day": way, "meals_day": meals}, today=TODAY)
    assert ranged(formula, inputs).spreads["rate_change"].driver == "commute_hours_day"


def test_what_is_known_exactly_has_no_driver() -> None:
    formula = FORMULAS["employer.desk_saving"]
    found = ranged(formula, read_inputs(formula, {"desk_cost_year": "5000", "desk_share_released": "0.5"}, today=TODAY))
    assert found.spreads["saving"].range == Range.of(Decimal("2500.0"))
    assert found.spreads["saving"].driver is None


TAX_UNTOLD = {
    "gross": "40000",
    "paid_hours_week": "40",
    "weeks": "50",
    "home_days": "5",
    "cut": "0.10",
    "fares_day": "8",
    "commute_hours_day": "2",
}


@given(st.decimals(0, "0.5", places=4), st.decimals(0, 1, places=4))
def test_tax_that_was_not_told_is_a_range_that_holds_what_any_tax_up_to_one_half_gives(last: Decimal, part: Decimal) -> None:
    formula = FORMULAS["worker.package_verdict"]
    found = ranged(formula, read_inputs(formula, TAX_UNTOLD, today=TODAY))
    told = {**TAX_UNTOLD, "marginal_tax": last, "take_home": 40000 * (1 - last * part)}
    values = at(formula, told)
    for output, spread in found.spreads.items():
        assert spread.range.low - CLOSE <= values[output] <= spread.range.high + CLOSE, output
    assert values["verdict"] in found.verdicts


def test_tax_that_was_not_told_is_no_tax_at_the_best_guess_and_is_told_of() -> None:
    formula = FORMULAS["worker.effective_hourly"]
    inputs = read_inputs(formula, TAX_UNTOLD, today=TODAY)
    assert {one.name: one.value for one in inputs.taken if one.is_counted and one.name != "days_week"} == {
        "marginal_tax": Range(Decimal(0), Decimal(0), Decimal("0.50")),
        "take_home": Range(Decimal(20000), Decimal(40000), Decimal(40000)),
    }
    spread = ranged(formula, inputs).spreads["net"]
    assert spread.range == Range(Decimal(18000), Decimal(36000), Decimal(38000))
    assert spread.driver == "take_home"


def test_a_bound_is_not_widened_by_taxes_that_cannot_be_so_together() -> None:
    formula = FORMULAS["worker.package_verdict"]
    found = ranged(formula, read_inputs(formula, TAX_UNTOLD, today=TODAY))
    assert found.spreads["rate_new"].range.low == Decimal(20000 - 2000) / 2000
    assert found.verdicts == ("trade_money_for_rate", "gain")


def test_the_words_within_two_ranges_begin_with_that_of_the_best_guess() -> None:
    sure, open_ = Range.of(Decimal(-1)), Range(Decimal(-2), Decimal(-1), Decimal(3))
    assert verdicts_within(rate_change=sure, net_change=sure) == ("unprofitable",)
    assert verdicts_within(rate_change=open_, net_change=sure) == ("unprofitable", "trade_money_for_rate")
    assert len(verdicts_within(rate_change=open_, net_change=open_)) == 4
    assert verdict(rate_change=Decimal("1E-31"), net_change=Decimal("-1E-31")) == "neutral"


def test_three_numbers_out_of_order_are_no_range() -> None:
    with pytest.raises(BadRange, match="smallest to the largest"):
        Range(Decimal(2), Decimal(1), Decimal(3))
