"""Which packages to put: the best next ask, with one or two others worth the same to the employee and different for the boss."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.candidates import Packages, candidates
from homeground.negotiation.dice import Dice
from homeground.negotiation.habit import Singles
from homeground.negotiation.package import Package
from homeground.negotiation.plan import Plan, plan
from homeground.negotiation.view import View

MOST_AT_ONCE = 3
_AS_GOOD, _AS_LIKELY, _AS_USEFUL = 0.06, 0.10, 0.04
"""Packages are put at once if they bring nearly the same, surely and in the mean, and are nearly as likely and nearly as good an ask."""

LEAST_GAIN = 1e-4
"""Less than this of what could be won at best is no gain; worths are rounded a little."""

CAUTION = 0.7
"""The power of a gain that counts, below 1: who stakes a livelihood would rather agree. Tried: docs/decisions, on the advice."""

HAND = 0.93
"""A package on the table is enough if it counts for so much of what asking on seems to bring: that is a hope, and an offer may lapse."""

TAKES_BACK = 0.05
"""An ask that is worth so much less to the boss than the last one would take back a concession."""

_PER_ISSUE = 0.1
_UNLIKE = 0.12
"""Offers that a boss would hardly tell apart teach nothing."""


def planned(view: View, dice: Dice) -> Plan | None:
    """The packages worth asking for now, best first; none where none is better than the alternative.

    None takes back a concession: each is worth nearly as much to the boss as the last ask, or more, in the mean of what is believed. And
    none asks for more of anything than was asked before, or than the boss has offered.
    """
    found = candidates(view.turned.table, view.mine, view.belief, dice, without=view.asked, ceiling=view.ceiling)
    gain = view.gain(found)
    good = (gain > LEAST_GAIN) & (_liked(view, found) >= _liked_before(view) - TAKES_BACK)
    if not good.any():
        return None
    return plan(found[good], _felt(gain[good]), view.belief, view.times, view.first, dice)


def _felt(gain: Singles) -> Singles:
    """What a gain counts for: half of it for sure is better than the whole by the toss of a coin."""
    felt: Singles = np.maximum(gain, 0) ** np.float32(CAUTION)
    return felt


def _liked(view: View, packages: Packages) -> Singles:
    """The worth of packages to the boss, in the mean of what is believed."""
    liked: Singles = view.belief.scale.marked(packages) @ view.belief.worths.mean(0)
    return liked


def _liked_before(view: View) -> float:
    """The same of the last ask; a concession is never taken back."""
    return float(_liked(view, np.array([view.asked[-1]]))[0]) if view.asked else -np.inf


def is_enough(view: View, ready: Plan | None, package: Package) -> bool:
    """A package on the table (places) brings more than the alternative, and nearly what asking on seems to bring."""
    gain = view.gain(np.array([package]))
    return bool(gain[0] > LEAST_GAIN) and (ready is None or float(_felt(gain)[0]) >= HAND * float(ready.value[0]))


def chosen(view: View, ready: Plan, concerned: Sequence[int]) -> tuple[int, ...]:
    """The rows of the plan to put at once: the best first, then those that the boss would tell apart best."""
    best = _first(view, ready, concerned)
    scale = max(float(ready.gain.max()), 1e-9)
    chance = ready.chance.mean(1)
    mean = view.mean_gain(ready.packages)
    equal = (
        (np.abs(ready.gain - ready.gain[best]) <= _AS_GOOD * scale)
        & (np.abs(mean - mean[best]) <= _AS_GOOD * max(float(mean.max()), 1e-9))
        & (chance >= chance[best] - _AS_LIKELY)
        & (ready.value >= ready.value[best] - _AS_USEFUL * scale)
    )
    rows = [best]
    while len(rows) < MOST_AT_ONCE:
        apart = np.min([_apart(ready, row) for row in rows], axis=0)
        apart[~equal | _plainly_unequal(ready, rows)] = 0
        if apart.max() < _UNLIKE:
            break
        rows.append(int(apart.argmax()))
    return tuple(rows)


def _plainly_unequal(ready: Plan, rows: Sequence[int]) -> NDArray[np.bool_]:
    """Packages that give the employee in no issue more, or in no issue less, than one of these rows: they are no other way to the same."""
    put = ready.packages[list(rows)][:, None]
    is_more, is_less = (ready.packages >= put).all(2), (ready.packages <= put).all(2)
    unequal: NDArray[np.bool_] = np.any(is_more | is_less, axis=0)
    return unequal


def _first(view: View, ready: Plan, concerned: Sequence[int]) -> int:
    """The best next ask; as a first ask, of those nearly as good the one that leaves most of the boss's worries answered."""
    if view.first is not None or not concerned:
        return 0
    near = np.flatnonzero(ready.value >= ready.value[0] - _AS_USEFUL * max(float(ready.gain.max()), 1e-9))
    now = view.turned.table.now
    answered = sum((ready.packages[near, issue] <= now[issue]).astype(int) for issue in concerned)
    return int(near[np.argmax(answered)])


def _apart(ready: Plan, row: int) -> Singles:
    """How differently possible bosses like each package and this one: one less the correlation, and a little for every other option."""
    worth = ready.worth - ready.worth.mean(1, keepdims=True)
    size = np.sqrt((worth**2).sum(1))
    alike = (worth @ worth[row]) / np.maximum(size * size[row], 1e-9)
    apart: Singles = (1 - alike) + _PER_ISSUE * (ready.packages != ready.packages[row]).sum(1)
    return apart
