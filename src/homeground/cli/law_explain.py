"""The whole rule of a place in words: every version of every right, with its sources, and what was announced."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from datetime import date

import click

from homeground.cli.edge import stamp
from homeground.cli.law_answer import in_force
from homeground.cli.law_lines import AnnouncedLine, PartLine, SourceLine, StrongerLine, VersionLine
from homeground.cli.law_rules import parts_of
from homeground.cli.options import command, json_option
from homeground.cli.places import adviser_line, place_named, source_line, stronger_line, tell_adviser, tell_banner, tell_sources
from homeground.cli.screen import heading, json, out, title
from homeground.cli.shapes.law import Explained
from homeground.cli.trouble import Refused
from homeground.law import KINDS, Regime, Route, expected_said, is_stale
from homeground.wording import say

_COVERS = {"place": "where", "hours": "how long", "times": "when"}


@command("explain", "law explain GB", "law explain PL binding", "law explain US-VT --json")
@click.argument("place", metavar="PLACE")
@click.argument("route_name", metavar="[ROUTE]", required=False)
@json_option
def law_explain_command(*, place: str, route_name: str | None, as_json: bool) -> None:
    """Explain the whole rule of a place in words.

    PLACE is one of `homeground law list`; ROUTE names one of its rights. Each rule has the numbers of its sources, and
    each source says how it was read.
    """
    regime = place_named(place)
    today = stamp().on
    routes = _routes(regime, route_name)
    shown = _explained(regime, routes, today)
    if as_json:
        json(shown)
    else:
        _tell(shown, regime, routes, today)


def _routes(regime: Regime, name: str | None) -> tuple[Route, ...]:
    if name is not None and name not in regime.route_ids:
        near = difflib.get_close_matches(name, regime.route_ids, n=1)
        raise Refused(
            f"{regime.name} has no right called {name}.",
            f"Did you mean {near[0]}?" if near else f"Its rights: {', '.join(regime.route_ids)}",
        )
    return tuple(route for route in regime.routes if name in (None, route.id))


def _explained(regime: Regime, routes: Sequence[Route], today: date) -> Explained:
    versions = tuple(map(_version, routes))
    stronger = tuple(map(stronger_line, regime.stronger))
    announced = tuple(
        AnnouncedLine(
            what=change.what,
            expected=change.expected,
            precision=change.precision,
            confirmed=change.confirmed,
            affects=change.affects,
            sources=change.source,
        )
        for change in regime.changes
    )
    return Explained(
        id=regime.id,
        name=regime.name,
        depth=regime.depth,
        as_of=regime.as_of,
        is_stale=is_stale(regime, today),
        adviser=adviser_line(regime.adviser),
        routes=versions,
        stronger=stronger,
        announced=announced,
        sources=_sources(regime, versions, (*stronger, *announced)),
    )


def _version(route: Route) -> VersionLine:
    return VersionLine(
        id=route.id,
        kind=route.kind,
        says=say(KINDS[route.kind]),
        starts_on=route.starts_on,
        ends_on=route.ends_on,
        is_bill=route.bill,
        covers=route.covers,
        parts=parts_of(route),
    )


def _sources(regime: Regime, versions: Sequence[VersionLine], others: Sequence[StrongerLine | AnnouncedLine]) -> tuple[SourceLine, ...]:
    """Every source that a rule names, once, in the order in which they are named."""
    named = [name for version in versions for part in version.parts for rule in part.rules for name in rule.sources]
    named += [name for other in others for name in other.sources]
    return tuple(source_line(name, regime.sources[name]) for name in dict.fromkeys(named))


def _tell(shown: Explained, regime: Regime, routes: Sequence[Route], today: date) -> None:
    numbers = {source.id: number for number, source in enumerate(shown.sources, start=1)}
    title(f"{shown.name} ({shown.id})")
    tell_banner(regime, today)
    for version, route in zip(shown.routes, routes, strict=True):
        heading(f"{version.id}: {in_force(route)}")
        out(f"{version.says} It covers {_listed([_COVERS[one] for one in version.covers])} you work.")
        for part in version.parts:
            _tell_part(part, numbers)
    if shown.stronger:
        heading("Stronger than a request, for whom it concerns")
        for duty in shown.stronger:
            out(f"{duty.name[0].upper()}{duty.name[1:]} ({', '.join(duty.circumstances)})", indent="  ")
            out(f"{duty.text} {_marks(duty.sources, numbers)}", indent="    ")
    if shown.announced:
        heading("Announced, and not applied before it is confirmed")
        for change in regime.changes:
            what, on = f"{change.what[0].upper()}{change.what[1:]}", say(expected_said(change))
            out(f"- {what}, expected {on}. {_marks(change.source, numbers)}", indent="  ")
    heading("Sources")
    tell_sources(shown.sources, addresses=True)
    tell_adviser(regime.adviser)


def _tell_part(part: PartLine, numbers: Mapping[str, int]) -> None:
    out(f"\n  {part.title}")
    for rule in part.rules:
        out(f"- {rule.said} {_marks(rule.sources, numbers)}", indent="    ")


def _marks(sources: Sequence[str], numbers: Mapping[str, int]) -> str:
    """The numbers of the sources, as they stand behind a rule."""
    return f"[{', '.join(map(str, sorted(numbers[name] for name in sources)))}]"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
