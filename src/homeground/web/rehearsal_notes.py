"""What stands beside a rehearsal: what the employee knows for the talk, and a card for each worry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from homeground.case.case import Case
from homeground.case.concern import CONCERNS, Concern
from homeground.case.message import Message
from homeground.case.quantity import Days
from homeground.concerns import catalogue
from homeground.wording import say

_PROMISES = 2


@dataclass(frozen=True, slots=True)
class Card:
    """One worry: how it is said, what to answer; `row` where the answer can be put into the form."""

    row: str
    title: str
    answer: str
    ask: tuple[str, ...] = ()


def known_of(case: Case) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What the employee wants to have before the eyes: a word, and what was noted. For the employee alone."""
    return tuple((word, lines) for word, lines in _known(case) if lines)


def cards_of(case: Case) -> tuple[Card, ...]:
    """A card for each worry of the case; without one, for those that the two articles name."""
    if case.concerns:
        return tuple(Card(row, _title(one), _answer(one)) for row, one in case.concerns.items())
    return tuple(Card("", one.hear[0], one.answer, one.ask[:_PROMISES]) for one in catalogue().values() if one.seed)


def card_words(case: Case, row: str) -> str:
    """The answer of a card, to be put into the form; empty where there is none."""
    return _answer(case.concerns[row]) if row in case.concerns else ""


def _known(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    terms, boss = case.terms, case.person.boss_name or "Your boss"
    yield "You ask", (say(Message("{days} at home", days=Days(terms.home_days))),) if terms.home_days else ()
    yield "Smallest good outcome", (terms.smallest,) if terms.smallest else ()
    yield "If nothing is agreed", (terms.alternative,) if terms.alternative else ()
    yield f"{boss} said", tuple(f"“{one.heard}”" for one in case.concerns.values() if one.heard)
    yield "You can give", terms.can_give
    yield "You want for it", terms.wants
    yield "Never both", ("A pay cut and extra work",)


def _title(concern: Concern) -> str:
    return f"“{concern.heard}”" if concern.heard else CONCERNS[concern.concern]


def _answer(concern: Concern) -> str:
    narrowed = f"You are right about that, so I ask for {concern.narrowed}." if concern.boss_is_right and concern.narrowed else ""
    return " ".join(part for part in (narrowed, concern.commitment, concern.check) if part)
