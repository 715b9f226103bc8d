"""A package on its merits: its worth to both sides, the chance of a yes, and what both would like better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.advice import Chance, Weighed
from homeground.negotiation.candidates import Packages
from homeground.negotiation.habit import Habit, Singles, logistic
from homeground.negotiation.package import Package, differing
from homeground.negotiation.preferences import HIGH, LOW, Worth, weighed
from homeground.negotiation.view import View

WIDENED = 0.10
"""The bounds of a chance are wider by this than what the kinds of boss say, since none of them is the truth."""

SHARPER, SOBER = 1.15, -0.1
"""Chances are stated on the scale of log odds as 1.15 times what the possible bosses say, less 0.1: between what three groups of
bosses would want, on which the advice was measured while it was written (docs/decisions, on the advice)."""

DOUBTED = 0.3
"""With full doubt, when yeses that were expected did not come, a chance is stated less by so much of itself, with no lower bound."""

_EDITS, _NEAREST = 2, 3
_FEWEST = 8
"""A kind of boss is heard about the bounds if so many possible bosses are of it."""


def weigh(view: View, packages: Sequence[Package]) -> tuple[Weighed, ...]:
    """Packages (of the table), each weighed for the next ask."""
    if not packages:
        return ()
    placed = np.array([view.turned.there(package) for package in packages])
    theirs = view.theirs(placed)
    chances = chances_of_yes(view, placed)
    worth = weighed(view.table, view.preferences, packages)
    now = view.turned.table.now
    return tuple(
        Weighed(
            package=tuple(package),
            mine=mine,
            theirs=_spread(100 * boss),
            yes=chance,
            gives=tuple(issue for issue in differing(tuple(place), now) if place[issue] < now[issue]),
            gains=tuple(issue for issue in differing(tuple(place), now) if place[issue] > now[issue]),
            is_allowed=view.turned.table.allows(tuple(place)),
        )
        for package, place, mine, boss, chance in zip(packages, placed.tolist(), worth, theirs, chances, strict=True)
    )


def chances_of_yes(view: View, placed: Packages) -> tuple[Chance, ...]:
    """The chance of yes to packages (places) as the next ask, with its bounds over the kinds of boss, wider the more is in doubt."""
    return chances_of_yes_to_worth(view, view.theirs(placed))


def chances_of_yes_to_worth(view: View, worth: Singles) -> tuple[Chance, ...]:
    """The same for whatever is worth so much to each possible boss (packages x bosses)."""
    chance = view.belief.chance(worth, view.times[0])
    by_kind = np.stack([chance[:, kind].mean(1) for kind in _kinds(view)], 1)
    doubt = view.belief.doubt
    low, high = (1 - doubt) * (_sober(by_kind.min(1)) - WIDENED), _sober(by_kind.max(1)) + (1 + doubt) * WIDENED
    middle = (1 - DOUBTED * doubt) * _sober(chance.mean(1))
    return tuple(
        Chance(max(0.0, float(least)), float(middle), min(1.0, float(most))) for least, middle, most in zip(low, middle, high, strict=True)
    )


def better_for_both(view: View, package: Package) -> tuple[Package, ...]:
    """The packages nearest to one (of the table) that both would like better, by the mean of what is believed; three at most.

    None of them is worse for the employee than the alternative.
    """
    place = view.turned.there(package)
    around = np.array([*_edited(view, place)])
    if not len(around):
        return ()
    worth, theirs = view.gain(around), view.theirs(around).mean(1)
    here = np.array([place])
    mine_more, theirs_more = worth - view.gain(here)[0], theirs - view.theirs(here).mean(1)[0]
    both = np.flatnonzero((worth > 0) & (mine_more > 0) & (theirs_more > 0))
    changes = (around[both] != place).sum(1)
    order = np.lexsort((-np.minimum(mine_more, theirs_more)[both], changes))
    return tuple(view.turned.back(around[row].tolist()) for row in both[order][:_NEAREST])


def _edited(view: View, place: Package) -> Iterator[Package]:
    """Packages with one or two options changed that no mask forbids."""
    for count in range(1, _EDITS + 1):
        for issues in combinations(range(len(place)), count):
            for options in np.ndindex(*(view.turned.table.levels[issue] for issue in issues)):
                changed = list(place)
                for issue, option in zip(issues, options, strict=True):
                    changed[issue] = option
                if all(changed[issue] != place[issue] for issue in issues) and view.may_move(place, tuple(changed)):
                    yield tuple(changed)


def _sober(chance: Singles) -> Singles:
    """A chance as it is stated; nothing stays nothing, and certainty stays certain."""
    inside = np.clip(chance, np.float32(1e-4), np.float32(1 - 1e-4))
    return logistic(np.float32(SHARPER) * np.log(inside / (1 - inside)) + np.float32(SOBER))


def _kinds(view: View) -> list[NDArray[np.bool_]]:
    """The kinds of boss that are still many: those who give way early, evenly or late, those who mirror, the moody."""
    bosses = view.belief.bosses
    with_time = bosses.kind == Habit.TIME
    early, late = bosses.pace < 0, bosses.pace > 1
    kinds = [with_time & early, with_time & ~early & ~late, with_time & late, bosses.kind == Habit.MIRROR, bosses.kind == Habit.MOODY]
    many = [kind for kind in kinds if kind.sum() >= _FEWEST]
    return many or [np.ones(len(bosses), bool)]


def _spread(worth: Singles) -> Worth:
    low, high = np.quantile(worth, (LOW, HIGH))
    return Worth(float(worth.mean()), float(low), float(high))
