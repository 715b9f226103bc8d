"""The alternative is found by a few halvings; examples show what was understood, and their correction counts."""

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation.alternative import MOST_QUESTIONS, Held, Instead, alternative_question, as_good_as_alternative
from homeground.negotiation.examples import corrected, examples
from homeground.negotiation.package import Package, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.said import Choice, Said
from homeground.negotiation.statement import stated
from tests.negotiation.wishing import EIGHT, SORTED, dice, masked_tables, said_of, statements

FEW = settings(max_examples=10)
KNOWN = Preferences.known([np.linspace(0, weight, count) for weight, count in zip((8, 6, 5, 4, 3, 2, 1, 1), EIGHT.levels, strict=True)], 0)


def held_against(alternative: float, preferences: Preferences, table: Table = EIGHT) -> list[Held]:
    """What somebody answers whose alternative is worth so much."""
    held: list[Held] = []
    while (package := alternative_question(table, preferences, held)) is not None:
        held.append(Held(package, "alternative" if alternative > worth(preferences, package) else "package"))
    return held


def worth(preferences: Preferences, package: Package) -> float:
    return float(preferences.chances @ preferences.of(package))


@given(st.floats(0, 30))
def test_four_answers_place_the_alternative_between_what_beat_it_and_what_it_beat(alternative: float) -> None:
    held = held_against(alternative, KNOWN)
    assert len(held) == len({one.package for one in held}) <= MOST_QUESTIONS
    found = worth(KNOWN, as_good_as_alternative(EIGHT, KNOWN, held))
    assert abs(found - alternative) < 4
    for one in held:
        assert (found >= worth(KNOWN, one.package)) if one.answer == "alternative" else (found <= worth(KNOWN, one.package))


@FEW
@given(masked_tables(), st.data(), st.lists(st.sampled_from(("package", "alternative", "same")), min_size=4, max_size=4))
def test_whatever_is_answered_the_questions_end_and_a_package_is_as_good(table: Table, data: st.DataObject, answers: list[Instead]) -> None:
    preferences = stated(table, data.draw(statements(table)), dice())
    held: list[Held] = []
    while (package := alternative_question(table, preferences, held)) is not None:
        assert table.allows(package)
        held.append(Held(package, answers[len(held)]))
    assert len(held) <= MOST_QUESTIONS
    assert table.allows(as_good_as_alternative(table, preferences, held))


def test_as_good_ends_the_questions_with_that_package() -> None:
    first = alternative_question(EIGHT, KNOWN)
    assert first is not None
    held = [Held(first, "same")]
    assert alternative_question(EIGHT, KNOWN, held) is None
    assert as_good_as_alternative(EIGHT, KNOWN, held) == first


def test_where_nothing_is_better_than_today_there_is_no_question_and_today_is_as_good() -> None:
    content = Preferences.known([-np.arange(count, dtype=float) for count in EIGHT.levels], 0)
    assert alternative_question(EIGHT, content) is None
    assert as_good_as_alternative(EIGHT, content, ()) == EIGHT.now


@FEW
@given(masked_tables(), st.data())
def test_examples_are_different_allowed_packages_the_best_first(table: Table, data: st.DataObject) -> None:
    preferences = stated(table, data.draw(statements(table)), dice())
    shown = examples(table, preferences, dice())
    assert 1 <= len(shown) == len(set(shown)) <= 3
    assert all(map(table.allows, shown))
    liked = [worth(preferences, package) for package in shown]
    assert liked == sorted(liked, reverse=True)


def test_eight_issues_have_three_examples() -> None:
    assert len(examples(EIGHT, stated(EIGHT, SORTED, dice()), dice())) == 3


def test_examples_left_as_they_are_say_nothing_and_each_pair_that_was_turned_says_its_choice() -> None:
    a, b, c = shown = [(0, 0), (0, 1), (1, 0)]
    assert corrected(shown, shown) == ()
    assert corrected(shown, [b, a, c]) == (Choice(b, a, "left"),)
    assert corrected(shown, [c, a, b]) == (Choice(c, a, "left"), Choice(c, b, "left"))


def test_a_correction_brings_the_packages_nearer_to_the_order_of_the_person() -> None:
    before = stated(EIGHT, SORTED, dice())
    best, second, third = examples(EIGHT, before, dice())
    said: Said = replace(SORTED, choices=corrected([best, second, third], [third, best, second]))
    after = stated(EIGHT, said, dice())
    assert worth(after, third) - worth(after, best) > worth(before, third) - worth(before, best)


def test_statements_need_no_piles_for_examples() -> None:
    assert examples(EIGHT, stated(EIGHT, said_of(EIGHT), dice()), dice())
