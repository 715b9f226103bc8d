"""Inputs that are each in order, and cannot be so beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from homeground.case.reading import Mistake
from homeground.money.exactly import half_up
from homeground.money.range import Range
from homeground.money.unit import highest

MOST_RANGES = 10
"""So many numbers may be open at once; each one more doubles the work."""


def contradictions(numbers: Mapping[str, Range]) -> Iterator[Mistake]:
    """What cannot be: more home days than days, more hours than a week has, shares out of their order, too many ranges."""
    for name in ("home_days", "home_days_today"):
        if {name, "days_week"} <= set(numbers) and numbers[name].high > numbers["days_week"].low:
            yield Mistake(name, f"at most {numbers['days_week'].low}, the days of the week that are worked (days_week)")
    yield from _too_long_a_week(numbers)
    shares = [numbers[name] for name in ("share_low", "share", "share_high") if name in numbers]
    if any(lower.high > higher.low for lower, higher in pairwise(shares)):
        yield Mistake("share", "share_low, share and share_high stand in this order; name all three")
    open_ = [name for name, one in numbers.items() if not one.is_exact]
    if len(open_) > MOST_RANGES:
        yield Mistake("", f"at most {MOST_RANGES} inputs may have a range, and {len(open_)} have: write the surest of them as one number")


def _too_long_a_week(numbers: Mapping[str, Range]) -> Iterator[Mistake]:
    if not {"paid_hours_week", "days_week"} <= set(numbers):
        return
    paid, extra, days, travel = (_most(numbers, name) for name in ("paid_hours_week", "extra_hours_week", "days_week", "commute_hours_day"))
    at_home = min(numbers[name].low for name in ("home_days", "home_days_today") if name in numbers)
    hours = paid + extra + (days - at_home) * travel
    if hours > highest("hours a week"):
        yield Mistake("paid_hours_week", f"work and travel come to {half_up(hours)} hours a week, and a week has 168")


def _most(numbers: Mapping[str, Range], name: str) -> Decimal:
    return numbers[name].high if name in numbers else Decimal(0)
