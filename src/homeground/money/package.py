"""A package beside today: what changes in money, in hours and in what an hour leaves, and what a freed or added hour is paid with."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from homeground.money.arrangement import Arrangement
from homeground.money.exactly import sign
from homeground.money.verdict import Verdict, verdict
from homeground.money.why_not import NO_HOUR_ADDED, NO_HOUR_FREED, NO_MONEY_GIVEN_UP, Found
from homeground.money.worker import hours, net, rate


class PackageVerdict(NamedTuple):
    """A package beside today, at yearly rates."""

    net_old: Decimal
    net_new: Decimal
    net_change: Decimal
    hours_old: Decimal
    hours_new: Decimal
    rate_old: Decimal
    rate_new: Decimal
    rate_change: Decimal
    verdict: Verdict


class FreedHour(NamedTuple):
    """What is given up for each freed hour, and half the wage to lay it beside."""

    price: Found
    half_wage: Decimal


class AddedHour(NamedTuple):
    """What each added hour brings."""

    pay: Found


def package_verdict(package: Arrangement) -> PackageVerdict:
    """A package beside today.

    rate_change = rate_new - rate_old, net_change = net_new - net_old; the verdict follows from their signs.

    Source: docs/specs/money.md, section 5.
    """
    today = package.today
    changes = net(package) - net(today), rate(package) - rate(today)
    return PackageVerdict(
        net_old=net(today),
        net_new=net(package),
        net_change=changes[0],
        hours_old=hours(today),
        hours_new=hours(package),
        rate_old=rate(today),
        rate_new=rate(package),
        rate_change=changes[1],
        verdict=verdict(net_change=changes[0], rate_change=changes[1]),
    )


def price_per_freed_hour(package: Arrangement) -> FreedHour:
    """What is given up for each freed hour, money an hour, only where both fall; beside it half the hourly wage.

    price = (net_old - net_new) / (hours_old - hours_new)
    half_wage = gross / (weeks · paid_hours_week) / 2

    Source of the half: US DOT guidance on the valuation of travel time (figure us.value_of_time_share).
    """
    today = package.today
    given_up, freed = net(today) - net(package), hours(today) - hours(package)
    half_wage = package.gross / (package.weeks * package.paid_hours_week) / 2
    if sign(freed) <= 0:
        return FreedHour(NO_HOUR_FREED, half_wage)
    return FreedHour(given_up / freed if sign(given_up) > 0 else NO_MONEY_GIVEN_UP, half_wage)


def pay_per_added_hour(package: Arrangement) -> AddedHour:
    """What each added hour brings, money an hour, only where the hours rise: (net_new - net_old) / (hours_new - hours_old).

    Source: plain accounts, docs/specs/money.md, section 3.
    """
    today = package.today
    added = hours(package) - hours(today)
    return AddedHour((net(package) - net(today)) / added if sign(added) > 0 else NO_HOUR_ADDED)
