"""From the calendar to the measured weeks of a plan, and from these to the blocks inside which home days are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Literal, TypeAlias

from homeground.case import BadAnswer, Mistake
from homeground.trial.plan import Plan

Week: TypeAlias = tuple[date, ...]
"""The free days of one measured week, in order."""
BlockKind = Literal["week", "five", "pair"]
LONGEST_SEARCH_WEEKS = 104
FIVE = 5
"""Weeks of a balanced block, and days of each of its weeks."""


@dataclass(frozen=True, slots=True)
class Block:
    """Weeks whose home days are drawn together: one week, five whole weeks, or a pair of weeks."""

    kind: BlockKind
    weeks: tuple[Week, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """All its days, in order."""
        return tuple(day for week in self.weeks for day in week)


def measured_weeks(plan: Plan) -> tuple[Week, ...]:
    """The free days of each measured week; weeks with too few are passed over. `BadAnswer` where two years do not hold enough."""
    found = (week for week in _calendar(plan) if len(week) >= plan.fewest_days)
    weeks = tuple(islice(found, plan.weeks))
    if len(weeks) < plan.weeks:
        found_few = f"in two years only {len(weeks)} weeks have {plan.fewest_days} free days"
        raise BadAnswer((Mistake("weeks", f"{found_few}: close fewer days, or measure fewer weeks"),))
    return weeks


def blocks_of(plan: Plan) -> tuple[Block, ...]:
    """The measured weeks of a plan as blocks, in order."""
    weeks = measured_weeks(plan)
    blocks: list[Block] = []
    while weeks:
        kind = _next_kind(plan, weeks)
        size = {"week": 1, "pair": 2, "five": FIVE}[kind]
        blocks.append(Block(kind, weeks[:size]))
        weeks = weeks[size:]
    return tuple(blocks)


def _calendar(plan: Plan) -> tuple[Week, ...]:
    closed = set(plan.closed)
    mondays = (plan.start_on + timedelta(weeks=number) for number in range(LONGEST_SEARCH_WEEKS))
    weeks = (tuple(monday + timedelta(days=day - 1) for day in plan.free_weekdays) for monday in mondays)
    return tuple(tuple(day for day in week if day not in closed) for week in weeks)


def _next_kind(plan: Plan, weeks: tuple[Week, ...]) -> BlockKind:
    if plan.design == "pairs":
        return "pair"
    is_balanced = plan.design == "balanced" and not plan.longest_run
    return "five" if is_balanced and len(weeks) >= FIVE and all(map(_is_whole, weeks[:FIVE])) else "week"


def _is_whole(week: Week) -> bool:
    """Whether exactly Monday to Friday are free."""
    return tuple(day.isoweekday() for day in week) == (1, 2, 3, 4, 5)
