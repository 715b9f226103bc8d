"""How strong a case stands on a day: its claims, whether to ask now, and what to mind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeground.case.case import Case
from homeground.guidance import STRENGTHS, Advice, Claim, ClaimId, Finding, Readiness, Strength, claims, findings, readiness


@dataclass(frozen=True, slots=True)
class Stand:
    """The five claims, the advice, and the findings with the gravest first."""

    claims: tuple[Claim, ...]
    readiness: Readiness
    findings: tuple[Finding, ...]


def stand_of(case: Case, today: date) -> Stand:
    """How a case stands on a day."""
    return Stand(claims(case, today), readiness(case, today), findings(case, today))


__all__ = ["STRENGTHS", "Advice", "Claim", "ClaimId", "Finding", "Readiness", "Stand", "Strength", "stand_of"]
