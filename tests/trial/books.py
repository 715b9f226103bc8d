"""Daybooks for the tests: a plan with its drawn days filled in."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import strategies as st

from homeground.trial import CompletePlan, Counted, Daybook, Draw, daybook_of, draw_days
from tests.trial.plans import EMPLOYEE, EMPLOYER


def counted(on: date, value: int | None = 40, **more: Any) -> Counted:  # noqa: ANN401 - what an entry may hold
    """An entry made that evening at the office."""
    evening = datetime.combine(on, time(17, 5), UTC)
    return Counted(**{"on": on, "value": value, "worked": "office", "entered_at": evening, **more})


def drawn(plan: CompletePlan) -> Draw:
    """What the lot gives with the nonces of the tests."""
    return draw_days(plan, employee=EMPLOYEE, employer=EMPLOYER)


def book_of(draw: Draw, values: Sequence[int | None]) -> Daybook:
    """A daybook with so many of the drawn days, each worked where it was drawn; without a value it is a day of absence."""
    days = zip(draw.days, values, strict=False)
    return daybook_of(draw.plan, (counted(day.on, value, worked="absent" if value is None else day.place) for day, value in days))


VALUES = st.lists(st.none() | st.integers(0, 60), max_size=30)
