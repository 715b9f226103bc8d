"""The advisor against families of bosses: what was reached, whether stated chances came true, and whether a guard was broken.

    python -m benchmarks.negotiation.families [--families own|unseen|later] [--talks N] [--seed N]

Printed for each family: advantage of the employee and its standard error, share of agreements, Nash share, asks. Then the
calibration over all asks, the last refused ones included: ten equal bins, the mean distance of what was said from what was
seen, and the Brier score beside that of always stating the base rate.
"""

from __future__ import annotations

import argparse
import importlib
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from benchmarks.negotiation import own_bosses
from benchmarks.negotiation.talks import Ended, Maker, luck, play, scenario

BINS, FEW = 10, 30
WHICH = ("own", "unseen", "later")


def families(which: str) -> dict[str, Maker]:
    """The families by their name. The unseen ones judged the advice once, and helped to better it then.

    The later ones were written after that, again without sight of the advice, to judge it anew.
    """
    if which == "own":
        return own_bosses.FAMILIES
    module = importlib.import_module(f"benchmarks.negotiation.{which}_bosses")
    found: dict[str, Maker] = module.FAMILIES
    return found


def talk(which: str, family: str, seed: int, number: int) -> Ended:
    """One talk, with luck that hangs on its name alone."""
    drawn = scenario(seed, number)
    boss = families(which)[family](drawn, np.random.default_rng(luck(family, seed, number)))
    return play(drawn, boss, luck("advice", family, seed, number))


def reliability(stated: list[tuple[float, bool]]) -> tuple[float, float, float, list[tuple[int, float, float]]]:
    """Calibration error, Brier score, that of the base rate, and for each bin asks, chance said, share seen."""
    said, came = np.array([chance for chance, _ in stated]), np.array([float(yes) for _, yes in stated])
    which = np.minimum((said * BINS).astype(int), BINS - 1)
    bins = [
        (int(here.sum()), float(said[here].mean()), float(came[here].mean())) for place in range(BINS) if (here := which == place).any()
    ]
    error = sum(count * abs(chance - seen) for count, chance, seen in bins) / len(said)
    return error, float(((said - came) ** 2).mean()), float(came.mean() * (1 - came.mean())), bins


def told(name: str, ended: list[Ended]) -> str:
    """One line of a family."""
    mine = np.array([one.mine for one in ended])
    agreed, nash, asks = (float(np.mean([getattr(one, part) for one in ended])) for part in ("agreed", "nash", "asks"))
    error = mine.std(ddof=1) / len(mine) ** 0.5
    return f"{name:<16}{mine.mean():8.3f} +/- {error:.3f}{agreed:9.3f}{nash:8.3f}{asks:7.1f}{len(ended):7d}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", choices=WHICH, default="own")
    parser.add_argument("--talks", type=int, default=60, help="talks of each family")
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    names = list(families(given.families))
    print(f"{given.families} families, seed {given.seed}, {given.talks} talks each")
    print(f"{'family':<16}{'advantage':>18}{'agreed':>9}{'nash':>8}{'asks':>7}{'talks':>7}")
    everything: list[Ended] = []
    with ProcessPoolExecutor(2) as pool:
        for name in names:
            jobs = [pool.submit(talk, given.families, name, given.seed, number) for number in range(given.talks)]
            ended = [job.result() for job in jobs]
            everything += ended
            print(told(name, ended), flush=True)
    stated = [pair for one in everything for pair in one.stated]
    error, brier, base, bins = reliability(stated)
    print(f"{len(stated)} asks: calibration error {error:.3f}, Brier {brier:.3f}, base rate {base:.3f}")
    for count, chance, seen in bins:
        print(f"   said {chance:.2f}  seen {seen:.2f}  asks {count}{'' if count >= FEW else '  (few)'}")
    breaches = [breach for one in everything for breach in one.breaches]
    print(f"guards broken in {len(everything)} talks: {len(breaches)} {sorted(set(breaches))}")


if __name__ == "__main__":
    main()
