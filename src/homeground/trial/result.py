"""The result of a trial: which look decided, what the lot says there, and the file that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from homeground.trial.canonical import canonical
from homeground.trial.daybook import Daybook
from homeground.trial.draw import Draw
from homeground.trial.exact import Chance, Judged, judge
from homeground.trial.limits import Method
from homeground.trial.looks import Look
from homeground.trial.observing import observed, outcomes
from homeground.trial.verdict import Break, VerdictKind, breaks_of, verdict_of

PLACES = 12
"""Shares are told with so many digits after the point."""
_WHOLE = 10**PLACES


@dataclass(frozen=True, slots=True)
class Result:
    """What came out: the look that decided, what the lot says there, and what makes it void, if anything does."""

    look: Look
    judged: Judged
    breaks: tuple[Break, ...] = ()

    @property
    def verdict(self) -> VerdictKind:
        """The verdict, by the rule in the plan and by nothing else."""
        return verdict_of(self.judged, self.breaks)

    @property
    def data(self) -> bytes:
        """The file `result.json`."""
        chance = self.judged.at_margin
        low, high = shares_said(chance, self.method)
        return canonical(
            {
                "assignments": str(chance.assignments),
                "count": str(chance.count) if self.method == "exact" else None,
                "limit_thousandths": self._limit,
                "method": self.method,
                "p": high,
                "p_high": high,
                "p_low": low,
                "verdict": self.verdict,
            }
        )

    @property
    def method(self) -> Method:
        """Exact where the chance, the limit and the verdict all rest on counts in whole numbers or on brackets that settle them."""
        judged = self.judged
        parts = (judged.at_margin, judged.at_one, judged.lower, judged.upper)
        return "exact" if all(part.method == "exact" for part in parts) else "bracket"

    @property
    def _limit(self) -> int | None:
        """The limit as it is written: where more is better and nothing is ruled out it is 0."""
        found = self.judged.limit.thousandths
        return found or 0 if self.judged.direction == "higher" else found


def result_of(draw: Draw, book: Daybook) -> Result:
    """Judge a trial by its plan: the first look that says yes decides, or else the last one."""
    looks = draw.plan.plan.settled_looks
    for look in looks:
        judged = judged_at(draw, book, look)
        if judged.p <= judged.alpha:
            break
    return Result(look, judged, _breaks(draw, book, look, judged))


def _breaks(draw: Draw, book: Daybook, look: Look, judged: Judged) -> tuple[Break, ...]:
    """What makes the trial void by its days, of those up to the look."""
    last = draw.plan.last_day_after(look.after_weeks)
    days = [day for day in outcomes(draw, book) if day.on <= last]
    return breaks_of(judged, crossed=sum(day.is_crossed for day in days), home_days=sum(day.drawn == "home" for day in days))


def judged_at(draw: Draw, book: Daybook, look: Look) -> Judged:
    """What the lot says at one look, at its level."""
    plan = draw.plan.plan
    return judge(
        observed(draw, book, after_weeks=look.after_weeks),
        margin=Fraction(plan.margin),
        alpha=Fraction(look.level),
        direction=plan.measure.direction,
    )


def shares_said(chance: Chance, method: Method) -> tuple[str, str]:
    """Both ends of a share with twelve digits: the exact one rounded to the nearest, a bracket outward."""
    if method == "exact":
        nearest = _said(floor(chance.high * _WHOLE + Fraction(1, 2)))
        return nearest, nearest
    return _said(floor(chance.low * _WHOLE)), _said(ceil(chance.high * _WHOLE))


def _said(parts: int) -> str:
    return f"{parts // _WHOLE}.{parts % _WHOLE:0{PLACES}d}"
