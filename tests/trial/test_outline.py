"""The law of the lot as it is drawn agrees with the law as it is counted."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import CompletePlan, ObservedBlock, chance_at, observed, outline
from tests.trial.books import book_of, drawn
from tests.trial.plans import plan, plans

MARGIN = Fraction(1, 10)


@settings(max_examples=30, deadline=None)
@given(plans(most_weeks=6), st.data())
def test_the_drawn_part_that_is_at_least_as_good_is_the_chance_as_it_was_counted(whole: CompletePlan, data: st.DataObject) -> None:
    draw = drawn(whole)
    values = data.draw(st.lists(st.none() | st.integers(0, 60), min_size=len(draw.days), max_size=len(draw.days)))
    blocks = observed(draw, book_of(draw, values))
    direction = whole.plan.measure.direction
    law = outline(blocks, margin=MARGIN, direction=direction)
    if law is None:
        return
    null = 1 - MARGIN if direction == "higher" else 1 + MARGIN
    assert abs(sum(law.shares) - 1) < 1e-9
    assert abs(law.as_good - float(chance_at(blocks, null, direction).high)) < 0.03
    assert law.edges[0] <= law.observed <= law.edges[-1] + 1e-9


def test_what_ties_with_the_result_seen_is_drawn_as_good_however_few_the_draws() -> None:
    pair = ((0, 1, 2, 3, 4), ()), ((), (0, 1, 2, 3, 4))
    at_home = (53_349, 40_000, 40_000, 40_000, 59_537), (60_401, 40_000, 40_000, 40_000, 31_002), (50_731, 40_000, 40_000, 40_000, 30_833)
    in_office = (27_741, 10_301, 22_491, 17_097, 23_831), (10_951, 27_289, 17_264, 24_348, 26_246), (28_116, 17_637, 21_327, 17_565, 17_169)
    blocks = [ObservedBlock(weeks, pair, 0) for weeks in zip(at_home, in_office, strict=True)]
    law = outline(blocks, margin=MARGIN, direction="higher")
    assert law is not None
    assert law.as_good == float(chance_at(blocks, 1 - MARGIN, "higher").high) == 1 / 8


def test_a_lot_whose_every_draw_comes_to_the_same_has_nothing_to_draw() -> None:
    draw = drawn(plan(weeks=5))
    assert outline(observed(draw, book_of(draw, [0] * 25)), margin=MARGIN, direction="higher") is None
