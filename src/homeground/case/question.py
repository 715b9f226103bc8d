"""What a field asks, said once: forms, command line, JSON Schema and reference manual are drawn from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

Bound = Decimal | None
Kind = Literal["line", "words", "choice", "yes-no", "day", "clock", "number", "several", "lines", "moments"]
"""How a field is answered: what a form draws for it."""


@dataclass(frozen=True, slots=True)
class As:
    """Marks a type with the way in which it is answered."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One field's question, with why we ask, its unit, bounds and an example as it would be typed.

    `private`: never printed in a paper that others read. `choices`: what each allowed word means to the reader.
    `at_least` and `at_most` bound numbers; `longest` bounds text in characters.
    """

    ask: str
    why: str
    example: str
    unit: str = ""
    at_least: Bound = None
    at_most: Bound = None
    longest: int = 200
    private: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)

    def check(self, value: Any) -> Any:  # noqa: ANN401 - any field's value
        """Give the value back, or say in one sentence what is allowed."""
        if isinstance(value, str) and len(value) > self.longest:
            raise ValueError(f"at most {self.longest} characters (these are {len(value)})")
        if isinstance(value, tuple) and any(isinstance(part, str) and len(part) > self.longest for part in value):
            raise ValueError(f"at most {self.longest} characters in a line")
        if self.at_least is not None and value is not None and value < self.at_least:
            raise ValueError(f"not less than {self.at_least} {self.unit}".rstrip())
        if self.at_most is not None and value is not None and value > self.at_most:
            raise ValueError(f"not more than {self.at_most} {self.unit}".rstrip())
        return self._in_order(value) if isinstance(value, tuple) and self.choices else value

    def _in_order(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [word for word in chosen if word not in self.choices]
        if unknown:
            raise ValueError(f"write any of: {', '.join(self.choices)}")
        return tuple(word for word in self.choices if word in chosen)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's own signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        told = {"title": self.ask, "description": self.why, "examples": [self.example], "x-unit": self.unit, "x-private": self.private}
        bounds = {"x-at-least": self.at_least, "x-at-most": self.at_most}
        return handler(schema) | {k: v for k, v in told.items() if v} | {k: str(v) for k, v in bounds.items() if v is not None}


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("write it as text")  # noqa: TRY004 - pydantic gathers ValueError
    return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _line(value: object) -> str:
    return " ".join(_text(value).split())


def _day(value: object) -> date:
    day = _read_day(value)
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise ValueError(f"a day from {_FIRST_DAY.year} to {_LAST_DAY.year}")
    return day


def _read_day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise ValueError("there is no such day in the calendar") from None
    raise ValueError("write the day as year-month-day, such as 2026-10-12")


def _clock(value: object) -> time:
    if isinstance(value, time) and value.tzinfo is None:
        return value.replace(second=0, microsecond=0)
    if isinstance(value, str) and re.fullmatch(r"([01]?\d|2[0-3])[:.][0-5]\d(:00)?", value.strip()):
        hour, minute = re.split("[:.]", value.strip())[:2]
        return time(int(hour), int(minute))
    raise ValueError("write the time as hours and minutes, such as 09:00")


def _moment(value: object) -> datetime:
    if isinstance(value, datetime) and value.tzinfo is None:
        return datetime.combine(_day(value.date()), value.time().replace(second=0, microsecond=0))
    if isinstance(value, str) and (parts := re.split("[ T]+", value.strip())) and len(parts) == 2:  # noqa: PLR2004 - a day and a time
        return datetime.combine(_day(parts[0]), _clock(parts[1]))
    raise ValueError("write day and time, such as 2026-10-15 10:00")


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in {"yes", "no"}:
        return value.strip().lower() == "yes"
    raise ValueError("answer yes or no")


def several(value: object) -> tuple[object, ...]:
    """A list as it was written, without what is empty."""
    if isinstance(value, (list, tuple)):
        kept = tuple(part for part in value if part != "")
        if len(kept) > 20:  # noqa: PLR2004 - said in the message
            raise ValueError("at most 20 of them")
        return kept
    raise ValueError("write a list, even of one")


Line = Annotated[str, BeforeValidator(_line), As("line")]
"""A single line of text, white space folded."""
Words = Annotated[str, BeforeValidator(_text), As("words")]
"""A few sentences; line breaks stay."""
Day = Annotated[date, BeforeValidator(_day), As("day")]
Clock = Annotated[time, BeforeValidator(_clock), As("clock")]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A day and a time of day where the employee works, without a time zone."""
YesNo = Annotated[bool, BeforeValidator(_yes_no), As("yes-no")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: Mapping[str, str] = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


Weekdays = Annotated[tuple[Weekday, ...], BeforeValidator(several), As("several")]
Several = Annotated[tuple[Line, ...], BeforeValidator(several), As("several")]
"""Any of the words that the question's choices explain, kept in their order."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(several), As("lines")]
"""Several short texts, one a line in a form, a list in a file."""
DayList = Annotated[tuple[Day, ...], BeforeValidator(several), As("lines")]
"""Several days, one a line in a form."""
Moments = Annotated[tuple[Moment, ...], BeforeValidator(several), As("moments")]
