"""Every drawn day of a trial as a mark: its height what was counted, its shape and shade the place that the lot gave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from homeground.papers.chart.drawing import WIDTH, at, box, drawing, path, round_step, text

_LEFT, _RIGHT = 34, WIDTH - 6
_ROW, _HEIGHT, _FIRST = 124, 78, 12
"""From one row of weeks to the next, how high a row’s values reach, and where the first row begins."""
WEEKS_IN_A_ROW = 13
_MOST_STEPS = 3
_RADIUS = Decimal("4.5")
_WORD = 46
"""As wide as the words under a week."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """One drawn day: None is a day without a value; `is_crossed` where it was worked at the other place."""

    drawn: Literal["home", "office"]
    value: Decimal | None
    is_crossed: bool = False


@dataclass(frozen=True, slots=True)
class WeekMarks:
    """The days of one measured week, under its words."""

    word: str
    days: tuple[DayMark, ...]


def trial_days_svg(weeks: Sequence[WeekMarks], *, title: str, told: str) -> str:
    """An SVG with classes only: home days lit and round, office days dark and square, days without a value empty at the foot.

    A ring stands around a day that was worked at the other place. Each second week has a band.
    """
    most = max((day.value for week in weeks for day in week.days if day.value is not None), default=Decimal(0)) or Decimal(1)
    rows = [weeks[begin : begin + WEEKS_IN_A_ROW] for begin in range(0, len(weeks), WEEKS_IN_A_ROW)]
    across = Decimal(_RIGHT - _LEFT) / max(len(row) for row in rows)
    parts = (part for number, row in enumerate(rows) for part in _row(row, _FIRST + number * _ROW, most, across))
    return drawing("td", _FIRST + len(rows) * _ROW - 14, parts, title=title, told=told)


def _row(weeks: Sequence[WeekMarks], top: int, most: Decimal, width: Decimal) -> Iterator[str]:
    foot = top + _HEIGHT
    for number in range(0, len(weeks), 2):
        yield box("c-band", _LEFT + number * width, top - 6, width, _HEIGHT + 12)
    step = round_step(most, _MOST_STEPS)
    for value in (step * number for number in range(int(most / step) + 1)):
        y = foot - _HEIGHT * value / most
        yield path("c-grid", f"M{_LEFT} {at(y)}H{_RIGHT}")
        yield text(f"{value.normalize():f}", _LEFT - 6, y + 4, "c-s c-end")
    every = 1 if width >= _WORD else 2 if 2 * width >= _WORD else 3
    for number, week in enumerate(weeks):
        left = _LEFT + number * width
        if number % every == 0:
            yield text(week.word, left + (width / 2 if every == 1 else 0), foot + 22, "c-s" + (" c-mid" if every == 1 else ""))
        for place, day in enumerate(week.days):
            yield from _mark(day, left + width * (place + Decimal("0.5")) / len(week.days), foot, most)


def _mark(day: DayMark, x: Decimal, foot: int, most: Decimal) -> Iterator[str]:
    if day.value is None:
        yield box("c-tie", x - _RADIUS + 1, foot - _RADIUS + 1, 2 * _RADIUS - 2, 2 * _RADIUS - 2)
        return
    y = foot - _HEIGHT * day.value / most
    if day.is_crossed:
        yield f'<circle class="c-ring" cx="{at(x)}" cy="{at(y)}" r="{_RADIUS + 3}"/>'
    if day.drawn == "home":
        yield f'<circle class="c-home" cx="{at(x)}" cy="{at(y)}" r="{_RADIUS}"/>'
    else:
        yield box("c-off", x - _RADIUS + Decimal("0.5"), y - _RADIUS + Decimal("0.5"), 2 * _RADIUS - 1, 2 * _RADIUS - 1)
