"""Are the promises of the advice kept? Many talks on made-up tables under masks, with issues that were not brought up.

    python -m benchmarks.negotiation.guards [--talks 10000] [--seed 1]

Bosses answer at random (no, a random counter-package, or yes), which is harder on the advice than any habit. Counted: an ask that
repeats one, is below the alternative, breaks a mask, moves an issue that was not brought up, takes back a concession, or wants more of
anything than there is today, was asked or was offered; a package taken that is below the alternative or breaks a mask.
"""

from __future__ import annotations

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import numpy as np

from homeground.negotiation import Issue, Mask, Package, Plan, Preferences, Prior, Round, Table, View, is_enough, planned

BOSSES, ASKS = 64, 6
LEAST_KEPT = 0.05


def made_up(dice: np.random.Generator) -> tuple[Table, Preferences, tuple[int, ...]]:
    """A table of four to seven issues under up to four masks, preferences, and the issues that stay as they are."""
    levels = [int(count) for count in dice.integers(2, 6, dice.integers(4, 8))]
    issues = tuple(
        Issue(f"issue-{place}", f"issue {place}", tuple(map(str, range(count))), int(dice.integers(count)))
        for place, count in enumerate(levels)
    )
    now = tuple(issue.now for issue in issues)
    masks = []
    for number in range(int(dice.integers(0, 5))):
        tied = dice.choice(len(levels), int(dice.integers(1, 4)), replace=False).tolist()
        mask = Mask(f"mask {number}", tuple((issue, int(dice.integers(levels[issue]))) for issue in tied))
        if not mask.forbids(now):
            masks.append(mask)
    weights = dice.dirichlet(np.ones(len(levels)))
    worths = [weight * np.sort(dice.random(count)) for weight, count in zip(weights, levels, strict=True)]
    kept = tuple(issue for issue in range(len(levels)) if dice.random() < 1 / 4)
    reserve = sum(float(row[option]) for row, option in zip(worths, now, strict=True))
    return Table(issues, tuple(masks)), Preferences.known(worths, reserve), kept


def talk(seed: int, number: int) -> list[str]:
    """The promises broken in one talk."""
    dice = np.random.default_rng([seed, number])
    table, preferences, kept = made_up(dice)
    view = View.opened(table, preferences, Prior.usual(len(table.issues)), ASKS, dice, kept=kept, count=BOSSES)
    counter: Package | None = None
    asks: list[Package] = []
    heard: list[Package] = [table.now]
    broken: list[str] = []
    for _ in range(ASKS):
        ready = planned(view, dice)
        if counter is not None and _is_taken(view, ready, view.turned.there(counter)):
            return broken + [f"taken: {one}" for one in _wrong(table, preferences, counter)]
        if ready is None:
            return broken
        place = tuple(ready.packages[0].tolist())
        ask = view.turned.back(place)
        broken += [f"asked: {one}" for one in _wrong(table, preferences, ask)]
        broken += ["asked again"] if ask in asks else []
        broken += ["not brought up"] if any(ask[issue] != table.issues[issue].now for issue in kept) else []
        broken += ["a demand rose"] if asks and _rose(preferences, ask, heard) else []
        if view.asked:
            both = view.theirs(np.array([place, view.asked[-1]])).mean(1)
            broken += ["taken back"] if both[0] < both[1] - LEAST_KEPT - 1e-4 else []
        asks.append(ask)
        heard.append(ask)
        luck = dice.random()
        if luck < 1 / 10:
            return broken
        counter = tuple(int(dice.integers(count)) for count in table.levels) if luck < 7 / 10 else None
        heard += [counter] if counter is not None else []
        view = view.after(Round((ask,), "no" if counter is None else "maybe", counter), dice)
    return broken


def _is_taken(view: View, ready: Plan | None, counter: Package) -> bool:
    return view.may_move(counter, counter) and is_enough(view, ready, counter)


def _rose(preferences: Preferences, ask: Package, heard: list[Package]) -> bool:
    return any(
        worth[option] > max(worth[before[issue]] for before in heard)
        for issue, (worth, option) in enumerate(zip(preferences.mean_tables, ask, strict=True))
    )


def _wrong(table: Table, preferences: Preferences, package: Package) -> list[str]:
    below = float(preferences.of(package)[0]) < float(preferences.reserves[0])
    return [*(["below the alternative"] if below else []), *([] if table.allows(package) else ["under a mask"])]


def main() -> None:
    """Print how many promises were broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--talks", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with ProcessPoolExecutor(2) as pool:
        broken = Counter(one for found in pool.map(partial(talk, given.seed), range(given.talks), chunksize=50) for one in found)
    print(f"{given.talks:,} talks, seed {given.seed}: {sum(broken.values())} promises broken {dict(broken)}")


if __name__ == "__main__":
    main()
