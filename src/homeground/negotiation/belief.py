"""What is believed of the boss: many possible bosses, each as likely as the others, moved on by everything heard.

A sequential Monte Carlo with rejuvenation: bosses that explain a new answer badly give their place to those that explain it
well, and then each may wander to a neighbour, judged by the whole talk (Metropolis and Hastings), so that the belief never
freezes on a few.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.dice import Dice
from homeground.negotiation.evidence import Evidence, evidence
from homeground.negotiation.habit import Singles, demand
from homeground.negotiation.heard import Round
from homeground.negotiation.prior import Bosses, Prior, Scale, echoes, kinds, peaks, stepped

USUAL_BOSSES = 1024
_MOVES = 7
_TOUCHED, _WEIGHT_STEP, _CURVE_STEP = 0.35, 0.6, 0.4
_RESERVE_STEP, _FLOOR_STEP, _PACE_STEP, _NOISE_STEP = 0.6, 0.8, 0.5, 0.3
_HABIT_MOVES, _AFRESH, _KIND_AFRESH = 0.6, 0.05, 0.08
_PEAK_AFRESH = 0.9


@dataclass(frozen=True, slots=True)
class Belief:
    """Possible bosses, equally likely. `worths`: what each option is worth to each; `fit`: how well each explains the talk.

    `opened_spread`: how much they differed before the first word. `overdue`: how many yeses were expected so far, and did not come.
    """

    scale: Scale
    prior: Prior
    bosses: Bosses
    worths: Singles
    fit: Singles
    opened_spread: float
    rounds: tuple[Round, ...] = ()
    overdue: float = 0.0

    @classmethod
    def before(cls, scale: Scale, prior: Prior, dice: Dice, *, count: int = USUAL_BOSSES) -> Belief:
        """The belief before the first word."""
        bosses = prior.drawn(count, dice)
        worths = bosses.worths(scale)
        return cls(scale, prior, bosses, worths, np.zeros(count, np.float32), _spread(worths))

    @property
    def sureness(self) -> float:
        """How much the talk has told of what the boss wants: 0 nothing, 1 all. Less the doubt."""
        return max(0.0, 1 - _spread(self.worths) / self.opened_spread) * (1 - self.doubt) if self.rounds else 0.0

    @property
    def doubt(self) -> float:
        """The chance (0 to 1) that bosses as they are believed to be would have said yes by now: how far all of this may be wrong."""
        return 1 - float(np.exp(-self.overdue))

    def chance(self, worth: Singles, time: float) -> Singles:
        """The chance of yes to packages (rows) worth so much to each possible boss (columns) at a share of the talk gone."""
        opened = self.scale.marked(np.array([self.rounds[0].offers[0]])) @ self.worths.T if self.rounds else worth.mean(0, keepdims=True)
        return demand(self.bosses.habits, np.array([time], np.float32), opened[0]).chance(worth, 0)

    def after(self, heard: Round, total: int, dice: Dice) -> Belief:
        """The belief once an ask was answered; `total` is how many asks the talk has from first to last."""
        rounds = (*self.rounds, heard)
        prior = self.prior.worried(heard.concerned)
        talk = evidence(rounds, total, self.scale)
        fit = talk.fit(self.worths, self.bosses.habits)
        gained = fit - self.fit + prior.log_density(self.bosses) - self.prior.log_density(self.bosses)
        kept = _drawn_by(gained, dice)
        bosses = self.bosses.rows(kept)
        put = self.scale.marked(np.array(heard.offers)) @ self.worths.T
        expected = self.chance(put, len(rounds) / total).mean(1).max()
        moved = replace(
            self,
            prior=prior,
            bosses=bosses,
            worths=self.worths[kept],
            fit=fit[kept],
            rounds=rounds,
            overdue=self.overdue + float(expected),
        )
        for _ in range(_MOVES):
            moved = _wandered(moved, talk, dice)
        return moved


def _spread(worths: Singles) -> float:
    """How much possible bosses differ on the worth of an option, in the mean over options."""
    return float(worths.std(0).mean())


def _wandered(belief: Belief, talk: Evidence, dice: Dice) -> Belief:
    """Each boss moved to a neighbour, if that explains the talk well enough."""
    there, stretch = _neighbours(belief.bosses, belief.prior, dice)
    worths = there.worths(belief.scale)
    fit = talk.fit(worths, there.habits)
    gained = fit - belief.fit + belief.prior.log_density(there) - belief.prior.log_density(belief.bosses) + stretch
    goes = np.log(dice.random(len(there))) < gained
    return replace(
        belief,
        bosses=belief.bosses.replaced(goes, there),
        worths=np.where(goes[:, None], worths, belief.worths),
        fit=np.where(goes, fit, belief.fit),
    )


def _drawn_by(gained: Singles, dice: Dice) -> NDArray[np.intp]:
    """As many rows again, each as often as it gained in likelihood (systematic resampling)."""
    weight = np.exp((gained - gained.max()).astype(np.float64))
    count = len(weight)
    places = (dice.random() + np.arange(count)) / count * weight.sum()
    rows: NDArray[np.intp] = np.minimum(np.searchsorted(np.cumsum(weight), places), count - 1)
    return rows


def _neighbours(bosses: Bosses, prior: Prior, dice: Dice) -> tuple[Bosses, Singles]:
    """A neighbour of each, and how much denser the way there is than the way back (logarithm)."""
    count, shape = len(bosses), bosses.weight.shape
    far = np.exp(dice.normal(-0.7, 0.7, (count, 1))).astype(np.float32)
    touched = (dice.random(shape, np.float32) < np.float32(_TOUCHED)) * far
    luck, kind_luck = dice.random(shape, np.float32), dice.random(count, np.float32)
    habit = dice.standard_normal((4, count), np.float32) * far[:, 0] * (dice.random((4, count), np.float32) < np.float32(_HABIT_MOVES))
    reserve, stretch = stepped(bosses.reserve, np.float32(_RESERVE_STEP) * habit[0])
    floor, also = stepped(bosses.floor, np.float32(_FLOOR_STEP) * habit[1])
    there = Bosses(
        weight=bosses.weight + touched * np.float32(_WEIGHT_STEP) * dice.standard_normal(shape, np.float32),
        liking=np.where(luck < _AFRESH, prior.likings(count, dice), bosses.liking),
        curve=bosses.curve + touched * np.float32(_CURVE_STEP) * dice.standard_normal(shape, np.float32),
        peak=np.where(luck > _PEAK_AFRESH, peaks(shape, dice), bosses.peak),
        kind=np.where(kind_luck < _KIND_AFRESH, kinds(count, dice), bosses.kind),
        reserve=reserve,
        floor=floor,
        pace=bosses.pace + np.float32(_PACE_STEP) * habit[2],
        noise=bosses.noise + np.float32(_NOISE_STEP) * habit[3],
        echo=np.where(kind_luck > _PEAK_AFRESH, echoes(count, dice), bosses.echo),
    )
    return there, stretch + also
