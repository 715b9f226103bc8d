"""The boss answered."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator

from homeground.case.concern import CONCERNS
from homeground.case.package import PackageLines
from homeground.case.question import Day, Question, Several, Words
from homeground.case.shape import shape

CHOSEN = {"first": "the first", "second": "the second", "third": "the third", "none": "none of them", "theirs": "their own package"}
NAMED = {
    kind: CONCERNS[kind]
    for kind in ("data-security", "sensitive-material", "productivity", "performance", "control", "reachability", "team")
}
"""The worries that bosses name most."""


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
    counter: Annotated[
        PackageLines,
        Question(
            ask="Did your boss name another package? One a line: the issue, a colon, the option.",
            why="It is weighed on its merits. What was not named stays as you offered it.",
            example='["home-days: two days", "trial-length: 12 weeks"]',
        ),
    ] = ()
    chosen: Annotated[
        Literal["first", "second", "third", "none", "theirs"] | None,
        Question(
            ask="If there were several: which of them did your boss like best, or agree to?",
            why="It tells what matters to your boss, and a yes is kept with its package.",
            example="second",
            choices=CHOSEN,
        ),
    ] = None
    agreed: Annotated[
        PackageLines,
        Question(
            ask="If the answer was yes: what was agreed that differs from what was put? One a line.",
            why="The package that was put is kept as agreed by itself. Letter and board show it.",
            example='["home-days: two days"]',
        ),
    ] = ()
    concerns: Annotated[
        Several,
        Question(
            ask="Which worries were named?",
            why="The next offer answers them first.",
            example='["reachability"]',
            choices=NAMED,
        ),
    ] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.decides_by is not None and self.decides_by < self.on:
            raise ValueError("decides_by: the decision comes after the answer")
        if self.counter and self.reply != "maybe":
            raise ValueError("counter: an answer that names another package is a maybe; write maybe, or leave the package out")
        if self.agreed and self.reply != "yes":
            raise ValueError("agreed: only a yes agrees on a package; leave it out")
        if self.reply == "no" and self.chosen not in (None, "none"):
            raise ValueError("chosen: a no chooses none of them")
        if self.chosen == "theirs" and self.reply != "yes":
            raise ValueError("chosen: their own package is chosen by a yes alone; name it as the counter")
        if self.reply == "yes" and self.chosen == "none":
            raise ValueError("chosen: a yes is to one of them; say to which")
        return self
