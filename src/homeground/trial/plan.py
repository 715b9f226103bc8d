"""The plan of a trial by lot: what is counted, when, how home days are drawn, and by which rule it is judged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from homeground.case import BadAnswer, Mistake
from homeground.case.question import WEEKDAYS, Day, Question
from homeground.case.shape import shape
from homeground.trial.looks import Look, looks_mistakes
from homeground.trial.measure import MARGIN_LEAST, MARGIN_MOST, Guard, Measure
from homeground.trial.written import ClosedDays, Share, Text, WeekdayNumbers, Whole, several_parts

Design = Literal["balanced", "free", "pairs"]
DESIGNS = {
    "balanced": "in every five whole weeks each weekday is a home day equally often; the rest is drawn week by week",
    "free": "the home days of each week are drawn by themselves",
    "pairs": "of every two weeks one is wholly at home, the other wholly in the office",
}
Missing = Literal["drop"]
SCHEMA = 1
MOST_GUARDS = 4
PAIR_WEEK_DAYS = 3
"""A week of a pair is measured with so many free days or more."""


def _schema(value: object) -> object:
    if value != SCHEMA or isinstance(value, (bool, float)):
        raise ValueError("write schema = 1, the only form of a plan that there is")
    return value


def _weekday(number: int) -> str:
    return tuple(WEEKDAYS.values())[number - 1]


@shape
class Plan:
    """A plan as it is written in PLAN.toml. What was left out has its default; nothing wrong can be made."""

    schema: Annotated[
        int, BeforeValidator(_schema), Question(ask="Which form of a plan is this?", why="So that it can be read for ever.", example="1")
    ]
    question: Annotated[
        Text,
        Question(
            ask="What shall the trial answer?",
            why="It stands above the verdict.",
            example="Do I close as many tickets at home?",
            longest=300,
        ),
    ]
    measure: Annotated[Measure, Question(ask="By what is it judged?", why="One measure, agreed before the draw.", example="tickets closed")]
    margin: Annotated[
        Share,
        Question(
            ask="Up to which loss would home days still be no worse in practice?",
            why="The trial shows whether a fall of more than this can be ruled out.",
            example="0.10",
            at_least=MARGIN_LEAST,
            at_most=MARGIN_MOST,
        ),
    ]
    alpha: Annotated[
        Share,
        Question(
            ask="How often may it be wrong, if home days really cost the margin?",
            why="It is the employer’s risk. One in twenty is usual.",
            example="0.05",
            at_least=Decimal("0.01"),
            at_most=Decimal("0.10"),
        ),
    ] = Decimal("0.05")
    start_on: Annotated[Day, Question(ask="On which Monday does it start?", why="Weeks run from Monday to Sunday.", example="2027-01-11")]
    weeks: Annotated[
        Whole,
        Question(
            ask="How many weeks are measured?",
            why="More weeks rule out smaller falls.",
            example="10",
            at_least=Decimal(1),
            at_most=Decimal(52),
        ),
    ]
    design: Annotated[Design, Question(ask="How are home days drawn?", why="Both know it beforehand.", example="balanced", choices=DESIGNS)]
    home_days: Annotated[
        Whole,
        Question(
            ask="How many home days has a week?",
            why="The lot says which; for pairs of weeks leave it out.",
            example="2",
            at_least=Decimal(0),
            at_most=Decimal(3),
        ),
    ] = 0
    weekdays: Annotated[
        WeekdayNumbers, Question(ask="Which weekdays do you work?", why="Home days are drawn among them.", example="[1, 2, 3, 4, 5]")
    ] = (1, 2, 3, 4, 5)
    office_weekdays: Annotated[
        WeekdayNumbers, Question(ask="Which weekdays stay in the office?", why="They are left out of the lot.", example="[3]")
    ] = ()
    closed: Annotated[
        ClosedDays,
        Question(
            ask="Which days are known to fall out?",
            why="Holidays, leave, days to avoid: what is known now cannot be said afterwards.",
            example="[2027-03-26, 2027-03-29]",
        ),
    ] = ()
    longest_run: Annotated[
        Whole,
        Question(
            ask="How many home days may follow one another inside a week?",
            why="0 means as many as the lot gives.",
            example="0",
            at_least=Decimal(0),
            at_most=Decimal(7),
        ),
    ] = 0
    practice_weeks: Annotated[
        Whole,
        Question(
            ask="How many practice weeks come before?",
            why="Habits settle in them; they are not counted.",
            example="1",
            at_least=Decimal(0),
            at_most=Decimal(4),
        ),
    ] = 1
    looks: Annotated[
        tuple[Look, ...],
        BeforeValidator(several_parts),
        Question(
            ask="When is the result looked at?", why="Every further look costs certainty.", example='[{after_weeks = 10, level = "0.05"}]'
        ),
    ] = ()
    guards: Annotated[
        tuple[Guard, ...],
        BeforeValidator(several_parts),
        Question(
            ask="What must not suffer?",
            why="Up to four things beside the main measure.",
            example='[{name = "on time", direction = "higher", margin = "0.20"}]',
        ),
    ] = ()
    missing: Annotated[
        Missing,
        Question(
            ask="What becomes of a day that could not be counted?",
            why="It is dropped, with every draw that would have used it otherwise.",
            example="drop",
            choices={"drop": "the day is dropped"},
        ),
    ] = "drop"

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if mistakes := tuple(contradictions(self)):
            raise BadAnswer(mistakes)
        return self

    @property
    def free_weekdays(self) -> tuple[int, ...]:
        """The weekdays among which home days are drawn."""
        return tuple(day for day in self.weekdays if day not in self.office_weekdays)

    @property
    def fewest_days(self) -> int:
        """A week is measured if it has so many free days or more."""
        return PAIR_WEEK_DAYS if self.design == "pairs" else self.home_days + 1

    @property
    def settled_looks(self) -> tuple[Look, ...]:
        """The looks, with the one at the end where none was named."""
        return self.looks or (Look(after_weeks=self.weeks, level=self.alpha),)


def contradictions(plan: Plan) -> Iterator[Mistake]:
    """What cannot hold together in a plan, though each part of it is well written."""
    if plan.start_on.isoweekday() != 1:
        yield Mistake("start_on", f"{plan.start_on} is a {_weekday(plan.start_on.isoweekday())}: a trial starts on a Monday")
    yield from _design_mistakes(plan)
    if len(plan.free_weekdays) < plan.fewest_days:
        yield Mistake(
            "weekdays", f"{len(plan.free_weekdays)} weekdays are left to draw from, and a week needs {plan.fewest_days}: allow more days"
        )
    if len(plan.guards) > MOST_GUARDS:
        yield Mistake("guards", f"at most {MOST_GUARDS}, so that each is looked at")
    yield from looks_mistakes(plan.looks, weeks=plan.weeks, alpha=plan.alpha)


def _design_mistakes(plan: Plan) -> Iterator[Mistake]:
    if plan.design == "pairs":
        if plan.home_days:
            yield Mistake("home_days", "leave it out for pairs of weeks: the whole week is at home")
        if plan.weeks % 2:
            yield Mistake("weeks", "pairs need an even number of weeks")
        if plan.longest_run:
            yield Mistake("longest_run", "leave it out for pairs of weeks: the whole week is at home")
    elif not plan.home_days:
        yield Mistake("home_days", "needed: 1, 2 or 3 home days a week")
