"""Which either-or question to ask next: the one whose answer is expected to better the choice of a deal most."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.best_allowed import allowed
from homeground.negotiation.choosing import chance_of_left
from homeground.negotiation.deals import Deals, Packages, deals_among, imagined_deals
from homeground.negotiation.dice import Dice
from homeground.negotiation.package import Package, Table
from homeground.negotiation.preferences import Preferences, marked

Floats = NDArray[np.floating]
Pair: TypeAlias = tuple[Package, Package]

FEWEST_APART, MOST_APART = 2, 4
"""In so many issues the two packages of a question differ; the rest is folded away."""

BETWEEN, MADE_UP = 300, 300
"""At most so many questions between two deals are weighed, and so many that are made up."""

CURIOSITY = 0.01
"""What it is worth that those who would choose different deals also answer differently: it prepares the next questions."""

NO_PROMISE = 1e-6
"""Below this an answer could teach nothing."""


def next_question(
    table: Table, preferences: Preferences, asked: Collection[Pair], dice: Dice, among: Packages | None = None
) -> Pair | None:
    """The next two packages to choose from, left and right; nothing where no answer could teach anything.

    `asked` are the pairs put so far. `among` are packages (rows of option places) that the boss may take, where that is known;
    otherwise bosses are imagined. Never a pair that was asked, nor one that differs from it only in what both sides of it share; never
    a pair of which one is better in all that differs.
    """
    deals = imagined_deals(table, preferences, dice) if among is None else deals_among(preferences, among)
    questions = _between(deals, dice).joined(_made_up(table, dice))
    questions = questions[allowed(table, questions.left) & allowed(table, questions.right) & _two_sided(preferences, questions)]
    questions = questions[_new(questions, asked)]
    promise = _promise(preferences, deals, questions)
    if promise.max(initial=0) < NO_PROMISE:
        return None
    best = int(promise.argmax())
    left, right = questions.left[best].tolist(), questions.right[best].tolist()
    return tuple(left), tuple(right)


@dataclass(frozen=True, slots=True)
class _Questions:
    """Two packages a row."""

    left: Packages
    right: Packages

    def __getitem__(self, rows: NDArray[np.bool_]) -> _Questions:
        return _Questions(self.left[rows], self.right[rows])

    def joined(self, other: _Questions) -> _Questions:
        return _Questions(np.concatenate([self.left, other.left]), np.concatenate([self.right, other.right]))


def _between(deals: Deals, dice: Dice) -> _Questions:
    """Two deals that differ in few enough issues."""
    first, second = np.triu_indices(len(deals.packages), 1)
    apart = (deals.packages[first] != deals.packages[second]).sum(1)
    near = dice.permutation(np.flatnonzero((apart >= FEWEST_APART) & (apart <= MOST_APART)))[:BETWEEN]
    return _Questions(deals.packages[first[near]], deals.packages[second[near]])


def _made_up(table: Table, dice: Dice) -> _Questions:
    """Two packages that are as today but for two to four issues."""
    issues = len(table.levels)
    apart = dice.integers(FEWEST_APART, min(MOST_APART, issues) + 1, MADE_UP)
    differs = dice.permuted(np.arange(issues) < apart[:, None], axis=1)
    levels = np.array(table.levels)
    left = dice.integers(0, levels, (MADE_UP, issues))
    right = (left + dice.integers(1, levels, (MADE_UP, issues))) % levels
    now = np.array(table.now)
    return _Questions(np.where(differs, left, now), np.where(differs, right, now))


def _two_sided(preferences: Preferences, questions: _Questions) -> NDArray[np.bool_]:
    """Each package is the better one in an issue, whatever the preferences may be."""
    wins, loses = np.zeros(len(questions.left), bool), np.zeros(len(questions.left), bool)
    for issue, worth in enumerate(preferences.mean_tables):
        gap = worth[questions.left[:, issue]] - worth[questions.right[:, issue]]
        wins |= gap > 0
        loses |= gap < 0
    return wins & loses


def _new(questions: _Questions, asked: Collection[Pair]) -> NDArray[np.bool_]:
    """Those that turn on something else than every pair that was asked, whichever side it stood on."""
    fresh = np.ones(len(questions.left), bool)
    apart = questions.left != questions.right
    for first, second in asked:
        a, b = np.array(first), np.array(second)
        shared = a == b
        as_asked = (shared | (questions.left == a) & (questions.right == b)).all(1)
        turned = (shared | (questions.left == b) & (questions.right == a)).all(1)
        fresh &= ~((apart != shared).all(1) & (as_asked | turned))
    return fresh


@np.errstate(invalid="ignore")  # products of finite single-precision matrices may raise this flag on some processors, for nothing
def _promise(preferences: Preferences, deals: Deals, questions: _Questions) -> Floats:
    """How much better the deals are expected to be chosen once the question was answered, and a little for what it prepares.

    Before: the best mean worth among the deals with each boss. After: the same for either answer, each by its chance. One answer
    alone often cannot change the choice; hence the second part, without which early questions would be chosen by chance.
    """
    levels, chances = preferences.levels, preferences.chances.astype(np.float32)
    tables = np.concatenate(preferences.tables, 1).astype(np.float32)
    left = chance_of_left(tables @ (marked(questions.left, levels) - marked(questions.right, levels)).T.astype(np.float32))
    worth = tables @ marked(deals.packages, levels).T.astype(np.float32)
    if_left = left.T @ (worth * chances[:, None])
    mean = chances @ worth
    if_right = mean - if_left
    promise = np.zeros(len(questions.left))
    for rows in deals.choices:
        promise += if_left[:, rows].max(1) + if_right[:, rows].max(1) - mean[rows].max()
        promise += CURIOSITY * _parting(left, chances, worth[:, rows])
    return promise / len(deals.choices)


def _parting(left: Floats, chances: Floats, worth: Floats) -> Floats:
    """How differently those answer who would choose different deals: the variance, between them, of the chance of *left*."""
    choosers = (worth.argmax(1)[:, None] == np.arange(worth.shape[1])) * chances[:, None]
    shares = choosers.sum(0)
    choosers, shares = choosers[:, shares > 0], shares[shares > 0]
    apart: Floats = (left.T @ choosers / shares - (chances @ left)[:, None]) ** 2 @ shares
    return apart
