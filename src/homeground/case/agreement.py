"""What a yes agrees to: the package that stood when it came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from homeground.case.case import Case
from homeground.case.happening import Happening
from homeground.case.offer_made import OfferMade
from homeground.case.reply_received import ReplyReceived

PLACES = ("first", "second", "third")
"""The places of the packages of one offer, in words."""
THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands to be agreed to: the packages `put` last and on which day, the one `liked` best, the boss's own since then."""

    put: tuple[tuple[str, ...], ...] = ()
    put_on: date | None = None
    liked: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words by which one of them is chosen."""
        return (*PLACES[: len(self.put)], *((THEIRS,) if self.theirs else ()))


def standing(case: Case, on: date) -> Standing:
    """What stands on a day, with all that was said on it and before."""
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
    if reply.chosen == THEIRS or stands.theirs:
        return stands.theirs if reply.chosen == THEIRS else ()
    return stands.liked or (stands.put[0] if len(stands.put) == 1 else ())


def _standing(happened: Iterator[Happening]) -> Standing:
    stands = Standing()
    for what in happened:
        if isinstance(what, OfferMade):
            stands = Standing(what.packages, what.on)
        elif isinstance(what, ReplyReceived):
            liked = stands.put[PLACES.index(what.chosen)] if what.chosen in PLACES[: len(stands.put)] else stands.liked
            stands = replace(stands, liked=liked, theirs=what.counter or stands.theirs)
    return stands


def _until(case: Case, on: date) -> Iterator[Happening]:
    return (what for what in _in_order(case) if what.on <= on)


def _before(case: Case, last: ReplyReceived) -> Iterator[Happening]:
    return (what for what in _in_order(case) if what.on <= last.on and what is not last)


def _in_order(case: Case) -> list[Happening]:
    return sorted((event.what for event in case.events), key=lambda what: what.on)
