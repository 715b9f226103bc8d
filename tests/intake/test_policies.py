"""How well the reader finds the clauses of whole policies: no worse than it did, on tuned texts and on those kept aside."""

import pytest

from benchmarks.policy_reader import ours, plain
from tests.intake.judging import POLICIES, Score, score

TUNED = {"precision": 0.97, "recall": 0.99, "exactness": 0.99, "modal_exactness": 0.98}


@pytest.fixture(scope="module")
def tuned() -> Score:
    return score("tuned", ours)


@pytest.mark.parametrize(("figure", "least"), TUNED.items())
def test_on_the_tuned_texts_it_is_no_worse_than_it_was(tuned: Score, figure: str, least: float) -> None:
    assert getattr(tuned, figure) >= least


def test_it_is_better_than_plain_expressions(tuned: Score) -> None:
    other = score("tuned", plain)
    assert tuned.precision > other.precision
    assert tuned.recall > other.recall
    assert tuned.exactness > other.exactness


def test_a_third_of_the_texts_was_kept_aside() -> None:
    kept, all_texts = (len(list(POLICIES.glob(f"{part}/*.toml"))) for part in ("kept", "*"))
    assert all_texts >= 12
    assert kept / all_texts >= 0.3
