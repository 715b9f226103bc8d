"""How long a chance and a limit take, from six weeks to a year.

    python -m benchmarks.trial.speed

Forty pieces a day. Told is the time of the processor, the best of several runs, and how far apart the ends of the chance at the
limit are.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from time import process_time
from typing import TypeVar

import numpy as np

from benchmarks.trial import lots
from benchmarks.trial.lots import design, observed
from benchmarks.trial.work import KINDS, World, counts
from homeground.trial import judge
from homeground.trial.limits import Chance, lower_limit, upper_limit
from homeground.trial.rounded import share_between
from homeground.trial.scores import scores_of
from homeground.trial.whole import count_at_least

T = TypeVar("T")
ALPHA, NULL = Fraction(1, 20), Fraction(9, 10)
RUNS = 15
FINE = 1 << 22
SIZES = (
    ("free", 6),
    ("free", 12),
    ("free", 26),
    ("free", 52),
    ("balanced", 10),
    ("balanced", 20),
    ("balanced", 50),
    ("pairs", 12),
    ("pairs", 52),
)


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and the milliseconds of the best run."""
    times = []
    for _ in range(RUNS):
        begun = process_time()
        given = work()
        times.append(process_time() - begun)
    return given, 1000 * min(times)


def width(chance: Chance | None) -> str:
    """How far apart the ends of a bracket are."""
    return "none" if chance is None else "exact" if chance.method == "exact" else f"{float(chance.high - chance.low):.1e}"


def one(name: str, weeks: int) -> None:
    """Print the times of one trial."""
    dice = np.random.default_rng([20261201, weeks])
    plan = design(name, weeks)
    numbers = lots.drawn(plan, 1, dice)
    values = counts(lots.home(plan, numbers), plan.days, 1.0, KINDS["medium"], World(), dice)
    blocks = observed(plan, numbers, values, 0)
    scores, scoring = timed(lambda: scores_of(blocks))
    lot, _ = timed(lambda: scores.lot(NULL))
    _, counted = timed(lambda: count_at_least(scores.lot(NULL)))
    (low, high), floated = timed(lambda: share_between(scores.lot(NULL), FINE))
    lower, down = timed(lambda: lower_limit(scores, ALPHA))
    _, up = timed(lambda: upper_limit(scores, ALPHA))
    _, whole = timed(lambda: judge(blocks, margin=1 - NULL, alpha=ALPHA, direction="higher"))
    print(
        f"{name:<9} {weeks:>2} weeks  10^{len(str(lot.assignments)) - 1:<3} scores {scoring:5.1f}  count {counted:6.2f}  "
        f"share {floated:5.2f} (within {high - low:.0e})  lower {down:6.1f}  upper {up:6.1f}  all {whole:6.1f} ms   "
        f"{lower.thousandths} {lower.method}, chance there {width(lower.reached)}, one further {width(lower.beyond)}"
    )


def main() -> None:
    """Print the figures."""
    for name, weeks in SIZES:
        one(name, weeks)


if __name__ == "__main__":
    main()
