"""A package as the employee of a case sees it: against today, each part of a mix alone, its bounds, and its own time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.money.arrangement import Arrangement
from homeground.money.case_inputs import HUNDRED, weeks_until
from homeground.money.entered import Entered, Taken
from homeground.money.figure import Figure, is_stale
from homeground.money.formulas import formula_named
from homeground.money.hour_priced import HourPriced, hour_priced
from homeground.money.range import Range
from homeground.money.reckon import Ranged, Spread, counted, ranged
from homeground.money.unit import value_said
from homeground.money.verdict import VERDICTS, Verdict
from homeground.money.why_not import Found
from homeground.money.year import Year, year_of

NOTHING = Range.of(Decimal(0))
CUTS = tuple(str(percent) for percent in range(16))
"""The cuts in per cent at which the line of the picture is drawn."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far each part can go until an hour, or the year, leaves no more than today. Bounds, and no proposals."""

    cut_percent: Found
    neutral_cut_percent: Found
    extra_hours_week: Found
    frontier: Mapping[str, Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTime:
    """What a package with an end comes to until that day; the yearly rates stand beside it."""

    until: date
    weeks: Decimal
    found: Ranged


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSide:
    """A package against today, at yearly rates, and what it rests on.

    `without_either`, `cut_alone` and `extra_alone` stand only where both a cut and extra work are in it. `today` and `package` hold
    what a year is made of. `an_hour`: what one freed costs, one added brings.
    `is_for_good`: a cut or extra work has no end. `hours_assumed`: the work was named, its hours were not.
    """

    whole: Ranged
    entered: Entered
    today: Year
    package: Year
    bounds: Bounds
    an_hour: HourPriced
    has_cut: bool
    has_extra: bool
    without_either: Ranged | None = None
    cut_alone: Ranged | None = None
    extra_alone: Ranged | None = None
    own_time: OwnTime | None = None
    is_for_good: bool = False
    hours_assumed: bool = False
    stale: tuple[Figure, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The word for the best guess."""
        return self.whole.verdicts[0]

    @property
    def verdict_said(self) -> Message:
        """The verdict as a sentence."""
        return VERDICTS[self.verdict]

    @property
    def is_a_mix(self) -> bool:
        """Both a cut and extra work are in it."""
        return self.has_cut and self.has_extra

    @property
    def is_unprofitable_mix(self) -> bool:
        """Both a cut and extra work are in it, and an hour leaves less than today. Source: docs/specs/money.md, guard G1."""
        return self.is_a_mix and self.verdict in ("unprofitable", "trade_rate_for_money")

    @property
    def taken(self) -> tuple[Taken, ...]:
        """What stands for what was left out, and is counted."""
        return tuple(one for one in self.entered.taken if one.is_counted)

    @property
    def not_counted(self) -> tuple[str, ...]:
        """The inputs that were left out and are not counted."""
        return tuple(one.name for one in self.entered.taken if not one.is_counted)

    @property
    def is_tax_open(self) -> bool:
        """Tax was not told, so the range holds what it changes."""
        return any(one.name in ("marginal_tax", "take_home") for one in self.taken)

    @property
    def hour_said(self) -> Message:
        """What an hour leaves with the package, and today."""
        return Message("An hour leaves {new} instead of {old}.", new=self.money("rate_new"), old=self.money("rate_old"))

    def spread(self, name: str) -> Spread:
        """One output of the whole with its range and what moves it most."""
        return self.whole.spreads[name]

    def money(self, name: str, found: Ranged | None = None) -> Message:
        """A sum of the whole, or of a part of the mix, at the best guess."""
        return self.amount(value_of(found or self.whole, name))

    def amount(self, number: Decimal) -> Message:
        """A sum in the currency of the case."""
        return value_said(number, "money", self.entered.currency)

    def per_hour(self, number: Decimal) -> Message:
        """The same for an hour."""
        return value_said(number, "money an hour", self.entered.currency)


def worker_side(case: Case, entered: Entered, today: date) -> WorkerSide:
    """The employee's side of a package whose inputs were read."""
    matters = case.money
    has_cut, has_extra = matters.has_cut, matters.has_extra
    is_a_mix, work = has_cut and has_extra, Arrangement(**entered.mid)
    ends = [end for is_there, end in ((has_cut, matters.pay_cut_until), (has_extra, matters.extra_until)) if is_there]
    return WorkerSide(
        whole=_verdict(entered),
        entered=entered,
        today=year_of(work.today),
        package=year_of(work),
        bounds=_bounds(entered),
        an_hour=hour_priced(case, entered),
        has_cut=has_cut,
        has_extra=has_extra,
        without_either=_verdict(_without(entered, "cut", "extra_hours_week")) if is_a_mix else None,
        cut_alone=_verdict(_without(entered, "extra_hours_week")) if is_a_mix else None,
        extra_alone=_verdict(_without(entered, "cut")) if is_a_mix else None,
        own_time=_own_time(case, entered, tuple(end for end in ends if end), today),
        is_for_good=any(end is None for end in ends),
        hours_assumed=has_extra and matters.extra_hours_per_week is None,
        stale=tuple(one.figure for one in entered.taken if one.figure and is_stale(one.figure, today)),
    )


def value_of(found: Ranged, name: str) -> Decimal:
    """A number at the best guess; `KeyError` where it does not apply."""
    value = found.values[name]
    if not isinstance(value, Decimal):
        raise KeyError(name)
    return value


def _verdict(entered: Entered) -> Ranged:
    return ranged(formula_named("worker.package_verdict"), entered)


def _without(entered: Entered, *names: str) -> Entered:
    return replace(entered, numbers={**entered.numbers, **dict.fromkeys(names, NOTHING)})


def _bounds(entered: Entered) -> Bounds:
    cuts = {percent: Decimal(percent) / HUNDRED for percent in CUTS}
    return Bounds(
        cut_percent=_found(entered, "worker.breakeven_cut", "cut_percent"),
        neutral_cut_percent=_found(entered, "worker.money_neutral_cut", "cut_percent"),
        extra_hours_week=_found(entered, "worker.breakeven_extra_hours", "hours_week"),
        frontier={percent: _hours_at(entered, cut) for percent, cut in cuts.items()},
    )


def _hours_at(entered: Entered, cut: Decimal) -> Found:
    at_cut = replace(entered, numbers={**entered.numbers, "cut": Range.of(cut)})
    return _found(at_cut, "worker.breakeven_extra_hours", "hours_week")


def _found(entered: Entered, formula: str, name: str) -> Found:
    value = counted(formula_named(formula), entered)[name]
    return value if isinstance(value, Decimal | Message) else Message.verbatim(value)


def _own_time(case: Case, entered: Entered, ends: tuple[date, ...], today: date) -> OwnTime | None:
    """Until the first of the ends, since both hold until then; nothing where no end was named, or it lies behind."""
    if not ends or (weeks := weeks_until(case, min(ends), today)) <= 0:
        return None
    over = replace(entered, numbers={**entered.numbers, "weeks_trial": Range.of(weeks)})
    return OwnTime(until=min(ends), weeks=weeks, found=ranged(formula_named("worker.package_for_a_time"), over))
