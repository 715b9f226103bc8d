"""The hours on the way that are saved, what transport planners count them at, and what driven miles cost."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

MINUTES_OF_AN_HOUR = 60


class Period(NamedTuple):
    """A stretch of a year with one rate: how far was driven, and what a mile cost."""

    miles: Decimal
    rate: Decimal


class TimeValue(NamedTuple):
    """What saved hours are counted at, money a year."""

    low: Decimal
    mid: Decimal
    high: Decimal


def commute_hours_saved(*, weeks: Decimal, home_days: Decimal, commute_minutes_day: Decimal) -> Decimal:
    """Hours a year not spent on the way: weeks · home_days · commute_minutes_day / 60.

    Source: plain accounts; what others save is in the figures commute_saved_day.
    """
    return weeks * home_days * commute_minutes_day / MINUTES_OF_AN_HOUR


def value_of_time(*, hours_year: Decimal, wage_hour: Decimal, share_low: Decimal, share: Decimal, share_high: Decimal) -> TimeValue:
    """What transport planners would count saved hours at, money a year: hours_year · wage_hour · share, with a low and a high share.

    A second way to look, never added to the hourly rate: that would count the way twice.
    Source: US DOT guidance on the valuation of travel time (figure us.value_of_time_share).
    """
    full = hours_year * wage_hour
    return TimeValue(full * share_low, full * share, full * share_high)


def mileage_cost_split_year(periods: Iterable[Period]) -> Decimal:
    """What driving costs in a year in which the rate changed, money: the sum of miles · rate.

    Source: plain accounts; the rates by date are in the figures.
    """
    return sum((period.miles * period.rate for period in periods), Decimal(0))
