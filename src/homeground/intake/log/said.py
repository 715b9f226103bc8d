"""Why a log is not read, why a row of it is not used, and what to mind, in words for the person who gave it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias, get_args

from homeground.intake.limits import LOG, LOG_FILE_BYTES, LOG_ROWS
from homeground.intake.log.found import LogForm, Note, UnusedReason
from homeground.intake.refusal import CannotRead

LogReason: TypeAlias = Literal[
    "missing",
    "not_a_file",
    "no_right",
    "empty",
    "other_kind",
    "not_text",
    "too_large",
    "too_long",
    "no_room",
    "unknown_form",
    "not_that_form",
    "summary",
    "no_column",
    "no_rows",
    "cut_off",
    "damaged",
    "no_such_zone",
    "no_such_measure",
]
LOG_REASONS: tuple[LogReason, ...] = get_args(LogReason)

_AGAIN = "Export it again, and give that file."
_FEWER = "Export fewer months at once."
SAID: dict[LogReason, tuple[str, str]] = {
    "missing": ("there is no such file.", "Check the name."),
    "not_a_file": ("this is not a file.", "Name the exported file itself."),
    "no_right": ("it cannot be opened.", "Give yourself the right to read it, or read a copy of it."),
    "empty": ("the file is empty.", _AGAIN),
    "other_kind": (
        "this is a spreadsheet, a zip, a PDF or another packed file.",
        "Export it as CSV, JSON or calendar (.ics). Of a zip, give the file that lies in it.",
    ),
    "not_text": ("what is in the file is no text.", "Export it as CSV, JSON or calendar (.ics)."),
    "too_large": (
        f"the file is larger than {LOG_FILE_BYTES >> 20} MiB, or has more than {LOG_ROWS:,} rows.",
        "Export fewer months at once.",
    ),
    "too_long": (f"reading it took too long (more than {LOG.seconds} seconds).", _FEWER),
    "no_room": (f"reading it takes more than {LOG.memory_bytes >> 20:,} MiB of memory.", _FEWER),
    "unknown_form": (
        "no log that is known here has these columns.",
        "Give a file from Toggl, Clockify, Jira, GitLab, GitHub, Git, ActivityWatch or a calendar, or fill in our own template.",
    ),
    "not_that_form": ("this is not the kind of log that was named.", "Name another kind, or none: it is told by its columns."),
    "summary": ("this is a summary, which has no days in it.", "Export the detailed report, and give that one."),
    "no_column": ("a column is missing.", "Export it again with that column."),
    "no_rows": ("there are no rows in it.", "Check the dates and the filter that you chose for the export."),
    "cut_off": ("it ends in the middle of a row: the file was cut off.", _AGAIN),
    "damaged": ("it is damaged here.", _AGAIN),
    "no_such_zone": ("there is no such time zone.", "Name one as in Europe/London."),
    "no_such_measure": ("this cannot be counted in such a log.", "Choose another measure, or none: you are asked then."),
}

UNUSED_SAID: Mapping[UnusedReason, str] = {
    "empty": "the line is empty",
    "uneven": "it has more or fewer cells than the header",
    "formula": "a cell is a formula, which is not worked out here",
    "no_date": "it has no date",
    "bad_date": "its date cannot be read",
    "order_unfit": "its date cannot be read in the order that was said",
    "bad_time": "its time cannot be read",
    "unknown_zone": "its time zone is not known",
    "bad_duration": "its duration cannot be read, or is longer than a month",
    "negative_duration": "its duration is below zero",
    "bad_value": "its value is not a number with at most three decimals",
    "negative_value": "its value is below zero",
    "bad_place": "assigned is not home or office, or worked is not home, office or absent",
    "not_filled_in": "it has no value, and does not say that the day was missed",
    "day_twice": "the same day stands in another row, and which of them holds cannot be known",
    "anothers": "it is another person’s",
    "nobodys": "it is assigned to nobody",
    "not_closed": "it is not closed",
    "not_done": "it was closed without being done",
    "other_watcher": "it tells of windows or pages, of which nothing is kept",
    "away": "you were away then",
    "free": "it does not take up time",
    "tentative": "it was not firmly agreed",
    "called_off": "it was called off",
    "all_day": "it fills whole days, and has no minutes",
    "repeats_oddly": "it repeats by a rule that is not read here",
    "no_row": "it is no row of such a log",
    "later": "it lies after the last day that is counted",
}

NOTES_SAID: Mapping[Note, str] = {
    "old_letters": "Some letters were in an old alphabet. Dates and numbers are not touched by that.",
    "stops_at_thirty": "There are exactly 30 items. Without --limit the export stops there; more may be missing.",
    "none_closed": "No item in it is closed. Without --state all the export holds open ones alone.",
    "utc_times": "Its times are in world time (UTC), and were put into your time zone before days were cut.",
    "local_times": "Its times name no time zone, and were read as times of your own.",
}

HOW_TO_EXPORT: Mapping[LogForm, str] = {
    "own": "Fill in the template: a date, the value of that day, and where it was assigned.",
    "toggl": "Reports, Detailed, Export, CSV.",
    "clockify": "Reports, Detailed, Export, CSV.",
    "jira": "Search for your work items, then Export, CSV; with the columns Resolved and Assignee.",
    "gitlab": "Issues, Actions, Export as CSV; it comes by e-mail.",
    "github": "gh issue list --state all --limit 1000 --json assignees,closedAt,number,state,stateReason",
    "git": "git log --no-merges --author=NAME --date=iso-strict --format=%H%x09%ad --numstat",
    "activitywatch": "Raw Data, Export all buckets as JSON.",
    "ics": "Export the calendar as .ics.",
}
"""How each is got, in a line."""


class GaveUp(Exception):
    """The reader gives up on the log; `part` says at which line or column, and the parent says the reason in words."""

    def __init__(self, reason: LogReason, part: str = "") -> None:
        """Keep both."""
        super().__init__(reason, part)
        self.reason: LogReason = reason
        self.part = part


class CannotReadLog(CannotRead):
    """The log is not read, and nothing was changed."""

    said: ClassVar[Mapping[Any, tuple[str, str]]] = SAID
