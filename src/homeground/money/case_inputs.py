"""What a case says in money, as the inputs of the formulas; and the same case with another package, to try it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.money import MoneyMatters
from homeground.case.quantity import Days, Hours, Percent
from homeground.money.exactly import in_full

UNKNOWN_EXTRA_HOURS = Decimal(5)
"""Extra work without a number of hours counts as so many a week. Source: docs/specs/money.md, guard G2; our judgement."""
HUNDRED = Decimal(100)
MINUTES_OF_AN_HOUR, TRIPS_OF_A_DAY, DAYS_OF_A_WEEK = 60, 2, 7

NEEDED = ("person.pay_per_year", "person.hours_per_week", "terms.home_days")
"""Without these answers no package can be counted."""
ASKED_AT: Mapping[str, str] = {
    "gross": "person.pay_per_year",
    "take_home": "money.take_home_per_year",
    "marginal_tax": "money.marginal_tax_percent",
    "paid_hours_week": "person.hours_per_week",
    "weeks": "money.weeks_per_year",
    "days_week": "person.days_per_week",
    "home_days": "terms.home_days",
    "home_days_today": "terms.today_home_days",
    "commute_hours_day": "person.commute_minutes",
    "fares_day": "person.fare_per_day",
    "miles_day": "money.miles_per_day",
    "rate_mile": "money.rate_per_mile",
    "meals_day": "money.meals_per_day",
    "home_energy_day": "money.home_energy_per_day",
    "cut": "money.pay_cut_percent",
    "extra_hours_week": "money.extra_hours_per_week",
    "stipend_year": "money.stipend_per_year",
    "kit_year": "money.kit_per_year",
}
"""Where each input of a package is answered in a case."""
RESTS_ON = (*ASKED_AT.values(), "money.extra_task", "money.lowest_pay_per_hour", "person.currency", "person.place")
"""Every answer that a package is counted from, or laid beside."""


def lacking(case: Case) -> tuple[str, ...]:
    """The paths of the answers without which nothing can be counted."""
    return tuple(path for path in NEEDED if case.value(path) is None)


def inputs_of(case: Case) -> Mapping[str, object]:
    """The inputs as `read_inputs` takes them; what was not answered is left out."""
    as_answered = {name: case.value(path) for name, path in ASKED_AT.items()}
    return {
        **as_answered,
        "marginal_tax": share_of(case.money.marginal_tax_percent),
        "cut": share_of(case.money.pay_cut_percent),
        "commute_hours_day": _travel(case),
        "extra_hours_week": extra_hours(case.money),
        "currency": case.person.currency,
        "place": case.person.place,
    }


def share_of(percent: Decimal | None) -> Decimal | None:
    """So many in a hundred, as a share."""
    return None if percent is None else Decimal(percent) / HUNDRED


def extra_hours(matters: MoneyMatters) -> Decimal | None:
    """The unpaid hours a week: those that were said, and where work was named without them, five."""
    said = matters.extra_hours_per_week
    return UNKNOWN_EXTRA_HOURS if said is None and matters.has_extra else said


def weeks_until(case: Case, end: date, today: date) -> Decimal:
    """Weeks from the start that is asked for, or from today, to an end, both days included."""
    begin = case.terms.start_on or today
    return Decimal(max((end - begin).days + 1, 0)) / DAYS_OF_A_WEEK


def what_if(
    case: Case, *, home_days: Decimal | None = None, cut_percent: Decimal | None = None, extra_hours_per_week: Decimal | None = None
) -> Case:
    """The case with another package, to be looked at and not kept; what is not named stays as it is."""
    terms, matters = case.terms, case.money
    if home_days is not None:
        terms = replace(terms, home_days=Days(home_days), weekdays=())
    if cut_percent is not None:
        matters = replace(matters, pay_cut_percent=Percent(cut_percent))
    if extra_hours_per_week is not None:
        matters = replace(matters, extra_hours_per_week=Hours(extra_hours_per_week))
    return replace(case, terms=terms, money=matters)


def _travel(case: Case) -> Decimal | None:
    """Hours on the way on an office day, there and back."""
    minutes = case.person.commute_minutes
    if minutes is None:
        return None
    with in_full():
        return Decimal(minutes) * TRIPS_OF_A_DAY / MINUTES_OF_AN_HOUR
