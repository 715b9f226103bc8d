"""What each option of each issue is worth against today's, to the employee and, as a guess, to the boss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.preferences import HIGH, LOW, Compared, Worth, share_compared
from homeground.negotiation.view import View

Liked: TypeAlias = Literal["as today", "likelier liked (a guess)", "likelier not liked (a guess)", "not known yet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionWorth:
    """One option beside today's. `mine` and `theirs`: what it alone brings, in points of 100, the whole range of all packages."""

    option: int
    mine: Worth
    theirs: Worth
    mine_said: Compared
    theirs_said: Liked


def by_issue(view: View) -> tuple[tuple[OptionWorth, ...], ...]:
    """For each issue of the table, in its order, every option in its order; today's own option is worth nothing more."""
    preferences, now = view.preferences, view.table.now
    gains = [100 * (worth - worth[:, [today]]) for worth, today in zip(preferences.tables, now, strict=True)]
    whole = sum(gain.max(1) - gain.min(1) for gain in gains)
    mean = [preferences.chances @ gain for gain in gains]
    won, lost = sum(float(one.max()) for one in mean), sum(float(-one.min()) for one in mean)
    theirs = _theirs(view)
    return tuple(
        tuple(
            OptionWorth(
                option=option,
                mine=_bounds(gains[issue][:, option] * 100 / np.maximum(whole, 1e-9), preferences.chances),
                theirs=(guessed := _bounds(theirs[issue][:, option], None)),
                mine_said=share_compared(_share(float(mean[issue][option]), won, lost)),
                theirs_said="as today" if option == now[issue] else _liked(guessed),
            )
            for option in range(count)
        )
        for issue, count in enumerate(view.table.levels)
    )


def _theirs(view: View) -> list[NDArray[np.float64]]:
    """For each issue what its options bring each possible boss against today's (bosses x options), in the order of the table."""
    parts = np.split(view.belief.worths.astype(np.float64), view.belief.scale.starts[1:], axis=1)
    found = []
    for part, places, today in zip(parts, view.turned.places, view.table.now, strict=True):
        here = part[:, places]
        found.append(100 * (here - here[:, [today]]))
    return found


def _share(gain: float, won: float, lost: float) -> float:
    return gain / max(won if gain > 0 else lost, 1e-9)


def _liked(guessed: Worth) -> Liked:
    if guessed.low > 0:
        return "likelier liked (a guess)"
    return "likelier not liked (a guess)" if guessed.high < 0 else "not known yet"


def _bounds(values: NDArray[np.float64], chances: NDArray[np.float64] | None) -> Worth:
    weights = np.full(len(values), 1 / len(values)) if chances is None else chances
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    low, high = (values[order[min(int(np.searchsorted(reached, level)), len(order) - 1)]] for level in (LOW, HIGH))
    mean = float(weights @ values)
    return Worth(mean, float(min(low, mean)), float(max(high, mean)))
