"""The question of `homeground advise`: what is right is taken whole, and every mistake is told with its path."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer, Mistake
from homeground.negotiation import read_asked

TWO = {"home_days": "two days", "core_hours": "09-17", "pay_change": "as today"}
FOUR = {**TWO, "home_days": "four days"}
NOW = {**TWO, "home_days": "none"}
ASKED: dict[str, Any] = {
    "schema": 1,
    "issues": [
        {"id": "home_days", "name": "home days", "options": ["none", "two days", "four days"], "now": "none"},
        {"id": "core_hours", "options": ["08-18", "09-17"], "now": "09-17"},
        {"id": "pay_change", "options": ["6 % less", "as today"], "now": "as today"},
    ],
    "preferences": {
        "piles": {"must": ["home_days"], "matters": ["core_hours"], "nice": []},
        "order": {"home_days": ["none", "four days", "two days"]},
        "either_or": [{"left": TWO, "right": NOW, "answer": "left"}],
        "alternative": "stay",
    },
    "masks": [{"name": "too long", "not_together": [["home_days", "four days"], ["core_hours", "08-18"]]}],
    "history": [{"offer": FOUR, "reply": "maybe", "counter": TWO, "concerns": ["security", "reachability"], "on": "2026-10-23"}],
    "offers_left": 4,
    "seed": 7,
}


def _asked(**other: object) -> dict[str, Any]:
    return {**copy.deepcopy(ASKED), **other}


def _mistakes(raw: object) -> dict[str, str]:
    with pytest.raises(BadAnswer) as told:
        read_asked(raw)
    return {mistake.field: mistake.remedy for mistake in told.value.mistakes}


def test_the_example_of_the_specification_is_read_whole() -> None:
    asked = read_asked(ASKED)
    assert [issue.name for issue in asked.table.issues] == ["home days", "core_hours", "pay_change"]
    assert asked.table.masks[0].not_together == ((0, 2), (1, 0))
    assert asked.said.piles == ("must", "matters", None)
    assert asked.said.orders[0] == (0, 2, 1)
    assert (asked.said.choices[0].left, asked.said.choices[0].answer) == ((1, 1, 1), "left")
    [heard], [noted] = asked.history, asked.noted
    assert (heard.offers, heard.reply, heard.counter, heard.concerned) == (((2, 1, 1),), "maybe", (1, 1, 1), frozenset({1}))
    assert (noted.on, noted.concerns) == (date(2026, 10, 23), frozenset({"data-security", "reachability"}))
    assert (asked.offers_left, asked.seed, asked.on_the_table) == (4, 7, (1, 1, 1))


def test_only_the_issues_are_needed() -> None:
    asked = read_asked({"issues": ASKED["issues"]})
    assert (asked.history, asked.said.choices, asked.said.alternative, asked.offers_left, asked.seed) == ((), (), "stay", 6, 0)
    assert asked.said.orders == ((0, 1, 2), (0, 1), (0, 1))


def test_pay_is_left_alone_unless_the_person_brought_it_up() -> None:
    assert read_asked(ASKED).kept == {2}
    assert read_asked(_asked(brought=["pay_change"])).kept == frozenset()


@pytest.mark.parametrize("name", ["salary", "Unpaid work on Fridays", "my bonus", "overtime"])
def test_pay_and_extra_work_are_known_under_other_names_too(name: str) -> None:
    issues = [*ASKED["issues"], {"id": "own", "name": name, "options": ["less", "as today"], "now": "as today"}]
    assert read_asked({"issues": issues}).kept == {2, 3}


def test_a_cut_and_extra_work_that_nobody_priced_never_meet() -> None:
    issues = [*ASKED["issues"], {"id": "extra_work", "options": ["two hours", "none"], "now": "none"}]
    table = read_asked({"issues": issues, "brought": ["pay_change", "extra_work"]}).table
    assert not table.allows((1, 1, 0, 0))
    assert table.allows((1, 1, 0, 1))
    assert table.allows((1, 1, 1, 0))


def test_several_packages_at_once_are_one_round_with_the_one_that_was_chosen() -> None:
    for chosen, place in (("second", 1), (2, 1), ("none", None)):
        asked = read_asked(_asked(history=[{"offers": [TWO, FOUR], "reply": "maybe", "chosen": chosen}]))
        assert asked.history[0].chosen == place


def test_the_last_offer_may_still_wait_for_its_answer() -> None:
    asked = read_asked(_asked(history=[*ASKED["history"], {"offer": TWO, "on": "2026-10-29"}]))
    assert (asked.unanswered, asked.is_waiting, asked.waiting_since) == (((1, 1, 1),), True, date(2026, 10, 29))
    assert asked.on_the_table is None


WRONG: list[tuple[dict[str, Any], dict[str, str]]] = [
    ({"seeds": 7}, {"seeds": "there is no key “seeds”; did you mean seed?"}),
    ({"schema": 2}, {"schema": "this version of the program reads schema 1"}),
    ({"issues": [{"id": "a"}]}, {"issues[0].options": "needed, and not there", "issues[0].now": "needed, and not there"}),
    ({"issues": [{"id": "a", "options": ["x", "y"], "now": "z"}]}, {"issues[0].now": "there is no option “z”; known: x, y"}),
    ({"issues": [{"id": "a", "options": ["x", 1], "now": "x"}]}, {"issues[0].options[1]": "write it as text, in quotes"}),
    ({"masks": [{"name": "m", "not_together": [["x", "y"]]}]}, {"masks[0].not_together[0][0]": "there is no issue “x”"}),
    ({"masks": [{"name": "m", "not_together": ["home_days"]}]}, {"masks[0].not_together[0]": "write an issue and its option"}),
    ({"history": [{"reply": "no"}]}, {"history[0]": "a reply to an offer that was never made; name the offer"}),
    ({"history": [{"offer": TWO}, {"offer": FOUR, "reply": "no"}]}, {"history[1]": "the offer before it has no reply"}),
    ({"history": [{"offer": TWO, "reply": "yes"}, {"offer": FOUR}]}, {"history[1]": "the talk ended with the yes before it"}),
    ({"history": [{"offer": TWO, "reply": "perhaps"}]}, {"history[0].reply": "there is no word “perhaps”; known: yes, maybe, no"}),
    ({"history": [{"offer": TWO, "reply": "yes", "counter": FOUR}]}, {"history[0].counter": "a yes needs no counter-package"}),
    (
        {"history": [{"offer": {**TWO, "home_days": "to days"}, "reply": "no"}]},
        {"history[0].offer.home_days": "there is no option “to days”"},
    ),
    ({"history": [{"offer": {**TWO, "x": "y"}, "reply": "no"}]}, {"history[0].offer.x": "there is no issue “x”"}),
    (
        {"history": [{"offer": {"home_days": "none"}, "reply": "no"}]},
        {"history[0].offer.core_hours": "name one of", "history[0].offer.pay_change": "name one of"},
    ),
    ({"history": [{"offers": [TWO, TWO], "reply": "no"}]}, {"history[0].offers": "two of them are the same; leave one out"}),
    ({"history": [{"offers": [], "reply": "no"}]}, {"history[0].offers": "name one to 3 packages"}),
    ({"history": [{"offer": TWO, "reply": "no", "chosen": "second"}]}, {"history[0].chosen": "there is no word “second”"}),
    (
        {"history": [{"offer": TWO, "reply": "no", "on": "2026-10-29"}, {"offer": FOUR, "reply": "no", "on": "2026-10-28"}]},
        {"history[1].on": "out of order: the entry before it is of 2026-10-29"},
    ),
    ({"offers_left": 0, "seed": -1}, {"offers_left": "write a whole number from 1 to 12", "seed": "write a whole number from 0"}),
    ({"offers_left": True}, {"offers_left": "write a whole number"}),
    ({"today": "29.10.2026"}, {"today": "write the day as year-month-day"}),
    ({"concerns": ["securty"]}, {"concerns[0]": "there is no concern “securty”; did you mean security?"}),
    ({"brought": ["pay"]}, {"brought[0]": "there is no issue “pay”"}),
    ({"preferences": {"pile": {}}}, {"preferences.pile": "there is no key “pile”; did you mean piles?"}),
    (
        {"preferences": {"piles": {"must": ["home_days"], "nice": ["home_days"]}}},
        {"preferences.piles.nice[0]": "home_days is in the pile must"},
    ),
    ({"preferences": {"order": {"core_hours": ["09-17"]}}}, {"preferences.order.core_hours": "name each option once, from the worst"}),
    (
        {"preferences": {"either_or": [{"left": TWO, "right": TWO, "answer": "left"}]}},
        {"preferences.either_or[0]": "both packages are the same"},
    ),
    (
        {"preferences": {"either_or": [{"left": TWO}]}},
        {"preferences.either_or[0].right": "needed", "preferences.either_or[0].answer": "needed"},
    ),
    ({"preferences": {"alternative": "go"}}, {"preferences.alternative": "there is no word “go”; known: stay, leave, later"}),
    ({"preferences": {"alternative": {"home_days": "x"}}}, {"preferences.alternative.home_days": "there is no option “x”"}),
]


@pytest.mark.parametrize(("other", "told"), WRONG, ids=[", ".join(told) for _, told in WRONG])
def test_every_mistake_is_told_with_its_path(other: dict[str, Any], told: dict[str, str]) -> None:
    found = _mistakes(_asked(**other))
    assert found.keys() >= told.keys()
    assert all(found[path].startswith(remedy) for path, remedy in told.items())


def test_mistakes_of_all_parts_are_told_at_once() -> None:
    assert {*_mistakes(_asked(seed="x", today="x", history=[{"reply": "no"}], preferences={"alternative": 1}))} == {
        "seed",
        "today",
        "history[0]",
        "preferences.alternative",
    }


@pytest.mark.parametrize("raw", [None, [], "x", 3, {}, {"issues": {}}, {"issues": [3]}, {"issues": [], "history": 3}])
def test_what_is_no_question_is_refused_in_words(raw: object) -> None:
    assert all(_mistakes(raw).values())


_JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 9)
    | st.sampled_from(["home_days", "two days", "yes", "left", "stay", "must", "2026-10-29"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["offer", "reply", "left", "must", "home_days"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from([*ASKED]), _JUNK)
def test_junk_in_any_place_is_taken_or_refused_and_never_breaks_the_reader(place: str, junk: object) -> None:
    assert all(mistake.remedy for mistake in _told(_asked(**{place: junk})))


def _told(raw: object) -> tuple[Mistake, ...]:
    try:
        read_asked(raw)
    except BadAnswer as error:
        return error.mistakes
    return ()
