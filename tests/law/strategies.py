"""Made-up facts, days and lengths, for the laws."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from homeground.law import Calendar, Length
from homeground.law.facts import vocabulary

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
PLACES = st.sampled_from(
    [Calendar(country=country, subdiv=part) for country, part in (("GB", "SCT"), ("AU", "WA"), ("ES", "MD"), ("PL", None), ("IL", None))]
)
IN_DAYS = st.builds(Length, st.integers(1, 400), st.sampled_from(["day", "week"]))
IN_MONTHS = st.builds(Length, st.integers(1, 60), st.sampled_from(["month", "year"]))
WORKING = st.builds(Length, st.integers(1, 40), st.just("working day"))
LENGTHS = IN_DAYS | IN_MONTHS | WORKING

TOKENS = sorted(name for name, ask in vocabulary().items() if ask.kind == "token")
OPEN: dict[str, st.SearchStrategy[Any]] = {
    "count": st.integers(0, 200),
    "number": st.integers(0, 80) | st.decimals(0, 80, places=1).map(str),
    "ages": st.lists(st.integers(0, 30), max_size=3),
    "yes-no": st.booleans(),
    "tokens": st.lists(st.sampled_from(TOKENS), max_size=3, unique=True),
    "ids": st.lists(st.sampled_from(["change", "start", "reasons"]), unique=True),
}
PERSONAL = {name: OPEN[ask.kind] for name, ask in vocabulary().items() if ask.kind in OPEN} | {"age": st.integers(0, 120)}
"""For every fact that is no day, what it may be."""

COURSE = (
    "employed_since",
    "previous_requests",
    "previous_decisions",
    "request",
    "meeting",
    "decision",
    "appeal",
    "appeal_meeting",
    "today",
)
"""The days of a request, in an order in which they can come."""

FACTS = sorted({*PERSONAL, *COURSE, "agreement", "proposed_start"})


@st.composite
def whole(draw: st.DrawFn, route: str) -> dict[str, Any]:
    """Every fact of one request, without contradiction."""
    day = draw(st.dates(date(2010, 1, 1), date(2026, 12, 31)))
    days = {}
    for name in COURSE:
        day += timedelta(days=draw(st.integers(0, 40) | st.integers(0, 700)))
        days[name] = [day.isoformat()] if name.startswith("previous") else day.isoformat()
    later = {name: draw(st.dates(date(2010, 1, 1), date(2031, 1, 1))).isoformat() for name in ("agreement", "proposed_start")}
    said = {"ground": draw(st.sampled_from(["cost", "team_spirit"])), "outcome": draw(st.sampled_from(["granted", "refused"]))}
    return {"route": route, **days, **later, **said, **draw(st.fixed_dictionaries(PERSONAL))}


@st.composite
def some(draw: st.DrawFn, facts: dict[str, Any]) -> dict[str, Any]:
    """A part of the facts that can stand alone: the route, a day that picks the version, and whatever else."""
    left_out = draw(st.sets(st.sampled_from(sorted(facts.keys() - {"route", "today"}))))
    if "request" in left_out:
        left_out |= {"decision"}  # a decision answers a request
    return {name: value for name, value in facts.items() if name not in left_out}
