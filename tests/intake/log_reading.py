"""What the tests of logs share: a reading without a child, and what it gave in few words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from homeground.intake.log import (
    Asked,
    LogRead,
)
from homeground.intake.log.counting import Wanted, read
from homeground.intake.log.recognise import source_of

LOGS = Path(__file__).parent / "logs"
LONDON = "Europe/London"
LAST = date(2026, 12, 1)
TOGGL = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"
JIRA = "Summary,Issue key,Status,Resolution,Assignee,Resolved\n"


def here(data: str | bytes, tmp_path: Path, *, zone: str = LONDON, last: date = LAST, **answers: str | None) -> LogRead | Asked:
    """The same reading without a child."""
    file = tmp_path / "log"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(source_of(file, zone=ZoneInfo(zone), last=last), Wanted(ZoneInfo(zone), last, **answers))  # type: ignore[arg-type]  # the tests give what may be answered


def days(found: LogRead | Asked) -> dict[str, int | float]:
    assert isinstance(found, LogRead), found
    return {str(day.on): float(day.value) for day in found.days if day.value is not None}


def reasons(found: LogRead | Asked) -> dict[str, list[int]]:
    assert isinstance(found, LogRead), found
    return {one.reason: [line for run in one.lines for line in range(run[0], run[1] + 1)] for one in found.unused}


def asked(found: LogRead | Asked) -> Asked:
    assert isinstance(found, Asked), found
    return found


def sheet(*rows: str) -> str:
    """A time sheet: each row says its day, time and duration, and may say whose it is."""
    lines = []
    for row in rows:
        day, at, length, *who = row.split("|")
        lines.append(f",{who[0] if who else 'ada@example.org'},,,,A title,No,{day},{at},,,{length},,\n")
    return TOGGL + "".join(lines)


def event(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
