"""What can happen, a record a kind: each counts for ever; a correction is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from homeground.case.message import Message
from homeground.case.offer_made import HOW, OfferMade
from homeground.case.package import package_of
from homeground.case.paper_sent import PaperSent
from homeground.case.reply_received import CHOSEN, ReplyReceived
from homeground.case.trial_events import (
    DID,
    ENDS,
    PARTIES,
    REASONS,
    WORKED,
    DayLogged,
    DrawMade,
    HeadSent,
    PlanFrozen,
    ReviewHeld,
    TrialClosed,
)


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
    are somebody's own and private, `ahead` are the days that it sets. What has no `noting` is kept by an act of its own, which holds
    its order; `is_dated` ones stand among the days of the case.
    """

    name: str
    shape: type[H]
    path: str
    title: str
    about: str
    noted: str
    noting: Noting | None = None
    told: Callable[[H], Message]
    more: Callable[[H], Message | None] = lambda _: None
    words: Callable[[H], str] = lambda _: ""
    ahead: Callable[[H], tuple[tuple[date, Message], ...]] = lambda _: ()
    is_dated: bool = True


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


def _packages(offer: OfferMade) -> Message:
    told = "; or ".join(_in_words(package) for package in offer.packages)
    return Message("{how:sentence} {told:sentence}", how=HOW[offer.how], told=told) if offer.how else Message("{told:sentence}", told=told)


def _in_words(package: tuple[str, ...]) -> str:
    return ", ".join(f"{issue.replace('-', ' ')}: {option}" for issue, option in package_of(package).items())


_OFFER_MADE = HappeningKind(
    name="offer-made",
    shape=OfferMade,
    path="offers",
    title="I made an offer",
    about="One package, or two or three that are worth the same to you. What your boss likes better tells what matters.",
    noted="Noted: your offer.",
    noting=Noting(
        word="offer",
        names={"offer": "term"},
        also="Homeground itself never sends anything.",
        examples=(
            'offer --term "home-days: two days" --term "trial-length: 12 weeks"',
            'offer --term "home-days: two days" --second "home-days: three days" --second "reporting: a note each week"',
            "offer --file offer.toml --how by-mail",
        ),
    ),
    told=lambda offer: Message("You offered {count:package|packages}.", count=len(offer.packages)),
    more=_packages,
)


def _day_of_decision(reply: ReplyReceived) -> tuple[tuple[date, Message], ...]:
    return ((reply.decides_by, Message("The day your boss named for the decision.")),) if reply.decides_by else ()


def _more_of_reply(reply: ReplyReceived) -> Message | None:
    parts = {
        "counter": Message("Their package: {told}.", told=_in_words(reply.counter)) if reply.counter else None,
        "chosen": Message("Liked best: {chosen}.", chosen=CHOSEN[reply.chosen]) if reply.chosen and not reply.agreed else None,
        "agreed": Message("Agreed: {told}.", told=_in_words(reply.agreed)) if reply.agreed else None,
        "decision": Message("A decision by {day}.", day=reply.decides_by) if reply.decides_by else None,
    }
    said = {name: part for name, part in parts.items() if part}
    return Message(" ".join(f"{{{name}}}" for name in said), **said) if said else None


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
        names={"decides_by": "by", "concerns": "concern"},
        examples=(
            "reply maybe",
            'reply maybe --on 2026-10-20 --said "Who answers the phones?" --by 2026-10-26',
            'reply maybe --counter "home-days: one day" --concern reachability',
            "reply yes --chosen second",
        ),
    ),
    told=lambda reply: Message("The answer was {reply}.", reply=reply.reply),
    more=_more_of_reply,
    words=lambda reply: reply.said or "",
    ahead=_day_of_decision,
)

_PLAN_FROZEN = HappeningKind(
    name="plan-frozen",
    shape=PlanFrozen,
    path="plans_frozen",
    title="The plan of the trial was frozen",
    about="It goes to your employer that day, and is changed no more.",
    noted="The plan is frozen.",
    told=lambda frozen: Message("The plan of the trial was frozen{how}.", how=" in spite of a doubt" if frozen.knowingly else ""),
)

_DRAW_MADE = HappeningKind(
    name="draw-made",
    shape=DrawMade,
    path="draws_made",
    title="A step of the draw",
    about="Both digests come before either number.",
    noted="The step of the draw is kept.",
    told=lambda step: Message("For the draw {party} {did}.", party=PARTIES[step.party], did=DID[step.did]),
)


def _day_told(day: DayLogged) -> Message:
    if day.value is None:
        return Message("Nothing was counted ({worked}).", worked=WORKED[day.worked])
    return Message("{value} counted, {worked}.", value=day.value, worked=WORKED[day.worked])


def _more_of_day(day: DayLogged) -> Message | None:
    if day.own_note or day.note:
        return Message("{note}", note=day.own_note or day.note or "")
    return Message("{reason:sentence}", reason=REASONS[day.reason]) if day.reason else None


_DAY_LOGGED = HappeningKind(
    name="day-logged",
    shape=DayLogged,
    path="days_logged",
    title="A day of the trial was counted",
    about="One tap a day. A later word corrects it, and both stay.",
    noted="The day is kept.",
    told=_day_told,
    more=_more_of_day,
    is_dated=False,
)

_HEAD_SENT = HappeningKind(
    name="head-sent",
    shape=HeadSent,
    path="heads_sent",
    title="The week’s note of the trial went out",
    about="With it goes the head of the daybook.",
    noted="Noted: the head of the daybook was sent.",
    told=lambda sent: Message("The head of the daybook went out{to}.", to=Message(" to {to}", to=sent.to) if sent.to else ""),
    is_dated=False,
)

_REVIEW_HELD = HappeningKind(
    name="review-held",
    shape=ReviewHeld,
    path="reviews_held",
    title="The weekly review of the trial was held",
    about="Three plain questions, answered together. The report tells them in order.",
    noted="The review is kept.",
    told=lambda review: Message("The weekly review was held{stays}.", stays="; the days stay as they are" if review.stays else ""),
    more=lambda review: Message(
        "Went well: {well}. Did not: {badly}. Next week: {change}.",
        well=review.went_well,
        badly=review.went_badly,
        change=review.next_week,
    ),
)

_TRIAL_CLOSED = HappeningKind(
    name="trial-closed",
    shape=TrialClosed,
    path="trials_closed",
    title="The trial ended",
    about="Nothing is logged after it.",
    noted="The trial is closed.",
    told=lambda closed: Message("The trial ended: {why}.", why=ENDS[closed.why]),
)

_KINDS = (_PAPER_SENT, _OFFER_MADE, _REPLY_RECEIVED, _PLAN_FROZEN, _DRAW_MADE, _DAY_LOGGED, _HEAD_SENT, _REVIEW_HELD, _TRIAL_CLOSED)
HAPPENINGS: Mapping[str, HappeningKind[Any]] = {kind.name: kind for kind in _KINDS}
"""Every kind by its name."""
NOTED: Mapping[str, HappeningKind[Any]] = {kind.name: kind for kind in HAPPENINGS.values() if kind.noting}
"""Those that a person notes in a form or by a word, in the order in which they are offered."""

TAKEN_BACK: Mapping[str, HappeningKind[Any]] = {**NOTED, _HEAD_SENT.name: _HEAD_SENT}
"""Those that can be taken back: a person said that they had happened, and may have been mistaken."""


def kind_of(what: Happening) -> HappeningKind[Any]:
    """The record of what happened."""
    return next(kind for kind in HAPPENINGS.values() if isinstance(what, kind.shape))


def noting_of(kind: HappeningKind[Any]) -> Noting:
    """How a kind is noted on the command line; `LookupError` for one that is kept by an act of its own."""
    if kind.noting is None:
        raise LookupError(kind.name)
    return kind.noting
