"""How one value is written: numbers and money in Babel's style of the language, units and dates by its catalogue."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from homeground.case.message import Plain
from homeground.case.quantity import Money, Percent, Quantity, Share
from homeground.wording import english
from homeground.wording.bad_message import BadMessage

_LOCALE = Locale("en", "GB")
_STYLES: dict[type, frozenset[str]] = {
    date: frozenset({"short", "weekday"}),
    datetime: frozenset({"short", "weekday"}),
    Money: frozenset({"number"}),
    Decimal: frozenset({"number", "words", "one|other"}),
    int: frozenset({"words", "one|other"}),
}


def written(value: Plain, styles: Collection[str]) -> str:
    """The value in words and figures; `BadMessage` when it has no such style.

    >>> written(Money(Decimal("31200.00"), "GBP"), ())
    '£31,200'
    """
    for style in styles:
        if not any(_known(style) in known for kind, known in _STYLES.items() if isinstance(value, kind)):
            raise BadMessage(f"{style} is no style of {type(value).__name__}")
    match value:
        case str():
            return value
        case datetime() | date() | time():
            return _when(value, styles)
        case Money():
            return _money(value, with_symbol="number" not in styles)
        case Quantity():
            return _quantity(value, styles)
        case Decimal() | int() if not isinstance(value, bool):
            return _number(Decimal(value), styles)
        case tuple():
            return str(format_list(value, locale=_LOCALE)) if value else ""
    raise BadMessage(f"nobody knows how to say a {type(value).__name__}")


def _known(style: str) -> str:
    return "one|other" if "|" in style else style


def _when(value: date | time, styles: Collection[str]) -> str:
    if isinstance(value, time):
        return format_time(value, english.CLOCK, locale=_LOCALE)
    if isinstance(value, datetime):
        pattern = english.DAY_SHORT if "short" in styles else english.DAY_WITH_WEEKDAY
        clock = format_time(value.time(), english.CLOCK, locale=_LOCALE)
        return english.MOMENT.format(day=format_date(value, pattern, locale=_LOCALE), clock=clock)
    pattern = english.DAY_SHORT if "short" in styles else english.DAY_WITH_WEEKDAY if "weekday" in styles else english.DAY
    return format_date(value, pattern, locale=_LOCALE)


def _money(money: Money, *, with_symbol: bool) -> str:
    """The sum, rounded half up to the currency's smallest coin, without decimals when they are nought."""
    digits = get_currency_precision(money.currency)
    amount = _rounded(money.amount, digits)
    is_whole = amount == amount.to_integral_value()
    number = format_decimal(abs(amount), "#,##0" if is_whole else "#,##0." + "0" * digits, locale=_LOCALE)
    symbol = get_currency_symbol(money.currency, locale=_LOCALE)
    gap = " " if symbol[-1].isalpha() else ""
    return ("-" if amount < 0 else "") + (f"{symbol}{gap}{number}" if with_symbol else number)


def _quantity(quantity: Quantity, styles: Collection[str]) -> str:
    amount = _rounded(Decimal(quantity) * 100, 0) if isinstance(quantity, Share) else Decimal(quantity)
    number = _number(amount, styles)
    if set(styles) - {"words"}:
        return number
    if isinstance(quantity, Percent | Share):
        return english.PERCENT.format(number=number)
    if not quantity.unit:
        return number
    return english.UNITS[type(quantity)][_plural_form(amount)].format(number=number)


def _number(number: Decimal, styles: Collection[str]) -> str:
    is_word = "words" in styles and number in range(len(english.NUMBERS))
    said = english.NUMBERS[int(number)] if is_word else format_decimal(number.normalize() + 0, locale=_LOCALE, decimal_quantization=False)
    for style in styles:
        if "|" in style:
            one, other = style.split("|")
            return f"{said} {one if _plural_form(number) == 'one' else other}"
    return str(said)


def _plural_form(number: Decimal) -> str:
    """CLDR's name of the form, of the number as it is written: 1.0 is written 1."""
    return str(_LOCALE.plural_form(number.normalize()))


def _rounded(number: Decimal, digits: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
