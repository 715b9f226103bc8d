"""How somebody works over a year: pay, hours, days at home, and what a day at the office or at home costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Self

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One year of work, each number in the unit of the input of its name; sums are in one currency, after tax where they are spent.

    `home_days` are those of the package, `home_days_today` those of today. The numbers were checked where they were read
    (`read_inputs`).
    """

    gross: Decimal = NOTHING
    take_home: Decimal = NOTHING
    marginal_tax: Decimal = NOTHING
    paid_hours_week: Decimal = NOTHING
    extra_hours_week: Decimal = NOTHING
    weeks: Decimal = NOTHING
    days_week: Decimal = NOTHING
    home_days: Decimal = NOTHING
    home_days_today: Decimal = NOTHING
    commute_hours_day: Decimal = NOTHING
    miles_day: Decimal = NOTHING
    rate_mile: Decimal = NOTHING
    fares_day: Decimal = NOTHING
    meals_day: Decimal = NOTHING
    home_energy_day: Decimal = NOTHING
    cut: Decimal = NOTHING
    stipend_year: Decimal = NOTHING
    kit_year: Decimal = NOTHING

    @property
    def today(self) -> Self:
        """The same work with today's home days: no cut, no extra work, no stipend, no equipment of one's own."""
        return replace(self, home_days=self.home_days_today, cut=NOTHING, extra_hours_week=NOTHING, stipend_year=NOTHING, kit_year=NOTHING)

    @property
    def without_cut(self) -> Self:
        """The same package at full pay."""
        return replace(self, cut=NOTHING)

    @property
    def without_extra(self) -> Self:
        """The same package without unpaid work."""
        return replace(self, extra_hours_week=NOTHING)

    @property
    def office_days_year(self) -> Decimal:
        """Days a year at the office: weeks · (days_week - home_days)."""
        return self.weeks * (self.days_week - self.home_days)

    @property
    def home_days_year(self) -> Decimal:
        """Days a year at home: weeks · home_days."""
        return self.weeks * self.home_days

    @property
    def office_day_cost(self) -> Decimal:
        """What one day at the office costs: miles_day · rate_mile + fares_day + meals_day."""
        return self.miles_day * self.rate_mile + self.fares_day + self.meals_day

    @property
    def pay_kept(self) -> Decimal:
        """What a cut of all pay would cost after tax, a year: gross · (1 - marginal_tax)."""
        return self.gross * (1 - self.marginal_tax)

    @property
    def beside_pay(self) -> Decimal:
        """What the employer adds less what one pays for equipment, a year, if any day is at home: stipend_year - kit_year."""
        return self.stipend_year - self.kit_year if self.home_days else NOTHING
