"""How long a download of the O*NET database takes to be added, how much memory that takes, and how soon titles are found.

Run: python -m benchmarks.onet_import real|made|search
`real` and `search` read the tables below HOMEGROUND_REFERENCE_DATA; `made` makes up ratings of true size and shape, in every form.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from homeground.desk.download import add_release
from homeground.desk.task_bank import find_activities, find_titles, task_bank
from homeground.intake.release.read import open_download
from homeground.portability import ELEMENTS
from homeground.store import SqliteLibrary
from tests.intake.releases import (
    ACTIVITIES_HEADER,
    CONTEXT_HEADER,
    OCCUPATIONS,
    Table,
    activity_rows,
    as_csv,
    as_text,
    context_rows,
    snake,
    write_sheet,
)

ADDING = """
import resource, sys
from datetime import date
from pathlib import Path
from time import perf_counter
from homeground.desk.download import add_release
from homeground.intake.release.read import open_download
from homeground.portability import ELEMENTS
from homeground.store import SqliteLibrary
began = perf_counter()
with SqliteLibrary(Path(sys.argv[2])) as library:
    added = add_release(library, open_download(sys.argv[1], ELEMENTS), called=None, today=date(2026, 11, 30))
took = perf_counter() - began
mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
most = next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
rows, kept = (sum(getattr(one, what) for one in added.release.tables) for what in ("read", "kept"))
print(f"{took:6.1f} s   rows {rows:,} read, {kept:,} kept   home-capable {added.release.home_capable} of {added.release.rated}")
print(f"         who asks {most >> 10} MiB, {mine.ru_utime + mine.ru_stime:.1f} s of processor time;"
      f" the child {theirs.ru_maxrss >> 10} MiB, {theirs.ru_utime + theirs.ru_stime:.1f} s")
print(f"         the library's file {Path(sys.argv[2], 'library.sqlite3').stat().st_size / (1 << 20):.1f} MiB")
"""
"""What a fresh process takes that has nothing else in it; the system’s own count of the most memory is there on Linux alone."""
CONTEXT_OCCUPATIONS, CONTEXT_OTHERS = 870, 48
"""With six rows for each of 57 elements some 297,500 rows: release 30.1 has 297,676."""
DEED_OCCUPATIONS, DEED_OTHERS = 894, 33
"""With two rows for each of 41 elements 73,308 rows, as release 30.1 has."""
QUERIES = (
    "billing clerk",
    "nurse",
    "clerk",
    "care home assistant",
    "software developer",
    "teacher",
    "head of marketing",
    "a",
    "manager of the office",
    'x" OR * NEAR(',
    "zebra",
)


def add(download: Path, label: str) -> None:
    """Add one download in a process of its own, and print what it took."""
    size = sum(file.stat().st_size for file in download.rglob("*") if file.is_file()) if download.is_dir() else download.stat().st_size
    with tempfile.TemporaryDirectory() as home:
        command = (sys.executable, "-c", ADDING, str(download), home)
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    print(f"{label:5} {size / (1 << 20):6.1f} MiB {said}", end="")


def codes(count: int) -> list[str]:
    """So many made-up occupations."""
    return [f"{11 + at // 90 * 2}-{1000 + at % 90 * 10}.00" for at in range(count)]


def made() -> Iterator[Table]:
    """A release of ratings alone, as large as a true one."""
    yield OCCUPATIONS._replace(rows=[(code, f"Occupation {code}", "Made up.") for code in codes(DEED_OCCUPATIONS)])
    tied = codes(CONTEXT_OCCUPATIONS)[::3]
    rows = list(context_rows(codes(CONTEXT_OCCUPATIONS), others=CONTEXT_OTHERS, tied=tied))
    yield Table("Work Context", CONTEXT_HEADER, rows)
    yield Table("Work Activities", ACTIVITIES_HEADER, list(activity_rows(codes(DEED_OCCUPATIONS), others=DEED_OTHERS)))


def show_made() -> None:
    """Text, CSV and spreadsheets of true size."""
    with tempfile.TemporaryDirectory() as made_up:
        folders = {form: Path(made_up) / form / "db_30_1" for form in ("txt", "csv", "xlsx")}
        for folder in folders.values():
            folder.mkdir(parents=True)
        for table in made():
            (folders["txt"] / f"{table.name}.txt").write_bytes(as_text(table))
            (folders["csv"] / f"{snake(table.name)}.csv").write_bytes(as_csv(table))
            with (folders["xlsx"] / f"{table.name}.xlsx").open("wb") as target:
                write_sheet(target, table)
        for form, folder in folders.items():
            add(folder, form)


def show_search(download: Path) -> None:
    """How soon titles, tasks and activities are found."""
    with tempfile.TemporaryDirectory() as home, SqliteLibrary(Path(home)) as library:
        add_release(library, open_download(download, ELEMENTS), called=None, today=date(2026, 11, 30))
        for words in QUERIES:
            times, found = [], 0
            for _ in range(20):
                began = perf_counter()
                found = len(find_titles(library, words).found)
                times.append((perf_counter() - began) * 1000)
            print(f"titles {words!r:30} {found:3} found   {median(times):6.2f} ms, at most {max(times):6.2f}")
        for name, act in (
            ("tasks of 43-3021", lambda: task_bank(library, "43-3021")),
            ("activities 'records'", lambda: find_activities(library, "records")),
        ):
            times = []
            for _ in range(20):
                began = perf_counter()
                act()
                times.append((perf_counter() - began) * 1000)
            print(f"{name:37} {median(times):17.2f} ms, at most {max(times):6.2f}")


def main(part: str) -> None:
    """Print the figures of one part."""
    if part == "made":
        show_made()
        return
    named = os.environ.get("HOMEGROUND_REFERENCE_DATA")
    if not named:
        sys.exit("HOMEGROUND_REFERENCE_DATA does not name a folder of reference data")
    real = Path(named) / "data" / "onet_29_3"
    add(real, "real") if part == "real" else show_search(real)


if __name__ == "__main__":
    main(*sys.argv[1:])
