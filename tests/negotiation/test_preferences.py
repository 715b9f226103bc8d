"""What was said becomes preferences that keep to it, and a package is worth what they say, with honest bounds."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation.best_allowed import best_allowed
from homeground.negotiation.package import Issue, Mask, Package, Table
from homeground.negotiation.preferences import Preferences, compared, weighed
from homeground.negotiation.said import Choice, Said
from homeground.negotiation.statement import stated
from tests.negotiation.wishing import EIGHT, LEVELS, SORTED, dice, masked_tables, packages, packages_of, said_of, statements, table_of

FEW = settings(max_examples=8)
HOME: Package = (5, 0, 0, 0, 0, 0, 0, 0)
PAY: Package = (0, 0, 2, 0, 0, 0, 0, 0)


def same(one: Preferences, other: Preferences) -> bool:
    pairs = zip((*one.tables, one.chances, one.reserves), (*other.tables, other.chances, other.reserves), strict=True)
    return all(np.array_equal(a, b) for a, b in pairs)


def gap(preferences: Preferences, left: Package, right: Package) -> float:
    return float(preferences.chances @ (preferences.of(left) - preferences.of(right)))


@FEW
@given(statements())
def test_whatever_is_said_gives_chances_that_sum_to_one_and_worths_that_are_numbers(said: Said) -> None:
    preferences = stated(EIGHT, said, dice())
    assert preferences.chances.sum() == pytest.approx(1)
    assert (preferences.chances > 0).all()
    assert all(np.isfinite(part).all() for part in (*preferences.tables, preferences.reserves))
    assert sum(worth.max(1) for worth in preferences.tables) == pytest.approx(1)


@FEW
@given(statements())
def test_the_same_words_and_the_same_seed_give_the_same_figures(said: Said) -> None:
    assert same(stated(EIGHT, said, dice()), stated(EIGHT, said, dice()))


@FEW
@given(statements())
def test_what_must_be_had_never_weighs_less_than_what_matters_nor_that_less_than_what_is_nice(said: Said) -> None:
    weights = np.stack([worth.max(1) for worth in stated(EIGHT, said, dice()).tables])
    rank = np.array([{"must": 2, "matters": 1}.get(pile or "nice", 0) for pile in said.piles])
    for higher, lower in ((2, 1), (1, 0), (2, 0)):
        if (rank == higher).any() and (rank == lower).any():
            assert (weights[rank == higher].min(0) >= weights[rank == lower].max(0)).all()


@FEW
@given(statements())
def test_options_are_liked_in_the_order_that_was_told_up_to_the_favourite_and_down_again(said: Said) -> None:
    for worth, order, peak in zip(stated(EIGHT, said, dice()).tables, said.orders, said.peaks, strict=True):
        steps = np.diff(worth[:, order], axis=1)
        best = len(order) - 1 if peak is None else peak
        assert (steps[:, :best] >= 0).all()
        assert (steps[:, best:] <= 0).all()


def test_an_issue_that_was_not_sorted_counts_as_nice_to_have() -> None:
    nice = replace(SORTED, piles=tuple(pile or "nice" for pile in SORTED.piles))
    assert same(stated(EIGHT, SORTED, dice()), stated(EIGHT, nice, dice()))


def test_a_skipped_question_says_nothing() -> None:
    skipped = replace(SORTED, choices=(Choice(HOME, PAY, "skip"),))
    assert same(stated(EIGHT, SORTED, dice()), stated(EIGHT, skipped, dice()))


@FEW
@given(packages(EIGHT), packages(EIGHT), statements())
def test_an_answer_never_makes_the_package_that_was_taken_less_liked(left: Package, right: Package, said: Said) -> None:
    before = gap(stated(EIGHT, said, dice()), left, right)
    after = gap(stated(EIGHT, replace(said, choices=(*said.choices, Choice(left, right, "left"))), dice()), left, right)
    assert after >= before - 0.02  # a few hundred draws stand for all guesses


def test_an_answer_makes_the_package_that_was_taken_clearly_better_liked_where_it_was_open() -> None:
    before = gap(stated(EIGHT, SORTED, dice()), HOME, (0, 3, 2, 0, 0, 0, 0, 0))
    taken, other = (
        stated(EIGHT, replace(SORTED, choices=(Choice(HOME, (0, 3, 2, 0, 0, 0, 0, 0), one),)), dice()) for one in ("left", "right")
    )
    assert gap(taken, HOME, (0, 3, 2, 0, 0, 0, 0, 0)) > before + 0.05
    assert gap(other, HOME, (0, 3, 2, 0, 0, 0, 0, 0)) < before - 0.05


def test_no_difference_draws_the_two_packages_together() -> None:
    right = (0, 3, 2, 0, 0, 0, 0, 0)
    alike = stated(EIGHT, replace(SORTED, choices=(Choice(HOME, right, "same"),)), dice())
    assert np.std(alike.of(HOME) - alike.of(right)) < 0.6 * np.std(
        stated(EIGHT, SORTED, dice()).of(HOME) - stated(EIGHT, SORTED, dice()).of(right)
    )


@FEW
@given(statements())
def test_the_order_of_the_answers_does_not_matter(said: Said) -> None:
    one, other = (stated(EIGHT, replace(said, choices=choices), dice()) for choices in (said.choices, said.choices[::-1]))
    for a, b in zip(one.mean_tables, other.mean_tables, strict=True):
        assert a == pytest.approx(b, abs=0.005)


def test_answers_that_contradict_each_other_are_kept_and_cancel_out() -> None:
    both = (Choice(HOME, PAY, "left"), Choice(HOME, PAY, "right")) * 4
    said = said_of(EIGHT)
    torn = stated(EIGHT, replace(said, choices=both), dice())
    assert abs(gap(torn, HOME, PAY)) < 0.03
    assert torn.chances.sum() == pytest.approx(1)


def test_new_names_change_nothing() -> None:
    renamed = Table(tuple(Issue(f"z{issue.id}", "Other", tuple(f"o{o}" for o in issue.options), issue.now) for issue in EIGHT.issues))
    assert same(stated(EIGHT, SORTED, dice()), stated(renamed, SORTED, dice()))


@settings(max_examples=8)
@given(st.permutations(range(8)))
def test_another_order_of_the_issues_changes_nothing_but_the_luck_of_the_draw(order: list[int]) -> None:
    moved = Table(tuple(EIGHT.issues[issue] for issue in order))
    answer, turned = Choice(HOME, PAY, "left"), Choice(tuple(HOME[i] for i in order), tuple(PAY[i] for i in order), "left")
    here = stated(EIGHT, replace(SORTED, choices=(answer,)), dice()).mean_tables
    there = stated(
        moved,
        Said(
            tuple(SORTED.piles[i] for i in order), tuple(SORTED.orders[i] for i in order), tuple(SORTED.peaks[i] for i in order), (turned,)
        ),
        dice(8),
    ).mean_tables
    for place, issue in enumerate(order):
        assert there[place] == pytest.approx(here[issue], abs=0.035)


@given(masked_tables(), st.integers(0, 99))
def test_the_best_allowed_worth_is_that_of_the_best_of_all_packages_that_no_mask_forbids(table: Table, seed: int) -> None:
    tables = [dice(seed).random((3, count)) for count in table.levels]
    listed = Preferences(tuple(tables), np.full(3, 1 / 3), np.zeros(3)).all_of(np.array(packages_of(table)))
    assert best_allowed(table, tables) == pytest.approx(listed.max(1))


def test_a_chain_of_masks_over_all_issues_leaves_the_best_allowed_worth_exact() -> None:
    last = [count - 1 for count in LEVELS]
    chain = tuple(Mask(f"mask {at}", ((at, last[at]), (at + 1, last[at + 1]))) for at in range(len(LEVELS) - 1))
    table = table_of(*LEVELS, masks=chain)
    tables = [dice().random((3, count)) for count in LEVELS]
    listed = Preferences(tuple(tables), np.full(3, 1 / 3), np.zeros(3)).all_of(np.array(packages_of(table)))
    assert best_allowed(table, tables) == pytest.approx(listed.max(1))


@FEW
@given(masked_tables(), st.data())
def test_a_worth_lies_within_its_bounds_and_no_allowed_package_is_worth_more_than_100(table: Table, data: st.DataObject) -> None:
    preferences = stated(table, data.draw(statements(table)), dice())
    for worth in weighed(table, preferences, packages_of(table)):
        assert -100 <= worth.low <= worth.mean <= worth.high <= 100 + 1e-9


def test_today_is_worth_nought_to_those_who_would_stay() -> None:
    (worth,) = weighed(EIGHT, stated(EIGHT, SORTED, dice()), [EIGHT.now])
    assert (worth.mean, worth.low, worth.high) == (0, 0, 0)


def test_a_package_as_good_as_the_alternative_is_worth_nought_and_today_less() -> None:
    preferences = stated(EIGHT, replace(SORTED, alternative=HOME), dice())
    home, now = weighed(EIGHT, preferences, [HOME, EIGHT.now])
    assert (home.mean, home.low, home.high) == (0, 0, 0)
    assert now.mean < 0


def test_who_would_look_elsewhere_asks_for_more_than_who_would_stay() -> None:
    stay, leave = (stated(EIGHT, replace(SORTED, alternative=word), dice()) for word in ("stay", "leave"))
    assert leave.mean_reserve > stay.mean_reserve
    assert (leave.reserves <= 1).all()


def test_known_preferences_give_one_figure_by_the_formula() -> None:
    table = table_of(3, 2)
    known = Preferences.known([[0, 0.2, 0.6], [0.1, 0.4]], 0.3)
    for package in packages_of(table):
        (worth,) = weighed(table, known, [package])
        expected = 100 * ([0, 0.2, 0.6][package[0]] + [0.1, 0.4][package[1]] - 0.3) / (1.0 - 0.3)
        assert (worth.mean, worth.low, worth.high) == pytest.approx((expected,) * 3)


def test_the_scale_ends_at_the_best_package_that_the_masks_allow() -> None:
    table = table_of(3, 2, masks=(Mask("not both", ((0, 2), (1, 1))),))
    known = Preferences.known([[0, 0.2, 0.6], [0.1, 0.4]], 0.3)
    (best,) = weighed(table, known, [(2, 0)])
    assert best.mean == pytest.approx(100)


def test_an_alternative_as_good_as_the_best_package_still_gives_numbers() -> None:
    table = table_of(3, 2)
    known = Preferences.known([[0, 0.2, 0.6], [0.1, 0.4]], 1.0)
    assert [worth.mean for worth in weighed(table, known, [(2, 1), (0, 0)])] == pytest.approx([0, -100])


def test_the_worth_of_no_packages_is_no_worths() -> None:
    assert weighed(EIGHT, stated(EIGHT, SORTED, dice()), []) == ()


def test_a_package_is_compared_with_today_in_words() -> None:
    table = table_of(5, 2)
    known = Preferences.known([[0.3, 0.0, 0.32, 0.45, 0.9], [0.0, 0.1]], 0.3)
    words = [compared(table, known, (option, 0)) for option in range(5)]
    assert words == [
        "about as good as now",
        "worse than now by a lot",
        "about as good as now",
        "better than now by a little",
        "better than now by a lot",
    ]
    assert compared(table_of(5, 2), Preferences.known([[0.3, 0.0, 0.32, 0.6, 0.9], [0.0, 0.1]], 0.3), (3, 0)) == "clearly better than now"
