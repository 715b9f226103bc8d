"""How long the papers take: a cold process to all of them in every format, and one warm process again and again.

Run: python benchmarks/papers.py [--runs 10]
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from homeground.papers import PAPERS
from homeground.press import FORMATS, render
from homeground.wording import say
from tests import ada


def cold(folder: Path) -> None:
    """A fresh process writes the example's three papers in five formats."""
    subprocess.run([sys.executable, "-m", "homeground", "demo", str(folder)], check=True, stdout=subprocess.DEVNULL)


def warm() -> None:
    """This process writes them again."""
    for kind in PAPERS.values():
        paper = kind.of(ada.case(), ada.TODAY)
        for name in FORMATS:
            render(paper, name, say)


def timed(what: str, act: Callable[[], None], runs: int) -> None:
    """Print the fastest, the median and the slowest of so many runs."""
    act()
    times = []
    for _ in range(runs):
        begin = perf_counter()
        act()
        times.append(perf_counter() - begin)
    print(f"{what:<55} {min(times):.3f}  {statistics.median(times):.3f}  {max(times):.3f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    print(f"{'':<55} min    median max, of {runs} runs after one")
    with tempfile.TemporaryDirectory() as folder:
        timed("cold: process start to 3 papers in 5 formats", lambda: cold(Path(folder)), runs)
    timed("warm: 3 papers in 5 formats", warm, runs)
