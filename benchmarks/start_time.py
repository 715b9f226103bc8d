"""How long `homeground --help` takes, against a Python that does nothing: `python benchmarks/start_time.py [RUNS]`."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import click'": ["-c", "import click"],
    "homeground --help": ["-m", "homeground", "--help"],
    "homeground now --where maybe": ["-m", "homeground", "now", "--where", "maybe"],
}


def seconds(arguments: list[str]) -> float:
    """The time of one run, from start to end of the process."""
    begin = time.perf_counter()
    env = {**os.environ, "PYTHONPATH": str(SOURCES)}
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=env)
    return time.perf_counter() - begin


def main() -> None:
    """Run the commands in turn, so that a busy moment of the machine meets all of them, and print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    for arguments in COMMANDS.values():
        seconds(arguments)  # the first run reads the files from the disk
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    print(f"{runs} runs each; seconds")
    for name, times in taken.items():
        print(f"{name:30} median {statistics.median(times):.3f}   fastest {min(times):.3f}   slowest {max(times):.3f}")


if __name__ == "__main__":
    main()
