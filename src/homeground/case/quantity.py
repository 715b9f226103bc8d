"""Exact numbers with a unit: nothing wrong can be made, so nothing wrong can travel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_THOUSANDS = re.compile(r"\d{1,3}([ ,]\d{3})+")
_PLAIN = re.compile(r"-?\d{1,12}(\.\d{1,6})?")


class BadQuantity(ValueError):
    """The text or number is not a quantity of this kind; the message says how to mend it."""


def exact(value: object) -> Decimal:
    """Read a number that was written exactly: text such as `"6.5"`, a whole number or a Decimal.

    A float is refused, since 0.1 is not a tenth in binary; so are a comma, an exponent, infinity and "not a number".
    """
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, float):
        raise BadQuantity(f'write it in quotes, exactly: "{value}"')
    if isinstance(value, str):
        text = value.strip()
        if _THOUSANDS.fullmatch(text):
            raise BadQuantity(f"write {re.sub('[ ,.]', '', text)}, with no mark for thousands; decimals come after a point, two at most")
        if _PLAIN.fullmatch(text):
            return Decimal(text)
        mended = text.replace(" ", "").replace(",", ".")
        if mended != text and _PLAIN.fullmatch(mended):
            raise BadQuantity(f"write {mended}: a point for decimals, no mark for thousands")
    raise BadQuantity("write a plain number such as 7 or 6.5")


class Quantity(Decimal):
    """An exact number of one unit, inside the widest range that makes sense for it.

    Arithmetic gives plain `Decimal`; whoever computes says again what the result is.
    """

    unit: ClassVar[str]
    low: ClassVar[Decimal] = Decimal(0)
    high: ClassVar[Decimal]
    is_whole: ClassVar[bool] = False

    def __new__(cls, value: object) -> Self:
        """Check and keep the number; `BadQuantity` says what is allowed."""
        number = exact(value)
        if not cls.low <= number <= cls.high:
            raise BadQuantity(f"from {cls.low} to {cls.high} {cls.unit}".rstrip())
        if cls.is_whole and number != number.to_integral_value():
            raise BadQuantity("write a whole number")
        return super().__new__(cls, format(number, "f"))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's own signature
        return core_schema.no_info_plain_validator_function(cls, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": rf"^{_PLAIN.pattern}$", "x-unit": cls.unit}


class Hours(Quantity):
    """Hours in one week."""

    unit = "hours"
    high = Decimal(168)


class Days(Quantity):
    """Days of one week."""

    unit = "days"
    high = Decimal(7)


class Minutes(Quantity):
    """Minutes of one day."""

    unit = "minutes"
    high = Decimal(1440)


class Weeks(Quantity):
    """Weeks, at most two years of them."""

    unit = "weeks"
    high = Decimal(104)


class WorkingDays(Quantity):
    """Working days of notice or warning."""

    unit = "working days"
    high = Decimal(260)


class Times(Quantity):
    """How often something happens in a week."""

    unit = "times a week"
    high = Decimal(1000)


class People(Quantity):
    """People, counted."""

    unit = "people"
    high = Decimal(10_000_000)
    is_whole = True


class Count(Quantity):
    """Things or happenings, counted on one day."""

    unit = ""
    high = Decimal(100_000)
    is_whole = True


class Years(Quantity):
    """Whole years of somebody's age."""

    unit = "years"
    high = Decimal(120)
    is_whole = True


class Page(Quantity):
    """A page of a file, counted from 1."""

    unit = ""
    low = Decimal(1)
    high = Decimal(10_000)
    is_whole = True


class Figure(Quantity):
    """A number of a unit that stands beside it."""

    unit = ""
    high = Decimal(1_000_000)


class Percent(Quantity):
    """A share of a hundred, as people type it; `Share` is the number to reckon with."""

    unit = "%"
    high = Decimal(100)


class Share(Quantity):
    """A part of a whole, from 0 to 1."""

    unit = ""
    high = Decimal(1)


class Amount(Quantity):
    """A sum in the case's one currency, before that currency is joined to it."""

    unit = "money"
    high = Decimal("999999999.99")


@dataclass(frozen=True, slots=True)
class Money:
    """A sum and its currency (ISO 4217).

    >>> Money(Decimal("9.60"), "GBP") + Money(Decimal("0.40"), "GBP")
    Money(amount=Decimal('10.00'), currency='GBP')
    """

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        """Refuse what is not exact, or is no currency code."""
        if type(self.amount) is not Decimal:
            object.__setattr__(self, "amount", Decimal(exact(self.amount)))
        if not re.fullmatch("[A-Z]{3}", self.currency):
            raise BadQuantity("a currency is three capital letters, such as GBP")

    def __add__(self, other: Money) -> Money:
        """Add two sums of one currency."""
        if self.currency != other.currency:
            raise BadQuantity(f"{self.currency} and {other.currency} cannot be added")
        return Money(self.amount + other.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Money:
        """Take the sum so many times."""
        return Money(self.amount * factor, self.currency)
