"""Two looks at what a lot of days cannot see by itself: work moved from day to day, and home days that tire the day after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from homeground.case.message import Message
from homeground.trial.observed import ObservedBlock
from homeground.trial.observing import DayOutcome
from homeground.trial.percent import nearest, percent_said

LEAST_OF_ALL = Fraction(98, 100)
LEAST_OF_OFFICE = Fraction(97, 100)
"""What days in all, and office days, should at least reach of the eight weeks before."""
_NEXT_DAYS = 3
"""Monday follows Friday."""


@dataclass(frozen=True, slots=True)
class Displaced:
    """The mean day of the trial, and its mean office day, over the mean day of the weeks before."""

    all_days: Fraction
    office_days: Fraction

    @property
    def is_warned(self) -> bool:
        """Whether work may have been saved up for home days: less was done in all, or on office days, than before."""
        return self.all_days < LEAST_OF_ALL or self.office_days < LEAST_OF_OFFICE

    @property
    def said(self) -> Message:
        """What was seen, and where it is a warning, the remedy."""
        seen = "A day brought {all} of what it brought in the weeks before, an office day {office}."
        warning = (
            " Work may have been saved up for home days. A measure that cannot be saved up, stamped where it is done, would settle that;"
            " so would whole weeks in pairs."
        )
        slots = {"all": percent_said(nearest(self.all_days)), "office": percent_said(nearest(self.office_days))}
        return Message(seen + warning if self.is_warned else seen, **slots)


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


def displaced(before: Sequence[int], blocks: Sequence[ObservedBlock], fixed_office_days: Sequence[int] = ()) -> Displaced | None:
    """Compare the trial with the days of the weeks before, all scaled alike; None where there is nothing to compare.

    Days in all are home, office and fixed office days together, so that a whole week counts as a week.
    """
    days = [(value, home) for block in blocks for value, home in zip(block.values, block.home, strict=True) if value is not None]
    office = [value for value, home in days if not home]
    every = [*(value for value, _ in days), *fixed_office_days]
    if not office or not sum(before):
        return None
    usual = _mean(before)
    return Displaced(_mean(every) / usual, _mean([*office, *fixed_office_days]) / usual)


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


def _mean(values: Sequence[int]) -> Fraction:
    return Fraction(sum(values), len(values))
