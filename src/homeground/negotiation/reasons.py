"""One honest reason for each offer, in words that the boss may read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from homeground.case.message import Message
from homeground.negotiation.advice import Weighed
from homeground.negotiation.package import Package, Table
from homeground.negotiation.view import View

_UNKNOWN = 0.2
"""Below this sureness nothing is said about what the boss likes."""


def reason(view: View, table: Table, offer: Weighed, others: Sequence[Weighed], *, concerned: Sequence[int], sureness: float) -> Message:
    """Why this package: the worry that it answers, what it gives that counts for the boss, or what its answer would tell."""
    answered = [issue for issue in offer.gives if issue in concerned]
    if answered:
        issue = max(answered, key=lambda one: _helps(view, offer.package, table.now, one))
        return Message("It answers a worry of your boss with “{option}”.", option=_named(table, offer.package, issue))
    if sureness >= _UNKNOWN and offer.gives:
        issue = max(offer.gives, key=lambda one: _helps(view, offer.package, table.now, one))
        return Message(
            "It gives “{option}”, which seems to matter more to your boss than to you. That is a guess from the answers so far.",
            option=_named(table, offer.package, issue),
        )
    apart = _apart(table, offer, others)
    if apart is not None:
        return Message("Beside the others it tells how much “{issue}” matters to your boss.", issue=table.issues[apart].name)
    return Message("It says what you would like best. The answer tells what matters to your boss.")


def lift(view: View, package: Package) -> tuple[tuple[int, int], ...]:
    """The change (issue, option) of a package that helps the boss most for what it costs the employee; none if nothing helps."""
    place = view.turned.there(package)
    best, changed = 0.0, None
    here = np.array([place])
    worth, theirs = float(view.gain(here)[0]), float(view.theirs(here).mean())
    for issue, levels in enumerate(view.turned.table.levels):
        for option in range(levels):
            there = (*place[:issue], option, *place[issue + 1 :])
            if option == place[issue] or not view.turned.table.allows(there):
                continue
            row = np.array([there])
            helps, costs = float(view.theirs(row).mean()) - theirs, worth - float(view.gain(row)[0])
            if helps > 0 and worth - costs > 0 and helps / max(costs, 0.01) > best:
                best, changed = helps / max(costs, 0.01), (issue, view.turned.back(there)[issue])
    return () if changed is None else (changed,)


def takes_back(view: View, package: Package) -> tuple[int, ...]:
    """The issues in which a package gives less than the last ask; on the whole it gives as much, and that is to be said openly."""
    if not view.asked:
        return ()
    place, last = view.turned.there(package), view.asked[-1]
    return tuple(issue for issue, (new, old) in enumerate(zip(place, last, strict=True)) if new > old)


def _helps(view: View, package: Package, now: Package, issue: int) -> float:
    """How much this option brings to the boss against today's, in the mean."""
    place, today = view.turned.there(package), view.turned.there(now)
    start = int(view.belief.scale.starts[issue])
    mean = view.belief.worths[:, [start + place[issue], start + today[issue]]].mean(0)
    return float(mean[0] - mean[1])


def _apart(table: Table, offer: Weighed, others: Sequence[Weighed]) -> int | None:
    """An issue in which this offer stands alone among those put at once."""
    for issue in range(len(table.issues)):
        if others and all(other.package[issue] != offer.package[issue] for other in others):
            return issue
    return None


def _named(table: Table, package: Package, issue: int) -> str:
    return f"{table.issues[issue].name}: {table.issues[issue].options[package[issue]]}"
