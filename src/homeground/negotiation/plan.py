"""What to ask now, with so many asks left: each package's worth as the next ask, if the talk then goes on well.

For each possible boss the chance of yes to each package at each coming moment is known. After a no, going on is worth what
would be best if one then knew the boss. That is hopeful, since nobody ever knows; so a package on the table is taken though
going on seems to bring a little more (`choosing_offers.HAND`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.belief import Belief
from homeground.negotiation.candidates import Packages
from homeground.negotiation.dice import Dice
from homeground.negotiation.habit import Singles, demand
from homeground.negotiation.package import Package

_BOSSES, _KEPT = 384, 300


@dataclass(frozen=True, slots=True)
class Plan:
    """Packages, best next ask first. `value`: the gain expected in all if it is asked now; `chance`: of a yes, a column a possible boss.

    `gain` is the worth of a package above the alternative, `worth` its worth to each possible boss. `likeliest`: the highest chance of any
    package at any ask left.
    """

    packages: Packages
    value: Singles
    gain: Singles
    chance: Singles
    worth: Singles
    likeliest: float


def plan(packages: Packages, gain: Singles, belief: Belief, times: Singles, first: Package | None, dice: Dice) -> Plan:
    """The plan for asks at these shares of the talk gone. `gain`: what packages bring above the alternative; `first`: the first ask."""
    chosen = dice.choice(len(belief.worths), min(_BOSSES, len(belief.worths)), replace=False)
    worths = belief.worths[chosen]
    worth = belief.scale.marked(packages) @ worths.T
    opened = worth.mean(0) if first is None else (belief.scale.marked(np.array([first])) @ worths.T)[0]
    wanted = demand(belief.bosses.rows(chosen).habits, times, opened)
    kept = _worth_keeping(gain, worth, [wanted.chance(worth, moment) for moment in {0, len(times) // 2, len(times) - 1}])
    packages, gain, worth = packages[kept], gain[kept], worth[kept]
    chances = [wanted.chance(worth, moment) for moment in range(len(times))]
    going_on = _going_on(chances[1:], gain, len(chosen))
    value = (chances[0].sum(1) * gain + going_on.sum() - chances[0] @ going_on) / len(chosen)
    order = np.argsort(-value, kind="stable")
    likeliest = max(float(chance.mean(1).max()) for chance in chances)
    return Plan(packages[order], value[order], gain[order], chances[0][order], worth[order], likeliest)


def _worth_keeping(gain: Singles, worth: Singles, chances: list[Singles]) -> NDArray[np.intp]:
    """The best now, in the middle and at the end, and for every gain those that bosses like best."""
    if len(gain) <= _KEPT:
        return np.arange(len(gain))
    share = _KEPT // 5
    kept = [np.argsort(-chance.mean(1) * gain)[:share] for chance in chances]
    liked = worth.mean(1)
    kept += [near[np.argsort(-liked[near])[:2]] for near in np.array_split(np.argsort(-gain), share)]
    return np.unique(np.concatenate(kept))


def _going_on(chances: list[Singles], gain: Singles, bosses: int) -> Singles:
    """What each boss would still bring if one knew it: backwards over the asks left."""
    value = np.zeros(bosses, np.float32)
    for chance in reversed(chances):
        value = value + np.maximum((chance * (gain[:, None] - value)).max(0), 0)
    return value
