"""What can be expected of a trial before it begins, said to both sides, with the doubts about the plan. Spec: section 6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from math import comb, floor

from homeground.case.message import Message, Slot
from homeground.case.quantity import Weeks
from homeground.trial import forecast_words as words
from homeground.trial.percent import nearest, percent_said
from homeground.trial.spread import Spread
from homeground.trial.weeks import USUAL_POWER, Prospect

LONGEST_WEEKS = 52
LEAST_POWER = 0.5
"""A plan that shows an equally good worker as "not worse" less often than this is frozen only knowingly."""
_WIDEST_PERCENT = 50
_MOST_EMPTY = Fraction(1, 5)


class HardlySettles(ValueError):
    """A plan that is likelier than not to settle nothing; `forecast` says how likely, and what would mend it."""

    def __init__(self, forecast: Forecast) -> None:
        """Keep the forecast."""
        super().__init__("This trial is likelier than not to settle nothing.")
        self.forecast = forecast


@dataclass(frozen=True, slots=True)
class Forecast:
    """A plan with what is known of the work: its prospect, its measured weeks, and how many assignments its lot has."""

    prospect: Prospect
    weeks: int
    assignments: int
    past: Spread | None = None

    @property
    def said(self) -> tuple[Message, ...]:
        """What the trial can rule out, the employee's own risk, and how many weeks would do."""
        return (self._rules_out, self.own_risk, self._needed)

    @property
    def doubts(self) -> tuple[Message, ...]:
        """Why the plan may not succeed; the person may go on knowingly."""
        return tuple(self._doubts())

    @property
    def is_weak(self) -> bool:
        """Whether it is likelier than not to settle nothing, even of somebody exactly as good at home."""
        return self.prospect.power(self.weeks) < LEAST_POWER

    @property
    def own_risk(self) -> Message:
        """How often somebody exactly as good at home ends without an answer."""
        return Message(words.OWN_RISK, of_hundred=nearest(Fraction(self.prospect.own_risk(self.weeks))))

    @property
    def mends(self) -> tuple[Message, ...]:
        """What would make the plan settle more: weeks, a margin, a measure."""
        wider = (Message(words.WIDER, margin=percent_said(percent)) for percent in self._margins_that_do)
        return (self._needed, *wider, Message(words.CALMER))

    @property
    def _margins_that_do(self) -> Iterator[int]:
        """The smallest margin in whole per cent at which these weeks would do, if there is one."""
        margins = range(floor(100 * self.prospect.margin) + 1, _WIDEST_PERCENT + 1)
        doing = (one for one in margins if replace(self.prospect, margin=Fraction(one, 100)).power(self.weeks) >= USUAL_POWER)
        yield from islice(doing, 1)

    @property
    def _rules_out(self) -> Message:
        share = self.prospect.rules_out(self.weeks)
        if share is None or share >= 1:
            return Message(words.RULES_OUT_NOTHING)
        text = words.RULES_OUT if self.prospect.direction == "higher" else words.RULES_OUT_RISE
        return Message(text, share=percent_said(nearest(Fraction(share))), margin=percent_said(nearest(self.prospect.margin)))

    @property
    def _needed(self) -> Message:
        power, weeks = nearest(Fraction(USUAL_POWER)), self.prospect.weeks()
        return Message(words.WEEKS, power=power, weeks=Weeks(weeks)) if weeks <= LONGEST_WEEKS else Message(words.OVER_A_YEAR, power=power)

    def _doubts(self) -> Iterator[Message]:
        alpha = self.prospect.alpha
        if alpha * self.assignments < 2:  # noqa: PLR2004 - half of alpha
            yield Message(words.TOO_COARSE, assignments=self.assignments, level=percent_said(nearest(alpha)))
        if self.is_weak:
            yield Message(words.TOO_WEAK)
        if self.past and self.past.is_rough:
            yield Message(words.ROUGH, weeks=Weeks(self.past.weeks))
        if self.past and (empty := Fraction(self.past.empty_days, self.past.days)) > _MOST_EMPTY:
            yield Message(words.EMPTY_DAYS, share=percent_said(nearest(empty)))


def practice_week_said(prospect: Prospect) -> Message:
    """Why one week is practice and no trial: in how many ways its days could fall, and the chance that it shows anything."""
    slots: dict[str, Slot] = {"assignments": comb(prospect.free_days, prospect.home_days), "level": percent_said(nearest(prospect.alpha))}
    power = prospect.power(1)
    if not power:
        return Message(words.PRACTICE, **slots)
    return Message(words.PRACTICE_OF_SOME_POWER, **slots, of_hundred=nearest(Fraction(power)))
