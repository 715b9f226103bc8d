"""Proof that the employee is valued: results, praise, what only they can do."""

from typing import Annotated, Literal

from homeground.case.question import Day, Line, Question
from homeground.case.shape import shape


@shape
class Result:
    """One thing that shows good work, with its figure, its day and who can confirm it."""

    what: Annotated[
        Line,
        Question(
            ask="What did you achieve?",
            why="A fact, not an adjective. It begins a sentence: “I …”.",
            example="I cleared the backlog of unmatched payments",
            longest=240,
        ),
    ]
    kind: Annotated[
        Literal["result", "praise", "only-me"] | None,
        Question(
            ask="What kind of proof is it?",
            why="Three results with figures make a proposal strong.",
            example="result",
            choices={"result": "a result", "praise": "praise from somebody", "only-me": "something only I can do"},
        ),
    ] = None
    figure: Annotated[
        Line | None,
        Question(ask="Which figure shows it?", why="Figures are believed.", example="from 412 items to 38 in ten weeks", longest=160),
    ] = None
    on: Annotated[Day | None, Question(ask="When was that?", why="A dated result can be looked up.", example="2026-06-30")] = None
    witness: Annotated[
        Line | None,
        Question(
            ask="Who or what can confirm it? Finish: “Confirmed by …”.",
            why="Your boss can check it.",
            example="the ledger report for June",
        ),
    ] = None
