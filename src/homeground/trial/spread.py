"""How much days differ from one another, from records of the weeks before: measured before a trial is designed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import sqrt
from statistics import fmean

from homeground.trial.plan import Design

FEW_WEEKS = 8
"""With fewer weeks the spread is only roughly known."""
_BLOCK = 5


class TooLittleMeasured(ValueError):
    """The past records are too few, or all of them zero."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of past days over their mean.

    `within_weeks` has weekday differences in it, which a free draw pays for; `within_weekdays` is what is left without them, for a
    balanced draw; `of_weeks` is that of whole weeks beside their neighbours, for pairs, where there are any.
    """

    within_weeks: float
    within_weekdays: float
    of_weeks: float | None
    mean: float
    days: int
    weeks: int
    empty_days: int

    @property
    def is_rough(self) -> bool:
        """Whether so few weeks were measured that the spread is only roughly known."""
        return self.weeks < FEW_WEEKS

    def of_design(self, design: Design, *, weeks: int, free_days: int = 5) -> float:
        """The spread that a trial of so many weeks pays for; single weeks beside balanced blocks pay for their weekdays."""
        if design == "pairs":
            if self.of_weeks is None:
                raise TooLittleMeasured("No two weeks that follow one another were measured, so pairs of weeks cannot be planned.")
            return self.of_weeks
        balanced = weeks - weeks % _BLOCK if design == "balanced" and free_days == _BLOCK else 0
        return sqrt((balanced * self.within_weekdays**2 + (weeks - balanced) * self.within_weeks**2) / weeks)


def spread_of(past: Mapping[date, float]) -> Spread:
    """The spread of past days, standard deviations pooled over weeks (divisor: days less weeks, and less weekdays where taken out)."""
    weeks: dict[date, dict[int, float]] = defaultdict(dict)
    for day, value in past.items():
        weeks[day - timedelta(days=day.weekday())][day.weekday()] = float(value)
    measured = {monday: days for monday, days in weeks.items() if len(days) > 1}
    values = [value for days in measured.values() for value in days.values()]
    if len(measured) < 2 or not any(values):  # noqa: PLR2004 - a spread needs two weeks at the least
        raise TooLittleMeasured("At least two weeks with two days each and some output are needed to know how much days differ.")
    mean = fmean(values)
    off = [{weekday: value - fmean(days.values()) for weekday, value in days.items()} for days in measured.values()]
    free = len(values) - len(measured)
    plain, calm = _pooled(off, free), _pooled(*_without_weekdays(off, free))
    return Spread(
        plain / mean, calm / mean, _of_weeks(measured, mean), mean, len(values), len(measured), sum(value == 0 for value in values)
    )


def _pooled(off: Sequence[Mapping[int, float]], free: int) -> float:
    return sqrt(sum(value**2 for days in off for value in days.values()) / free)


def _without_weekdays(off: Sequence[Mapping[int, float]], free: int) -> tuple[list[dict[int, float]], int]:
    """What is left when each weekday's own mean is taken out, and the free numbers left; with too few days, nothing is taken out."""
    by_weekday: dict[int, list[float]] = defaultdict(list)
    for days in off:
        for weekday, value in days.items():
            by_weekday[weekday].append(value)
    left = free - (len(by_weekday) - 1)
    if left <= 0:
        return [dict(days) for days in off], free
    means = {weekday: fmean(values) for weekday, values in by_weekday.items()}
    return [{weekday: value - means[weekday] for weekday, value in days.items()} for days in off], left


def _of_weeks(measured: Mapping[date, Mapping[int, float]], mean: float) -> float | None:
    """Half the mean square of the steps from a week to the next, over the mean."""
    means = {monday: fmean(days.values()) for monday, days in measured.items()}
    steps = [means[later] - means[earlier] for earlier, later in pairwise(sorted(means)) if later - earlier == timedelta(weeks=1)]
    return sqrt(fmean(step**2 for step in steps) / 2) / mean if steps else None
