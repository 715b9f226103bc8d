"""The advisor and a rival of NegMAS against the same families of bosses, on the same scenarios with the same luck: paired differences.

    PYTHONPATH=.:src RIVALS/bin/python -m benchmarks.negotiation.rivals MODULE:CLASS [--families own|unseen] [--scenarios N]
        [--seed N] [--silence nothing|last|best]

NegMAS and its agents are installed apart. In NegMAS an answer mostly comes with a package. Where a boss puts none, a rival is told
*nothing*, as the advisor is; or the boss's *last* package again (which may have lapsed, and which only the rival can still take); or
the *best* package of all for the boss, which gives away what the boss wants.
"""

from __future__ import annotations

import argparse
import importlib
import warnings
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Literal, get_args

import numpy as np
from negmas import LinearAdditiveUtilityFunction, make_issue, make_os  # type: ignore[import-not-found]  # installed apart
from negmas.preferences.value_fun import TableFun  # type: ignore[import-not-found]  # as above
from negmas.sao import ResponseType, SAOMechanism, SAONegotiator, SAOResponse  # type: ignore[import-not-found]  # as above

from benchmarks.negotiation.families import WHICH, families, talk
from benchmarks.negotiation.talks import Ended, Scenario, best_product, luck, scenario
from homeground.negotiation import Package

Silence = Literal["nothing", "last", "best"]

warnings.filterwarnings("ignore")


class Opposite(SAONegotiator):  # type: ignore[misc]  # its type is unknown without NegMAS
    """A boss of a family behind the door of NegMAS."""

    def sit(self, drawn: Scenario, boss: Any, silence: Silence) -> None:  # noqa: ANN401 - a boss of any family
        """Take a seat."""
        self.boss, self.silence, self.best = boss, silence, tuple(int(row.argmax()) for row in drawn.theirs)
        self.last: Package | None = None

    def __call__(self, state: Any, dest: Any = None) -> Any:  # noqa: ANN401, ARG002 - as NegMAS calls it
        """Answer the ask on the table."""
        time = min(1.0, (state.step + 1) / self.nmi.n_steps)
        answer = self.boss.answer(tuple(map(int, state.current_offer)), time)
        if answer == "yes":
            return SAOResponse(ResponseType.ACCEPT_OFFER, state.current_offer)
        if answer == "leaves":
            return SAOResponse(ResponseType.END_NEGOTIATION, None)
        put = self.boss.counter(time) or {"best": self.best, "last": self.last, "nothing": None}[self.silence]
        if put is None:
            return SAOResponse(ResponseType.REJECT_OFFER, None, {"text": "No."})
        self.last = put
        return SAOResponse(ResponseType.REJECT_OFFER, tuple(map(str, put)))


def rival_talk(rival: str, which: str, family: str, seed: int, number: int, silence: Silence) -> Ended:
    """One talk of a rival with the same boss that the advisor met."""
    drawn = scenario(seed, number)
    boss = families(which)[family](drawn, np.random.default_rng(luck(family, seed, number)))
    np.random.seed(luck("rival", family, seed, number) & 0x7FFFFFFF)  # noqa: NPY002 - rivals throw the old dice
    space = make_os(
        [make_issue([str(option) for option in range(len(row))], name=f"issue-{place}") for place, row in enumerate(drawn.mine)]
    )
    sides = [
        _preferences(tables, reserve, space) for tables, reserve in ((drawn.mine, drawn.my_reserve), (drawn.theirs, drawn.their_reserve))
    ]
    module, name = rival.split(":")
    employee, opposite = getattr(importlib.import_module(module), name)(name="employee"), Opposite(name="boss")
    opposite.sit(drawn, boss, silence)
    mechanism = SAOMechanism(outcome_space=space, n_steps=drawn.asks, ignore_negotiator_exceptions=True)
    mechanism.add(employee, ufun=sides[0])
    mechanism.add(opposite, ufun=sides[1])
    mechanism.run()
    agreement = mechanism.state.agreement
    if agreement is None:
        return Ended()
    mine, theirs = drawn.advantages(tuple(map(int, agreement)))
    best = best_product(drawn)
    return Ended(mine=mine, theirs=theirs, agreed=True, nash=max(mine, 0) * max(theirs, 0) / best if best > 0 else 0.0)


def _preferences(tables: tuple[np.ndarray, ...], reserve: float, space: Any) -> Any:  # noqa: ANN401 - as NegMAS makes them
    weights = [max(float(row.max()), 1e-9) for row in tables]
    values = [
        TableFun({str(place): float(worth) / weight for place, worth in enumerate(row)})
        for row, weight in zip(tables, weights, strict=True)
    ]
    return LinearAdditiveUtilityFunction(values=values, weights=weights, outcome_space=space, reserved_value=reserve)


def main() -> None:
    """Print a line a family, and the differences over scenarios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rival")
    parser.add_argument("--families", choices=WHICH, default="unseen")
    parser.add_argument("--scenarios", type=int, default=30)
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--silence", choices=get_args(Silence), default="nothing")
    given = parser.parse_args()
    names = list(families(given.families))
    print(f"{given.families} families, seed {given.seed}, {given.scenarios} scenarios, silence told as {given.silence}")
    print("each: advantage, agreed, Nash share")
    differences = []
    with ProcessPoolExecutor(2) as pool:
        for name in names:
            ours = [pool.submit(talk, given.families, name, given.seed, number) for number in range(given.scenarios)]
            theirs = [
                pool.submit(rival_talk, given.rival, given.families, name, given.seed, number, given.silence)
                for number in range(given.scenarios)
            ]
            both = [
                np.array([(one.result().mine, one.result().agreed, one.result().nash) for one in side], float) for side in (ours, theirs)
            ]
            differences.append(both[0] - both[1])
            lines = ["  ".join(f"{value:.3f}" for value in side.mean(0)) for side in both]
            print(f"{name:<18} advisor {lines[0]}   rival {lines[1]}", flush=True)
    by_scenario = np.mean(differences, axis=0)
    for place, part in enumerate(("advantage", "agreed", "Nash share")):
        column = by_scenario[:, place]
        error = column.std(ddof=1) / len(column) ** 0.5
        print(f"advisor less rival, {part}: {column.mean():+.3f} +/- {error:.3f} over {len(column)} scenarios")


if __name__ == "__main__":
    main()
