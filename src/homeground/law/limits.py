"""Limits on asking: how many past requests still count, and from which day one may ask again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from homeground.law.calendar import after
from homeground.law.given import Given
from homeground.law.length import Length
from homeground.law.regime import Calendar
from homeground.law.rule import Limit


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why one may not ask now, and from which day again where that can be known."""

    why: str
    next_on: date | None = None


def blocked(limit: Limit, given: Given, on: date, place: Calendar) -> Blocked | None:
    """What stands against another request on that day; a reached limit is named before a request that is still open."""
    counting = sorted(day for day in _counted(limit, given) if on < _free_again(day, limit, place))
    if len(counting) >= limit.requests:
        return Blocked("limit reached", _free_again(counting[len(counting) - limit.requests], limit, place))
    if limit.live and given.flags.get("live_request"):
        return Blocked("one live request at a time")
    return None


def asked_by(limit: Limit) -> tuple[str, ...]:
    """The facts on which a limit rests."""
    return (_history(limit), *(("live_request",) if limit.live else ()))


def _counted(limit: Limit, given: Given) -> Iterable[date]:
    return given.histories.get(_history(limit), ())


def _history(limit: Limit) -> str:
    return "previous_decisions" if limit.counted_from == "decision" else "previous_requests"


def _free_again(day: date, limit: Limit, place: Calendar) -> date:
    """The day from which a past request no longer counts."""
    return after(day, limit.per, place) if isinstance(limit.per, Length) else date(day.year + 1, 1, 1)
