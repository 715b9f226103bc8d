"""What a trial is judged by: one main measure, and a few guards beside it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator

from homeground.case.question import Question
from homeground.case.shape import shape
from homeground.trial.exact import Direction
from homeground.trial.written import Share, Text, Whole

DIRECTIONS = {"higher": "more is better, as with cases closed", "lower": "less is better, as with minutes to reply"}
MARGIN_LEAST, MARGIN_MOST = Decimal("0.01"), Decimal("0.50")
BENT = (
    (re.compile(r"\bcommits?\b"), "one piece of work can be cut into many commits, and a third of all days have none"),
    (re.compile(r"\blines?\b.*\bcode\b|\bcode\b.*\blines?\b|\bloc\b"), "more lines are no more work, and good work often removes some"),
    (re.compile(r"\b(?:hours?|minutes?|time) (?:spent )?(?:active|online|logged in)$|\b(?:active|online|screen) (?:hours?|time)\b"), (
        "it shows that a computer was on, not what was done"
    )),
    (re.compile(r"\b(?:e-?mails?|mails?|messages?|chats?|posts?)\b.*\b(?:sent|written|posted)\b|\bsent (?:e-?mails?|mails?|messages?)\b"), (
        "anybody can send more of them, and good work often needs fewer"
    )),
    (re.compile(r"\bmeetings?\b"), "it counts time spent together, not what came of it"),
    (re.compile(r"\bclicks?\b|\blog-?ins?\b"), "it counts what a computer saw, not what was done"),
    (re.compile(r"\b(?:hours?|minutes?|time) (?:worked|logged|present|at (?:the |my )?desk)\b"), "it says how long, not what was done"),
    (re.compile(r"\bstory points?\b"), "those who are measured set how large they are"),
    (re.compile(r"\bkey ?-?strokes?\b|\bmouse\b"), "it counts fingers, not work, and it watches a person"),
)  # fmt: skip
"""Measures that can be bent or that watch a person, each with the reason why a verdict must not rest on it."""


def _not_bent(name: str) -> str:
    for pattern, reason in BENT:
        if pattern.search(name.lower()):
            raise ValueError(f"this cannot carry a verdict: {reason}; count finished work that somebody else asked for")
    return name


@shape
class Measure:
    """The one main measure: what is counted each day, and where both sides can read it."""

    name: Annotated[
        Text,
        AfterValidator(_not_bent),
        Question(ask="What is counted each day?", why="The verdict rests on it alone.", example="tickets closed", longest=120),
    ]
    unit: Annotated[
        Text,
        AfterValidator(_not_bent),
        Question(ask="In which unit?", why="A figure without its unit says nothing.", example="tickets", longest=40),
    ]
    source: Annotated[
        Text, Question(ask="Where is it counted?", why="The employer has to be able to read it there.", example="helpdesk", longest=200)
    ]
    query: Annotated[
        Text,
        Question(
            ask="How is a day’s number found there?",
            why="Whoever asks the same way gets the same number.",
            example="assignee = me, closed that day",
            longest=500,
        ),
    ]
    direction: Annotated[
        Direction, Question(ask="Is more better, or less?", why="It decides what a fall is.", example="higher", choices=DIRECTIONS)
    ] = "higher"
    decimals: Annotated[
        Whole,
        Question(
            ask="How many decimals does a day’s number have?",
            why="Values are kept as whole numbers of the last decimal, so that nothing is rounded.",
            example="0",
            at_least=Decimal(0),
            at_most=Decimal(3),
        ),
    ] = 0


@shape
class Guard:
    """Something that must not suffer beside the main measure; it changes words, never silently the verdict."""

    name: Annotated[Text, Question(ask="What must not suffer?", why="It is looked at beside the verdict.", example="on time", longest=120)]
    direction: Annotated[
        Direction, Question(ask="Is more better, or less?", why="It decides what a fall is.", example="higher", choices=DIRECTIONS)
    ]
    margin: Annotated[
        Share,
        Question(
            ask="From which loss on would it worry you?",
            why="Wider than that of the main measure, since it is counted less often.",
            example="0.20",
            at_least=MARGIN_LEAST,
            at_most=MARGIN_MOST,
        ),
    ]
