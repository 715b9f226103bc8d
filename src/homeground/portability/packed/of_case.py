"""The week of a case: what its answers say of workdays, settled days and tasks, packed, with what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache
from typing import get_args

from homeground.case.case import Case
from homeground.case.person import Person
from homeground.case.question import Weekday
from homeground.case.reading import Mistake
from homeground.case.task import Task
from homeground.portability.packed.plan import WeekPlan, plan_week
from homeground.portability.packed.remedy import Remedy, remedies
from homeground.portability.packed.tied import tied_by
from homeground.portability.packed.week import MOST_PLACES, BadWeek, Week, WeekTask
from homeground.portability.rating import rate

_KEPT = 64
"""So many weeks are remembered: one page asks for the same week from several sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWeek:
    """The week of a case. Without a `plan` either answers are missing (`lacks`, dotted paths) or they cannot be so (`mistakes`).

    `wanted` are the weekdays asked for at home. `unrated` are tasks that lack some of their five answers and count as free;
    `conditional` those that can move on a condition that nobody sees to yet, and count as tied (both by row).
    """

    wanted: tuple[Weekday, ...] = ()
    week: Week | None = None
    plan: WeekPlan | None = None
    remedies: tuple[Remedy, ...] = ()
    lacks: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    unrated: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()


def week_of(case: Case) -> CaseWeek:
    """Pack the week of a case. A contract of `hours_per_week` on `days_per_week` makes a day; a task without hours ties nothing."""
    return _week_of(case.person, tuple(case.tasks.items()), case.terms.weekdays)


def asked_week(case: Case) -> WeekPlan | None:
    """The week with the home days that are asked for, by name or by number; nothing where the work does not allow them."""
    week, asked, wanted = week_of(case).week, case.terms.home_days, case.terms.weekdays
    if week is None or asked is None or week_of(case).unrated or asked % 1 or asked > len(week.workdays):
        return None
    if wanted:
        settled = replace(week, office_weekdays=tuple(day for day in week.workdays if day not in wanted))
    else:
        settled = replace(week, anchors_at_least=len(week.workdays) - int(asked))
    plan = plan_week(settled, dull_at_office=True)
    return plan if plan.home_days_max == asked else None


@lru_cache(maxsize=_KEPT)
def _week_of(person: Person, tasks: tuple[tuple[str, Task], ...], wanted: tuple[Weekday, ...]) -> CaseWeek:
    unrated = tuple(row for row, task in tasks if task.hours_per_week and not rate(task).is_sure)
    conditional = tuple(row for row, task in tasks if task.hours_per_week and _waits_for_a_condition(task))
    lacks = tuple(_lacks(person, tasks))
    if lacks:
        return CaseWeek(wanted=wanted, lacks=lacks, unrated=unrated, conditional=conditional)
    try:
        week = _packed(person, tuple(task for _, task in tasks))
    except BadWeek as error:
        return CaseWeek(wanted=wanted, mistakes=error.mistakes, unrated=unrated, conditional=conditional)
    plan = plan_week(week, home_wanted=wanted, dull_at_office=True)
    found = remedies(week, home_wanted=wanted)
    return CaseWeek(wanted=wanted, week=week, plan=plan, remedies=found, unrated=unrated, conditional=conditional)


def _lacks(person: Person, tasks: tuple[tuple[str, Task], ...]) -> Iterator[str]:
    if not person.hours_per_week:
        yield "person.hours_per_week"
    if not (person.days_per_week or person.workdays):
        yield "person.days_per_week"
    if not any(task.hours_per_week for _, task in tasks):
        yield "tasks"


def _packed(person: Person, tasks: tuple[Task, ...]) -> Week:
    days = person.days_per_week or Decimal(len(person.workdays))
    hours = person.hours_per_week or Decimal(0)
    workdays = _workdays(person, days)
    return Week(
        workdays=workdays,
        hours_per_day=(hours / days).quantize(Decimal(1).scaleb(-MOST_PLACES), ROUND_CEILING).normalize(),
        office_weekdays=tuple(day for day in person.office_weekdays if day in workdays),
        tasks=tuple(_packed_task(task, workdays) for task in tasks if task.hours_per_week),
        hours_contract=hours,
    )


def _workdays(person: Person, days: Decimal) -> tuple[Weekday, ...]:
    """The days as they were named, else so many from Monday on; half a day makes one."""
    named = person.workdays or get_args(Weekday)[: int(days.to_integral_value(ROUND_CEILING))]
    return tuple(day for day in get_args(Weekday) if day in named)


def _packed_task(task: Task, workdays: tuple[Weekday, ...]) -> WeekTask:
    """The task as it is packed. That it can wait is not taken for granted; a day on which nobody works is none."""
    can_wait, ties = task.can_wait is True, tied_by(task, is_taken_on=task.taken_on is True)
    return WeekTask(
        task.name,
        Decimal(task.hours_per_week or 0),
        times_per_week=int((task.times_per_week or Decimal(1)).to_integral_value(ROUND_CEILING)),
        can_wait=can_wait,
        is_tied=bool(ties),
        on=tuple(day for day in task.weekdays if day in workdays),
        within_days=int(task.within_days or 0) if can_wait else 0,
        tied_by=ties,
        is_dull=task.rather_office is True,
    )


def _waits_for_a_condition(task: Task) -> bool:
    return rate(task).result == "partly" and task.taken_on is not True
