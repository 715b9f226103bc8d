"""How often the look for moved work warns: of honest trials, and of trials in which office work is saved up for home days.

    python -m benchmarks.trial.moved --trials 2000 --seed 1

Eight weeks before stand beside the trial. Of each cell: how often the look warns where nothing changed; where home days give a tenth
less; and where besides a part of what the office days of a week give is kept for its home days.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from benchmarks.trial import lots
from benchmarks.trial.lots import design
from benchmarks.trial.work import KINDS, World, counts
from homeground.trial.moved_work import displaced

BEFORE = 8
SAVED = (0.0, 0.05, 0.10)
CALM = World(trend=0.0)
KINDS_OF_DAYS = (("even", CALM), ("medium", CALM), ("medium", World(memory=0.5, trend=0.0)), ("sparse", CALM))
CELLS = (("free", 6), ("free", 12), ("balanced", 10), ("balanced", 20), ("free-wed", 12), ("pairs", 12))
MONDAY = date(2027, 1, 4)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: design, weeks, kind of work and world; what home days truly give, and the part of office work that is saved up."""

    design: str
    weeks: int
    kind: str
    world: World
    truth: float = 1.0
    saved: float = 0.0


def warned(cell: Cell, *, trials: int, seed: int) -> float:
    """The share of made-up trials that the look warns of; fixed office days are counted too."""
    dice = np.random.default_rng([seed, int.from_bytes(sha256(repr(cell).encode()).digest()[:8], "big")])
    plan = design(cell.design, cell.weeks)
    drawn = lots.home(plan, lots.drawn(plan, trials, dice))
    home = np.zeros((trials, BEFORE + cell.weeks, 5), dtype=bool)
    home[:, BEFORE:, list(plan.days)] = drawn
    values = counts(home, (0, 1, 2, 3, 4), cell.truth, KINDS[cell.kind], cell.world, dice)
    moved = save_up(values[:, BEFORE:], home[:, BEFORE:], cell.saved)
    return float(np.mean([_is_warned(values[at, :BEFORE], moved[at], home[at, BEFORE:]) for at in range(trials)]))


def save_up(values: NDArray[np.int64], home: NDArray[np.bool_], saved: float) -> NDArray[np.int64]:
    """Take a part of each office day of a week with home days, and give it to these in equal parts."""
    kept = np.where(home | ~home.any(axis=2, keepdims=True), values, np.rint(values * (1 - saved)).astype(np.int64))
    taken = (values - kept).sum(axis=2, keepdims=True)
    return np.asarray(kept + np.where(home, np.rint(taken / np.maximum(home.sum(axis=2, keepdims=True), 1)).astype(np.int64), 0))


def _is_warned(before: NDArray[np.int64], values: NDArray[np.int64], home: NDArray[np.bool_]) -> bool:
    trial = _by_day(values, MONDAY + timedelta(weeks=BEFORE))
    at_home = _by_day(home.astype(np.int64), MONDAY + timedelta(weeks=BEFORE))
    found = displaced(
        _by_day(before, MONDAY),
        home={on: value for on, value in trial.items() if at_home[on]},
        office={on: value for on, value in trial.items() if not at_home[on]},
        direction="higher",
    )
    return found is not None and found.is_warned


def _by_day(values: NDArray[np.int64], monday: date) -> dict[date, int]:
    return {
        monday + timedelta(weeks=week, days=day): value
        for week, days in enumerate(values.tolist())
        for day, value in enumerate(days)
        if value >= 0
    }


def main() -> None:
    """Print a line for each cell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    print("nothing changed; home -10 % and 0, 5, 10 % of office work saved up: warnings in %")
    for kind, world in KINDS_OF_DAYS:
        for name, weeks in CELLS:
            one = Cell(name, weeks, kind, world)
            cells = (one, *(replace(one, truth=0.9, saved=saved) for saved in SAVED))
            shares = "  ".join(f"{100 * warned(cell, trials=told.trials, seed=told.seed):5.1f}" for cell in cells)
            print(f"{name:<9} {weeks:>2} weeks {kind:<7} memory {world.memory}  {shares}", flush=True)


if __name__ == "__main__":
    main()
