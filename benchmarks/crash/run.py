"""Count what a thousand kills do to the store: `python benchmarks/crash/run.py --kills 1000`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.crash.harness import FAULTS, Tally, run  # noqa: E402 - found by the line above


def main() -> int:
    """Run, print the counts, and exit with 1 if anything was lost, torn or left behind."""
    if sys.platform == "win32":
        print("Windows has neither SIGKILL nor fork: nothing was run.")
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the acts; the moments of the kills can't be repeated")
    options = parser.parse_args()
    console = Console()
    began_at = time.monotonic()
    columns = (TextColumn("killing writers"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, auto_refresh=False) as progress:
        task = progress.add_task("", total=options.kills)
        tally = run(options.kills, seed=options.seed, each=lambda: progress.update(task, advance=1, refresh=True))
    console.print(_table(tally, seed=options.seed, seconds=time.monotonic() - began_at))
    if tally.first_fault:
        console.print(tally.first_fault)
    return 1 if tally.faults else 0


def _table(tally: Tally, *, seed: int, seconds: float) -> Table:
    table = Table("what", "count", title=f"{tally.kills} kills in {seconds:.0f} s (seed {seed})")
    table.columns[1].justify = "right"
    table.add_row("kills that fell inside an act", str(tally.inside))
    for kind, count in tally.killed_in.most_common():
        table.add_row(f"  {kind}", str(count))
    table.add_row("killed again while opening what was left", str(tally.again))
    table.add_row("acts acknowledged", str(tally.acts))
    table.add_row("entries acknowledged", str(tally.entries), end_section=True)
    for fault in FAULTS:
        table.add_row(fault, str(tally.faults[fault]))
    return table


if __name__ == "__main__":
    sys.exit(main())
