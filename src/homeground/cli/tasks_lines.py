"""The parts of which the JSON of the commands on tasks is made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from homeground.case.shape import shape
from homeground.portability import By, Result, Tie


@shape
class SaidLine:
    """One of the five answers, and who said it: you, the guess from the text, or nobody, when the freest word counts."""

    answer: str
    by: By


@shape
class TaskLine:
    """One task; `row` as a spreadsheet counts it, `hours` a week, `because` the words from which it was guessed.

    Guessed from the text alone, `partly` leaves it open: the text names work of both kinds, or nothing that is known.
    """

    row: int
    text: str
    hours: Decimal | None
    result: Result
    cause: tuple[Tie, ...]
    conditions: tuple[str, ...]
    answers: Mapping[Tie, SaidLine]
    sure: bool
    because: tuple[str, ...]
    is_english: bool


@shape
class HoursLine:
    """Hours a week added up, and the shares of them that can be done at home: `low` those at home, `high` with those that are partly."""

    entered: Decimal
    home: Decimal
    partly: Decimal
    onsite: Decimal
    low: Decimal | None
    high: Decimal | None


@shape
class TotalsLine:
    """How many tasks there are, how many are sure, guessed from their text alone, and without hours."""

    tasks: int
    sure: int
    guessed: int
    without_hours: int
    hours: HoursLine
