"""The complete plan: every default written out, the days of every block listed, and the digest by which both sides hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from math import prod
from typing import Any

from homeground.case import BadAnswer, Mistake
from homeground.trial.blocks import Block, blocks_of
from homeground.trial.canonical import Json, NotCanonical, canonical, read_canonical
from homeground.trial.choices import choices_of
from homeground.trial.digest import digest_of, in_words
from homeground.trial.observed import Choice
from homeground.trial.plan import Plan
from homeground.trial.reading import read_plan

SAFELY = 2
"""The best result possible shall lie at the level divided by this, or below."""


class CannotSucceed(ValueError):
    """A plan whose best possible result would not convince, or hardly: even a perfect trial could end unsettled."""

    def __init__(self, assignments: int, level: Decimal) -> None:
        """Keep in how many ways the lot can fall, and the level that it has to reach."""
        super().__init__(
            f"There are {assignments} ways for the lot to fall, so the best result possible is 1 in {assignments}; "
            f"the plan asks for {level}. Measure more weeks, or draw more freely."
        )
        self.assignments, self.level = assignments, level

    @property
    def may_be_confirmed(self) -> bool:
        """Whether the level can be reached at all, so that it may be tried knowingly."""
        return self.level * self.assignments >= 1


@dataclass(frozen=True)
class CompletePlan:
    """A plan with its blocks and the choices that the lot has in each. Made by `complete`, so that they always agree."""

    plan: Plan
    blocks: tuple[Block, ...]
    choices: tuple[tuple[Choice, ...], ...]

    @cached_property
    def canonical(self) -> bytes:
        """The plan as it is frozen, sent and digested: `plan.json`."""
        return canonical({**_keys_of(self.plan), "blocks": [_block(block) for block in self.blocks]})

    @cached_property
    def digest(self) -> str:
        """The digest P of the plan; `sha256sum plan.json` gives the same."""
        return digest_of(self.canonical)

    @property
    def words(self) -> str:
        """The start of the digest, for reading aloud."""
        return in_words(self.digest)

    @property
    def assignments(self) -> int:
        """How many ways there are for the lot to fall."""
        return prod(map(len, self.choices))

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which home or office is drawn, in order."""
        return tuple(day for block in self.blocks for day in block.days)

    @property
    def ends_on(self) -> date:
        """The last day that is drawn."""
        return self.days[-1]

    @cached_property
    def office_days(self) -> frozenset[date]:
        """The fixed office days from the first week to the last: counted for the guards, no part of the lot."""
        return frozenset(self._days_of(self.plan.office_weekdays, self.plan.start_on, self.ends_on))

    @cached_property
    def practice_days(self) -> frozenset[date]:
        """The working days of the practice weeks, which are not counted."""
        first = self.plan.start_on - timedelta(weeks=self.plan.practice_weeks)
        workdays = {*self.plan.weekdays, *self.plan.office_weekdays}
        return frozenset(self._days_of(tuple(workdays), first, self.plan.start_on - timedelta(days=1)))

    def last_day_after(self, weeks: int) -> date:
        """The last drawn day of the first so many measured weeks."""
        return [week for block in self.blocks for week in block.weeks][weeks - 1][-1]

    def has(self, day: date) -> bool:
        """Whether a day belongs to the trial: drawn, fixed in the office, or of a practice week."""
        return day in self.office_days or day in self.practice_days or day in self._drawn_days

    @cached_property
    def _drawn_days(self) -> frozenset[date]:
        return frozenset(self.days)

    def _days_of(self, weekdays: tuple[int, ...], first: date, last: date) -> Iterator[date]:
        days = (first + timedelta(days=number) for number in range((last - first).days + 1))
        return (day for day in days if day.isoweekday() in weekdays and day not in self.plan.closed)


def complete(plan: Plan) -> CompletePlan:
    """Lay out the weeks and blocks of a plan. `BadAnswer` where two years hold too few weeks, or a week leaves the lot no choice."""
    plan = replace(plan, looks=plan.settled_looks)
    blocks = blocks_of(plan)
    choices = tuple(choices_of(block, home_days=plan.home_days, longest_run=plan.longest_run) for block in blocks)
    if mistakes := (*_without_choice(blocks, choices), *_looks_inside(plan, blocks)):
        raise BadAnswer(mistakes)
    return CompletePlan(plan, blocks, choices)


def freeze(plan: Plan, *, knowingly: bool = False) -> CompletePlan:
    """The complete plan, to be sent to the employer that day and changed no more.

    `CannotSucceed` where even the best draw could not reach half the level of the last look, unless that was confirmed (`knowingly`);
    where it could not reach the level at all, confirming does not help.
    """
    whole = complete(plan)
    doubt = CannotSucceed(whole.assignments, whole.plan.looks[-1].level)
    if not doubt.may_be_confirmed or (doubt.level * doubt.assignments < SAFELY and not knowingly):
        raise doubt
    return whole


def read_complete(data: bytes) -> CompletePlan:
    """The complete plan of a `plan.json`. `NotCanonical` or `BadAnswer` where it is not one, byte for byte."""
    raw = read_canonical(data)
    if not isinstance(raw, Mapping):
        raise NotCanonical("a plan is one object")
    whole = complete(read_plan({name: value for name, value in raw.items() if name != "blocks"}))
    if whole.canonical != data:
        raise NotCanonical("the plan is not complete, or its blocks are not those that follow from its weeks")
    return whole


def _without_choice(blocks: tuple[Block, ...], choices: tuple[tuple[Choice, ...], ...]) -> Iterator[Mistake]:
    for block, possible in zip(blocks, choices, strict=True):
        if not possible:
            remedy = f"in the week of {block.days[0]} no draw keeps to it: allow more home days in a row, or fewer a week"
            yield Mistake("longest_run", remedy)
            return


def _looks_inside(plan: Plan, blocks: tuple[Block, ...]) -> Iterator[Mistake]:
    ends = tuple(accumulate(len(block.weeks) for block in blocks))
    for look in plan.looks:
        if look.after_weeks not in ends:
            remedy = f"a look ends a block: after {', '.join(map(str, ends))} measured weeks, not after {look.after_weeks}"
            yield Mistake("looks", f"{remedy}; or draw each week by itself" if plan.design == "balanced" else remedy)


def _keys_of(plan: Plan) -> dict[str, Json]:
    measure = plan.measure
    return {
        "schema": plan.schema,
        "question": plan.question,
        "measure": {
            "name": measure.name,
            "unit": measure.unit,
            "source": measure.source,
            "query": measure.query,
            "direction": measure.direction,
            "decimals": measure.decimals,
        },
        "margin": str(plan.margin),
        "alpha": str(plan.alpha),
        "start_on": plan.start_on.isoformat(),
        "weeks": plan.weeks,
        "design": plan.design,
        "home_days": plan.home_days,
        "weekdays": list(plan.weekdays),
        "office_weekdays": list(plan.office_weekdays),
        "closed": [day.isoformat() for day in plan.closed],
        "longest_run": plan.longest_run,
        "practice_weeks": plan.practice_weeks,
        "looks": [{"after_weeks": look.after_weeks, "level": str(look.level)} for look in plan.settled_looks],
        "guards": [{"name": guard.name, "direction": guard.direction, "margin": str(guard.margin)} for guard in plan.guards],
        "missing": plan.missing,
    }


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind, "weeks": [[day.isoformat() for day in week] for week in block.weeks]}
