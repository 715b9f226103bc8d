"""What the employer already allows, where it is written, and who already works from home."""

from decimal import Decimal
from typing import Annotated, Literal

from homeground.case.clause import CLAUSES
from homeground.case.quantity import Days
from homeground.case.question import Day, Line, Question, Several, Words, YesNo
from homeground.case.shape import shape


@shape
class Policy:
    """The employer's own rule on working from home, or the finding that there is none."""

    found: Annotated[
        Literal["yes", "no", "not-looked"] | None,
        Question(
            ask="Is there a written policy on working from home?",
            why="Look for “flexible”, “hybrid”, “agile” or “remote”. That there is none is an answer too.",
            example="yes",
            choices={"yes": "yes", "no": "I looked and found none", "not-looked": "I have not looked yet"},
        ),
    ] = None
    title: Annotated[
        Line | None,
        Question(ask="What is it called?", why="Your papers name it, so that it can be found.", example="Flexible Working Policy 2024"),
    ] = None
    clause: Annotated[
        Line | None, Question(ask="Which clause matters to you?", why="A boss who can look it up believes it.", example="clause 4.2")
    ] = None
    says: Annotated[
        Words | None,
        Question(
            ask="What does it allow? Say it in one sentence, after “it allows …”.",
            why="It goes into the proposal.",
            example="up to two home days a week with the manager’s agreement, and more with the head of department’s",
            longest=600,
        ),
    ] = None
    home_days: Annotated[
        Days | None,
        Question(
            ask="How many home days does it allow?",
            why="An ask inside the policy needs less of an argument.",
            example="2",
            unit="days a week",
            at_most=Decimal(7),
        ),
    ] = None
    looked_on: Annotated[Day | None, Question(ask="When did you look?", why="Policies change.", example="2026-09-14")] = None
    dated: Annotated[
        Day | None,
        Question(ask="Of which day is it?", why="A rule holds from a day on, and an older one may be replaced.", example="2024-03-01"),
    ] = None
    no_rule_on: Annotated[
        Several,
        Question(
            ask="On which of these did you look and find no rule?",
            why="Looked and found none is another answer than not looked.",
            example='["appeal"]',
            choices=CLAUSES,
        ),
    ] = ()


@shape
class Role:
    """A role with this employer that already works from home."""

    role: Annotated[
        Line,
        Question(ask="Which role already works from home?", why="What exists next door is the best argument.", example="Claims handlers"),
    ]
    home_days: Annotated[
        Days | None,
        Question(
            ask="On how many days a week?", why="It is compared with your ask.", example="2", unit="days a week", at_least=Decimal("0.5")
        ),
    ] = None
    may_name: Annotated[
        YesNo, Question(ask="May your papers name this role?", why="Nobody should be held up as an example unasked.", example="yes")
    ] = False
