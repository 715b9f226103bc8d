"""Facts that cannot be are refused with their field, all at once; nothing is computed from them, and nothing surprises."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.law import BadFacts, Given, UnknownPlace, check, read_given, regime_named

ASKED = {"route": "request", "request": "2026-03-02"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text() | st.sampled_from(["2026-03-02", "8 weeks"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.just("decision"), inner, max_size=3),
    max_leaves=6,
)
NAMES = ["route", "today", "request", "child_ages", "employer_size", "weekly_hours", "circumstances", "trial", "included", "extension"]


def refusal(**facts: Any) -> str:  # noqa: ANN401 - any wrong value
    with pytest.raises(BadFacts) as refused:
        check(regime_named("GB"), read_given(ASKED | facts))
    return str(refused.value)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"reqest": "2026-03-02"}, "reqest: there is no such fact; did you mean request?"),
        ({"xyz": 1}, "xyz: there is no such fact; the nearest are "),
        ({"pregnant": True}, "pregnant: there is no such fact"),
        ({"request": "2026-02-30"}, "request: there is no day 2026-02-30"),
        ({"request": "2 March 2026"}, "request: write one day as YYYY-MM-DD"),
        ({"request": 20260302}, "request: write one day as YYYY-MM-DD"),
        ({"request": "0026-03-02"}, "request: 0026-03-02 lies outside the years 1900 to 2199"),
        ({"request": ["2026-03-02"]}, "request: write one day"),
        ({"previous_requests": "2025-03-02"}, "previous_requests: write a list of days, in square brackets"),
        ({"age": -1}, "age: not less than 0"),
        ({"age": 121}, "age: at most 120 years"),
        ({"child_ages": [3, 900]}, "child_ages: at most 120 years"),
        ({"age": 41.5}, "age: write a whole number"),
        ({"age": [41]}, "age: write a plain number"),
        ({"age": True}, "age: write a plain number"),
        ({"age": float("nan")}, "age: write a plain number"),
        ({"child_ages": 3}, "child_ages: write a list of whole years"),
        ({"child_ages": [-3]}, "child_ages: not less than 0"),
        ({"trial": "yes"}, "trial: write true or false"),
        ({"live_request": [True]}, "live_request: write true or false"),
        ({"circumstances": "carer"}, "circumstances: write a list of words"),
        ({"circumstances": ["carrer"]}, "circumstances: carrer: there is no such circumstance; did you mean carer?"),
        ({"circumstances": ["child<12"]}, "circumstances: child<12: there is no such circumstance"),
        ({"outcome": "maybe"}, "outcome: write granted or refused"),
        ({"ground": ""}, "ground: write one word"),
        ({"extension": "2026-07-01"}, "extension: write the deadline and its new day"),
        ({"extension": {"decision": "soon"}}, "extension: write one day"),
        ({"extension": {"decision": "8 fortnights"}}, "extension: write a whole number"),
        ({"extension": {"decison": "2026-07-01"}}, "extension: the route has no deadline decison; did you mean decision?"),
        ({"decision": "2026-03-01"}, "decision: 2026-03-01 lies before request (2026-03-02)"),
        ({"meeting": "2026-03-01"}, "meeting: 2026-03-01 lies before request"),
        ({"decision": "2026-04-01", "appeal": "2026-03-31"}, "appeal: 2026-03-31 lies before decision"),
        ({"appeal": "2026-04-01", "appeal_meeting": "2026-03-31"}, "appeal_meeting: 2026-03-31 lies before appeal"),
        ({"employed_since": "2026-03-03"}, "request: 2026-03-02 lies before employed_since (2026-03-03)"),
        ({"previous_requests": ["2025-01-01", "2026-03-03"]}, "request: 2026-03-02 lies before previous_requests (2026-03-03)"),
        ({"request": None, "decision": "2026-03-03"}, "request: a decision answers a request"),
        ({"request": None}, "request: needed, or else today"),
        ({"route": None}, "route: needed"),
        ({"route": "reqest"}, "route: Great Britain (England, Wales, Scotland) has no route reqest; did you mean request?"),
        ({"subdiv": "NRI"}, "subdiv: there are no public holidays for NRI; known parts of GB: ENG, NIR, SCT, WLS"),
    ],
)
def test_a_wrong_fact_is_told_with_its_field_and_its_remedy(facts: dict[str, Any], told: str) -> None:
    assert refusal(**facts).startswith(told)


def test_all_wrong_facts_are_told_at_once() -> None:
    assert [part.partition(":")[0] for part in refusal(age=-1, trial="no", xyz=3).split("; ") if ":" in part] == [
        "age",
        "trial",
        "xyz",
    ]


def test_right_facts_are_kept_each_in_its_kind() -> None:
    facts = read_given(
        ASKED
        | {"today": date(2026, 3, 3), "weekly_hours": 37.5, "employer_size": "12", "extension": {"decision": "8 weeks"}, "trial": None}
    )
    assert facts.dates == {"request": date(2026, 3, 2), "today": date(2026, 3, 3)}
    assert facts.numbers == {"weekly_hours": Decimal("37.5"), "employer_size": 12}
    assert str(facts.extension["decision"]) == "8 weeks"
    assert not facts.flags
    assert facts.circumstances is None
    assert (facts.latest, facts.knows("today"), facts.knows("age")) == (date(2026, 3, 3), True, False)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=4) | JSON)
def test_junk_is_refused_and_never_a_surprise(raw: object) -> None:
    try:
        assert isinstance(read_given(raw), Given)
    except BadFacts as refused:
        assert refused.mistakes  # noqa: PT017 - either is right


def test_an_unknown_place_is_told_with_the_places_and_the_pointers() -> None:
    with pytest.raises(UnknownPlace, match=r"no rule is recorded for ZZ; recorded: AU, AU-VIC, .*US-VT"):
        regime_named("ZZ")
    with pytest.raises(UnknownPlace, match="no rule is recorded for DE; there is a pointer to it, from which nothing is computed"):
        regime_named("DE")
    assert regime_named("gb-nir").name == "Northern Ireland"
