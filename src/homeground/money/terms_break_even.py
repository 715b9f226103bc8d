"""How the break-even cut, the break-even extra hours and the line between them are counted, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from homeground.money.arrangement import Arrangement
from homeground.money.break_even import HUNDRED
from homeground.money.exactly import sign
from homeground.money.term import Term, of_part, term
from homeground.money.terms_worker import beside_today, net_terms
from homeground.money.worker import hours, net, rate


def breakeven_cut_terms(package: Arrangement) -> Iterator[Term]:
    """The package at full pay, what it must leave for today's rate, and the cut down to that."""
    uncut = package.without_cut
    yield from beside_today(uncut)
    needed = rate(package.today) * hours(uncut)
    yield from of_part("change", [term("to be left", "money a year", needed, "{} × {}", rate(package.today), hours(uncut))])
    yield from of_part("change", _cut(uncut, needed))


def neutral_cut_terms(package: Arrangement) -> Iterator[Term]:
    """The package at full pay, and the cut down to today's money."""
    uncut = package.without_cut
    yield from of_part("today", net_terms(package.today))
    yield from of_part("package", net_terms(uncut))
    yield from of_part("change", _cut(uncut, net(package.today)))


def breakeven_extra_terms(package: Arrangement) -> Iterator[Term]:
    """The package without extra work, the hours that its money pays at today's rate, and what of them is to spare."""
    yield from beside_today(package.without_extra)
    yield from of_part("change", _spare(package, ""))


def frontier_terms(package: Arrangement, cuts: Mapping[str, Decimal]) -> Iterator[Term]:
    """The package without cut and extra work, and at each cut the hours to spare."""
    yield from beside_today(package.without_cut.without_extra)
    for written, cut in cuts.items():
        yield from of_part("change", _spare(replace(package, cut=cut), f" at a cut of {written}"))


def _cut(uncut: Arrangement, left: Decimal) -> Iterator[Term]:
    if uncut.pay_kept:
        value = HUNDRED * (net(uncut) - left) / uncut.pay_kept
        numbers = (net(uncut), left, uncut.gross, uncut.marginal_tax)
        yield term("the cut", "percent", value, "100 × ({} − {}) ÷ ({} × (1 − {}))", *numbers)


def _spare(package: Arrangement, at: str) -> Iterator[Term]:
    today, taken = rate(package.today), hours(package.without_extra)
    if sign(today) > 0:
        paid = net(package) / today
        yield term(f"hours that the money pays{at}", "hours a year", paid, "{} ÷ {}", net(package), today)
        yield term(f"extra hours{at}", "hours a week", (paid - taken) / package.weeks, "({} − {}) ÷ {}", paid, taken, package.weeks)
