"""All guards in one list: what they find in a case, beside what its work allows, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from homeground.case.case import Case
from homeground.guidance.finding import Finding, gravest_first
from homeground.guidance.guard import ask, hour, money, talk, words
from homeground.guidance.work import work_findings

Guard = Callable[[Case, date], Finding | None]

MONEY_GUARDS: tuple[Guard, ...] = (
    money.unprofitable_mix,
    hour.below_the_lowest_pay,
    hour.overtime_that_is_due,
    money.mix_without_a_price,
    money.one_part_costs_the_hour,
    hour.freed_hour_is_dear,
    money.extra_work_without_edges,
    money.cut_without_an_end,
    money.reachable_without_hours,
    money.what_falls_with_pay,
    money.figure_past_its_day,
)
"""Those on what a package costs."""

GUARDS: tuple[Guard, ...] = (
    *MONEY_GUARDS,
    talk.too_soon,
    talk.before_their_day,
    talk.over_their_head,
    talk.asked_again_after_no,
    talk.not_weighed,
    ask.one_option_alone,
    ask.no_day_to_look_back,
    ask.no_end_and_no_start,
    ask.beyond_the_policy,
    ask.reach_wider_than_hours,
    ask.own_comfort_first,
    ask.promise_without_check,
    ask.right_and_not_narrowed,
    words.figure_in_a_wrong_version,
    words.number_without_source,
    words.one_side_alone,
    words.example_gone_old,
    words.private_matter_told,
)
"""Every guard, in the order in which equal grades are told."""


def findings(case: Case, today: date, guards: tuple[Guard, ...] = GUARDS) -> tuple[Finding, ...]:
    """What the guards and the week of the case say on a day, the gravest first."""
    return gravest_first((*_said(case, today, guards), *work_findings(case)))


def money_findings(case: Case, today: date) -> tuple[Finding, ...]:
    """What the guards on money say of a case on a day, the gravest first."""
    return gravest_first(_said(case, today, MONEY_GUARDS))


def _said(case: Case, today: date, guards: tuple[Guard, ...]) -> Iterator[Finding]:
    return (found for guard in guards if (found := guard(case, today)) is not None)
