"""Reads what was offered and answered so far: `history` in the question of `homeground advise`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from homeground.case.concern import CONCERNS
from homeground.negotiation.asked import MOST_AT_ONCE, Noted, answers_of, that_answer
from homeground.negotiation.heard import Reply, Round
from homeground.negotiation.looking import Look
from homeground.negotiation.package import Package, Table
from homeground.negotiation.typed import read_package

_PATH = "history"
_KEYS = ("offer", "offers", "reply", "counter", "concerns", "on", "chosen")
_CHOSEN = ("first", "second", "third")
_ALSO = {"security": "data-security"}
"""Short words for a concern, beside those of a case."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The rounds that were answered with what is known of each, and the packages of the last one where it was not."""

    history: tuple[Round, ...] = ()
    noted: tuple[Noted, ...] = ()
    unanswered: tuple[Package, ...] = ()
    is_waiting: bool = False
    waiting_since: date | None = None


def read_history(raw: object, table: Table) -> Talk:
    """What was offered and answered, oldest first. `BadAnswer` tells every mistake with its path."""
    look = Look()
    rounds: list[Round] = []
    noted: list[Noted] = []
    last = Talk()
    for path, part in [*look.each(raw, _PATH)]:
        told = look.table(part, path, _KEYS)
        _follows(look, path, told, rounds, noted, is_waiting=last.is_waiting)
        offers, about = _offers(look, told, path, table), _noted(look, told, path)
        if reply := _reply(look, told, path):
            rounds.append(_round(look, told, path, table, offers=offers, reply=reply, concerns=about.concerns))
            noted.append(about)
        else:
            last = Talk(unanswered=offers, is_waiting=True, waiting_since=about.on)
    look.done()
    return Talk(tuple(rounds), tuple(noted), last.unanswered, last.is_waiting, last.waiting_since)


def read_concerns(look: Look, raw: object, path: str) -> frozenset[str]:
    """Concerns by the words of a case."""
    return frozenset(_ALSO.get(word, word) for word in look.words(raw, path, (*CONCERNS, *_ALSO), "concern"))


def _follows(look: Look, path: str, told: Mapping[str, Any], rounds: list[Round], noted: list[Noted], *, is_waiting: bool) -> None:
    """What cannot come after what came before it."""
    if rounds and rounds[-1].reply == "yes":
        look.wrong(path, "the talk ended with the yes before it; leave this out")
    if is_waiting:
        look.wrong(path, "the offer before it has no reply; say what was answered: yes, no or maybe")
    before = [one.on for one in noted if one.on is not None]
    on = told.get("on")
    if before and isinstance(on, str) and on < before[-1].isoformat():
        look.wrong(f"{path}.on", f"out of order: the entry before it is of {before[-1].isoformat()}")


def _noted(look: Look, told: Mapping[str, Any], path: str) -> Noted:
    concerns = read_concerns(look, told.get("concerns", []), f"{path}.concerns")
    return Noted(on=look.day(told.get("on"), f"{path}.on"), concerns=concerns)


def _reply(look: Look, told: Mapping[str, Any], path: str) -> Reply | None:
    """The reply; a package that was put instead makes it a maybe. None where the answer has not come."""
    reply: Reply | None = look.one_of(told["reply"], f"{path}.reply", get_args(Reply)) if "reply" in told else None  # type: ignore[assignment]  # one of them
    if "counter" not in told:
        return reply
    if reply == "yes":
        look.wrong(f"{path}.counter", "a yes needs no counter-package; write maybe, or leave the package out")
    return "maybe"


def _round(
    look: Look, told: Mapping[str, Any], path: str, table: Table, *, offers: tuple[Package, ...], reply: Reply, concerns: Collection[str]
) -> Round:
    if reply == "yes" and len(offers) > 1 and told.get("chosen") in (None, "none"):
        look.wrong(f"{path}.chosen", f"a yes is to one of them; say to which: {', '.join(_CHOSEN[: len(offers)])}")
    return Round(
        offers=offers,
        reply=reply,
        counter=_package(look, told["counter"], f"{path}.counter", table) if "counter" in told else None,
        chosen=_chosen(look, told["chosen"], f"{path}.chosen", len(offers)) if "chosen" in told else None,
        concerned=that_answer(answers_of(table), concerns),
    )


def _offers(look: Look, told: Mapping[str, Any], path: str, table: Table) -> tuple[Package, ...]:
    if ("offer" in told) == ("offers" in told):
        both = "name one package as `offer`, or several as `offers`, and not both"
        look.wrong(path, both if "offer" in told else "a reply to an offer that was never made; name the offer")
        return ()
    named = [(f"{path}.offer", told["offer"])] if "offer" in told else [*look.each(told["offers"], f"{path}.offers")]
    if not 1 <= len(named) <= MOST_AT_ONCE:
        look.wrong(f"{path}.offers", f"name one to {MOST_AT_ONCE} packages")
    found = [package for where, part in named if (package := _package(look, part, where, table)) is not None]
    if len(set(found)) < len(found):
        look.wrong(f"{path}.offers", "two of them are the same; leave one out")
    return tuple(found)


def _chosen(look: Look, raw: object, path: str, count: int) -> int | None:
    """The place of the package that was liked best, from 0; written in words, or as its number from 1."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return look.whole(raw, path, 1, max(1, count)) - 1
    words = (*_CHOSEN[:count], "none")
    word = look.one_of(raw, path, words)
    return _CHOSEN.index(word) if word in _CHOSEN else None


def _package(look: Look, raw: object, path: str, table: Table) -> Package | None:
    return look.take(lambda: read_package(raw, path, table))
