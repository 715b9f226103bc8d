"""What reading another system's log gives: day and count, what was not used and why, or what has to be asked first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, TypeAlias, get_args

LogForm: TypeAlias = Literal["own", "toggl", "clockify", "jira", "gitlab", "github", "git", "activitywatch", "ics"]
LOG_FORMS: tuple[LogForm, ...] = get_args(LogForm)
Measure: TypeAlias = Literal["values", "entries", "closed", "minutes"]
"""What is counted of a day: the values of the own file, rows, items closed, or minutes of time."""
DateOrder: TypeAlias = Literal["dmy", "mdy", "ymd"]
DATE_ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)
Place: TypeAlias = Literal["home", "office", "absent"]
Note: TypeAlias = Literal["old_letters", "stops_at_thirty", "none_closed", "utc_times", "local_times"]

MEASURES: Mapping[LogForm, tuple[Measure, ...]] = {
    "own": ("values",),
    "toggl": ("minutes", "entries"),
    "clockify": ("minutes", "entries"),
    "jira": ("closed",),
    "gitlab": ("closed",),
    "github": ("closed",),
    "git": ("entries",),
    "activitywatch": ("minutes",),
    "ics": ("minutes", "entries"),
}
"""What can be counted in each."""
FORM_NAMES: Mapping[LogForm, str] = {
    "own": "our own template",
    "toggl": "Toggl",
    "clockify": "Clockify",
    "jira": "Jira",
    "gitlab": "GitLab",
    "github": "GitHub",
    "git": "Git",
    "activitywatch": "ActivityWatch",
    "ics": "a calendar",
}
GUARD_ONLY: frozenset[LogForm] = frozenset({"git", "activitywatch"})
"""Commits and active minutes bend too easily to be the main measure of a trial; they may guard it."""

UnusedReason: TypeAlias = Literal[
    "empty",
    "uneven",
    "formula",
    "no_date",
    "bad_date",
    "order_unfit",
    "bad_time",
    "unknown_zone",
    "bad_duration",
    "negative_duration",
    "bad_value",
    "negative_value",
    "bad_place",
    "not_filled_in",
    "day_twice",
    "anothers",
    "nobodys",
    "not_closed",
    "not_done",
    "other_watcher",
    "away",
    "free",
    "tentative",
    "called_off",
    "all_day",
    "repeats_oddly",
    "no_row",
    "later",
]
UNUSED_REASONS: tuple[UnusedReason, ...] = get_args(UnusedReason)


@dataclass(frozen=True, slots=True)
class LogDay:
    """One day and its count; minutes are whole. Of the own file alone a day may say where it was assigned and worked, and have no value."""

    on: date
    value: Decimal | None
    assigned: Place | None = None
    worked: Place | None = None


@dataclass(frozen=True, slots=True)
class Unused:
    """Rows that were not used for one reason: how many, and their lines as runs from and to; so many more are not listed.

    Where the file has no lines of its own (JSON), rows are counted from 1.
    """

    reason: UnusedReason
    rows: int
    lines: tuple[tuple[int, int], ...]
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class LogRead:
    """A log as it was read: `rows` of the file, of which `used` were counted into `days`; every other one is among `unused`.

    `columns` are those by which the form was recognised and read. `people` tells how many have rows in the file; nobody's name is kept.
    `sha256` is that of the file: who takes in the same one twice changes nothing. `date_order` is there where it mattered.
    """

    form: LogForm
    columns: tuple[str, ...]
    unknown_columns: tuple[str, ...]
    measure: Measure
    zone: str
    date_order: DateOrder | None
    people: int
    rows: int
    used: int
    days: tuple[LogDay, ...]
    unused: tuple[Unused, ...]
    notes: tuple[Note, ...]
    sha256: str = ""

    @property
    def days_without_rows(self) -> tuple[date, ...]:
        """The days between the first and the last that no used row speaks of. Each is asked about; none is a zero."""
        if not self.days:
            return ()
        held = {day.on for day in self.days}
        first, last = min(held), max(held)
        days = (first + timedelta(days=at) for at in range((last - first).days))
        return tuple(day for day in days if day not in held)

    @property
    def why(self) -> str:
        """As what it was read, and by what it was known."""
        return _why(self.form, self.columns)

    @property
    def is_guard_only(self) -> bool:
        """What it counts bends too easily to be a main measure."""
        return self.form in GUARD_ONLY

    def body(self) -> dict[str, Any]:
        """The same as plain values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class DateChoice:
    """One way to read the file's dates: what an `example` cell of it would mean, and how many dates could not be read so."""

    order: DateOrder
    example: str
    means: date
    unfit: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What has to be said before the log can be counted; nothing was guessed.

    `measures`: what shall be counted. `date_orders`: how its dates are written. `people`: so many have rows in it, and the person
    says by which name, address or account theirs are known (`is_unknown`: no row has the one that was given).
    """

    form: LogForm
    columns: tuple[str, ...]
    measures: tuple[Measure, ...] = ()
    date_orders: tuple[DateChoice, ...] = ()
    people: int | None = None
    is_unknown: bool = False

    @property
    def why(self) -> str:
        """As what it was read, and by what it was known."""
        return _why(self.form, self.columns)

    @property
    def questions(self) -> tuple[str, ...]:
        """What is asked, a sentence each."""
        asked = []
        if self.measures:
            asked.append(f"What shall be counted: {' or '.join(self.measures)}?")
        if self.date_orders:
            meanings = " or ".join(f"{one.example} as {one.means.day} {one.means:%B %Y} ({one.order})" for one in self.date_orders)
            asked.append(f"How are its dates written: {meanings}?")
        if self.people is not None:
            said = "No row has the name that was given. " if self.is_unknown else ""
            people = "One person has" if self.people == 1 else f"{self.people} people have"
            asked.append(f"{said}{people} rows in it. By which name, address or account are yours known?")
        return tuple(asked)


def _why(form: LogForm, columns: tuple[str, ...]) -> str:
    return f"It was read as {FORM_NAMES[form]}, known by {', '.join(columns)}."
