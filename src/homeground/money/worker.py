"""What a year of work leaves the worker, and what that is for each hour of work and travel."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from homeground.money.arrangement import Arrangement


class Hourly(NamedTuple):
    """What is left of a year, the hours it takes, and the one for each of the other."""

    place_costs: Decimal
    net: Decimal
    hours: Decimal
    rate: Decimal


def place_costs(year: Arrangement) -> Decimal:
    """What the places of work cost the worker, money a year.

    weeks · (days_week - home_days) · (miles_day · rate_mile + fares_day + meals_day) + weeks · home_days · home_energy_day

    Source: plain accounts, docs/specs/money.md, section 3.
    """
    return year.office_days_year * year.office_day_cost + year.home_days_year * year.home_energy_day


def hours(year: Arrangement) -> Decimal:
    """Hours a year given to work, paid and unpaid, and to the way there and back.

    weeks · (paid_hours_week + extra_hours_week) + weeks · (days_week - home_days) · commute_hours_day

    Source: plain accounts, docs/specs/money.md, section 3. Counting travel as time given to work is a choice, said beside the result.
    """
    return year.weeks * (year.paid_hours_week + year.extra_hours_week) + year.office_days_year * year.commute_hours_day


def pay_lost(year: Arrangement) -> Decimal:
    """What a cut costs after tax, money a year: gross · cut · (1 - marginal_tax)."""
    return year.pay_kept * year.cut


def net(year: Arrangement) -> Decimal:
    """What is left of a year's pay, money a year.

    take_home - gross · cut · (1 - marginal_tax) - place_costs + (stipend_year - kit_year, if home_days > 0)

    Source: plain accounts, docs/specs/money.md, section 3.
    """
    return year.take_home - pay_lost(year) - place_costs(year) + year.beside_pay


def rate(year: Arrangement) -> Decimal:
    """What an hour of work and travel leaves, money an hour: net / hours."""
    return net(year) / hours(year)


def effective_hourly(year: Arrangement) -> Hourly:
    """What an hour of work and travel leaves, with what it is made of.

    rate = net / hours

    Source: plain accounts, docs/specs/money.md, section 3.
    """
    return Hourly(place_costs(year), net(year), hours(year), rate(year))
