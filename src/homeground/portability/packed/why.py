"""Why the office days are no fewer, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from homeground.case.message import Message, Plain
from homeground.case.question import WEEKDAYS, Weekday
from homeground.portability.packed.binding import Binding, carriers
from homeground.portability.packed.need import Term
from homeground.portability.packed.packing import fewest
from homeground.portability.packed.week import Week, WeekTask

_NAMED = 3
"""So many tasks are named in a sentence; the others are counted."""


def why_not_fewer(week: Week, binding: Binding) -> tuple[Message, ...]:
    """Why one office day fewer will not do: a sentence for each term that binds, or one for all that bind together."""
    clauses = tuple(clause for term in binding.terms for clause in _clauses(week, term, is_joint=binding.is_joint))
    return (_joined(clauses),) if binding.is_joint else tuple(Message("{said:capital}.", said=clause) for clause in clauses)


def _clauses(week: Week, term: Term, *, is_joint: bool) -> Iterator[Message]:
    tasks = [week.tasks[at] for at in carriers(week, term, is_joint=is_joint)]
    match term:
        case "hours":
            yield _hours(week)
        case "distinct_days":
            yield from _distinct(tasks, len(week.workdays))
        case "anchor_days":
            yield _anchors(week)
        case "office_weekdays":
            days = week.office_weekdays
            yield Message("{days} {are} at the office anyway", days=names_of(days), are="is" if len(days) == 1 else "are")
        case "named_days":
            yield _named(tasks)
        case "within_days":
            yield Message(
                "{tasks} may wait {wait:workday|workdays} at most, which takes {days:office day|office days}",
                tasks=_tasks(tasks),
                wait=tasks[0].within_days,
                days=fewest(week, (term,)),
            )


def _hours(week: Week) -> Message:
    slots: dict[str, Plain] = {"tied": week.tied_hours, "day": week.hours_per_day}
    if week.tied_hours > week.hours_per_day * len(week.workdays):
        text = "{tied} tied hours are more than {days:day|days} of {day:hour|hours} hold"
        return Message(text, days=len(week.workdays), **slots)
    text = "{tied:tied hour needs|tied hours need} {days:day|days} of {day:hour|hours}"
    return Message(text, days=fewest(week, ("hours",)), **slots)


def _distinct(tasks: Iterable[WeekTask], workdays: int) -> Iterator[Message]:
    by_days: dict[int, list[WeekTask]] = {}
    for task in tasks:
        by_days.setdefault(task.occasions(workdays), []).append(task)
    for days, those in sorted(by_days.items(), reverse=True):
        takes = "takes" if len(those) == 1 else "take"
        yield Message("{tasks} {takes} {days:day|different days}", tasks=_tasks(those), takes=takes, days=days)


def _anchors(week: Week) -> Message:
    days = week.anchor_days
    if len(days) >= week.anchors_at_least:
        return Message("{days} {are}", days=names_of(days), are="is an anchor day" if len(days) == 1 else "are anchor days")
    return Message("{number:anchor day is|anchor days are} agreed", number=week.anchors_at_least)


def _named(tasks: list[WeekTask]) -> Message:
    each = [Message("{task} is tied to {days}", task=task.name, days=names_of(task.on)) for task in tasks[:_NAMED]]
    if more := len(tasks) - _NAMED if len(tasks) > _NAMED else 0:
        each.append(Message("{more:more task is|more tasks are} tied to named days", more=more))
    return _and(each)


def names_of(days: Iterable[Weekday]) -> tuple[str, ...]:
    """The names of these days, in the order of the week."""
    named = {WEEKDAYS[day] for day in days}
    return tuple(name for name in WEEKDAYS.values() if name in named)


def _tasks(tasks: list[WeekTask]) -> tuple[str, ...]:
    names = tuple(task.name for task in tasks)
    return names if len(names) <= _NAMED else (*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more")


def _joined(clauses: tuple[Message, ...]) -> Message:
    return Message("{said:capital}.", said=_and(clauses))


def _and(said: Iterable[Message]) -> Message:
    """One sentence of several, the last two joined by `and`."""
    parts = tuple(said)
    slots = {f"part_{at}": part for at, part in enumerate(parts)}
    blanks = [f"{{{name}}}" for name in slots]
    return Message(" and ".join(filter(None, (", ".join(blanks[:-1]), blanks[-1]))), **slots)
