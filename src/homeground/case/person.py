"""Who asks whom, for which job, and where the matter stands today."""

from decimal import ROUND_CEILING, Decimal
from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from homeground.case.quantity import Amount, Days, Hours, Minutes, Money
from homeground.case.question import WEEKDAYS, Day, Line, Question, Weekdays, Words
from homeground.case.shape import shape

Where = Literal["not-asked", "asked", "maybe", "refused", "called-back", "trial", "granted"]
WHERE = {
    "not-asked": "I have not asked yet",
    "asked": "I have asked and wait for an answer",
    "maybe": "The answer was maybe",
    "refused": "The answer was no",
    "called-back": "I work from home and am called back",
    "trial": "A trial is running",
    "granted": "The answer was yes",
}
Place = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{2,4}){0,2}$")]
Soc = Annotated[Line, StringConstraints(pattern=r"^\d{2}-\d{4}$")]
"""A code of the Standard Occupational Classification of 2018."""
Currency = Annotated[Line, StringConstraints(pattern=r"^[A-Z]{3}$")]


@shape
class Person:
    """The employee, the job, the boss, and how far the matter has come."""

    name: Annotated[Line | None, Question(ask="What is your name?", why="It signs your papers.", example="Ada Okafor")] = None
    job_title: Annotated[Line | None, Question(ask="What is your job title?", why="Your papers name it.", example="Billing Analyst")] = None
    occupation: Annotated[
        Soc | None,
        Question(
            ask="Which published occupation is most like your job?",
            why="Published figures are about occupations. What you say of your own tasks counts before them.",
            example="43-3021",
        ),
    ] = None
    employer: Annotated[Line | None, Question(ask="Who is your employer?", why="Your papers name it.", example="Calder Mutual")] = None
    industry: Annotated[
        Line | None, Question(ask="In which industry?", why="Examples from the same industry are hard to wave away.", example="insurance")
    ] = None
    place: Annotated[
        Place | None,
        Question(
            ask="In which country do you work?",
            why="The law on asking depends on it. Two letters, then the state or province where there is one, as in US-VT.",
            example="GB",
        ),
    ] = None
    boss_name: Annotated[
        Line | None, Question(ask="Who can say yes?", why="Your papers are written to this person.", example="Martin Hale")
    ] = None
    boss_title: Annotated[
        Line | None, Question(ask="What is that person’s title?", why="It stands under the name.", example="Head of Billing")
    ] = None
    also_decides: Annotated[
        Line | None,
        Question(
            ask="Does anybody else have to agree?",
            why="You will ask your boss who else should see the proposal.",
            example="Human Resources",
        ),
    ] = None
    where: Annotated[
        Where | None,
        Question(
            ask="Where does the matter stand today?", why="The letter and the next step depend on it.", example="not-asked", choices=WHERE
        ),
    ] = None
    where_since: Annotated[
        Day | None,
        Question(
            ask="Since which day?",
            why="The day you asked, or were answered, or the trial began. A letter that answers somebody names that day.",
            example="2026-10-12",
        ),
    ] = None
    boss_said: Annotated[
        Words | None,
        Question(
            ask="What was said to you, as nearly as you remember?",
            why="You prepare better from the real words. They go into your private meeting notes alone.",
            example="I would like to, but who answers the phones?",
            longest=2000,
            private=True,
        ),
    ] = None
    employed_since: Annotated[
        Day | None,
        Question(
            ask="Since when have you worked there?",
            why="Some rights begin after a time, and time in the job is standing.",
            example="2022-09-05",
        ),
    ] = None
    hours_per_week: Annotated[
        Hours | None,
        Question(
            ask="How many hours a week does your contract say?",
            why="Your tasks are added up against it.",
            example="35",
            unit="hours",
            at_least=Decimal(1),
            at_most=Decimal(80),
        ),
    ] = None
    days_per_week: Annotated[
        Days | None,
        Question(
            ask="On how many days a week do you work?",
            why="Home days are days out of these.",
            example="5",
            unit="days",
            at_least=Decimal(1),
            at_most=Decimal(7),
        ),
    ] = None
    workdays: Annotated[
        Weekdays,
        Question(
            ask="On which days do you work?",
            why="Your week is planned on these days. Left open, it begins on Monday.",
            example='["mon", "tue", "wed", "thu", "fri"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    office_weekdays: Annotated[
        Weekdays,
        Question(
            ask="On which of them must you be in the office in any case?",
            why="Team days and anchor days count before any task does.",
            example='["tue"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    currency: Annotated[
        Currency | None, Question(ask="In which currency are you paid?", why="All sums of your case are in it.", example="GBP")
    ] = None
    pay_per_year: Annotated[
        Amount | None,
        Question(
            ask="What do you earn a year, before tax?",
            why="For your eyes only: what an hour of your work is worth under each offer.",
            example="31200",
            unit="a year",
            private=True,
        ),
    ] = None
    commute_minutes: Annotated[
        Minutes | None,
        Question(
            ask="How long is one trip to work, door to door?",
            why="A home day saves two trips.",
            example="55",
            unit="minutes",
            at_most=Decimal(360),
            private=True,
        ),
    ] = None
    fare_per_day: Annotated[
        Amount | None,
        Question(
            ask="What does one day’s travel cost, there and back?",
            why="A home day saves it.",
            example="9.60",
            unit="a day",
            private=True,
        ),
    ] = None

    @model_validator(mode="after")
    def _week_fits_together(self) -> Self:
        if self.workdays and self.days_per_week is not None and len(self.workdays) != self.days_per_week.to_integral_value(ROUND_CEILING):
            raise ValueError("workdays: name as many days as you work, or none")
        if self.workdays and not set(self.office_weekdays) <= set(self.workdays):
            raise ValueError("office_weekdays: choose from the days on which you work")
        return self

    def money(self, amount: Decimal) -> Money | None:
        """Join a sum to the case's currency; nothing where none was given."""
        return Money(amount, self.currency) if self.currency else None
