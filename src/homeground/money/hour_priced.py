"""What each hour that a package frees costs, and what each that it adds brings, beside the wage and the lowest pay of the law."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from homeground.case.case import Case
from homeground.money.case_inputs import share_of
from homeground.money.entered import Entered
from homeground.money.exactly import in_full
from homeground.money.formulas import formula_named
from homeground.money.reckon import counted

WEEKS_PAID = 52
"""Pay runs through all weeks of a year, those of leave too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourPriced:
    """At the best guess, money an hour. `price` stands only where money and hours both fall, `pay` only where the hours rise.

    `wage` is before tax; `lowest` is what the law allows at least, where the employee told it.
    """

    price: Decimal | None
    pay: Decimal | None
    wage: Decimal
    lowest: Decimal | None

    @property
    def is_usual(self) -> bool:
        """A freed hour costs at most half the wage, as transport planners count an hour on the way."""
        return self.price is not None and self.price * 2 <= self.wage

    @property
    def is_dear(self) -> bool:
        """A freed hour costs more than an hour of work is paid with."""
        return self.price is not None and self.price > self.wage


def hour_priced(case: Case, entered: Entered) -> HourPriced:
    """A freed hour and an added one under the package of a case."""
    freed = counted(formula_named("worker.price_per_freed_hour"), entered)
    added = counted(formula_named("worker.pay_per_added_hour"), entered)
    half_wage = _number(freed["half_wage"]) or Decimal(0)
    return HourPriced(price=_number(freed["price"]), pay=_number(added["pay"]), wage=half_wage * 2, lowest=case.money.lowest_pay_per_hour)


def pay_per_hour(case: Case) -> Decimal | None:
    """What each hour of work is paid with under the package, before tax, unpaid hours counted; nothing while pay or hours are not known.

    pay = gross · (1 − cut) / 52 / (paid_hours_week + extra_hours_week)

    Work that was named without hours adds none here: five are a guess, and a breach of the law is not guessed.
    Source: docs/specs/money.md, section 10.
    """
    gross, paid, matters = case.person.pay_per_year, case.person.hours_per_week, case.money
    if gross is None or not paid:
        return None
    with in_full():
        kept = gross * (1 - (share_of(matters.pay_cut_percent) or 0))
        return kept / WEEKS_PAID / (paid + (matters.extra_hours_per_week or 0))


def _number(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
