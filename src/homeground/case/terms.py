"""What is asked for, what else would do, and what the employee would do without agreement."""

from decimal import ROUND_CEILING, Decimal
from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.package import PackageLines
from homeground.case.quantity import Count, Days, Percent, WorkingDays
from homeground.case.question import WEEKDAYS, Day, Line, Lines, Moments, Question, Weekdays, Words
from homeground.case.shape import shape

IfNo = Literal["stay", "leave", "later"]
IF_NO = {"stay": "I stay as I am", "leave": "I look elsewhere", "later": "I ask again later"}
MOST_OFFERS = 12


@shape
class Terms:
    """The package asked for, the room around it, and the limits, which stay private."""

    home_days: Annotated[
        Days | None,
        Question(
            ask="How many days a week at home do you ask for?",
            why="It is the first sentence of your letter.",
            example="3",
            unit="days a week",
            at_least=Decimal("0.5"),
            at_most=Decimal(7),
        ),
    ] = None
    weekdays: Annotated[
        Weekdays,
        Question(
            ask="Which days?",
            why="Named days let the team plan. Leave them open if you do not mind.",
            example='["mon", "wed", "fri"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    today_home_days: Annotated[
        Days | None,
        Question(
            ask="How many home days do you have today?", why="What you ask for is measured from here.", example="0", unit="days a week"
        ),
    ] = None
    start_on: Annotated[Day | None, Question(ask="When should it start?", why="A date can be answered.", example="2027-01-04")] = None
    trial_end_on: Annotated[
        Day | None,
        Question(ask="When does the trial end?", why="A trial with an end is easier to grant.", example="2027-03-26"),
    ] = None
    review_on: Annotated[
        Day | None, Question(ask="When do you look at the result together?", why="It is the way out for both.", example="2027-04-14")
    ] = None
    notice: Annotated[
        WorkingDays | None,
        Question(
            ask="With how much notice may either of you end it?",
            why="A boss who can stop it can start it.",
            example="5",
            unit="working days",
            at_least=Decimal(1),
            at_most=Decimal(60),
        ),
    ] = None
    measure: Annotated[
        Line | None,
        Question(ask="By what is the trial judged?", why="Something that is counted already.", example="cases closed a day"),
    ] = None
    measured_from: Annotated[
        Line | None, Question(ask="Where is that number kept?", why="Both of you can look.", example="the billing system")
    ] = None
    level_now: Annotated[
        Line | None,
        Question(
            ask="What is the level today?", why="The trial is compared with it.", example="44 a day on average, July to September 2026"
        ),
    ] = None
    fails_if: Annotated[
        Line | None,
        Question(
            ask="When would you call the trial a failure? Finish: “It has failed if …”.",
            why="Set before the first day, it cannot be bent.",
            example="home days fall more than a tenth below office days",
        ),
    ] = None
    mark_met_percent: Annotated[
        Percent | None,
        Question(
            ask="How likely do you think it is that a trial meets its mark?",
            why="The surer you are, the more you can stake on its result. Left open, it is 70%.",
            example="70",
            unit="%",
            at_most=Decimal(100),
            private=True,
        ),
    ] = None
    other_patterns: Annotated[
        Lines,
        Question(
            ask="Which two other patterns would also do? One a line.",
            why="One option alone sounds like a demand.",
            example='["two days a week, Wednesday and Friday", "three days a week with Thursday as a shared office day"]',
        ),
    ] = ()
    slots: Annotated[
        Moments,
        Question(
            ask="When could you meet? Two or three slots, one a line.",
            why="The letter ends with one small next step.",
            example='["2026-10-15 10:00", "2026-10-16 14:00"]',
        ),
    ] = ()
    can_give: Annotated[
        Lines,
        Question(
            ask="What could you gladly give? One a line.",
            why="For your meeting notes alone. Never pay and extra work together.",
            example='["Cover the phones on Friday afternoons"]',
            private=True,
        ),
    ] = ()
    wants: Annotated[
        Lines,
        Question(
            ask="What would you want for it? One a line.",
            why="A gift without a return teaches nothing.",
            example='["The third home day"]',
            private=True,
        ),
    ] = ()
    smallest: Annotated[
        Line | None,
        Question(
            ask="What is the smallest outcome you would be glad of?",
            why="Decided now, in quiet. It stays private.",
            example="One fixed home day, with a review in April",
            private=True,
        ),
    ] = None
    alternative: Annotated[
        Words | None,
        Question(
            ask="What do you do if nothing is agreed?",
            why="Who knows the alternative negotiates calmly. It stays private.",
            example="I stay, and ask again after the spring review.",
            longest=600,
            private=True,
        ),
    ] = None
    if_no: Annotated[
        IfNo | None,
        Question(
            ask="In a word: what if the answer stays no?",
            why="Nothing is proposed to you that is worse than that.",
            example="stay",
            choices=IF_NO,
            private=True,
        ),
    ] = None
    as_good_as: Annotated[
        PackageLines,
        Question(
            ask="Which package would be just as good to you as that? One a line: the issue, a colon, the option.",
            why="Anything worse you would rather leave. Left open, it is today’s terms.",
            example='["home-days: one day", "trial-length: 12 weeks"]',
            private=True,
        ),
    ] = ()
    offers_at_most: Annotated[
        Count | None,
        Question(
            ask="How many offers do you mean to make in all?",
            why="Who knows that this is not the last one asks otherwise. Left open, it is six.",
            example="6",
            at_least=Decimal(1),
            at_most=Decimal(MOST_OFFERS),
            private=True,
        ),
    ] = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.start_on and self.trial_end_on and self.trial_end_on <= self.start_on:
            raise ValueError("trial_end_on: the trial ends after it starts")
        if self.review_on and self.start_on and self.review_on <= self.start_on:
            raise ValueError("review_on: the review comes after the start")
        if self.home_days is not None and self.weekdays and len(self.weekdays) != self.home_days.to_integral_value(ROUND_CEILING):
            raise ValueError("weekdays: name as many days as you ask for, or none")
        return self
