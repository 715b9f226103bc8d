"""The verdict of a trial: one of six, by the rule in the plan and by nothing else. Spec: docs/specs/trial.md, section 8."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from typing import Literal, TypeAlias

from homeground.trial.exact import Judged

VerdictKind: TypeAlias = Literal["not_worse", "better", "lower_within_margin", "worse", "not_settled", "void"]
Break: TypeAlias = Literal["plan_changed", "chosen_afterwards", "crossed", "log_broken", "too_few_weeks"]
"""What makes a trial void: the plan was changed, a day was chosen after the draw, too many days were crossed, the log has a break, or
fewer than two weeks were measured in both places."""

FEWEST_COMPARED = 2
MOST_CROSSED = Fraction(1, 5)
"""More crossed days than a fifth of the drawn home days dilute a trial: it then compares home and office days too little."""
_SAME = 1000


def verdict_of(judged: Judged, breaks: Collection[Break] = ()) -> VerdictKind:
    """The verdict: void if anything broke; else "better" is asked only after "not worse", so that alpha holds for both together."""
    if breaks or is_too_short(judged):
        return "void"
    if judged.p <= judged.alpha:
        if judged.at_one.high <= judged.alpha:
            return "better"
        return "lower_within_margin" if is_shown_worse(judged) else "not_worse"
    return "worse" if is_shown_worse(judged) else "not_settled"


def breaks_of(judged: Judged, *, crossed: int, home_days: int) -> tuple[Break, ...]:
    """What breaks a trial by its days alone: too many crossed beside the home days drawn, too few weeks."""
    found: list[Break] = ["too_few_weeks"] if is_too_short(judged) else []
    return (*found, "crossed") if crossed > MOST_CROSSED * home_days else tuple(found)


def is_too_short(judged: Judged) -> bool:
    """Whether fewer than two weeks, or pairs of weeks, were measured in both places."""
    return judged.compared < FEWEST_COMPARED


def is_shown_worse(judged: Judged) -> bool:
    """Whether the limit on the good side already lies on the bad side of no change."""
    if judged.direction == "higher":
        return judged.upper.thousandths is not None and judged.upper.thousandths < _SAME
    return judged.lower.thousandths is not None and judged.lower.thousandths > _SAME
