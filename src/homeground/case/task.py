"""A piece of the job with its hours, and what ties it to the office."""

from decimal import Decimal
from typing import Annotated, Literal

from homeground.case.quantity import Hours, Times
from homeground.case.question import Line, Question, YesNo
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
    note: Annotated[
        Line | None,
        Question(
            ask="Why is it done where it is done? In a few words.",
            why="It stands beside the task in your proposal.",
            example="Needs a softphone at home",
            longest=120,
        ),
    ] = None
