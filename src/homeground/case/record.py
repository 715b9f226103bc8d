"""One's own record of days at the office, from before the request: what was finished, and how often one was interrupted."""

from typing import Annotated

from homeground.case.quantity import Count
from homeground.case.question import Day, Line, Question
from homeground.case.shape import shape


@shape
class OfficeDay:
    """What was counted on one day at the office. It stays with the employee; papers tell the mean of all days alone."""

    on: Annotated[Day, Question(ask="Which day was it?", why="Ten working days show a usual week.", example="2026-09-07")]
    done: Annotated[
        Count | None,
        Question(
            ask="How many did you finish?",
            why="Count what your trial would be judged by, and type the number by hand. Copy no list or file of your employer’s.",
            example="44",
        ),
    ] = None
    interruptions: Annotated[
        Count | None,
        Question(
            ask="How often were you interrupted?",
            why="A figure of your own weighs more than any study. Count the times alone: nobody’s name, nobody’s words.",
            example="9",
        ),
    ] = None
    note: Annotated[
        Line | None,
        Question(
            ask="Was anything out of the usual?",
            why="It tells you later why a day stands apart.",
            example="the scanner was down until noon",
            longest=160,
            private=True,
        ),
    ] = None
