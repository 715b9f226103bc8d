"""What the package comes to in money: what is kept of the pay, what days cost, what was brought up, and the employer's own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from homeground.case.quantity import Amount, Figure, Hours, Percent, Weeks
from homeground.case.question import Day, Line, Question, Words, YesNo
from homeground.case.shape import shape

BroughtBy = Literal["me", "boss"]
BROUGHT_BY = {"me": "I brought it up", "boss": "My boss brought it up"}


@shape
class MoneyMatters:
    """Sums in the currency of the person; nothing that is left out is counted.

    A cut and extra work stand here only where somebody brought them up: the program prices them, and never proposes either.
    """

    take_home_per_year: Annotated[
        Amount | None,
        Question(
            ask="What do you earn a year, after tax?",
            why="What an hour leaves you is counted from what you keep.",
            example="25983.60",
            unit="a year",
            private=True,
        ),
    ] = None
    marginal_tax_percent: Annotated[
        Percent | None,
        Question(
            ask="Of the last sum that you earn, how much goes in tax and social contributions?",
            why="What changes your pay changes your tax as well. Left open, it is shown as a range.",
            example="28",
            unit="%",
            private=True,
        ),
    ] = None
    weeks_per_year: Annotated[
        Weeks | None,
        Question(
            ask="How many weeks a year do you really work, with leave and public holidays taken off?",
            why="Days at home are counted in weeks that are worked. Left open, it is 46, from 44 to 50.",
            example="46",
            unit="weeks",
            at_least=Decimal(1),
            at_most=Decimal(53),
            private=True,
        ),
    ] = None
    miles_per_day: Annotated[
        Figure | None,
        Question(
            ask="How far do you drive on an office day, there and back?",
            why="A home day saves it. Kilometres do as well, if the next answer is by the kilometre.",
            example="24",
            unit="miles",
            at_most=Decimal(5000),
            private=True,
        ),
    ] = None
    rate_per_mile: Annotated[
        Amount | None,
        Question(
            ask="What does a mile cost you?",
            why="If you keep the car anyway, count fuel and wear alone.",
            example="0.30",
            unit="a mile",
            private=True,
        ),
    ] = None
    meals_per_day: Annotated[
        Amount | None,
        Question(
            ask="What more do you spend on an office day, for food, clothes or care?",
            why="Only what a home day would really save.",
            example="3.50",
            unit="a day",
            private=True,
        ),
    ] = None
    home_energy_per_day: Annotated[
        Amount | None,
        Question(
            ask="What do power and heat cost you on a home day?",
            why="A home day costs something too.",
            example="0.75",
            unit="a day",
            private=True,
        ),
    ] = None
    kit_per_year: Annotated[
        Amount | None,
        Question(
            ask="What would your own equipment cost, spread over the years it lasts?",
            why="What you pay yourself is taken off what you gain.",
            example="60",
            unit="a year",
            private=True,
        ),
    ] = None
    stipend_per_year: Annotated[
        Amount | None,
        Question(
            ask="What has your employer offered to pay you for working at home, after tax?",
            why="It counts for you, and against your employer.",
            example="312",
            unit="a year",
            private=True,
        ),
    ] = None
    pay_cut_percent: Annotated[
        Percent | None,
        Question(
            ask="Was a cut of your pay brought up? How large?",
            why="Only if it was. It is priced here before you say anything; nobody needs to name one.",
            example="6",
            unit="%",
            private=True,
        ),
    ] = None
    pay_cut_until: Annotated[
        Day | None,
        Question(ask="When would that cut end?", why="Without an end it is counted as one for good.", example="2027-03-26", private=True),
    ] = None
    extra_hours_per_week: Annotated[
        Hours | None,
        Question(
            ask="Was unpaid extra work brought up? How many hours a week?",
            why="Only if it was. Work without a number grows: left open, it counts as five hours.",
            example="4",
            unit="hours",
            private=True,
        ),
    ] = None
    extra_task: Annotated[
        Line | None,
        Question(
            ask="Which work would that be?", why="A task has an edge; “help out” has none.", example="The Harrogate book", private=True
        ),
    ] = None
    extra_replaces: Annotated[
        Line | None,
        Question(
            ask="What would you do less of for it?",
            why="Work that takes the place of other work adds no hour: enter above only those that come on top.",
            example="The monthly reports",
            private=True,
        ),
    ] = None
    extra_until: Annotated[
        Day | None,
        Question(
            ask="When would that extra work end?", why="Without an end it is counted as work for good.", example="2027-03-26", private=True
        ),
    ] = None
    lowest_pay_per_hour: Annotated[
        Amount | None,
        Question(
            ask="What is the lowest pay an hour that the law allows you?",
            why="A cut or unpaid work may not bring you below it. It changes with the year, the place and your age, so none is filled in.",
            example="12.00",
            unit="an hour",
            private=True,
        ),
    ] = None
    overtime_due: Annotated[
        YesNo | None,
        Question(
            ask="Does the law say that your overtime has to be paid?",
            why="Then unpaid extra work is not yours to agree to. Your contract or an advice centre knows.",
            example="no",
            private=True,
        ),
    ] = None
    brought_by: Annotated[
        BroughtBy | None,
        Question(
            ask="Who brought it up?",
            why="What your boss brings is weighed on its merits.",
            example="boss",
            choices=BROUGHT_BY,
            private=True,
        ),
    ] = None
    gladly: Annotated[
        Words | None,
        Question(
            ask="Is there work you would gladly take on?",
            why="Then you know it before you are asked. It is asked once, and “no” is a good answer.",
            example="The Harrogate book, two hours a week for twelve weeks, in place of the monthly reports",
            longest=400,
            private=True,
        ),
    ] = None
    desk_cost_per_year: Annotated[
        Amount | None,
        Question(
            ask="What does a desk cost your employer a year?",
            why="Only a figure of your own place. Without one, the desk is left out.",
            example="4200",
            unit="a year",
        ),
    ] = None
    desk_share_percent: Annotated[
        Percent | None,
        Question(
            ask="How much of your desk would really be given up?",
            why="A desk that is kept saves nothing.",
            example="50",
            unit="%",
        ),
    ] = None
    replacement_cost: Annotated[
        Amount | None,
        Question(
            ask="What does it cost your employer to replace somebody in your job?",
            why="Only your employer’s own figure goes into a paper. Without one, your screen shows a share of pay from a study.",
            example="6500",
        ),
    ] = None
    leavers_percent: Annotated[
        Percent | None,
        Question(
            ask="How many in a hundred leave such jobs in a year?",
            why="What fewer leavers save depends on how many leave now.",
            example="15",
            unit="%",
        ),
    ] = None
    absence_days_fewer: Annotated[
        Figure | None,
        Question(
            ask="How many days of absence a year would be fewer, by your employer’s own records?",
            why="What one firm elsewhere found is its own case, so nothing is taken by itself.",
            example="1",
            unit="days a year",
            at_most=Decimal(366),
        ),
    ] = None
    employer_pays_per_year: Annotated[
        Amount | None,
        Question(
            ask="What would equipment and support at home cost your employer a year?",
            why="What is paid stands beside what is saved, or nobody believes the rest.",
            example="180",
            unit="a year",
        ),
    ] = None
    figures_from: Annotated[
        Line | None,
        Question(
            ask="Where are your employer’s figures from?",
            why="Every number has its source, so that it can be looked up.",
            example="the facilities budget for 2026",
        ),
    ] = None

    @property
    def has_cut(self) -> bool:
        """Somebody brought up a cut of pay."""
        return bool(self.pay_cut_percent)

    @property
    def has_extra(self) -> bool:
        """Somebody brought up unpaid extra work, with hours or without."""
        return bool(self.extra_hours_per_week) or (self.extra_hours_per_week is None and bool(self.extra_task))
