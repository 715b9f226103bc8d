"""Rate one task by its five answers, and add up the hours that can move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from homeground.case.concern import ConcernKind
from homeground.case.quantity import Share
from homeground.case.task import Access, Data, People, Task, Thing, Timing

Result = Literal["home", "partly", "onsite"]
Tie = Literal["thing", "people", "access", "data", "timing"]

BLOCKS: Mapping[Tie, str] = {"thing": "fixed", "people": "in_person", "access": "never", "data": "site_only"}
"""The answers that tie a task to the office, whatever the others are. Source: docs/specs/portability.md."""

CONDITIONS: Mapping[tuple[Tie, str], str] = {
    ("thing", "paper"): "digitise or take a scanned copy",
    ("thing", "movable"): "bring or supply the equipment",
    ("access", "grantable"): "remote access to the system",
    ("data", "confidential"): "encrypted device, no paper, private room",
    ("data", "restricted"): "named controls agreed with the data owner",
    ("timing", "walk_up"): "published reach times and an answer-time promise",
}
"""The answers that let a task move once a named condition is met."""

CONCERNS_FED: Mapping[tuple[Tie, str], ConcernKind] = {
    ("data", "confidential"): "data-security",
    ("data", "restricted"): "sensitive-material",
    ("timing", "walk_up"): "reachability",
}
"""The conditions that a boss will worry about, with the concern in which each is answered."""

TIES: tuple[Tie, ...] = ("thing", "people", "access", "data", "timing")
"""The five answers, in the order in which they are asked."""

ANSWERS: Mapping[Tie, tuple[str, ...]] = {
    "thing": get_args(Thing),
    "people": get_args(People),
    "access": get_args(Access),
    "data": get_args(Data),
    "timing": get_args(Timing),
}
"""The words of each answer, from free to tied; the first is what counts where none was given."""

RESULTS: tuple[Result, ...] = get_args(Result)
"""The results, from free to tied."""

CAUSES: Mapping[Tie, str] = {
    "thing": "it needs something that stands in the office",
    "people": "people meet in person",
    "access": "the system cannot be reached from home",
    "data": "the data must stay on site",
}
"""What each blocking answer means, in a few words."""

NOTHING_TIES_IT = "nothing ties it to the office"
HOURS_OF_A_WEEK = 168


@dataclass(frozen=True, slots=True)
class Rating:
    """Where a task can be done. `causes` tie it, `conditions` free it; `is_sure` when nothing that was left out could change it."""

    result: Result
    causes: tuple[Tie, ...]
    conditions: tuple[str, ...]
    is_sure: bool

    @property
    def why(self) -> str:
        """The causes or conditions in words."""
        return "; ".join(CAUSES[cause] for cause in self.causes) or "; ".join(self.conditions) or NOTHING_TIES_IT


@dataclass(frozen=True, slots=True)
class Movable:
    """Hours a week: all that were entered, those that can move now, those that can once conditions are met, and those not yet rated.

    `taken_on` lie between: what can move now, and what can on conditions that the person sees to.
    """

    entered: Decimal
    now: Decimal
    with_conditions: Decimal
    unsure: Decimal
    taken_on: Decimal

    @property
    def share(self) -> Share | None:
        """The part that can move once conditions are met; nothing while a task is unsure or the hours make no week."""
        return None if self.unsure or not 0 < self.entered <= HOURS_OF_A_WEEK else Share(self.with_conditions / self.entered)


def rate(task: Task) -> Rating:
    """Rate a task: one blocking answer ties it; else each soft answer adds a condition; none leaves it free.

    An answer that was not given counts as the freest one, and then only a tied task is sure.
    """
    return rate_answers({tie: getattr(task, tie) for tie in TIES})


def rate_answers(answers: Mapping[Tie, str | None]) -> Rating:
    """Rate the five answers of a task by themselves, as `rate` does."""
    causes = tuple(tie for tie in TIES if tie in BLOCKS and answers[tie] == BLOCKS[tie])
    softened = () if causes else tuple(CONDITIONS.get((tie, answers[tie] or "")) for tie in TIES)
    conditions = tuple(condition for condition in softened if condition)
    result: Result = "onsite" if causes else "partly" if conditions else "home"
    return Rating(result, causes, conditions, is_sure=bool(causes) or None not in answers.values())


def movable_hours(tasks: Iterable[Task]) -> Movable:
    """Add up the hours of a week; a task without hours counts nothing, one that is not sure moves nowhere yet."""
    rated = [(task.hours_per_week or Decimal(0), rate(task), task.taken_on is True) for task in tasks]

    def total(*results: Result) -> Decimal:
        return sum((hours for hours, rating, _ in rated if rating.is_sure and rating.result in results), Decimal(0))

    unsure = sum((hours for hours, rating, _ in rated if not rating.is_sure), Decimal(0))
    seen_to = sum((hours for hours, rating, taken_on in rated if rating.is_sure and rating.result == "partly" and taken_on), Decimal(0))
    return Movable(total("home", "partly", "onsite") + unsure, total("home"), total("home", "partly"), unsure, total("home") + seen_to)
