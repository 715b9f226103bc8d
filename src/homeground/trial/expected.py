"""What can be expected of the plan of a case, from the days that were counted before it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from homeground.case import Case
from homeground.trial.again import trial_now
from homeground.trial.forecast import Forecast
from homeground.trial.spread import spread_of
from homeground.trial.weeks import Prospect
from homeground.trial.whole_plan import CompletePlan

WEEKS_LOOKED_AT = 12
"""Older days tell of other work."""


def days_before(case: Case, on: date) -> Mapping[date, Decimal]:
    """What was counted in the twelve weeks before a day: imported or logged, else kept in the person's own record.

    Days of an earlier trial are among them, those at home too, unless it counted something else.
    """
    own = {day.on: Decimal(day.done) for day in case.record.values() if day.done is not None}
    first = on - timedelta(weeks=WEEKS_LOOKED_AT)
    return {day: value for day, value in sorted({**own, **trial_now(case).past(on)}.items()) if first <= day < on}


def forecast_of(case: Case, plan: CompletePlan) -> Forecast:
    """What a plan can be expected to show, by the days counted before it. `TooLittleMeasured` where they are too few.

    A week of fewer free days than usual is taken as a usual one, as in the formulas of section 6 of the spec. Of two looks the last is
    forecast, at its own level: the one at half settles what the last would have settled, but for a hair.
    """
    days = days_before(case, min((*plan.practice_days, *plan.days)))
    spread = spread_of({day: float(value) for day, value in days.items()})
    written, free = plan.plan, len(plan.plan.free_weekdays)
    prospect = Prospect(
        spread.of_design(written.design, weeks=written.weeks, free_days=free),
        Fraction(written.margin),
        written.home_days,
        free_days=free,
        direction=written.measure.direction,
        alpha=Fraction(written.settled_looks[-1].level),
    )
    return Forecast(prospect, written.weeks, plan.assignments, spread)
