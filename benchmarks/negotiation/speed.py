"""How long the frontier and the advice take, on one thread, by the number of packages.

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m benchmarks.negotiation.speed [--repeats N]

*Frontier*: exact, without and with the masks that ship, in milliseconds (least and median of the repeats). *Advice*: three offers
with 1,024 possible bosses and 12 asks left, the belief at hand: candidates, plan, choice of equal offers, their worths and chances.
*Update*: the belief after one more answer. Both as median and 95th percentile. Where NegMAS is installed, its frontier on the same points.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from homeground.negotiation import (
    Issue,
    Mask,
    Package,
    Preferences,
    Prior,
    Round,
    Table,
    View,
    chosen,
    frontier,
    planned,
    weigh,
    worths,
)

SHAPES = ((4, 4, 3, 3, 3, 3, 2, 4), (6, 4, 3, 3, 3, 2, 3, 3, 3, 3), (6, 5, 4, 4, 4, 3, 3, 4, 5, 3))
ASKS, BOSSES = 12, 1024
_TRIAL, _PAY, _EXTRA, _DAYS, _REVIEW = 1, 2, 3, 0, 9


def table(shape: tuple[int, ...], *, masked: bool) -> Table:
    """Issues of such a shape; masks as they ship: pay with extra work, too many days, a trial without review if that issue is there."""
    issues = tuple(Issue(f"issue-{place}", f"issue {place}", tuple(map(str, range(count))), 0) for place, count in enumerate(shape))
    if not masked:
        return Table(issues)
    mixes = [Mask("unprofitable_mix", ((_PAY, cut), (_EXTRA, work))) for cut in (1, 2) for work in (1, 2)]
    days = [Mask("days_above_portable", ((_DAYS, shape[_DAYS] - 1),))]
    unseen = [Mask("trial_without_review", ((_TRIAL, length), (_REVIEW, 0))) for length in (1, 2, 3)] if len(shape) > _REVIEW else []
    return Table(issues, (*mixes, *days, *unseen))


def sides(shape: tuple[int, ...], seed: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Worths of both sides, of opposite direction."""
    dice = np.random.default_rng(seed)
    found = []
    for turn in (1, -1):
        weights = dice.dirichlet(np.ones(len(shape)))
        found.append([weight * np.sort(dice.random(count))[::turn] for weight, count in zip(weights, shape, strict=True)])
    return found[0], found[1]


def timed(act: Callable[[], object], repeats: int) -> np.ndarray:
    """Milliseconds of each repeat."""
    spent = []
    for _ in range(repeats):
        started = time.perf_counter()
        act()
        spent.append(1e3 * (time.perf_counter() - started))
    return np.array(spent)


def advice_times(shape: tuple[int, ...], repeats: int) -> tuple[np.ndarray, np.ndarray]:
    """Milliseconds of an advice with all asks left, and of an update of the belief."""
    mine, _ = sides(shape, 1)
    dice = np.random.default_rng(1)
    on = table(shape, masked=True)
    view = View.opened(on, Preferences.known(mine, 0.3), Prior.usual(len(shape)), ASKS, dice, count=BOSSES)

    def advise() -> None:
        ready = planned(view, dice)
        if ready is not None:
            weigh(view, [view.turned.back(ready.packages[row].tolist()) for row in chosen(view, ready, ())])

    ask: Package = tuple(int(row.argmax()) for row in mine)
    counter: Package = tuple(int(row.argmin()) for row in mine)
    after = view
    for _ in range(ASKS // 2):
        after = after.after(Round((ask,), "maybe", counter), dice)
    return timed(advise, repeats), timed(lambda: after.after(Round((ask,), "maybe", counter), dice), repeats)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=60)
    repeats = parser.parse_args().repeats
    for shape in SHAPES:
        mine, theirs = sides(shape, 1)
        print(f"\n{int(np.prod(shape)):,} packages, {len(shape)} issues")
        for masked in (False, True):
            on = table(shape, masked=masked)
            spent = timed(partial(frontier, on, mine, theirs), 5 * repeats)
            found = len(frontier(on, mine, theirs).numbers)
            name = f"frontier{', masked' if masked else ''}"
            print(f"{name:<22} least {spent.min():6.3f} ms, median {np.median(spent):6.3f} ms, {found} packages")
        _beside_negmas(mine, theirs)
        advice, update = advice_times(shape, repeats)
        for name, spent in (("advice, three offers", advice), ("update of the belief", update)):
            print(f"{name:<22} median {np.median(spent):6.1f} ms, 95 of 100 under {np.quantile(spent, 0.95):6.1f} ms")


def _beside_negmas(mine: list[np.ndarray], theirs: list[np.ndarray]) -> None:
    try:
        from negmas.preferences.ops import pareto_frontier_numpy  # type: ignore[import-not-found]  # noqa: PLC0415 - only where it is
    except ImportError:
        return
    points = np.stack([worths(mine), worths(theirs)], 1)
    spent = timed(lambda: pareto_frontier_numpy(points), 3)
    print(f"frontier of NegMAS, points given   least {spent.min():9.3f} ms")


if __name__ == "__main__":
    main()
