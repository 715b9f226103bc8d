"""One task, open: what its words say beforehand, and how its answers rate it."""

from __future__ import annotations

from dataclasses import dataclass

from homeground.case.field import field_of
from homeground.case.message import Message
from homeground.case.task import Task
from homeground.portability import TIES, guess, rate
from homeground.web.form import Texts

_RESULTS = {"home": Message("It can be done at home"), "onsite": Message("It stays in the office")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """How a task is rated: the result, why, and the answers that say so. `is_sure`: no open answer could change it."""

    result: Message
    why: Message
    said: tuple[str, ...]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Guessed:
    """What was filled in from the words of the task: the questions, and the words that said so."""

    asks: tuple[str, ...]
    because: tuple[str, ...]


def prefilled(task: Task, texts: Texts) -> tuple[dict[str, list[str]], Guessed | None]:
    """The form with what the task's words say surely, where the person has not said it; nothing is saved by that."""
    told = guess(task.name)
    filled = {tie: answer for tie, answer in told.answers.items() if getattr(task, tie) is None}
    if not filled:
        return dict(texts), None
    asks = tuple(field_of(Task, tie).question.ask for tie in filled)
    return dict(texts) | {tie: [answer] for tie, answer in filled.items()}, Guessed(asks, told.because)


def rated(task: Task) -> Rated:
    """The rating of a task as it is kept."""
    rating = rate(task)
    conditions = len(rating.conditions)
    result = _RESULTS.get(rating.result) or Message("At home, on {number:condition|conditions}", number=conditions)
    given = {tie: answer for tie in TIES if (answer := getattr(task, tie)) is not None}
    said = tuple(field_of(Task, tie).question.choices[answer] for tie, answer in given.items())
    return Rated(result=result, why=Message("{why:sentence}", why=rating.why), said=said, is_sure=rating.is_sure)
