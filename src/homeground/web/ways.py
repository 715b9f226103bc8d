"""The ways of asking, with what each costs and what it starts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from homeground.case.case import Case
from homeground.case.message import Message
from homeground.case.rights import WAYS
from homeground.law import Option, Outlook, condition_said, limit_said
from homeground.web.audience import title_of
from homeground.web.right import law_of
from homeground.wording import say

_ADJUSTMENT = Message(
    "It uses up no request and waits for no trial, and it may not cost you pay. Your employer then learns why: talk to the adviser first."
)


@dataclass(frozen=True, slots=True)
class Choosable:
    """One way or one right to choose: its words, what follows from it, whether it is chosen or advised."""

    value: str
    title: str
    about: tuple[Message, ...]
    is_chosen: bool
    is_first: bool = False


def ways_of(case: Case, look: Outlook, policy: Option | None) -> tuple[Choosable, ...]:
    """Every way that is there, the gentle one first; advised is the informal way where a formal request is scarce."""
    about: dict[str, tuple[Message, ...]] = {"informal": tuple(_informal(look))}
    if policy or case.policy.found == "yes":
        about["policy"] = tuple(_policy(policy))
    if look.chosen and not look.chosen.is_bill:
        about["law"] = tuple(_law(look.chosen))
    if look.stronger:
        about["adjustment"] = (_ADJUSTMENT,)
    return tuple(
        Choosable(way, f"{words[:1].upper()}{words[1:]}", about[way], way == case.rights.way, way == "informal" and look.informal_first)
        for way, words in WAYS.items()
        if way in about
    )


def routes_of(case: Case, look: Outlook) -> tuple[Choosable, ...]:
    """The rights to choose among, where there are several; none where the choice is made by the law."""
    open_ = [option for option in look.options if option.answer.route and option.answer.eligible != "no" and not option.is_bill]
    if len(open_) < 2:  # noqa: PLR2004 - one is no choice
        return ()
    return tuple(_route(case, option) for option in open_)


def _route(case: Case, option: Option) -> Choosable:
    route = option.answer.route
    assert route is not None  # noqa: S101 - only such are asked for
    who = tuple(Message("{said:sentence}", said=condition_said(one)) for one in route.eligible)
    return Choosable(
        option.id, say(title_of(route)), (*who, Message.verbatim(law_of(option.regime, route))), case.rights.route == option.id
    )


def _informal(look: Outlook) -> Iterator[Message]:
    yield Message("It starts no clock and uses up no right. They need not answer, and you can still ask formally afterwards.")
    if look.informal_first and look.chosen and look.chosen.answer.route and look.chosen.answer.route.limit:
        yield Message("Good to try first: a formal request is one of {limit}.", limit=limit_said(look.chosen.answer.route.limit))


def _policy(policy: Option | None) -> Iterator[Message]:
    yield Message("It starts the times that the policy names, and no others. It may not count as a request under the law.")
    if policy and "decision" in policy.answer.deadlines:
        yield Message("Asked today, the policy wants an answer by {on}.", on=policy.answer.deadlines["decision"].last)


def _law(option: Option) -> Iterator[Message]:
    route, on = option.answer.route, option.answer_on_if_asked_today
    if route is None:
        return
    if on:
        yield Message("It starts their clock: asked today, they have to answer by {on}.", on=on)
    if route.limit:
        yield Message("It uses up one of {limit}.", limit=limit_said(route.limit))
    if route.must:
        yield Message("It has to say {number:thing|things}; they stand below.", number=len(route.must))
