"""What was counted in one block of a trial, with every assignment that the lot could have given it."""

from __future__ import annotations

from dataclasses import dataclass

Choice = tuple[tuple[int, ...], ...]
"""One assignment of a block: for each of its weeks the positions, among that week's free days, of the home days."""

MOST_VALUE = 10**11
"""The largest value of a day, after scaling: sums of a year of such days still fit into 64 bits."""


class NotAnObservation(ValueError):
    """The values of a block are not what a day can give, or do not fit its assignments."""


@dataclass(frozen=True, slots=True)
class ObservedBlock:
    """The scaled whole values of a block's free days, week by week; None is a missing day.

    `choices` are all assignments that the lot could have given, in their order, and `drawn` is the number of the one that it gave.
    A block is a pair of weeks where the drawn assignment leaves a week without a home day: its statistic then compares whole weeks.
    """

    weeks: tuple[tuple[int | None, ...], ...]
    choices: tuple[Choice, ...]
    drawn: int

    def __post_init__(self) -> None:
        """Refuse negative and huge values, and a lot or a place that is none."""
        for value in self.values:
            if value is not None and not 0 <= value <= MOST_VALUE:
                raise NotAnObservation(f"A day counts from 0 to {MOST_VALUE}, and {value} does not.")
        if not 0 <= self.drawn < len(self.choices):
            raise NotAnObservation(f"The lot gives a number from 0 to {len(self.choices) - 1}, and {self.drawn} is none.")
        if any(len(choice) != len(self.weeks) for choice in (self.choices[0], self.choices[self.drawn])):
            raise NotAnObservation(f"An assignment of this block has {len(self.weeks)} weeks.")

    @property
    def values(self) -> tuple[int | None, ...]:
        """The values of all free days, in the order of the days."""
        return tuple(value for week in self.weeks for value in week)

    @property
    def is_pair(self) -> bool:
        """Whether the block compares a whole home week with a whole office week."""
        return not all(self.choices[self.drawn])

    @property
    def home(self) -> tuple[bool, ...]:
        """Which of the free days were drawn as home days, in the order of the days."""
        drawn = self.choices[self.drawn]
        return tuple(at in homes for week, homes in zip(self.weeks, drawn, strict=True) for at in range(len(week)))
