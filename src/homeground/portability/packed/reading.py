"""From plain values, as a TOML file holds them, to a checked week; every mistake is told with its field."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from homeground.case.quantity import exact
from homeground.case.question import WEEKDAYS, Weekday
from homeground.case.reading import BadAnswer, Mistake, read
from homeground.case.task import Task
from homeground.portability.packed.tied import tied_by
from homeground.portability.packed.week import BadWeek, Week, WeekTask
from homeground.portability.rating import TIES

T = TypeVar("T")
_MONDAY_TO_FRIDAY: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
_EVERY_DAY: tuple[Weekday, ...] = (*_MONDAY_TO_FRIDAY, "sat", "sun")
_OF_WEEK = ("workdays", "hours_per_day", "anchor_days", "office_weekdays", "hours_contract", "task")
_ASKED = ("name", *TIES)
_OF_TASK = (*_ASKED, "hours_per_week", "times_per_week", "deferrable", "taken_on", "on", "within_days", "is_dull")
_STANDS_IN = Decimal(8)
"""Hours of a day in place of those that could not be read, so that the other mistakes are found too."""


class _Table:
    """The plain values of one table of the file; what is wrong in them is noted under the table's path."""

    def __init__(self, raw: Mapping[str, Any], known: Sequence[str], mistakes: list[Mistake], path: str = "") -> None:
        self.raw, self.mistakes, self.path = raw, mistakes, path
        self.note(Mistake(key, _not_known(key, known)) for key in raw if key not in known)

    def take(self, key: str, reads: Callable[[Any], T], otherwise: T) -> T:
        """The value under a key; what is missing or cannot be read is replaced."""
        if key not in self.raw:
            return otherwise
        return self.try_(lambda: reads(self.raw[key]), otherwise, key)

    def need(self, key: str, example: str) -> None:
        if key not in self.raw:
            self.note([Mistake(key, f"needed; for example: {example}")])

    def try_(self, make: Callable[[], T], otherwise: T, key: str = "") -> T:
        """What is made; where it cannot be, the mistakes are noted."""
        try:
            return make()
        except BadAnswer as error:
            self.note(error.mistakes)
        except ValueError as error:
            self.note([Mistake(key, str(error))])
        return otherwise

    def note(self, mistakes: Iterator[Mistake] | Sequence[Mistake]) -> None:
        self.mistakes += [Mistake(f"{self.path}{mistake.field}", mistake.remedy) for mistake in mistakes]


def week_of_file(raw: Mapping[str, Any]) -> Week:
    """The week of a file; `BadWeek` tells all mistakes at once, each with its field, such as `task.2.hours_per_week`.

    Numbers with a point stand in quotes. A task is tied where its five answers say so (`rate`), unless what ties it are conditions
    and they are `taken_on`. Source of the form: docs/specs/portability.md.
    """
    mistakes: list[Mistake] = []
    table = _Table(raw, _OF_WEEK, mistakes)
    table.need("hours_per_day", '"8"')
    nothing: tuple[Weekday, ...] = ()
    named, number = table.take("anchor_days", _anchors, (nothing, 0))
    blocks: tuple[Mapping[str, Any], ...] = table.take("task", _tables, ())
    made = table.try_(
        lambda: Week(
            workdays=table.take("workdays", _weekdays, _EVERY_DAY if "workdays" in raw else _MONDAY_TO_FRIDAY),
            hours_per_day=table.take("hours_per_day", exact, _STANDS_IN),
            anchor_days=named,
            anchors_at_least=number,
            office_weekdays=table.take("office_weekdays", _weekdays, nothing),
            hours_contract=table.take("hours_contract", exact, None),
            tasks=tuple(_task(one, f"task.{at}.", mistakes) for at, one in enumerate(blocks, start=1)),
        ),
        None,
    )
    if made is None or mistakes:
        raise BadWeek(tuple(mistakes))
    return made


def _task(raw: Mapping[str, Any], path: str, mistakes: list[Mistake]) -> WeekTask:
    """The task of one block; an empty one where it cannot be made."""
    table = _Table(raw, _OF_TASK, mistakes, path)
    table.need("hours_per_week", '"1.25"')
    on: tuple[Weekday, ...] = table.take("on", _weekdays, ())
    wait = table.take("within_days", _whole, 0)
    asked = table.try_(lambda: read(Task, {key: raw[key] for key in _ASKED if key in raw}), Task(name="?"))
    ties = tied_by(asked, is_taken_on=table.take("taken_on", _yes_no, otherwise=False))
    return table.try_(
        lambda: WeekTask(
            asked.name,
            table.take("hours_per_week", exact, Decimal(0)),
            times_per_week=table.take("times_per_week", _whole, 1),
            can_wait=table.take("deferrable", _yes_no, wait > 0),
            is_tied=bool(ties),
            on=on,
            within_days=wait,
            tied_by=ties,
            is_dull=table.take("is_dull", _yes_no, otherwise=False),
        ),
        WeekTask("?", Decimal(0)),
    )


def _tables(value: object) -> tuple[Mapping[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        raise ValueError("write each task as a block of its own, which begins with [[task]]")
    return tuple(value)


def _anchors(value: object) -> tuple[tuple[Weekday, ...], int]:
    """Anchor days by name, or how many there are."""
    return (_weekdays(value), 0) if isinstance(value, list) else ((), _whole(value))


def _weekdays(value: object) -> tuple[Weekday, ...]:
    if not isinstance(value, list):
        raise ValueError('write a list of days, as in ["tue", "thu"]; an empty one means none')  # noqa: TRY004 - told with the others
    if wrong := [_no_weekday(day) for day in value if day not in tuple(WEEKDAYS)]:
        raise ValueError("; ".join(wrong))
    return tuple(value)


def _no_weekday(day: object) -> str:
    begins = [known for known in WEEKDAYS if str(day).strip().lower().startswith(known)]
    near = begins or difflib.get_close_matches(str(day).lower(), WEEKDAYS, n=1)
    return f"{day}: there is no such weekday; " + (f"did you mean {near[0]}?" if near else f"write one of: {', '.join(WEEKDAYS)}")


def _whole(value: object) -> int:
    number = exact(value)
    if number != number.to_integral_value():
        raise ValueError("write a whole number")
    return int(number)


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("write true or false")  # noqa: TRY004 - told with the others
    return value


def _not_known(key: str, known: Sequence[str]) -> str:
    if key in _OF_WEEK:
        return "this is told of the whole week: it belongs above the first [[task]]"
    near = [one for one in known if one.startswith(key)] or difflib.get_close_matches(key, known, n=1)
    return f"there is no such key; did you mean {near[0]}?" if near else f"there is no such key; known: {', '.join(known)}"
