"""Answers that no preference can hold together are told; those of anybody who knows what they want never are."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from homeground.negotiation import Choice, Said, against, at_odds
from tests.negotiation.wishing import EIGHT, dice, packages, said_of

A, B, C = (3, 0, 2, 0, 0, 0, 0, 0), (1, 3, 0, 0, 0, 0, 0, 0), (0, 0, 0, 2, 2, 1, 0, 0)
A_BETTER, B_WORSE = (4, 0, 2, 0, 0, 0, 0, 0), (1, 2, 0, 0, 0, 0, 0, 0)


def saying(*choices: Choice, **more: object) -> Said:
    return said_of(EIGHT, choices=choices, **more)


def test_the_same_pair_answered_the_other_way_is_told_whichever_side_it_stood_on() -> None:
    first = Choice(A, B, "left")
    assert against(saying(first), Choice(A, B, "right")) == (first,)
    assert against(saying(first), Choice(B, A, "left")) == (first,)
    assert against(saying(first), Choice(B, A, "right")) is None


def test_a_worse_one_over_a_better_one_is_told_although_the_packages_are_others() -> None:
    assert against(saying(Choice(A, B, "left")), Choice(A_BETTER, B_WORSE, "right")) is not None
    assert against(saying(Choice(A_BETTER, B_WORSE, "left")), Choice(A, B, "right")) is None


def test_a_ring_of_three_is_told() -> None:
    said = saying(Choice(A, B, "left"), Choice(B, C, "left"))
    assert len(against(said, Choice(C, A, "left")) or ()) == 2
    assert against(said, Choice(A, C, "left")) is None


def test_less_of_everything_is_told_without_any_answer_before_it() -> None:
    assert against(saying(), Choice(A_BETTER, A, "right")) == ()
    assert against(saying(), Choice(A_BETTER, A, "left")) is None


def test_no_difference_and_a_skipped_question_stand_beside_everything() -> None:
    assert against(saying(Choice(A, B, "same"), Choice(A, B, "skip")), Choice(A, B, "right")) is None
    assert against(saying(Choice(A, B, "left")), Choice(A, B, "same")) is None


def test_a_favourite_in_between_is_better_than_what_lies_beyond_it() -> None:
    low, peak, high = ((place, *A[1:]) for place in (1, 2, 4))
    liked = {"peaks": (2, *(None,) * 7)}
    assert against(saying(**liked), Choice(peak, high, "right")) == ()
    assert against(saying(**liked), Choice(low, high, "right")) == ()
    assert against(saying(**liked), Choice(low, high, "left")) is None


def test_a_pair_that_was_asked_once_more_counts_as_it_was_settled() -> None:
    first, other = Choice(A, B, "left"), Choice(A, B, "right")
    assert len(at_odds(saying(first, other))) == 1
    assert at_odds(saying(first, other, Choice(B, A, "left"))) == ()


@given(st.lists(st.tuples(packages(EIGHT), packages(EIGHT)), max_size=8), st.integers(0, 1_000))
@settings(max_examples=60)
def test_whoever_answers_by_one_preference_is_never_told_so(pairs: list[tuple[tuple[int, ...], tuple[int, ...]]], seed: int) -> None:
    luck = dice(seed)
    tables = [np.sort(luck.random(count)) for count in EIGHT.levels]

    def worth(package: tuple[int, ...]) -> float:
        return float(sum(table[option] for table, option in zip(tables, package, strict=True)))

    choices = [
        Choice(left, right, "left" if worth(left) > worth(right) else "right") for left, right in pairs if worth(left) != worth(right)
    ]
    assert at_odds(saying(*choices)) == ()
