"""How well possible bosses explain what was heard in the talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from homeground.negotiation.habit import Demand, Habit, Habits, Singles, demand, logistic
from homeground.negotiation.heard import Round
from homeground.negotiation.package import Package, differing
from homeground.negotiation.prior import Scale

Rows = NDArray[np.intp]

TEMPER = 0.8
"""What was heard counts for a little less than it says: no family of habits is the truth."""

_SURE_NO = 0.97
"""A package that is worth enough may still be refused for a reason that nobody sees."""

_BAND, _BELOW, _ABOVE, _FARTHEST = 0.05, 0.6, 1.5, 9.0
"""A counter-package is worth what is asked for or a little more; how fast it gets less likely below and above, in spreads of a yes."""

_CHANGE_SPREAD, _CHANGE_DOUBT = 0.02, 0.35
_EDIT_SLACK, _EDIT_SPREAD, _EDIT_DOUBT = 0.02, 0.03, 0.15
_MOODY_COUNTER, _LEAST_OF_COUNTER = -2.0, -12.0
_MAYBE_SPREAD, _MAYBE_ANYWHERE = 0.15, 0.3
_PREFERENCE_SPREAD = 0.06


@dataclass(frozen=True, slots=True)
class Evidence:
    """The packages of a talk, a row each, and the part that each row plays.

    A counter that has in every issue the option of the last counter or of the offer is an *edit*: moved towards the offer as far
    as the boss would go, so each option left as it was (`unmoved`: the counter with that option moved too) would have cost too much.
    Any other counter changes options of the offer (`changed`: the offer with that one), mostly to what the boss likes better.
    """

    marks: Singles
    times: Singles
    offers: Rows
    moments: Rows
    refused: Rows
    taken: Rows
    maybes: Rows
    liked: Rows
    less_liked: Rows
    counters: Rows
    answers: Rows
    edits: Rows
    before: Rows
    unmoved: Rows
    unmoved_answers: Rows
    changed: Rows
    changed_answers: Rows

    def fit(self, worths: Singles, habits: Habits) -> Singles:
        """The log likelihood of each boss (worths: a row a boss), tempered."""
        worth = self.marks @ worths.T
        put = worth[self.offers]
        wanted = demand(habits, self.times, put[0])
        fit = self._replies(put, wanted)
        if len(self.counters):
            is_moody = habits.kind == Habit.MOODY
            fit += self._counters(worth, put, wanted, is_moody)
            fit += np.where(is_moody, np.float32(0), self._edits(worth, put, wanted))
            fit += self._changes(worth, put)
        return (fit * np.float32(TEMPER)).astype(np.float32)

    def _replies(self, put: Singles, wanted: Demand) -> Singles:
        asked = wanted.asked(put, self.moments)
        margin = wanted.slope * put + wanted.shift[self.moments]
        chance = logistic(np.minimum(margin, put - wanted.lowest) / wanted.spread) * (put >= wanted.least)
        fit: Singles = np.log(1 - np.float32(_SURE_NO) * chance[self.refused]).sum(0)
        if len(self.taken):
            fit += np.log(np.maximum(chance[self.taken], np.float32(1e-6))).sum(0)
        if len(self.maybes):
            near = np.exp(-(((put - asked)[self.maybes] / np.float32(_MAYBE_SPREAD)) ** 2))
            fit += np.log(np.float32(_MAYBE_ANYWHERE) + np.float32(1 - _MAYBE_ANYWHERE) * near).sum(0)
        if len(self.liked):
            better = (put[self.liked] - put[self.less_liked]) / np.float32(_PREFERENCE_SPREAD)
            fit += np.log(np.maximum(logistic(better), np.float32(1e-3))).sum(0)
        return fit

    def _counters(self, worth: Singles, put: Singles, wanted: Demand, is_moody: NDArray[np.bool_]) -> Singles:
        above = worth[self.counters] - wanted.asked(put[self.answers], self.moments[self.answers])
        under = np.minimum(above, 0) / (np.float32(_BELOW) * wanted.spread)
        over = np.maximum(above - np.float32(_BAND), 0) / (np.float32(_ABOVE) * wanted.spread)
        over[self.edits] = 0
        each = -(under**2 + np.minimum(over**2, _FARTHEST)) / 2
        fit: Singles = np.maximum(np.where(is_moody, np.float32(_MOODY_COUNTER), each), _LEAST_OF_COUNTER).sum(0)
        if len(self.edits):
            rise = np.maximum(worth[self.counters[self.edits]] - worth[self.before], 0) / np.float32(_EDIT_SPREAD)
            fit -= np.minimum(rise**2, _FARTHEST).sum(0) / 2
        return fit

    def _edits(self, worth: Singles, put: Singles, wanted: Demand) -> Singles:
        if not len(self.unmoved):
            return np.zeros(worth.shape[1], np.float32)
        asked = wanted.asked(put[self.unmoved_answers], self.moments[self.unmoved_answers])
        too_dear = logistic((asked - np.float32(_EDIT_SLACK) - worth[self.unmoved]) / np.float32(_EDIT_SPREAD))
        fit: Singles = np.log(np.float32(_EDIT_DOUBT) + np.float32(1 - _EDIT_DOUBT) * too_dear).sum(0)
        return fit

    def _changes(self, worth: Singles, put: Singles) -> Singles:
        better = logistic((worth[self.changed] - put[self.changed_answers]) / np.float32(_CHANGE_SPREAD))
        fit: Singles = np.log(np.float32(_CHANGE_DOUBT) + np.float32(1 - _CHANGE_DOUBT) * better).sum(0)
        return fit


def evidence(rounds: Sequence[Round], total: int, scale: Scale) -> Evidence:
    """The talk so far as rows of packages; `total` is how many asks it has from first to last."""
    parts = _Parts()
    for moment, heard in enumerate(rounds):
        parts.add(moment, heard)
    times = (np.arange(1, len(rounds) + 1) / total).astype(np.float32)
    return Evidence(scale.marked(np.array(parts.rows)), times, **{name: np.array(rows, np.intp) for name, rows in parts.played.items()})


class _Parts:
    """The rows, as they are gathered."""

    def __init__(self) -> None:
        self.rows: list[Package] = []
        self.played: dict[str, list[int]] = {
            name: [] for name in Evidence.__dataclass_fields__ if name not in ("marks", "times")
        }  # fmt: skip
        self.counter: Package | None = None

    def add(self, moment: int, heard: Round) -> None:
        played = self.played
        first = len(played["offers"])
        answers = first + (heard.chosen or 0)
        for place, offer in enumerate(heard.offers):
            self._put("offers", offer)
            played["moments"].append(moment)
            is_taken = heard.reply == "yes" and place == (heard.chosen or 0)
            played["taken" if is_taken else "refused"].append(first + place)
            if heard.chosen is not None and place != heard.chosen:
                played["liked"].append(answers)
                played["less_liked"].append(first + place)
        if heard.reply == "maybe" and heard.counter is None:
            played["maybes"].append(answers)
        if heard.counter is not None:
            self._add_counter(heard.counter, heard.offers[heard.chosen or 0], answers)

    def _add_counter(self, counter: Package, offer: Package, answers: int) -> None:
        played, before = self.played, self.counter
        self._put("counters", counter)
        played["answers"].append(answers)
        if before is not None and all(option in pair for option, *pair in zip(counter, before, offer, strict=True)):
            played["edits"].append(len(played["counters"]) - 1)
            self._put("before", before)
            for issue in differing(counter, offer):
                self._put("unmoved", (*counter[:issue], offer[issue], *counter[issue + 1 :]))
                played["unmoved_answers"].append(answers)
        else:
            for issue in differing(counter, offer):
                self._put("changed", (*offer[:issue], counter[issue], *offer[issue + 1 :]))
                played["changed_answers"].append(answers)
        self.counter = counter

    def _put(self, part: str, package: Package) -> None:
        self.played[part].append(len(self.rows))
        self.rows.append(package)
