"""What a package means for the worker, in one word that follows from two signs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from homeground.case.message import Message
from homeground.money.exactly import sign
from homeground.money.range import Range

Verdict = Literal["neutral", "gain", "unprofitable", "trade_money_for_rate", "trade_rate_for_money"]

VERDICTS: Mapping[Verdict, Message] = {
    "neutral": Message("Nothing changes: an hour and the year leave you what they do today."),
    "gain": Message("Better for you: neither an hour nor the year leaves less than today, and one of them leaves more."),
    "unprofitable": Message("This would leave you worse off: an hour leaves less than today, and so does the year."),
    "trade_money_for_rate": Message("A trade: the year leaves less than today, while an hour leaves no less."),
    "trade_rate_for_money": Message("A trade: an hour leaves less than today, while the year leaves no less."),
}
"""Each word in a sentence."""


def verdict(*, rate_change: Decimal, net_change: Decimal) -> Verdict:
    """The word for a change of the hourly rate and of the year's money, on the exact numbers, before any rounding.

    Both unchanged: neutral. Neither lower: gain. Both lower: unprofitable. Else a trade of the one for the other.
    Source: docs/specs/money.md, section 5.
    """
    rate_rises, net_rises = sign(rate_change), sign(net_change)
    if not rate_rises and not net_rises:
        return "neutral"
    return _WORDS[rate_rises >= 0, net_rises >= 0]


def verdicts_within(*, rate_change: Range, net_change: Range) -> tuple[Verdict, ...]:
    """Every word that may hold while both changes move within their ranges, that of the best guess first."""
    guess = verdict(rate_change=rate_change.mid, net_change=net_change.mid)
    ends = [(rate, net) for rate in _ends(rate_change) for net in _ends(net_change)]
    others = sorted({verdict(rate_change=rate, net_change=net) for rate, net in ends} - {guess})
    return (guess, *others)


_WORDS: dict[tuple[bool, bool], Verdict] = {
    (True, True): "gain",
    (False, False): "unprofitable",
    (True, False): "trade_money_for_rate",
    (False, True): "trade_rate_for_money",
}
"""By whether the rate holds, and whether the money holds."""


def _ends(change: Range) -> tuple[Decimal, Decimal]:
    return change.low, change.high
