"""The units of what goes in and comes out, how far a number of each can reach, and how it is said."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from homeground.case.message import Message
from homeground.case.quantity import Amount, Money
from homeground.money.exactly import half_up

Unit = Literal[
    "money",
    "money a year",
    "money a day",
    "money an hour",
    "money a mile",
    "money a kWh",
    "hours",
    "hours a year",
    "hours a week",
    "hours a day",
    "minutes a day",
    "weeks",
    "weeks a year",
    "days a year",
    "days a week",
    "miles",
    "miles a day",
    "years",
    "kWh a day",
    "kW",
    "share",
    "percent",
    "word",
]
"""What a number counts; `money` is in the one currency of the inputs, and `miles` may be kilometres where the rate is by the kilometre."""

HIGHEST: Mapping[Unit, Decimal] = {
    "hours a year": Decimal(8784),
    "hours a week": Decimal(168),
    "hours a day": Decimal(24),
    "minutes a day": Decimal(1440),
    "weeks": Decimal(104),
    "weeks a year": Decimal(53),
    "days a year": Decimal(366),
    "days a week": Decimal(7),
    "miles": Decimal(1_000_000),
    "miles a day": Decimal(5000),
    "years": Decimal(50),
    "kWh a day": Decimal(1000),
    "kW": Decimal(1000),
    "share": Decimal(1),
}
"""The largest number of each unit that an input can have; a sum of money reaches as far as an amount of a case."""


def highest(unit: Unit) -> Decimal:
    """The largest number that an input of this unit can have."""
    return HIGHEST.get(unit, Amount.high)


def is_money(unit: Unit) -> bool:
    """Whether it is a sum of money, alone or for each of something."""
    return unit.startswith("money")


def value_said(value: Decimal, unit: Unit, currency: str | None) -> Message:
    """A number with its unit, rounded half-up to two places: `£24.25 an hour`, `6.74 hours a week`, `13.08%`."""
    rounded = half_up(value)
    if is_money(unit):
        amount = Money(rounded, currency) if currency else rounded
        return Message("{amount}{per}", amount=amount, per=unit.removeprefix("money"))
    if unit == "percent":
        return Message("{number}%", number=rounded)
    return Message("{number}" if unit == "share" else "{number} {unit}", number=rounded, unit=unit)
