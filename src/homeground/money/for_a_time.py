"""What something with an end comes to over its own time: a trial, a cut or extra work until a day."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from homeground.money.arrangement import Arrangement
from homeground.money.worker import pay_lost as lost_in_a_year

WEEKS_OF_A_YEAR = 52


class TrialNet(NamedTuple):
    """What a trial saves, what it costs in pay, and the difference, money for the whole trial."""

    saved: Decimal
    pay_lost: Decimal
    net: Decimal


class ForATime(NamedTuple):
    """What a package changes over its own time: money, then hours."""

    saved: Decimal
    pay_lost: Decimal
    added: Decimal
    net_change: Decimal
    extra_hours: Decimal
    travel_hours_saved: Decimal
    hours_change: Decimal


def trial_net(
    *, weeks_trial: Decimal, home_days: Decimal, saved_per_home_day: Decimal, gross: Decimal, cut: Decimal, marginal_tax: Decimal
) -> TrialNet:
    """What a trial with a cut comes to, money for the whole trial.

    saved = weeks_trial · home_days · saved_per_home_day
    pay_lost = gross · cut · (1 - marginal_tax) · weeks_trial / 52
    net = saved - pay_lost

    Source: plain accounts; pay runs through all 52 weeks, days at home only in weeks that are worked.
    """
    saved = weeks_trial * home_days * saved_per_home_day
    pay_lost = gross * cut * (1 - marginal_tax) * weeks_trial / WEEKS_OF_A_YEAR
    return TrialNet(saved, pay_lost, saved - pay_lost)


def package_for_a_time(package: Arrangement, weeks_trial: Decimal) -> ForATime:
    """What a package with an end changes over its own time against today: its own sums, to stand beside the yearly rates.

    more days at home: d = home_days - home_days_today
    saved = weeks_trial · d · (miles_day · rate_mile + fares_day + meals_day - home_energy_day)
    pay_lost = gross · cut · (1 - marginal_tax) · weeks_trial / 52
    added = (stipend_year - kit_year, if home_days > 0) · weeks_trial / 52
    net_change = saved - pay_lost + added
    extra_hours = weeks_trial · extra_hours_week
    travel_hours_saved = weeks_trial · d · commute_hours_day
    hours_change = extra_hours - travel_hours_saved

    Source: plain accounts, as for a trial: pay runs through all 52 weeks, and each week of the time is counted as worked.
    """
    more_at_home = weeks_trial * (package.home_days - package.home_days_today)
    saved = more_at_home * (package.office_day_cost - package.home_energy_day)
    pay_lost = lost_in_a_year(package) * weeks_trial / WEEKS_OF_A_YEAR
    added = package.beside_pay * weeks_trial / WEEKS_OF_A_YEAR
    extra_hours, travel_saved = weeks_trial * package.extra_hours_week, more_at_home * package.commute_hours_day
    return ForATime(saved, pay_lost, added, saved - pay_lost + added, extra_hours, travel_saved, extra_hours - travel_saved)
