"""What an advice is asked about: the table, what the employee said, what was offered and answered so far."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from homeground.negotiation.facts import template_of
from homeground.negotiation.heard import Round
from homeground.negotiation.package import Package, Table
from homeground.negotiation.said import Said

OFFERS_LEFT, MOST_OFFERS, MOST_AT_ONCE = 6, 12, 3
"""How many more offers the employee means to make, where that was not said; the most that can be; the most packages of one offer."""

TRIAL_SUCCEEDS = 0.7
"""The chance of a good result of a trial, where the employee did not say another (this specification's choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is known of a round besides its packages: its days, a day that the boss named, the concerns that were named with the answer."""

    on: date | None = None
    replied_on: date | None = None
    decides_by: date | None = None
    concerns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """All that an advice rests on.

    `history` has the rounds that were answered, and `noted` what is known of each besides, in the same order. `unanswered` are packages
    that were put and never answered; where the last offer is among them, `is_waiting`. `concerns` were named before the talks, by the
    words of case/concern.py; `answers` holds for each issue the concerns that it answers. `brought` are the issues (ids) that the employee
    brought up; `kept` the places of those that no offer may move, since they are only put into one by whoever thought of them.
    `asked_on`: days on which was asked by a paper, without a package. `succeeds`: the chance, as the employee sees it, that a trial meets
    its mark (0 to 1).
    """

    table: Table
    said: Said
    history: tuple[Round, ...] = ()
    noted: tuple[Noted, ...] = ()
    unanswered: tuple[Package, ...] = ()
    is_waiting: bool = False
    waiting_since: date | None = None
    offers_left: int = OFFERS_LEFT
    seed: int = 0
    today: date | None = None
    concerns: frozenset[str] = frozenset()
    answers: tuple[frozenset[str], ...] = ()
    brought: frozenset[str] = frozenset()
    kept: frozenset[int] = frozenset()
    asked_on: tuple[date, ...] = ()
    succeeds: float = TRIAL_SUCCEEDS

    @property
    def on_the_table(self) -> Package | None:
        """The package of the boss that waits for an answer: the counter of the last round, unless an offer was made since."""
        return self.history[-1].counter if self.history and not self.is_waiting else None


def kept_of(table: Table, brought: Collection[str]) -> frozenset[int]:
    """The places of the issues that are only put into an offer by whoever thought of them, and were not brought up."""
    others = ((place, template_of(issue.id, issue.name)) for place, issue in enumerate(table.issues) if issue.id not in brought)
    return frozenset(place for place, known in others if known is not None and known.only_if_brought)


def answers_of(table: Table) -> tuple[frozenset[str], ...]:
    """For each issue the concerns that it answers, as its template has them; none for an issue of one's own."""
    known = (template_of(issue.id, issue.name) for issue in table.issues)
    return tuple(frozenset(template.concerns) if template else frozenset() for template in known)


def that_answer(answers: Sequence[frozenset[str]], concerns: Collection[str]) -> frozenset[int]:
    """The places of the issues that answer any of these concerns."""
    return frozenset(place for place, answered in enumerate(answers) if answered & set(concerns))
