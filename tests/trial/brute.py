"""The exact test a second time: every assignment is written down and its statistic reckoned in fractions, as the spec says it in words."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from homeground.trial import Choice, Direction, ObservedBlock

Days = list[tuple[Fraction, bool]]
"""A value as it would be without home days, and whether the day was drawn as a home day; missing days are left out."""


def chance(blocks: Sequence[ObservedBlock], ratio: Fraction, direction: Direction) -> tuple[int, int]:
    """How many assignments come out at least as good as the one drawn, and how many there are."""
    used = [block for block in blocks if not block.is_pair or all(_measured(week) for week in block.weeks)]
    sign = 1 if direction == "higher" else -1
    seen = sum(_statistic(block, block.choices[block.drawn], ratio) for block in used)
    sums = [sum(one) for one in product(*([_statistic(block, choice, ratio) for choice in _possible(block)] for block in used))]
    return sum(sign * one >= sign * seen for one in sums), len(sums)


def _measured(week: Sequence[int | None]) -> int:
    return sum(value is not None for value in week)


def _possible(block: ObservedBlock) -> Iterator[Choice]:
    drawn = block.choices[block.drawn]
    for choice in block.choices:
        if block.is_pair or _home_days(block, choice) == _home_days(block, drawn):
            yield choice


def _home_days(block: ObservedBlock, choice: Choice) -> list[int]:
    return [sum(week[at] is not None for at in homes) for week, homes in zip(block.weeks, choice, strict=True)]


def _statistic(block: ObservedBlock, choice: Choice, ratio: Fraction) -> Fraction:
    drawn = block.choices[block.drawn]
    days: list[Days] = []
    for week, was, now in zip(block.weeks, drawn, choice, strict=True):
        days.append([(value / ratio if at in was else Fraction(value), at in now) for at, value in enumerate(week) if value is not None])
    if block.is_pair:
        days = [[day for week in days for day in week]]
    return sum((_difference(each) for each in days), Fraction(0))


def _difference(days: Days) -> Fraction:
    home, office = [value for value, is_home in days if is_home], [value for value, is_home in days if not is_home]
    return sum(home, Fraction(0)) / len(home) - sum(office, Fraction(0)) / len(office) if home and office else Fraction(0)
