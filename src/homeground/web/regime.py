"""A place as pages show it: how well it is known, as of when, whom to ask; its stronger duties and announced changes."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from homeground.case.message import Message
from homeground.law import DEPTH, READ, Regime, Stronger, expected_said
from homeground.law import Adviser as Helper
from homeground.web.cited import Cited, Link, cited


@dataclass(frozen=True, slots=True)
class Coming:
    """A change that was announced: shown, and not applied before it is confirmed."""

    what: str
    on: Message
    is_confirmed: bool
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place of a law on a page."""

    id: str
    name: str
    depth: Message
    as_of: date
    is_stale: bool
    adviser: Link
    is_unsure: bool
    coming: tuple[Coming, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty that is stronger than a request, for the employee's eyes alone."""

    name: str
    text: str
    alone: bool
    cited: Cited


def regime_shown(regime: Regime, *, is_stale: bool, told: Container[object] = ()) -> Place:
    """The place with everything that is said of it beside its rights; `told` are changes that stand there already."""
    return Place(
        id=regime.id,
        name=regime.name,
        depth=DEPTH[regime.depth],
        as_of=regime.as_of,
        is_stale=is_stale,
        adviser=adviser_shown(regime.adviser),
        is_unsure=regime.adviser.read == "memory",
        coming=tuple(
            Coming(one.what, expected_said(one), one.confirmed, cited(regime, one.source)) for one in regime.changes if one not in told
        ),
    )


def adviser_shown(adviser: Helper) -> Link:
    """Whom anybody there may ask for free."""
    return Link(adviser.who, adviser.url, READ[adviser.read])


def stronger_shown(duty: Stronger, regimes: Iterable[Regime]) -> Duty:
    """The duty with the sources of the place that has it."""
    regime = next(regime for regime in regimes if duty in regime.stronger)
    return Duty(name=duty.name, text=duty.text, alone=duty.alone, cited=cited(regime, duty.source))
