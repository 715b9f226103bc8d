"""The hours of a week's tasks, against the contract, and how many of them can move."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from homeground.case.case import Case
from homeground.portability import movable_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekHours:
    """Hours entered and movable, now and once the conditions are met; what the contract says; what is over or missing."""

    entered: Decimal
    now: Decimal
    later: Decimal
    contract: Decimal | None

    @property
    def share_now(self) -> int:
        """The part of a hundred that can move today."""
        return self._percent(self.now)

    @property
    def share_later(self) -> int:
        """The part of a hundred that can move once the conditions are met."""
        return self._percent(self.later)

    @property
    def missing(self) -> Decimal | None:
        """Hours of the contract that no task holds."""
        return self.contract - self.entered if self.contract is not None and self.contract > self.entered else None

    @property
    def too_much(self) -> Decimal | None:
        """Hours of tasks beyond the contract."""
        return self.entered - self.contract if self.contract is not None and self.contract < self.entered else None

    def _percent(self, part: Decimal) -> int:
        return int((100 * part / self.entered).to_integral_value()) if self.entered else 0


def week_hours(case: Case) -> WeekHours:
    """The hours of the case's tasks."""
    movable = movable_hours(case.tasks.values())
    return WeekHours(entered=movable.entered, now=movable.now, later=movable.with_conditions, contract=case.person.hours_per_week)
