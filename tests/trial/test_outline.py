"""The law of the lot as it is drawn agrees with the law as it is counted."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.trial import CompletePlan, chance_at, observed, outline
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


def test_a_lot_whose_every_draw_comes_to_the_same_has_nothing_to_draw() -> None:
    draw = drawn(plan(weeks=5))
    assert outline(observed(draw, book_of(draw, [0] * 25)), margin=MARGIN, direction="higher") is None
