"""How well a typed job title finds its occupation, and how long that takes.

    python -m benchmarks.titles          # the thirty titles that may be looked at
    python -m benchmarks.titles --kept   # also the thirty that nobody tunes on; told as they come out

Beside it stands what plain word overlap on the official titles finds. A title counts as found first, or among the five, where one
of its fair codes is; of titles that no published occupation is like, it is told apart how many find nothing. The titles and their
codes: tests/portability/titles/README.md. The time is that of this process alone, so that a busy machine does not lengthen it.
"""

import csv
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from homeground.portability import likeliest, occupations

FOLDER = Path(__file__).parents[1] / "tests" / "portability" / "titles"
Search = Callable[[str], Sequence[str]]
"""A title to the codes that it finds, at most five, the likeliest first."""


class Told(NamedTuple):
    """A title as typed, and the codes that are a fair find."""

    title: str
    codes: frozenset[str]


def told(name: str) -> list[Told]:
    """The titles of one file."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8") as file:
        return [Told(row["title"], frozenset(filter(None, row["soc"].split(";")))) for row in csv.DictReader(file)]


def ours(title: str) -> list[str]:
    """What the program finds."""
    return [match.occupation.soc for match in likeliest(title)]


def overlap(title: str) -> list[str]:
    """What plain word overlap finds: the official titles with the most words in common, the shorter ones first."""
    words = _words(title)
    shared = {soc: (len(words & named), -len(named)) for soc, one in occupations().items() if words & (named := _words(one.title))}
    return sorted(shared, key=lambda soc: (*shared[soc], soc), reverse=True)[:5]


def _words(title: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[a-z]+", title.lower())}


def results(search: Search, titles: Sequence[Told]) -> str:
    """How many are found, in a line."""
    fair = [(search(one.title), one.codes) for one in titles if one.codes]
    first = sum(bool(found and found[0] in codes) for found, codes in fair)
    among = sum(bool(codes.intersection(found)) for found, codes in fair)
    none = [search(one.title) for one in titles if not one.codes]
    return f"first {first} of {len(fair)}, among five {among} of {len(fair)}; unlike any: {none.count([])} of {len(none)} find nothing"


def milliseconds(titles: Sequence[str]) -> tuple[float, float]:
    """The middle and the longest time of a search, the index being built."""
    times = []
    for title in titles:
        start = process_time()
        likeliest(title)
        times.append((process_time() - start) * 1000)
    return median(times), max(times)


def main() -> None:
    """Print the figures."""
    start = process_time()
    likeliest("nurse")
    print(f"the first search, which builds the index: {(process_time() - start) * 1000:.0f} ms")
    middle, longest = milliseconds([one.title for one in occupations().values()])
    print(f"a search: {middle:.2f} ms in the middle, {longest:.2f} ms at most, over {len(occupations())} official titles")
    for name in ("tuned", "kept") if "--kept" in sys.argv else ("tuned",):
        titles = told(name)
        print(f"{name}, ours: {results(ours, titles)}")
        print(f"{name}, plain word overlap: {results(overlap, titles)}")


if __name__ == "__main__":
    main()
