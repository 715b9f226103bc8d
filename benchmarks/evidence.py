"""How long the evidence takes: reading and checking its files (aim: 50 ms), the guard on a text (aim: 50 ms for 2,000 words), a ranking.

    python -m benchmarks.evidence

Reading is timed in fresh processes, without the import of the room. The long text has about a hundred pages; one sentence in
twenty carries a wrong version. The others are made of the near words, so that the guard has to look at all of them.
"""

import subprocess
import sys
from decimal import Decimal
from itertools import cycle, islice
from statistics import median
from time import perf_counter

from homeground.evidence import CONCERNS, Setting, misquotes_in, sides, watched

READ = """
import homeground.evidence.facts as facts
from time import perf_counter
start = perf_counter()
facts.misquote_file(), facts.employer_file()
print(perf_counter() - start)
"""
TIMES = 7
WORDS_OF_A_PAGE = 500


def seconds_to_read() -> tuple[float, float]:
    """The shortest and the middle time in which all files are read and checked."""
    run = [sys.executable, "-c", READ]
    times = [float(subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout) for _ in range(TIMES)]
    return min(times), median(times)


def text_of(words: int) -> str:
    """A text of so many words, by sentences that look like those which are watched for."""
    near = cycle([word for one in watched() for word in one.guard.near])
    wrong = cycle([one.wrong for one in watched()])
    sentences = (
        f"{next(wrong)}." if number % 20 == 0 else f"In 2025 it was {next(near)} of {number}, or {number / 8:.1f}% and {next(near)}."
        for number in range(words)
    )
    return " ".join(islice(" ".join(sentences).split(" "), words))


def seconds_to_guard(text: str) -> tuple[float, int]:
    """The middle time for a text, and how many sentences fired."""
    times, found = [], 0
    for _ in range(TIMES):
        start = perf_counter()
        found = len(misquotes_in(text))
        times.append(perf_counter() - start)
    return median(times), found


def seconds_to_rank() -> tuple[float, float]:
    """The middle and the longest time for both sides of a concern."""
    setting = Setting(home_days=Decimal(2), days_per_week=Decimal(5), industries=("software",), country="US", months_in_post=30)
    times = []
    for concern in CONCERNS:
        start = perf_counter()
        for _ in range(TIMES):
            sides(concern, setting, shared=True)
        times.append((perf_counter() - start) / TIMES)
    return median(times), max(times)


def main() -> None:
    """Print the figures."""
    shortest, usual = seconds_to_read()
    print(f"all files read and checked: {shortest * 1000:.1f} ms at best, {usual * 1000:.1f} ms in the middle (aim: 50)")
    misquotes_in("The facts are read once.")
    for words, aim in ((2_000, " (aim: 50)"), (100 * WORDS_OF_A_PAGE, "")):
        took, found = seconds_to_guard(text_of(words))
        print(f"the guard on {words:,} words: {took * 1000:.1f} ms{aim}, {found} fired")
    middle, longest = seconds_to_rank()
    print(f"both sides of a concern: {middle * 1000:.2f} ms in the middle, {longest * 1000:.2f} ms at most")


if __name__ == "__main__":
    main()
