"""Joins plan, draw and daybook: each drawn day with what became of it, and each block as the exact test takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeground.trial.blocks import Block
from homeground.trial.day_entry import DayEntry, Worked
from homeground.trial.daybook import Daybook, Flag
from homeground.trial.draw import Draw, Place
from homeground.trial.observed import ObservedBlock


@dataclass(frozen=True, slots=True)
class DayOutcome:
    """A drawn day with the entry that counts for it; no entry is a missing day, as one without a value is."""

    on: date
    drawn: Place
    entry: DayEntry | None
    flags: tuple[Flag, ...] = ()

    @property
    def value(self) -> int | None:
        """What was counted, in units of the last decimal; None for a missing day."""
        return self.entry.counted.value if self.entry else None

    @property
    def worked(self) -> Worked | None:
        """Where it was worked; None where nothing was entered."""
        return self.entry.counted.worked if self.entry else None

    @property
    def is_crossed(self) -> bool:
        """Whether it was worked at the other place than drawn; it still counts as drawn."""
        return self.worked in ("home", "office") and self.worked != self.drawn


def outcomes(draw: Draw, book: Daybook) -> tuple[DayOutcome, ...]:
    """Every drawn day, in order, with what became of it."""
    latest, flags = book.latest, book.flags
    return tuple(DayOutcome(day.on, day.place, entry := latest.get(day.on), flags.get(entry.n, ()) if entry else ()) for day in draw.days)


def observed(draw: Draw, book: Daybook, *, after_weeks: int | None = None) -> tuple[ObservedBlock, ...]:
    """The blocks of a trial as the exact test takes them; for a look before the end only those of the first measured weeks.

    The place that was drawn counts, not the place worked (“as planned”). `ValueError` where a look does not end a block.
    """
    latest = book.latest

    def values(block: Block) -> tuple[tuple[int | None, ...], ...]:
        return tuple(tuple(entry.counted.value if (entry := latest.get(day)) else None for day in week) for week in block.weeks)

    blocks = draw.plan.blocks[: _blocks_until(draw, after_weeks)]
    return tuple(
        ObservedBlock(values(block), choices, number)
        for block, choices, number in zip(blocks, draw.plan.choices, draw.numbers, strict=False)
    )


def _blocks_until(draw: Draw, after_weeks: int | None) -> int:
    if after_weeks is None:
        return len(draw.plan.blocks)
    weeks = 0
    for number, block in enumerate(draw.plan.blocks, start=1):
        weeks += len(block.weeks)
        if weeks == after_weeks:
            return number
    raise ValueError(f"No block ends after {after_weeks} measured weeks.")
