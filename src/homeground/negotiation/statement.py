"""From what the employee said to preferences: many guesses at what was meant, each as likely as it fits the answers.

Weights that share out the whole at random are put into the order of the piles: the largest fall to what must be had, in
any order among them. This is the Dirichlet prior under the condition of the piles, drawn exactly. How the worth of options
rises within an issue has a random curve. Every answer then counts each guess by how well it fits. Nothing depends on the
order of the answers, and no answer makes the package that was taken less liked.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.choosing import gaps, likelihood
from homeground.negotiation.dice import Dice
from homeground.negotiation.package import Package, Table
from homeground.negotiation.preferences import Preferences
from homeground.negotiation.said import IfNo, Pile, Said

Floats = NDArray[np.float64]

GUESSES = 20_000
"""So many guesses are held against the answers."""

KEPT = 512
"""So many draws from them are kept; what is drawn twice stands once, with twice the chance."""

EMPHASIS = 1.2
"""How evenly weight is shared out among the issues (the parameter of the Dirichlet)."""

CURVE = 0.5
"""How much the rise of worth within an issue may be bent (the spread of the logarithm of the exponent)."""

LEAVE = (1.5, 4.5)
"""Where somebody would look elsewhere and named no package that is as good: the share of the way from now to the best (a Beta)."""

_PILES: tuple[Pile, ...] = ("must", "matters", "nice")


def stated(table: Table, said: Said, dice: Dice) -> Preferences:
    """The preferences that fit what was said. An issue that was not sorted counts as nice to have."""
    weights = _weights(said, dice)
    tables = tuple((weights[issue] * _rise(said.orders[issue], said.peaks[issue], dice).T).T for issue in range(len(table.issues)))
    log_chance = np.zeros(GUESSES)
    for choice in said.choices:
        log_chance += np.log(likelihood(choice.answer, gaps(tables, choice)))
    chances = np.exp(log_chance - log_chance.max())
    kept, times = np.unique(_drawn(chances / chances.sum(), dice), return_counts=True)
    tables = tuple(worth[kept] for worth in tables)
    return Preferences(tables, times / times.sum(), _reserves(table, tables, said.alternative, dice))


def _weights(said: Said, dice: Dice) -> Floats:
    """What each issue (a row) weighs in every guess; they sum to 1."""
    shares = dice.standard_gamma(EMPHASIS, (GUESSES, len(said.piles)))
    shares = np.sort(shares / shares.sum(1, keepdims=True))[:, ::-1]
    weights = np.empty(shares.shape[::-1])
    start = 0
    for pile in _PILES:
        issues = [issue for issue, sorted_into in enumerate(said.piles) if (sorted_into or "nice") == pile]
        weights[issues] = dice.permuted(shares[:, start : start + len(issues)], axis=1).T
        start += len(issues)
    return weights


def _rise(order: tuple[int, ...], peak: int | None, dice: Dice) -> Floats:
    """The worth of each option from 0 to 1 in every guess: rising along the order, or up to a peak within it and down again."""
    step = np.linspace(0, 1, len(order))
    if peak is not None:
        step = 1 - np.abs(step - step[peak])
        step = (step - step.min()) / (step.max() - step.min())
    bend = np.exp(dice.normal(0, CURVE, GUESSES))
    rise = np.empty((len(order), GUESSES))
    with np.errstate(divide="ignore"):
        rise[list(order)] = np.exp(np.log(step)[:, None] * bend)
    return rise.T


def _drawn(chances: Floats, dice: Dice) -> NDArray[np.intp]:
    """Draws in even steps through the chances added up, so that as little as can be is left to luck."""
    reached = np.cumsum(chances)
    drawn: NDArray[np.intp] = np.searchsorted(reached, reached[-1] * (dice.random() + np.arange(KEPT)) / KEPT)
    return drawn


def _reserves(table: Table, tables: tuple[Floats, ...], alternative: IfNo | Package, dice: Dice) -> Floats:
    """The worth of the alternative: that of the package that is as good; today's terms stay where the answer is to stay or to ask later."""
    package = table.now if isinstance(alternative, str) else alternative
    reserve: Floats = np.sum([worth[:, option] for worth, option in zip(tables, package, strict=True)], 0)
    if alternative == "leave":
        best = np.sum([worth.max(1) for worth in tables], 0)
        reserve = reserve + dice.beta(*LEAVE, len(reserve)) * (best - reserve)
    return reserve
