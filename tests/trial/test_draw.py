"""The lot cannot be steered: it follows from both nonces, gives each choice alike, and whoever draws again draws the same."""

from collections import Counter
from hashlib import sha256
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeground.case import BadAnswer
from homeground.trial import CompletePlan, Stream, check_nonce, commitment, draw_days, draw_from, numbers_from, read_nonce
from tests.trial.plans import EMPLOYEE, EMPLOYER, plan, plans

NONCES = st.binary(min_size=32, max_size=32)


@given(plans(), NONCES, NONCES)
def test_each_week_has_its_home_days_and_no_longer_run(whole: CompletePlan, ours: bytes, theirs: bytes) -> None:
    drawn = draw_days(whole, employee=ours, employer=theirs)
    assert drawn.days == draw_days(whole, employee=ours, employer=theirs).days
    assert [day.on for day in drawn.days] == list(whole.days)
    for block in whole.blocks:
        homes = [[day for day in week if drawn.places[day] == "home"] for week in block.weeks]
        if block.kind == "pair":
            assert sorted(map(len, homes)) == sorted([0, *(len(week) for week, home in zip(block.weeks, homes, strict=True) if home)])
            continue
        assert all(len(home) == whole.plan.home_days for home in homes)
        if block.kind == "five":
            assert set(Counter(day.isoweekday() for home in homes for day in home).values()) == {whole.plan.home_days}
        if whole.plan.longest_run:
            assert all(_longest_run([day.toordinal() for day in home]) <= whole.plan.longest_run for home in homes)


def test_another_nonce_of_either_side_draws_other_days() -> None:
    whole = plan()
    drawn = draw_days(whole, employee=EMPLOYEE, employer=EMPLOYER)
    assert drawn.numbers != draw_days(whole, employee=EMPLOYEE, employer=EMPLOYEE).numbers
    assert drawn.numbers != draw_days(whole, employee=EMPLOYER, employer=EMPLOYER).numbers
    assert drawn.numbers != draw_days(plan(margin="0.11"), employee=EMPLOYEE, employer=EMPLOYER).numbers


@pytest.mark.parametrize("sizes", [3, 10, 2040])
def test_each_choice_comes_up_alike(sizes: int) -> None:
    draws = 12_000
    counts = Counter(numbers_from(sha256(b"any seed").digest(), [sizes] * draws))
    expected = draws / sizes
    spread = sum((counts[number] - expected) ** 2 / expected for number in range(sizes))  # chi squared, sizes - 1 degrees of freedom
    assert abs(spread - (sizes - 1)) < 4 * (2 * (sizes - 1)) ** 0.5


@given(st.binary(min_size=32, max_size=32), st.lists(st.integers(1, 2**32), max_size=8))
def test_a_number_lies_below_its_bound_and_a_single_choice_takes_nothing(seed: bytes, bounds: list[int]) -> None:
    stream = Stream(seed)
    for bound in bounds:
        before = stream.used
        assert 0 <= stream.below(bound) < bound
        assert (stream.used - before) % 4 == 0
        assert (stream.used == before) is (bound == 1)


@pytest.mark.parametrize("bound", [0, -1, 2**32 + 1])
def test_no_number_is_drawn_below_an_impossible_bound(bound: int) -> None:
    with pytest.raises(ValueError, match="a choice of 1 to"):
        Stream(b"").below(bound)


def test_a_commitment_opens_with_its_own_nonce_alone() -> None:
    digest = plan().digest
    sent = commitment(digest, "employee", EMPLOYEE)
    check_nonce(digest, "employee", EMPLOYEE, committed=sent.upper())
    for role, nonce, other in (("employee", EMPLOYER, digest), ("employer", EMPLOYEE, digest), ("employee", EMPLOYEE, "00" * 32)):
        with pytest.raises(BadAnswer, match="this is not the number"):
            check_nonce(other, role, nonce, committed=sent)  # type: ignore[arg-type]  # one of the two roles


@pytest.mark.parametrize("text", ["", "00", "0" * 63, "0" * 65, "g" * 64, "0x" + "0" * 62])
def test_a_nonce_of_another_length_is_refused(text: str) -> None:
    with pytest.raises(BadAnswer, match="64 digits"):
        read_nonce(text, "employer")


def test_a_nonce_may_be_typed_in_capitals() -> None:
    assert read_nonce(" " + EMPLOYER.hex().upper() + "\n", "employer") == EMPLOYER


def test_the_days_follow_from_the_seed_alone() -> None:
    assert draw_from(plan(), b"s" * 32).numbers == draw_from(plan(), b"s" * 32).numbers


def _longest_run(days: list[int]) -> int:
    return max(len(list(run)) for _, run in groupby(enumerate(days), key=lambda numbered: numbered[1] - numbered[0]))
