"""A paper went to somebody."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.question import Day, Line, Question, YesNo
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
    formal: Annotated[
        YesNo,
        Question(
            ask="Was it your formal request under the law?",
            why="Then the law’s clock runs from the day on which they have it. One paper alone may be it: two could count as two.",
            example="no",
        ),
    ] = False

    @model_validator(mode="after")
    def _one_paper_is_the_request(self) -> Self:
        if self.formal and self.paper != "letter":
            raise ValueError("formal: the letter alone can be your formal request; the other papers refer to it")
        return self
