"""What is missing is asked for, one question at a time, in plain words; no place has questions of its own in code."""

from datetime import date
from typing import get_args

import pytest

from homeground.law import Route, UnknownQuestion, is_stale, missing_questions, question_for, read_given, regime_named, regimes, stubs
from homeground.law.facts import vocabulary
from homeground.law.rule import Event

PLACES = list(regimes())


def asked(place: str, **facts: object) -> list[str]:
    given = read_given({"today": "2026-03-02", **facts})
    regime = regime_named(place)
    route = next(route for route in regime.routes if route.id == given.route and route.is_in_force(date(2026, 3, 2)))
    return [missing.name for missing in missing_questions(regime, route, given)]


def test_questions_come_in_the_order_of_the_file() -> None:
    assert asked("NL", route="place") == [
        "employed_since",
        "proposed_start",
        "employer_size",
        "circumstances",
        "previous_decisions",
    ]
    assert asked("NL", route="place", employer_size=40, proposed_start="2026-06-01") == [
        "employed_since",
        "circumstances",
        "previous_decisions",
    ]


def test_nothing_is_asked_that_could_not_change_the_answer() -> None:
    assert asked("AU", route="request", circumstances=["carer"]) == ["employed_since", "request"]  # one is enough: no age
    assert "circumstances" not in asked("PL", route="binding", child_ages=[2])
    assert asked("GB", route="request", previous_requests=[], live_request=False) == []


def test_whoever_cannot_ask_is_asked_for_nothing_more() -> None:
    assert asked("NL", route="place", employer_size=3) == []


def test_the_circumstances_offered_are_those_of_all_routes_of_the_place() -> None:
    regime = regime_named("PT")
    route = next(route for route in regime.routes if route.id == "right")
    found = missing_questions(regime, route, read_given({"route": "right", "today": "2026-03-02"}))
    offered = [word for missing in found for word, _ in missing.choices]
    assert offered[:5] == ["disabled_child", "family_violence", "single_parent", "only_one_parent_can", "both_parents_alternate"]


def test_every_question_is_one_and_says_why() -> None:
    for name, ask in vocabulary().items():
        assert "?" in ask.ask, name
        assert ask.why.endswith("."), name
        assert ask.ask.count("?") <= 2, name


@pytest.mark.parametrize(
    "word", ["pregnant", "disability", "carer", "family_violence", "age", "child_ages", "circumstances", "breastfeeding"]
)
def test_what_is_said_of_health_family_and_violence_is_private(word: str) -> None:
    assert question_for(word).private


def test_every_event_has_its_words_and_an_unknown_name_has_none() -> None:
    assert [question_for(event).kind for event in get_args(Event)] == ["date"] * len(get_args(Event))
    with pytest.raises(UnknownQuestion):
        question_for("nothing")


def test_no_two_places_mean_different_things_by_one_word() -> None:
    own = [(name, ask) for regime in regimes().values() for name, ask in regime.words.items()]
    assert all(vocabulary()[name] == ask for name, ask in own)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_grows_stale_a_year_after_its_newest_source(place: str) -> None:
    regime = regime_named(place)
    year_later = regime.as_of.replace(year=regime.as_of.year + 1) if (regime.as_of.month, regime.as_of.day) != (2, 29) else None
    assert not is_stale(regime, regime.as_of)
    if year_later:
        assert (is_stale(regime, year_later), is_stale(regime, year_later.replace(year=year_later.year + 1))) == (False, True)


def test_pointers_are_shown_and_never_computed() -> None:
    assert {stub.id for stub in stubs()} & set(regimes()) == set()
    assert all(stub.fact and stub.url.startswith("http") for stub in stubs())


def test_a_route_with_a_limit_is_scarce() -> None:
    def newest(place: str) -> Route:
        return regime_named(place).routes[0]

    assert newest("GB").is_scarce
    assert not newest("NZ").is_scarce
