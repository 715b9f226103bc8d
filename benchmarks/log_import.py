"""How long a log of a million rows takes to be read, and how much memory: of the parent and of the child that reads it.

Run: python -m benchmarks.log_import [ROWS [NAME]], where NAME is one kind alone.
The logs are made up in the documented columns; a month has some 30,000 rows, so that most days are full ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

READING = """
import resource, sys
from datetime import date
from time import perf_counter
from homeground.intake.log import read_log
began = perf_counter()
found = read_log(sys.argv[1], zone="Europe/London", last=date(2099, 12, 31), measure=sys.argv[2], mine="ada@example.org", date_order="mdy")
took = perf_counter() - began
mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
most = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(f"{took:6.1f} s   {found.rows:,} rows, {found.used:,} used, {len(found.days):,} days   the child {theirs.ru_maxrss >> 10} MiB,"
      f" {theirs.ru_utime + theirs.ru_stime:.1f} s of processor time; who asks {most >> 10} MiB")
"""
"""What a fresh process takes that has nothing else in it; the system's own count of the most memory is there on Linux alone."""
TOGGL = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()"
CLOCKIFY = (
    "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),"
    "Duration (decimal),Billable Rate (USD),Billable Amount (USD)"
)
JIRA = "Summary,Issue key,Issue id,Issue Type,Status,Project key,Resolution,Assignee,Reporter,Created,Updated,Resolved,Labels,Labels"
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)


def moments(rows: int) -> Iterator[tuple[int, datetime, str, str]]:
    """So many rows, each with its moment, a name and an address; every third is a colleague's."""
    for at in range(rows):
        who = ("Bo Sample", "bo@example.org") if at % 3 == 0 else ("Ada Example", "ada@example.org")
        yield at, BEGIN + timedelta(seconds=at * 90), *who


def toggl(rows: int) -> Iterator[str]:
    """A time sheet of Toggl."""
    yield TOGGL
    for at, on, who, address in moments(rows):
        end = on + timedelta(seconds=at % 7200)
        length = f"{at % 7200 // 3600:02}:{at % 3600 // 60:02}:{at % 60:02}"
        yield f"{who},{address},Client,Project,,Claim {at},No,{on:%Y-%m-%d,%H:%M:%S},{end:%Y-%m-%d,%H:%M:%S},{length},,"


def clockify(rows: int) -> Iterator[str]:
    """A time sheet of Clockify."""
    yield CLOCKIFY
    for at, on, who, address in moments(rows):
        yield f"P,C,Claim {at},,{who},,{address},,No,{on:%m/%d/%Y,%I:%M:%S %p},{on:%m/%d/%Y,%I:%M:%S %p},00:30:00,0.50,0.00,0.00"


def jira(rows: int) -> Iterator[str]:
    """Items of Jira."""
    yield JIRA
    for at, on, _, address in moments(rows):
        yield f"Claim {at},C-{at},{at},Task,Done,C,Done,{address},Bo,{on:%d/%b/%y %I:%M %p},,{on:%d/%b/%y %I:%M %p},a,b"


def github(rows: int) -> Iterator[str]:
    """Items of GitHub."""
    for at, on, _, address in moments(rows):
        issue = {
            "number": at,
            "state": "CLOSED",
            "stateReason": "COMPLETED",
            "title": f"Claim {at}",
            "closedAt": f"{on:%Y-%m-%dT%H:%M:%SZ}",
        }
        yield ("[" if at == 0 else ",") + json.dumps(issue | {"assignees": [{"id": "U", "login": address, "name": "N"}]})
    yield "]"


def activitywatch(rows: int) -> Iterator[str]:
    """Events of ActivityWatch."""
    yield '{"buckets": {"aw-watcher-afk_desk": {"id": "a", "type": "afkstatus", "events": ['
    for at, on, _, _ in moments(rows):
        event = {"id": at, "timestamp": on.isoformat(), "duration": 60.5, "data": {"status": "not-afk"}}
        yield ("" if at == 0 else ",") + json.dumps(event)
    yield "]}}}"


def calendar(rows: int) -> Iterator[str]:
    """Events of a calendar."""
    yield "BEGIN:VCALENDAR"
    for at, on, _, _ in moments(rows):
        yield f"BEGIN:VEVENT\nUID:{at}\nSUMMARY:Meeting {at}\nDTSTART:{on:%Y%m%dT%H%M%SZ}\nDURATION:PT30M\nEND:VEVENT"
    yield "END:VCALENDAR"


def git(rows: int) -> Iterator[str]:
    """Commits of Git, each with one changed file."""
    for at, on, _, _ in moments(rows):
        yield f"{at:040x}\t{on.isoformat()}\n\n3\t1\tsrc/file.py"


def own(rows: int) -> Iterator[str]:
    """The own file; after a century its days come again, and are refused as twice."""
    yield "date,value,assigned,worked"
    for at in range(rows):
        yield f"{(datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=at % 36_000)).date()},40,home,home"


MADE = (
    (own, "values"),
    (toggl, "minutes"),
    (toggl, "entries"),
    (clockify, "minutes"),
    (jira, "closed"),
    (github, "closed"),
    (activitywatch, "minutes"),
    (calendar, "minutes"),
    (git, "entries"),
)


def main(rows: str = "1000000", name: str = "") -> None:
    """Print the figures of each kind, or of one."""
    for make, measure in MADE:
        if name not in ("", make.__name__):
            continue
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder, make.__name__)
            with log.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in make(int(rows)))
            size = log.stat().st_size / (1 << 20)
            done = subprocess.run((sys.executable, "-c", READING, str(log), measure), capture_output=True, text=True, check=False)
            said = done.stdout or f"{done.stderr.strip().splitlines()[-1:]}, ended with {done.returncode}\n"
        print(f"{make.__name__:13} {measure:8} {size:6.1f} MiB {said}", end="", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
