"""What is believed of the boss follows what was heard."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation import Package, Preferences, Prior, Round, View
from homeground.negotiation.advising import believed_of
from homeground.negotiation.prior import Scale
from homeground.negotiation.weighing import chances_of_yes
from tests.negotiation.tables import SHAPE, table, view

ASK: Package = (3, 2, 2, 1, 2)


def worth_of(seen: View, package: Package) -> float:
    return float(seen.theirs(np.array([seen.turned.there(package)])).mean())


@given(st.integers(0, 1000))
@settings(max_examples=25)
def test_every_possible_boss_gives_its_best_package_the_worth_one(seed: int) -> None:
    scale = Scale.of(SHAPE)
    worths = Prior.usual(len(SHAPE)).drawn(50, np.random.default_rng(seed)).worths(scale)
    best = np.add.reduceat(worths, scale.starts, axis=1) * 0
    for place, start in enumerate(scale.starts):
        best[:, place] = worths[:, start : start + SHAPE[place]].max(1)
    assert np.allclose(best.sum(1), 1, atol=1e-5)
    assert worths.min() >= -1e-6


def test_a_no_makes_the_refused_package_look_worse_to_the_boss() -> None:
    before, late = view(table(SHAPE), total=1), (1, 1, 1, 1, 1)
    after = before.after(Round((late,), "no"), np.random.default_rng(2))
    assert worth_of(after, late) < worth_of(before, late)


def test_a_counter_package_looks_better_to_the_boss_than_before() -> None:
    before, counter = view(table(SHAPE)), (0, 2, 0, 1, 0)
    after = before.after(Round((ASK,), "maybe", counter), np.random.default_rng(2))
    assert worth_of(after, counter) > worth_of(before, counter) + 0.05


def test_what_the_boss_gave_up_first_is_believed_to_matter_less_than_what_was_kept() -> None:
    seen, dice = view(table((3, 3, 3, 3))), np.random.default_rng(3)
    counters: list[Package] = [(0, 0, 0, 0), (2, 0, 0, 0), (2, 1, 0, 0), (2, 2, 0, 0)]
    for counter in counters:
        seen = seen.after(Round(((2, 2, 2, 2) if counter != counters[2] else (2, 2, 2, 1),), "maybe", counter), dice)
    weight = seen.belief.worths.mean(0)
    given_up, kept = weight[:3].max(), weight[9:].max()
    assert given_up < kept


def test_what_a_counter_changed_of_the_offer_is_believed_to_be_liked_better() -> None:
    ask, counter = (1, 0, 1, 1), (1, 2, 1, 1)
    seen = [view(table((3, 3, 3, 3)), seed).after(Round((ask,), "maybe", counter), np.random.default_rng(seed)) for seed in range(5)]
    better = np.mean([worth_of(after, counter) - worth_of(after, ask) for after in seen])
    assert better > 0.22, "from the counter's worth alone it would be 0.20"


def test_doubt_grows_with_each_yes_that_was_expected_and_does_not_come() -> None:
    seen, dice = view(table(SHAPE)), np.random.default_rng(5)
    doubts = [seen.belief.doubt]
    for package in ((2, 1, 1, 1, 1), (1, 1, 1, 0, 1), (1, 0, 1, 0, 0), (0, 0, 0, 0, 1)):
        seen = seen.after(Round((package,), "no"), dice)
        doubts.append(seen.belief.doubt)
    assert doubts[0] == 0
    assert all(before < after < 1 for before, after in pairwise(doubts))
    believed = replace(seen, belief=replace(seen.belief, overdue=0.0))
    doubted, trusted = (chances_of_yes(one, np.array([(1, 0, 0, 0, 0)]))[0] for one in (seen, believed))
    assert doubted.middle < trusted.middle
    assert doubted.high - doubted.low > trusted.high - trusted.low


def test_a_boss_likes_what_answers_a_worry_of_his_own() -> None:
    on = table((4, 3))
    preferences = Preferences.known((np.array([0, 1, 2, 3]) / 6, np.array([0, 1, 2]) / 4), 0.0)
    shares = []
    for worried in ((), (1,)):
        bosses = believed_of(on, preferences, worried).drawn(4000, np.random.default_rng(1))
        worths = bosses.worths(Scale.of(on.levels))
        shares.append(float((worths[:, 4] > worths[:, 6]).mean()))
    assert shares[0] < 0.85
    assert shares[1] > 0.93


def test_the_choice_among_equal_offers_tells_which_the_boss_likes_better() -> None:
    on, dice = table(SHAPE), np.random.default_rng(4)
    first, second = (3, 0, 0, 1, 2), (0, 2, 2, 1, 2)
    liked = [view(on).after(Round((first, second), "maybe", chosen=place), dice) for place in (0, 1)]
    gaps = [worth_of(seen, first) - worth_of(seen, second) for seen in liked]
    assert gaps[0] > gaps[1]


def test_a_worry_that_was_named_makes_its_issue_weigh_more() -> None:
    on, dice = table(SHAPE), np.random.default_rng(5)
    plain = view(on).after(Round((ASK,), "no"), dice)
    worried = view(on).after(Round((ASK,), "no", concerned=frozenset({1})), np.random.default_rng(5))
    place = slice(4, 7)
    assert worried.belief.worths[:, place].max(1).mean() > plain.belief.worths[:, place].max(1).mean()


def test_the_belief_gets_surer_and_never_freezes_on_one_boss() -> None:
    seen, dice = view(table(SHAPE)), np.random.default_rng(6)
    assert seen.belief.sureness == 0
    for counter in ((0, 0, 0, 0, 0), (0, 1, 0, 0, 0), (0, 1, 1, 0, 0), (1, 1, 1, 0, 0)):
        seen = seen.after(Round((ASK,), "maybe", counter), dice)
    assert 0 < seen.belief.sureness < 1
    assert len(np.unique(seen.belief.worths, axis=0)) > len(seen.belief.worths) / 4


def test_the_same_dice_give_the_same_belief() -> None:
    seen = [view(table(SHAPE)).after(Round((ASK,), "maybe", (0, 1, 0, 0, 0)), np.random.default_rng(7)) for _ in range(2)]
    assert np.array_equal(seen[0].belief.worths, seen[1].belief.worths)
