"""The law without a case: every place that is known, and the rules of one, for whoever checks them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from homeground.case.message import Message
from homeground.law import KINDS, Regime, Route, Stub, UnknownPlace, is_stale, regime_named, regimes, stubs
from homeground.web.audience import title_of
from homeground.web.regime import Place, regime_shown, stronger_shown
from homeground.web.right import law_of
from homeground.web.rules import Rule, deadline_rules, rules_of
from homeground.web.stamp import today


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One dated version of one right, in words. `is_now`: it is the one in force today."""

    id: str
    title: Message
    law: str
    about: Message
    when: Message
    is_now: bool
    rules: tuple[Rule, ...]


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """All places, each with how far it can be relied on and how new it is."""
    on = today()
    known = [regime_shown(regime, is_stale=is_stale(regime, on)) for regime in regimes().values()]
    named: list[Place | Stub] = [*known, *stubs()]
    pointers = sorted(stubs(), key=lambda stub: stub.name)
    context = {"places": sorted(named, key=lambda place: place.name), "known_count": len(known), "stubs": pointers}
    return render(request, "homeground/places.html", context)


@require_safe
def one(request: HttpRequest, place: str) -> HttpResponse:
    """The rules of one place with their sources."""
    try:
        regime = regime_named(place)
    except UnknownPlace as unknown:
        raise Http404(f"{str(unknown)[:1].upper()}{str(unknown)[1:]}. That is not to say that there is no right.") from None
    context = {
        "place": regime_shown(regime, is_stale=is_stale(regime, today())),
        "versions": [_version(regime, route) for route in regime.routes],
        "stronger": [stronger_shown(duty, [regime]) for duty in regime.stronger],
    }
    return render(request, "homeground/place.html", context)


def _version(regime: Regime, route: Route) -> Version:
    return Version(
        id=f"{route.id}-{route.starts_on}",
        title=title_of(route),
        law=law_of(regime, route),
        about=KINDS[route.kind],
        when=_when(route),
        is_now=route.is_in_force(today()) and not route.bill,
        rules=(*rules_of(regime, route), *deadline_rules(regime, route)),
    )


def _when(route: Route) -> Message:
    if route.bill:
        return Message("A bill: not known to be in force")
    if route.ends_on:
        return Message("From {on} to {end}", on=route.starts_on, end=route.ends_on)
    return Message("From {on} on", on=route.starts_on)
