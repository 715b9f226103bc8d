"""One thing to do, and where it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from homeground.case.message import Message
from homeground.guidance.facts import now_facts


@dataclass(frozen=True, slots=True)
class AnswerSection:
    """A step that is done by answering a section."""

    section: str


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A step that is done with a paper in hand."""

    paper: str


@dataclass(frozen=True, slots=True)
class NoteReply:
    """A step that ends with an answer of the boss, to be noted."""


@dataclass(frozen=True, slots=True)
class OpenBoard:
    """A step that is done on the board of the talks."""


@dataclass(frozen=True, slots=True)
class RunTrial:
    """A step that is done in the trial: freeze its plan, exchange the numbers of the draw, log a day or a review, or close it."""

    act: Literal["freeze", "numbers", "log", "review", "status", "close", "close decided"]


Target: TypeAlias = AnswerSection | ReadPaper | NoteReply | OpenBoard | RunTrial


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, why it is this one, and about how long it takes.

    `target` says where it is done; `say` is the sentence to say aloud, where there is one.
    """

    id: str
    title: Message
    why: Message
    minutes: int
    target: Target
    say: Message | None = None


def step_of(where: str, name: str, target: Target, minutes: int) -> Step:
    """The step that `now.toml` tells for one standing of the matter."""
    facts = now_facts(where)
    return Step(name, Message(facts["step"]), Message(facts["why"]), minutes, target, Message(facts["say"]))
