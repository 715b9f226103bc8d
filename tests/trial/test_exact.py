"""The exact test is what it says: the share of the lot, counted whole, and the limits that follow from it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import NotAnObservation, ObservedBlock, judge
from homeground.trial.exact import Direction, chance_at
from homeground.trial.limits import FARTHEST, lower_limit
from homeground.trial.lot import Lot
from homeground.trial.rounded import share_between
from homeground.trial.scores import scores_of
from homeground.trial.whole import count_at_least, steps
from tests.trial import brute
from tests.trial.observations import RATIOS, TRIALS, WHOLE_TRIALS, redrawn, week_choices, weeks

ALPHAS = st.sampled_from([Fraction(1, 10), Fraction(1, 20)])
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["higher", "lower"])
TENTH = Fraction(1, 10)
MARGINS = st.sampled_from([TENTH, Fraction(1, 20), Fraction(3, 20)])
LOTS = st.lists(st.lists(st.integers(-50, 50), min_size=1, max_size=6), min_size=1, max_size=7)


def judged(blocks: list[ObservedBlock], direction: Direction = "higher", alpha: Fraction = Fraction(1, 20)) -> tuple[int | None, ...]:
    result = judge(blocks, margin=TENTH, alpha=alpha, direction=direction)
    return result.count, result.at_one.count, result.assignments, result.lower.thousandths, result.upper.thousandths


@given(TRIALS, RATIOS, DIRECTIONS)
def test_the_count_is_that_of_writing_every_assignment_down(blocks: list[ObservedBlock], ratio: Fraction, direction: Direction) -> None:
    found = chance_at(blocks, ratio, direction)
    assert (found.count, found.assignments) == brute.chance(blocks, ratio, direction)


@settings(max_examples=15)
@given(WHOLE_TRIALS, MARGINS, DIRECTIONS, ALPHAS)
def test_a_trial_that_costs_the_margin_is_certified_in_at_most_alpha_of_its_lots(
    blocks: list[ObservedBlock], margin: Fraction, direction: Direction, alpha: Fraction
) -> None:
    """The days are what they would be without home days; the lot falls, and home days are scaled. All lots are tried."""
    ratio = 1 - margin if direction == "higher" else 1 + margin
    chances = [
        chance_at([with_home_days_times(ratio, block, margin.denominator) for block in lots], ratio, direction) for lots in redrawn(blocks)
    ]
    assert Fraction(sum(found.high <= alpha for found in chances), len(chances)) <= alpha


def with_home_days_times(ratio: Fraction, block: ObservedBlock, by: int) -> ObservedBlock:
    days = iter(block.home)
    scaled = tuple(
        tuple(None if value is None else int(value * by * (ratio if next(days) else 1)) for value in week) for week in block.weeks
    )
    return replace(block, weeks=scaled)


@settings(max_examples=20)
@given(TRIALS, st.integers(2, 1000), DIRECTIONS)
def test_another_unit_changes_nothing(blocks: list[ObservedBlock], times: int, direction: Direction) -> None:
    scaled = [
        replace(block, weeks=tuple(tuple(None if value is None else value * times for value in week) for week in block.weeks))
        for block in blocks
    ]
    assert judged(scaled, direction) == judged(blocks, direction)


@settings(max_examples=20)
@given(TRIALS)
def test_the_order_of_the_blocks_changes_nothing(blocks: list[ObservedBlock]) -> None:
    assert judged(blocks[::-1]) == judged(blocks)


@given(TRIALS, RATIOS, st.fractions(0, Fraction(1, 5), max_denominator=50))
def test_the_chance_never_falls_as_the_ratio_grows(blocks: list[ObservedBlock], ratio: Fraction, more: Fraction) -> None:
    assert chance_at(blocks, ratio, "higher").high <= chance_at(blocks, ratio + more, "higher").high
    assert chance_at(blocks, ratio, "lower").high >= chance_at(blocks, ratio + more, "lower").high


@settings(max_examples=25)
@given(TRIALS, ALPHAS)
def test_the_chance_crosses_alpha_at_the_limits(blocks: list[ObservedBlock], alpha: Fraction) -> None:
    result = judge(blocks, margin=TENTH, alpha=alpha, direction="higher")
    low, high = result.lower.thousandths, result.upper.thousandths
    assert low is not None
    for at, direction in ((low, "higher"), (FARTHEST + 1 if high is None else high, "lower")):
        inside, outside = (at + 1, at) if direction == "higher" else (at - 1, at)
        if 0 < outside <= FARTHEST:
            assert chance_at(blocks, Fraction(outside, 1000), direction).high <= alpha  # type: ignore[arg-type]  # one of the two words
        if inside <= FARTHEST:
            assert chance_at(blocks, Fraction(inside, 1000), direction).high > alpha  # type: ignore[arg-type]  # one of the two words


@given(LOTS, st.data())
def test_both_ways_of_counting_and_every_grid_agree(blocks: list[list[int]], data: st.DataObject) -> None:
    drawn = [data.draw(st.integers(0, len(block) - 1)) for block in blocks]
    lot = Lot.of_blocks(blocks, drawn)
    observed = sum(block[number] for block, number in zip(blocks, drawn, strict=True))
    sums = np.zeros(1, dtype=np.int64)
    for block in blocks:
        sums = np.add.outer(sums, block).ravel()
    assert count_at_least(lot) == (sums >= observed).sum()
    assert count_at_least(lot.other_way) == (sums <= observed).sum()
    for cells in (8, 64, 4096):
        low, high = share_between(lot, cells)
        assert low <= count_at_least(lot) / lot.assignments <= high


def test_counts_longer_than_64_bits_are_whole() -> None:
    """Fifty-two weeks of ten choices, of which one is better than the other nine: the binomial law tells the count."""
    weeks_all, better = 52, 9
    lot = Lot.of_blocks([[0] * 9 + [7]] * weeks_all, [9] * better + [0] * (weeks_all - better))
    ways = [1]
    for _ in range(weeks_all):
        ways = [9 * same + less for same, less in zip([*ways, 0], [0, *ways], strict=True)]
    assert count_at_least(lot) == sum(ways[better:])
    assert count_at_least(Lot.of_blocks([[*range(10)]] * weeks_all, [9] * weeks_all)) == 1
    low, high = share_between(lot, 4096)
    assert low <= sum(ways[better:]) / 10**weeks_all <= high


@pytest.mark.parametrize("blocks", [3, 18])
def test_blocks_of_many_choices_are_counted_to_the_last_assignment(blocks: int) -> None:
    dice = np.random.default_rng(blocks)
    scores = [dice.integers(0, 90, 300).tolist() for _ in range(blocks)]
    law = {0: 1}
    for block in scores:
        law = _with_one_more(law, Counter(block))
    drawn = [max(range(300), key=block.__getitem__) for block in scores[:1]] + [0] * (blocks - 1)
    observed = sum(block[number] for block, number in zip(scores, drawn, strict=True))
    assert count_at_least(Lot.of_blocks(scores, drawn)) == sum(ways for reached, ways in law.items() if reached >= observed)


def _with_one_more(law: Mapping[int, int], block: Mapping[int, int]) -> dict[int, int]:
    grown: dict[int, int] = {}
    for (reached, ways), (score, times) in product(law.items(), block.items()):
        grown[reached + score] = grown.get(reached + score, 0) + ways * times
    return grown


def test_laws_too_long_for_double_precision_keep_the_count_between_ends_a_millionth_apart() -> None:
    dice = np.random.default_rng(3)
    lot = Lot.of_blocks([sorted(dice.integers(0, 300_000, 10).tolist()) for _ in range(10)], [6] * 10)
    low, high = share_between(lot, 1 << 22)
    assert low <= Fraction(count_at_least(lot), lot.assignments) <= high < low + 1e-6


def test_the_chance_at_the_limit_of_a_year_is_told_to_three_millionths() -> None:
    dice = np.random.default_rng(52)
    blocks = [ObservedBlock((tuple(dice.poisson(40, 5).tolist()),), week_choices(5, 2), int(dice.integers(10))) for _ in range(52)]
    found = lower_limit(scores_of(blocks), Fraction(1, 20))
    assert found.reached is not None
    assert found.reached.high - found.reached.low < Fraction(3, 1_000_000)


def test_a_year_of_large_values_keeps_its_bracket_and_the_limit_is_settled() -> None:
    dice = np.random.default_rng(7)
    choices = week_choices(5, 2)
    blocks = [
        ObservedBlock((tuple(dice.poisson(40_000, 5).tolist()),), choices, int(dice.integers(len(choices)))) for _ in range(52)
    ]  # thousandths of forty
    result = judge(blocks, margin=TENTH, alpha=Fraction(1, 20), direction="higher")
    assert result.lower.reached is not None
    assert result.lower.reached.high <= Fraction(1, 20)
    assert result.lower.beyond is not None
    assert result.lower.beyond.low > Fraction(1, 20)
    assert result.lower.method == "exact"


@given(st.lists(weeks(missing=False), min_size=1, max_size=3))
def test_nothing_counted_means_nothing_shown(blocks: list[ObservedBlock]) -> None:
    empty = [replace(block, weeks=tuple(tuple(0 for _ in week) for week in block.weeks)) for block in blocks]
    result = judge(empty, margin=TENTH, alpha=Fraction(1, 20), direction="higher")
    assert result.p == 1
    assert (result.ratio, result.lower.thousandths, result.upper.thousandths) == (None, 0, None)


def test_limits_reach_five_times_and_no_further() -> None:
    def upper(home: int) -> int | None:
        blocks = [ObservedBlock(((home, 10_000, 10_000, 10_000, 10_000),), week_choices(5, 1), 0)] * 2
        return judge(blocks, margin=TENTH, alpha=Fraction(1, 20), direction="higher").upper.thousandths

    assert (upper(49_985), upper(49_995), upper(50_005)) == (4999, 5000, None)


def test_no_block_at_all_means_nothing_shown() -> None:
    result = judge([], margin=TENTH, alpha=Fraction(1, 20), direction="higher")
    assert result.p == 1
    assert (result.compared, result.ratio, result.rules_out) == (0, None, None)


@pytest.mark.parametrize(
    ("values", "drawn"),
    [((-1, 2, 3), 0), ((1, 2, 10**12), 0), ((1, 2, 3), 3), ((1, 2, 3), -1)],
    ids=["negative", "huge", "no lot", "below"],
)
def test_what_no_day_and_no_lot_can_give_is_refused(values: tuple[int, ...], drawn: int) -> None:
    with pytest.raises(NotAnObservation):
        ObservedBlock((values,), week_choices(3, 1), drawn)


def test_the_work_of_a_count_is_told_before_it_is_done() -> None:
    blocks = [ObservedBlock(((3, 5, 2, 8, 4),), week_choices(5, 2), 1)] * 4
    assert steps(scores_of(blocks).lot(Fraction(9, 10))) < steps(scores_of(blocks * 4).lot(Fraction(917, 1000)))
