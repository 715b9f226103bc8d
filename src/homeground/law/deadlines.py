"""The two dates of every deadline: `safe`, by which to act, and `last`, after which the other side is late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from homeground.law.calendar import after, before, next_working_day
from homeground.law.given import Given
from homeground.law.length import Length
from homeground.law.regime import Calendar, Route
from homeground.law.rule import Deadline, Extend, Party, Silent

ANSWERS = ("decision", "refusal")
"""The deadlines by which the employer answers."""


@dataclass(frozen=True, slots=True)
class DeadlineDue:
    """A deadline with its dates. Where the law can be read in two ways, `safe` is the earlier date and `last` the later."""

    deadline: Deadline
    safe: date
    last: date

    @property
    def id(self) -> str:
        """The deadline's name in the file."""
        return self.deadline.id

    @property
    def by(self) -> Party:
        """Who must act."""
        return self.deadline.by

    @property
    def silent(self) -> Silent | None:
        """What the employer's silence means after `last`."""
        return self.deadline.silent

    @property
    def counts_on(self) -> date:
        """The one day to hold to: the employer is late only after the later reading, everybody else acts by the earlier."""
        return self.last if self.by == "employer" else self.safe


def due_dates(route: Route, given: Given, place: Calendar) -> Mapping[str, DeadlineDue]:
    """The deadlines whose event is known, by their id, in the order of the file."""
    found: dict[str, DeadlineDue] = {}
    for deadline in route.deadlines:
        start = _start(deadline, given, found)
        if start is not None:
            found[deadline.id] = _extended(_due(deadline, start, place), given.extension.get(deadline.id), place)
    return found


def answer_among(due: Mapping[str, DeadlineDue]) -> DeadlineDue | None:
    """The deadline by which the employer answers, where it has a day."""
    return next((due[name] for name in ANSWERS if name in due), None)


def _start(deadline: Deadline, given: Given, found: Mapping[str, DeadlineDue]) -> date | None:
    """The day of the event, or of what counts instead while it has not happened."""
    start = given.dates.get(deadline.after or deadline.before or "")
    if start is None and deadline.or_after:
        named = found.get(deadline.or_after.removeprefix("deadline:"))
        start = given.dates.get(deadline.or_after) if named is None else named.last
    return start


def _due(deadline: Deadline, start: date, place: Calendar) -> DeadlineDue:
    days = [before(start, deadline.length, place)] if deadline.before else list(_readings(deadline, start, place))
    last = max(days) if deadline.roll is None else next_working_day(max(days), place)
    return DeadlineDue(deadline, min(days), last)


def _readings(deadline: Deadline, start: date, place: Calendar) -> Iterator[date]:
    yield after(start, deadline.length, place, count=deadline.count or "after")
    if deadline.also:
        yield after(start, deadline.length, place, count=deadline.also)
    if deadline.also_week:
        yield after(start, deadline.length, place, week=deadline.also_week)


def _extended(due: DeadlineDue, moved: date | Length | None, place: Calendar) -> DeadlineDue:
    """An agreed day becomes both dates; a notice adds its time to each, and never more than `max`. None makes a date earlier."""
    extend = due.deadline.extend
    if moved is None or extend is None:
        return due
    if extend.how == "agreement":
        agreed = _moved(due.last, moved, extend, place)
        return DeadlineDue(due.deadline, agreed, agreed)
    return DeadlineDue(due.deadline, _moved(due.safe, moved, extend, place), _moved(due.last, moved, extend, place))


def _moved(day: date, by: date | Length, extend: Extend, place: Calendar) -> date:
    end = after(day, by, place) if isinstance(by, Length) else max(day, by)
    return end if extend.max is None else min(end, after(day, extend.max, place))
