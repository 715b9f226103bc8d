"""Yes, no and unknown: a missing fact is asked for and never read as no, at every place and for every route."""

import re
from itertools import product
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from homeground.law import Answer, Regime, check, missing_questions, next_said, read_given, regimes
from homeground.law.conditions import Value, all_of, one_of
from homeground.wording import say
from tests.law.strategies import FACTS, PERSONAL, some, whole

VALUES: tuple[Value, ...] = ("yes", "no", "unknown")
ROUTES = [(regime, name) for regime in regimes().values() for name in regime.route_ids]
KEYS = "version kind eligible why eligible_from blocked next_request_from missing deadlines ground_listed warnings next rules"
NEXT = re.compile(
    "show_only|other_route|wait_to_ask|ask_facts|move_start|send|done|wait|granted_by_silence|may_dispute|overdue"
    r"|(not_yet|send_by|complain_by|wait_until):\d{4}-\d{2}-\d{2}"
)
"""Every word of the table in section 8 of the spec."""

Asked = tuple[Regime, dict[str, Any], dict[str, Any]]


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """A place, all facts of a request there, and those of them that were given."""
    regime, route = draw(st.sampled_from(ROUTES))
    facts = draw(whole(route))
    return regime, facts, draw(some(facts))


def told(regime: Regime, facts: dict[str, Any]) -> Answer:
    return check(regime, read_given(facts))


@given(asked())
def test_well_formed_facts_always_have_an_answer_with_all_its_keys(asked: Asked) -> None:
    regime, _, facts = asked
    answer = told(regime, facts)
    assert " ".join(answer.as_json()) == KEYS
    assert NEXT.fullmatch(answer.next)
    assert "{" not in say(next_said(answer))
    assert set(answer.sources) <= set(regime.sources)
    assert all(due.safe <= due.last for due in answer.deadlines.values())
    assert answer == told(regime, facts)


@given(asked(), st.data())
def test_a_missing_fact_never_gives_a_no_that_some_value_of_it_would_turn(asked: Asked, data: st.DataObject) -> None:
    regime, _, facts = asked
    name = data.draw(st.sampled_from(sorted(PERSONAL)))
    assume(name == "child_ages" or "circumstances" not in facts or not name.endswith("_ages"))  # naming none of them says no child
    facts = {key: value for key, value in facts.items() if key != name}
    if told(regime, facts).eligible == "no":
        assert told(regime, {**facts, name: data.draw(PERSONAL[name])}).eligible == "no"


@given(asked(), st.data())
def test_one_more_fact_never_makes_unknown_what_was_known(asked: Asked, data: st.DataObject) -> None:
    regime, all_facts, facts = asked
    open_ = sorted(set(FACTS) - facts.keys() - {"request", "decision"})  # those two pick another version
    assume(open_)
    name = data.draw(st.sampled_from(open_))
    before = told(regime, facts).eligible
    assert before == "unknown" or told(regime, {**facts, name: all_facts[name]}).eligible != "unknown"


@given(asked())
def test_whoever_answers_all_that_is_asked_knows_whether_they_may_ask(asked: Asked) -> None:
    regime, all_facts, facts = asked
    answer = told(regime, facts)
    while answer.route and (open_ := missing_questions(regime, answer.route, read_given(facts))):
        assert open_[0].name not in facts
        facts = {**facts, open_[0].name: all_facts[open_[0].name]}
        answer = told(regime, facts)
    assert answer.eligible != "unknown"


def test_all_and_one_are_the_logic_of_three_values() -> None:
    for one, other in product(VALUES, repeat=2):
        both = {one, other}
        assert all_of([one, other]) == ("no" if "no" in both else "unknown" if "unknown" in both else "yes")
        assert one_of([one, other]) == ("yes" if "yes" in both else "unknown" if "unknown" in both else "no")
    assert (all_of([]), one_of([])) == ("yes", "no")


def test_an_empty_list_means_none_and_a_missing_one_not_asked() -> None:
    flexible = {"route": "flexible-carer", "request": "2026-01-12", "proposed_start": "2026-04-20", "employed_since": "2020-01-01"}
    assert check(regimes()["IE"], read_given(flexible)).eligible == "unknown"
    assert check(regimes()["IE"], read_given({**flexible, "circumstances": []})).eligible == "unknown"  # the child's age is still open
    assert check(regimes()["IE"], read_given({**flexible, "circumstances": [], "child_ages": []})).eligible == "no"
