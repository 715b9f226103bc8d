"""A package was put to the boss, or several at once that are worth the same to the employee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from homeground.case.package import PackageLines
from homeground.case.quantity import BadQuantity, Share
from homeground.case.question import As, Day, Line, Question, several
from homeground.case.shape import shape

How = Literal["in-person", "by-mail"]
HOW = {"in-person": "in a talk", "by-mail": "by mail"}
Place = Literal["first", "second", "third"]


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of a yes as it was stated before the answer came: a low, a middle and a high one."""

    low: Share
    middle: Share
    high: Share


def _as_chances(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(str(part) for part in (chance.low, chance.middle, chance.high)) for chance in map(_chance, lines))


def _chance(line: str) -> Chance:
    try:
        low, middle, high = map(Share, line.split())
    except BadQuantity as error:
        raise ValueError(f"a chance is a number from 0 to 1, such as 0.35: {error}") from None
    except ValueError:
        raise ValueError(f"write three numbers in a line, low, middle and high, such as 0.20 0.35 0.60, and not “{line}”") from None
    if not low <= middle <= high:
        raise ValueError("the low one comes first and the high one last")
    return Chance(low, middle, high)


Chances = Annotated[tuple[Line, ...], BeforeValidator(several), AfterValidator(_as_chances), As("lines")]


@shape
class OfferMade:
    """A package was put to the boss. Several at once, of the same worth to the employee, help to find what matters to the boss."""

    offer: Annotated[
        PackageLines,
        Question(
            ask="What did you offer? One a line: the issue, a colon, the option.",
            why="What you leave out stays as it is today.",
            example='["home-days: two days", "trial-length: 12 weeks"]',
        ),
    ]
    on: Annotated[Day, Question(ask="On which day?", why="Patience is counted from it.", example="2026-10-29")]
    second: Annotated[
        PackageLines,
        Question(
            ask="Did you put a second package beside it?",
            why="Which of them your boss likes better tells what matters to him or her.",
            example='["home-days: three days", "extra-work: two hours a week"]',
        ),
    ] = ()
    third: Annotated[
        PackageLines,
        Question(
            ask="And a third?",
            why="Three at once are the most that a talk can hold.",
            example='["home-days: two days", "core-hours: as today"]',
        ),
    ] = ()
    how: Annotated[
        How | None,
        Question(ask="How did you put it?", why="A talk can be answered at once; a mail takes days.", example="in-person", choices=HOW),
    ] = None
    guess: Annotated[
        Chances,
        Question(
            ask="Which chance of a yes was stated for each? Low, middle and high, one package a line.",
            why="Kept for you alone, to see later how good such guesses were.",
            example='["0.20 0.35 0.60"]',
            private=True,
        ),
    ] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.third and not self.second:
            raise ValueError("third: name the second package first")
        if len(self.guess) > len(self.packages):
            raise ValueError("guess: one line for each package that you offered")
        return self

    @property
    def packages(self) -> tuple[tuple[str, ...], ...]:
        """The packages that were put, in their order."""
        return tuple(package for package in (self.offer, self.second, self.third) if package)

    @property
    def chances(self) -> tuple[Chance, ...]:
        """The chances that were stated, in the order of the packages."""
        return tuple(map(_chance, self.guess))
