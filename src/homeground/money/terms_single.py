"""How the sums that need no package are counted, line by line: time, power, trials, the employer's side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from homeground.money.for_a_time import trial_net
from homeground.money.term import Term, summed, term
from homeground.money.travel import Period, commute_hours_saved, value_of_time


def saved_hours_terms(*, weeks: Decimal, home_days: Decimal, commute_minutes_day: Decimal) -> Iterator[Term]:
    """Hours not spent on the way."""
    value = commute_hours_saved(weeks=weeks, home_days=home_days, commute_minutes_day=commute_minutes_day)
    yield term("hours saved", "hours a year", value, "{} × {} × {} ÷ 60", weeks, home_days, commute_minutes_day)


def time_value_terms(**given: Decimal) -> Iterator[Term]:
    """Saved hours at three shares of the wage."""
    found = value_of_time(**given)
    for name, value, share in zip(("at least", "in the middle", "at most"), found, ("share_low", "share", "share_high"), strict=True):
        yield term(name, "money a year", value, "{} × {} × {}", given["hours_year"], given["wage_hour"], given[share])


def mileage_terms(periods: Iterable[Period]) -> Iterator[Term]:
    """Each stretch of the year, and all together."""
    costs = [period.miles * period.rate for period in periods]
    for period, cost in zip(periods, costs, strict=True):
        yield term("a stretch of the year", "money", cost, "{} × {}", *period)
    yield summed("together", "money", *(("+", cost) for cost in costs))


def energy_terms(**given: Decimal) -> Iterator[Term]:
    """Power, heat, and both."""
    power = given["kwh_el"] * given["price_el"]
    heat = given["heat_hours"] * given["heat_kw"] * given["price_heat"] * given["season_share"]
    yield term("power", "money a day", power, "{} × {}", given["kwh_el"], given["price_el"])
    numbers = (given["heat_hours"], given["heat_kw"], given["price_heat"], given["season_share"])
    yield term("heat, averaged over the year", "money a day", heat, "{} × {} × {} × {}", *numbers)
    yield summed("a day at home", "money a day", ("+", power), ("+", heat))


def trial_terms(**given: Decimal) -> Iterator[Term]:
    """What a trial saves, what it costs in pay, and the difference."""
    found = trial_net(**given)
    yield term("saved", "money", found.saved, "{} × {} × {}", given["weeks_trial"], given["home_days"], given["saved_per_home_day"])
    numbers = (given["gross"], given["cut"], given["marginal_tax"], given["weeks_trial"])
    yield term("pay lost", "money", found.pay_lost, "{} × {} × (1 − {}) × {} ÷ 52", *numbers)
    yield summed("the trial", "money", ("+", found.saved), ("−", found.pay_lost))
