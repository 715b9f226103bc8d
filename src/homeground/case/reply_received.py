"""The boss answered."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.question import Day, Question, Words
from homeground.case.shape import shape


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
    good: Annotated[
        Words | None,
        Question(
            ask="What is good in it, for you or for the work?",
            why="Whatever was offered is weighed first. For your eyes only.",
            example="One day would already show how the phones work out.",
            longest=600,
            private=True,
        ),
    ] = None
    hard: Annotated[
        Words | None,
        Question(
            ask="What is hard about it?",
            why="Said after the good, it is heard. For your eyes only.",
            example="One day saves no season ticket.",
            longest=600,
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
