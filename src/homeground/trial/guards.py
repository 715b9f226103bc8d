"""Guards beside the main measure: each is judged by the same lot, and changes words, never silently the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from homeground.case.message import Message
from homeground.trial.exact import Judged, judge
from homeground.trial.measure import Guard
from homeground.trial.observed import ObservedBlock
from homeground.trial.percent import nearest, percent_said
from homeground.trial.verdict import is_shown_worse, is_too_short

GuardState: TypeAlias = Literal["pass", "watch", "fail"]
"""Pass: a loss of more than its margin is ruled out. Fail: it is shown worse. Watch: neither is."""
_SAID = {
    "pass": "{name}: a loss of more than {margin} is ruled out.",
    "watch": "{name}: a loss of more than {margin} is neither shown nor ruled out. Keep an eye on it.",
    "fail": "{name}: it was worse on home days. Talk about it before anything is agreed.",
}


@dataclass(frozen=True, slots=True)
class GuardJudged:
    """A guard with what the lot says of it."""

    guard: Guard
    judged: Judged

    @property
    def state(self) -> GuardState:
        """Pass, watch or fail; what was hardly measured is watched."""
        if is_too_short(self.judged):
            return "watch"
        if self.judged.p <= self.judged.alpha:
            return "pass"
        return "fail" if is_shown_worse(self.judged) else "watch"

    @property
    def said(self) -> Message:
        """The state in a sentence."""
        margin = percent_said(nearest(self.judged.margin))
        return Message(_SAID[self.state], name=Message.verbatim(self.guard.name), margin=margin)


def judge_guard(guard: Guard, blocks: Sequence[ObservedBlock], *, alpha: Fraction) -> GuardJudged:
    """Judge a guard by the lot of the trial; its values stand in the blocks in place of those of the main measure."""
    return GuardJudged(guard, judge(blocks, margin=Fraction(guard.margin), alpha=alpha, direction=guard.direction))
