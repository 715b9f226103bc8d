"""What the employer may lose or fear, and what the employee promises in answer."""

from typing import Annotated, Literal

from homeground.case.question import Line, Question, Words
from homeground.case.shape import shape

ConcernKind = Literal["data-security", "sensitive-material", "productivity", "performance", "control", "reachability", "team", "other"]
CONCERNS = {
    "data-security": "Security of data",
    "sensitive-material": "Sensitive material",
    "productivity": "Productivity",
    "performance": "Performance",
    "control": "Control",
    "reachability": "Reachability",
    "team": "The team",
    "other": "Something else",
}


@shape
class Concern:
    """One concern, answered by a promise that can be checked."""

    concern: Annotated[
        ConcernKind,
        Question(ask="What is the concern about?", why="Most bosses have two or three of these.", example="reachability", choices=CONCERNS),
    ]
    heard: Annotated[
        Words | None,
        Question(
            ask="How did your boss say it?",
            why="Answer the words, not a guess. Leave it empty if you have not heard it yet.",
            example="Who picks up the phone when you are not here?",
            longest=600,
            private=True,
        ),
    ] = None
    fear: Annotated[
        Words | None,
        Question(
            ask="What may lie under it?",
            why="For your eyes only. You will ask, not tell.",
            example="That he has to explain an unanswered call to the board.",
            longest=600,
            private=True,
        ),
    ] = None
    commitment: Annotated[
        Line | None,
        Question(
            ask="What do you promise?",
            why="A sentence of your own, with a number where there is one.",
            example="I answer every call within 15 minutes between 09:00 and 17:00.",
            longest=240,
        ),
    ] = None
    check: Annotated[
        Line | None,
        Question(
            ask="How can your boss check it?",
            why="A promise that cannot be checked is worth little.",
            example="The call log shows it each Friday.",
            longest=240,
        ),
    ] = None
    risk_left: Annotated[
        Line | None,
        Question(
            ask="What risk stays?",
            why="Named, it is believed. “No risk” is not.",
            example="Two calls at once: the second waits.",
            longest=240,
        ),
    ] = None
