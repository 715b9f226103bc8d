"""A piece of the job with its hours, and what ties it to the office."""

from decimal import Decimal
from typing import Annotated, Literal

from homeground.case.quantity import Hours, Times, WorkingDays
from homeground.case.question import WEEKDAYS, Line, Question, Weekdays, YesNo
from homeground.case.shape import shape

Thing = Literal["none", "paper", "movable", "fixed"]
People = Literal["none", "video", "in_person"]
Access = Literal["yes", "grantable", "never"]
Data = Literal["ordinary", "confidential", "restricted", "site_only"]
Timing = Literal["async", "scheduled", "walk_up"]


@shape
class Task:
    """One task: five short answers say where it can be done."""

    name: Annotated[
        Line,
        Question(ask="What is the task?", why="It becomes a line of the table in your proposal.", example="Reconcile payments", longest=80),
    ]
    hours_per_week: Annotated[
        Hours | None,
        Question(
            ask="How many hours a week does it take?",
            why="The tasks together should make up your contract hours.",
            example="6.5",
            unit="hours a week",
            at_most=Decimal(80),
        ),
    ] = None
    times_per_week: Annotated[
        Times | None,
        Question(
            ask="How often does it come up?", why="A task of every day binds more than one of every week.", example="5", unit="times a week"
        ),
    ] = None
    can_wait: Annotated[
        YesNo | None,
        Question(ask="Can it wait for an office day?", why="Tied work that can wait does not cost a home day.", example="yes"),
    ] = None
    within_days: Annotated[
        WorkingDays | None,
        Question(
            ask="How many workdays can it wait at most?",
            why="Post that may wait three days needs an office day at least every third day. Leave it open if any day will do.",
            example="3",
            unit="workdays",
            at_least=Decimal(1),
            at_most=Decimal(6),
        ),
    ] = None
    weekdays: Annotated[
        Weekdays,
        Question(
            ask="Must it be on certain days?",
            why="Name the days only if they are fixed, such as the day of a meeting.",
            example='["tue"]',
            choices=WEEKDAYS,
        ),
    ] = ()
    thing: Annotated[
        Thing | None,
        Question(
            ask="What must you have in hand?",
            why="Paper and machines tie work to a place.",
            example="none",
            choices={"none": "nothing but a computer", "paper": "paper", "movable": "equipment I can carry", "fixed": "a fixed thing"},
        ),
    ] = None
    people: Annotated[
        People | None,
        Question(
            ask="Must you meet people?",
            why="In person ties it; by video does not.",
            example="video",
            choices={"none": "no", "video": "by video or phone", "in_person": "in person"},
        ),
    ] = None
    access: Annotated[
        Access | None,
        Question(
            ask="Can you reach the systems from home?",
            why="“Can be granted” becomes a request with a date.",
            example="yes",
            choices={"yes": "yes", "grantable": "can be granted", "never": "never"},
        ),
    ] = None
    data: Annotated[
        Data | None,
        Question(
            ask="How sensitive is the data?",
            why="Your policy’s words, not ours.",
            example="ordinary",
            choices={"ordinary": "ordinary", "confidential": "confidential", "restricted": "restricted", "site_only": "site only"},
        ),
    ] = None
    timing: Annotated[
        Timing | None,
        Question(
            ask="When must it happen?",
            why="Walk-up work needs someone there.",
            example="async",
            choices={"async": "any time that day", "scheduled": "at a set time", "walk_up": "when someone walks up"},
        ),
    ] = None
    taken_on: Annotated[
        YesNo | None,
        Question(
            ask="If it can move on a condition: do you see to that condition?",
            why="Until you do, the week counts this work as tied to the office.",
            example="yes",
        ),
    ] = None
    rather_office: Annotated[
        YesNo | None,
        Question(
            ask="Would you rather do it on office days?",
            why="Some dull work goes better among others. It is your choice, and costs no home day.",
            example="no",
        ),
    ] = None
    note: Annotated[
        Line | None,
        Question(
            ask="Why is it done where it is done? In a few words.",
            why="It stands beside the task in your proposal.",
            example="Needs a softphone at home",
            longest=120,
        ),
    ] = None
    taken_from: Annotated[
        Line | None,
        Question(
            ask="From where is the text of this task?",
            why="A text from a published list carries its source. Leave it empty for words of your own.",
            example="O*NET 29.3, task 2691",
            longest=80,
        ),
    ] = None
