"""What is believed of a boss before a word is said: which bosses there may be, and how likely each is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.dice import Dice
from homeground.negotiation.habit import Habit, Habits, Singles

USUAL_EMPHASIS = 1.2
"""Dirichlet weight of an issue of which nothing is known."""

WORRIED_EMPHASIS = 2.5
"""The same for an issue that answers a worry of the boss."""

AGAINST = 0.8
"""The chance that a boss likes the options of an issue the other way round than the employee."""

IN_BETWEEN = 0.15
"""The chance that a boss likes one in between best."""

USUALLY = 0.85
"""The chance that a boss likes the end of an issue that most bosses are known to like."""

NEARLY_ALWAYS = 0.97
"""The same where it is the boss's own worry that this end answers."""

_CURVE, _PACE, _PACE_SPREAD, _NOISE, _NOISE_SPREAD = 0.6, 0.7, 1.0, -2.8, 0.4
_RESERVE, _FLOOR = (3.0, 3.0), (1.0, 5.0)
_ECHO = (0.4, 1.2)
_MIRRORS, _MOODY = 0.03, 0.01
_EDGE = 1e-4
_WITH, _AGAINST, _BETWEEN = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Scale:
    """The options of all issues side by side, each issue from the employee's worst to best.

    `issue` is the issue of each option, `step` its place between worst (0) and best (1), `starts` the first option of each issue.
    """

    levels: NDArray[np.int64]
    issue: NDArray[np.int64]
    step: Singles
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, levels: tuple[int, ...]) -> Self:
        """The scale of issues with so many options."""
        counts = np.array(levels)
        steps = np.concatenate([np.linspace(0, 1, count) for count in levels]).astype(np.float32)
        return cls(counts, np.repeat(np.arange(len(levels)), counts), steps, np.concatenate([[0], np.cumsum(counts)[:-1]]))

    def marked(self, packages: NDArray[np.int64]) -> Singles:
        """Packages (rows of option places) with a 1 at each of their options, so that worth is a product of matrices."""
        marks = np.zeros((len(packages), len(self.step)), np.float32)
        marks[np.arange(len(packages))[:, None], self.starts + packages] = 1
        return marks


@dataclass(frozen=True, slots=True)
class Bosses:
    """Possible bosses, a row each: what each issue is worth (`weight`, log of a gamma draw), how its options are liked, and the habits."""

    weight: Singles
    liking: NDArray[np.int8]
    curve: Singles
    peak: Singles
    kind: NDArray[np.int8]
    reserve: Singles
    floor: Singles
    pace: Singles
    noise: Singles
    echo: Singles

    def __len__(self) -> int:
        return len(self.kind)

    @property
    def habits(self) -> Habits:
        """How they behave."""
        return Habits(self.kind, self.reserve, self.floor, self.pace, self.noise, self.echo)

    def rows(self, chosen: NDArray[np.intp]) -> Bosses:
        """Some of them, in this order."""
        return Bosses(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def replaced(self, where: NDArray[np.bool_], other: Bosses) -> Bosses:
        """These, with the other's rows where so marked."""
        kept = []
        for field in fields(self):
            ours, theirs = getattr(self, field.name), getattr(other, field.name)
            kept.append(np.where(where if ours.ndim == 1 else where[:, None], theirs, ours))
        return Bosses(*kept)

    def worths(self, scale: Scale) -> Singles:
        """What every option of every issue is worth to each: a row a boss; the best package is worth 1."""
        weight = np.exp(self.weight - self.weight.max(1, keepdims=True))
        weight /= weight.sum(1, keepdims=True)
        liking, curve, peak = self.liking[:, scale.issue], np.exp(self.curve)[:, scale.issue], self.peak[:, scale.issue]
        sloped = np.power(np.where(liking == _WITH, scale.step, 1 - scale.step), curve)
        gaps = (scale.levels - 1).astype(np.float32)
        place = self.peak * gaps
        highest = 1 - np.abs(place - np.rint(place)) / gaps
        lowest = 1 - np.maximum(self.peak, 1 - self.peak)
        stretch = 1 / np.maximum(highest - lowest, np.float32(1e-6))
        peaked = (1 - np.abs(scale.step - peak) - lowest[:, scale.issue]) * stretch[:, scale.issue]
        worth: Singles = weight[:, scale.issue] * np.where(liking == _BETWEEN, peaked, sloped)
        return worth


@dataclass(frozen=True, slots=True)
class Prior:
    """The belief before the talk: how much each issue may weigh, and how likely the boss likes its options the other way round."""

    emphasis: Singles
    against: Singles
    between: Singles

    @classmethod
    def usual(cls, issues: int, worried: Collection[int] = ()) -> Self:
        """What is believed of any boss, with the issues that answer one of his or her worries weighing more."""
        emphasis = [WORRIED_EMPHASIS if issue in worried else USUAL_EMPHASIS for issue in range(issues)]
        return cls(np.array(emphasis, np.float32), np.full(issues, AGAINST, np.float32), np.full(issues, IN_BETWEEN, np.float32))

    def leaning(self, issue: int, likes_the_same: bool | None, *, is_worry: bool = False) -> Prior:  # noqa: FBT001 - the leaning's value
        """The same where it is known which end of an issue bosses usually like: the employee's best, the other, or (none) in between.

        Of an issue that answers a worry of this boss it is known more surely.
        """
        against, between = self.against.copy(), self.between.copy()
        usually = NEARLY_ALWAYS if is_worry else USUALLY
        if likes_the_same is None:
            between[issue] = usually
        else:
            against[issue] = 1 - usually if likes_the_same else usually
            between[issue] = min(float(between[issue]), 1 - usually)
        return replace(self, against=against, between=between)

    def worried(self, issues: Collection[int]) -> Prior:
        """The same once a worry was named: the issues that answer it count double."""
        named = np.isin(np.arange(len(self.emphasis)), list(issues))
        return replace(self, emphasis=np.where(named, 2 * self.emphasis, self.emphasis)) if issues else self

    def drawn(self, count: int, dice: Dice) -> Bosses:
        """So many possible bosses."""
        shape = (count, len(self.emphasis))
        return Bosses(
            weight=np.log(np.maximum(dice.gamma(self.emphasis, size=shape), 1e-9)).astype(np.float32),
            liking=self.likings(count, dice),
            curve=dice.normal(0, _CURVE, shape).astype(np.float32),
            peak=peaks(shape, dice),
            kind=kinds(count, dice),
            reserve=np.clip(dice.beta(*_RESERVE, count), _EDGE, 1 - _EDGE).astype(np.float32),
            floor=np.clip(dice.beta(*_FLOOR, count), _EDGE, 1 - _EDGE).astype(np.float32),
            pace=dice.normal(_PACE, _PACE_SPREAD, count).astype(np.float32),
            noise=dice.normal(_NOISE, _NOISE_SPREAD, count).astype(np.float32),
            echo=echoes(count, dice),
        )

    def likings(self, count: int, dice: Dice) -> NDArray[np.int8]:
        """How options may be liked: as the employee does, the other way round, or best in between."""
        luck = dice.random((count, len(self.against)), dtype=np.float32)
        turned = np.where(luck < self.between + (1 - self.between) * self.against, _AGAINST, _WITH)
        return np.where(luck < self.between, _BETWEEN, turned).astype(np.int8)

    def log_density(self, bosses: Bosses) -> Singles:
        """How likely each is beforehand, as a logarithm up to a constant; what is always drawn afresh is left out."""
        density = (self.emphasis * bosses.weight - np.exp(bosses.weight)).sum(1) - (bosses.curve**2).sum(1) / (2 * _CURVE**2)
        for share, (a, b) in ((bosses.reserve, _RESERVE), (bosses.floor, _FLOOR)):
            density += (a - 1) * np.log(share) + (b - 1) * np.log1p(-share)
        density -= (bosses.pace - _PACE) ** 2 / (2 * _PACE_SPREAD**2) + (bosses.noise - _NOISE) ** 2 / (2 * _NOISE_SPREAD**2)
        rounded: Singles = density.astype(np.float32)
        return rounded


def kinds(count: int, dice: Dice) -> NDArray[np.int8]:
    """Habits as they may come."""
    luck = dice.random(count)
    return np.where(luck < _MIRRORS, Habit.MIRROR, np.where(luck < _MIRRORS + _MOODY, Habit.MOODY, Habit.TIME)).astype(np.int8)


def peaks(shape: tuple[int, ...], dice: Dice) -> Singles:
    """Where the best may lie, if it lies in between."""
    return dice.uniform(0.2, 0.8, shape).astype(np.float32)


def echoes(count: int, dice: Dice) -> Singles:
    """How much a mirroring boss may give back."""
    return dice.uniform(*_ECHO, count).astype(np.float32)


def stepped(share: Singles, step: Singles) -> tuple[Singles, Singles]:
    """Shares moved on the scale of log odds, with the logarithm of the stretch that this makes of their density."""
    moved = np.log(share / (1 - share)) + step
    there = np.clip(1 / (1 + np.exp(-moved)), np.float32(_EDGE), np.float32(1 - _EDGE))
    return there, np.log(there * (1 - there)) - np.log(share * (1 - share))
