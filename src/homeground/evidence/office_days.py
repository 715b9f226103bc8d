"""The employee's own record of days at the office: how many were counted, and the level that they show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from homeground.case.message import Fact, Message
from homeground.case.record import OfficeDay

DAYS_WANTED = 10
"""Two weeks of five days show a usual week. Source: docs/specs/evidence.md, section 6."""
RECORD_SHOWS_NOT = Message("what days at home would bring; it is a level, and no proof")
"""What such a record does not show, in words that go on after "it does not show"."""

_RECORD = ("record",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What one count came to: on how many days, from which to which, all together, and the least and most of one day."""

    days: int
    first: date
    last: date
    total: Decimal
    least: Decimal
    most: Decimal

    @property
    def mean(self) -> Decimal:
        """The mean of a day to one place, a half upwards; reckoned exactly and rounded once."""
        tenths = Fraction(self.total) * 10 / self.days
        return Decimal((2 * tenths.numerator + tenths.denominator) // (2 * tenths.denominator)).scaleb(-1)

    @property
    def is_ready(self) -> bool:
        """Whether it was kept on as many days as are wanted, so that a paper may tell it."""
        return self.days >= DAYS_WANTED


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysCounted:
    """The days that count, oldest first, with the level of what was finished and of the interruptions. It judges nobody."""

    days: tuple[OfficeDay, ...]
    done: Level | None
    interruptions: Level | None

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of what was counted at all."""
        return tuple(level for level in (self.done, self.interruptions) if level is not None)

    @property
    def wanted(self) -> int:
        """How many days of ten are still wanted, by the count that was kept on most days."""
        return max(0, DAYS_WANTED - max((level.days for level in self.levels), default=0))


def own_record(rows: Mapping[str, OfficeDay], today: date) -> DaysCounted:
    """The record of a case on a day.

    A day without a count is no part of it, nor one that lies ahead; of two rows for one day the last counts.
    """
    counted = (day for day in rows.values() if day.on <= today and not (day.done is None and day.interruptions is None))
    by_day = {day.on: day for day in counted}
    days = tuple(by_day[on] for on in sorted(by_day))
    return DaysCounted(
        days=days,
        done=_level((day.on, day.done) for day in days),
        interruptions=_level((day.on, day.interruptions) for day in days),
    )


def level_said(level: Level) -> Message:
    """A level in a line, for the employee."""
    return Message(
        "{mean} a day on average, from {least} to {most}, on {days:day|days}",
        mean=level.mean,
        least=level.least,
        most=level.most,
        days=level.days,
    )


def record_said(record: DaysCounted, measure: Fact | None = None) -> tuple[Message, ...]:
    """What a paper may tell: the mean of each count that is ready, a sentence each, in the employee's own voice.

    `measure` is what was counted, where it is said. Each number rests on the record as a whole; the least and the most are of
    single days, and stay out.
    """
    done, interruptions = (level if level and level.is_ready else None for level in (record.done, record.interruptions))
    told = []
    if done:
        what = Message("I counted {measure:bare}:", measure=measure) if measure else Message("I finished")
        told.append(
            Message("{when}, {what} {mean}{a_day} on average.", when=_when(done), what=what, mean=_mean(done), a_day=_a_day(measure))
        )
    if interruptions:
        when = Message("On those days") if done and _days(done) == _days(interruptions) else _when(interruptions)
        told.append(Message("{when}, I was interrupted {mean} times a day on average.", when=when, mean=_mean(interruptions)))
    return tuple(told)


def _a_day(measure: Fact | None) -> Message:
    """What a measure says itself ("cases closed a day") is not said twice."""
    return Message("" if measure and str(measure.value).rstrip(".").endswith(" a day") else " a day")


def _days(level: Level) -> tuple[int, date, date]:
    return level.days, level.first, level.last


def _when(level: Level) -> Message:
    days, first, last = (Fact(value, _RECORD) for value in _days(level))
    return Message("Over {days:words} days at the office, from {first} to {last}", days=days, first=first, last=last)


def _mean(level: Level) -> Fact:
    return Fact(level.mean, _RECORD)


def _level(counts: Iterable[tuple[date, Decimal | None]]) -> Level | None:
    kept = [(on, Decimal(count)) for on, count in counts if count is not None]
    if not kept:
        return None
    days, numbers = zip(*kept, strict=True)
    return Level(days=len(kept), first=days[0], last=days[-1], total=sum(numbers, Decimal(0)), least=min(numbers), most=max(numbers))
