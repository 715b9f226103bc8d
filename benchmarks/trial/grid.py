"""False certificates, coverage and power of the exact test, cell by cell.

    python -m benchmarks.trial.grid false    --trials 20000 --seed 1
    python -m benchmarks.trial.grid coverage --trials 20000 --seed 1
    python -m benchmarks.trial.grid power    --trials 5000  --seed 1
    python -m benchmarks.trial.grid looks    --trials 20000 --seed 1

`false`: home days truly stand at the margin; the share of trials called "not worse" should be 5 % or less. `coverage`: the share of
trials whose lower limit lies at or below the truth. `power`: the share called "not worse" beside the forecast made from the spread
of twenty thousand past weeks without home days. `looks`: `false` again, with a look at half and one at the end.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from hashlib import sha256
from itertools import islice
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from benchmarks.trial import lots
from benchmarks.trial.lots import design
from benchmarks.trial.many import are_certified
from benchmarks.trial.work import KINDS, World, counts
from homeground.trial.looks import HALFWAY_LEVELS
from homeground.trial.spread import Spread, spread_of
from homeground.trial.weeks import Prospect

ALPHA = Fraction(1, 20)
LIMIT = 0.055
PAST_WEEKS = 20_000
WITHIN = 0.007
USUAL, LOSS, EVEN_YEAR = World(), World(missing=0.08), World(trend=0.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: design, weeks, kind of work, world, true ratio, margin, and the ratio that is tested."""

    design: str
    weeks: int
    kind: str
    world: World = USUAL
    truth: Fraction = Fraction(9, 10)
    margin: Fraction = Fraction(1, 10)
    home_days: int = 2

    @property
    def name(self) -> str:
        """The cell in a line."""
        one = self.world
        world = f"memory {one.memory:.1f} trend {one.trend:.3f} weekdays {one.weekdays:.0f} missing {one.missing:.2f}"
        trial = f"{self.design:<12} {self.weeks:>2} weeks {self.home_days} home {self.kind:<7}"
        return f"{trial} {world} truth {float(self.truth):.2f} margin {float(self.margin):.2f}"


def false_cells() -> Iterator[Cell]:
    """At least sixty: every kind of work in every design, with and without memory, and with what makes trials hard."""
    for name, weeks in (("free", 6), ("free", 10), ("balanced", 5), ("balanced", 10), ("balanced", 8)):
        for kind in ("medium", "smooth", "noisy", "gaps", "sparse"):
            for memory in (0.0, 0.5):
                yield Cell(name, weeks, kind, World(memory))
    for name, weeks in (("free-wed", 8), ("balanced-wed", 10), ("fours-wed", 8), ("pairs", 12), ("pairs", 20), ("pairs-wed", 12)):
        for kind in ("medium", "noisy", "gaps", "sparse"):
            yield Cell(name, weeks, kind)
    for name, weeks in (("free", 8), ("balanced", 10), ("pairs", 12)):
        for world in (LOSS, World(trend=0.03), World(weekdays=3.0)):
            for kind in ("medium", "sparse"):
                yield Cell(name, weeks, kind, world)
    for home_days in (1, 3):
        yield Cell("free", 8, "medium", home_days=home_days)
        yield Cell("balanced", 10, "medium", home_days=home_days)


def coverage_cells() -> Iterator[Cell]:
    """Ratios from 0.8 to 1.2."""
    for name, weeks in (("free", 6), ("free", 12), ("balanced", 5), ("balanced", 10)):
        for kind in ("medium", "noisy"):
            for percent in (80, 90, 100, 110, 120):
                yield Cell(name, weeks, kind, truth=Fraction(percent, 100))


def power_cells() -> Iterator[Cell]:
    """From four weeks on, margins and ratios as they are planned with."""
    for name, weeks in (
        ("free", 4),
        ("free", 6),
        ("free", 10),
        ("free", 16),
        ("balanced", 5),
        ("balanced", 8),
        ("balanced", 10),
        ("balanced", 16),
    ):
        for kind, percent in (("calm", 10), ("even", 10), ("even", 15), ("medium", 15), ("medium", 20)):
            yield Cell(name, weeks, kind, EVEN_YEAR, Fraction(1), Fraction(percent, 100))
    for truth in (95, 105, 113):
        yield Cell("free", 8, "medium", EVEN_YEAR, Fraction(truth, 100), Fraction(15, 100))
        yield Cell("balanced", 10, "medium", EVEN_YEAR, Fraction(truth, 100), Fraction(15, 100))
    for home_days in (1, 3):
        yield Cell("free", 8, "medium", EVEN_YEAR, Fraction(1), Fraction(15, 100), home_days)
    for name, weeks in (("pairs", 12), ("pairs", 20), ("free-wed", 10)):
        for kind in ("even", "medium"):
            yield Cell(name, weeks, kind, EVEN_YEAR, Fraction(1), Fraction(15, 100))


def look_cells() -> Iterator[Cell]:
    """Designs whose half is a whole number of blocks of one kind."""
    for name, weeks in (("free", 8), ("free", 16), ("balanced", 10), ("balanced", 20), ("pairs", 32)):
        for kind in ("medium", "noisy"):
            yield Cell(name, weeks, kind)


def simulated(cell: Cell, ratio: Fraction, *, trials: int, seed: int) -> NDArray[np.bool_]:
    """For each made-up trial of a cell, whether a lot as good is no likelier than alpha at a ratio."""
    dice = np.random.default_rng([seed, int.from_bytes(sha256(cell.name.encode()).digest()[:8], "big")])
    plan = design(cell.design, cell.weeks, cell.home_days)
    numbers = lots.drawn(plan, trials, dice)
    home = lots.home(plan, numbers)
    values = counts(home, plan.days, float(cell.truth), KINDS[cell.kind], cell.world, dice)
    return are_certified(plan, numbers, values, home, ratio, ALPHA)


def looked_at_twice(cell: Cell, *, trials: int, seed: int) -> NDArray[np.bool_]:
    """For each made-up trial of a cell, whether the look at half or the one at the end says "not worse"."""
    dice = np.random.default_rng([seed, 2, int.from_bytes(sha256(cell.name.encode()).digest()[:8], "big")])
    whole, half = design(cell.design, cell.weeks), design(cell.design, cell.weeks // 2)
    numbers = lots.drawn(whole, trials, dice)
    home = lots.home(whole, numbers)
    values = counts(home, whole.days, float(cell.truth), KINDS[cell.kind], cell.world, dice)
    first_numbers, weeks = [numbers[0][:, : half.blocks[0].number]], cell.weeks // 2
    first, second = (Fraction(level) for level in HALFWAY_LEVELS)
    at_half = are_certified(half, first_numbers, values[:, :weeks], home[:, :weeks], cell.truth, first)
    return at_half | are_certified(whole, numbers, values, home, cell.truth, second)


def forecast(cell: Cell) -> float:
    """The power that the product foretells from past weeks."""
    name, days = cell.design.split("-")[0], design(cell.design, cell.weeks, cell.home_days).days
    past, free_days = _past(cell.kind, cell.world, days), len(days)
    spread = past.of_design(name, weeks=cell.weeks, free_days=free_days)  # type: ignore[arg-type]  # one of the designs
    home_days = 0 if name == "pairs" else cell.home_days
    return Prospect(spread, cell.margin, home_days, free_days).power(cell.weeks, ratio=float(cell.truth))


@cache
def _past(kind: str, world: World, days: tuple[int, ...]) -> Spread:
    nobody_home = np.zeros((1, PAST_WEEKS, len(days)), dtype=bool)
    values = counts(nobody_home, days, 1.0, KINDS[kind], replace(world, trend=0.0), np.random.default_rng(99))[0].tolist()
    monday = date(2000, 1, 3)
    return spread_of(
        {monday + timedelta(weeks=at, days=day): value for at, week in enumerate(values) for day, value in zip(days, week, strict=True)}
    )


def run_false(trials: int, seed: int, first: int) -> None:
    """Print each cell, and which stand above 5.5 % by more than three errors."""
    over, shares = [], []
    for cell in islice(false_cells(), first, None):
        share = simulated(cell, cell.truth, trials=trials, seed=seed).mean()
        error = _line(cell, share, trials)
        shares.append(share)
        if share > LIMIT + 3 * error:
            over.append(cell.name)
    print(f"{len(shares)} cells of {trials} trials: mean {100 * np.mean(shares):.2f} %, worst {100 * max(shares):.2f} %")
    print(f"above 5.5 % by more than 3 errors: {over or 'none'}")


def run_coverage(trials: int, seed: int, first: int) -> None:
    """Print each cell; the limit lies above the truth where the next thousandth is still ruled out."""
    shares = []
    for cell in islice(coverage_cells(), first, None):
        share = 1 - simulated(cell, cell.truth + Fraction(1, 1000), trials=trials, seed=seed).mean()
        error = _line(cell, share, trials)
        shares.append((abs(share - 0.95) - 3 * error, share, cell.name))
    print(f"{len(shares)} cells of {trials} trials: {100 * min(s for _, s, _ in shares):.2f} to {100 * max(s for _, s, _ in shares):.2f} %")
    print("outside 95 +- 0.7 % by more than 3 errors:", [(round(100 * s, 2), name) for far, s, name in shares if far > WITHIN] or "none")


def run_power(trials: int, seed: int, first: int) -> None:
    """Print each cell with its forecast."""
    misses = []
    for cell in islice(power_cells(), first, None):
        told = forecast(cell)
        share = simulated(cell, 1 - cell.margin, trials=trials, seed=seed).mean()
        misses.append(told - share)
        _line(cell, share, trials, f"forecast {100 * told:6.2f} %, off by {100 * (told - share):+.1f}")
    print(
        f"{len(misses)} cells of {trials} trials: forecast less simulation from {100 * min(misses):+.1f} to {100 * max(misses):+.1f} points"
    )


def run_looks(trials: int, seed: int, first: int) -> None:
    """Print each cell."""
    for cell in islice(look_cells(), first, None):
        _line(cell, looked_at_twice(cell, trials=trials, seed=seed).mean(), trials)


def _line(cell: Cell, share: float, trials: int, note: str = "") -> float:
    error = sqrt(max(share * (1 - share), 1e-9) / trials)
    print(f"{cell.name}  {100 * share:6.2f} % +- {100 * error:.2f}  {note}", flush=True)
    return error


CHECKS: dict[str, Callable[[int, int, int], None]] = {"false": run_false, "coverage": run_coverage, "power": run_power, "looks": run_looks}


def main() -> None:
    """Run one of the checks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("check", choices=CHECKS)
    parser.add_argument("--trials", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the cell to begin with, from 0")
    told = parser.parse_args()
    CHECKS[told.check](told.trials, told.seed, told.first)


if __name__ == "__main__":
    main()
