"""One row of a log as its reader gives it, before zones, persons and the order of dates are applied."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple, Protocol, TypeAlias

from homeground.intake.log.found import LogForm, Note, Place, UnusedReason
from homeground.intake.log.text import Text


class Written(NamedTuple):
    """A day and a time of day without a zone, as they are written."""

    day: str
    time: str = ""


Start: TypeAlias = Written | datetime | date
"""As it is written, a moment with its offset, or a whole day."""


class Time(NamedTuple):
    """When something was, and for how long."""

    start: Start
    seconds: int | None = None


class Said(NamedTuple):
    """What a row of the own file says of its day."""

    value: Decimal | None
    assigned: Place | None
    worked: Place | None


Person: TypeAlias = tuple[str, ...]
"""The names by which one is known; the first tells people apart. They are let go once the rows were counted."""


class Row(NamedTuple):
    """One row: where it stands, when it was, whose it is, why it is not used."""

    line: int
    times: tuple[Time, ...] = ()
    who: tuple[Person, ...] = ()
    unused: UnusedReason | None = None
    said: Said | None = None


class Source(Protocol):
    """A log that was recognised. Its rows may be gone over more than once; a second time gives the same."""

    @property
    def form(self) -> LogForm:
        """Which it is."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Those by which it was recognised, as they are written in it."""

    @property
    def text(self) -> Text:
        """The file it stands in."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Columns that are not known here; complete once the rows were gone over."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What to mind of its kind."""

    def rows(self) -> Iterator[Row]:
        """Every row; `GaveUp`."""
