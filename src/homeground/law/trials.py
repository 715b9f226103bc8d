"""What a trial does to the day of the answer, and the later day on which both may agree."""

from __future__ import annotations

from datetime import date

from homeground.law.calendar import after
from homeground.law.for_case import Option
from homeground.law.length import Length

TIME_AFTER_A_TRIAL = Length(1, "month")
"""How long after the trial's end a decision may well wait. Source: docs/specs/law.md, section 9, Trials."""


def decision_may_wait_until(option: Option, trial_end_on: date) -> date | None:
    """The day to which both may agree to move the decision, so that a trial inside the request can end first.

    Nothing where the law knows no such agreement, or where the answer is due later anyway.
    """
    route = option.answer.route
    decision = next((deadline for deadline in route.deadlines if deadline.id == "decision"), None) if route else None
    if route is None or route.trial is None or route.trial.extends:
        return None
    if decision is None or decision.extend is None or decision.extend.how != "agreement":
        return None
    due = option.answer.deadlines.get(decision.id)
    day = after(trial_end_on, TIME_AFTER_A_TRIAL, option.regime.calendar)
    return day if due is None or due.last < day else None
