"""Made-up observations, for the laws, and the vectors of the reference data as observations."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise, product
from typing import Any

from hypothesis import strategies as st

from homeground.trial import Choice, ObservedBlock
from homeground.trial.choices import five_week_tables

VALUES = st.integers(0, 9) | st.integers(0, 60)


def week_choices(days: int, home_days: int) -> tuple[Choice, ...]:
    return tuple((homes,) for homes in combinations(range(days), home_days))


@st.composite
def weeks(draw: st.DrawFn, *, missing: bool = True) -> ObservedBlock:
    """One week of three or four days, perhaps with a day lost."""
    days = draw(st.integers(3, 4))
    choices = week_choices(days, draw(st.integers(1, 2)))
    value = VALUES | st.none() if missing else VALUES
    return ObservedBlock((tuple(draw(value) for _ in range(days)),), choices, draw(st.integers(0, len(choices) - 1)))


@st.composite
def pairs(draw: st.DrawFn, *, missing: bool = True) -> ObservedBlock:
    value = VALUES | st.none() if missing else VALUES
    lengths = draw(st.tuples(st.integers(1, 3), st.integers(1, 3)))
    both = tuple(tuple(draw(value) for _ in range(length)) for length in lengths)
    return ObservedBlock(both, (((*range(lengths[0]),), ()), ((), (*range(lengths[1]),))), draw(st.integers(0, 1)))


TRIALS = st.lists(weeks(), min_size=1, max_size=4) | st.lists(pairs(), min_size=1, max_size=6)
WHOLE_TRIALS = st.lists(weeks(missing=False), min_size=1, max_size=3)
RATIOS = st.fractions(Fraction(1, 2), Fraction(3, 2), max_denominator=40)


def redrawn(blocks: list[ObservedBlock]) -> Iterator[list[ObservedBlock]]:
    """The same trial with each other lot, the days as they were."""
    for numbers in product(*(range(len(block.choices)) for block in blocks)):
        yield [replace(block, drawn=number) for block, number in zip(blocks, numbers, strict=True)]


def of_vector(vector: Mapping[str, Any]) -> list[ObservedBlock]:
    """The blocks of one vector: its rows are the free days with value and place, in order."""
    rows = iter(vector["rows"])
    blocks = []
    for kind, lengths in vector["blocks"]:
        days = [[next(rows) for _ in range(length)] for length in lengths]
        drawn = tuple(tuple(at for at, row in enumerate(week) if row[2] == "home") for week in days)
        choices = _choices(kind, days, vector["home_days"], vector["longest_run"])
        blocks.append(ObservedBlock(tuple(tuple(row[1] for row in week) for week in days), choices, choices.index(drawn)))
    return blocks


def _choices(kind: str, days: list[list[Any]], home_days: int, longest_run: int) -> tuple[Choice, ...]:
    if kind == "five":
        return five_week_tables(home_days)
    if kind == "pair":
        return ((*range(len(days[0])),), ()), ((), (*range(len(days[1])),))
    dates = [date.fromisoformat(row[0]).toordinal() for row in days[0]]
    return tuple(choice for choice in week_choices(len(dates), home_days) if not longest_run or _run(dates, choice[0]) <= longest_run)


def _run(dates: list[int], homes: tuple[int, ...]) -> int:
    longest = run = 1
    for earlier, later in pairwise(homes):
        run = run + 1 if dates[later] == dates[earlier] + 1 else 1
        longest = max(longest, run)
    return longest
