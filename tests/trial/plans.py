"""Plans of trials for the tests: one that is well written, spoiled ones, and whole plans as Hypothesis draws them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from homeground.trial import CompletePlan, complete, read_plan

RAW: dict[str, Any] = {
    "schema": 1,
    "question": "Do I close as many tickets at home?",
    "measure": {"name": "tickets closed", "unit": "tickets", "source": "helpdesk", "query": "assignee = me, closed that day"},
    "margin": "0.10",
    "start_on": date(2027, 1, 11),
    "weeks": 10,
    "home_days": 2,
    "design": "balanced",
}
EMPLOYEE, EMPLOYER = bytes(range(32)), bytes(range(255, 223, -1))


def raw(**changed: object) -> dict[str, Any]:
    """The plan with some keys changed; None takes a key out."""
    return {name: value for name, value in {**RAW, **changed}.items() if value is not None}


def plan(**changed: object) -> CompletePlan:
    """The complete plan with some keys changed."""
    return complete(read_plan(raw(**changed)))


@st.composite
def plans(draw: st.DrawFn, most_weeks: int = 12) -> CompletePlan:
    """Short plans of each design, some with holidays and fixed office days."""
    design = draw(st.sampled_from(["balanced", "free", "pairs"]))
    closed = draw(st.lists(st.integers(0, 60), max_size=4))
    return plan(
        design=design,
        weeks=2 * draw(st.integers(1, most_weeks // 2)),
        home_days=None if design == "pairs" else draw(st.integers(1, 2)),
        office_weekdays=draw(st.sampled_from([[], [3]])),
        longest_run=0 if design == "pairs" else draw(st.sampled_from([0, 1])),
        closed=[RAW["start_on"] + timedelta(days=day) for day in closed],
        measure={**RAW["measure"], "direction": draw(st.sampled_from(["higher", "lower"]))},
    )
