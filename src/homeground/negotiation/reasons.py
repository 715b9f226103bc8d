"""One honest reason for each offer, in words that the boss may read, and what would help the boss most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from homeground.case.message import Message
from homeground.negotiation.advice import Weighed
from homeground.negotiation.package import Package, Table
from homeground.negotiation.view import View

_UNKNOWN = 0.2
"""Below this sureness nothing is said about what the boss likes."""

_AGREED = 0.75
"""What helps the boss is only said where so many of the possible bosses would be helped."""


def reasons_of(view: View, table: Table, put: Sequence[Weighed], *, concerned: Sequence[int], sureness: float) -> Iterator[Message]:
    """Why each of the packages put at once: the worry that it answers, what it gives that counts for the boss, what its answer would tell.

    No two of them have the same reason.
    """
    said: list[Message] = []
    for offer in put:
        others = [other for other in put if other is not offer]
        found = [*_reasons(view, table, offer, others, concerned=concerned, sureness=sureness)]
        said.append(next((one for one in found if one not in said), found[-1]))
        yield said[-1]


def _reasons(
    view: View, table: Table, offer: Weighed, others: Sequence[Weighed], *, concerned: Sequence[int], sureness: float
) -> Iterator[Message]:
    """What speaks for a package, the best first."""
    given = sorted(offer.gives, key=lambda issue: -_helps(view, offer.package, table.now, issue))
    weaker = weaker_than(view, offer.package, any)
    for issue in given:
        if issue in concerned and issue not in weaker:
            yield Message("It answers a worry of your boss with “{option}”.", option=_named(table, offer.package, issue))
    for issue in given:
        if sureness >= _UNKNOWN and issue not in weaker:
            yield Message(
                "It gives “{option}”, which seems to matter more to your boss than to you. That is a guess from the answers so far.",
                option=_named(table, offer.package, issue),
            )
    apart = _apart(table, offer, others)
    if apart is not None:
        yield Message("Beside the others it tells how much “{issue}” matters to your boss.", issue=table.issues[apart].name)
    if all(offer.mine.mean >= other.mine.mean for other in others):
        yield Message("It says what you would like best. The answer tells what matters to your boss.")
    yield Message("It reaches much the same with “{option}”.", option=_named(table, offer.package, _most_unlike(view, offer, others)))


def lift(view: View, package: Package) -> tuple[tuple[int, int], ...]:
    """The change (issue, option) of a package that helps the boss most for what it costs the employee; none if nothing helps.

    It costs the employee something, most possible bosses would be helped, and nothing that was gained falls back to today's terms.
    """
    place, now = view.turned.there(package), view.turned.table.now
    best, changed = 0.0, None
    here = np.array([place])
    worth, theirs = float(view.gain(here)[0]), view.theirs(here)[0]
    for issue, there in _less(view.turned.table, place):
        row = np.array([there])
        left, more = float(view.gain(row)[0]), view.theirs(row)[0] - theirs
        gives_up = there[issue] <= now[issue] < place[issue]
        if gives_up or left <= 0 or float((more > 0).mean()) < _AGREED:
            continue
        if (rate := float(more.mean()) / max(worth - left, 0.01)) > best:
            best, changed = rate, (issue, view.turned.back(there)[issue])
    return () if changed is None else (changed,)


def _less(table: Table, place: Package) -> Iterator[tuple[int, Package]]:
    """The packages that give the employee less of one issue, with that issue, as far as no mask forbids them."""
    for issue, here in enumerate(place):
        for option in range(here):
            there = (*place[:issue], option, *place[issue + 1 :])
            if table.allows(there):
                yield issue, there


def takes_back(view: View, package: Package) -> tuple[int, ...]:
    """The issues in which a package gives the boss less than the last ask did, each of its packages, as far as is believed.

    On the whole it gives as much, and that is to be said openly.
    """
    return weaker_than(view, package, all)


def weaker_than(view: View, package: Package, which: Callable[[Iterable[bool]], bool]) -> tuple[int, ...]:
    """The issues in which a package gives the boss less than all, or than any, of the packages put last."""
    last = view.last_put
    if not last:
        return ()
    place, liked, starts = view.turned.there(package), view.belief.worths.mean(0), view.belief.scale.starts.tolist()

    def gives_less(issue: int, before: Package) -> bool:
        new, old = place[issue], before[issue]
        return new > old and bool(liked[starts[issue] + new] < liked[starts[issue] + old])

    return tuple(issue for issue in range(len(place)) if which(gives_less(issue, before) for before in last))


def _helps(view: View, package: Package, now: Package, issue: int) -> float:
    """How much this option brings to the boss against today's, in the mean."""
    place, today = view.turned.there(package), view.turned.there(now)
    start = int(view.belief.scale.starts[issue])
    mean = view.belief.worths[:, [start + place[issue], start + today[issue]]].mean(0)
    return float(mean[0] - mean[1])


def _most_unlike(view: View, offer: Weighed, others: Sequence[Weighed]) -> int:
    """An issue in which this offer gives the employee more than the first of the others; in the first issue where there is none."""
    place = view.turned.there(offer.package)
    first = view.turned.there(others[0].package) if others else view.turned.table.now
    return next((issue for issue, (here, there) in enumerate(zip(place, first, strict=True)) if here > there), 0)


def _apart(table: Table, offer: Weighed, others: Sequence[Weighed]) -> int | None:
    """An issue in which this offer stands alone among those put at once."""
    for issue in range(len(table.issues)):
        if others and all(other.package[issue] != offer.package[issue] for other in others):
            return issue
    return None


def _named(table: Table, package: Package, issue: int) -> str:
    return f"{table.issues[issue].name}: {table.issues[issue].options[package[issue]]}"
