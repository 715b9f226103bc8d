"""The policy beside the law: both, the kinder one marked, and what the policy leaves open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from homeground.case.clause import CLAUSES
from homeground.case.message import Message
from homeground.desk.overview import overview
from homeground.law import Beside, Option, outlook, policy_option
from homeground.law import beside as hold_together
from homeground.web.audience import title_of
from homeground.web.frame import frame_of
from homeground.web.regime import adviser_shown
from homeground.web.right import law_of, right_of
from homeground.web.rooms import room_named, siblings
from homeground.web.shelf import open_case
from homeground.web.stamp import today
from homeground.wording import say

_KINDER = {"policy": "The policy is kinder", "law": "The law is kinder", "same": "The same"}
_SIDES = {
    "law": "Your policy asks for more than the law on {number:point|points}: {parts}",
    "policy": "Your policy is kinder than the law on {number:point|points}: {parts}",
}


@require_safe
def beside(request: HttpRequest, name: str) -> HttpResponse:
    """What each of the two says, part by part. Nothing is mixed: a request follows the one or the other."""
    on = today()
    look = overview(open_case(name), on)
    said = outlook(look.case, on)
    chosen = None if said.mistakes else said.chosen
    policy = None if said.mistakes else policy_option(look.case, chosen.regime if chosen else None, on)
    parts = hold_together(policy.answer, chosen.answer, look.case) if policy and chosen else ()
    context = {
        "frame": frame_of(name, look, "rules", on),
        "siblings": siblings(name, room_named("rules"), "beside"),
        "heading": _heading(parts, policy, chosen),
        "parts": [(part, _KINDER.get(part.kinder or "", "")) for part in parts],
        "is_harsher": any(part.is_harsher for part in parts),
        "policy": right_of(name, policy) if policy else None,
        "law": _law_of(chosen),
        "adviser": adviser_shown(chosen.regime.adviser) if chosen else None,
        "waiting": sum(clause.judged == "found" for clause in look.case.clauses.values()),
        "kinds": CLAUSES,
    }
    return render(request, "homeground/beside.html", context)


def _heading(parts: tuple[Beside, ...], policy: Option | None, law: Option | None) -> Message:
    if policy is None:
        return Message("No clause of your policy is confirmed yet")
    if law is None:
        return Message("Your policy stands alone: no right of your place is open beside it")
    for side, said in _SIDES.items():
        if named := [part.title for part in parts if part.kinder == side]:
            return Message(said, number=len(named), parts=Message("{said}", said="; ".join(map(_within, named))))
    alone = sum(part.policy is None for part in parts)
    if alone:
        return Message("Your policy takes nothing away; on {number:point|points} the law alone speaks", number=alone)
    return Message("Your policy and the law do not pull apart")


def _within(title: Message) -> str:
    """A title inside a sentence."""
    said = say(title)
    return f"{said[:1].lower()}{said[1:]}"


def _law_of(option: Option | None) -> str:
    route = option.answer.route if option else None
    return f"{say(title_of(route))} ({law_of(option.regime, route)})" if option and route else ""
