"""When a trial is looked at: once at the end, or twice at levels that keep the risk of a false yes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise
from typing import Annotated

from homeground.case import Mistake
from homeground.case.question import Question
from homeground.case.shape import shape
from homeground.trial.look_levels import first_level
from homeground.trial.written import Level, Whole

MOST_LOOKS = 2
USUAL_ALPHA = Decimal("0.05")
_STEP, _LEAST = Decimal("0.00001"), Decimal("0.001")
HALFWAY_LEVELS = (Decimal("0.00557"), Decimal("0.0482"))
"""Levels for looks at half and at the end that together keep 0.05 (O’Brien-Fleming-type spending, one-sided, Lan and DeMets 1983)."""


@shape
class Look:
    """One look at the result: after how many measured weeks, and the level at which it says yes."""

    after_weeks: Annotated[
        Whole,
        Question(ask="After how many measured weeks?", why="A look ends a block.", example="10", at_least=Decimal(1), at_most=Decimal(52)),
    ]
    level: Annotated[
        Level,
        Question(
            ask="At which level?",
            why="The levels of all looks together keep the risk of a false yes.",
            example="0.05",
            at_least=Decimal("0.001"),
            at_most=Decimal("0.10"),
        ),
    ]


def halfway_looks(weeks: int, alpha: Decimal) -> tuple[Look, Look]:
    """Looks at half of the weeks and at the end that keep alpha; the first spends little of it, so that the last keeps almost all.

    At 0.05 they are the known pair. Else the first has the level of the same spending, and the last what is left.
    """
    first, last = HALFWAY_LEVELS
    if alpha != USUAL_ALPHA:
        first = max(Decimal(str(first_level(float(alpha)))).quantize(_STEP, ROUND_DOWN), _LEAST)
        last = alpha - first
    return Look(after_weeks=weeks // 2, level=first), Look(after_weeks=weeks, level=last)


def looks_mistakes(looks: Sequence[Look], *, weeks: int, alpha: Decimal) -> Iterator[Mistake]:
    """What is wrong with the looks of a plan; none named means one at the end, at its alpha."""
    if not looks:
        return
    if len(looks) > MOST_LOOKS:
        yield Mistake("looks", f"at most {MOST_LOOKS}: looking often finds what is not there")
    if any(later.after_weeks <= earlier.after_weeks for earlier, later in pairwise(looks)):
        yield Mistake("looks", "name them in the order of the weeks, each once")
    if looks[-1].after_weeks != weeks:
        yield Mistake("looks", f"the last look comes at the end, after {weeks} weeks")
    if not _keeps(looks, weeks, alpha):
        yield Mistake(
            "looks",
            f"the levels add up to more than {alpha}, so a false yes would come too often; at half and at the end take 0.00557 and 0.0482",
        )


def _keeps(looks: Sequence[Look], weeks: int, alpha: Decimal) -> bool:
    """Whether a false yes stays at most alpha: because the levels add up to no more, or because they are those of the known pair."""
    known = alpha >= USUAL_ALPHA and tuple(look.level for look in looks) == HALFWAY_LEVELS and 2 * looks[0].after_weeks == weeks
    return known or sum(look.level for look in looks) <= alpha
