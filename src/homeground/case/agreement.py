"""What a yes agrees to: the package that stood when it came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from homeground.case.case import Case
from homeground.case.happening import Happening
from homeground.case.offer_made import OfferMade
from homeground.case.reply_received import CHOSEN, ReplyReceived

PLACES = tuple(place for place in CHOSEN if place != "none")
"""The places of the packages of one offer, in words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands to be agreed to: the boss's package, or the one liked best, else all that were `put` last; none before any offer."""

    packages: tuple[tuple[str, ...], ...] = ()
    put: tuple[tuple[str, ...], ...] = ()
    put_on: date | None = None


def standing(case: Case, on: date) -> Standing:
    """What stands on a day, with all that was said on it and before.

    A package that the boss named stands instead of what was offered; one that was liked best stands alone.
    """
    return _standing(_until(case, on))


def agreed(case: Case) -> tuple[str, ...]:
    """The package that the last answer agreed to, a line an issue; empty where it was no yes, or nothing says to which package."""
    replies = case.replies
    if not replies or replies[-1].reply != "yes":
        return ()
    last = replies[-1]
    return last.agreed or yes_to(last, _standing(_before(case, last)))


def yes_to(reply: ReplyReceived, stands: Standing) -> tuple[str, ...]:
    """The one package that a yes can mean; empty where there is none, or more than one."""
    if reply.chosen in PLACES[: len(stands.put)]:
        return stands.put[PLACES.index(reply.chosen)]
    return stands.packages[0] if len(stands.packages) == 1 else ()


def _standing(happened: Iterator[Happening]) -> Standing:
    stands = Standing()
    for what in happened:
        if isinstance(what, OfferMade):
            stands = Standing(what.packages, what.packages, what.on)
        elif isinstance(what, ReplyReceived) and what.counter:
            stands = replace(stands, packages=(what.counter,))
        elif isinstance(what, ReplyReceived) and what.chosen in PLACES[: len(stands.put)]:
            stands = replace(stands, packages=(stands.put[PLACES.index(what.chosen)],))
    return stands


def _until(case: Case, on: date) -> Iterator[Happening]:
    return (what for what in _in_order(case) if what.on <= on)


def _before(case: Case, last: ReplyReceived) -> Iterator[Happening]:
    return (what for what in _in_order(case) if what.on <= last.on and what is not last)


def _in_order(case: Case) -> list[Happening]:
    return sorted((event.what for event in case.events), key=lambda what: what.on)
