"""The exact test beside what others would run, on the same made-up trials: false certificates, power and processor time.

scipy and statsmodels are no part of the project. Install them elsewhere, and lend them to this one run:

    python3 -m venv DIR && DIR/bin/pip install "numpy>=2.3,<2.5" scipy statsmodels
    PYTHONPATH=DIR/lib/python3.11/site-packages .venv/bin/python -m benchmarks.trial.others --trials 2000 --seed 1

All test "home is at most nine tenths of office", on values in which home days are divided by 0.9. `chosen` has no lot at all: Tuesday and
Thursday are always at home, so the exact test has nothing to say there, and the others do not notice.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from fractions import Fraction
from importlib import import_module
from math import comb, log
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.trial import lots
from benchmarks.trial.lots import design, observed
from benchmarks.trial.work import KINDS, World, counts
from homeground.trial.exact import chance_at

NULL = Fraction(9, 10)
LEVEL = 0.05 + 1e-12
REDRAWS = 1999
SCENES = (("free", 6, "medium"), ("free", 12, "noisy"), ("balanced", 10, "smooth"), ("chosen", 12, "medium"))
Test = Callable[[NDArray[np.float64], NDArray[np.bool_], np.random.Generator], float]


def permutation(values: NDArray[np.float64], home: NDArray[np.bool_], dice: np.random.Generator) -> float:
    """What scipy offers: home days shuffled over all days of all weeks."""

    def gap(one: NDArray[np.float64], other: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
        return np.asarray(one.mean(axis=axis) - other.mean(axis=axis))

    scaled = _scaled(values, home)
    both = (scaled[home], scaled[~home])
    return float(_scipy().permutation_test(both, gap, vectorized=True, n_resamples=REDRAWS, alternative="greater", rng=dice).pvalue)


def welch(values: NDArray[np.float64], home: NDArray[np.bool_], _dice: np.random.Generator) -> float:
    """Welch's t-test."""
    scaled = _scaled(values, home)
    return float(_scipy().ttest_ind(scaled[home], scaled[~home], equal_var=False, alternative="greater").pvalue)


def mann_whitney(values: NDArray[np.float64], home: NDArray[np.bool_], _dice: np.random.Generator) -> float:
    """The test of Mann and Whitney."""
    scaled = _scaled(values, home)
    return float(_scipy().mannwhitneyu(scaled[home], scaled[~home], alternative="greater").pvalue)


def negative_binomial(values: NDArray[np.float64], home: NDArray[np.bool_], _dice: np.random.Generator) -> float:
    """A negative-binomial GLM with a trend and, where they can be told from home days, weekdays; errors robust to five lags."""
    sm = import_module("statsmodels.api")
    weeks, days = values.shape
    weekday = np.tile(np.eye(days)[:, 1:], (weeks, 1))
    trend = np.repeat(np.linspace(-1, 1, weeks), days)
    plain = np.column_stack([np.ones(weeks * days), home.ravel(), trend])
    full = np.column_stack([plain, weekday])
    rows = full if np.linalg.matrix_rank(full) == full.shape[1] else plain
    mean, variance = values.mean(), values.var(ddof=1)
    family = sm.families.NegativeBinomial(alpha=max((variance - mean) / mean**2, 1e-3))
    fitted = sm.GLM(values.ravel(), rows, family=family).fit(cov_type="HAC", cov_kwds={"maxlags": 5})
    return float(_scipy().norm.sf((fitted.params[1] - log(NULL)) / fitted.bse[1]))


TESTS: dict[str, Test] = {
    "scipy permutation_test": permutation,
    "Welch": welch,
    "Mann-Whitney": mann_whitney,
    "negative-binomial GLM": negative_binomial,
}


def _scipy() -> Any:  # noqa: ANN401 - a package that the project does not know
    return import_module("scipy.stats")


def _scaled(values: NDArray[np.float64], home: NDArray[np.bool_]) -> NDArray[np.float64]:
    return np.where(home, values / float(NULL), values)


def scene(name: str, weeks: int, kind: str, truth: float, *, trials: int, seed: int) -> None:
    """Print who certifies how often, and how long each takes."""
    dice = np.random.default_rng([seed, weeks, int(truth * 100)])
    plan = design("free" if name == "chosen" else name, weeks)
    numbers = lots.drawn(plan, trials, dice)
    home = lots.home(plan, numbers)
    if name == "chosen":
        home = np.zeros_like(home)
        home[:, :, [1, 3]] = True
    values = counts(home, plan.days, truth, KINDS[kind], World(), dice)
    print(f"{name}, {weeks} weeks, {kind}, truth {truth:.2f}, {trials} trials")
    if name != "chosen":
        begun = process_time()
        shown = [chance_at(observed(plan, numbers, values, at), NULL, "higher").high <= LEVEL for at in range(trials)]
        _line("exact law of the lot", np.array(shown), process_time() - begun)
    for label, test in TESTS.items():
        begun = process_time()
        found = [test(values[at].astype(float), home[at], dice) for at in range(trials)]
        _line(label, np.array(found) <= LEVEL, process_time() - begun)


def _line(label: str, shown: NDArray[np.bool_], seconds: float) -> None:
    share = shown.mean()
    error = np.sqrt(max(share * (1 - share), 1e-9) / len(shown))
    print(f"  {label:<24} {100 * share:6.2f} % +- {100 * error:.2f}   {1000 * seconds / len(shown):7.2f} ms a trial", flush=True)


def reference_sets(seed: int) -> None:
    """What is redrawn by whom: the sets, and the chance of one and the same trial."""
    print("balanced, 10 weeks, 2 home days of 5: the lot has", 2040**2, "assignments; scipy, independent:", comb(50, 20))
    print("scipy's other types swap within pairs (samples) or shuffle pairings: 2 of 5 days a week, or a balanced table, fits none")
    dice = np.random.default_rng(seed)
    plan = design("balanced", 5)
    numbers = lots.drawn(plan, 1, dice)
    home = lots.home(plan, numbers)
    values = counts(home, plan.days, 1.0, KINDS["smooth"], World(), dice)
    lot = chance_at(observed(plan, numbers, values, 0), NULL, "higher")
    scaled = _scaled(values[0].astype(float), home[0])
    gap = _scipy().permutation_test(
        (scaled[home[0]], scaled[~home[0]]),
        lambda one, other: one.mean() - other.mean(),
        n_resamples=99_999,
        alternative="greater",
        rng=dice,
    )
    print(f"one balanced trial of 5 weeks: by the lot {lot.count} of {lot.assignments} = {float(lot.high):.5f}, by scipy {gap.pvalue:.5f}")


def main() -> None:
    """Run every scene, at the margin and at no change."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    reference_sets(told.seed)
    for name, weeks, kind in SCENES:
        for truth in (0.9, 1.0):
            scene(name, weeks, kind, truth, trials=told.trials, seed=told.seed)


if __name__ == "__main__":
    main()
