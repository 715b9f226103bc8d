"""The chain from an answer to its sources: every rule that was used, with the sources that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from homeground.law.answer import Rule
from homeground.law.deadlines import DeadlineDue
from homeground.law.given import Given
from homeground.law.regime import Route
from homeground.law.rule import Change, Trial


def rules_used(
    route: Route, given: Given, due: Mapping[str, DeadlineDue], trial: Trial | None, changes: Iterable[Change]
) -> Iterator[Rule]:
    """Every rule that was used; one that names no source of its own has the route's."""
    yield Rule("version", route.source)
    for number, condition in enumerate(route.eligible, start=1):
        yield Rule(f"eligible:{number}", condition.source)
    if route.limit:
        yield Rule("limit", route.limit.source or route.source)
    yield from (Rule(f"must:{must.id}", must.source or route.source) for must in route.must)
    yield from (Rule(f"deadline:{name}", one.deadline.source) for name, one in due.items())
    if given.ground is not None:
        yield Rule("grounds", route.grounds_source)
    if trial:
        yield Rule("trial", trial.source or route.source)
    yield from (Rule(f"change:{affected}", change.source) for change in changes for affected in change.affects)
