"""Each either-or question can be answered either way, is put once, and leads nearer to what the employee wants."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation.best_allowed import allowed
from homeground.negotiation.choosing import is_unexpected
from homeground.negotiation.efficient import worths
from homeground.negotiation.package import Mask, Package, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.questions import Pair, next_question
from homeground.negotiation.said import Choice, Said
from homeground.negotiation.statement import stated
from tests.negotiation.wishing import EIGHT, LEVELS, SORTED, dice, masked_tables, packages, said_of, statements, table_of

FEW = settings(max_examples=10)
ALL = np.array([*product(*map(range, LEVELS))])


def turns_on(pair: Pair) -> frozenset[tuple[tuple[int, int], ...]]:
    apart = [issue for issue, (a, b) in enumerate(zip(*pair, strict=True)) if a != b]
    return frozenset(tuple((issue, side[issue]) for issue in apart) for side in pair)


def better_issues(said: Said, one: Package, other: Package) -> list[int]:
    def liking(issue: int, option: int) -> float:
        order, peak = said.orders[issue], said.peaks[issue]
        return -abs(order.index(option) - (len(order) - 1 if peak is None else peak))

    return [issue for issue in range(len(one)) if liking(issue, one[issue]) > liking(issue, other[issue])]


@FEW
@given(masked_tables(), st.data())
def test_both_packages_of_a_question_are_allowed_and_each_is_the_better_one_in_something(table: Table, data: st.DataObject) -> None:
    said = data.draw(statements(table))
    pair = next_question(table, stated(table, said, dice()), (), dice())
    if pair is not None:
        assert all(map(table.allows, pair))
        assert better_issues(said, *pair)
        assert better_issues(said, *pair[::-1])


def test_no_mask_is_broken_by_a_question_even_where_most_packages_are_forbidden() -> None:
    masks = (
        *(Mask(f"issue {at}", ((at, 1),)) for at in range(8) if LEVELS[at] > 2),
        Mask("days", ((0, 5),)),
        Mask("tied", ((1, 3), (2, 2))),
    )
    table = table_of(*LEVELS, masks=masks)
    preferences = stated(table, said_of(table, piles=SORTED.piles), dice())
    for seed in range(6):
        pair = next_question(table, preferences, (), dice(seed))
        assert pair is not None
        assert all(map(table.allows, pair))


@FEW
@given(statements(), st.integers(0, 99))
def test_the_packages_of_a_question_differ_in_two_to_four_issues(said: Said, seed: int) -> None:
    pair = next_question(EIGHT, stated(EIGHT, said, dice()), (), dice(seed))
    assert pair is not None
    assert 2 <= sum(a != b for a, b in zip(*pair, strict=True)) <= 4


def test_no_question_is_put_twice_not_even_turned_or_beside_other_terms() -> None:
    asked: list[Pair] = []
    preferences = stated(EIGHT, SORTED, dice())
    for _ in range(12):
        pair = next_question(EIGHT, preferences, asked, dice(1))
        assert pair is not None
        asked.append(pair if len(asked) % 2 else pair[::-1])
    assert len({turns_on(pair) for pair in asked}) == len(asked)


def test_where_every_question_was_put_there_is_none() -> None:
    table = table_of(2, 2)
    preferences = stated(table, said_of(table), dice())
    pair = next_question(table, preferences, (), dice())
    assert pair is not None
    assert set(pair) == {(0, 1), (1, 0)}
    assert next_question(table, preferences, [pair], dice()) is None


def test_nothing_is_asked_of_preferences_that_are_known() -> None:
    assert next_question(table_of(3, 2), Preferences.known([[0, 0.2, 0.6], [0, 0.4]], 0.1), (), dice()) is None


def test_the_same_dice_bring_the_same_question() -> None:
    preferences = stated(EIGHT, SORTED, dice())
    assert next_question(EIGHT, preferences, (), dice(3)) == next_question(EIGHT, preferences, (), dice(3))


def test_a_million_packages_are_no_more_work_than_a_thousand() -> None:
    table = table_of(*LEVELS, 6, 6, 3)
    assert table.count > 1_000_000
    assert next_question(table, stated(table, said_of(table), dice()), (), dice()) is not None


def test_four_answers_make_the_choice_among_what_the_boss_takes_better() -> None:
    lost = np.array([lost_before_and_after(seed, questions=4) for seed in range(4)]).mean(0)
    assert lost[1] < 0.5 * lost[0]


def lost_before_and_after(seed: int, questions: int) -> tuple[float, float]:
    """What a person who never slips loses by the statement alone, and after some questions."""
    luck = dice(seed)
    weights = np.sort(luck.dirichlet(np.full(8, 1.2)))[::-1]
    mine, theirs = (
        [weight * np.linspace(0, 1, count)[::step] for weight, count in zip(shares, LEVELS, strict=True)]
        for shares, step in ((weights, 1), (luck.dirichlet(np.full(8, 1.2)), -1))
    )
    worth, boss = worths(mine), worths(theirs)
    taken = np.flatnonzero(boss >= np.quantile(boss, 0.8))
    said, lost = said_of(EIGHT, piles=("must",) * 2 + ("matters",) * 3 + ("nice",) * 3), []
    for _ in range(questions + 1):
        preferences = stated(EIGHT, said, luck)
        lost.append(worth[taken].max() - worth[taken][worths(preferences.mean_tables)[taken].argmax()])
        pair = next_question(EIGHT, preferences, [(one.left, one.right) for one in said.choices], luck, ALL[taken])
        assert pair is not None
        left, right = (sum(table[option] for table, option in zip(mine, side, strict=True)) for side in pair)
        said = said_of(EIGHT, piles=said.piles, choices=(*said.choices, Choice(*pair, "left" if left > right else "right")))
    return lost[0], lost[-1]


@given(masked_tables(), st.data())
def test_packages_are_allowed_one_by_one_as_all_at_once(table: Table, data: st.DataObject) -> None:
    some = data.draw(st.lists(packages(table), min_size=1, max_size=5))
    assert allowed(table, np.array(some)).tolist() == [table.allows(package) for package in some]


@pytest.mark.parametrize(("answer", "is_odd"), [("left", True), ("right", False), ("same", False), ("skip", False)])
def test_only_an_answer_that_nobody_would_have_foreseen_is_asked_for_once_more(answer: str, *, is_odd: bool) -> None:
    little, much = (1, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)
    lacks, has = (0, *little[1:]), (5, 3, 0, 0, 0, 0, 0, 0)
    pair = (lacks, has) if answer != "same" else (little, much)
    assert is_unexpected(stated(EIGHT, SORTED, dice()), Choice(*pair, answer)) is is_odd  # type: ignore[arg-type]  # one of the answers
