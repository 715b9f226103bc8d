"""Packages as a person types them, held against what is on the table: every mistake told, and whatever was left out filled in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from homeground.case.agreement import PLACES, Standing, standing, yes_to
from homeground.case.case import Case
from homeground.case.happening import Happening
from homeground.case.issue import Issue
from homeground.case.offer_made import OfferMade
from homeground.case.package import issue_name, lines_of, package_of
from homeground.case.reading import BadAnswer, Mistake
from homeground.case.reply_received import ReplyReceived

Named = Mapping[str, str]
"""A package in words: the option by the row of each issue."""


class Settled(Protocol):
    """One thing to be settled, in a case or in a question from elsewhere."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def options(self) -> tuple[str, ...]:
        """The ways in which it can be settled."""
        ...


_PACKAGES = ("offer", "second", "third")
_NO_TABLE = "nothing is on the table yet; say first what is to be settled (section issues)"
_NO_OFFER = "no offer is noted on that day or before, so there is nothing that this answers; note first what you offered"


_NOTHING_ASKED = (
    "no offer and no paper is noted on that day or before, so there is nothing that this yes answers; note first what you put "
    "(an offer, or a paper that was sent), or say where the matter stood (section person)"
)
_NEXT_ISSUE = re.compile(r";(?=[^;:]+:)")


def parts_of(typed: str, field: str) -> tuple[str, ...]:
    """The parts of a package that was typed in one line, with a semicolon between them; `BadAnswer` for one that names no option.

    >>> parts_of("home-days: two days; trial-length: 12 weeks", "offer")
    ('home-days: two days', 'trial-length: 12 weeks')
    """
    parts = tuple(part.strip() for part in _NEXT_ISSUE.split(typed)) if typed.strip() else ()
    if not parts:
        raise BadAnswer((Mistake(field, "name one issue at least, a colon and its option, such as “home-days: two days”"),))
    if wrong := next((part for part in parts if not all(side.strip() for side in part.partition(":"))), None):
        raise BadAnswer((Mistake(field, f"write the issue, a colon and its option, such as “home-days: two days”, and not “{wrong}”"),))
    named = [issue_name(part.partition(":")[0]) for part in parts]
    if twice := next((name for name in named if named.count(name) > 1), None):
        raise BadAnswer((Mistake(field, f"{twice} stands twice; keep one of its options"),))
    return parts


def today_named(issues: Mapping[str, Issue]) -> dict[str, str]:
    """The package of today, as far as it is known."""
    return {row: issue.now for row, issue in issues.items() if issue.now is not None}


def whole_package(lines: Collection[str], issues: Mapping[str, Settled], *, field: str, rest: Named) -> dict[str, str]:
    """The package with an option for every issue; what the lines leave out is as in `rest`. `BadAnswer` names each unknown part.

    An issue is found by its row or by its name, an option whatever its capitals.
    """
    if not issues:
        raise BadAnswer((Mistake(field, _NO_TABLE),))
    mistakes: list[Mistake] = []
    named: dict[str, str] = {}
    for typed, option in package_of(lines).items():
        row = _row(typed, issues)
        found = _option(option, issues[row]) if row else None
        if row is None:
            mistakes.append(Mistake(f"{field}.{typed}", _unknown("issue", typed, [*issues])))
        elif row in named:
            mistakes.append(Mistake(f"{field}.{row}", "it stands twice; keep one of its options"))
        elif found is None:
            mistakes.append(Mistake(f"{field}.{row}", _unknown("option", option, issues[row].options)))
        else:
            named[row] = found
    mistakes += _left_open(issues, {**rest, **named}, field, {mistake.field for mistake in mistakes})
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return {row: named.get(row) or rest[row] for row in issues}


def held_against_the_table(case: Case, what: Happening) -> Happening:
    """What happened, with every package in it whole. `BadAnswer` for what is not on the table, and for an answer to no offer."""
    match what:
        case OfferMade():
            return _offer(case, what)
        case ReplyReceived():
            reply = _reply(case, what) if what.counter or what.chosen else what
            return _yes(case, reply) if reply.reply == "yes" else reply
        case _:
            return what


def offer_answered_by(case: Case, reply: ReplyReceived) -> OfferMade | None:
    """The offer that a reply answers: the last one made on its day or before."""
    return next((offer for offer in reversed(case.offers) if offer.on <= reply.on), None)


def _offer(case: Case, offer: OfferMade) -> OfferMade:
    today = today_named(case.issues)
    whole: dict[str, tuple[str, ...]] = {}
    mistakes: list[Mistake] = []
    for field, package in zip(_PACKAGES, offer.packages, strict=False):
        try:
            whole[field] = lines_of(whole_package(package, case.issues, field=field, rest=today))
        except BadAnswer as error:
            mistakes += error.mistakes
    mistakes += (
        Mistake(field, "it is the same as one before it; put another package there, or leave it out")
        for place, (field, package) in enumerate(whole.items())
        if package in [*whole.values()][:place]
    )
    if mistakes:
        raise BadAnswer(tuple(mistakes))
    return replace(offer, **whole)  # type: ignore[arg-type]  # the names are those of packages


def _reply(case: Case, reply: ReplyReceived) -> ReplyReceived:
    offer = offer_answered_by(case, reply)
    if offer is None:
        raise BadAnswer(tuple(Mistake(name, _NO_OFFER) for name in ("counter", "chosen") if getattr(reply, name)))
    if reply.chosen in PLACES and PLACES.index(reply.chosen) >= len(offer.packages):
        count = len(offer.packages)
        many = "one package" if count == 1 else f"{count} packages"
        raise BadAnswer((Mistake("chosen", f"your offer of {offer.on.isoformat()} held {many}; write one of: {_of(count)}"),))
    if not reply.counter:
        return reply
    rest = {**today_named(case.issues), **_known(package_of(_liked(offer, reply)), case.issues)}
    return replace(reply, counter=lines_of(whole_package(reply.counter, case.issues, field="counter", rest=rest)))


def _yes(case: Case, reply: ReplyReceived) -> ReplyReceived:
    """A yes with the package that it agrees to. A paper that was sent, or a wish told before, may be granted without one."""
    stands = standing(case, reply.on)
    package = yes_to(reply, stands)
    if not package and stands.put_on is not None:
        raise BadAnswer((Mistake("chosen", f"{_several(stands, stands.put_on)}; say which was agreed: {', '.join(stands.words)}"),))
    if not package and not reply.agreed and not _was_asked(case, reply.on):
        raise BadAnswer((Mistake("on", _NOTHING_ASKED),))
    if not reply.agreed:
        return replace(reply, agreed=package)
    rest = {**today_named(case.issues), **_known(package_of(package), case.issues)}
    return replace(reply, agreed=lines_of(whole_package(reply.agreed, case.issues, field="agreed", rest=rest)))


def _several(stands: Standing, put_on: date) -> str:
    if stands.theirs:
        return f"your boss named a package of their own after your offer of {put_on.isoformat()}"
    return f"you put {len(stands.put)} packages on {put_on.isoformat()}"


def _was_asked(case: Case, on: date) -> bool:
    return case.person.where not in (None, "not-asked") or any(sent.on <= on for sent in case.papers_sent)


def _liked(offer: OfferMade, reply: ReplyReceived) -> tuple[str, ...]:
    """The package that a reply speaks of: the one that was chosen, else the first."""
    return offer.packages[PLACES.index(reply.chosen)] if reply.chosen in PLACES else offer.offer


def _known(package: Named, issues: Mapping[str, Issue]) -> dict[str, str]:
    """What of an older package is still on the table."""
    return {row: option for row, option in package.items() if row in issues and option in issues[row].options}


def _of(count: int) -> str:
    return ", ".join((*PLACES[:count], "none"))


def _row(typed: str, issues: Mapping[str, Settled]) -> str | None:
    wanted = issue_name(typed)
    by_id = next((row for row in issues if issue_name(row) == wanted), None)
    return by_id or next((row for row, issue in issues.items() if issue_name(issue.name) == wanted), None)


def _option(typed: str, issue: Settled) -> str | None:
    return next((option for option in issue.options if option.casefold() == typed.casefold()), None)


def _unknown(kind: str, typed: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(typed, known, n=1)
    there = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}" if known else "none is written down yet"
    return f"there is no {kind} “{typed}”; {there}"


def _left_open(issues: Mapping[str, Settled], named: Named, field: str, told: Collection[str]) -> Iterator[Mistake]:
    for row, issue in issues.items():
        if row not in named and f"{field}.{row}" not in told:
            yield Mistake(f"{field}.{row}", f"say first what holds today of “{issue.name}” (section issues), or name its option")
