"""The fit trial: fixed days, a day or two a week, more if it goes well, and a review each week. It shows fit, and gives no verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from homeground.case import BadAnswer, Mistake
from homeground.case.question import Day, Question
from homeground.case.shape import shape
from homeground.trial.canonical import Json, canonical
from homeground.trial.digest import digest_of, in_words
from homeground.trial.written import ClosedDays, Text, WeekdayNumbers, Whole, several_parts

MOST_AT_FIRST = 2
"""Home days a week at the start: a boss says yes to little more easily, and little shows much."""


@shape
class Phase:
    """One part of a fit trial: from which week on which weekdays are home days."""

    from_week: Annotated[
        Whole,
        Question(
            ask="From which week on?",
            why="It begins only if the reviews before it went well.",
            example="1",
            at_least=Decimal(1),
            at_most=Decimal(26),
        ),
    ]
    home_weekdays: Annotated[
        WeekdayNumbers, Question(ask="On which weekdays are you at home?", why="Fixed days let the team plan.", example="[2]")
    ]


@shape
class FitPlan:
    """The plan of a fit trial."""

    kind: Annotated[
        Literal["fit"], Question(ask="Which kind of trial is it?", why="A fit trial has no lot.", example="fit", choices={"fit": ""})
    ]
    question: Annotated[
        Text, Question(ask="What shall it show?", why="It stands above every review.", example="Does a home day fit our work?", longest=300)
    ]
    start_on: Annotated[Day, Question(ask="On which Monday does it start?", why="Weeks run from Monday to Sunday.", example="2027-01-11")]
    weeks: Annotated[
        Whole,
        Question(
            ask="How many weeks does it last?",
            why="A trial with an end is easier to grant.",
            example="8",
            at_least=Decimal(1),
            at_most=Decimal(26),
        ),
    ]
    phases: Annotated[
        tuple[Phase, ...],
        BeforeValidator(several_parts),
        Question(
            ask="Which days, and how do they grow?",
            why="Small at first, and more if it goes well.",
            example="[{from_week = 1, home_weekdays = [2]}]",
        ),
    ]
    goes_on_if: Annotated[
        Text,
        Question(
            ask="What do both of you want to see at a review, for it to go on?",
            why="Agreed beforehand, it cannot be bent.",
            example="nothing late, and nobody had to wait for me",
            longest=300,
        ),
    ]
    review_weekday: Annotated[
        Whole,
        Question(
            ask="On which weekday do you look back?",
            why="Ten minutes a week mend small things while they are small.",
            example="5",
            at_least=Decimal(1),
            at_most=Decimal(7),
        ),
    ] = 5
    closed: Annotated[
        ClosedDays, Question(ask="Which days are known to fall out?", why="Holidays and leave.", example="[2027-03-26, 2027-03-29]")
    ] = ()

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if mistakes := tuple(_contradictions(self)):
            raise BadAnswer(mistakes)
        return self

    @property
    def data(self) -> bytes:
        """The plan as both sides keep it, in its one spelling."""
        phases: list[Json] = [{"from_week": phase.from_week, "home_weekdays": list(phase.home_weekdays)} for phase in self.phases]
        return canonical(
            {
                "kind": self.kind,
                "question": self.question,
                "start_on": self.start_on.isoformat(),
                "weeks": self.weeks,
                "phases": phases,
                "goes_on_if": self.goes_on_if,
                "review_weekday": self.review_weekday,
                "closed": [day.isoformat() for day in self.closed],
            }
        )

    @property
    def words(self) -> str:
        """The start of its digest, for reading aloud."""
        return in_words(digest_of(self.data))

    @property
    def home_days(self) -> tuple[FitDay, ...]:
        """Every home day as it was planned, in order, with the phase to which it belongs."""
        return self.home_days_after(())

    def home_days_after(self, reviews: Collection[tuple[date, bool]]) -> tuple[FitDay, ...]:
        """Every home day, given what the reviews said: the day of each, and whether the days stay as they are for now.

        A week goes on as the one before it where the last review before it said so; later phases begin as soon as none does.
        """
        days: list[FitDay] = []
        number = 1
        for week in range(1, self.weeks + 1):
            said = [stays for on, stays in sorted(reviews) if on < self._day(week, 1)]
            number = number if said and said[-1] else self._phase_in(week)
            weekdays = self.phases[number - 1].home_weekdays
            days += [FitDay(day, number) for weekday in weekdays if (day := self._day(week, weekday)) not in self.closed]
        return tuple(days)

    @property
    def ends_on(self) -> date:
        """The Sunday of its last week."""
        return self._day(self.weeks, 7)

    @property
    def reviews(self) -> tuple[date, ...]:
        """The day of the review in each week."""
        return tuple(self._day(week, self.review_weekday) for week in range(1, self.weeks + 1))

    def week_of(self, on: date) -> int:
        """In which week of the trial a day lies; the first is 1."""
        return (on - self.start_on).days // 7 + 1

    def _phase_in(self, week: int) -> int:
        return max(number for number, phase in enumerate(self.phases, start=1) if phase.from_week <= week)

    def _day(self, week: int, weekday: int) -> date:
        return self.start_on + timedelta(weeks=week - 1, days=weekday - 1)


@dataclass(frozen=True, slots=True)
class FitDay:
    """A home day of a fit trial; days of the second phase and later come only if the reviews before went well."""

    on: date
    phase: int


def _contradictions(plan: FitPlan) -> Iterator[Mistake]:
    if plan.start_on.isoweekday() != 1:
        yield Mistake("start_on", "a trial starts on a Monday")
    if not plan.phases or plan.phases[0].from_week != 1:
        yield Mistake("phases", "the first phase begins with week 1")
        return
    if not 1 <= len(plan.phases[0].home_weekdays) <= MOST_AT_FIRST:
        yield Mistake("phases.1.home_weekdays", "begin with one or two days a week")
    for number, (before, after) in enumerate(pairwise(plan.phases), start=2):
        if after.from_week <= before.from_week:
            yield Mistake(f"phases.{number}.from_week", "each phase begins later than the one before")
        if len(after.home_weekdays) <= len(before.home_weekdays):
            yield Mistake(f"phases.{number}.home_weekdays", "each phase has more home days than the one before")
    if plan.phases[-1].from_week > plan.weeks:
        yield Mistake("phases", f"the last phase begins after the end, in week {plan.phases[-1].from_week}")
