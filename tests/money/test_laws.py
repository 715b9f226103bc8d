"""What must hold of money whatever goes in."""

from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.case import Message
from homeground.money import FORMULAS, Values, counted, read_inputs
from homeground.money.arrangement import Arrangement
from homeground.money.break_even import breakeven_cut, breakeven_extra_hours, money_neutral_cut
from homeground.money.exactly import in_full, sign
from tests.money.known import TODAY
from tests.money.strategies import decimals, packages, raw_inputs

CLOSE = Decimal("1E-20")
Raw = dict[str, Any]


def found(name: str, raw: Raw) -> Values:
    formula = FORMULAS[f"worker.{name}"]
    return counted(formula, read_inputs(formula, raw, today=TODAY))


def number(values: Values, name: str) -> Decimal:
    value = values[name]
    assert isinstance(value, Decimal)
    return value


def is_nought(value: Decimal, beside: Decimal = Decimal(1)) -> bool:
    return abs(value) <= CLOSE * max(Decimal(1), abs(beside))


@given(packages)
def test_no_cut_no_hours_and_no_more_home_days_are_today(raw: Raw) -> None:
    same = {**raw, "cut": "0", "extra_hours_week": "0", "home_days": raw["home_days_today"], "stipend_year": "0", "kit_year": "0"}
    values = found("package_verdict", same)
    assert values["verdict"] == "neutral"
    assert values["net_new"] == values["net_old"]
    assert values["hours_new"] == values["hours_old"]
    assert values["rate_new"] == values["rate_old"]


@given(packages)
def test_the_verdict_agrees_with_the_signs_of_the_changes(raw: Raw) -> None:
    values = found("package_verdict", raw)
    rate, net = sign(number(values, "rate_change")), sign(number(values, "net_change"))
    assert (rate >= 0 and net >= 0) == (values["verdict"] in ("gain", "neutral"))
    assert (rate == net == 0) == (values["verdict"] == "neutral")
    assert (rate < 0 and net < 0) == (values["verdict"] == "unprofitable")
    assert (rate >= 0 > net) == (values["verdict"] == "trade_money_for_rate")
    assert (net >= 0 > rate) == (values["verdict"] == "trade_rate_for_money")


@given(packages, decimals("0", 7))
def test_where_a_home_day_saves_something_more_of_them_never_lower_what_is_left_or_the_rate(raw: Raw, more: str) -> None:
    costs = {name: Decimal(raw[name]) for name in ("miles_day", "rate_mile", "fares_day", "meals_day", "home_energy_day")}
    assume(costs["miles_day"] * costs["rate_mile"] + costs["fares_day"] + costs["meals_day"] >= costs["home_energy_day"])
    assume(Decimal(raw["home_days"]))
    higher = str(min(Decimal(raw["days_week"]), Decimal(raw["home_days"]) + Decimal(more)))
    fewer, more_days = found("effective_hourly", raw), found("effective_hourly", {**raw, "home_days": higher})
    assert number(more_days, "net") >= number(fewer, "net")
    assert number(more_days, "hours") <= number(fewer, "hours")
    if number(fewer, "net") >= 0:
        assert number(more_days, "rate") >= number(fewer, "rate")


@given(packages, decimals("0", 20))
def test_more_unpaid_hours_never_raise_the_rate_while_something_is_left(raw: Raw, more: str) -> None:
    longer = str(Decimal(raw["extra_hours_week"]) + Decimal(more))
    before, after = found("effective_hourly", raw), found("effective_hourly", {**raw, "extra_hours_week": longer})
    assume(number(before, "net") >= 0)
    assert number(after, "rate") <= number(before, "rate")


@given(packages, decimals("0", 1))
def test_a_deeper_cut_never_leaves_more(raw: Raw, more: str) -> None:
    deeper = str(min(Decimal(1), Decimal(raw["cut"]) + Decimal(more)))
    assert number(found("net", {**raw, "cut": deeper}), "net") <= number(found("net", raw), "net")


@given(packages)
def test_at_the_break_even_cut_an_hour_leaves_as_much_as_today_and_at_the_neutral_one_the_year_does(raw: Raw) -> None:
    cut, neutral = found("breakeven_cut", raw)["raw_percent"], found("money_neutral_cut", raw)["cut_percent"]
    if isinstance(cut, Decimal) and 0 <= cut <= 100:
        values = found("package_verdict", {**raw, "cut": cut / 100})
        assert is_nought(number(values, "rate_change"), number(values, "rate_old"))
    if isinstance(neutral, Decimal) and 0 <= neutral <= 100:
        values = found("package_verdict", {**raw, "cut": neutral / 100})
        assert is_nought(number(values, "net_change"), number(values, "net_old"))


@given(raw_inputs(FORMULAS["worker.frontier"]))
def test_every_point_of_the_frontier_leaves_exactly_todays_rate(raw: Raw) -> None:
    for cut, hours in found("frontier", raw).items():
        if isinstance(hours, Decimal) and 0 <= hours <= 60:
            values = found("package_verdict", {**raw, "cut": cut, "extra_hours_week": hours})
            assert is_nought(number(values, "rate_change"), number(values, "rate_old"))


@given(raw_inputs(FORMULAS["worker.frontier"]))
def test_each_point_of_the_frontier_is_the_break_even_at_its_cut_and_a_deeper_cut_leaves_fewer_hours(raw: Raw) -> None:
    line = found("frontier", raw)
    assert line == {cut: found("breakeven_extra_hours", {**raw, "cut": cut})["hours_week"] for cut in raw["cuts"]}
    hours = [line[cut] for cut in sorted(raw["cuts"], key=Decimal)]
    numbers = [one for one in hours if isinstance(one, Decimal)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) in (0, len(hours))


@given(packages)
def test_the_price_of_a_freed_hour_is_given_only_for_a_trade_of_money_for_time(raw: Raw) -> None:
    price, values = found("price_per_freed_hour", raw)["price"], found("package_verdict", raw)
    fewer_hours = number(values, "hours_new") < number(values, "hours_old")
    assert isinstance(price, Message) == (not fewer_hours or number(values, "net_change") >= 0)
    assert isinstance(price, Message) or price == 0 or (isinstance(price, Decimal) and price > 0)


@given(packages, st.integers(1, 1000))
def test_all_money_so_many_times_as_much_is_all_results_so_many_times_as_much_and_the_same_verdict(raw: Raw, times: int) -> None:
    money = [one.name for one in FORMULAS["worker.package_verdict"].inputs if one.unit.startswith("money")]
    scaled = {**raw, **{name: str(Decimal(raw[name]) * times) for name in money}}
    before, after = found("package_verdict", raw), found("package_verdict", scaled)
    assert after["verdict"] == before["verdict"]
    for name in ("net_old", "net_new", "rate_old", "rate_new"):
        assert is_nought(number(after, name) - number(before, name) * times, number(after, name))


@given(packages, st.sampled_from(["GBP", "USD", "EUR"]))
def test_the_currency_changes_no_number_and_no_verdict(raw: Raw, currency: str) -> None:
    assert found("package_verdict", {**raw, "currency": currency}) == found("package_verdict", raw)


@given(packages)
def test_a_break_even_does_not_ask_what_it_is_looking_for(raw: Raw) -> None:
    package = Arrangement(**{name: Decimal(value) for name, value in raw.items()})
    with in_full():
        assert breakeven_cut(package) == breakeven_cut(package.without_cut)
        assert money_neutral_cut(package) == money_neutral_cut(package.without_cut)
        assert breakeven_extra_hours(package) == breakeven_extra_hours(package.without_extra)


@given(raw_inputs(FORMULAS["worker.package_for_a_time"]))
def test_a_package_over_52_weeks_of_work_changes_what_its_yearly_rates_say(raw: Raw) -> None:
    values = found("package_for_a_time", {**raw, "weeks": "52", "weeks_trial": "52"})
    assert is_nought(number(values, "hours_change") - number(values, "hours_change_year"), number(values, "hours_change"))
    assert is_nought(number(values, "net_change") - number(values, "net_change_year"), number(values, "net_change"))


@given(raw_inputs(FORMULAS["worker.trial_net"]))
def test_a_trial_is_a_package_for_a_time_that_saves_so_much_a_day(raw: Raw) -> None:
    year = {"gross": raw["gross"], "take_home": "0", "paid_hours_week": "40", "days_week": "7", "fares_day": raw["saved_per_home_day"]}
    package = {name: raw[name] for name in ("marginal_tax", "home_days", "cut", "weeks_trial")}
    assert found("package_for_a_time", {**year, **package})["net_change"] == found("trial_net", raw)["net"]


@given(packages)
def test_what_is_reckoned_is_not_rounded_on_the_way(raw: Raw) -> None:
    values = found("effective_hourly", raw)
    assert is_nought(number(values, "rate") * number(values, "hours") - number(values, "net"), number(values, "net"))
