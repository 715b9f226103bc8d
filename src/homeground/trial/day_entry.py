"""One line of a trial’s daybook: what was counted on a day, when that was entered, and the digest of the line before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal, get_args

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as strict_dataclass

from homeground.case import BadAnswer, Mistake
from homeground.case.quantity import BadQuantity, exact
from homeground.trial.canonical import NotCanonical, canonical, read_canonical
from homeground.trial.digest import digest_of, is_digest
from homeground.trial.observed import MOST_VALUE

Worked = Literal["home", "office", "absent"]
WORKED: tuple[Worked, ...] = get_args(Worked)
ON_TIME = timedelta(hours=48)
"""An entry made later than this after the end of its day is flagged; the end of a day is taken in UTC."""
FURTHEST_ZONE = timedelta(hours=14)
"""Where the day begins first; nowhere has a day begun before this."""
LONGEST_NOTE = 500
FIRST_YEAR, LAST_YEAR = 1900, 2200
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class NotADay(ValueError):
    """A line that is not an entry of a daybook; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What was counted on one day. `value` is whole, in units of the measure’s last decimal; None where nothing could be counted.

    `source_sha256` is the digest of the file from which the value came, empty where it was typed.
    """

    on: date
    value: int | None
    worked: Worked
    entered_at: datetime
    note: str = ""
    source_sha256: str = ""

    def __post_init__(self) -> None:
        """Refuse what no day can give, with every mistake."""
        if mistakes := tuple(Mistake(field, remedy) for field, remedy in _checks(self) if remedy):
            raise BadAnswer(mistakes)

    @property
    def is_late(self) -> bool:
        """Whether it was entered more than 48 hours after its day had ended."""
        ended_at = datetime.combine(self.on, time(), UTC) + timedelta(days=1)
        return self.entered_at > ended_at + ON_TIME


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One line of the daybook.

    `previous` is the digest of the line before, of the first line that of the plan. `corrects` is the number of the entry that it
    replaces, 0 for none.
    """

    n: int
    counted: Counted
    previous: str
    corrects: int = 0

    @property
    def on(self) -> date:
        """Its day."""
        return self.counted.on

    @property
    def line(self) -> bytes:
        """The line as it stands in the file, without its end."""
        return canonical(
            {
                "corrects": self.corrects,
                "date": self.on.isoformat(),
                "entered_at": self.counted.entered_at.strftime(_MOMENT),
                "n": self.n,
                "note": self.counted.note,
                "previous": self.previous,
                "source_sha256": self.counted.source_sha256,
                "value": self.counted.value,
                "worked": self.counted.worked,
            }
        )

    @property
    def digest(self) -> str:
        """The digest of the line, which the next one holds."""
        return digest_of(self.line)


@strict_dataclass(config=ConfigDict(strict=True, extra="forbid"), slots=True)
class _Line:
    """The keys of a line, each of its own type."""

    corrects: int
    date: str
    entered_at: str
    n: int
    note: str
    previous: str
    source_sha256: str
    value: int | None
    worked: Worked


_LINE: TypeAdapter[_Line] = TypeAdapter(_Line)


def read_entry(line: bytes) -> DayEntry:
    """The entry of a line; `NotADay` where it is none, byte for byte."""
    try:
        read_canonical(line)
        raw = _LINE.validate_json(line)
        counted = Counted(
            on=_day(raw.date),
            value=raw.value,
            worked=raw.worked,
            entered_at=_moment(raw.entered_at),
            note=raw.note,
            source_sha256=raw.source_sha256,
        )
    except ValidationError as error:
        where = error.errors(include_url=False)[0]["loc"]
        raise NotADay(f"{where[0] if where else 'the line'}: not what an entry has there") from None
    except (NotCanonical, BadAnswer) as error:
        raise NotADay(str(error)) from None
    entry = DayEntry(raw.n, counted, raw.previous, raw.corrects)
    if entry.line != line:
        raise NotADay("another spelling than the canonical one")
    return entry


def scaled(written: object, decimals: int) -> int:
    """A day’s number as it was typed or read, in units of its last decimal. `BadAnswer` where it is negative, or finer than agreed.

    >>> scaled("38.5", 1)
    385
    """
    try:
        number = exact(written).scaleb(decimals)
    except BadQuantity as error:
        raise BadAnswer((Mistake("value", str(error)),)) from None
    if number != number.to_integral_value():
        finest = "a whole number" if not decimals else f"at most {decimals} {'decimal' if decimals == 1 else 'decimals'}"
        raise BadAnswer((Mistake("value", f"the plan counts in {finest}, and this is finer"),))
    return int(number)


def unscaled(value: int, decimals: int) -> Decimal:
    """A kept value as it is shown.

    >>> unscaled(385, 1)
    Decimal('38.5')
    """
    return Decimal(value).scaleb(-decimals)


def _checks(counted: Counted) -> tuple[tuple[str, str | None], ...]:
    source = counted.source_sha256
    return (
        ("value", _value_remedy(counted)),
        ("worked", _if(counted.worked not in WORKED, f"write one of: {', '.join(WORKED)}")),
        ("note", _if(len(counted.note) > LONGEST_NOTE, f"at most {LONGEST_NOTE} characters")),
        ("source_sha256", _if(bool(source) and not is_digest(source), "64 hexadecimal digits, or nothing")),
        ("entered_at", _moment_remedy(counted)),
    )


def _value_remedy(counted: Counted) -> str | None:
    if counted.value is None:
        return None
    if isinstance(counted.value, bool) or not 0 <= counted.value <= MOST_VALUE:
        return "write a number from 0 on; where nothing could be counted leave it out"
    return _if(counted.worked == "absent", "leave it out for a day of absence")


def _moment_remedy(counted: Counted) -> str | None:
    entered_at = counted.entered_at
    if entered_at.utcoffset() != timedelta(0) or entered_at.microsecond:
        return "a moment in UTC, in whole seconds"
    if not FIRST_YEAR <= entered_at.year <= LAST_YEAR:
        return f"a moment from {FIRST_YEAR} to {LAST_YEAR}"
    return _if((entered_at + FURTHEST_ZONE).date() < counted.on, "this day is still to come")


def _if(is_wrong: bool, remedy: str) -> str | None:  # noqa: FBT001 - read at once with its remedy
    return remedy if is_wrong else None


def _day(raw: str) -> date:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    raise NotADay(f"{raw} is no day")


def _moment(raw: str) -> datetime:
    try:
        return datetime.strptime(raw, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise NotADay(f"{raw} is no moment such as 2027-01-11T17:05:00Z") from None
