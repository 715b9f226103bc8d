"""Two looks at what a lot of days cannot see by itself: work moved from day to day, and home days that tire the day after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import sqrt
from statistics import NormalDist, fmean, variance

from homeground.case.message import Message
from homeground.trial.exact import Direction
from homeground.trial.observing import DayOutcome
from homeground.trial.percent import nearest, percent_said
from homeground.trial.weeks import student_quantile

MOST_LOST = Fraction(2, 100)
MOST_LOST_IN_OFFICE = Fraction(3, 100)
"""By how much days in all, and office days, may stand worse than those of the eight weeks before."""
FALSE_WARNING = 0.05
"""How often chance alone may warn of a trial, both looks together."""
_FEWEST_FREE = 5
_NEXT_DAYS = 3
"""Monday follows Friday."""


@dataclass(frozen=True, slots=True)
class BesideBefore:
    """Days of the trial over those of the weeks before, on the same weekdays; and whether they are worse by more than chance would do."""

    share: Fraction
    is_beyond_chance: bool


@dataclass(frozen=True, slots=True)
class Displaced:
    """All days of the trial, and its office days, beside the weeks before."""

    all_days: BesideBefore
    office_days: BesideBefore
    direction: Direction = "higher"

    @property
    def is_warned(self) -> bool:
        """Whether work may have been moved: days in all, or office days, were worse than before, and more so than by chance."""
        return any(one.is_beyond_chance for one in self._worse)

    @property
    def said(self) -> Message:
        """What was seen, whether it is more than chance would do, and where it is, the remedy."""
        text = "The mean day was {all} of that of the weeks before, the mean office day {office}."
        if self.is_warned:
            text += _WARNING[self.direction] + _REMEDY
        elif self._worse:
            text += " By chance alone weeks differ as much: it is no sign that work was moved."
        shares = {"all": self.all_days.share, "office": self.office_days.share}
        return Message(text, **{name: percent_said(nearest(share)) for name, share in shares.items()})

    @property
    def _worse(self) -> tuple[BesideBefore, ...]:
        sign = 1 if self.direction == "higher" else -1
        looks = (self.all_days, MOST_LOST), (self.office_days, MOST_LOST_IN_OFFICE)
        return tuple(one for one, most in looks if sign * (1 - one.share) > most)


_WARNING: Mapping[Direction, str] = {
    "higher": " Work may have been saved up for home days.",
    "lower": " What takes long may have been left for office days.",
}
_REMEDY = (
    " Chance alone would say so in at most 1 trial of 20, if the work did not change. A measure that cannot be saved up, stamped where it"
    " is done, would settle it; so would whole weeks in pairs."
)


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """Office days that follow a home day beside other office days: their means, and how many they are."""

    after_home: Fraction
    others: Fraction
    days_after_home: int
    days_others: int

    @property
    def said(self) -> Message:
        """Both means, as one over the other."""
        text = (
            "Office days after a home day ({after:day|days}) brought {share} of what other office days ({others:day|days}) brought. "
            "If that is far from 100%, home days reach into the day after them."
        )
        share = percent_said(nearest(self.after_home / self.others))
        return Message(text, after=self.days_after_home, others=self.days_others, share=share)


def displaced(
    before: Mapping[date, int], *, home: Mapping[date, int], office: Mapping[date, int], direction: Direction
) -> Displaced | None:
    """Compare the days of the trial with those of the weeks before, all scaled alike; None where there is nothing to compare.

    `office` holds the fixed office days too, so that a whole week counts as a week.
    """
    if not office or not any(before.values()):
        return None
    sign = 1 if direction == "higher" else -1
    every, in_office = (_beside_before(before, days, sign) for days in ({**home, **office}, office))
    return Displaced(every, in_office, direction) if every and in_office else None


def _beside_before(before: Mapping[date, int], days: Mapping[date, int], sign: int) -> BesideBefore | None:
    """Weeks of the trial beside weeks before, in which each weekday weighs what it weighs in the trial; by Welch's t."""
    now = _by_week(days)
    weights: dict[int, Fraction] = defaultdict(Fraction)
    for week in now:
        for weekday in week:
            weights[weekday] += Fraction(1, len(week))
    usual = [_weighed(week, weights) for week in _by_week(before) if any(weekday in weights for weekday in week)]
    means = [Fraction(sum(week.values()), len(week)) for week in now]
    if not any(usual):
        return None
    is_beyond = _is_beyond_chance([sign * float(one) for one in usual], [sign * float(one) for one in means])
    return BesideBefore(_mean(means) / _mean(usual), is_beyond)


def _by_week(days: Mapping[date, int]) -> list[dict[int, int]]:
    """The values of each week, by weekday."""
    weeks: dict[date, dict[int, int]] = defaultdict(dict)
    for on, value in days.items():
        weeks[on - timedelta(days=on.weekday())][on.weekday()] = value
    return list(weeks.values())


def _weighed(week: Mapping[int, int], weights: Mapping[int, Fraction]) -> Fraction:
    known = {weekday: weights[weekday] for weekday in week if weekday in weights}
    return sum((weight * week[weekday] for weekday, weight in known.items()), Fraction(0)) / sum(known.values())


def _is_beyond_chance(usual: Sequence[float], now: Sequence[float]) -> bool:
    """Whether weeks fall below others by more than chance would do; never where too few were counted to tell."""
    if min(len(usual), len(now)) < 2:  # noqa: PLR2004 - a variance needs two
        return False
    one, other = variance(usual) / len(usual), variance(now) / len(now)
    if not one + other:
        return fmean(now) < fmean(usual)
    free = (one + other) ** 2 / (one**2 / (len(usual) - 1) + other**2 / (len(now) - 1))
    needed = student_quantile(NormalDist().inv_cdf(1 - FALSE_WARNING / 2), int(free)) * sqrt(one + other)
    return free >= _FEWEST_FREE and fmean(usual) - fmean(now) > needed


def carried_over(days: Sequence[DayOutcome]) -> CarriedOver | None:
    """Set office days after home days beside other office days; None where either are missing, or nothing was counted."""
    told = list(_office_days(days))
    after = [value for value, is_after in told if is_after]
    others = [value for value, is_after in told if not is_after]
    if not after or not sum(others):
        return None
    return CarriedOver(_mean(after), _mean(others), len(after), len(others))


def _office_days(days: Sequence[DayOutcome]) -> Iterator[tuple[int, bool]]:
    """The value of each office day that follows a working day, and whether that was a home day."""
    for earlier, later in pairwise(days):
        is_next = (later.on - earlier.on).days <= _NEXT_DAYS
        if is_next and later.drawn == "office" and later.value is not None:
            yield later.value, earlier.drawn == "home"


def _mean(values: Sequence[int] | Sequence[Fraction]) -> Fraction:
    return Fraction(sum(values)) / len(values)
