"""Other employers: how long an observation lasts, what a find lacks, which leads are told first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case.evidence import Evidence
from homeground.evidence import FRESH, LACKS, finds, freshness, leads
from homeground.evidence.ageing import ADVERT_DAYS, POLICY_DAYS
from homeground.evidence.facts import employer_file
from tests import ada
from tests.evidence.made_up import TODAY

FIND = Evidence(
    title="Northgate Insurance", kind="example", points="for", same_industry=True, address="https://example.org/jobs", seen_on=TODAY
)


def aged(days: int) -> Evidence:
    return replace(FIND, seen_on=TODAY - timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "ttl", "state"),
    [
        (0, POLICY_DAYS, "fresh"),
        (90, POLICY_DAYS, "fresh"),
        (91, POLICY_DAYS, "ageing"),
        (180, POLICY_DAYS, "ageing"),
        (181, POLICY_DAYS, "stale"),
        (-1, POLICY_DAYS, "stale"),
        (45, ADVERT_DAYS, "fresh"),
        (46, ADVERT_DAYS, "ageing"),
        (90, ADVERT_DAYS, "ageing"),
        (91, ADVERT_DAYS, "stale"),
        (2, 5, "fresh"),
        (3, 5, "ageing"),
    ],
)
def test_an_observation_is_fresh_for_half_its_days_and_ageing_for_the_rest(days: int, ttl: int, state: str) -> None:
    assert freshness(TODAY - timedelta(days=days), ttl, TODAY) == state


def test_an_observation_without_a_day_is_stale() -> None:
    assert freshness(None, POLICY_DAYS, TODAY) == "stale"


def test_what_was_reversed_is_reversed_from_that_day() -> None:
    assert freshness(TODAY, POLICY_DAYS, TODAY, reversed_on=TODAY) == "reversed"
    assert freshness(TODAY, POLICY_DAYS, TODAY, reversed_on=TODAY + timedelta(days=1)) == "fresh"


@given(st.integers(0, 400), st.integers(0, 400), st.integers(1, 300))
def test_nothing_grows_fresher_with_time(days: int, more: int, ttl: int) -> None:
    order = ["fresh", "ageing", "stale"]
    seen = TODAY - timedelta(days=days)
    assert order.index(freshness(seen, ttl, TODAY)) <= order.index(freshness(seen, ttl, TODAY + timedelta(days=more)))


def test_a_find_of_180_days_prints_with_its_day_and_one_of_181_does_not() -> None:
    [fresh, ageing, stale] = finds({"a": aged(90), "b": aged(180), "c": aged(181)}, TODAY).finds
    assert (fresh.is_printable, fresh.as_of) == (True, None)
    assert (ageing.is_printable, ageing.as_of) == (True, TODAY - timedelta(days=180))
    assert (stale.is_printable, stale.as_of, stale.lacks) == (False, None, ("stale",))


@pytest.mark.parametrize(
    ("without", "lack"),
    [
        ({"address": None}, "address"),
        ({"seen_on": None}, "seen_on"),
        ({"same_industry": None}, "same_industry"),
        ({"same_industry": False}, "same_industry"),
        ({"points": "against"}, "points"),
        ({"points": "mixed"}, "points"),
        ({"points": None}, "points"),
        ({"seen_on": TODAY + timedelta(days=1)}, "ahead"),
        ({"seen_on": TODAY - timedelta(days=181)}, "stale"),
    ],
)
def test_a_find_says_what_it_lacks(without: dict[str, object], lack: str) -> None:
    [found] = finds({"a": replace(FIND, **without)}, TODAY).finds  # type: ignore[arg-type]  # fields of a find
    assert found.lacks == (lack,)
    assert not found.is_printable


def test_two_printable_finds_are_wanted() -> None:
    assert finds({"a": FIND, "b": FIND}, TODAY).readiness == "ready"
    assert finds({"a": FIND, "b": aged(181)}, TODAY).readiness == "one"
    none = finds({"b": aged(181)}, TODAY)
    assert none.readiness == "none"
    assert [one.id for one in none.lists] == ["L01", "L02", "L03", "L04", "L05"]


def test_only_other_employers_are_examples() -> None:
    rows = {"a": FIND, "b": replace(FIND, kind="study"), "c": replace(FIND, kind="own-record"), "d": replace(FIND, kind=None)}
    assert [find.row for find in finds(rows, TODAY).finds] == ["a"]


def test_the_finds_of_the_example_are_ready_on_her_day() -> None:
    found = finds(ada.case().evidence, ada.TODAY)
    assert [find.row for find in found.printable] == ["northgate", "aldwych"]
    assert found.readiness == "ready"


def test_no_employer_that_is_shipped_can_be_named_without_looking_again() -> None:
    told = leads((), TODAY)
    assert {lead.employer.id: lead.state for lead in told.examples if lead.is_printable} == {}
    states = {lead.employer.id: lead.state for lead in (*told.examples, *told.against)}
    assert {name for name, state in states.items() if state == "reversed"} == {"X03"}
    assert set(states.values()) == {"stale", "reversed"}


def test_the_patent_office_never_prints_as_an_example() -> None:
    day = date(2025, 1, 20)
    [office] = [lead for lead in leads(("government",), day).examples if lead.employer.id == "X03"]
    assert (office.state, office.is_printable) == ("reversed", False)


def test_counter_examples_of_ones_own_trade_come_first() -> None:
    told = leads(("retail",), TODAY)
    assert told.against[0].employer.name == "Amazon"
    assert [lead.is_same_industry for lead in told.against] == sorted((lead.is_same_industry for lead in told.against), reverse=True)
    assert told.examples[0].employer.id == "X10"
    assert {lead.employer.direction for lead in told.against} == {"against"}
    assert len(told.against) + len(told.examples) == len(employer_file().employers)


def test_a_counter_example_can_never_be_printed_as_an_example() -> None:
    fresh = leads((), date(2025, 1, 10)).against
    assert {lead.state for lead in fresh if lead.employer.id in ("X05", "X08")} == {"fresh"}
    assert not any(lead.is_printable for lead in fresh)
    assert any(lead.is_printable for lead in leads((), date(2024, 7, 1)).examples)


def test_every_state_and_every_lack_has_its_words() -> None:
    assert set(FRESH) == {"fresh", "ageing", "stale", "reversed"}
    assert set(LACKS) == {"points", "same_industry", "address", "seen_on", "ahead", "stale"}
