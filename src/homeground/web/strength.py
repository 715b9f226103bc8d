"""How strong the case stands, as the overview shows it: the claims with their windows, the advice, what to mind."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.message import Message
from homeground.desk.overview import Missing
from homeground.desk.strength import STRENGTHS, Claim, Finding, Stand
from homeground.web.week import Week


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """One claim: its title, its strength as windows and as a word, what holds it up, what is missing."""

    title: Message
    meter: Week
    word: str
    holds: tuple[Message, ...]
    missing: tuple[Missing, ...]


def claims_shown(stand: Stand) -> tuple[ClaimShown, ...]:
    """The five claims in the order in which a boss asks."""
    return tuple(_shown(claim) for claim in stand.claims)


def findings_shown(stand: Stand) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What wants doing something, and what is only good to know."""
    to_mind = tuple(one for one in stand.findings if one.grade in ("grave", "care"))
    return to_mind, tuple(one for one in stand.findings if one not in to_mind)


def _shown(claim: Claim) -> ClaimShown:
    lit = STRENGTHS.index(claim.strength)
    windows = tuple("on" if at < lit else "" for at in range(len(STRENGTHS) - 1))
    meter = Week(windows, f"{claim.strength}: {lit} of {len(windows)}", is_open=True)
    return ClaimShown(claim.title, meter, claim.strength, claim.holds, claim.missing)
