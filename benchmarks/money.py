"""How long money takes: one package (aim: 1 ms), every formula, and a package over ranges.

    python -m benchmarks.money

Inputs are those that each formula gives as its examples. A range reaches from nine tenths to eleven tenths of the example. Each time is
the middle one of several runs of many calls; reading and checking the inputs is timed by itself.
"""

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from statistics import median
from time import perf_counter
from typing import Any

from homeground.money import FORMULAS, Formula, counted, ranged, read_inputs, terms

TODAY = date(2026, 11, 30)
PACKAGE = FORMULAS["worker.package_verdict"]
OPEN = ("weeks", "take_home", "marginal_tax", "commute_hours_day", "fares_day", "meals_day", "home_energy_day", "cut", "extra_hours_week")
RUNS, CALLS = 7, 50


def examples(formula: Formula) -> dict[str, Any]:
    """The example of every input."""
    return {one.name: one.example if one.form == "number" else json.loads(one.example) for one in formula.inputs}


def with_ranges(raw: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The same, some of the numbers as ranges."""
    around = {"weeks": ("44", "46", "50"), "commute_hours_day": ("1.5", "11/6", "2.5")}
    tenth = {
        name: {"low": f"{Decimal(raw[name]) * 9 / 10:.3f}", "mid": raw[name], "high": f"{Decimal(raw[name]) * 11 / 10:.3f}"}
        for name in set(names) - set(around)
    }
    named = {name: dict(zip(("low", "mid", "high"), ends, strict=True)) for name, ends in around.items() if name in names}
    return {**raw, **tenth, **named}


def milliseconds(work: Callable[[], object], calls: int = CALLS) -> float:
    """The middle time of a call."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        for _ in range(calls):
            work()
        times.append((perf_counter() - start) / calls)
    return 1000 * median(times)


def main() -> None:
    """Print the figures."""
    ready = {formula: read_inputs(formula, examples(formula), today=TODAY) for formula in FORMULAS.values()}
    one = milliseconds(lambda: counted(PACKAGE, ready[PACKAGE]))
    print(f"one package: {one:.3f} ms (aim: 1), {1000 / one:,.0f} a second")
    print(f"its inputs read and checked: {milliseconds(lambda: read_inputs(PACKAGE, examples(PACKAGE), today=TODAY)):.3f} ms")
    print(f"its lines: {milliseconds(lambda: terms(PACKAGE, ready[PACKAGE])):.3f} ms")
    every = milliseconds(lambda: [counted(formula, inputs) for formula, inputs in ready.items()])
    print(f"every formula once ({len(ready)}): {every:.3f} ms, {1000 * len(ready) / every:,.0f} formulas a second")
    for count in (0, 2, 4, 6, len(OPEN)):
        inputs = read_inputs(PACKAGE, with_ranges(examples(PACKAGE), OPEN[:count]), today=TODAY)
        took = milliseconds(lambda inputs=inputs: ranged(PACKAGE, inputs), calls=3)  # type: ignore[misc]  # bound at once
        print(f"one package over {count} ranges: {took:.2f} ms, {1000 / took:,.0f} a second")


if __name__ == "__main__":
    main()
