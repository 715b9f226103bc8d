"""A claim with its source: an example from the same industry, a study, a record of one's own."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from homeground.case.question import Day, Line, Question, Words, YesNo
from homeground.case.shape import shape

Address = Annotated[Line, StringConstraints(pattern=r"^https?://[^\s<>\"']+$")]


@shape
class Evidence:
    """One find, for or against, with where and when it was seen."""

    title: Annotated[
        Line,
        Question(
            ask="Who or what is it?", why="It is named in your proposal.", example="Northgate Insurance, claims department", longest=160
        ),
    ]
    kind: Annotated[
        Literal["own-record", "example", "study"] | None,
        Question(
            ask="What kind of evidence is it?",
            why="Your own record weighs most, then an employer like yours, then a study.",
            example="example",
            choices={"own-record": "my own record", "example": "another employer", "study": "a study"},
        ),
    ] = None
    says: Annotated[
        Words | None,
        Question(
            ask="What does it say?",
            why="With its figure, in one or two sentences.",
            example="Claims staff work two days a week from home.",
            longest=500,
        ),
    ] = None
    points: Annotated[
        Literal["for", "against", "mixed"] | None,
        Question(
            ask="Which way does it point?",
            why="A paper that shows one side only is not believed.",
            example="for",
            choices={"for": "for working from home", "against": "against", "mixed": "both ways"},
        ),
    ] = None
    does_not_show: Annotated[
        Line | None,
        Question(
            ask="What does it not show?",
            why="Say it before your boss does.",
            example="Whether their work is as urgent as ours.",
            longest=240,
        ),
    ] = None
    same_industry: Annotated[
        YesNo | None, Question(ask="Is it from your industry?", why="Two from the same industry are wanted.", example="yes")
    ] = None
    address: Annotated[
        Address | None,
        Question(
            ask="Where can it be read?", why="Your boss can check it.", example="https://example.org/careers/claims-handler", longest=500
        ),
    ] = None
    seen_on: Annotated[Day | None, Question(ask="When did you see it?", why="Offers and policies change.", example="2026-09-21")] = None
