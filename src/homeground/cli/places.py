"""A place of the law by its name, and what is said of every place: how far it can be relied on, and whom to ask for free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from homeground.case.message import Message
from homeground.cli.law_lines import AdviserLine, PlaceLine, PointerLine, RightLine, SourceLine, StrongerLine
from homeground.cli.screen import day, out
from homeground.cli.trouble import Refused
from homeground.law import (
    DEPTH,
    READ,
    Adviser,
    Regime,
    Source,
    Stronger,
    Stub,
    UnknownPlace,
    is_stale,
    places_like,
    regime_named,
    regimes,
    stubs,
    token_said,
)
from homeground.wording import say

ADVICE = "This is information about the rule, and no advice on your case."
ASK_THERE = "Whom to ask there: a trade union, the works council where there is one, or the labour inspectorate."
"""What is said of a place of which no adviser is known."""


def place_named(place: str) -> Regime:
    """The law of a place; a place that is not recorded is met with what there is instead."""
    try:
        return regime_named(place)
    except UnknownPlace:
        raise Refused(
            f"No rule is recorded for {place}. That does not mean that there is no right.",
            *_instead(place),
            f"Recorded: {', '.join(regimes())}",
            "What each of them is: homeground law list",
        ) from None


def place_line(regime: Regime, today: date) -> PlaceLine:
    """A place with every version of its rights."""
    return PlaceLine(
        id=regime.id,
        name=regime.name,
        depth=regime.depth,
        as_of=regime.as_of,
        is_stale=is_stale(regime, today),
        routes=tuple(
            RightLine(id=route.id, kind=route.kind, starts_on=route.starts_on, ends_on=route.ends_on, is_bill=route.bill)
            for route in regime.routes
        ),
    )


def pointer_line(stub: Stub) -> PointerLine:
    """A pointer to a place."""
    return PointerLine(id=stub.id, fact=stub.fact, url=stub.url, read=stub.read)


def adviser_line(adviser: Adviser) -> AdviserLine:
    """Whom to ask for free."""
    return AdviserLine(who=adviser.who, url=adviser.url, read=adviser.read)


def source_line(name: str, source: Source) -> SourceLine:
    """Where a rule was read."""
    return SourceLine(id=name, cite=source.cite, url=source.url, read=source.read)


def stronger_line(duty: Stronger) -> StrongerLine:
    """A duty that is stronger than a request."""
    circumstances = tuple(map(token_said, duty.any))
    return StrongerLine(id=duty.id, name=duty.name, text=duty.text, circumstances=circumstances, alone=duty.alone, sources=duty.source)


def tell_banner(regime: Regime, today: date) -> None:
    """Say up to when the law of a place was read, and louder where that is long ago."""
    out(f"Read up to {day(regime.as_of)}. {say(DEPTH[regime.depth])}")
    if is_stale(regime, today):
        out(f"Careful: that is more than 12 months before {day(today)}. The rule may have changed; ask before you rely on it.")


def tell_adviser(adviser: Adviser) -> None:
    """Say whom to ask for free, and that none of this is advice."""
    out(f"\nAsk for free: {adviser.who}")
    out(adviser.url, indent="  ")
    out(ADVICE)


def tell_sources(sources: Sequence[SourceLine], *, addresses: bool) -> None:
    """List sources by their number, each with how it was read."""
    for number, source in enumerate(sources, start=1):
        read = say(Message("{read:sentence}", read=READ[source.read]))
        out(f"{number:>2}. {source.cite}{'' if source.cite.endswith('.') else '.'} {read}", indent="  ")
        if addresses and source.url:
            out(source.url, indent="      ")


def _instead(place: str) -> Iterator[str]:
    near = places_like(place)
    if near:
        yield f"Did you mean {' or '.join(f'{found} ({name})' for found, name in near.items())}?"
    for stub in stubs():
        if stub.id in {place.upper(), *near}:
            yield f"All that is known of {stub.id} ({say(READ[stub.read])}): {stub.fact}. See {stub.url}"
            yield ASK_THERE
