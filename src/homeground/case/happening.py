"""What happened: each counts for ever; a correction is kept beside it."""

from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.question import Day, Line, Question, Words
from homeground.case.shape import shape


@shape
class PaperSent:
    """A paper went to somebody: from then on it can't be taken back."""

    paper: Annotated[
        Literal["letter", "proposal"],
        Question(
            ask="Which paper did you send?",
            why="From then on you wait, and say nothing more.",
            example="letter",
            choices={"letter": "the letter", "proposal": "the proposal"},
        ),
    ]
    to: Annotated[Line, Question(ask="To whom?", why="So that you know who has it.", example="Martin Hale")]
    on: Annotated[Day, Question(ask="On which day?", why="Deadlines and patience are counted from it.", example="2026-10-12")]


@shape
class ReplyReceived:
    """The boss answered."""

    reply: Annotated[
        Literal["yes", "maybe", "no"],
        Question(
            ask="What was the answer?",
            why="The next step depends on it.",
            example="maybe",
            choices={"yes": "yes", "maybe": "maybe", "no": "no"},
        ),
    ]
    on: Annotated[Day, Question(ask="On which day?", why="Your answer names it.", example="2026-10-20")]
    said: Annotated[
        Words | None,
        Question(
            ask="What was said, as nearly as you remember?",
            why="It goes into your private notes alone.",
            example="Let me think about the phones until Monday.",
            longest=2000,
            private=True,
        ),
    ] = None
    decides_by: Annotated[
        Day | None,
        Question(ask="Did your boss name a day for the decision?", why="Until then you say nothing more about it.", example="2026-10-26"),
    ] = None

    @model_validator(mode="after")
    def _day_comes_after(self) -> Self:
        if self.decides_by is not None and self.decides_by < self.on:
            raise ValueError("decides_by: the decision comes after the answer")
        return self


Happening = PaperSent | ReplyReceived
HAPPENINGS: dict[str, type[Happening]] = {"paper-sent": PaperSent, "reply-received": ReplyReceived}
