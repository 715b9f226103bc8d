"""The designs of a trial as tables of places, and many lots drawn at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from homeground.trial import Choice, ObservedBlock
from homeground.trial.choices import five_week_tables

FOUR = 4
WEEKDAYS = 5
WEDNESDAY = 2


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Blocks of one kind that follow one another: how many there are, and their choices, also as a table of choices by days."""

    number: int
    choices: tuple[Choice, ...]
    table: NDArray[np.bool_]
    weeks: int

    @property
    def is_pair(self) -> bool:
        """Whether whole weeks are compared."""
        return not all(self.choices[0])


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """A design of so many weeks; `days` are the weekdays among which the lot draws."""

    name: str
    weeks: int
    days: tuple[int, ...]
    blocks: tuple[Blocks, ...]


@cache
def design(name: str, weeks: int, home_days: int = 2) -> Design:
    """The designs: free, balanced and pairs; with "-wed" Wednesday is a fixed office day. Fours is our own try: see `fours`."""
    kind, _, fixed = name.partition("-")
    days = tuple(day for day in range(WEEKDAYS) if not fixed or day != WEDNESDAY)
    single = _blocks(0, tuple((homes,) for homes in combinations(range(len(days)), home_days)), len(days))
    if kind == "pairs":
        pair = ((*range(len(days)),), ()), ((), (*range(len(days)),))
        return Design(name, weeks, days, (_blocks(weeks // 2, pair, len(days)),))
    if kind == "balanced" and not fixed:
        big, size = _blocks(weeks // WEEKDAYS, five_week_tables(home_days), len(days)), WEEKDAYS
    elif kind == "fours":
        big, size = _blocks(weeks // FOUR, fours(), len(days)), FOUR
    else:
        big, size = single, weeks + 1
    parts = (big, Blocks(weeks % size, single.choices, single.table, 1))
    return Design(name, weeks, days, tuple(part for part in parts if part.number))


@cache
def fours() -> tuple[Choice, ...]:
    """Tables of four weeks with four free days, in which each weekday is a home day twice: 90 of them.

    Such a block would keep the balance in weeks with a fixed office day or the same holiday weekday; plans do not offer it yet.
    """
    sets = tuple(combinations(range(FOUR), 2))
    return tuple(table for table in product(sets, repeat=FOUR) if all(sum(day in week for week in table) == 2 for day in range(FOUR)))  # noqa: PLR2004 - half of four


def drawn(design: Design, trials: int, dice: np.random.Generator) -> list[NDArray[np.int64]]:
    """The numbers drawn: for each kind of block, trials by blocks."""
    return [dice.integers(len(part.choices), size=(trials, part.number)) for part in design.blocks]


def home(design: Design, numbers: list[NDArray[np.int64]]) -> NDArray[np.bool_]:
    """Which free days are home days: trials by weeks by free days."""
    parts = [part.table[number].reshape(len(number), -1, len(design.days)) for part, number in zip(design.blocks, numbers, strict=True)]
    return np.concatenate(parts, axis=1)


def observed(design: Design, numbers: list[NDArray[np.int64]], values: NDArray[np.int64], trial: int) -> list[ObservedBlock]:
    """One trial as the product takes it; a value below 0 is a missing day."""
    blocks, week = [], 0
    for part, number in zip(design.blocks, numbers, strict=True):
        for at in number[trial].tolist():
            days = values[trial, week : week + part.weeks].tolist()
            blocks.append(ObservedBlock(tuple(tuple(None if day < 0 else day for day in one) for one in days), part.choices, at))
            week += part.weeks
    return blocks


def _blocks(number: int, choices: tuple[Choice, ...], days: int) -> Blocks:
    weeks = len(choices[0])
    table = np.zeros((len(choices), weeks, days), dtype=bool)
    for row, choice in zip(table, choices, strict=True):
        for week, homes in enumerate(choice):
            row[week, list(homes)] = True
    return Blocks(number, choices, table.reshape(len(choices), -1), weeks)
