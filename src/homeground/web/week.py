"""The sign of the week: five windows, a lit one for each day at home."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from homeground.case.case import Case
from homeground.case.question import WEEKDAYS

_OFFICE_DAYS = tuple(WEEKDAYS)[:5]


@dataclass(frozen=True, slots=True)
class Week:
    """The windows in order (`on`, `half` or nothing), and the words that say the same. `is_open`: nothing is asked for yet."""

    windows: tuple[str, ...]
    label: str
    is_open: bool = False


def week_of(case: Case) -> Week:
    """The week that the case asks for: by the named days where there are any, else as many as are asked for."""
    named = case.terms.weekdays
    if named:
        shown = tuple(WEEKDAYS) if set(named) - set(_OFFICE_DAYS) else _OFFICE_DAYS
        windows = tuple("on" if day in named else "" for day in shown)
        return Week(windows, f"{_days(Decimal(len(named)))} of {len(shown)}: {', '.join(WEEKDAYS[day] for day in named)}")
    size = int(case.person.days_per_week or 5)
    asked = case.terms.home_days
    if asked is None:
        return Week(("",) * size, "no home days asked for yet", is_open=True)
    whole, rest = int(asked), asked % 1
    windows = ("on",) * whole + ("half",) * bool(rest) + ("",) * size
    return Week(windows[: max(size, whole)], f"{_days(asked)} of {size}")


def _days(number: Decimal) -> str:
    return f"{number.normalize():f} home day{'' if number == 1 else 's'}"
