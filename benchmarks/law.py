"""How long the law takes: reading and checking every file (aim: 50 ms), and one answer (aim: 1 ms).

    python -m benchmarks.law

Reading is timed in fresh processes, without the import of the room; a case reads the file of its own place alone. An answer is
the middle one over a request at each route of each place, holidays being known.
"""

import subprocess
import sys
from datetime import timedelta
from statistics import median
from time import perf_counter

from homeground.law import check, read_given, regimes

READ = """
from time import perf_counter
import homeground.law.facts as facts
start = perf_counter()
read = [facts.regimes()[place] for place in {places} or facts.regimes()]
print(perf_counter() - start)
"""
TIMES = 7


def seconds_to_read(*places: str) -> tuple[float, float]:
    """The shortest and the middle time in which the files of these places (of all: none named) are read and checked."""
    times = [
        float(
            subprocess.run(
                [sys.executable, "-c", READ.format(places=places)], capture_output=True, text=True, check=True, timeout=60
            ).stdout
        )
        for _ in range(TIMES)
    ]
    return min(times), median(times)


def seconds_an_answer() -> tuple[float, float]:
    """The middle and the longest time of an answer, over all routes."""
    times = []
    for regime in regimes().values():
        for route in regime.routes:
            day = route.starts_on + timedelta(days=30)
            given = read_given(
                {"route": route.id, "request": str(day), "proposed_start": str(day + timedelta(days=90)), "employed_since": "2010-01-04"}
            )
            check(regime, given)  # the holidays of the year are looked up once
            start = perf_counter()
            for _ in range(TIMES):
                check(regime, given)
            times.append((perf_counter() - start) / TIMES)
    return median(times), max(times)


def main() -> None:
    """Print the figures."""
    middle, longest = seconds_an_answer()
    routes = sum(len(regime.routes) for regime in regimes().values())
    print(f"{len(regimes())} places, {routes} routes")
    shortest, usual = seconds_to_read()
    print(f"all files read and checked: {shortest * 1000:.1f} ms at best, {usual * 1000:.1f} ms in the middle (aim: 50)")
    shortest, usual = seconds_to_read("GB")
    print(f"the file of one place: {shortest * 1000:.1f} ms at best, {usual * 1000:.1f} ms in the middle")
    print(f"an answer: {middle * 1000:.3f} ms in the middle, {longest * 1000:.3f} ms at most (aim: 1)")


if __name__ == "__main__":
    main()
