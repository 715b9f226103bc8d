"""What can happen, a record a kind: each counts for ever; a correction is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from homeground.case.message import Message
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import ReplyReceived


class Happening(Protocol):
    """Something that happened on a day, whatever its kind."""

    @property
    def on(self) -> date:
        """The day on which it happened."""
        ...


H = TypeVar("H", bound=Happening)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noting:
    """How a kind is noted on the command line: `homeground WORD ARGUMENT --other-field …`.

    `argument` is the field that is given without its name, where there is one; `names` are options that are called
    otherwise than their field; `also` is said in its help.
    """

    word: str
    argument: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    also: str = ""
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningKind(Generic[H]):
    """One kind of happening: what it is, how it is asked, and what is said of it.

    `path` names the last of its kind where a sentence says what it rests on (`replies.on`). `title` and `about` stand over
    its form, `noted` is said once it is kept, `told` tells it without its day. `more` follows where there is room, `words`
    are somebody's own and private, `ahead` are the days that it sets.
    """

    name: str
    shape: type[H]
    path: str
    title: str
    about: str
    noted: str
    noting: Noting
    told: Callable[[H], Message]
    more: Callable[[H], Message | None] = lambda _: None
    words: Callable[[H], str] = lambda _: ""
    ahead: Callable[[H], tuple[tuple[date, Message], ...]] = lambda _: ()


_PAPER_SENT = HappeningKind(
    name="paper-sent",
    shape=PaperSent,
    path="papers_sent",
    title="I sent a paper",
    about="From then on it counts as asked. Homeground keeps who has which paper.",
    noted="Noted: the paper was sent.",
    noting=Noting(
        word="sent",
        argument="paper",
        also="Homeground itself never sends anything.",
        examples=('sent letter --to "Martin Hale"', 'sent proposal --to "Martin Hale" --on 2026-10-12'),
    ),
    told=lambda sent: Message("You sent the {paper} to {to}.", paper=sent.paper, to=sent.to),
    more=lambda sent: Message("It was your formal request.") if sent.formal else None,
)


def _day_of_decision(reply: ReplyReceived) -> tuple[tuple[date, Message], ...]:
    return ((reply.decides_by, Message("The day your boss named for the decision.")),) if reply.decides_by else ()


_REPLY_RECEIVED = HappeningKind(
    name="reply-received",
    shape=ReplyReceived,
    path="replies",
    title="My boss answered",
    about="Yes, maybe or no: the next step depends on it.",
    noted="Noted: the answer of your boss.",
    noting=Noting(
        word="reply",
        argument="reply",
        names={"decides_by": "by"},
        examples=("reply maybe", 'reply maybe --on 2026-10-20 --said "Who answers the phones?" --by 2026-10-26'),
    ),
    told=lambda reply: Message("The answer was {reply}.", reply=reply.reply),
    more=lambda reply: Message("A decision by {day}.", day=reply.decides_by) if reply.decides_by else None,
    words=lambda reply: reply.said or "",
    ahead=_day_of_decision,
)

HAPPENINGS: Mapping[str, HappeningKind[Any]] = {kind.name: kind for kind in (_PAPER_SENT, _REPLY_RECEIVED)}
"""Every kind by its name, in the order in which they are offered."""


def kind_of(what: Happening) -> HappeningKind[Any]:
    """The record of what happened."""
    return next(kind for kind in HAPPENINGS.values() if isinstance(what, kind.shape))
