"""Either, or: which of two whole packages the employee would rather get."""

from typing import Annotated, Literal

from homeground.case.package import PackageLines
from homeground.case.question import Question
from homeground.case.shape import shape

Rather = Literal["left", "right", "same", "skip"]
RATHER = {"left": "the left one", "right": "the right one", "same": "no difference to me", "skip": "I cannot say"}


@shape
class Choice:
    """One answer to “Which would you rather get?”. The whole row stays with the employee. What neither names is as it is today."""

    left: Annotated[
        PackageLines,
        Question(
            ask="What does the left package hold? One a line.",
            why="Whole packages are easier to compare than their parts.",
            example='["home-days: three days", "reporting: a note each Friday"]',
            private=True,
        ),
    ]
    right: Annotated[
        PackageLines,
        Question(
            ask="And the right one?",
            why="The two differ in a few things; the rest is as it is today.",
            example='["home-days: two days", "reporting: as today"]',
            private=True,
        ),
    ]
    answer: Annotated[
        Rather | None,
        Question(
            ask="Which would you rather get?", why="Four to eight such answers are enough.", example="left", choices=RATHER, private=True
        ),
    ] = None
