"""Where the change of the hourly rate turns, so that the ends of a range do not bound it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal

from homeground.money.arrangement import Arrangement
from homeground.money.worker import hours, net

TURNING = ("commute_hours_day", "paid_hours_week")
"""The inputs in which the change is not monotone: both the old and the new hours move with them, each at its own pace."""


def turning_point(given: Mapping[str, Decimal], name: str) -> Decimal | None:
    """The value of one of these inputs at which the change of rate is greatest or least, the others standing still.

    With n and N what is left of the year today and with the package, u and v the hours of a week, and u = u0 + b·x, v = v0 + a·x in
    the input x, the change N/v - n/u stands still where v/u = k = √(N·a / n·b): at x = (k·u0 - v0) / (a - k·b). Nothing where there is
    no such place. Source: own derivation; both inputs never turn inside their ranges together, unless they turn on the edge as well.
    """
    package = Arrangement(**{field.name: given[field.name] for field in fields(Arrangement)})
    today = package.today
    new_pace, old_pace = _paces(package, name)
    squared = _quotient(net(package) * new_pace, net(today) * old_pace)
    if squared is None or squared <= 0:
        return None
    ratio = squared.sqrt()
    new_rest, old_rest = (hours(year) / year.weeks - pace * given[name] for year, pace in ((package, new_pace), (today, old_pace)))
    return _quotient(ratio * old_rest - new_rest, new_pace - ratio * old_pace)


def _paces(package: Arrangement, name: str) -> tuple[Decimal, Decimal]:
    """How many hours a week one more unit of the input adds, with the package and today."""
    if name == "paid_hours_week":
        return Decimal(1), Decimal(1)
    return package.days_week - package.home_days, package.days_week - package.home_days_today


def _quotient(above: Decimal, below: Decimal) -> Decimal | None:
    return above / below if below else None
