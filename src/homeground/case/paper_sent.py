"""A paper went to somebody."""

from __future__ import annotations

from typing import Annotated, Literal

from homeground.case.question import Day, Line, Question
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
