"""How far a cut or extra work can go until an hour leaves no more than today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from homeground.money.arrangement import NOTHING, Arrangement
from homeground.money.exactly import sign
from homeground.money.why_not import NO_PAY_TO_CUT, NO_RATE_TO_KEEP, Found
from homeground.money.worker import hours, net, rate

HUNDRED = Decimal(100)


class BreakevenCut(NamedTuple):
    """The cut in per cent at which an hour leaves as much as today: never below nought, and as it comes out."""

    cut_percent: Found
    raw_percent: Found


class NeutralCut(NamedTuple):
    """The cut in per cent at which the year leaves as much as today."""

    cut_percent: Found


class BreakevenExtra(NamedTuple):
    """The unpaid hours a week at which an hour leaves as much as today."""

    hours_week: Found


def breakeven_cut(package: Arrangement) -> BreakevenCut:
    """The cut at which an hour leaves as much as today, with the extra work of the package, in per cent of gross pay.

    100 · (net at no cut - rate_old · hours_new) / (gross · (1 - marginal_tax)); below 0 no cut is affordable, and 0 is given.

    Source: rate_new = rate_old, solved for the cut.
    """
    cut = _cut_down_to(rate(package.today) * hours(package), package)
    return BreakevenCut(max(NOTHING, cut) if isinstance(cut, Decimal) else cut, cut)


def money_neutral_cut(package: Arrangement) -> NeutralCut:
    """The cut at which the year leaves as much as today, in per cent of gross pay.

    100 · (net at no cut - net_old) / (gross · (1 - marginal_tax))

    Source: net_new = net_old, solved for the cut.
    """
    return NeutralCut(_cut_down_to(net(package.today), package))


def breakeven_extra_hours(package: Arrangement) -> BreakevenExtra:
    """The unpaid hours a week at which an hour leaves as much as today, with the cut of the package; it may be negative.

    (net_new / rate_old - hours at no extra work) / weeks, only where an hour of today leaves something

    Source: rate_new = rate_old, solved for the extra hours.
    """
    today = rate(package.today)
    if sign(today) <= 0:
        return BreakevenExtra(NO_RATE_TO_KEEP)
    return BreakevenExtra((net(package) / today - hours(package.without_extra)) / package.weeks)


def frontier(package: Arrangement, cuts: Mapping[str, Decimal]) -> Mapping[str, Found]:
    """The break-even extra hours at each cut, by the cut as it was written: on this line an hour leaves exactly as much as today."""
    return {written: breakeven_extra_hours(replace(package, cut=cut)).hours_week for written, cut in cuts.items()}


def _cut_down_to(left: Decimal, package: Arrangement) -> Found:
    """The cut in per cent after which the year leaves so much."""
    return HUNDRED * (net(package.without_cut) - left) / package.pay_kept if package.pay_kept else NO_PAY_TO_CUT
