"""A made-up release on its way into a library, and a library that has it; `tests/intake/releases.py` has its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from homeground.desk.download import Added, add_release
from homeground.desk.library import Batch, Ended, Library, Row, Table, TableRead
from homeground.portability import ELEMENTS
from tests.intake import releases

TODAY = date(2026, 11, 30)
SHA = "0" * 64
_HELD: dict[Table, tuple[releases.Table, tuple[str, ...]]] = {
    "occupations": (releases.OCCUPATIONS, ("O*NET-SOC Code", "Title", "Description")),
    "alternate_titles": (releases.ALTERNATES, ("O*NET-SOC Code", "Alternate Title", "Short Title")),
    "reported_titles": (releases.REPORTED, ("O*NET-SOC Code", "Reported Job Title")),
    "tasks": (releases.TASKS, ("O*NET-SOC Code", "Task ID", "Task", "Task Type")),
    "task_activities": (releases.LINKS, ("O*NET-SOC Code", "Task ID", "DWA ID")),
    "activities": (releases.ACTIVITIES, ("DWA ID", "IWA ID", "DWA Title")),
    "activity_groups": (releases.GROUPS, ("IWA ID", "IWA Title")),
}
SEVEN: tuple[Table, ...] = tuple(_HELD)


def rows_of(table: Table) -> list[Row]:
    """The rows of one of the seven tables as a reader gives them."""
    made, columns = _HELD[table]
    at = [list(made.header).index(column) for column in columns]
    return [tuple(None if row[place] in ("", "n/a") else str(row[place]) for place in at) for row in made.rows]


def ratings(scale: str, codes: Sequence[str], *, tied: Sequence[str] = ()) -> list[Row]:
    """Ratings of every wanted element on a scale; who is `tied` meets infection every week."""
    high = {"4.C.1.a.2.h"}
    return [
        (code, element, "4.8" if element in high or (element == "4.C.2.c.1.b" and code in tied) else "1.5", False)
        for code in codes
        for element, on in ELEMENTS
        if on == scale
    ]


def all_rows(*tables: Table) -> dict[Table, list[Row]]:
    """The rows of some of the seven tables; of all where none is named."""
    return {table: rows_of(table) for table in tables or SEVEN}


@dataclass
class Parcel:
    """A download that needs no reading."""

    rows: dict[Table, list[Row]]
    release: str | None = "29.3"
    sha256: str = SHA
    file: str = "db_29_3_text.zip"
    dated_on: date = date(2025, 5, 1)
    ends: bool = True

    def parts(self) -> Iterator[Batch | Ended]:
        """A batch for each table, then the end."""
        yield from (Batch(table, rows) for table, rows in self.rows.items() if rows)
        if self.ends:
            yield Ended(self.release, tuple(TableRead(table, f"{table}.txt", len(rows)) for table, rows in self.rows.items()))


def add(library: Library, rows: dict[Table, list[Row]] | None = None, *, called: str | None = None, **about: str | None) -> Added:
    """Take the made-up release, or these rows of one, into a library."""
    parcel = Parcel(all_rows() if rows is None else rows, **about)  # type: ignore[arg-type]  # its texts alone
    return add_release(library, parcel, called=called, today=TODAY)
