"""Sources as a page shows them: each a link, with how it was read (nothing of one's own)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from homeground.case.message import Message
from homeground.law import READ, Regime

_CLOSEST_FIRST = ("text", "text-part", "secondary", "memory")


@dataclass(frozen=True, slots=True)
class Link:
    """One source: what it is, its address (none where it is from memory, or the employee's own document), how it was read."""

    cite: str
    url: str
    read: Message | None


@dataclass(frozen=True, slots=True)
class Cited:
    """The sources of one rule. `read` is how the best of them was read, or where it stands in the employee's own policy.

    `is_unsure`: it is known from memory alone.
    """

    read: Message
    is_unsure: bool
    links: tuple[Link, ...]


def cited(regime: Regime, ids: Iterable[str]) -> Cited:
    """The sources of a rule by their ids in the place's file."""
    sources = [regime.sources[name] for name in dict.fromkeys(ids)]
    best = min((source.read for source in sources), key=_CLOSEST_FIRST.index, default="memory")
    links = tuple(Link(source.cite, source.url, None if source.own else READ[source.read]) for source in sources)
    if sources and all(source.own for source in sources):
        return Cited(_own([source.cite for source in sources]), is_unsure=False, links=links)
    return Cited(READ[best], best == "memory", links)


def _own(places: list[str]) -> Message:
    """Where it stands in the employee's own document: the place itself, or how many there are."""
    if len(places) == 1:
        return Message.verbatim(places[0])
    return Message("{number} places in your policy", number=len(places))
