"""When to speak of it next: the day, why that one, and ten working days at one look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from homeground.case.calendar import QUIET_WORKING_DAYS, add_working_days, quiet_until
from homeground.case.case import Case, Event
from homeground.case.happening import HAPPENINGS, HappeningKind, kind_of
from homeground.case.message import Message
from homeground.negotiation import Advice

DayState = Literal["past", "quiet", "day", "open"]
DAY_STATES: dict[DayState, str] = {"past": "over", "quiet": "say nothing", "day": "the day to speak", "open": "open"}
_WEEK = timedelta(days=7)
_TALK: Mapping[str, str] = {"paper-sent": "sent", "offer-made": "offer", "reply-received": "answer"}
"""What is said between the two, each with its word on the strip."""
TALK_KINDS: tuple[HappeningKind[Any], ...] = tuple(HAPPENINGS[name] for name in _TALK)
"""The kinds of happening of which a talk is made."""


@dataclass(frozen=True, slots=True)
class NextTalk:
    """The next day on which it makes sense to speak of it, and why; `is_now` where that is today."""

    on: date
    why: Message
    is_now: bool


@dataclass(frozen=True, slots=True)
class StripDay:
    """One working day of the strip: how it counts, and what happened on it."""

    on: date
    state: DayState
    is_today: bool
    happened: str


def talked(case: Case) -> tuple[Event, ...]:
    """What was said between the two, the earliest first."""
    return tuple(sorted((event for event in case.events if kind_of(event.what).name in _TALK), key=lambda event: event.what.on))


def next_talk(case: Case, today: date, advice: Advice | None) -> NextTalk | None:
    """The next sensible day. Nothing before anything was asked, and once there is an agreement."""
    if case.where not in ("asked", "maybe", "refused", "called-back"):
        return None
    reply = case.replies[-1] if case.replies else None
    if reply is not None and reply.decides_by is not None and reply.decides_by >= today:
        return NextTalk(reply.decides_by, Message("Your boss named it for the decision."), is_now=reply.decides_by == today)
    if case.where == "asked" and case.where_since is not None:
        until = quiet_until(case.where_since, None)
        why = Message("Ten working days after you asked on {on}, one kind question is in order.", on=case.where_since)
        return NextTalk(max(until, today), why, is_now=until <= today)
    if advice is not None and advice.stop and advice.stop.until is not None and advice.stop.until > today:
        return NextTalk(advice.stop.until, advice.stop.why, is_now=False)
    if case.where == "refused":
        return NextTalk(
            today, Message("A question is in order: what would change the answer? Offer again only with something new."), is_now=True
        )
    return NextTalk(today, Message("Nothing stands against it, if the moment is calm."), is_now=True)


def strip_of(case: Case, today: date, talk: NextTalk | None) -> tuple[StripDay, ...]:
    """Ten working days, from the Monday of the last week in which something happened, at most a week back."""
    return tuple(_strip(case, today, talk))


def _strip(case: Case, today: date, talk: NextTalk | None) -> Iterator[StripDay]:
    monday = today - timedelta(days=today.weekday())
    begins_before = any(monday - _WEEK <= event.what.on < monday for event in talked(case))
    on = add_working_days(monday - (_WEEK if begins_before else timedelta()) - timedelta(days=1), 1)
    for _ in range(QUIET_WORKING_DAYS):
        yield StripDay(on, _state(on, today, talk), on == today, _happened(case, on))
        on = add_working_days(on, 1)


def _state(on: date, today: date, talk: NextTalk | None) -> DayState:
    if on < today:
        return "past"
    if talk is None or on > talk.on:
        return "open"
    return "day" if on == talk.on else "quiet"


def _happened(case: Case, on: date) -> str:
    kinds = (kind_of(event.what).name for event in talked(case) if event.what.on == on)
    return ", ".join(dict.fromkeys(_TALK[kind] for kind in kinds))
