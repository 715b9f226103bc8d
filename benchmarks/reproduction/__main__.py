"""Print every published figure beside ours; exit status 1 when one is not met, 2 without the reference data."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import perf_counter

from benchmarks.reproduction.results import RESULTS, Published, published
from benchmarks.reproduction.united_states import single_conditions

HEADINGS = f"{'id':39} {'published':>10} {'ours':>12} {'difference':>11} {'tolerance':>10} {'digits':>7}  what"


def main() -> int:
    """Print the figures result by result, and how many are met."""
    named = os.environ.get("HOMEGROUND_REFERENCE_DATA")
    if not named or not Path(named).is_dir():
        print("HOMEGROUND_REFERENCE_DATA does not name a folder of reference data", file=sys.stderr)
        return 2
    began = perf_counter()
    folder = Path(named)
    asked = published(folder)
    print(HEADINGS)
    ours: dict[str, float] = {}
    for heading, result in RESULTS.items():
        figures = result(folder)
        show(heading, asked, figures)
        ours.update(figures)
    show_other_filling(asked, single_conditions(folder, residual_as_zero=False))
    missed = [one.id for one in asked if one.id not in ours or not one.is_met_by(ours[one.id])]
    print(f"\n{len(asked) - len(missed)} of {len(asked)} within tolerance, in {perf_counter() - began:.2f} s")
    if missed:
        print("not met:", *missed)
    return 1 if missed else 0


def show(heading: str, asked: Iterable[Published], figures: Mapping[str, float]) -> None:
    """Print the figures of one result."""
    print(f"\n{heading}")
    for one in asked:
        if one.id in figures:
            print(line(one, figures[one.id]))


def show_other_filling(asked: Iterable[Published], figures: Mapping[str, float]) -> None:
    """Print what of table A.1 is not met when residual titles are filled as in the headline."""
    cells = [one for one in asked if one.id in figures]
    missed = [one for one in cells if not one.is_met_by(figures[one.id])]
    print(f"\nTable A.1 with the headline's filling of residual titles: {len(cells) - len(missed)} of {len(cells)}; not met:")
    for one in missed:
        print(line(one, figures[one.id]))


def line(one: Published, ours: float) -> str:
    """A published figure, ours, and how far they agree."""
    numbers = f"{one.value:>10} {ours:12.7f} {ours - float(one.value):11.1e} {one.tolerance:10.0e} {one.digits_met_by(ours):>7}"
    return f"{one.id:39} {numbers}  {one.what}{'' if one.is_met_by(ours) else '  NOT MET'}"


if __name__ == "__main__":
    sys.exit(main())
