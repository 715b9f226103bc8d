"""What each week brought, before the trial and during it, so that work moved from day to day shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from homeground.papers.chart.drawing import WIDTH, at, box, drawing, path, round_step, text

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, WIDTH - 6, 24, 118
_MOST_STEPS = 4
_FILLED = Decimal("0.7")
"""How much of a week’s place its bar takes."""


@dataclass(frozen=True, slots=True)
class WeekTotal:
    """What a week brought on home days and on office days; before the trial all of it stands under office."""

    home: Decimal
    office: Decimal
    is_before: bool = False

    @property
    def total(self) -> Decimal:
        """Both together."""
        return self.home + self.office


def trial_weeks_svg(weeks: Sequence[WeekTotal], *, title: str, told: str) -> str:
    """An SVG with classes only: empty bars before the trial, then dark for office days with the lit home days on top."""
    most = max((week.total for week in weeks), default=Decimal(0)) or Decimal(1)
    width = Decimal(_RIGHT - _LEFT) / len(weeks)
    parts = list(_scale(most))
    for number, week in enumerate(weeks):
        parts += _bar(week, _LEFT + number * width + width * (1 - _FILLED) / 2, width * _FILLED, most)
    parts.append(path("c-ax", f"M{_LEFT} {_BOTTOM}H{_RIGHT}"))
    before = sum(week.is_before for week in weeks)
    if before:
        edge = _LEFT + before * width
        parts.append(path("c-ax", f"M{at(edge)} {_TOP - 12}V{_BOTTOM + 24}"))
        parts.append(text("before", edge - 8, _BOTTOM + 20, "c-s c-end"))
    parts.append(text("the trial", _LEFT + before * width + 8, _BOTTOM + 20))
    return drawing("tw", _BOTTOM + 32, parts, title=title, told=told)


def _scale(most: Decimal) -> Iterator[str]:
    step = round_step(most, _MOST_STEPS)
    for value in (step * number for number in range(int(most / step) + 1)):
        y = _BOTTOM - (_BOTTOM - _TOP) * value / most
        yield path("c-grid", f"M{_LEFT} {at(y)}H{_RIGHT}")
        yield text(f"{value.normalize():f}", _LEFT - 6, y + 4, "c-s c-end")


def _bar(week: WeekTotal, left: Decimal, width: Decimal, most: Decimal) -> Iterator[str]:
    tall = (_BOTTOM - _TOP) / most
    office, home = week.office * tall, week.home * tall
    if office:
        yield box("c-tie" if week.is_before else "c-off", left, _BOTTOM - office, width, office)
    if home:
        yield box("c-home", left, _BOTTOM - office - home, width, home)
