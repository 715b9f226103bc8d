"""What a package comes to in money for both sides, and what to mind of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from homeground.case.case import Case
from homeground.guidance import Finding, money_findings
from homeground.money import CaseMoney, for_case, what_if

__all__ = ["PackageMoney", "Tried", "money_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """Another package to look at: home days a week, a cut in per cent, unpaid hours a week. Nothing of it is kept."""

    home_days: Decimal | None = None
    cut_percent: Decimal | None = None
    extra_hours: Decimal | None = None

    @property
    def is_something(self) -> bool:
        """Something other than the package of the case is looked at."""
        return any(one is not None for one in (self.home_days, self.cut_percent, self.extra_hours))


@dataclass(frozen=True, slots=True)
class PackageMoney:
    """The case as it was looked at, both sides of its package, and the findings on it with the gravest first."""

    case: Case
    money: CaseMoney
    findings: tuple[Finding, ...]


def money_of(case: Case, today: date, tried: Tried | None = None) -> PackageMoney:
    """What the package of a case comes to on a day, or another one that is only tried out."""
    tried = tried or Tried()
    looked_at = what_if(case, home_days=tried.home_days, cut_percent=tried.cut_percent, extra_hours_per_week=tried.extra_hours)
    return PackageMoney(looked_at, for_case(looked_at, today), money_findings(looked_at, today))
