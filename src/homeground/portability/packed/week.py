"""A week as it is packed: its workdays, the days that are settled, and the tasks with what ties them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal
from typing import Literal

from homeground.case.quantity import BadQuantity, exact
from homeground.case.question import WEEKDAYS, Weekday
from homeground.case.reading import BadAnswer, Mistake
from homeground.portability.rating import BLOCKS

TiedBy = Literal[
    "paper", "movable", "fixed", "in_person", "grantable", "never", "confidential", "restricted", "site_only", "walk_up"
]  # fmt: skip
"""What ties a task, in the word of the answer that says so."""

BLOCKING: frozenset[str] = frozenset(BLOCKS.values())
"""The answers that no condition frees."""

HOURS_OF_A_DAY, HOURS_OF_A_WEEK = 24, 168
DAYS_OF_A_WEEK = len(WEEKDAYS)
MOST_TASKS, MOST_TIMES, MOST_PLACES = 200, 1000, 6


class BadWeek(BadAnswer):
    """The week cannot be so; every mistake is told with its field and how to mend it."""


@dataclass(frozen=True, slots=True)
class WeekTask:
    """One task of the week.

    `is_tied`: it must be done at the office, for what `tied_by` names. It comes up `times_per_week`. If it cannot wait, each
    time wants a day of its own; if it can, any office day will do, at most `within_days` workdays later (0: any time in the
    week). `on` are the days on which it must be, where it must be on certain ones. `is_dull`: dull, countable work, for those
    who would rather do such work at the office.
    """

    name: str
    hours_per_week: Decimal
    _: KW_ONLY
    times_per_week: int = 1
    can_wait: bool = False
    is_tied: bool = False
    on: tuple[Weekday, ...] = ()
    within_days: int = 0
    tied_by: tuple[TiedBy, ...] = ()
    is_dull: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be, all at once."""
        if mistakes := tuple(_wrong_with_task(self)):
            raise BadWeek(mistakes)

    @property
    def binds(self) -> bool:
        """It holds hours at the office; a tied task without hours ties nothing."""
        return self.is_tied and self.hours_per_week > 0

    def occasions(self, workdays: int) -> int:
        """On how many days it comes up, in a week of so many workdays: at least on each named one."""
        return max(1, min(self.times_per_week, workdays), len(self.on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The working week: `anchor_days` are agreed by name, `anchors_at_least` by number; `office_weekdays` are at the office anyway."""

    workdays: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
    hours_per_day: Decimal
    anchor_days: tuple[Weekday, ...] = ()
    anchors_at_least: int = 0
    office_weekdays: tuple[Weekday, ...] = ()
    tasks: tuple[WeekTask, ...] = ()
    hours_contract: Decimal | None = None

    def __post_init__(self) -> None:
        """Refuse what does not fit together, all at once."""
        if mistakes := tuple(_wrong_with_week(self)):
            raise BadWeek(mistakes)

    @property
    def hours(self) -> Decimal:
        """All hours of its tasks."""
        return sum((task.hours_per_week for task in self.tasks), Decimal(0))

    @property
    def tied_hours(self) -> Decimal:
        """The hours that must be at the office."""
        return sum((task.hours_per_week for task in self.tasks if task.is_tied), Decimal(0))


def plain(number: Decimal) -> Decimal:
    """The number without noughts at its end, and without an exponent."""
    return Decimal(format(number.normalize(), "f"))


def places_of(hours: Decimal) -> int:
    """How many decimal places are written."""
    return max(0, -int(hours.as_tuple().exponent))


def _wrong_with_task(task: WeekTask) -> Iterator[Mistake]:
    if not task.name.strip():
        yield Mistake("name", "give it a name")
    yield from _wrong_hours("hours_per_week", task.hours_per_week, HOURS_OF_A_WEEK)
    yield from _wrong_count("times_per_week", task.times_per_week, MOST_TIMES)
    yield from _wrong_count("within_days", task.within_days, DAYS_OF_A_WEEK)
    yield from _wrong_days("on", task.on)
    if task.within_days > 0 and not task.can_wait:
        yield Mistake("within_days", "what cannot wait has no days to wait: write 0, or say that it can wait")


def _wrong_with_week(week: Week) -> Iterator[Mistake]:
    if not week.workdays:
        yield Mistake("workdays", "name at least one day")
    yield from _wrong_days("workdays", week.workdays)
    yield from _wrong_hours("hours_per_day", week.hours_per_day, HOURS_OF_A_DAY)
    if week.hours_per_day == 0:
        yield Mistake("hours_per_day", "a day holds more than 0 hours")
    if week.hours_contract is not None:
        yield from _wrong_hours("hours_contract", week.hours_contract, HOURS_OF_A_WEEK)
    yield from _wrong_settled("anchor_days", week.anchor_days, week)
    yield from _wrong_count("anchor_days", week.anchors_at_least, len(week.workdays), "you have {most} workdays, so at most {most}")
    yield from _wrong_settled("office_weekdays", week.office_weekdays, week)
    for number, task in enumerate(week.tasks, start=1):
        yield from _outside(f"task.{number}.on", task.on, week)
    if len(week.tasks) > MOST_TASKS:
        yield Mistake("task", f"at most {MOST_TASKS} tasks; put the smallest together")
    if week.hours > HOURS_OF_A_WEEK:
        yield Mistake("task", f"together the tasks take {week.hours:f} hours; a week has {HOURS_OF_A_WEEK}")


def _wrong_settled(field: str, days: Sequence[Weekday], week: Week) -> Iterator[Mistake]:
    yield from _wrong_days(field, days)
    yield from _outside(field, days, week)


def _wrong_days(field: str, days: Sequence[Weekday]) -> Iterator[Mistake]:
    for day, times in Counter(days).items():
        if day not in WEEKDAYS:
            yield Mistake(field, f"{day}: there is no such weekday; write one of: {', '.join(WEEKDAYS)}")
        elif times > 1:
            yield Mistake(field, f"{day} is named twice; once will do")


def _outside(field: str, days: Sequence[Weekday], week: Week) -> Iterator[Mistake]:
    for day in dict.fromkeys(days):
        if day in WEEKDAYS and day not in week.workdays:
            yield Mistake(field, f"{WEEKDAYS[day]} is none of your workdays ({', '.join(week.workdays)})")


def _wrong_hours(field: str, hours: object, most: int) -> Iterator[Mistake]:
    try:
        if not 0 <= exact(hours) <= most:
            yield Mistake(field, f"from 0 to {most} hours")
        elif places_of(exact(hours)) > MOST_PLACES:
            yield Mistake(field, f"at most {MOST_PLACES} decimal places")
    except BadQuantity as error:
        yield Mistake(field, str(error))


def _wrong_count(field: str, number: int, most: int, too_many: str = "at most {most}") -> Iterator[Mistake]:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        yield Mistake(field, "write a whole number, 0 or more")
    elif number > most:
        yield Mistake(field, too_many.format(most=most))
