"""Why the employee wants it, and which reasons may be told."""

from typing import Annotated, Literal

from homeground.case.question import Line, Question, YesNo
from homeground.case.shape import shape


@shape
class Reason:
    """One reason; it stays private until it is switched on by itself."""

    reason: Annotated[
        Line,
        Question(
            ask="What is better on a home day?",
            why="Say it as a plain sentence. Work reasons come first in your papers.",
            example="Reconciliation needs unbroken hours, and the open office breaks them.",
            longest=300,
        ),
    ]
    kind: Annotated[
        Literal["work", "travel", "family", "health", "belief", "other"] | None,
        Question(
            ask="What kind of reason is it?",
            why="Reasons of health, family or belief may open another, stronger route. They are told only if you say so.",
            example="work",
            choices={
                "work": "the work itself",
                "travel": "the journey",
                "family": "family or care",
                "health": "health",
                "belief": "belief",
                "other": "something else",
            },
        ),
    ] = None
    shown_by: Annotated[
        Line | None,
        Question(
            ask="What shows it? A figure and where it is from.",
            why="A figure of your own weighs more than any study.",
            example="I counted 9 interruptions a day at my desk in the first two weeks of September 2026.",
            longest=300,
        ),
    ] = None
    may_tell: Annotated[
        YesNo,
        Question(ask="May your boss read this reason?", why="A reason stays private until you switch it on.", example="yes"),
    ] = False
