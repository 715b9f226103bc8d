"""How much the missing days could matter: the sensitivity line, and how many of them would turn the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil

from homeground.trial.exact import Chance, Direction, Judged, chance_at, null_ratio
from homeground.trial.observed import ObservedBlock
from homeground.trial.verdict import VerdictKind

FEW_TO_TURN = 3
"""Where no more missing days than this would turn a verdict, its headline says so."""
_LOW, _HIGH = Fraction(1, 10), Fraction(9, 10)
Day = tuple[int, int]
"""A free day: the number of its block, and its place among the days of that block."""


def missing_days(blocks: Sequence[ObservedBlock]) -> tuple[Day, ...]:
    """The free days without a value, in order."""
    return tuple((at, day) for at, block in enumerate(blocks) for day, value in enumerate(block.values) if value is None)


def unfavourable_chance(blocks: Sequence[ObservedBlock], *, margin: Fraction, direction: Direction) -> Chance:
    """The sensitivity line: the chance at the margin, had missing home days been poor and missing office days good.

    Poor is the tenth of a hundred parts of the home days measured, good the ninetieth of the office days; where less is better, the
    other way round.
    """
    return chance_at(_filled(blocks, missing_days(blocks), direction), null_ratio(margin, direction), direction)


def days_to_turn(blocks: Sequence[ObservedBlock], *, margin: Fraction, alpha: Fraction, direction: Direction) -> int | None:
    """The tipping point: how many missing days, the worst first, would have to be so unfavourable to take away "not worse".

    None where even all of them would not; 0 where it was not shown anyway.
    """
    null = null_ratio(margin, direction)

    def chance(days: Sequence[Day]) -> Fraction:
        return chance_at(_filled(blocks, days, direction), null, direction).high

    worst_first = sorted(missing_days(blocks), key=lambda day: chance([day]), reverse=True)
    turning = (number for number in range(len(worst_first) + 1) if chance(worst_first[:number]) > alpha)
    return next(turning, None)


def near_turn(blocks: Sequence[ObservedBlock], judged: Judged, kind: VerdictKind) -> int | None:
    """The tipping point of a verdict that was shown, where it is near (`FEW_TO_TURN`); of "better" that of better."""
    if kind not in ("not_worse", "better", "lower_within_margin") or not missing_days(blocks):
        return None
    margin = Fraction(0) if kind == "better" else judged.margin
    turn = days_to_turn(blocks, margin=margin, alpha=judged.alpha, direction=judged.direction)
    return turn if turn is not None and turn <= FEW_TO_TURN else None


def _filled(blocks: Sequence[ObservedBlock], days: Sequence[Day], direction: Direction) -> list[ObservedBlock]:
    at_home, in_office = (_part(blocks, home=home, part=part) for home, part in _parts(direction))
    filled = []
    for at, block in enumerate(blocks):
        guess = [at_home if is_home else in_office for is_home in block.home]
        values = iter([guess[day] if (at, day) in days else value for day, value in enumerate(block.values)])
        filled.append(replace(block, weeks=tuple(tuple(next(values) for _ in week) for week in block.weeks)))
    return filled


def _parts(direction: Direction) -> tuple[tuple[bool, Fraction], tuple[bool, Fraction]]:
    return ((True, _LOW), (False, _HIGH)) if direction == "higher" else ((True, _HIGH), (False, _LOW))


def _part(blocks: Sequence[ObservedBlock], *, home: bool, part: Fraction) -> int | None:
    """The value below which such a part of the days of a place lies: the nearest rank; None where none was measured."""
    days = (day for block in blocks for day in zip(block.values, block.home, strict=True))
    values = sorted(value for value, is_home in days if value is not None and is_home == home)
    return values[ceil(part * len(values)) - 1] if values else None
