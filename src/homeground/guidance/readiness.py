"""Whether to ask now or to build standing first, with the three things that would change it most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.guidance.claims import STRENGTHS, Claim, claims, results_shown
from homeground.guidance.gap import Missing
from homeground.guidance.missing import missing_in_letter
from homeground.guidance.work import allows_no_full_day
from homeground.law import outlook

Advice = Literal["ask-now", "build-first", "change-the-work-first", "has-begun", "fill-first"]
MOST_CHANGES = 3
_A_YEAR_DAYS, _HALF_A_YEAR_DAYS = 365, 182
_WITHOUT = ("person.name", "person.boss_name", "terms.home_days", "terms.start_on")
"""Answers without which a letter asks nobody for nothing."""
_STRENGTHEN = "Nothing has to wait. These would strengthen it most."
_NOTHING_MISSING = "All five claims stand. Waiting makes it no better."


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The advice with its reason, and at most three things that would change the case most, the weakest claim first."""

    advice: Advice
    title: Message
    why: Message
    changes: tuple[Missing, ...]


def readiness(case: Case, today: date) -> Readiness:
    """Ask now, or first build what a boss would miss. Once the matter has begun, what is missing still helps the talk.

    Standing comes first for whoever is under half a year in the job, or under a year without one result that can be shown, unless a
    right of the place is hard to refuse. Source: the second article (become hard to replace first); the bounds are our judgement.
    """
    stand = claims(case, today)
    changes = what_would_change_most(stand)
    if case.where not in (None, "not-asked"):
        return _said(
            "has-begun", "The matter has begun", "What is missing still helps: the talk is weighed, not the letter alone.", changes
        )
    if allows_no_full_day(case):
        why = "The work leaves no full day at home as things are. Change what ties it first, or ask for half days: both are honest."
        return _said("change-the-work-first", "Not this work, not yet", why, changes)
    if _stands_on_little(case, today) and not _is_hard_to_refuse(case, today):
        why = "You are new there, or have no result yet that a boss can look up. Trust is given for what was done."
        return _said("build-first", "Build your standing first", why, changes)
    if lacking := _lacking(case, today):
        why = "Your letter cannot say yet who asks whom for what. Answer this first; then it is weighed whether to ask now."
        return _said("fill-first", "Some answers come first", why, lacking)
    return _said("ask-now", "You can ask now", _STRENGTHEN if changes else _NOTHING_MISSING, changes)


def what_would_change_most(stand: tuple[Claim, ...]) -> tuple[Missing, ...]:
    """The first thing missing of each claim, from the weakest claim on; then the next of the weakest, until there are three."""
    weakest = sorted(stand, key=lambda claim: STRENGTHS.index(claim.strength))
    rounds = max((len(claim.missing) for claim in weakest), default=0)
    wanted = (claim.missing[at] for at in range(rounds) for claim in weakest if at < len(claim.missing))
    return tuple(dict.fromkeys(wanted))[:MOST_CHANGES]


def _lacking(case: Case, today: date) -> tuple[Missing, ...]:
    """What a letter lacks, where it lacks what it is about."""
    missing = missing_in_letter(case, today)
    return missing[:MOST_CHANGES] if any(one.path in _WITHOUT for one in missing) else ()


def _said(advice: Advice, title: str, why: str, changes: tuple[Missing, ...]) -> Readiness:
    return Readiness(advice=advice, title=Message(title), why=Message(why), changes=changes)


def _stands_on_little(case: Case, today: date) -> bool:
    since = case.person.employed_since
    if since is None:
        return False
    days = (today - since).days
    return days < _HALF_A_YEAR_DAYS or (days < _A_YEAR_DAYS and not results_shown(case))


def _is_hard_to_refuse(case: Case, today: date) -> bool:
    chosen = outlook(case, today).chosen
    route = chosen.answer.route if chosen and chosen.answer.eligible == "yes" else None
    return route is not None and route.kind == "grant-unless"
