"""What the rule of the place turns on: how to ask, facts of the person and the employer, the steps of a formal request."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, StringConstraints, model_validator

from homeground.case.quantity import People, Years
from homeground.case.question import As, Day, DayList, Line, Lines, Question, Words, YesNo, several
from homeground.case.shape import shape

Way = Literal["informal", "policy", "law", "adjustment"]
WAYS = {
    "informal": "first in a friendly talk and a letter, without using the law",
    "policy": "under my employer’s policy",
    "law": "as a formal request under the law",
    "adjustment": "as an adjustment that my health, pregnancy or care gives me a right to; the letter then says so",
}
Id = Annotated[Line, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
Token = Annotated[Line, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Tokens = Annotated[tuple[Token, ...], BeforeValidator(several), As("lines")]
SAID = re.compile(r"(?P<word>[a-z][a-z0-9_-]*): +(?P<text>\S.*)")
"""A sentence for the request, after the word of the rule that it answers."""
Ages = Annotated[tuple[Years, ...], BeforeValidator(several), As("lines")]


@shape
class Rights:
    """Facts for the law's questions. What concerns health or family is private and opens the stronger routes to the employee alone."""

    way: Annotated[
        Way | None,
        Question(
            ask="How do you want to ask?",
            why="A formal request sets a clock for your employer, and may use up one of few. An informal one costs nothing.",
            example="informal",
            choices=WAYS,
        ),
    ] = None
    route: Annotated[
        Id | None,
        Question(
            ask="Which right do you use?",
            why="Some places have several; each has its own rules. Leave it open, and the strongest that fits is taken.",
            example="request",
        ),
    ] = None
    may_show: Annotated[
        YesNo | None,
        Question(
            ask="Some rights rest on answers that you keep private, and a formal letter under one lets your boss guess them. May it?",
            why="It prints none of them. Until you say yes, your letter is no formal request under such a right.",
            example="no",
            private=True,
        ),
    ] = None
    employer_size: Annotated[
        People | None,
        Question(
            ask="How many people does your employer employ?",
            why="Some rights begin at a number.",
            example="240",
            unit="people",
            at_least=Decimal(1),
        ),
    ] = None
    age: Annotated[
        Years | None,
        Question(ask="How old are you?", why="A few rights begin at an age.", example="41", unit="years", private=True),
    ] = None
    has_children: Annotated[
        YesNo | None,
        Question(ask="Do you have children at home?", why="Parents have a stronger right in many places.", example="yes", private=True),
    ] = None
    child_ages: Annotated[
        Ages,
        Question(ask="How old are they, in whole years? One a line.", why="The right ends at an age.", example='["4", "9"]', private=True),
    ] = ()
    disabled_child_ages: Annotated[
        Ages,
        Question(
            ask="How old are those of them who have a disability? One a line.",
            why="Their right lasts longer.",
            example='["9"]',
            private=True,
        ),
    ] = ()
    true_of_me: Annotated[
        Tokens,
        Question(
            ask="Which of the things that the rule of your place names are true of you? One word of the rule a line.",
            why="Each may open a stronger right. Nobody else sees it.",
            example='["carer"]',
            private=True,
        ),
    ] = ()
    not_true_of_me: Annotated[
        Tokens,
        Question(
            ask="And which are not? One a line.",
            why="What was not asked is never taken for a no.",
            example='["pregnant", "disability"]',
            private=True,
        ),
    ] = ()
    asked_before: Annotated[
        YesNo | None,
        Question(
            ask="Have you made a formal request to this employer before?",
            why="Some laws allow one or two a year, and want it said.",
            example="yes",
        ),
    ] = None
    earlier_requests: Annotated[
        DayList,
        Question(ask="On which days? One a line.", why="From these the next day for asking is counted.", example='["2026-02-03"]'),
    ] = ()
    earlier_open: Annotated[
        YesNo | None,
        Question(ask="Is one of them still without an answer?", why="Some laws let only one run at a time.", example="no"),
    ] = None
    earlier_decided: Annotated[
        YesNo | None,
        Question(ask="Was one of them decided?", why="Some places count from the decision.", example="yes"),
    ] = None
    earlier_decisions: Annotated[
        DayList,
        Question(ask="On which days were they decided? One a line.", why="Some places count from the decision.", example='["2026-03-20"]'),
    ] = ()
    reasons_told: Annotated[
        Words | None,
        Question(
            ask="Which reasons does your request give?",
            why="Some laws ask for them. Only what you write here goes into the request.",
            example="I care for my father in the mornings.",
            longest=600,
        ),
    ] = None
    effect: Annotated[
        Words | None,
        Question(
            ask="What will it change for your employer, and how can that be met?",
            why="Some laws want it in the request, in your own words.",
            example="The counter has one person fewer on three days. Priya Shah and I have agreed on a rota for it.",
            longest=600,
        ),
    ] = None
    where_at_home: Annotated[
        Line | None,
        Question(
            ask="At which address would you work? Finish: “I would work at …”.",
            why="Some laws want the place named.",
            example="14 Mill Lane, Leeds",
        ),
    ] = None
    further: Annotated[
        Lines,
        Question(
            ask="What else does your request have to hold? One a line, after the word of the rule and a colon.",
            why="Only you can say it. It goes into the request as you write it.",
            example='["proof: I enclose my daughter’s birth certificate."]',
        ),
    ] = ()
    met_on: Annotated[
        Day | None,
        Question(ask="When did they meet you about the request?", why="Some clocks run from the meeting.", example="2026-11-02"),
    ] = None
    extended_to: Annotated[
        Day | None,
        Question(
            ask="To which day did you both agree, in writing, to move the decision?",
            why="Without that agreement a trial moves nothing.",
            example="2027-04-26",
        ),
    ] = None
    ground: Annotated[
        Id | None,
        Question(ask="On which ground was it refused?", why="Some laws allow a closed list of grounds alone.", example="customers"),
    ] = None
    appealed_on: Annotated[
        Day | None, Question(ask="When did you appeal?", why="The answer to an appeal has its own clock.", example="2027-01-11")
    ] = None
    appeal_met_on: Annotated[
        Day | None, Question(ask="When did they meet you about the appeal?", why="The answer is counted from it.", example="2027-01-20")
    ] = None
    agreed_on: Annotated[
        Day | None,
        Question(ask="When did you both sign?", why="Some agreements have to be copied to somebody in time.", example="2027-01-25"),
    ] = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        both = sorted(set(self.true_of_me) & set(self.not_true_of_me))
        if both:
            raise ValueError(f"not_true_of_me: {both[0]} cannot be both true and not true")
        if self.has_children is False and (self.child_ages or self.disabled_child_ages):
            raise ValueError("child_ages: you said that there are no children at home")
        if self.asked_before is False and (self.earlier_requests or self.earlier_decisions or self.earlier_open):
            raise ValueError("asked_before: you named an earlier request, and said that there was none")
        if not all(SAID.fullmatch(line) for line in self.further):
            raise ValueError("further: begin each line with the word of the rule and a colon, as in “proof: I enclose …”")
        return self

    @property
    def own_words(self) -> Mapping[str, str]:
        """What the request says in the employee's own words, by the word of the rule."""
        return {found["word"]: found["text"] for line in self.further if (found := SAID.fullmatch(line))}
