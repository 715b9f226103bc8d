"""Every formula a second time, in exact fractions and by another road: week by week and day by day, with nothing of the room."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

F = Fraction
Given = Mapping[str, Any]
Found = dict[str, Fraction | str | None]
"""By output: a number, a word, or None where the formula does not apply."""


def week_money(g: Given, home: Fraction) -> Fraction:
    """What one week's places of work cost."""
    at_the_office = g["fares_day"] + g["meals_day"] + g["rate_mile"] * g["miles_day"]
    return F((g["days_week"] - home) * at_the_office + home * g["home_energy_day"])


def week_hours(g: Given, home: Fraction, extra: Fraction) -> Fraction:
    """What one week takes."""
    return F(g["paid_hours_week"] + extra + g["commute_hours_day"] * (g["days_week"] - home))


def year_left(g: Given, home: Fraction, cut: Fraction, *, with_employer: bool) -> Fraction:
    """What one year leaves: pay, less the cut after tax, less every week, plus what the employer adds."""
    after_cut = g["take_home"] - (cut * g["gross"] - g["marginal_tax"] * cut * g["gross"])
    added = (g["stipend_year"] - g["kit_year"]) if with_employer and home > 0 else F(0)
    return F(after_cut + added - g["weeks"] * week_money(g, home))


def old(g: Given) -> tuple[Fraction, Fraction]:
    return year_left(g, g["home_days_today"], F(0), with_employer=False), g["weeks"] * week_hours(g, g["home_days_today"], F(0))


def new(g: Given) -> tuple[Fraction, Fraction]:
    return year_left(g, g["home_days"], g["cut"], with_employer=True), g["weeks"] * week_hours(g, g["home_days"], g["extra_hours_week"])


def word(rate: Fraction, net: Fraction) -> str:
    if rate == net == 0:
        return "neutral"
    if min(rate, net) >= 0:
        return "gain"
    if max(rate, net) < 0:
        return "unprofitable"
    return "trade_money_for_rate" if net < 0 else "trade_rate_for_money"


def effective_hourly(g: Given) -> Found:
    net = year_left(g, g["home_days"], g["cut"], with_employer=True)
    hours = g["weeks"] * week_hours(g, g["home_days"], g["extra_hours_week"])
    return {"place_costs": g["weeks"] * week_money(g, g["home_days"]), "net": net, "hours": hours, "rate": net / hours}


def package_verdict(g: Given) -> Found:
    (net_old, hours_old), (net_new, hours_new) = old(g), new(g)
    rate_old, rate_new = net_old / hours_old, net_new / hours_new
    return {
        "net_old": net_old,
        "net_new": net_new,
        "net_change": net_new - net_old,
        "hours_old": hours_old,
        "hours_new": hours_new,
        "rate_old": rate_old,
        "rate_new": rate_new,
        "rate_change": rate_new - rate_old,
        "verdict": word(rate_new - rate_old, net_new - net_old),
    }


def price_per_freed_hour(g: Given) -> Found:
    (net_old, hours_old), (net_new, hours_new) = old(g), new(g)
    applies = net_new < net_old and hours_new < hours_old
    wage = g["gross"] / g["weeks"] / g["paid_hours_week"]
    return {"price": (net_new - net_old) / (hours_new - hours_old) if applies else None, "half_wage": wage * F(1, 2)}


def pay_per_added_hour(g: Given) -> Found:
    (net_old, hours_old), (net_new, hours_new) = old(g), new(g)
    return {"pay": (net_new - net_old) / (hours_new - hours_old) if hours_new > hours_old else None}


def breakeven_cut(g: Given) -> Found:
    """One cut costs so much a per cent; how many per cent until the year leaves rate_old for each of its hours?"""
    full, one_percent = new({**g, "cut": F(0)}), g["gross"] * (1 - g["marginal_tax"]) / 100
    if one_percent == 0:
        return {"cut_percent": None, "raw_percent": None}
    net_old, hours_old = old(g)
    percent = (full[0] - full[1] * net_old / hours_old) / one_percent
    return {"cut_percent": percent if percent > 0 else F(0), "raw_percent": percent}


def money_neutral_cut(g: Given) -> Found:
    one_percent = g["gross"] * (1 - g["marginal_tax"]) / 100
    to_spare = year_left(g, g["home_days"], F(0), with_employer=True) - year_left(g, g["home_days_today"], F(0), with_employer=False)
    return {"cut_percent": to_spare / one_percent if one_percent else None}


def breakeven_extra_hours(g: Given) -> Found:
    net_old, hours_old = old(g)
    if net_old <= 0:
        return {"hours_week": None}
    paid_for = new(g)[0] * hours_old / net_old
    return {"hours_week": paid_for / g["weeks"] - week_hours(g, g["home_days"], F(0))}


def frontier(g: Given) -> Found:
    return {text: breakeven_extra_hours({**g, "cut": cut})["hours_week"] for text, cut in g["cuts"].items()}


def package_for_a_time(g: Given) -> Found:
    """So many weeks of the package less so many weeks of today; the pay of a year has 52 weeks."""
    weeks, found = g["weeks_trial"], package_verdict(g)
    saved = weeks * (week_money(g, g["home_days_today"]) - week_money(g, g["home_days"]))
    lost = weeks * (g["gross"] * g["cut"] * (1 - g["marginal_tax"]) / 52)
    added = weeks * (g["stipend_year"] - g["kit_year"]) / 52 if g["home_days"] > 0 else F(0)
    less_travel = weeks * (week_hours(g, g["home_days_today"], F(0)) - week_hours(g, g["home_days"], F(0)))
    return {
        "saved": saved,
        "pay_lost": lost,
        "added": added,
        "net_change": saved + added - lost,
        "extra_hours": weeks * g["extra_hours_week"],
        "travel_hours_saved": less_travel,
        "hours_change": weeks * g["extra_hours_week"] - less_travel,
        "net_change_year": found["net_change"],
        "hours_change_year": new(g)[1] - old(g)[1],
        **{name: found[name] for name in ("rate_old", "rate_new", "rate_change", "verdict")},
    }


def trial_net(g: Given) -> Found:
    saved, lost = g["saved_per_home_day"] * g["home_days"] * g["weeks_trial"], g["gross"] * g["cut"] * g["weeks_trial"] / 52
    lost -= lost * g["marginal_tax"]
    return {"saved": saved, "pay_lost": lost, "net": saved - lost}


def value_of_time(g: Given) -> Found:
    return {end: g[share] * g["wage_hour"] * g["hours_year"] for end, share in zip(("low", "mid", "high"), SHARES, strict=True)}


SHARES = ("share_low", "share", "share_high")

BY_FRACTIONS: Mapping[str, Callable[[Given], Found]] = {
    "worker.place_costs": lambda g: {"place_costs": g["weeks"] * week_money(g, g["home_days"])},
    "worker.hours": lambda g: {"hours": g["weeks"] * week_hours(g, g["home_days"], g["extra_hours_week"])},
    "worker.net": lambda g: {"net": year_left(g, g["home_days"], g["cut"], with_employer=True)},
    "worker.effective_hourly": effective_hourly,
    "worker.package_verdict": package_verdict,
    "worker.package_for_a_time": package_for_a_time,
    "worker.price_per_freed_hour": price_per_freed_hour,
    "worker.pay_per_added_hour": pay_per_added_hour,
    "worker.breakeven_cut": lambda g: breakeven_cut({**g, "cut": F(0)}),
    "worker.money_neutral_cut": money_neutral_cut,
    "worker.breakeven_extra_hours": lambda g: breakeven_extra_hours({**g, "extra_hours_week": F(0)}),
    "worker.frontier": lambda g: frontier({**g, "extra_hours_week": F(0)}),
    "worker.commute_hours_saved": lambda g: {"hours_year": g["commute_minutes_day"] * g["home_days"] * g["weeks"] / 60},
    "worker.value_of_time": value_of_time,
    "worker.home_energy_day": lambda g: {
        "cost": g["price_el"] * g["kwh_el"] + g["price_heat"] * g["heat_kw"] * g["heat_hours"] * g["season_share"]
    },
    "worker.trial_net": trial_net,
    "worker.mileage_cost_split_year": lambda g: {"cost": sum((miles * rate for miles, rate in g["periods"]), F(0))},
    "employer.desk_saving": lambda g: {"saving": g["desk_share_released"] * g["desk_cost_year"]},
    "employer.turnover_saving": lambda g: {
        "expected_year": g["quit_rate_now"] * g["relative_reduction"] * (g["gross"] * g["replacement_share"])
    },
    "employer.absence_saving": lambda g: {"saving": g["gross"] / g["days_week"] / g["weeks"] * g["absence_days_fewer"]},
    "employer.hours_returned": lambda g: {"hours_year": g["share_given"] * g["commute_hours_saved"]},
    "employer.net_year": lambda g: {
        "net": g["turnover"]
        + g["absence"]
        + g["desk_share_released"] * g["desk_cost_year"]
        - (g["stipend"] + g["support"])
        - g["kit"] / g["kit_years"]
    },
}
"""Every formula by its name; the inputs are fractions, the cuts fractions by their texts, the periods pairs."""


def half_up(value: Fraction) -> str:
    """Two places, half away from nought, by whole numbers alone."""
    cents = (abs(value) * 200 + 1) // 2
    sign = "-" if value < 0 and cents else ""
    return f"{sign}{cents // 100}.{cents % 100:02}"


def printed(found: Found) -> dict[str, str | None]:
    """What comes out as it is printed."""
    return {name: half_up(value) if isinstance(value, Fraction) else value for name, value in found.items()}


def fractions_of(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs as a file holds them, as fractions; words beside them are left out."""
    read: dict[str, Any] = {name: F(value) for name, value in raw.items() if isinstance(value, str) and name not in ("place", "currency")}
    if "cuts" in raw:
        read["cuts"] = {text: F(text) for text in raw["cuts"]}
    if "periods" in raw:
        read["periods"] = [(F(row["miles"]), F(row["rate"])) for row in raw["periods"]]
    return read
