"""A task as a line of a table has it: its text, and such of the five answers as the person gave."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from homeground.case.reading import BadAnswer, Mistake
from homeground.portability.guessing import Guess, guess
from homeground.portability.rating import ANSWERS, TIES, Result, Tie, rate_answers

By = Literal["you", "guess", "default"]
_NONE_GIVEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AnswerBy:
    """One of the five answers, and who said it."""

    answer: str
    by: By


@dataclass(frozen=True, slots=True)
class RatedText:
    """Where a task can be done, by the person's answers, or without any by a guess from its text.

    It is sure when all five answers are the person's, or when there are none and the guess is sure.
    """

    result: Result
    causes: tuple[Tie, ...]
    conditions: tuple[str, ...]
    answers: Mapping[Tie, AnswerBy]
    is_sure: bool
    guess: Guess

    @property
    def is_guessed(self) -> bool:
        """Whether the text alone decided."""
        return all(one.by != "you" for one in self.answers.values())


def rate_text(text: str, given: Mapping[str, str] = _NONE_GIVEN) -> RatedText:
    """Rate a task by its text and the answers that were given; one that is missing or empty was not given.

    With one answer at least the rule decides; what was not given is as guessed where the guess is sure, else the freest.
    `BadAnswer` tells every mistake: no text, an answer that there is not, a word that is none of its list.
    """
    said = {name: word.strip() for name, word in given.items() if word.strip()}
    if mistakes := tuple(_mistakes(text, said)):
        raise BadAnswer(mistakes)
    guessed = guess(text)
    answers = {tie: _answer(tie, said, guessed) for tie in TIES}
    rating = rate_answers({tie: one.answer for tie, one in answers.items()})
    if said:
        return RatedText(rating.result, rating.causes, rating.conditions, answers, is_sure=len(said) == len(TIES), guess=guessed)
    return RatedText(guessed.result, rating.causes, (), answers, guessed.is_sure, guessed)


def _answer(tie: Tie, said: Mapping[str, str], guessed: Guess) -> AnswerBy:
    if tie in said:
        return AnswerBy(said[tie], "you")
    if tie in guessed.answers:
        return AnswerBy(guessed.answers[tie], "guess")
    return AnswerBy(ANSWERS[tie][0], "default")


def _mistakes(text: str, said: Mapping[str, str]) -> Iterator[Mistake]:
    if not text.strip():
        yield Mistake("text", "needed; for example: Reconcile payments")
    allowed: Mapping[str, tuple[str, ...]] = {tie: ANSWERS[tie] for tie in TIES}
    for name, word in said.items():
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, n=1)
            known = f"did you mean {near[0]}?" if near else f"known: {', '.join(allowed)}"
            yield Mistake(name, f"there is no such answer; {known}")
        elif word not in allowed[name]:
            yield Mistake(name, f"{word!r} is none of its words; write one of: {', '.join(allowed[name])}")
