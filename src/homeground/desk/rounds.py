"""What was offered and what was answered, paired: each answer is to the last offer before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from homeground.case.agreement import PLACES
from homeground.case.case import Case
from homeground.case.offer_made import OfferMade
from homeground.case.package import lines_of, package_of
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.reply_received import ReplyReceived
from homeground.desk.packages import today_named, whole_package
from homeground.negotiation import Noted, Package, Round, Table, that_answer


@dataclass(frozen=True, slots=True)
class Rounds:
    """The rounds that were answered, with what is known of each, and the packages that were not.

    `waiting_since`: the day of the last offer, while it waits for its answer. `concerns` were named before any offer was made.
    """

    history: tuple[Round, ...] = ()
    noted: tuple[Noted, ...] = ()
    unanswered: tuple[Package, ...] = ()
    waiting_since: date | None = None
    concerns: frozenset[str] = frozenset()


def rounds_of(case: Case, table: Table) -> Rounds:
    """The offers of a case with their answers, oldest first. `BadAnswer` names every option that is not on the table any more."""
    mistakes: list[Mistake] = []
    history: list[Round] = []
    noted: list[Noted] = []
    unanswered: list[Package] = []
    for offer, replies in answered(case):
        put = tuple(_put(case, table, offer, mistakes))
        if not replies:
            unanswered += put
            continue
        about = _noted(offer, replies)
        history.append(_round(case, table, put, replies, about, mistakes))
        noted.append(about)
    if mistakes:
        raise BadAnswer(tuple(dict.fromkeys(mistakes)))
    return Rounds(tuple(history), tuple(noted), tuple(unanswered), _waiting_since(case), _named_before(case))


def answered(case: Case) -> tuple[tuple[OfferMade, tuple[ReplyReceived, ...]], ...]:
    """Each offer with the replies to it, oldest first; a reply before any offer was to a paper, and is left out."""
    pairs: list[tuple[OfferMade, tuple[ReplyReceived, ...]]] = []
    for what in sorted((event.what for event in case.events), key=lambda what: what.on):
        if isinstance(what, OfferMade):
            pairs.append((what, ()))
        elif isinstance(what, ReplyReceived) and pairs:
            offer, replies = pairs[-1]
            pairs[-1] = (offer, (*replies, what))
    return tuple(pairs)


def _waiting_since(case: Case) -> date | None:
    pairs = answered(case)
    return pairs[-1][0].on if pairs and not pairs[-1][1] else None


def _named_before(case: Case) -> frozenset[str]:
    later = {id(reply) for _, replies in answered(case) for reply in replies}
    return frozenset(word for reply in case.replies if id(reply) not in later for word in reply.concerns)


def _round(
    case: Case, table: Table, put: tuple[Package, ...], replies: Sequence[ReplyReceived], about: Noted, mistakes: list[Mistake]
) -> Round:
    """Of several answers to one offer the last counts; a package that the boss named stays on the table until a yes or a no.

    A yes is to what was agreed, which may be the package of the boss.
    """
    last = replies[-1]
    agreed = _read(case, table, last.agreed, "replies", f"what was agreed on {last.on.isoformat()}", mistakes) if last.agreed else None
    put = put if agreed is None else (agreed,)
    counter = next((reply for reply in reversed(replies) if reply.counter), None) if last.reply == "maybe" else None
    chosen = next((reply.chosen for reply in reversed(replies) if reply.chosen), None)
    read = _read(case, table, counter.counter, "replies", f"the package of {counter.on.isoformat()}", mistakes) if counter else None
    answers = tuple(frozenset(issue.concerns) for issue in case.issues.values())
    return Round(
        offers=put,
        reply=last.reply,
        counter=read,
        chosen=PLACES.index(chosen) if chosen in PLACES[: len(put)] else None,
        concerned=that_answer(answers, about.concerns),
    )


def _noted(offer: OfferMade, replies: Sequence[ReplyReceived]) -> Noted:
    return Noted(
        on=offer.on,
        replied_on=replies[-1].on,
        decides_by=replies[-1].decides_by,
        concerns=frozenset(word for reply in replies for word in reply.concerns),
    )


def _put(case: Case, table: Table, offer: OfferMade, mistakes: list[Mistake]) -> Iterator[Package]:
    for package in offer.packages:
        read = _read(case, table, package, "offers", f"your offer of {offer.on.isoformat()}", mistakes)
        if read is not None:
            yield read


def _read(case: Case, table: Table, lines: Sequence[str], path: str, named: str, mistakes: list[Mistake]) -> Package | None:
    """A package of then on the table of now: what is settled elsewhere is passed over, and what is new stands as today."""
    still = lines_of({row: option for row, option in package_of(lines).items() if row in case.issues})
    try:
        return table.read(whole_package(still, case.issues, field=path, rest=today_named(case.issues)), path)
    except BadAnswer as error:
        mistakes += (Mistake(path, f"{named}: {one.field.partition('.')[2]}: {one.remedy}. {_MEND}") for one in error.mistakes)
        return None


_MEND = "Put the option back on the table (section issues), or correct what was noted"
