"""How the worker's year and a package are counted, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from homeground.money.arrangement import NOTHING, Arrangement
from homeground.money.exactly import sign
from homeground.money.for_a_time import ForATime, package_for_a_time
from homeground.money.package import package_verdict, price_per_freed_hour
from homeground.money.term import Term, of_part, summed, term
from homeground.money.worker import hours, net, pay_lost, place_costs, rate


def place_terms(year: Arrangement) -> Iterator[Term]:
    """The days at each place, and what they cost."""
    office, home, driven = year.office_days_year, year.home_days_year, year.miles_day * year.rate_mile
    yield term("days at the office", "days a year", office, "{} × ({} − {})", year.weeks, year.days_week, year.home_days)
    if driven:
        yield term("driving on an office day", "money a day", driven, "{} × {}", year.miles_day, year.rate_mile)
    yield summed("an office day", "money a day", ("+", driven), ("+", year.fares_day), ("+", year.meals_day))
    yield term("days at home", "days a year", home, "{} × {}", year.weeks, year.home_days)
    at_office, at_home = (office, year.office_day_cost), (home, year.home_energy_day)
    how, numbers = ("{} × {} + {} × {}", (*at_office, *at_home)) if all(at_home) else ("{} × {}", at_office)
    yield term("what the places cost", "money a year", place_costs(year), how, *numbers)


def hours_terms(year: Arrangement) -> Iterator[Term]:
    """The hours of work and of travel."""
    work, travel = year.weeks * (year.paid_hours_week + year.extra_hours_week), year.office_days_year * year.commute_hours_day
    how, numbers = ("{} × ({} + {})", (year.extra_hours_week,)) if year.extra_hours_week else ("{} × {}", ())
    yield term("hours of work", "hours a year", work, how, year.weeks, year.paid_hours_week, *numbers)
    yield term("hours on the way", "hours a year", travel, "{} × {}", year.office_days_year, year.commute_hours_day)
    yield summed("all hours", "hours a year", ("+", work), ("+", travel))


def net_terms(year: Arrangement) -> Iterator[Term]:
    """What the places cost, what a cut costs, and what is left of the year."""
    yield from place_terms(year)
    if lost := pay_lost(year):
        yield term("what the cut costs", "money a year", lost, "{} × {} × (1 − {})", year.gross, year.cut, year.marginal_tax)
    added, paid = (year.stipend_year, year.kit_year) if year.home_days else (NOTHING, NOTHING)
    pieces = (("+", year.take_home), ("−", lost), ("−", place_costs(year)), ("+", added), ("−", paid))
    yield summed("what is left of the year", "money a year", *pieces)


def hourly_terms(year: Arrangement) -> Iterator[Term]:
    """What is left of the year, its hours, and the one for each of the other."""
    yield from net_terms(year)
    yield from hours_terms(year)
    yield term("what an hour leaves", "money an hour", rate(year), "{} ÷ {}", net(year), hours(year))


def beside_today(package: Arrangement) -> Iterator[Term]:
    """The lines of today, then those of the package."""
    yield from of_part("today", hourly_terms(package.today))
    yield from of_part("package", hourly_terms(package))


def package_terms(package: Arrangement) -> Iterator[Term]:
    """Today, the package, and what changes."""
    found = package_verdict(package)
    yield from beside_today(package)
    changes = (
        term("the year’s money", "money a year", found.net_change, "{} − {}", found.net_new, found.net_old),
        term("the year’s hours", "hours a year", found.hours_new - found.hours_old, "{} − {}", found.hours_new, found.hours_old),
        term("what an hour leaves", "money an hour", found.rate_change, "{} − {}", found.rate_new, found.rate_old),
    )
    yield from of_part("change", changes)


def freed_terms(package: Arrangement) -> Iterator[Term]:
    """The package, and what is given up for each hour that it frees."""
    found, half_wage = package_verdict(package), price_per_freed_hour(package).half_wage
    given_up, freed = -found.net_change, found.hours_old - found.hours_new
    yield from beside_today(package)
    if sign(given_up) > 0 and sign(freed) > 0:
        yield _each("given up for each freed hour", found.net_old, found.net_new, found.hours_old, found.hours_new)
    wage = (package.gross, package.weeks, package.paid_hours_week)
    yield from of_part("change", [term("half the hourly wage", "money an hour", half_wage, "{} ÷ ({} × {}) ÷ 2", *wage)])


def added_terms(package: Arrangement) -> Iterator[Term]:
    """The package, and what each hour that it adds brings."""
    found = package_verdict(package)
    yield from beside_today(package)
    if sign(found.hours_new - found.hours_old) > 0:
        yield _each("brought by each added hour", found.net_new, found.net_old, found.hours_new, found.hours_old)


def _each(name: str, more: Decimal, less: Decimal, longer: Decimal, shorter: Decimal) -> Term:
    value = (more - less) / (longer - shorter)
    return replace(term(name, "money an hour", value, "({} − {}) ÷ ({} − {})", more, less, longer, shorter), part="change")


def for_a_time_terms(package: Arrangement, weeks_trial: Decimal) -> Iterator[Term]:
    """The yearly rates, then what the package changes over its own time, money and hours."""
    yield from package_terms(package)
    yield from of_part("time", _over(package, weeks_trial, package_for_a_time(package, weeks_trial)))


def _over(package: Arrangement, weeks: Decimal, found: ForATime) -> Iterator[Term]:
    days = (weeks, package.home_days, package.home_days_today)
    saved = (package.office_day_cost, package.home_energy_day)
    yield term("saved", "money", found.saved, "{} × ({} − {}) × ({} − {})", *days, *saved)
    if found.pay_lost:
        cut = (package.gross, package.cut, package.marginal_tax)
        yield term("pay lost", "money", found.pay_lost, "{} × {} × (1 − {}) × {} ÷ 52", *cut, weeks)
    if found.added:
        yield term("added", "money", found.added, "({} − {}) × {} ÷ 52", package.stipend_year, package.kit_year, weeks)
    yield summed("money", "money", ("+", found.saved), ("−", found.pay_lost), ("+", found.added))
    yield term("extra hours", "hours", found.extra_hours, "{} × {}", weeks, package.extra_hours_week)
    yield term("hours of travel saved", "hours", found.travel_hours_saved, "{} × ({} − {}) × {}", *days, package.commute_hours_day)
    yield summed("hours", "hours", ("+", found.extra_hours), ("−", found.travel_hours_saved))
