"""What a year of pay is made of, and what its hours are: the pieces that a picture or a table shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from homeground.money.arrangement import Arrangement
from homeground.money.exactly import in_full
from homeground.money.worker import net, pay_lost, rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Money a year, hours a year, and what an hour leaves.

    pay + added = tax + cut + travel + food + energy + left; `added` is what the employer pays beside it, less one's own equipment.
    """

    pay: Decimal
    tax: Decimal
    cut: Decimal
    travel: Decimal
    food: Decimal
    energy: Decimal
    added: Decimal
    left: Decimal
    hours_worked: Decimal
    hours_travelled: Decimal
    rate: Decimal


def year_of(work: Arrangement) -> Year:
    """The pieces of one year of work. `tax` is what is taken off full pay; of a cut, only what is lost after tax is shown."""
    with in_full():
        office, home = work.office_days_year, work.home_days_year
        return Year(
            pay=work.gross,
            tax=work.gross - work.take_home,
            cut=pay_lost(work),
            travel=office * (work.miles_day * work.rate_mile + work.fares_day),
            food=office * work.meals_day,
            energy=home * work.home_energy_day,
            added=work.beside_pay,
            left=net(work),
            hours_worked=work.weeks * (work.paid_hours_week + work.extra_hours_week),
            hours_travelled=office * work.commute_hours_day,
            rate=rate(work),
        )
