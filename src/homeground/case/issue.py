"""What is on the table: one thing to be settled with your boss, and the options that it can take."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.concern import CONCERNS
from homeground.case.question import Line, Lines, Question, Several, YesNo
from homeground.case.shape import shape

Pile = Literal["must", "matters", "nice"]
PILES = {"must": "I must have it", "matters": "it matters to me", "nice": "it would be nice"}
Likes = Literal["last", "first", "middle"]
LIKES = {"last": "the last is best for me", "first": "the first is best for me", "middle": "one in between is best"}
MOST_OPTIONS = 12


@shape
class Issue:
    """One thing to be settled. What it is worth to the employee is private, and never stands in a paper that others read."""

    name: Annotated[
        Line, Question(ask="What is to be settled?", why="One thing at a time can be traded.", example="Days at home", longest=60)
    ]
    options: Annotated[
        Lines,
        Question(
            ask="Which ways could it be settled? One a line, from the worst to the best for you.",
            why="Between nothing and all there is room to agree. Two to twelve, in plain words.",
            example='["none", "one day", "two days", "three days"]',
            longest=120,
        ),
    ] = ()
    now: Annotated[
        Line | None,
        Question(
            ask="Which of them holds today?",
            why="It is what stays if nothing is agreed. Write it as it stands above.",
            example="none",
            longest=120,
        ),
    ] = None
    concerns: Annotated[
        Several,
        Question(
            ask="Which worries of your boss does it answer?",
            why="What answers a worry weighs more with the one who has it.",
            example='["reachability"]',
            choices=CONCERNS,
        ),
    ] = ()
    brought: Annotated[
        YesNo | None,
        Question(
            ask="Did you bring this up yourself?",
            why="A cut of pay and extra work are never put into an offer of yours unless you did. What your boss brings is weighed.",
            example="no",
            private=True,
        ),
    ] = None
    pile: Annotated[
        Pile | None,
        Question(
            ask="How much do you care about it?",
            why="Three piles are enough; no number is needed. Any pile may stay empty.",
            example="matters",
            choices=PILES,
            private=True,
        ),
    ] = None
    likes: Annotated[
        Likes | None,
        Question(
            ask="Which end of the list is best for you?",
            why="Left open, it is the last.",
            example="last",
            choices=LIKES,
            private=True,
        ),
    ] = None
    favourite: Annotated[
        Line | None,
        Question(
            ask="If one in between is best: which?",
            why="What is further from it is worth less to you, on both sides.",
            example="one day",
            longest=120,
            private=True,
        ),
    ] = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        names = [option.casefold() for option in self.options]
        if twice := next((option for option in self.options if names.count(option.casefold()) > 1), None):
            raise ValueError(f"options: “{twice}” stands twice; rename one")
        if len(self.options) > MOST_OPTIONS:
            raise ValueError(f"options: at most {MOST_OPTIONS}; keep those that you would really talk about")
        for field, option in (("now", self.now), ("favourite", self.favourite)):
            if option is not None and self.options and option not in self.options:
                raise ValueError(f"{field}: write one of your options: {', '.join(self.options)}")
        return self
